// @ts-check
/**
 * Makes the checklists of a page remember their ticks.
 *
 * There is one record per item, keyed by the item's id alone, so that no edit of a list can move a
 * tick to another item. The same JSON text is kept in two stores:
 *
 *   localStorage  key handbook/1/<handbook>/<item>                        read at once, at start
 *   IndexedDB     database handbook/1/<handbook>, store items, key <item>       survives a crash
 *
 *   {"state": {"value": "done", "at": [1790000000000, 0, "k3x9"], "wording": "<fingerprint>"}}
 *
 * Records are merged field by field, the later stamp wins, and what is not understood is kept as it
 * is. An untick is a value like any other: nothing here ever deletes a record. A damaged value is
 * left alone until its item is ticked; then it moves to <key>/damaged/<ms> first.
 *
 * Every access to a store may throw (refused, full), and modules, fetch, workers, locks and
 * randomUUID are absent on file:// or on plain http: hence one classic script that uses none.
 */
(() => {
  'use strict';

  /** @typedef {[number, number, string]} Stamp milliseconds, counter, actor */
  /** @typedef {{value: string, at: Stamp, wording?: string, since?: number}} State
   *    since: milliseconds of the tick itself, where an undo has given it a later stamp */
  /** @typedef {{state?: State, [field: string]: unknown}} Item */
  /** @typedef {{item: Item, text: string}} Kept an item and its canonical JSON text */
  /** @typedef {'open' | 'done' | 'na'} Value */
  /** @typedef {{id: string, box: HTMLInputElement, li: HTMLElement, list: List, value: Value,
   *    kind: 'required' | 'optional' | 'upcoming'}} Entry one checkbox of the page */
  /** @typedef {ReturnType<typeof listOf>} List */

  /** @type {NodeListOf<HTMLElement>} */
  const fieldsets = document.querySelectorAll('fieldset.hb-checklist');
  if (!fieldsets.length) return;

  const NAME = `handbook/1/${fieldsets[0].dataset.handbook || ''}`;
  const PREFIX = `${NAME}/`;
  const DAY = 864e5; // ms
  const LONGEST = 2 ** 18; // characters of a record; a longer one is not ours
  const RANDOM = crypto.getRandomValues(new Uint32Array(2));
  const ACTOR = Array.from(RANDOM, (n) => n.toString(36)).join(''); // of this page load

  // ---------------------------------------------------------------------------------- stamps

  /** The hybrid clock: the latest milliseconds and counter given out or seen. */
  let clock = /** @type {[number, number]} */ ([0, 0]);

  /** @type {(value: unknown) => value is Record<string, unknown>} */
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const isCount = (/** @type {unknown} */ n) => Number.isSafeInteger(n) && Number(n) >= 0;
  /** @type {(id: unknown) => id is string} */
  const isId = (id) => typeof id === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(id);

  /** @type {(at: unknown) => at is Stamp} */
  const isStamp = (at) =>
    Array.isArray(at) && at.length === 3 && isCount(at[0]) && isCount(at[1])
    && typeof at[2] === 'string';

  /** The stamp of a field; one that has none is older than all that have.
   * @param {unknown} field @returns {Stamp} */
  const stampOf = (field) => (isObject(field) && isStamp(field.at) ? field.at : [-1, 0, '']);

  /** The next place in order, counters being finite.
   * @param {[number, number]} clock @returns {[number, number]} */
  const after = ([ms, n]) => (n < Number.MAX_SAFE_INTEGER ? [ms, n + 1] : [ms + 1, 0]);

  /** Order by code point: JavaScript's own `<` orders by UTF-16 unit.
   * @param {string} a @param {string} b */
  function byCodePoint(a, b) {
    const x = Array.from(a), y = Array.from(b);
    const i = x.findIndex((character, place) => character !== y[place]);
    if (i < 0 || i >= y.length) return x.length - y.length;
    return Number(x[i].codePointAt(0)) - Number(y[i].codePointAt(0));
  }

  /** @param {Stamp} a @param {Stamp} b */
  const order = (a, b) => a[0] - b[0] || a[1] - b[1] || byCodePoint(a[2], b[2]);

  /** Advances the clock past a stamp; one from a clock more than a day ahead is not believed.
   * @param {Stamp} at */
  function see([ms, n]) {
    if (ms <= Date.now() + DAY && (ms - clock[0] || n - clock[1]) > 0) clock = [ms, n];
  }

  /** A stamp later than all seen, and later than the one it replaces even if that was not believed.
   * @param {Stamp} [earlier] @returns {Stamp} */
  function nextStamp(earlier) {
    const now = Date.now();
    clock = now > clock[0] ? [now, 0] : after(clock);
    const ahead = earlier && (earlier[0] - clock[0] || earlier[1] - clock[1]) >= 0;
    const [ms, n] = ahead ? after([earlier[0], earlier[1]]) : clock;
    return [ms, n, ACTOR];
  }

  // --------------------------------------------------------------------------------- records

  /** All sound records of this handbook, also of items that this page or edition does not have.
   * @type {Map<string, Kept>} */
  const known = new Map();

  /** A field of a record, which may well be called `__proto__`.
   * @param {Record<string, unknown>} item @param {string} name */
  const own = (item, name) => (Object.hasOwn(item, name) ? item[name] : undefined);

  /** @param {Record<string, unknown>} item @returns {Kept} */
  function kept(item) {
    const fields = Object.entries(item).sort(([a], [b]) => byCodePoint(a, b));
    return { item, text: JSON.stringify(Object.fromEntries(fields)) };
  }

  /** Reads a record; null where it is not one of ours or damaged.
   * @param {unknown} text @returns {Kept | null} */
  function parse(text) {
    if (typeof text !== 'string' || text.length > LONGEST) return null;
    try {
      const item = JSON.parse(text);
      if (!isObject(item)) return null;
      const state = own(item, 'state');
      const sound = isObject(state) && typeof state.value === 'string' && isStamp(state.at);
      return sound || state === undefined ? kept(item) : null;
    } catch {
      return null; // not JSON, or nested too deeply to be written again
    }
  }

  /** The later of two copies of a field; equal stamps fall to the larger text, on every device.
   * @param {unknown} a @param {unknown} b */
  function later(a, b) {
    if (a === undefined || b === undefined) return a === undefined ? b : a;
    const less = order(stampOf(a), stampOf(b)) || byCodePoint(JSON.stringify(a), JSON.stringify(b));
    return less < 0 ? b : a;
  }

  /** @param {Item} a @param {Item} b @returns {Item} */
  function merge(a, b) {
    const names = Object.keys({ ...a, ...b });
    return Object.fromEntries(names.map((name) => [name, later(own(a, name), own(b, name))]));
  }

  /** @type {(id: string) => State | undefined} */
  const stateOf = (id) => /** @type {any} */ (own(known.get(id)?.item || {}, 'state'));

  /** Takes in what a store or another tab holds for an item.
   * @param {string} id @param {unknown} text */
  function absorb(id, text) {
    const mine = known.get(id);
    const theirs = mine?.text === text ? null : parse(text);
    if (!theirs) return;
    const merged = mine ? kept(merge(mine.item, theirs.item)) : theirs;
    if (merged.text === mine?.text) return;
    known.set(id, merged);
    for (const field of Object.values(merged.item)) see(stampOf(field));
    show(id);
  }

  /** Whether a copy lacks something known here. A damaged copy does not: it is left as it is.
   * @param {string} id @param {unknown} text */
  function lacks(id, text) {
    const mine = known.get(id)?.text;
    if (text === mine) return false;
    return text === undefined || (parse(text)?.text ?? mine) !== mine;
  }

  /** The reader's own doing: it always holds, whatever stamp the record had before.
   * @param {string} id @param {Value} value @param {Partial<State>} more */
  function set(id, value, more) {
    const at = nextStamp(stateOf(id)?.at);
    known.set(id, kept({ ...known.get(id)?.item, state: { value, at, ...more } }));
    show(id);
  }

  // ---------------------------------------------------------------------------------- stores

  /** Why the last access to localStorage failed. @type {unknown} */
  let localError = null;
  /** @type {Promise<IDBDatabase> | null} */
  let opening = null;
  /** @type {BroadcastChannel | null} */
  let channel = null;
  /** Items whose last change the database does not hold: whether localStorage does.
   * @type {Map<string, boolean>} */
  const owed = new Map();
  /** @type {'' | 'refused' | 'full'} */
  let trouble = '';
  let writing = 0; // transactions under way

  /** @param {string} id */
  const damagedKey = (id) => `${id}/damaged/${Date.now()}`; // no id holds a slash

  /** The handbook's records in localStorage, sound or not; null where it is refused. */
  function readLocal() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
      const ids = keys.map((key) => key.slice(PREFIX.length)).filter(isId);
      return new Map(ids.map((id) => [id, localStorage.getItem(PREFIX + id)]));
    } catch (error) {
      localError = error;
      return null;
    }
  }

  /** @param {string} id */
  function writeLocal(id) {
    try {
      const there = localStorage.getItem(PREFIX + id);
      if (there !== null) absorb(id, there);
      const text = /** @type {Kept} */ (known.get(id)).text;
      if (there === text) return true;
      if (there !== null && !parse(there)) localStorage.setItem(PREFIX + damagedKey(id), there);
      localStorage.setItem(PREFIX + id, text);
      return true;
    } catch (error) {
      localError = error;
      return false;
    }
  }

  function database() {
    opening ||= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME); // no version: whichever a later edition has made
      request.onupgradeneeded = () => request.result.createObjectStore('items');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.onversionchange = request.result.onclose = closeDatabase;
        resolve(request.result);
      };
    });
    opening.catch(() => { opening = null; });
    return opening;
  }

  function closeDatabase() {
    opening?.then((db) => db.close(), () => {});
    opening = null;
  }

  /** Runs one transaction; done when it is on disk, as far as the browser can say.
   * @param {IDBTransactionMode} mode
   * @param {(items: IDBObjectStore, tx: IDBTransaction) => void} work */
  async function transact(mode, work) {
    const db = await database();
    const tx = db.transaction('items', mode, { durability: 'strict' });
    const done = new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    work(tx.objectStore('items'), tx);
    await done;
  }

  async function readDatabase() {
    /** @type {Map<string, unknown>} */
    const stored = new Map();
    await transact('readonly', (items) => {
      const ids = items.getAllKeys(), texts = items.getAll();
      texts.onsuccess = () => ids.result.forEach((id, i) => {
        if (isId(id)) stored.set(id, texts.result[i]);
      });
    });
    return stored;
  }

  /** Writes records in one transaction that takes in what another tab has put there meanwhile.
   * @param {string[]} ids */
  const writeDatabase = (ids) => transact('readwrite', (items, tx) => {
    let waiting = ids.length;
    for (const id of ids) {
      const request = items.get(id);
      request.onsuccess = () => {
        const there = request.result;
        absorb(id, there);
        const text = /** @type {Kept} */ (known.get(id)).text;
        if (there !== undefined && !parse(there)) items.put(there, damagedKey(id));
        if (there !== text) items.put(text, id);
        waiting -= 1;
        if (!waiting) tx.commit?.();
      };
    }
  });

  /** Writes records to both stores, with all that is still owed, and says how it goes.
   * @param {string[]} ids */
  async function keep(ids) {
    const wanted = Array.from(new Set([...owed.keys(), ...ids]));
    if (!wanted.length) return;
    const inLocal = new Set(wanted.filter(writeLocal));
    writing += 1;
    report();
    try {
      await writeDatabase(wanted);
      for (const id of wanted) owed.delete(id);
    } catch (error) {
      for (const id of wanted) owed.set(id, inLocal.has(id));
      const names = [error, localError].map((e) => e instanceof DOMException && e.name);
      trouble = names.includes('QuotaExceededError') ? 'full' : 'refused';
    }
    if (Array.from(owed.values()).every(Boolean)) trouble = ''; // one store is enough
    writing -= 1;
    report();
    render();
  }

  /** Brings both stores and the page together; at start, and whenever the page is come back to. */
  async function sync() {
    const local = readLocal();
    local?.forEach((text, id) => absorb(id, text));
    writing += 1; // what only localStorage has is not safe yet
    render();
    report();
    const stored = await readDatabase().catch(() => null);
    stored?.forEach((text, id) => absorb(id, text));
    if (!local && !stored) trouble = 'refused';
    else if (!owed.size) trouble = '';
    const lacking = (/** @type {string} */ id) =>
      (local && lacks(id, local.get(id) ?? undefined)) || (stored && lacks(id, stored.get(id)));
    await keep(Array.from(known.keys()).filter(lacking));
    writing -= 1;
    render();
    report();
  }

  /** Takes in records from another tab, and gives back what that tab lacks: so fights converge.
   * @param {unknown} pairs */
  function take(pairs) {
    if (!Array.isArray(pairs)) return;
    /** @type {string[]} */
    const answer = [];
    for (const pair of pairs) {
      const [id, text] = Array.isArray(pair) ? pair : [];
      if (!isId(id) || !parse(text)) continue;
      absorb(id, text);
      if (lacks(id, text)) answer.push(id);
    }
    keepAndTell(answer);
  }

  /** @param {string[]} ids */
  function keepAndTell(ids) {
    render();
    if (!ids.length) return;
    channel?.postMessage(ids.map((id) => [id, known.get(id)?.text]));
    keep(ids);
  }

  function listen() {
    try {
      channel = new BroadcastChannel(NAME);
      channel.onmessage = (event) => take(event.data);
    } catch {
      channel = null; // refused with the storage; storage events may still come
    }
  }

  // ------------------------------------------------------------------------------------ page

  /** The page's boxes by item id. @type {Map<string, Entry>} */
  const entries = new Map();
  /** Lists whose score is not on the page yet. @type {Set<List>} */
  const stale = new Set();

  /** A part of a list; a detached element where a template left it out, so that the rest works.
   * @param {HTMLElement} root @param {string} name @returns {HTMLElement} */
  const part = (root, name) => root.querySelector(`.hb-${name}`) || document.createElement('p');

  /** @param {HTMLElement} root */
  const listOf = (root) => ({
    root,
    words: /** @type {Record<string, string>} */ (JSON.parse(root.dataset.messages || '{}')),
    entries: /** @type {Entry[]} */ ([]),
    line: part(root, 'score'),
    score: document.createTextNode(''),
    notice: document.createElement('span'),
    bar: /** @type {HTMLProgressElement} */ (part(root, 'bar')),
    left: part(root, 'left'),
    reset: part(root, 'reset'),
    undo: part(root, 'undo'),
    said: '', // what the last press of a button did
    hidden: /** @type {Set<Element>} */ (new Set()),
    before: /** @type {Map<string, {then: State, now?: State}>} */ (new Map()), // what a reset took
    tally: {
      required: { open: 0, done: 0, na: 0 },
      optional: { open: 0, done: 0, na: 0 },
      upcoming: { open: 0, done: 0, na: 0 },
    },
  });

  /** @param {List} list @param {string} name @param {Record<string, number>} [fields] */
  const say = ({ words }, name, fields = {}) =>
    (words[name] || '').replace(/\{(\w+)\}/g, (all, field) => String(fields[field] ?? all));

  /** Shows an item as its record has it. @param {string} id */
  function show(id) {
    const entry = entries.get(id);
    if (!entry) return;
    const { box, li, list, kind } = entry;
    const value = stateOf(id)?.value;
    list.tally[kind][entry.value] -= 1;
    entry.value = value === 'done' || value === 'na' ? value : 'open';
    list.tally[kind][entry.value] += 1;
    box.checked = value === 'done';
    li.classList.toggle('hb-done', value === 'done');
    li.classList.toggle('hb-na', value === 'na');
    if (entry.value === 'open') reveal(entry);
    stale.add(list);
  }

  /** The score in words (contract C8): never a bare percentage. @param {List} list */
  function score(list) {
    const { required, optional } = list.tally;
    const { done, open, na } = required;
    const total = done + open;
    const apart = na ? say(list, 'na', { na }) : '';
    const parts = [`${say(list, 'score', { done, total, open })}${apart}.`];
    const extra = optional.done + optional.open;
    if (extra) parts.push(say(list, 'optional', { done: optional.done, total: extra }));
    if (!open) parts.push(say(list, 'ready'));
    list.bar.max = total || 1;
    list.bar.value = done;
    return parts.join(' ');
  }

  /** Brings the score lines up to date, touching only what changed: they are live regions. */
  function render() {
    for (const list of stale) {
      const text = score(list);
      if (list.score.data !== text) list.score.data = text;
      list.bar.setAttribute('aria-valuetext', text);
      const hidden = list.hidden.size;
      const notice = [list.said, hidden ? say(list, 'hidden', { hidden }) : ''].join(' ').trim();
      if (list.notice.textContent !== notice) list.notice.textContent = notice;
    }
    stale.clear();
  }

  /** Says where ticks are kept, or that they are not; `data-kept` is yes, pending or no. */
  function report() {
    const where = location.protocol === 'file:' ? 'whereFile' : 'where';
    for (const list of lists) {
      list.root.dataset.kept = trouble ? 'no' : writing ? 'pending' : 'yes';
      write(part(list.root, 'where'), trouble ? '' : say(list, where));
      write(part(list.root, 'problem'), trouble && say(list, trouble));
    }
  }

  /** @param {HTMLElement} line @param {string} text */
  function write(line, text) {
    if (line.textContent !== text) line.textContent = text; // the same again would be read again
    line.hidden = !text;
  }

  /** Shows a hidden item, and those it is nested in. @param {Entry} entry */
  function reveal({ li, list }) {
    if (!list.hidden.size) return;
    /** @type {HTMLElement | null} */
    let at = li;
    for (; at && at !== list.root; at = at.parentElement) {
      at.classList.remove('hb-hidden');
      list.hidden.delete(at);
    }
  }

  /** Hides what is settled now, or shows all again. What is ticked later stays in sight, so that
   * nothing moves under the pointer or the focus and a slip can be taken back.
   * @param {List} list */
  function toggleLeft(list) {
    const on = list.left.getAttribute('aria-pressed') !== 'true';
    list.left.setAttribute('aria-pressed', String(on));
    list.root.classList.toggle('hb-only-left', on);
    list.hidden.clear();
    for (const { li, value } of list.entries.slice().reverse()) { // nested items first
      const needed = '.hb-item:not(.hb-hidden, .hb-retired)';
      const hide = on && value !== 'open' && !li.querySelector(needed);
      li.classList.toggle('hb-hidden', hide);
      if (hide) list.hidden.add(li);
    }
    return [];
  }

  /** Opens every item of a list; what it took is remembered until the page is left.
   * @param {List} list */
  function reset(list) {
    const ids = list.entries.filter(({ value }) => value !== 'open').map(({ id }) => id);
    for (const id of ids) {
      const then = /** @type {State} */ (stateOf(id));
      set(id, 'open', { wording: then.wording });
      list.before.set(id, { then, now: stateOf(id) });
    }
    list.undo.hidden = !list.before.size;
    list.said = say(list, 'reset', { n: ids.length });
    return ids;
  }

  /** Gives back what resets took, but for items that were changed since. @param {List} list */
  function undo(list) {
    const taken = Array.from(list.before).filter(([id, { now }]) => stateOf(id) === now);
    for (const [id, { then }] of taken) {
      const { value, at, ...more } = then;
      set(id, /** @type {Value} */ (value), { since: at[0], ...more });
    }
    list.before.clear();
    list.reset.focus(); // the button pressed goes away
    list.undo.hidden = true;
    list.said = say(list, 'undone');
    return taken.map(([id]) => id);
  }

  /** @param {List} list @param {HTMLInputElement} box */
  function ticked(list, box) {
    const entry = entries.get(box.name);
    const value = box.checked ? 'done' : 'open';
    if (entry?.box !== box || entry.value === value) return;
    list.said = '';
    set(entry.id, value, { wording: box.dataset.wording });
    keepAndTell([entry.id]);
  }

  /** @param {List} list @param {(list: List) => string[]} act */
  function pressed(list, act) {
    list.said = '';
    stale.add(list);
    keepAndTell(act(list));
  }

  /** @param {Element} li @returns {Entry['kind']} */
  function kindOf({ classList }) {
    if (classList.contains('hb-upcoming')) return 'upcoming';
    return classList.contains('hb-optional') ? 'optional' : 'required';
  }

  /** Finds the boxes of a list and listens to them, with one listener for all.
   * @param {List} list */
  function build(list) {
    const { root, line, notice } = list;
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = root.querySelectorAll('.hb-item .hb-box');
    for (const box of boxes) {
      const li = /** @type {HTMLElement} */ (box.closest('.hb-item'));
      /** @type {Entry} */
      const entry = { id: box.name, box, li, list, kind: kindOf(li), value: 'open' };
      entries.set(entry.id, entry);
      list.entries.push(entry);
      list.tally[entry.kind].open += 1;
    }
    line.setAttribute('aria-live', 'off'); // what was remembered is not news
    setTimeout(() => line.setAttribute('aria-live', 'polite'), 1000);
    notice.className = 'hb-notice';
    line.replaceChildren(list.score, ' ', notice);
    root.addEventListener('change', (event) => ticked(list, /** @type {any} */ (event.target)));
    list.left.onclick = () => pressed(list, toggleLeft);
    list.reset.onclick = () => pressed(list, reset);
    list.undo.onclick = () => pressed(list, undo);
    root.classList.add('hb-ready');
    stale.add(list);
  }

  /** Keeps what the reader ticked before this script had loaded. @param {Entry[]} early */
  function keepEarly(early) {
    const fresh = early.filter(({ value }) => value !== 'done');
    for (const { id, box } of fresh) set(id, 'done', { wording: box.dataset.wording });
    keepAndTell(fresh.map(({ id }) => id));
  }

  const lists = Array.from(fieldsets, listOf);
  lists.forEach(build);
  const early = Array.from(entries.values()).filter(({ box }) => box.checked);
  listen();
  sync();
  keepEarly(early);

  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX) && newValue !== null) take([[key.slice(PREFIX.length), newValue]]);
  });
  addEventListener('pagehide', () => { // open, they may keep the page out of the back-forward cache
    channel?.close();
    channel = null;
    closeDatabase();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    listen();
    sync();
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) sync(); });
})();
