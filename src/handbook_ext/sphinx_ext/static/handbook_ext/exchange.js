// @ts-check
/**
 * Copies of a reader's progress: written to a file or as text, read back with a preview, compared.
 * Fetched when a reader first asks for a copy, and always on the readiness page. What a file must be
 * is told in words on the extension's pages; core/progress.py and core/changes.py do the same, and
 * tests/vectors/ holds what both must make of the same input.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { FIELDS, SNAPSHOT, byCodePoint, canonical, isId, isLater, isObject, isPlain, isStamp, own } = ext;
  const FORMAT = 'handbook-progress', VERSION = 1;
  const MAX_BYTES = 32 * 2 ** 20, MAX_DEPTH = 32, DAY = 864e5;
  const MAX_FIELD_DEPTH = MAX_DEPTH - 5; // within a snapshot it stands five deep in the file
  const NAMED_PARTS = ['format', 'version', 'handbook', 'items', 'snapshots'];

  /** @typedef {Record<string, any>} Items records by key */
  /** @typedef {{items: Items, snapshots: Items, leftOut: string[]}} Taken */
  /** @typedef {{id: string, field: string, fate: 'added' | 'changed' | 'overruled', mine: any,
   *    theirs: any}} Change */

  // ------------------------------------------------------------------------------- the format

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

  /** @param {Items} records @returns {[Items, string[]]} */
  function soundRecords(records) {
    /** @type {[string, any][]} */
    const sound = [];
    /** @type {string[]} */
    const leftOut = [];
    for (const [key, value] of Object.entries(records)) {
      const [record, names] = isId(key) ? ext.soundRecord(value) : [{}, ['']];
      for (const name of Object.keys(record)) {
        if (depth(record[name]) <= MAX_FIELD_DEPTH) continue;
        delete record[name];
        names.push(name);
      }
      for (const name of names) leftOut.push(name ? `${key}/${name}` : key);
      if (Object.keys(record).length) sound.push([key, record]);
    }
    return [Object.fromEntries(sound), leftOut];
  }

  /** @param {unknown} copy @returns {[any, string[]]} */
  function soundSnapshot(copy) {
    if (!isObject(copy) || !isStamp(own(copy, 'at')) || !isPlain(copy)) return [null, ['']];
    const value = own(copy, 'value') ?? null;
    if (value === null) return [{ ...copy, value }, []];
    if (!isObject(value)) return [null, ['']];
    const [records, leftOut] = soundRecords(value);
    return [{ ...copy, value: records }, leftOut];
  }

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

  /** Reads the text of a progress file: taken as far as it is sound, or refused as a whole.
   * @param {string} text @param {string} handbook
   * @returns {{refused: string, theirs?: string} | Taken} */
  function readProgress(text, handbook) {
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
      for (const fault of faults) leftOut.push(`snapshots/${name}${fault && '/'}${fault}`);
      if (sound) snapshots.push([name, sound]);
    }
    const odd = Object.keys(content).filter((key) => !NAMED_PARTS.includes(key) && !isPlain(content[key]));
    return { items, snapshots: Object.fromEntries(snapshots), leftOut: [...leftOut, ...odd] };
  }

  /** The text of a progress file: an item a line, sorted, so that versions can be compared.
   * @param {string} handbook @param {Items} items @param {Items} snapshots */
  function progressText(handbook, items, snapshots) {
    const block = (/** @type {string} */ name, /** @type {Items} */ records) => {
      const keys = Object.keys(records).sort(byCodePoint);
      const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${canonical(records[key])}`);
      return ` "${name}": {${lines.length ? `\n${lines.join(',\n')}\n ` : ''}}`;
    };
    const parts = [` "format": "${FORMAT}"`, ` "version": ${VERSION}`, ` "handbook": "${handbook}"`];
    parts.push(block('items', items));
    if (Object.keys(snapshots).length) parts.push(block('snapshots', snapshots));
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

  /** All records of a store: those of items, and the snapshots by name.
   * @param {any} store @returns {{items: Items, snapshots: Items}} */
  function recordsOf(store) {
    const keys = /** @type {string[]} */ (store.keys());
    const named = keys.filter((key) => key.startsWith(SNAPSHOT));
    return {
      items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])),
      snapshots: Object.fromEntries(
        named.map((key) => [key.slice(SNAPSHOT.length), store.get(key).snapshot])),
    };
  }

  // ---------------------------------------------------------------------------------- the page

  /** @type {(name: string, fields?: Record<string, unknown>) => string} */
  const say = (name, fields) => ext.sayer(ext.words)(name, fields);

  /** @param {string} tag @param {Record<string, unknown>} props
   * @param {(Node | string)[]} inner @returns {any} */
  function element(tag, props, ...inner) {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...inner);
    return made;
  }

  const button = (/** @type {string} */ name, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick, textContent: say(name) });

  /** @param {number} ms */
  const minutes = (ms) => ext.date(ms, { dateStyle: 'medium', timeStyle: 'short' });

  /** Every item of the book by the keys that its records stand under.
   * @returns {Map<string, any>} */
  function itemsByKey() {
    const found = new Map();
    for (const list of ext.book.lists) {
      for (const item of list.items) {
        const terms = { id: item.id, wording: item.fingerprint, was: item.was || [], recheck: item.recheck || '' };
        const known = { ...item, list, terms };
        for (const key of [item.id, ...terms.was]) found.set(key, known);
      }
    }
    return found;
  }

  /** What a field says, in words. @param {string} name @param {any} field */
  function wordsOf(name, field) {
    const value = field?.value || '';
    if (name === 'state') {
      const known = value === 'done' || value === 'na' ? value : 'open';
      return say(`is-${known}`, { reason: field?.reason || '' });
    }
    return typeof value === 'string' ? value || say('nothing') : canonical(field);
  }

  /** @param {Change} change @param {Map<string, any>} items */
  function lineOf({ id, field, fate, mine, theirs }, items) {
    const kept = fate === 'overruled' ? mine : theirs, lost = fate === 'overruled' ? theirs : mine;
    const at = isStamp(kept?.at) ? minutes(ext.timeOf(kept)) : '?';
    const fields = { from: wordsOf(field, lost), to: wordsOf(field, kept), date: at };
    const name = element('strong', { textContent: items.get(id)?.wording || id });
    return element('li', {}, name, ' ', say(`field-${field}`) || field, ': ', say(`line-${fate}`, fields));
  }

  /** @param {string} name @param {Node[]} lines */
  function fold(name, lines) {
    if (!lines.length) return [];
    const summary = element('summary', { textContent: say(name, { n: lines.length }) });
    return [element('details', {}, summary, element('ul', {}, ...lines))];
  }

  /** What a file would do, before anything is applied.
   * @param {any} store @param {Taken} taken @param {HTMLElement} place */
  function preview(store, taken, place) {
    const mine = recordsOf(store), items = itemsByKey();
    const all = changesBetween(mine.items, taken.items);
    const known = all.filter(({ id }) => items.has(id));
    const strange = all.filter(({ id, fate }) => !items.has(id) && fate !== 'overruled');
    const copies = Object.entries(taken.snapshots).filter(([name, copy]) =>
      !own(mine.snapshots, name) || isLater(copy, mine.snapshots[name]));
    const ahead = all.filter(({ theirs }) => ext.stampOf(theirs)[0] > Date.now() + DAY);
    const lines = (/** @type {string} */ fate) =>
      known.filter((one) => one.fate === fate).map((one) => lineOf(one, items));
    const plain = (/** @type {string[]} */ texts) => texts.map((textContent) => element('li', { textContent }));
    const parts = [
      ...fold('added', lines('added')),
      ...fold('changed', lines('changed')),
      ...fold('overruled', lines('overruled')),
      ...fold('unknown', strange.map((one) => lineOf(one, items))),
      ...fold('copies', plain(copies.map(([name]) => name))),
      ...fold('ahead', ahead.map((one) => lineOf(one, items))),
      ...fold('leftOut', plain(taken.leftOut)),
    ];
    const nothing = !copies.length && all.every(({ fate }) => fate === 'overruled');
    const first = element('p', { textContent: say(nothing ? 'nothingNew' : 'preview'), tabIndex: -1 });
    const apply = button('apply', () => takeOver(store, taken, place));
    const cancel = button('cancel', () => place.replaceChildren());
    place.replaceChildren(first, ...parts, element('p', {}, ...(nothing ? [] : [apply, ' ']), cancel));
    first.focus();
  }

  /** Takes a file over; it can be undone until the page is left.
   * @param {any} store @param {Taken} taken @param {HTMLElement} place */
  async function takeOver(store, taken, place) {
    const copies = Object.entries(taken.snapshots).map(([name, snapshot]) =>
      [store.snapshotKey(name), { snapshot }]);
    const pairs = [...Object.entries(taken.items), ...copies];
    const then = new Map(pairs.map(([key]) => [key, store.get(key)]));
    const before = recordsOf(store).items;
    await store.mergeIn(pairs);
    const taken_ = Array.from(then, ([key, record]) => [key, { then: record, now: store.get(key) }]);
    const wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== 'overruled');
    const undo = button('undoImport', () => {
      store.keep(store.putBack(new Map(taken_)));
      tell(place, say('undone'));
    });
    tell(place, say(store.trouble() || 'applied', { n: wins.length }), undo);
  }

  /** @param {HTMLElement} place @param {string} text @param {Node[]} more */
  function tell(place, text, ...more) {
    const line = element('p', { textContent: text, tabIndex: -1 });
    place.replaceChildren(line, ...more);
    line.focus();
  }

  /** Reads what the reader gave, a file or pasted text, and shows what it would do.
   * @param {any} store @param {File | string} given @param {HTMLElement} place
   * @param {(taken: Taken) => void} [then] */
  async function look(store, given, place, then = (taken) => preview(store, taken, place)) {
    const size = typeof given === 'string' ? given.length : given.size;
    if (size > MAX_BYTES) return tell(place, say('refused-size'));
    // not text(): Chromium's takes a byte order mark for leave to read UTF-16
    const text = typeof given === 'string' ? given
      : new TextDecoder().decode(await given.arrayBuffer());
    const taken = readProgress(text, ext.book.handbook);
    if (!('refused' in taken)) return then(taken);
    return tell(place, say(`refused-${taken.refused}`, { theirs: taken.theirs, ours: ext.book.handbook }));
  }

  /** @param {any} store */
  function textOf(store) {
    const { items, snapshots } = recordsOf(store);
    return progressText(ext.book.handbook, items, snapshots);
  }

  /** Saves a file; where a browser blocks downloads the text is there to copy.
   * @param {any} store */
  function download(store) {
    const url = URL.createObjectURL(new Blob([textOf(store)], { type: 'application/json' }));
    const today = new Date().toISOString().slice(0, 10);
    const link = element('a', { href: url, download: `${ext.book.handbook}-${today}.json` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  /** Shows the text and puts it on the clipboard, if the browser lets it.
   * @param {any} store @param {HTMLElement} place */
  async function copyText(store, place) {
    const area = element('textarea', { readOnly: true, rows: 6, value: textOf(store), ariaLabel: say('asText') });
    place.replaceChildren(area);
    area.select();
    const write = navigator.clipboard?.writeText(area.value) || Promise.reject(new Error('none'));
    const done = await write.then(() => true, () => document.execCommand('copy'));
    place.append(element('p', { textContent: say(done ? 'copied' : 'copyYourself'), role: 'status' }));
  }

  /** The parts with which copies are made and read.
   * @param {any} store @param {string} [heading] their headings' tag @returns {HTMLElement} */
  function exchangeParts(store, heading = 'h2') {
    const out = element('div', { className: 'hb-place' }), into = element('div', { className: 'hb-place' });
    const file = element('input', { type: 'file', accept: '.json,application/json' });
    file.onchange = () => { if (file.files[0]) look(store, file.files[0], into); };
    const pasted = element('textarea', { rows: 3 });
    const paste = element('label', { className: 'hb-field' }, say('pasteLabel'), pasted);
    return element('div', { className: 'hb-exchange' },
      element(heading, { textContent: say('exportTitle') }),
      element('p', { textContent: say('exportWhy') }),
      element('p', {}, button('download', () => download(store)), ' ', button('copy', () => copyText(store, out))),
      out,
      element(heading, { textContent: say('importTitle') }),
      element('p', { textContent: say('importWhy') }),
      element('label', { className: 'hb-field' }, say('fileLabel'), file),
      paste,
      element('p', {}, button('look', () => look(store, pasted.value, into))),
      into);
  }

  /** Loads what is known of the book, once. */
  function edition() {
    return ext.book ? Promise.resolve() : new Promise((resolve, reject) => {
      // asked for anew each time: a copy in the browser's cache could be of an earlier edition
      const src = `${ext.BASE}edition.js?${Date.now()}`;
      const script = element('script', { src, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  /** Opens the dialog; a native one, which keeps the focus and closes on Escape.
   * @param {any} store */
  async function openExchange(store) {
    await edition();
    const dialog = element('dialog', { className: 'hb-dialog', ariaLabel: say('exportTitle') });
    dialog.append(exchangeParts(store), element('p', {}, button('close', () => dialog.close())));
    dialog.onclose = () => dialog.remove();
    document.body.append(dialog);
    dialog.showModal();
  }

  Object.assign(ext, {
    button, changesBetween, edition, element, exchangeParts, itemsByKey, look, openExchange,
    minutes, progressText, readProgress, recordsOf, say, tell, wordsOf,
  });
})();
