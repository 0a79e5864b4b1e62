/**
 * What every implementation must make of the same input: tests/vectors/*.json, which the Python
 * core is held to as well.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { changesBetween } from '../src/progress/changes.js';
import { progressText, readProgress } from '../src/progress/file.js';
import { isMine } from '../src/progress/my-lists.js';
import { mergeRecord } from '../src/progress/records.js';
import { isConfirmed, itemStatus } from '../src/progress/status.js';
import { mergeUnder } from '../src/progress/validate.js';
import { canonical, own } from '../src/progress/values.js';
import { newTally, sayer, scoreWords } from '../src/progress/words.js';
import { Clock } from '../src/store/clock.js';

const FOLDER = join(import.meta.dirname, '../../tests/vectors');

/** A test of each vector of a file. @param {string} name @param {(vector: any) => void} check */
function each(name, check) {
  const vectors = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  assert.ok(vectors.length > 5, 'few of the vectors were read');
  for (const vector of vectors) test(`${name}: ${vector.name}`, () => check(vector));
}

/** Records of two as one. @param {any} mine @param {any} theirs */
function mergeAll(mine, theirs) {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(Array.from(keys, (key) =>
    [key, mergeRecord(own(mine, key) || {}, own(theirs, key) || {})]));
}

each('merge', ({ one, other, merged }) => {
  assert.equal(canonical(mergeAll(one, other)), canonical(merged));
  assert.equal(canonical(mergeAll(other, one)), canonical(merged));
});

each('parts', ({ one, other, merged }) => {
  for (const [a, b] of [[one, other], [other, one]]) {
    const { part } = mergeUnder('part/x', { part: a }, { part: b });
    assert.equal(canonical(part), canonical(merged));
  }
});

each('my-lists', ({ list, one, other, merged, mine }) => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const [a, b] of [[one, other], [other, one]]) {
    const records = new Map(Array.from(keys, (key) => {
      const sides = [a, b].filter((side) => Object.hasOwn(side, key));
      const [record, theirs = record] = sides.map((side) => ({ mine: side[key] }));
      return [`list/${key}`, mergeUnder(`list/${key}`, record, theirs)];
    }));
    const choices = Array.from(keys, (key) => [key, records.get(`list/${key}`)?.mine]);
    assert.equal(canonical(Object.fromEntries(choices)), canonical(merged));
    assert.equal(isMine(list, records), mine);
  }
});

each('changes', ({ mine, theirs, changes }) => {
  const told = changesBetween(mine, theirs).map(({ id, field, fate }) => [id, field, fate]);
  assert.deepEqual(told, changes);
});

each('files', ({ text, verdict, items, lists = {}, snapshots = {}, rest, left_out: leftOut }) => {
  const taken = readProgress(text, 'book');
  assert.equal('refused' in taken ? taken.refused : 'taken', verdict);
  if ('refused' in taken) return;
  assert.equal(canonical(taken.items), canonical(items));
  assert.equal(canonical(taken.lists), canonical(lists));
  assert.equal(canonical(taken.snapshots), canonical(snapshots));
  assert.equal(canonical(taken.rest), canonical(rest));
  assert.deepEqual(taken.leftOut.sort(), leftOut.sort());
  const { leftOut: none, ...again } = readProgress(progressText('book', taken), 'book');
  assert.deepEqual([canonical(again), none], [canonical({ items, lists, snapshots, rest }), []]);
});

each('status', ({ item, records, now, status: expected }) => {
  const terms = { id: 'a', wording: 'NOW', was: [], recheck: '', ...item };
  const nothing = itemStatus(terms, () => undefined, 0);
  const status = itemStatus(terms, (key) => own(records, key), now);
  assert.deepEqual(status, { ...nothing, ...expected });
});

each('clock', ({ now, own: ours, seen, replaces, next, then }) => {
  const clock = new Clock('me', () => now);
  const field = (/** @type {number[]} */ at) => ({ value: 'n', at: [...at, 'them'] });
  const replaced = replaces ? [field(replaces)] : [];
  for (const at of ours) clock.seeOwn(field(at));
  for (const at of [...seen, ...replaces ? [replaces] : []]) clock.see(field(at));
  assert.deepEqual(clock.next(replaced).at, [...next, 'me']);
  assert.deepEqual(clock.next([]).at, [...then, 'me']);
});

/** As core/progress/score.py has them. */
const WORDS = {
  score: '{n} of {total} done',
  scoreOpen: ', {n} open',
  due: ' ({n} due again)',
  na: ', {n} not applicable',
  optional: 'Optional: {n} of {total} done.',
  confirmed: 'Confirmed by a mentor: {n}.',
  ready: 'Ready: nothing required is open.',
};

each('score', ({ items, states, confirmed: by = [], words, ready }) => {
  const tally = { required: newTally(), optional: newTally() };
  let confirmed = 0;
  for (const [name, flags] of Object.entries(items)) {
    if (flags.includes('upcoming') || flags.includes('retired')) continue;
    const state = states[name] || 'open';
    tally[flags.includes('optional') ? 'optional' : 'required'][state] += 1;
    confirmed += Number(isConfirmed({ state, confirmed_by: by.includes(name) ? 'Ines' : '' }));
  }
  const said = scoreWords(tally, confirmed, sayer(WORDS));
  assert.equal(said, words);
  assert.equal(said.endsWith(WORDS.ready), ready);
});
