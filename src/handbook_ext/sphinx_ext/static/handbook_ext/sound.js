// @ts-check
/**
 * What is sound: in a file, in a store, or in what another tab says. All are read by these rules, so
 * that whatever stands in a store can be written into a copy that reads back. core/records.py and
 * core/progress.py do the same.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { FIELDS, byCodePoint, canonical, isCount, isId, isObject, isStamp, merge, own } = ext;
  const MAX_BYTES = 32 * 2 ** 20, MAX_DEPTH = 32;
  const MAX_FIELD_DEPTH = MAX_DEPTH - 5; // within a snapshot it stands five deep in the file
  const MAX_SNAPSHOT_DEPTH = MAX_DEPTH - 2, MAX_PART_DEPTH = MAX_DEPTH - 1;
  const SNAPSHOT = 'snapshot/', PART = 'part/'; // no id holds a slash
  const CLOCK = '!clock', ERASED = '!erased'; // nor begins so: of this browser alone, in no copy
  const NAMED_PARTS = ['format', 'version', 'handbook', 'items', 'snapshots'];

  /** @typedef {Record<string, any>} Items records by key */

  /** @param {unknown} value @param {number} [limit] @returns {number} */
  function depth(value, limit = MAX_DEPTH) {
    if (typeof value !== 'object' || value === null || limit < 0) return 0;
    return 1 + Object.values(value).reduce((most, inner) => Math.max(most, depth(inner, limit - 1)), 0);
  }

  /** Replaces half characters, which no file can hold. @param {any} value @returns {any} */
  function wellFormed(value) {
    if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
    if (Array.isArray(value)) return value.map(wellFormed);
    if (!isObject(value)) return value;
    const pairs = Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]);
    return Object.fromEntries(pairs);
  }

  /** Whether every number is whole and exact in other languages too. @param {unknown} value
   * @returns {boolean} */
  const isPlain = (value) =>
    typeof value === 'object' && value !== null ? Object.values(value).every(isPlain)
      : typeof value !== 'number' || Number.isSafeInteger(value);

  /** Whether a value may stand in a record under a name; of unknown fields little is asked.
   * @param {string} name @param {unknown} field */
  function isField(name, field) {
    if (depth(field) > MAX_FIELD_DEPTH || !isPlain(field)) return false;
    if (!FIELDS.includes(name)) return true;
    if (!isObject(field) || !isStamp(own(field, 'at'))) return false;
    const { value, wording = '', reason = '', since = 0 } = field;
    return [value, wording, reason].every((text) => typeof text === 'string') && isCount(since);
  }

  /** The sound fields of a record and the names of the others; '' stands for the whole record.
   * @param {unknown} record @returns {[Items, string[]]} */
  function soundRecord(record) {
    if (!isObject(record)) return [{}, ['']];
    const all = Object.entries(record), sound = all.filter(([name, field]) => isField(name, field));
    const item = Object.fromEntries(sound);
    return [item, all.map(([name]) => name).filter((name) => !Object.hasOwn(item, name))];
  }

  /** @param {Items} records @returns {[Items, string[]]} */
  function soundRecords(records) {
    /** @type {[string, any][]} */
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

  /** @param {unknown} copy @returns {[any, string[]]} */
  function soundSnapshot(copy) {
    if (!isObject(copy) || !isStamp(own(copy, 'at')) || !isPlain(copy)) return [null, ['']];
    if (depth(copy) > MAX_SNAPSHOT_DEPTH) return [null, ['']];
    const value = own(copy, 'value') ?? null;
    if (value === null) return [{ ...copy, value }, []];
    if (!isObject(value)) return [null, ['']];
    const [records, leftOut] = soundRecords(value);
    return [{ ...copy, value: records }, leftOut];
  }

  /** Whether something of a file that this version does not know can be kept.
   * @param {unknown} part */
  const isPart = (part) => isPlain(part) && depth(part) <= MAX_PART_DEPTH;

  // ---------------------------------------------------------------------- what a store may hold

  /** Whether a key is an item's id, or a snapshot's or an unknown part's with its name, or one of the
   * two of this browser: the latest stamp it gave, and the one it gave when all was erased.
   * @type {(key: unknown) => key is string} */
  const isKey = (key) => isId(key) || key === CLOCK || key === ERASED || (typeof key === 'string' && wellFormed(key) === key
    && (key.startsWith(SNAPSHOT)
      || (key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length)))));

  /** The record that a value is under a key, null where it is none: partly sound is not enough.
   * @param {string} key @param {any} value @returns {Items | null} */
  function soundUnder(key, value) {
    const [only, ...others] = isObject(value) ? Object.keys(value) : [];
    if (isId(key)) return only && !soundRecord(value)[1].length ? value : null;
    if (others.length) return null;
    if (key.startsWith(PART)) return only === 'part' && isPart(value.part) ? value : null;
    if (key === CLOCK || key === ERASED) {
      const { at, wall } = value.given || {}; // wall: what the wall clock said then, in ms
      return only === 'given' && isStamp(at) && isCount(wall) && isPlain(value) ? value : null;
    }
    if (only !== 'snapshot') return null;
    const [snapshot, leftOut] = soundSnapshot(value.snapshot);
    return snapshot && !leftOut.length ? { snapshot } : null;
  }

  /** What a text in a store says under a key, with its canonical text; null where it is damaged.
   * @param {string} key @param {unknown} text */
  function parseUnder(key, text) {
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
   * like a stamp in it need not be one. @param {string} key @param {Items} a @param {Items} b */
  function mergeUnder(key, a, b) {
    if (!key.startsWith(PART)) return merge(a, b);
    return byCodePoint(canonical(a.part), canonical(b.part)) < 0 ? b : a;
  }

  Object.assign(ext, {
    CLOCK, ERASED, MAX_BYTES, MAX_DEPTH, NAMED_PARTS, PART, SNAPSHOT, depth, isKey, isPart, isPlain, mergeUnder,
    parseUnder, soundRecord, soundRecords, soundSnapshot, soundUnder, wellFormed,
  });
})();
