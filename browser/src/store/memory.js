/**
 * What a page knows of a reader's progress, in memory: every sound record with its text, how one is
 * changed, taken in from elsewhere and dropped when all is erased. store.js keeps it.
 */
import { BACKUP, CLOCK, ERASED, PART, isOwnKey } from '../progress/keys.js';
import { isLater, order, stampOf } from '../progress/records.js';
import { mergeUnder, parseUnder } from '../progress/validate.js';
import { canonical, own, wellFormed } from '../progress/values.js';
import { Clock } from './clock.js';

/** @typedef {import('../progress/records.js').ItemRecord} ItemRecord */
/** @typedef {import('../progress/records.js').Stamp} Stamp */
/** @typedef {{item: ItemRecord, text: string}} Known a record with its canonical text */
/** @typedef {[key: string, text: string]} Pair a record as it travels between tabs */

const DAY = 864e5, MINUTE = 6e4; // ms
/** What fields say where nothing was said; others are empty. */
const NOTHING = { state: 'open', mine: true, snapshot: null };

/** Who stamps what this page load changes. */
function newActor() {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(random, (n) => n.toString(36)).join('');
}

export class Memory {
  /** All sound records of this handbook, also of items that no page of this edition has.
   * @type {Map<string, Known>} */
  #known = new Map();
  /** Keys under which no store holds a sound copy. @type {Set<string>} */
  #damaged = new Set();
  /** Keys of this browser's own that are to be kept with the next change. @type {Set<string>} */
  #noted = new Set();
  #wasSetBack = false; // the wall clock, since the last change here
  #clock = new Clock(newActor());

  /** @param {(key: string) => void} changed told of each record that is new or other than before */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {string} key @returns {any} */
  get(key) {
    return this.#known.get(key)?.item;
  }

  /** @param {string} key */
  has(key) {
    return this.#known.has(key);
  }

  /** @param {string} key */
  textOf(key) {
    return this.#known.get(key)?.text;
  }

  keys() {
    return Array.from(this.#known.keys());
  }

  /** Keys of what stands in a store and is not sound: left as it is, and in no copy. */
  damaged() {
    return Array.from(this.#damaged);
  }

  // ----------------------------------------------------------------------- what comes from stores

  /** Takes in what a store or another tab holds under a key; whether that changed anything.
   * @param {string} key @param {unknown} text */
  absorb(key, text) {
    const mine = this.#known.get(key);
    const theirs = mine?.text === text ? null : parseUnder(key, text);
    if (!theirs && !mine && (text ?? null) !== null) this.#damaged.add(key);
    if (!theirs) return false;
    this.#damaged.delete(key);
    const item = mine ? mergeUnder(key, mine.item, theirs.item) : theirs.item;
    const merged = mine ? { item, text: canonical(item) } : theirs;
    if (merged.text === mine?.text) return false;
    this.#known.set(key, merged);
    if (key === ERASED) this.#forget(item.given.at);
    if (isOwnKey(key)) this.#clock.seeOwn(item.given);
    else if (!key.startsWith(PART)) Object.values(item).forEach((field) => this.#clock.see(field));
    this.changed(key);
    return true;
  }

  /** Drops what is known from before an erasure. What was changed later stays, but for stamps so
   * far ahead that they say nothing. @param {Stamp} at */
  #forget(at) {
    for (const [key, { item }] of Array.from(this.#known)) {
      if (key === ERASED) continue;
      const later = Object.entries(item).filter(([, field]) => {
        const when = stampOf(field);
        return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY;
      });
      this.#known.delete(key);
      if (later.length) this.#put(key, Object.fromEntries(later));
      this.changed(key);
    }
    this.#damaged.clear();
  }

  /** @param {string} key @param {ItemRecord} item */
  #put(key, item) {
    this.#known.set(key, { item, text: canonical(item) });
  }

  /** Whether a copy lacks something known here. A damaged copy does not: it is left as it is.
   * @param {string} key @param {unknown} text */
  lacks(key, text) {
    const mine = this.textOf(key);
    return text !== mine && (text === undefined || (parseUnder(key, text)?.text ?? mine) !== mine);
  }

  /** The keys to write into a store: where all was erased since it was written, it is emptied
   * first.
   * @param {unknown} erased what the store says of that @param {() => void} empty
   * @param {string[]} keys */
  keysToWrite(erased, empty, keys) {
    this.absorb(ERASED, erased);
    const mine = this.textOf(ERASED);
    if (!mine || mine === erased) return keys.filter((key) => this.has(key));
    empty();
    return this.keys();
  }

  // ------------------------------------------------------------------------ the reader's own doing

  /** The reader's own doing: it always holds, whatever stamp the record had before, under this key
   * or under earlier ids of the item. @param {string} key @param {string} name
   * @param {unknown} value @param {Record<string, unknown>} [more] @param {string[]} [was] */
  set(key, name, value, more = {}, was = []) {
    const { at, gave } = this.#clock.next([key, ...was].map((id) => own(this.get(id), name)));
    const since = gave ? {} : { since: Date.now() };
    this.#put(key, { ...this.get(key), [name]: wellFormed({ value, at, ...since, ...more }) });
    this.#damaged.delete(key);
    this.changed(key);
    if (gave) this.#note(CLOCK, at);
  }

  /** Keeps a stamp that this browser gave.
   * @param {string} key @param {Stamp} at @param {object} [more] */
  #note(key, at, more) {
    const now = Date.now();
    this.#wasSetBack ||= this.#isBefore(now);
    this.#put(key, { given: { at, wall: now, ...more } });
    this.#noted.add(key);
  }

  /** Whether a time is before what the wall clock said at the last change here.
   * @param {number} now in ms */
  #isBefore(now) {
    return now < (this.get(CLOCK)?.given.wall || 0) - MINUTE;
  }

  /** Whether the wall clock is behind what it said at the last change here. */
  isSetBack() {
    return this.#wasSetBack || this.#isBefore(Date.now());
  }

  /** Notes that a back-up holds all that is known now.
   * @param {object} [how] `{restored: true}` if all came from it, and none was made here */
  noteBackup(how) {
    const { at } = this.#clock.next([own(this.get(BACKUP), 'given')]);
    this.#note(BACKUP, at, how);
    this.changed(BACKUP);
  }

  /** Drops everything, and notes when. */
  clear() {
    const { at } = this.#clock.next([own(this.get(ERASED), 'given')]);
    const gone = this.keys();
    this.#known.clear();
    this.#damaged.clear();
    this.#note(ERASED, at);
    gone.forEach(this.changed);
  }

  /** Gives a field back the value that it had, or none, with the time that it was set at.
   * @param {string} key @param {string} name @param {any} field */
  restoreField(key, name, field) {
    const nothing = name in NOTHING ? own(NOTHING, name) : '';
    const { value = nothing, at = [], ...more } = field || {};
    this.set(key, name, value, at.length ? { since: at[0], ...more } : {});
  }

  /** The keys of this browser's own that are not kept yet, once. */
  takeNoted() {
    const keys = Array.from(this.#noted);
    this.#noted.clear();
    return keys;
  }

  // ------------------------------------------------------------------------------- for other tabs

  /** Records with their keys, and before them when all was erased: who has not heard of that yet
   * must not bring back what is gone. @param {string[]} keys @returns {Pair[]} */
  pairsOf(keys) {
    return Array.from(new Set([ERASED, ...keys])).filter((key) => this.has(key))
      .map((key) => [key, String(this.textOf(key))]);
  }

  /** Whether somebody has not heard that all was erased. @param {unknown[]} pairs */
  isBehind(pairs) {
    const mine = this.get(ERASED);
    const [, text] = pairs.filter(Array.isArray).find(([key]) => key === ERASED) || [];
    const theirs = parseUnder(ERASED, text)?.item;
    return Boolean(mine) && (!theirs || isLater(mine.given, theirs.given));
  }

  /** Which records a list of pairs does not have at all. @param {unknown} pairs */
  lackingIn(pairs) {
    const isList = Array.isArray(pairs) && !this.isBehind(pairs);
    const there = new Set(isList ? pairs.map((pair) => pair?.[0]) : []);
    return this.keys().filter((key) => !there.has(key));
  }
}
