// @ts-check
/**
 * Where progress is kept: one record per item, by the item's id alone, so that no edit of a list can
 * move a tick to another item. The same JSON text is kept in two stores:
 *
 *   localStorage  key handbook/1/<handbook>/<item>                        read at once, at start
 *   IndexedDB     database handbook/1/<handbook>, store items, key <item>       survives a crash
 *
 * A snapshot is a record too, under snapshot/<name>, and so is a part of a file that this version
 * does not know, under part/<name>. An untick is a value like any other: nothing but erase() deletes
 * a record. What stands in a store is read as a file is (sound.js). A damaged value is left alone until
 * its item is changed; then it moves to <key>/damaged/<ms> first. What acts of the reader replaced is
 * kept apart: see earlier.js.
 *
 * Two keys are the browser's own and go into no copy: !clock, the latest stamp given here, and
 * !erased, the one given when the reader erased all. Whoever meets a later !erased than its own, a tab
 * or a store, drops what it has from before: so nothing that slept brings back what is gone.
 *
 * In a folder opened as file:// Firefox gives every file a storage of its own. There each page loads
 * hub.html in a hidden frame and treats it like one more tab: the hub keeps all that it is told, and
 * the hubs of all pages, being one file, share one storage.
 *
 * Every access to a store may throw (refused, full), and modules, fetch, workers, locks and
 * randomUUID are absent on file:// or on plain http: hence classic scripts that use none.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { ERASED, canonical, isCount, isKey, isObject, newKnown, openDatabase, parseUnder, wellFormed } = ext;
  const BASE = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, '');
  const PATIENCE = 3000; // ms that a page waits for its hub before it goes on without

  /** Opens the store of a handbook. `changed` is told of each record that is new or other than
   * before, `told` when a batch of changes or a write is over.
   * @param {string} handbook
   * @param {{changed: (key: string) => void, told: () => void, hub?: boolean}} listener */
  function openStore(handbook, { changed, told, hub: isHub = false }) {
    const NAME = `handbook/1/${handbook}`, PREFIX = `${NAME}/`;
    const known = newKnown(changed);
    const { absorb, isBehind, lackingIn, lacks, pairsOf } = known;

    // -------------------------------------------------------------------------------- stores

    /** Why the last access to localStorage failed. @type {unknown} */
    let localError = null;
    /** @type {BroadcastChannel | null} */
    let channel = null;
    /** Records whose last change the database does not hold: whether localStorage does.
     * @type {Map<string, boolean>} */
    const owed = new Map();
    /** @type {'' | 'refused' | 'full'} */
    let trouble = '';
    let wasCleared = false; // by somebody else, while this page was open
    let writing = 0; // transactions under way
    let wasKept = false; // both stores have held something while this page was open

    /** @param {string} key */
    const damagedKey = (key) => `${key}/damaged/${Date.now()}`; // no id holds a slash

    /** The handbook's records in localStorage, sound or not; null where it is refused. */
    function readLocal() {
      try {
        const all = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
        const keys = all.map((name) => name.slice(PREFIX.length)).filter(isKey);
        keys.sort(); // what is this browser's own comes first
        return new Map(keys.map((key) => [key, localStorage.getItem(PREFIX + key) ?? undefined]));
      } catch (error) {
        localError = error;
        return null;
      }
    }

    /** The keys to write into a store: where all was erased since it was written, it is emptied
     * first. @param {unknown} erased what the store says of that @param {() => void} empty
     * @param {string[]} keys */
    function keysFor(erased, empty, keys) {
      absorb(ERASED, erased);
      const mine = known.textOf(ERASED);
      if (!mine || mine === erased) return keys.filter(known.has);
      empty();
      return known.keys();
    }

    function emptyLocal() {
      const mine = (/** @type {string} */ name) => name.startsWith(PREFIX);
      for (const name of Object.keys(localStorage).filter(mine)) localStorage.removeItem(name);
    }

    /** Writes records; which of them it could. @param {string[]} keys */
    function writeLocal(keys) {
      try {
        const all = keysFor(localStorage.getItem(PREFIX + ERASED), emptyLocal, keys);
        return new Set(all.filter(writeOne));
      } catch (error) {
        localError = error;
        return new Set();
      }
    }

    /** @param {string} key */
    function writeOne(key) {
      try {
        const there = localStorage.getItem(PREFIX + key);
        if (there !== null) absorb(key, there);
        const text = known.textOf(key);
        if (there === text) return true;
        if (there !== null && !parseUnder(key, there)) {
          localStorage.setItem(PREFIX + damagedKey(key), there);
        }
        localStorage.setItem(PREFIX + key, text);
        return true;
      } catch (error) {
        localError = error;
        return false;
      }
    }

    const { close: closeDatabase, transact } = openDatabase(NAME, () => sync());

    async function readDatabase() {
      /** @type {Map<string, unknown>} */
      const stored = new Map();
      await transact('readonly', (items) => {
        const keys = items.getAllKeys(), texts = items.getAll();
        texts.onsuccess = () => keys.result.forEach((key, i) => {
          if (isKey(key)) stored.set(key, texts.result[i]);
        });
      });
      return stored;
    }

    /** Writes records in one transaction that takes in what another tab has put there meanwhile.
     * @param {string[]} keys */
    const writeDatabase = (keys) => transact('readwrite', (items, tx) => {
      const erased = items.get(ERASED);
      erased.onsuccess = () => {
        const all = keysFor(erased.result, () => items.clear(), keys);
        let waiting = all.length;
        for (const key of all) {
          putOne(items, key, () => {
            waiting -= 1;
            if (!waiting) tx.commit?.();
          });
        }
      };
    });

    /** @param {IDBObjectStore} items @param {string} key @param {() => void} done */
    function putOne(items, key, done) {
      const request = items.get(key);
      request.onsuccess = () => {
        const there = request.result;
        absorb(key, there);
        const text = known.textOf(key);
        if (there !== undefined && !parseUnder(key, there)) items.put(there, damagedKey(key));
        if (there !== text) items.put(text, key);
        done();
      };
    }

    /** Writes records to both stores, with all that is still owed.
     * @param {string[]} keys */
    async function keep(keys) {
      const wanted = Array.from(new Set([...owed.keys(), ...keys]));
      if (!wanted.length) return;
      const inLocal = writeLocal(wanted);
      writing += 1;
      told();
      try {
        await writeDatabase(wanted);
        for (const key of wanted) owed.delete(key);
        wasKept = true;
      } catch (error) {
        for (const key of wanted) owed.set(key, inLocal.has(key));
        const names = [error, localError].map((e) => e instanceof DOMException && e.name);
        trouble = names.includes('QuotaExceededError') ? 'full' : 'refused';
      }
      if (Array.from(owed.values()).every(Boolean)) trouble = ''; // one store is enough
      writing -= 1;
      told();
    }

    /** Takes in what a store holds, unless all was erased since. @param {Map<string, unknown> | null} all */
    function absorbAll(all) {
      if (all && !isBehind(Array.from(all))) all.forEach((text, key) => absorb(key, text));
    }

    /** Brings both stores and the page together; at start, and whenever the page is come back to. */
    async function sync() {
      const local = readLocal();
      absorbAll(local);
      writing += 1; // what only localStorage has is not safe yet
      told();
      const stored = await readDatabase().catch(() => null);
      absorbAll(stored);
      if (!local && !stored) trouble = 'refused';
      else if (!owed.size) trouble = '';
      wasCleared ||= wasKept && !local?.size && !stored?.size;
      wasKept ||= Boolean(stored?.size);
      const lacking = (/** @type {string} */ key) =>
        (local && lacks(key, local.get(key))) || (stored && lacks(key, stored.get(key)));
      await keep(known.keys().filter(lacking));
      writing -= 1;
      told();
    }

    // ---------------------------------------------------------------------------------- tabs

    /** Takes in records from another tab, and gives back what that tab lacks: so fights converge.
     * The hub keeps them as well, a tab leaves that to the tab that sent them.
     * @param {unknown} pairs */
    function take(pairs) {
      if (!Array.isArray(pairs)) return Promise.resolve();
      if (isBehind(pairs)) return keepAndTell([ERASED]);
      return takeIn(pairs);
    }

    /** Takes in sound records. @param {any[]} pairs */
    function takeIn(pairs) {
      /** @type {string[]} */
      const answer = [];
      for (const pair of pairs) {
        const [key, text] = Array.isArray(pair) ? pair : [];
        if (!isKey(key) || !parseUnder(key, text)) continue;
        const isNew = absorb(key, text);
        if ((isNew && (isHub || key === ERASED)) || lacks(key, text)) answer.push(key);
      }
      return keepAndTell(answer);
    }

    /** Tells the page and other tabs when localStorage has it: what is erased is not to be read
     * there once more. @param {string[]} changes keys */
    function keepAndTell(changes) {
      const keys = [...known.takeNoted(), ...changes];
      if (!keys.length) return Promise.resolve(told());
      const kept = keep(keys);
      channel?.postMessage(pairsOf(keys));
      tellHub(keys);
      return kept;
    }

    function listen() {
      try {
        channel = new BroadcastChannel(NAME);
        // Who may speak: any page of this origin, which could write to the stores as well.
        // Checked: takeIn() takes nothing but sound records under keys of ours.
        channel.onmessage = (event) => take(event.data);
      } catch {
        channel = null; // refused with the storage; storage events may still come
      }
    }

    /** @type {Window | null} */
    let hub = null; // once it has answered
    let sent = 0, acknowledged = 0;

    /** @param {string[]} keys */
    function tellHub(keys) {
      if (!hub) return;
      sent += 1;
      hub.postMessage({ pairs: pairsOf(keys), sent }, '*'); // its origin is opaque
    }

    /** Loads the hub; on file:// only, for it is silent elsewhere. */
    function joinHub() {
      const frame = document.createElement('iframe');
      writing += 1;
      const arrived = () => { writing -= writing && !hub ? 1 : 0; };
      const giveUp = setTimeout(() => { arrived(); told(); }, PATIENCE);
      // Who may speak: the frame made here, which loads our own file. Checked: that it is that
      // frame, the shape and the number; takeIn() checks every key and record.
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || !isObject(data)) return;
        if (!hub) {
          clearTimeout(giveUp);
          arrived();
          hub = frame.contentWindow;
        }
        if (isCount(data.kept)) acknowledged = Number(data.kept);
        take(data.pairs);
        if (data.all) tellHub(lackingIn(data.pairs));
        told();
      });
      frame.hidden = true;
      frame.src = `${BASE}hub.html#${handbook}`;
      document.body.append(frame);
    }

    // ------------------------------------------------------------------------------- outside

    /** Erases all of this book in this browser: both stores, the hub's, and every open page.
     * @returns {Promise<void>} */
    function erase() {
      known.clear();
      owed.clear();
      return keepAndTell([]);
    }

    /** Takes in records as a whole, for example those of a file.
     * @param {[string, unknown][]} pairs key and record */
    function mergeIn(pairs) {
      const wins = pairs.filter(([key, item]) => absorb(key, canonical(item)));
      return keepAndTell(wins.map(([key]) => key));
    }

    /** Takes in what another tab may have put into localStorage this moment. @param {string} key */
    function renew(key) {
      try {
        absorb(key, localStorage.getItem(PREFIX + key));
      } catch {
        // refused: there is no other tab's either
      }
    }

    function start() {
      listen();
      if (location.protocol === 'file:' && !isHub) joinHub();
      const ready = sync();
      // Who may speak: the browser, of what any page of this origin has written. Checked: that the
      // key is of this handbook; takeIn() checks the rest of it, and the record.
      addEventListener('storage', ({ key, newValue }) => {
        if (key === null) sync(); // all was cleared
        else if (key.startsWith(`${PREFIX}earlier/`)) { // it may come after the record itself
          changed(key.slice(`${PREFIX}earlier/`.length));
          told();
        } else if (key.startsWith(PREFIX) && newValue !== null) {
          takeIn([[key.slice(PREFIX.length), newValue]]);
        }
      });
      addEventListener('pagehide', () => { // open, they may keep the page out of the bf-cache
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
      return ready;
    }

    return {
      get: known.get,
      set: known.set,
      giveBack: known.giveBack,
      keys: known.keys,
      damaged: known.damaged,
      start,
      take,
      mergeIn,
      renew,
      erase,
      pairsOf,
      keep: keepAndTell,
      snapshotKey: (/** @type {string} */ name) => ext.SNAPSHOT + wellFormed(name),
      /** The message that says where progress is kept. */
      where: () => {
        if (owed.size) return 'whereWeak'; // localStorage alone: Chromium writes it out late
        return location.protocol === 'file:' ? 'whereFile' : 'where';
      },
      trouble: () => trouble || (wasCleared ? 'cleared' : known.isSetBack() ? 'clockBack' : ''),
      /** Whether all that is shown is kept: yes, pending or no. */
      kept: () => {
        if (trouble) return 'no';
        return writing || (hub && acknowledged < sent) ? 'pending' : 'yes';
      },
    };
  }

  Object.assign(ext, { BASE, openStore });
})();
