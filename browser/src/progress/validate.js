/**
 * What is sound: in a file, in a store, or in what another tab says. All are read by these rules,
 * so that whatever stands in a store can be written into a copy that reads back.
 * core/progress/records.py and core/progress/progress_file.py do the same.
 */
import { LIST, PART, isOwnKey } from './keys.js';
import { isKnownField, isStamp, mergeRecord } from './records.js';
import {
  byCodePoint, canonical, depth, isCount, isId, isObject, isPlain, own, wellFormed,
} from './values.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {import('./records.js').ItemRecord} ItemRecord */

export const MAX_BYTES = 32 * 2 ** 20, MAX_DEPTH = 32;
const MAX_FIELD_DEPTH = MAX_DEPTH - 5; // within a snapshot it stands five deep in the file
const MAX_SNAPSHOT_DEPTH = MAX_DEPTH - 2, MAX_PART_DEPTH = MAX_DEPTH - 1;

/** @param {unknown} value @param {number} most */
const isDeeper = (value, most) => depth(value, MAX_DEPTH) > most;

/** Whether a value may stand in a record under a name; of unknown fields little is asked.
 * @param {string} name @param {unknown} field */
function isField(name, field) {
  if (isDeeper(field, MAX_FIELD_DEPTH) || !isPlain(field)) return false;
  if (!isKnownField(name)) return true;
  if (!isObject(field) || !isStamp(own(field, 'at'))) return false;
  const { value, wording = '', reason = '', since = 0 } = field;
  return [value, wording, reason].every((text) => typeof text === 'string') && isCount(since);
}

/** The sound fields of a record and the names of the others; '' stands for the whole record.
 * @param {unknown} record @returns {[ItemRecord, string[]]} */
function soundRecord(record) {
  if (!isObject(record)) return [{}, ['']];
  const all = Object.entries(record), sound = all.filter(([name, field]) => isField(name, field));
  const item = Object.fromEntries(sound);
  return [item, all.map(([name]) => name).filter((name) => !Object.hasOwn(item, name))];
}

/** @param {Record<string, unknown>} records @returns {[Records, string[]]} */
export function soundRecords(records) {
  /** @type {[string, ItemRecord][]} */
  const sound = [];
  /** @type {string[]} */
  const leftOut = [];
  for (const [key, value] of Object.entries(records)) {
    const [record, names] = isId(key) ? soundRecord(value) : [{}, ['']];
    for (const name of names) leftOut.push(name ? `${key}/${name}` : key);
    if (Object.keys(record).length) sound.push([key, record]);
  }
  return [Object.fromEntries(sound), leftOut];
}

/** @param {unknown} copy
 * @returns {[Record<string, unknown> | null, string[]]} */
export function soundSnapshot(copy) {
  if (!isObject(copy) || !isStamp(own(copy, 'at')) || !isPlain(copy)) return [null, ['']];
  if (isDeeper(copy, MAX_SNAPSHOT_DEPTH)) return [null, ['']];
  const value = own(copy, 'value') ?? null;
  if (value === null) return [{ ...copy, value }, []];
  if (!isObject(value)) return [null, ['']];
  const [records, leftOut] = soundRecords(value);
  return [{ ...copy, value: records }, leftOut];
}

/** Whether a field says of a list whether it is the reader's. @param {unknown} field */
export const isChoice = (field) =>
  isObject(field) && typeof own(field, 'value') === 'boolean' && isStamp(own(field, 'at'))
  && isPlain(field) && !isDeeper(field, MAX_SNAPSHOT_DEPTH);

/** Whether something of a file that this version does not know can be kept.
 * @param {unknown} part */
export const isPart = (part) => isPlain(part) && !isDeeper(part, MAX_PART_DEPTH);

/** Whether a value is one of this browser's own stamps. @param {Record<string, any>} value */
function isOwnStamp(value) {
  const { at, wall } = value.given || {}; // wall: what the wall clock said then, in ms
  return isStamp(at) && isCount(wall) && isPlain(value);
}

/** The record that a value is under a key, null where it is none: partly sound is not enough.
 * @param {string} key @param {unknown} value @returns {ItemRecord | null} */
export function soundUnder(key, value) {
  if (!isObject(value)) return null;
  const [only, ...others] = Object.keys(value);
  if (isId(/** @type {unknown} */ (key))) {
    return only && !soundRecord(value)[1].length ? value : null;
  }
  if (others.length) return null;
  if (key.startsWith(PART)) return only === 'part' && isPart(value.part) ? value : null;
  if (isOwnKey(key)) return only === 'given' && isOwnStamp(value) ? value : null;
  if (key.startsWith(LIST)) return only === 'mine' && isChoice(value.mine) ? value : null;
  if (only !== 'snapshot') return null;
  const [snapshot, leftOut] = soundSnapshot(value.snapshot);
  return snapshot && !leftOut.length ? { snapshot } : null;
}

/** What a text in a store says under a key, with its canonical text; null where it is damaged.
 * @param {string} key @param {unknown} text */
export function parseUnder(key, text) {
  if (typeof text !== 'string' || text.length > MAX_BYTES) return null;
  try {
    const value = JSON.parse(text);
    const item = soundUnder(key, /\\ud|\p{Surrogate}/iu.test(text) ? wellFormed(value) : value);
    return item && { item, text: canonical(item) };
  } catch {
    return null; // not JSON, or nested too deeply to be written again
  }
}

/** Two records under a key as one. Of an unknown part the larger text is taken, for what may look
 * like a stamp in it need not be one.
 * @param {string} key @param {ItemRecord} a @param {ItemRecord} b */
export function mergeUnder(key, a, b) {
  if (!key.startsWith(PART)) return mergeRecord(a, b);
  return byCodePoint(canonical(a.part), canonical(b.part)) < 0 ? b : a;
}
