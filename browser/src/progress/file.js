/**
 * The progress file: read as far as it is sound, and written. What a file must be is told in words
 * on the extension's pages; core/progress/progress_file.py does the same, and
 * tests/vectors/files.json holds what both must make of the same text.
 */
import { LIST, NAMED_PARTS, PART, SNAPSHOT } from './keys.js';
import {
  MAX_BYTES, MAX_DEPTH, isChoice, isPart, soundRecords, soundSnapshot,
} from './validate.js';
import { byCodePoint, canonical, depth, isId, isObject, own, wellFormed } from './values.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {{items: Records, lists: Records, snapshots: Records, rest: Records}} Progress
 *    lists: which are the reader's; rest: parts of the file that this version does not know */
/** @typedef {Progress & {leftOut: string[]}} AcceptedCopy */
/** @typedef {'size' | 'json' | 'encoding' | 'format' | 'version' | 'damaged' | 'handbook'} Refusal
 *    why a file cannot be taken at all */
/** @typedef {{refused: Refusal, theirs?: string}} Refused */
/** @typedef {{keys(): string[], get(key: string): any, damaged(): string[]}} Readable a store */

const FORMAT = 'handbook-progress', VERSION = 1;
const SNAPSHOTS = 'snapshots/', LISTS = 'lists/'; // before the name of one, where it is told

/** Why a file's content is refused, '' if it is not.
 * @param {unknown} content @param {string} handbook @returns {Refusal | ''} */
function refusal(content, handbook) {
  if (!isObject(content) || own(content, 'format') !== FORMAT) return 'format';
  const version = own(content, 'version'), theirs = own(content, 'handbook');
  if (Number.isSafeInteger(version) && version > VERSION) return 'version';
  const [items, lists = {}, snapshots = {}] =
    ['items', 'lists', 'snapshots'].map((name) => own(content, name));
  const areParts = [items, lists, snapshots].every(isObject);
  if (version !== VERSION || !isId(theirs) || !areParts) return 'damaged';
  return handbook && theirs !== handbook ? 'handbook' : '';
}

/** @param {string} text */
const isTooLarge = (text) => text.length > MAX_BYTES / 4 && new Blob([text]).size > MAX_BYTES;

/** Reads the text of a progress file: taken as far as it is sound, or refused as a whole.
 * @param {string} text @param {string} handbook @returns {Refused | AcceptedCopy} */
export function readProgress(text, handbook) {
  if (isTooLarge(text)) return { refused: 'size' };
  let content;
  try {
    content = JSON.parse(text.replace(/^\ufeff+/, ''));
    if (depth(content, MAX_DEPTH) > MAX_DEPTH) return { refused: 'json' };
  } catch {
    return { refused: 'json' };
  }
  content = wellFormed(content);
  const refused = refusal(content, handbook);
  if (refused) return { refused, theirs: String(own(content, 'handbook')) };
  return takenFrom(content);
}

/** @param {Record<string, any>} content @returns {AcceptedCopy} */
function takenFrom(content) {
  const [items, leftOut] = soundRecords(own(content, 'items'));
  /** @type {[string, any][]} */
  const snapshots = [];
  for (const [name, copy] of Object.entries(own(content, 'snapshots') || {})) {
    const [sound, faults] = soundSnapshot(copy);
    for (const fault of faults) leftOut.push(`${SNAPSHOTS}${name}${fault && '/'}${fault}`);
    if (sound) snapshots.push([name, sound]);
  }
  const choices = Object.entries(own(content, 'lists') || {});
  const lists = Object.fromEntries(choices.filter(([id, field]) => isId(id) && isChoice(field)));
  for (const [id] of choices) if (!Object.hasOwn(lists, id)) leftOut.push(LISTS + id);
  const others = Object.entries(content).filter(([name]) => !NAMED_PARTS.includes(name));
  const rest = Object.fromEntries(others.filter(([, part]) => isPart(part)));
  for (const [name] of others) if (!Object.hasOwn(rest, name)) leftOut.push(name);
  return { items, lists, snapshots: Object.fromEntries(snapshots), rest, leftOut };
}

/** The text of a progress file: an item a line, sorted, so that versions can be compared.
 * @param {string} handbook @param {Progress} progress */
export function progressText(handbook, { items, lists, snapshots, rest }) {
  const block = (/** @type {string} */ name, /** @type {Records} */ records) => {
    const keys = Object.keys(records).sort(byCodePoint);
    const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${canonical(records[key])}`);
    return ` "${name}": {${lines.length ? `\n${lines.join(',\n')}\n ` : ''}}`;
  };
  const parts = [` "format": "${FORMAT}"`, ` "version": ${VERSION}`, ` "handbook": "${handbook}"`];
  parts.push(block('items', items));
  if (Object.keys(lists).length) parts.push(block('lists', lists));
  if (Object.keys(snapshots).length) parts.push(block('snapshots', snapshots));
  for (const name of Object.keys(rest).sort(byCodePoint)) {
    parts.push(` ${JSON.stringify(name)}: ${canonical(rest[name])}`);
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** All that a store holds: records of items, the others by their names.
 * @param {Pick<Readable, 'keys' | 'get'>} store @returns {Progress} */
export function recordsOf(store) {
  const keys = store.keys();
  const named = (/** @type {string} */ start, /** @type {string} */ field) => Object.fromEntries(
    keys.filter((key) => key.startsWith(start))
      .map((key) => [key.slice(start.length), store.get(key)[field]]));
  return {
    items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])),
    lists: named(LIST, 'mine'),
    snapshots: named(SNAPSHOT, 'snapshot'),
    rest: named(PART, 'part'),
  };
}

/** @param {Records} values by name @param {string} start @param {string} field
 * @returns {[key: string, record: any][]} */
const recordsUnder = (values, start, field) =>
  Object.entries(values).map(([name, value]) => [start + name, { [field]: value }]);

/** What a store is to hold of a file. @param {Progress} progress
 * @returns {[key: string, record: any][]} */
export const pairsFor = ({ items, lists, snapshots, rest }) => [
  ...Object.entries(items),
  ...recordsUnder(lists, LIST, 'mine'),
  ...recordsUnder(snapshots, SNAPSHOT, 'snapshot'),
  ...recordsUnder(rest, PART, 'part'),
];

/** The text of a copy, seen to read back before it is offered, and the names of what is not in it:
 * what is damaged in the store, and all snapshots where it would be too large with them.
 * @param {Readable} store @param {string} handbook
 * @returns {Refused | {text: string, leftOut: string[]}} */
export function copyOf(store, handbook) {
  const all = recordsOf(store);
  /** @type {Refusal} */
  let refused = 'size';
  for (const progress of [all, { ...all, snapshots: {} }]) {
    const back = readProgress(progressText(handbook, progress), handbook);
    if ('refused' in back) {
      refused = back.refused;
      continue;
    }
    const without = Object.keys(all.snapshots)
      .filter((name) => !Object.hasOwn(progress.snapshots, name)).map((name) => SNAPSHOTS + name);
    const leftOut = [...store.damaged(), ...without, ...back.leftOut];
    return { text: progressText(handbook, back), leftOut };
  }
  return { refused };
}
