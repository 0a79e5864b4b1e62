/** What the summary says of a list, from its records alone. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { own } from '../src/progress/values.js';
import { sayer } from '../src/progress/words.js';
import { sumUp } from '../src/summary/sums.js';

const DAY = 864e5, NOW = Date.UTC(2026, 10, 29);
/** As core/progress/score.py and render/script_messages.py have them. */
const LONG = {
  score: '{n} of {total} done',
  scoreOpen: ', {n} open',
  due: ' ({n} due again)',
  na: ', {n} not applicable',
  optional: 'Optional: {n} of {total} done.',
  confirmed: 'Confirmed by a mentor: {n}.',
  ready: 'Ready: nothing required is open.',
};
const SHORT = { scoreShort: '{n} of {total}', dueShort: ', {n} due', naShort: ', {n} n/a' };

/** @param {string} value @param {number} ms */
const state = (value, ms) => ({ state: { value, at: [ms, 0, 'x'], reason: 'No nights here.' } });

/** @param {string} id @param {Record<string, any>} [more] */
const item = (id, { kind = 'required', ...more } = {}) =>
  ({ kind, terms: { id, wording: '', was: [], recheck: '', ...more } });

/** The summary of one list. @param {any[]} items @param {Record<string, any>} records
 * @param {any} [before] */
function summed(items, records, before = { lists: {}, items: {} }) {
  const list = { id: 'l', title: 'L', page: 'l.html', items, say: sayer(LONG) };
  sumUp(before, /** @type {any} */ (list), (key) => own(records, key), sayer(SHORT), NOW);
  return before;
}

test('the words of C8, in full and in short', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => item(id, { recheck: id === 'c' ? '1d' : '' }));
  const records = {
    a: state('done', NOW - 9), b: state('na', NOW - 8), c: state('done', NOW - 2 * DAY),
  };
  assert.deepEqual(summed(items, records), {
    lists: {
      l: {
        title: 'L',
        page: 'l.html',
        short: '1 of 3, 1 due, 1 n/a',
        brief: '1 due',
        full: '1 of 3 done, 2 open (1 due again), 1 not applicable.',
        due: 0,
        dues: [NOW - DAY],
        at: NOW - 8,
        isOpen: true,
        isMine: true,
      },
    },
    items: { a: 'done', b: 'na', c: NOW - DAY },
  });
});

test('the next tick that grows stale is named, not one that is stale already', () => {
  const spans = { a: '3d', b: '2d', c: '1d' };
  const items = Object.entries(spans).map(([id, recheck]) => item(id, { recheck }));
  const records = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, state('done', NOW - DAY)]));
  const { lists, items: states } = summed(items, records);
  assert.equal(lists.l.due, NOW + DAY);
  assert.deepEqual(states, { a: NOW + 2 * DAY, b: NOW + DAY, c: NOW });
});

test('a list that nobody has touched is left out, and one that was reset', () => {
  assert.deepEqual(summed([item('a')], {}), { lists: {}, items: {} });
  const before = { lists: { l: { title: 'L' }, m: { title: 'M' } }, items: { a: 'done', m: 'na' } };
  assert.deepEqual(summed([item('a')], { a: state('open', NOW) }, before),
    { lists: { m: { title: 'M' } }, items: { m: 'na' } });
});

test('optional items count apart, and what is not counted yet has its state alone', () => {
  const items = [item('a'), item('b', { kind: 'optional' }), item('c', { kind: 'upcoming' })];
  const done = Object.fromEntries(['b', 'c'].map((id) => [id, state('done', NOW)]));
  const { lists, items: states } = summed(items, done);
  assert.equal(lists.l.short, '0 of 1');
  assert.equal(lists.l.full, '0 of 1 done, 1 open. Optional: 1 of 1 done.');
  assert.deepEqual(states, { b: 'done', c: 'done' });
  assert.deepEqual(summed([items[2]], done).lists, {});
});

test('a tick under an earlier id counts', () => {
  const { lists, items } = summed([item('a', { was: ['old'] })], { old: state('done', NOW) });
  assert.equal(lists.l.short, '1 of 1');
  assert.equal(lists.l.isOpen, false);
  assert.deepEqual(items, { a: 'done' });
});

test('ids may be the names of what every object has', () => {
  const { items } = summed([item('constructor')], { constructor: state('done', NOW) });
  assert.equal(own(items, 'constructor'), 'done');
});
