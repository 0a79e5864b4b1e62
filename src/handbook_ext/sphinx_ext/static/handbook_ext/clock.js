// @ts-check
/**
 * The clock that stamps a reader's changes; docs/extension/progress.md says its rules in words,
 * core/clock.py does the same, and tests/vectors/clock.json holds what both must give.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { order, stampOf } = ext;
  const DAY = 864e5, LAST = Number.MAX_SAFE_INTEGER;

  /** The next place in order, counters being finite. @param {number[]} at */
  const after = ([ms, n]) => /** @type {[number, number]} */ (n < LAST ? [ms, n + 1] : [ms + 1, 0]);

  /** A hybrid clock: the wall clock, but never behind a stamp that it follows. It follows all that
   * this browser gave, and others' up to a day ahead of the wall clock and of that.
   * @param {string} actor @param {() => number} [time] the wall clock, in ms */
  function newClock(actor, time = Date.now) {
    let latest = /** @type {[number, number]} */ ([0, 0]);
    let own = 0; // the latest that this browser gave, in ms

    /** @param {number[]} at */
    function follow([ms, n]) {
      if ((ms - latest[0] || n - latest[1]) > 0) latest = [ms, n];
    }

    return {
      /** Follows a stamp that this browser gave, however far ahead. @param {unknown} field */
      seeOwn(field) {
        const at = stampOf(field);
        own = Math.max(own, at[0]);
        follow(at);
      },
      /** Follows a stamp, unless it is far ahead. @param {unknown} field */
      see(field) {
        const at = stampOf(field);
        if (at[0] <= Math.max(time(), own) + DAY) follow(at);
      },
      /** A stamp later than all that are followed, and than the ones it replaces. What was not
       * followed is outdone, and the clock stays: `gave` says whether the stamp is its own time.
       * @param {unknown[]} earlier */
      next(earlier) {
        const now = time();
        latest = now > latest[0] ? [now, 0] : after(latest);
        const [ms, n, by] = earlier.map(stampOf).sort(order).at(-1) || [-1, 0, ''];
        if ((ms - latest[0] || n - latest[1]) < 0) {
          own = latest[0];
          return { at: [...latest, actor], gave: true };
        }
        // of the last stamp of all only an actor can be later
        const at = ms === LAST && n === LAST ? [ms, n, by + actor] : [...after([ms, n]), actor];
        return { at, gave: false };
      },
    };
  }

  Object.assign(ext, { newClock });
})();
