/**
 * Records of progress, and how two copies become one. core/progress/records.py does the same, and
 * tests/vectors/merge.json holds what both must make of the same input.
 *
 *   {"state": {"value": "done", "at": [1790000000000, 0, "k3x9"], "wording": "<fingerprint>"},
 *    "note": {"value": "In the shared folder.", "at": [1790000000001, 0, "k3x9"]}}
 */
import { byCodePoint, canonical, isCount, isObject, own } from './values.js';

/** @typedef {[ms: number, counter: number, actor: string]} Stamp */
/** @typedef {{value: string, at: Stamp, wording?: string, reason?: string, since?: number}} Field
 *    since: milliseconds of the act itself, where an undo has given it a later stamp */
/** @typedef {Record<string, any>} ItemRecord the record of an item: fields by name */
/** @typedef {Record<string, any>} Records records by key */
/** @typedef {(key: string) => ItemRecord | undefined} RecordOf */

export const FIELDS = /** @type {const} */ (['state', 'note', 'evidence', 'confirmation']);

/** @param {string} name @returns {name is typeof FIELDS[number]} */
export const isKnownField = (name) => /** @type {readonly string[]} */ (FIELDS).includes(name);

/** @param {unknown} at @returns {at is Stamp} */
export const isStamp = (at) =>
  Array.isArray(at) && at.length === 3 && isCount(at[0]) && isCount(at[1])
  && typeof at[2] === 'string';

/** The stamp of a field; one that has none is older than all that have.
 * @param {unknown} field @returns {Stamp} */
export function stampOf(field) {
  const at = isObject(field) ? own(field, 'at') : undefined;
  return isStamp(at) ? at : [-1, 0, ''];
}

/** @param {Stamp} a @param {Stamp} b */
export const order = (a, b) => a[0] - b[0] || a[1] - b[1] || byCodePoint(a[2], b[2]);

/** Whether a is the later of two copies of a field; a tie falls to the larger text, everywhere.
 * @param {unknown} a @param {unknown} b */
export const isLater = (a, b) =>
  (order(stampOf(a), stampOf(b)) || byCodePoint(canonical(a), canonical(b))) > 0;

/** The later copy of each field.
 * @param {ItemRecord} a @param {ItemRecord} b @returns {ItemRecord} */
export function mergeRecord(a, b) {
  const wins = Object.entries(b).filter(([name, field]) =>
    !Object.hasOwn(a, name) || isLater(field, own(a, name)));
  return Object.fromEntries([...Object.entries(a), ...wins]);
}

/** The record of an item with those of its earlier ids.
 * @param {{id: string, was: string[]}} terms @param {RecordOf} recordOf */
export const recordUnderAllIds = ({ id, was }, recordOf) =>
  was.reduce((all, old) => mergeRecord(all, recordOf(old) || {}), recordOf(id) || {});

/** When the reader did what a field says. @param {Field} field */
export const timeOf = (field) => field.since ?? field.at[0];
