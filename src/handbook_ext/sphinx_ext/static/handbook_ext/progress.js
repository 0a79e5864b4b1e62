// @ts-check
/**
 * The progress file: read as far as it is sound, written, and compared with what the reader has.
 * What a file must be is told in words on the extension's pages; core/progress.py and
 * core/changes.py do the same, and tests/vectors/ holds what both must make of the same input.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { FIELDS, MAX_BYTES, MAX_DEPTH, NAMED_PARTS, PART, SNAPSHOT, byCodePoint, canonical, depth, isId,
    isLater, isObject, isPart, own, soundRecords, soundSnapshot, wellFormed } = ext;
  const FORMAT = 'handbook-progress', VERSION = 1;
  const SNAPSHOTS = 'snapshots/'; // before the name of one, where it is told

  /** @typedef {Record<string, any>} Items records by key */
  /** @typedef {{items: Items, snapshots: Items, rest: Items}} Progress rest: parts of the file that
   *    this version does not know */
  /** @typedef {Progress & {leftOut: string[]}} Taken */
  /** @typedef {{id: string, field: string, fate: 'added' | 'changed' | 'overruled', mine: any,
   *    theirs: any}} Change */

  /** @param {any} content @param {string} handbook why it is refused, '' if it is not */
  function refusal(content, handbook) {
    if (!isObject(content) || own(content, 'format') !== FORMAT) return 'format';
    const version = own(content, 'version'), theirs = own(content, 'handbook');
    if (Number.isSafeInteger(version) && version > VERSION) return 'version';
    const parts = [own(content, 'items'), own(content, 'snapshots') ?? {}];
    const absent = own(content, 'snapshots') === null;
    if (version !== VERSION || !isId(theirs) || absent || !parts.every(isObject)) return 'damaged';
    return handbook && theirs !== handbook ? 'handbook' : '';
  }

  /** @param {string} text */
  const isTooLarge = (text) => text.length > MAX_BYTES / 4 && new Blob([text]).size > MAX_BYTES;

  /** Reads the text of a progress file: taken as far as it is sound, or refused as a whole.
   * @param {string} text @param {string} handbook
   * @returns {{refused: string, theirs?: string} | Taken} */
  function readProgress(text, handbook) {
    if (isTooLarge(text)) return { refused: 'size' };
    let content;
    try {
      content = JSON.parse(text.replace(/^\ufeff+/, ''));
      if (depth(content) > MAX_DEPTH) return { refused: 'json' };
    } catch {
      return { refused: 'json' };
    }
    content = wellFormed(content);
    const refused = refusal(content, handbook);
    if (refused) return { refused, theirs: String(own(content, 'handbook')) };
    const [items, leftOut] = soundRecords(own(content, 'items'));
    /** @type {[string, any][]} */
    const snapshots = [];
    for (const [name, copy] of Object.entries(own(content, 'snapshots') || {})) {
      const [sound, faults] = soundSnapshot(copy);
      for (const fault of faults) leftOut.push(`${SNAPSHOTS}${name}${fault && '/'}${fault}`);
      if (sound) snapshots.push([name, sound]);
    }
    const others = Object.entries(content).filter(([name]) => !NAMED_PARTS.includes(name));
    const rest = Object.fromEntries(others.filter(([, part]) => isPart(part)));
    for (const [name] of others) if (!Object.hasOwn(rest, name)) leftOut.push(name);
    return { items, snapshots: Object.fromEntries(snapshots), rest, leftOut };
  }

  /** The text of a progress file: an item a line, sorted, so that versions can be compared.
   * @param {string} handbook @param {Progress} progress */
  function progressText(handbook, { items, snapshots, rest }) {
    const block = (/** @type {string} */ name, /** @type {Items} */ records) => {
      const keys = Object.keys(records).sort(byCodePoint);
      const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${canonical(records[key])}`);
      return ` "${name}": {${lines.length ? `\n${lines.join(',\n')}\n ` : ''}}`;
    };
    const parts = [` "format": "${FORMAT}"`, ` "version": ${VERSION}`, ` "handbook": "${handbook}"`];
    parts.push(block('items', items));
    if (Object.keys(snapshots).length) parts.push(block('snapshots', snapshots));
    for (const name of Object.keys(rest).sort(byCodePoint)) {
      parts.push(` ${JSON.stringify(name)}: ${canonical(rest[name])}`);
    }
    return `{\n${parts.join(',\n')}\n}\n`;
  }

  /** What a field says, without its stamp: nothing said and taken back are the same.
   * @param {string} name @param {any} field */
  function said(name, field) {
    if (!FIELDS.includes(name)) return field === undefined ? '' : canonical(field);
    const value = field?.value || '';
    if (name !== 'state') return value;
    return value === 'done' || value === 'na' ? `${value} ${field.reason || ''}` : '';
  }

  /** What merging their records into mine changes or overrules, by item, then by field.
   * @param {Items} mine @param {Items} theirs @returns {Change[]} */
  function changesBetween(mine, theirs) {
    /** @type {Change[]} */
    const found = [];
    for (const id of Object.keys(theirs).sort(byCodePoint)) {
      const record = own(mine, id) || {}, other = theirs[id];
      const unknown = Object.keys(other).filter((name) => !FIELDS.includes(name)).sort(byCodePoint);
      for (const field of [...FIELDS, ...unknown]) {
        const before = own(record, field), after = own(other, field);
        if (after === undefined || said(field, before) === said(field, after)) continue;
        const loses = before !== undefined && !isLater(after, before);
        const fate = loses ? 'overruled' : said(field, before) ? 'changed' : 'added';
        found.push({ id, field, fate, mine: before, theirs: after });
      }
    }
    return found;
  }

  /** All that a store holds: records of items, the others by their names.
   * @param {any} store @returns {Progress} */
  function recordsOf(store) {
    const keys = /** @type {string[]} */ (store.keys());
    const named = (/** @type {string} */ start, /** @type {string} */ field) => Object.fromEntries(
      keys.filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), store.get(key)[field]]));
    return {
      items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])),
      snapshots: named(SNAPSHOT, 'snapshot'),
      rest: named(PART, 'part'),
    };
  }

  /** What a store is to hold of a file, as keys and records. @param {Progress} progress
   * @returns {[string, any][]} */
  const pairsFor = ({ items, snapshots, rest }) => [
    ...Object.entries(items),
    ...Object.entries(snapshots).map(([name, snapshot]) => /** @type {[string, any]} */ ([SNAPSHOT + name, { snapshot }])),
    ...Object.entries(rest).map(([name, part]) => /** @type {[string, any]} */ ([PART + name, { part }])),
  ];

  /** The text of a copy, seen to read back before it is offered, and the names of what is not in it:
   * what is damaged in the store, and all snapshots where it would be too large with them.
   * @param {any} store @returns {{refused: string} | {text: string, leftOut: string[]}} */
  function copyOf(store) {
    const handbook = ext.book.handbook, all = recordsOf(store);
    let refused = 'size';
    for (const progress of [all, { ...all, snapshots: {} }]) {
      const back = readProgress(progressText(handbook, progress), handbook);
      if ('refused' in back) {
        refused = back.refused;
        continue;
      }
      const without = Object.keys(all.snapshots).filter((name) => !Object.hasOwn(progress.snapshots, name));
      const leftOut = [...store.damaged(), ...without.map((name) => SNAPSHOTS + name), ...back.leftOut];
      return { text: progressText(handbook, back), leftOut };
    }
    return { refused };
  }

  Object.assign(ext, { changesBetween, copyOf, pairsFor, progressText, readProgress, recordsOf });
})();
