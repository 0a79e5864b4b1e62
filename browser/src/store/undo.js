/**
 * What an act of the reader replaced, kept so that there is a way back which outlives the page.
 *
 *   localStorage  key handbook/1/<handbook>/earlier/<key of the record>
 *
 * holds a list, newest first: [{"name": "note", "then": <the field, or null>, "by": <stamp>, "act":
 * ""}]. `by` is the stamp of the field that took its place; `act` names an act that changed many
 * records at once. It stays in this browser: no copy holds it and nothing is merged into it, for
 * what somebody deletes must not travel on. Where localStorage is refused it lasts as long as the
 * page.
 *
 *   undoHistory.remember(before, 'import');      // after it; before: Map of key to {then, now}
 *   const last = undoHistory.lastAct('import');  // what of the latest such act still stands: a Map
 *   store.keep(undoHistory.undo(last));          // of key to entries; empty where there is none
 */
import { ERASED, storeName } from '../progress/keys.js';
import { isStamp, order, stampOf, timeOf } from '../progress/records.js';
import { soundUnder } from '../progress/validate.js';
import { canonical, isObject, own } from '../progress/values.js';

/** @typedef {import('../progress/records.js').Stamp} Stamp */
/** @typedef {{name: string, then: any, by: Stamp, act: string}} Entry */
/** @typedef {Map<string, Entry[]>} ActEntries entries by the key of their record */
/** @typedef {[key: string, record: {then: any, now: any}]} Before a record as it was and is */

const MOST = 10; // entries of a record

/** Whether something read is an entry of a record: what stands in a store may be anybody's.
 * @param {string} key @param {any} entry */
const isEntry = (key, entry) =>
  isObject(entry) && isStamp(entry.by)
  && [entry.name, entry.act].every((text) => typeof text === 'string')
  && (entry.then === null || soundUnder(key, { [String(entry.name)]: entry.then }));

/** Whether two fields say the same; ticks of two days do not. @param {Entry} a @param {Entry} b */
const isSame = (a, b) =>
  a.name === b.name && a.act === b.act
  && ['value', 'reason'].every((key) => a.then?.[key] === b.then?.[key])
  && (a.then?.value !== 'done' || timeOf(a.then) === timeOf(b.then));

export class UndoHistory {
  /** What localStorage refused. @type {Map<string, string>} */
  #refused = new Map();
  /** The last erasure that is known of. @type {unknown} */
  #erased;
  #prefix;
  #store;

  /** @param {string} handbook @param {import('./store.js').Store} store */
  constructor(handbook, store) {
    this.#prefix = `${storeName(handbook)}/earlier/`;
    this.#store = store;
    this.#erased = store.get(ERASED);
  }

  /** What localStorage refused, unless the reader has erased all since. */
  #memory() {
    if (this.#erased !== this.#store.get(ERASED)) this.#refused.clear();
    this.#erased = this.#store.get(ERASED);
    return this.#refused;
  }

  /** What was replaced in a record, newest first. @param {string} key @returns {Entry[]} */
  entriesOf(key) {
    try {
      const text = this.#memory().get(key) ?? localStorage.getItem(this.#prefix + key);
      const all = JSON.parse(text ?? '[]');
      return Array.isArray(all) ? all.filter((entry) => isEntry(key, entry)) : [];
    } catch {
      return []; // refused, or not ours
    }
  }

  /** @param {string} key @param {Entry[]} entries */
  #write(key, entries) {
    const text = JSON.stringify(entries);
    try {
      if (entries.length) localStorage.setItem(this.#prefix + key, text);
      else localStorage.removeItem(this.#prefix + key);
      this.#memory().delete(key);
    } catch {
      this.#memory().set(key, text);
    }
  }

  /** Keeps what an act has replaced. The latest act of a name can be taken back as a whole; then
   * also what it added to nothing is remembered. @param {Iterable<Before>} before
   * @param {string} [actName] */
  remember(before, actName = '') {
    const act = actName && `${actName} ${Date.now()}`;
    for (const [key, { then, now }] of before) {
      const fresh = Object.keys(now || {})
        .map((name) => ({ name, then: own(then, name) ?? null, by: stampOf(now[name]), act }))
        .filter((entry) =>
          canonical(entry.then) !== canonical(now[entry.name]) && (act || entry.then));
      const older = this.entriesOf(key).filter((old) => !fresh.some((entry) => isSame(entry, old)));
      if (fresh.length) this.#write(key, [...fresh, ...older].slice(0, MOST));
    }
  }

  /** Whether what replaced an entry still stands. @param {string} key @param {Entry} entry */
  isUndoable(key, { name, by }) {
    return !order(stampOf(own(this.#store.get(key), name)), by);
  }

  /** All keys of which something was replaced. */
  #keys() {
    const inMemory = Array.from(this.#memory().keys());
    try {
      const kept = Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix));
      return [...kept.map((name) => name.slice(this.#prefix.length)), ...inMemory];
    } catch {
      return inMemory;
    }
  }

  /** What the latest act of a name took, as far as nothing was changed since.
   * @param {string} name @param {Iterable<string>} [among] keys @returns {ActEntries} */
  lastAct(name, among = this.#keys()) {
    /** @type {{key: string, entry: Entry}[]} */
    const undoable = [];
    for (const key of among) {
      for (const entry of this.entriesOf(key)) {
        const isOfAct = entry.act.startsWith(`${name} `);
        if (isOfAct && this.isUndoable(key, entry)) undoable.push({ key, entry });
      }
    }
    undoable.sort((a, b) => order(b.entry.by, a.entry.by));
    const latest = undoable.filter(({ entry }) => entry.act === undoable[0].entry.act);
    /** @type {ActEntries} */
    const actEntries = new Map(latest.map(({ key }) => [key, []]));
    for (const { key, entry } of latest) actEntries.get(key)?.push(entry);
    return actEntries;
  }

  /** Gives back what was replaced, and keeps what stood in its place instead.
   * @param {ActEntries} actEntries @returns {string[]} the keys changed, which are to be kept */
  undo(actEntries) {
    for (const [key, entries] of actEntries) {
      const gone = entries.map((entry) => canonical(entry)), then = this.#store.get(key);
      this.#write(key, this.entriesOf(key).filter((entry) => !gone.includes(canonical(entry))));
      for (const { name, then: field } of entries) this.#store.restoreField(key, name, field);
      this.remember([[key, { then, now: this.#store.get(key) }]]);
    }
    return Array.from(actEntries.keys());
  }
}
