/** Whether the reader is to be reminded of back-ups: changes of more than a month are in none. */
import { BACKUP, ERASED, storeName } from '../progress/keys.js';
import { order, stampOf } from '../progress/records.js';
import { isId } from '../progress/values.js';

/** @typedef {import('./store.js').Store} Store */

const DAY = 864e5; // ms
const LONG = 30 * DAY; // that a change may be in no back-up
const QUIET = 7 * DAY; // after a reminder that was put off

/** The time of the earliest change that is in no back-up. @param {Store} store */
function earliestChange(store) {
  const last = stampOf(store.get(BACKUP)?.given);
  let earliest = Infinity;
  for (const key of store.keys().filter(isId)) {
    for (const field of Object.values(store.get(key))) {
      const at = stampOf(field);
      if (order(at, last) > 0) earliest = Math.min(earliest, at[0]);
    }
  }
  return earliest;
}

/** When a reminder was put off last, in ms; kept where this browser lets it. */
class PuttingOff {
  #here = 0;
  #key;

  /** @param {string} handbook */
  constructor(handbook) {
    this.#key = `${storeName(handbook)}/!later`; // no id begins so
  }

  last() {
    try {
      return Math.max(this.#here, Number(localStorage.getItem(this.#key)));
    } catch {
      return this.#here; // refused
    }
  }

  now() {
    this.#here = Date.now();
    try {
      localStorage.setItem(this.#key, String(this.#here));
    } catch {
      // refused: it lasts as long as the page
    }
  }
}

export class BackUpReminder {
  /** What is known of back-ups and erasures since the changes were looked through: a change made
   * here meanwhile is no month old. @type {unknown[]} */
  #known = [];
  #earliest = Infinity;
  #puttingOff;
  #store;

  /** @param {Store} store @param {string} handbook */
  constructor(store, handbook) {
    this.#store = store;
    this.#puttingOff = new PuttingOff(handbook);
  }

  /** Looks through the changes, once all are read, and again after a back-up or an erasure. */
  #look() {
    const known = [BACKUP, ERASED].map((key) => this.#store.get(key));
    const isSame = this.#known.length && known.every((record, i) => record === this.#known[i]);
    if (isSame || this.#store.kept() !== 'yes') return;
    this.#known = known;
    this.#earliest = earliestChange(this.#store);
  }

  putOff() {
    this.#puttingOff.now();
  }

  isDue() {
    this.#look();
    const now = Date.now();
    return now - this.#earliest > LONG && now - this.#puttingOff.last() > QUIET;
  }
}
