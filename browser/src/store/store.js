/**
 * Where progress is kept: one record per item, by the item's id alone, so that no edit of a list
 * can move a tick to another item. The same JSON text is kept in two stores:
 *
 *   localStorage  key handbook/1/<handbook>/<item>                        read at once, at start
 *   IndexedDB     database handbook/1/<handbook>, store items, key <item>       survives a crash
 *
 * A snapshot is a record too, under snapshot/<name>, and so are whether a list is the reader's,
 * under list/<id>, and a part of a file that this version does not know, under part/<name>. An
 * untick is a value like any other: nothing but erase() deletes a record. What stands in a store is
 * read as a file is (progress/validate.js). A damaged value is left alone until its item is
 * changed; then it moves to <key>/damaged/<ms> first. What acts of the reader replaced is kept
 * apart: see undo.js.
 *
 * Three keys are the browser's own and go into no copy: !clock, the latest stamp given here,
 * !backup, the one given when the reader backed up, and !erased, when all was erased. Whoever meets
 * a later !erased than its own, a tab or a store, drops what it has from before: so nothing that
 * slept brings back what is gone.
 *
 * Every access to a store may throw (refused, full), and modules, fetch, workers, locks and
 * randomUUID are absent on file:// or on plain http: hence classic scripts that use none.
 */
import { ERASED, isKey } from '../progress/keys.js';
import { parseUnder } from '../progress/validate.js';
import { canonical } from '../progress/values.js';
import { Database } from './database.js';
import { HubFrame } from './hub-frame.js';
import { LocalStore } from './local.js';
import { Memory } from './memory.js';
import { Tabs } from './tabs.js';

/** @typedef {'' | 'refused' | 'full' | 'cleared' | 'clockBack'} Trouble also a message's name */
/** @typedef {import('../progress/records.js').ItemRecord} ItemRecord */

/** @typedef {object} Listener
 * @property {(key: string) => void} changed a record is new or other than before
 * @property {() => void} told a batch of changes or a write is over
 * @property {boolean} [isHub] whether this is the hub, which keeps what it is told as well; a tab
 *    leaves that to the tab that sent it */

export class Store {
  #memory;
  #local;
  #database;
  #tabs;
  #hub;
  #listener;
  /** Records whose last change the database does not hold: whether localStorage does.
   * @type {Map<string, boolean>} */
  #owed = new Map();
  /** @type {'' | 'refused' | 'full'} */
  #trouble = '';
  #wasCleared = false; // by somebody else, while this page was open
  #writing = 0; // transactions under way
  #wasKept = false; // both stores have held something while this page was open
  /** Done when all that was begun with the stores is. @type {Promise<void>} */
  #begun = Promise.resolve();

  /** @param {string} handbook @param {Listener} listener */
  constructor(handbook, listener) {
    this.#listener = listener;
    this.#memory = new Memory(listener.changed);
    this.#local = new LocalStore(handbook, this.#memory);
    this.#database = new Database(handbook, this.#memory, () => this.#sync());
    this.#tabs = new Tabs(handbook, {
      heard: (pairs) => this.take(pairs),
      wrote: (pair) => this.#takeIn([pair]),
      cleared: () => this.#sync(),
      replaced: (key) => {
        listener.changed(key);
        listener.told();
      },
    });
    this.#hub = new HubFrame(handbook, {
      heard: (pairs) => this.take(pairs),
      heardAll: (pairs) => this.#hub.send(this.pairsOf(this.#memory.lackingIn(pairs))),
      told: listener.told,
    });
  }

  /** Starts to listen, and brings stores and page together. */
  start() {
    this.#tabs.open();
    if (location.protocol === 'file:' && !this.#listener.isHub) this.#hub.join();
    const ready = this.#sync();
    this.#tabs.watchLocal();
    addEventListener('pagehide', () => { // open, they may keep the page out of the bf-cache
      this.#tabs.close();
      this.#database.close();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#tabs.open();
      this.#sync();
    });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#sync(); });
    return ready;
  }

  // ------------------------------------------------------------------------------------- records

  /** @param {string} key @returns {any} */
  get(key) {
    return this.#memory.get(key);
  }

  keys() {
    return this.#memory.keys();
  }

  damaged() {
    return this.#memory.damaged();
  }

  /** See Memory.set; to be followed by keep().
   * @param {string} key @param {string} name @param {unknown} value
   * @param {Record<string, unknown>} [more] @param {string[]} [was] */
  set(key, name, value, more, was) {
    this.#memory.set(key, name, value, more, was);
  }

  /** See Memory.restoreField; to be followed by keep().
   * @param {string} key @param {string} name @param {any} field */
  restoreField(key, name, field) {
    this.#memory.restoreField(key, name, field);
  }

  /** @param {string[]} keys */
  pairsOf(keys) {
    return this.#memory.pairsOf(keys);
  }

  /** Takes in what another tab may have put into localStorage this moment. @param {string} key */
  renew(key) {
    this.#local.renew(key);
  }

  /** Takes in records as a whole, for example those of a file.
   * @param {[key: string, record: ItemRecord][]} pairs */
  mergeIn(pairs) {
    const wins = pairs.filter(([key, item]) => this.#memory.absorb(key, canonical(item)));
    return this.keep(wins.map(([key]) => key));
  }

  /** Keeps that the reader has backed up. @param {object} [how] see Memory.noteBackup */
  keepBackup(how) {
    this.#memory.noteBackup(how);
    return this.keep([]);
  }

  /** Erases all of this book in this browser: both stores, the hub's, and every open page.
   * @returns {Promise<void>} */
  erase() {
    this.#memory.clear();
    this.#owed.clear();
    return this.keep([]);
  }

  // ------------------------------------------------------------------------------------- keeping

  /** Keeps records that were changed, and tells the page and other tabs. Those hear of it when
   * localStorage has it: what is erased is not to be read there once more.
   * @param {string[]} changes keys
   * @returns {Promise<void>} done when the stores have these, and all that came before */
  keep(changes) {
    const keys = [...this.#memory.takeNoted(), ...changes];
    if (!keys.length) { // what is known already may still be on its way into the database
      this.#listener.told();
      return this.#begun;
    }
    const kept = this.#inTurn(this.#write(keys));
    this.#tabs.send(this.pairsOf(keys));
    this.#hub.send(this.pairsOf(keys));
    return kept;
  }

  /** Waits for some work, and for all that was begun before. @param {Promise<void>} work */
  #inTurn(work) {
    this.#begun = Promise.all([this.#begun, work]).then(() => {});
    return this.#begun;
  }

  /** Writes records to both stores, with all that is still owed.
   * @param {string[]} keys */
  async #write(keys) {
    const wanted = Array.from(new Set([...this.#owed.keys(), ...keys]));
    if (!wanted.length) return;
    const inLocal = this.#local.write(wanted);
    this.#writing += 1;
    this.#listener.told();
    try {
      await this.#database.write(wanted);
      for (const key of wanted) this.#owed.delete(key);
      this.#wasKept = true;
    } catch (error) {
      for (const key of wanted) this.#owed.set(key, inLocal.has(key));
      const names = [error, this.#local.lastError].map((e) => e instanceof DOMException && e.name);
      this.#trouble = names.includes('QuotaExceededError') ? 'full' : 'refused';
    }
    if (Array.from(this.#owed.values()).every(Boolean)) this.#trouble = ''; // one store is enough
    this.#writing -= 1;
    this.#listener.told();
  }

  /** Brings both stores and the page together; at start, and whenever the page is come back to. */
  #sync() {
    return this.#inTurn(this.#bringTogether());
  }

  async #bringTogether() {
    const local = this.#local.read();
    this.#absorbAll(local);
    this.#writing += 1; // what only localStorage has is not safe yet
    this.#listener.told();
    const stored = await this.#database.read().catch(() => null);
    this.#absorbAll(stored);
    if (!local && !stored) this.#trouble = 'refused';
    else if (!this.#owed.size) this.#trouble = '';
    this.#wasCleared ||= this.#wasKept && !local?.size && !stored?.size;
    this.#wasKept ||= Boolean(stored?.size);
    const isLacking = (/** @type {string} */ key) => [local, stored].some(
      (texts) => texts && this.#memory.lacks(key, texts.get(key)));
    await this.#write(this.#memory.keys().filter(isLacking));
    this.#writing -= 1;
    this.#listener.told();
  }

  /** Takes in what a store holds, unless all was erased since.
   * @param {Map<string, unknown> | null} texts */
  #absorbAll(texts) {
    if (!texts || this.#memory.isBehind(Array.from(texts))) return;
    texts.forEach((text, key) => this.#memory.absorb(key, text));
  }

  // ---------------------------------------------------------------------------------- other tabs

  /** Takes in records from another tab, and gives back what that tab lacks: so fights converge.
   * @param {unknown} pairs @returns {Promise<void>} */
  take(pairs) {
    if (!Array.isArray(pairs)) return Promise.resolve();
    return this.#memory.isBehind(pairs) ? this.keep([ERASED]) : this.#takeIn(pairs);
  }

  /** Takes in sound records. @param {unknown[]} pairs */
  #takeIn(pairs) {
    /** @type {string[]} */
    const answer = [];
    for (const pair of pairs) {
      const [key, text] = Array.isArray(pair) ? pair : [];
      if (!isKey(key) || !parseUnder(key, text)) continue;
      const isNews = this.#memory.absorb(key, text);
      const isOurs = isNews && (this.#listener.isHub || key === ERASED);
      if (isOurs || this.#memory.lacks(key, text)) answer.push(key);
    }
    return this.keep(answer);
  }

  // ----------------------------------------------------------------------------- what can be told

  /** The name of the message that says where progress is kept.
   * @returns {'where' | 'whereFile' | 'whereWeak'} */
  where() {
    if (this.#owed.size) return 'whereWeak'; // localStorage alone: Chromium writes it out late
    return location.protocol === 'file:' ? 'whereFile' : 'where';
  }

  /** @returns {Trouble} */
  trouble() {
    if (this.#trouble) return this.#trouble;
    if (this.#wasCleared) return 'cleared';
    return this.#memory.isSetBack() ? 'clockBack' : '';
  }

  /** Whether all that is shown is kept.
   * @returns {'yes' | 'pending' | 'no'} */
  kept() {
    if (this.#trouble) return 'no';
    return this.#writing || this.#hub.isPending() ? 'pending' : 'yes';
  }
}
