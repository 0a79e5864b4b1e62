// @ts-check
/**
 * What a page knows of a reader's progress, in memory: every sound record with its text, how one is
 * changed, taken in from elsewhere and dropped when all is erased. store.js keeps it.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { CLOCK, ERASED, PART, canonical, isLater, mergeUnder, order, own, parseUnder, stampOf,
    wellFormed } = ext;
  const DAY = 864e5, MINUTE = 6e4; // ms
  const RANDOM = crypto.getRandomValues(new Uint32Array(2));
  const ACTOR = Array.from(RANDOM, (n) => n.toString(36)).join(''); // of this page load

  /** @param {(key: string) => void} changed told of each record that is new or other than before */
  function newKnown(changed) {
    /** All sound records of this handbook, also of items that no page of this edition has, each
     * with its canonical text. @type {Map<string, {item: any, text: string}>} */
    const known = new Map();
    /** Keys under which no store holds a sound copy. @type {Set<string>} */
    const damaged = new Set();
    /** Keys of this browser's own that are to be kept with the next change. @type {Set<string>} */
    const noted = new Set();
    let wasSetBack = false; // the wall clock, since the last change here
    const clock = ext.newClock(ACTOR);

    /** Takes in what a store or another tab holds under a key; whether that changed anything.
     * @param {string} key @param {unknown} text */
    function absorb(key, text) {
      const mine = known.get(key);
      const theirs = mine?.text === text ? null : parseUnder(key, text);
      if (!theirs && !mine && (text ?? null) !== null) damaged.add(key);
      if (!theirs) return false;
      damaged.delete(key);
      const item = mine ? mergeUnder(key, mine.item, theirs.item) : theirs.item;
      const merged = mine ? { item, text: canonical(item) } : theirs;
      if (merged.text === mine?.text) return false;
      known.set(key, merged);
      if (key === ERASED) forget(item.given.at);
      if (key === CLOCK || key === ERASED) clock.seeOwn(item.given);
      else if (!key.startsWith(PART)) Object.values(item).forEach(clock.see);
      changed(key);
      return true;
    }

    /** Drops what is known from before an erasure. What was changed later stays, but for stamps so
     * far ahead that they say nothing. @param {any[]} at */
    function forget(at) {
      for (const [key, { item }] of Array.from(known)) {
        if (key === ERASED) continue;
        const later = Object.entries(item).filter(([, field]) => {
          const when = stampOf(field);
          return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY;
        });
        known.delete(key);
        const left = Object.fromEntries(later);
        if (later.length) known.set(key, { item: left, text: canonical(left) });
        changed(key);
      }
      damaged.clear();
    }

    /** Whether a copy lacks something known here. A damaged copy does not: it is left as it is.
     * @param {string} key @param {unknown} text */
    function lacks(key, text) {
      const mine = known.get(key)?.text;
      return text !== mine && (text === undefined || (parseUnder(key, text)?.text ?? mine) !== mine);
    }

    // ---------------------------------------------------------------------- the reader's own doing

    /** @param {string} key @returns {any} */
    const get = (key) => known.get(key)?.item;

    /** The reader's own doing: it always holds, whatever stamp the record had before, under this
     * key or under earlier ids of the item. @param {string} key @param {string} name
     * @param {unknown} value @param {Record<string, unknown>} [more] @param {string[]} [was] */
    function set(key, name, value, more = {}, was = []) {
      const { at, gave } = clock.next([key, ...was].map((one) => own(get(one), name)));
      const since = gave ? {} : { since: Date.now() };
      const item = { ...get(key), [name]: wellFormed({ value, at, ...since, ...more }) };
      known.set(key, { item, text: canonical(item) });
      damaged.delete(key);
      changed(key);
      if (gave) note(CLOCK, at);
    }

    /** Keeps a stamp that this browser gave. @param {string} key @param {any[]} at */
    function note(key, at) {
      const before = known.get(CLOCK)?.item.given.wall || 0;
      wasSetBack ||= Date.now() < before - MINUTE;
      const item = { given: { at, wall: Date.now() } };
      known.set(key, { item, text: canonical(item) });
      noted.add(key);
    }

    /** Drops everything, and notes when. */
    function clear() {
      const { at } = clock.next([own(get(ERASED), 'given')]);
      const gone = Array.from(known.keys());
      for (const all of [known, damaged]) all.clear();
      note(ERASED, at);
      gone.forEach(changed);
    }

    /** Whether the wall clock is behind what it said at the last change here. */
    const isSetBack = () =>
      wasSetBack || Date.now() < (known.get(CLOCK)?.item.given.wall || 0) - MINUTE;

    /** Gives a field the value that it had, or none, with the time that it was set at.
     * @param {string} key @param {string} name @param {any} field */
    function giveBack(key, name, field) {
      const nothing = name === 'state' ? 'open' : name === 'snapshot' ? null : '';
      const { value = nothing, at = [], ...more } = field || {};
      set(key, name, value, at.length ? { since: at[0], ...more } : {});
    }

    // -------------------------------------------------------------------------- for other tabs

    /** Records with their keys, and before them when all was erased: who has not heard of that yet
     * must not bring back what is gone. @param {string[]} keys */
    const pairsOf = (keys) => Array.from(new Set([ERASED, ...keys])).filter((key) => known.has(key))
      .map((key) => [key, known.get(key)?.text]);

    /** Whether somebody has not heard that all was erased. @param {unknown[]} pairs */
    function isBehind(pairs) {
      const mine = known.get(ERASED)?.item;
      const [, text] = pairs.filter(Array.isArray).find(([key]) => key === ERASED) || [];
      const theirs = parseUnder(ERASED, text)?.item;
      return Boolean(mine) && (!theirs || isLater(mine.given, theirs.given));
    }

    /** Which records a list of pairs does not have at all. @param {unknown} pairs */
    function lackingIn(pairs) {
      const isList = Array.isArray(pairs) && !isBehind(pairs);
      const there = new Set(isList ? pairs.map((pair) => pair?.[0]) : []);
      return Array.from(known.keys()).filter((key) => !there.has(key));
    }

    return {
      absorb,
      clear,
      get,
      giveBack,
      isBehind,
      isSetBack,
      lackingIn,
      lacks,
      pairsOf,
      set,
      /** Keys of what stands in a store and is not sound: left as it is, and in no copy. */
      damaged: () => Array.from(damaged),
      has: (/** @type {string} */ key) => known.has(key),
      keys: () => Array.from(known.keys()),
      textOf: (/** @type {string} */ key) => known.get(key)?.text,
      /** The keys of this browser's own that are not kept yet, once. */
      takeNoted() {
        const keys = Array.from(noted);
        noted.clear();
        return keys;
      },
    };
  }

  Object.assign(ext, { newKnown });
})();
