/**
 * The clock that stamps a reader's changes: a hybrid one, which is the wall clock, but never behind
 * a stamp that it follows. It follows all that this browser gave, and others' up to a day ahead of
 * the wall clock and of that. docs/extension/progress.md says its rules in words,
 * core/progress/clock.py does the same, and tests/vectors/clock.json holds what both must give.
 */
import { order, stampOf } from '../progress/records.js';

/** @typedef {import('../progress/records.js').Stamp} Stamp */
/** @typedef {[ms: number, counter: number]} Moment */

const DAY = 864e5; // ms
const LAST = Number.MAX_SAFE_INTEGER;

/** The next place in order, counters being finite. @param {Moment} at @returns {Moment} */
const after = ([ms, n]) => (n < LAST ? [ms, n + 1] : [ms + 1, 0]);

export class Clock {
  #actor;
  #time;
  /** @type {Moment} */
  #latest = [0, 0];
  #own = 0; // the latest that this browser gave, in ms

  /** @param {string} actor @param {() => number} [time] the wall clock, in ms */
  constructor(actor, time = Date.now) {
    this.#actor = actor;
    this.#time = time;
  }

  /** @param {Stamp} at */
  #follow([ms, n]) {
    if ((ms - this.#latest[0] || n - this.#latest[1]) > 0) this.#latest = [ms, n];
  }

  /** Follows a stamp that this browser gave, however far ahead. @param {unknown} field */
  seeOwn(field) {
    const at = stampOf(field);
    this.#own = Math.max(this.#own, at[0]);
    this.#follow(at);
  }

  /** Follows a stamp, unless it is far ahead. @param {unknown} field */
  see(field) {
    const at = stampOf(field);
    if (at[0] <= Math.max(this.#time(), this.#own) + DAY) this.#follow(at);
  }

  /** A stamp later than all that are followed, and than the ones it replaces. What was not followed
   * is outdone, and the clock stays: `gave` says whether the stamp is its own time.
   * @param {unknown[]} replaced fields @returns {{at: Stamp, gave: boolean}} */
  next(replaced) {
    const now = this.#time();
    this.#latest = now > this.#latest[0] ? [now, 0] : after(this.#latest);
    const [ms, n, by] = replaced.map(stampOf).sort(order).at(-1) || [-1, 0, ''];
    if ((ms - this.#latest[0] || n - this.#latest[1]) < 0) {
      this.#own = this.#latest[0];
      return { at: [...this.#latest, this.#actor], gave: true };
    }
    // of the last stamp of all only an actor can be later
    if (ms === LAST && n === LAST) return { at: [ms, n, by + this.#actor], gave: false };
    return { at: [...after([ms, n]), this.#actor], gave: false };
  }
}
