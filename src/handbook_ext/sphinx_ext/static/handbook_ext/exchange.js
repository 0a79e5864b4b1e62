// @ts-check
/**
 * Copies of a reader's progress: saved as a file or as text, read again with a preview. Fetched when
 * a reader first asks for a copy, and always on the readiness page. progress.js reads and writes.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { MAX_BYTES, PART, SNAPSHOT, canonical, changesBetween, copyOf, isId, isStamp, mergeUnder,
    pairsFor, readProgress, recordsOf } = ext;
  const DAY = 864e5; // ms

  /** @typedef {Record<string, any>} Items records by key */
  /** @typedef {{items: Items, snapshots: Items, rest: Items, leftOut: string[]}} Taken */
  /** @typedef {{id: string, field: string, fate: string, mine: any, theirs: any}} Change */

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

  /** Whether a record of a file says more than the store. @param {any} store
   * @param {[string, any]} pair */
  function isNews(store, [key, item]) {
    const mine = store.get(key);
    return !mine || canonical(mergeUnder(key, mine, item)) !== canonical(mine);
  }

  /** @param {string} start @param {string[]} keys */
  const namesUnder = (start, keys) =>
    keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));

  /** @param {string[]} texts */
  const plain = (texts) => texts.map((textContent) => element('li', { textContent }));

  /** Empties a place; the focus goes to the button above it, for the one pressed goes away.
   * @param {HTMLElement} place */
  const cancelButton = (place) => button('cancel', () => {
    place.replaceChildren();
    place.previousElementSibling?.querySelector('button')?.focus();
  });

  /** What a file would do, before anything is applied.
   * @param {any} store @param {Taken} taken @param {HTMLElement} place */
  function preview(store, taken, place) {
    const mine = recordsOf(store), items = itemsByKey();
    const all = changesBetween(mine.items, taken.items);
    const known = all.filter(({ id }) => items.has(id));
    const strange = all.filter(({ id, fate }) => !items.has(id) && fate !== 'overruled');
    const news = pairsFor(taken).filter((pair) => isNews(store, pair)).map(([key]) => key);
    const ahead = all.filter(({ theirs }) => ext.stampOf(theirs)[0] > Date.now() + DAY);
    const lines = (/** @type {string} */ fate) =>
      known.filter((one) => one.fate === fate).map((one) => lineOf(one, items));
    const parts = [
      ...fold('added', lines('added')),
      ...fold('changed', lines('changed')),
      ...fold('overruled', lines('overruled')),
      ...fold('unknown', strange.map((one) => lineOf(one, items))),
      ...fold('copies', plain(namesUnder(SNAPSHOT, news))),
      ...fold('parts', plain(namesUnder(PART, news))),
      ...fold('ahead', ahead.map((one) => lineOf(one, items))),
      ...fold('leftOut', plain(taken.leftOut)),
    ];
    const nothing = news.every(isId) && all.every(({ fate }) => fate === 'overruled');
    const first = element('p', { textContent: say(nothing ? 'nothingNew' : 'preview'), tabIndex: -1 });
    const apply = button('apply', () => takeOver(store, taken, place));
    const buttons = element('p', { className: 'hb-buttons' }, ...(nothing ? [] : [apply]), cancelButton(place));
    place.replaceChildren(first, ...parts, buttons);
    first.focus();
  }

  /** Takes a file over; what it replaced is kept, so that it can be taken back later as well.
   * @param {any} store @param {Taken} taken @param {HTMLElement} place */
  async function takeOver(store, taken, place) {
    const pairs = pairsFor(taken), before = recordsOf(store).items;
    const then = pairs.filter(([key]) => !key.startsWith(PART)) // a part has no time to go back to
      .map(([key]) => [key, store.get(key)]);
    await store.mergeIn(pairs);
    const replaced = then.map(([key, record]) => [key, { then: record, now: store.get(key) }]);
    journalOf(store).took(replaced, IMPORT);
    const wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== 'overruled');
    tell(place, say(store.kept() === 'no' ? store.trouble() : 'applied', { n: wins.length }),
      undoButton(store, place));
  }

  const IMPORT = 'import';
  const journalOf = (/** @type {any} */ store) => ext.openEarlier(ext.book.handbook, store);

  /** @param {any} store @param {HTMLElement} place */
  const undoButton = (store, place) => button('undoImport', () => {
    const journal = journalOf(store);
    store.keep(journal.giveBack(journal.lastOf(IMPORT)));
    tell(place, say('undone'));
  });

  /** Offers to take the latest copy back, as far as nothing of it was changed since.
   * @param {any} store @param {HTMLElement} place */
  function offerUndo(store, place) {
    const [first] = journalOf(store).lastOf(IMPORT).values();
    if (!first) return;
    const date = minutes(Number(first[0].act.slice(IMPORT.length)));
    place.append(element('p', { textContent: say('lastImport', { date }) }), undoButton(store, place));
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
    const taken = typeof given === 'string' ? readProgress(given, ext.book.handbook) : await readFile(given);
    if (!('refused' in taken)) return then(taken);
    return tell(place, say(`refused-${taken.refused}`, { theirs: taken.theirs, ours: ext.book.handbook }));
  }

  /** @param {File} file */
  async function readFile(file) {
    if (file.size > MAX_BYTES) return { refused: 'size' };
    try {
      // not text(): it reads on where bytes are none, and Chromium's takes a mark for UTF-16
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      return readProgress(text, ext.book.handbook);
    } catch {
      return { refused: 'encoding' };
    }
  }

  /** The text of a copy, with what is not in it said at a place; null where none can be made.
   * @param {any} store @param {HTMLElement} place */
  function textOf(store, place) {
    const copy = copyOf(store);
    if ('refused' in copy) {
      tell(place, say(`refused-${copy.refused}`));
      return null;
    }
    place.replaceChildren(...fold('leftOut', plain(copy.leftOut)));
    return copy.text;
  }

  /** Saves a file; where a browser blocks downloads the text is there to copy.
   * @param {any} store @param {HTMLElement} place @returns {string | null} its text, if it can be */
  function download(store, place) {
    const text = textOf(store, place);
    if (text === null) return null;
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const today = new Date().toISOString().slice(0, 10);
    const link = element('a', { href: url, download: `${ext.book.handbook}-${today}.json` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return text;
  }

  /** Shows the text and puts it on the clipboard, if the browser lets it.
   * @param {any} store @param {HTMLElement} place */
  async function copyText(store, place) {
    const value = textOf(store, place);
    if (value === null) return;
    const area = element('textarea', { readOnly: true, rows: 6, value, ariaLabel: say('asText') });
    place.prepend(area);
    area.select();
    const write = navigator.clipboard?.writeText(area.value) || Promise.reject(new Error('none'));
    const done = await write.then(() => true, () => document.execCommand('copy'));
    place.append(element('p', { textContent: say(done ? 'copied' : 'copyYourself'), role: 'status' }));
  }

  /** The parts with which copies are made and read.
   * @param {any} store @param {string} [heading] their headings' tag @returns {HTMLElement} */
  function exchangeParts(store, heading = 'h2') {
    const out = element('div', { className: 'hb-place' }), into = element('div', { className: 'hb-place' });
    queueMicrotask(() => offerUndo(store, into)); // a page may read its records just after this
    const file = element('input', { type: 'file', accept: '.json,application/json' });
    file.onchange = () => { if (file.files[0]) look(store, file.files[0], into); };
    const pasted = element('textarea', { rows: 3 });
    const paste = element('label', { className: 'hb-field' }, say('pasteLabel'), pasted);
    return element('div', { className: 'hb-exchange' },
      element(heading, { textContent: say('exportTitle') }),
      element('p', { textContent: say('exportWhy') }),
      element('p', { textContent: say('move') }),
      element('ol', {}, ...['move1', 'move2'].map((name) => element('li', { textContent: say(name) }))),
      element('p', { className: 'hb-buttons' },
        button('download', () => download(store, out)), button('copy', () => copyText(store, out))),
      out,
      element(heading, { textContent: say('importTitle') }),
      element('p', { textContent: say('importWhy') }),
      element('label', { className: 'hb-field' }, say('fileLabel'), file),
      paste,
      element('p', {}, button('look', () => look(store, pasted.value, into))),
      into,
      ...ext.eraseParts(store, heading, out));
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
    button, cancelButton, download, edition, element, exchangeParts, itemsByKey, look, minutes, openExchange, say, tell, wordsOf,
  });
})();
