// @ts-check
/**
 * What an act of the reader replaced, kept so that there is a way back which outlives the page.
 *
 *   localStorage  key handbook/1/<handbook>/earlier/<key of the record>
 *
 * holds a list, newest first: [{"name": "note", "then": <the field, or null>, "by": <stamp>,
 * "act": ""}]. `by` is the stamp of the field that took its place; `act` names an act that changed
 * many records at once. It stays in this browser: no copy holds it and nothing is merged into it, for
 * what somebody deletes must not travel on. Where localStorage is refused it lasts as long as the page.
 *
 *   const earlier = ext.openEarlier(handbook, store);
 *   earlier.took(before, 'import');         // after the act; before: Map of key to {then, now}
 *   const last = earlier.lastOf('import');  // what of the latest such act still stands: a Map
 *   store.keep(earlier.giveBack(last));     // of key to entries; empty where there is none
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { canonical, isObject, isStamp, order, own, soundUnder, stampOf, timeOf } = ext;
  const MOST = 10; // entries of a record

  /** @typedef {[number, number, string]} Stamp milliseconds, counter, actor */
  /** @typedef {{name: string, then: any, by: Stamp, act: string}} Entry */
  /** @typedef {Map<string, Entry[]>} Taken entries by the key of their record */

  /** Whether something read is an entry of a record: what stands in a store may be anybody's.
   * @param {string} key @param {any} one */
  const isEntry = (key, one) =>
    isObject(one) && isStamp(one.by) && [one.name, one.act].every((text) => typeof text === 'string')
    && (one.then === null || soundUnder(key, { [String(one.name)]: one.then }));

  /** Whether two fields say the same; ticks of two days do not. @param {Entry} a @param {Entry} b */
  const isSame = (a, b) =>
    a.name === b.name && a.act === b.act && ['value', 'reason'].every((key) => a.then?.[key] === b.then?.[key])
    && (a.then?.value !== 'done' || timeOf(a.then) === timeOf(b.then));

  /** @param {string} handbook @param {any} store */
  ext.openEarlier = (handbook, store) => {
    const PREFIX = `handbook/1/${handbook}/earlier/`;
    /** What localStorage refused. @type {Map<string, string>} */
    const refused = new Map();
    let erased = store.get(ext.ERASED);

    /** What localStorage refused, unless the reader has erased all since. */
    function memory() {
      if (erased !== store.get(ext.ERASED)) refused.clear();
      erased = store.get(ext.ERASED);
      return refused;
    }

    /** What was replaced in a record, newest first. @param {string} key @returns {Entry[]} */
    function of(key) {
      try {
        const all = JSON.parse(memory().get(key) ?? localStorage.getItem(PREFIX + key) ?? '[]');
        return Array.isArray(all) ? all.filter((one) => isEntry(key, one)) : [];
      } catch {
        return []; // refused, or not ours
      }
    }

    /** @param {string} key @param {Entry[]} all */
    function write(key, all) {
      const text = JSON.stringify(all);
      try {
        if (all.length) localStorage.setItem(PREFIX + key, text);
        else localStorage.removeItem(PREFIX + key);
        memory().delete(key);
      } catch {
        memory().set(key, text);
      }
    }

    /** Keeps what an act has replaced. The latest act of a name can be taken back as a whole; then
     * also what it added to nothing is remembered.
     * @param {Iterable<[string, {then: any, now: any}]>} before records as they were and are
     * @param {string} [name] the act's */
    function took(before, name = '') {
      const act = name && `${name} ${Date.now()}`;
      for (const [key, { then, now }] of before) {
        const fresh = Object.keys(now || {})
          .map((field) => ({ name: field, then: own(then, field) ?? null, by: stampOf(now[field]), act }))
          .filter((one) => canonical(one.then) !== canonical(now[one.name]) && (act || one.then));
        const older = of(key).filter((old) => !fresh.some((one) => isSame(one, old)));
        if (fresh.length) write(key, [...fresh, ...older].slice(0, MOST));
      }
    }

    /** Whether what replaced an entry still stands. @param {string} key @param {Entry} entry */
    const stands = (key, { name, by }) => !order(stampOf(own(store.get(key), name)), by);

    /** All keys of which something was replaced. */
    function keys() {
      try {
        const kept = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
        return [...kept.map((key) => key.slice(PREFIX.length)), ...memory().keys()];
      } catch {
        return Array.from(memory().keys());
      }
    }

    /** What the latest act of a name took, as far as nothing was changed since.
     * @param {string} name @param {Iterable<string>} [among] keys @returns {Taken} */
    function lastOf(name, among = keys()) {
      /** @type {{key: string, entry: Entry}[]} */
      const found = [];
      for (const key of among) {
        for (const entry of of(key)) {
          if (entry.act.startsWith(`${name} `) && stands(key, entry)) found.push({ key, entry });
        }
      }
      found.sort((a, b) => order(b.entry.by, a.entry.by));
      const latest = found.filter(({ entry }) => entry.act === found[0].entry.act);
      /** @type {Taken} */
      const taken = new Map(latest.map(({ key }) => [key, []]));
      for (const { key, entry } of latest) taken.get(key)?.push(entry);
      return taken;
    }

    /** Gives back what was replaced, and keeps what stood in its place instead.
     * @param {Taken} taken @returns {string[]} the keys changed, which are to be kept */
    function giveBack(taken) {
      for (const [key, entries] of taken) {
        const gone = entries.map((entry) => canonical(entry)), then = store.get(key);
        write(key, of(key).filter((one) => !gone.includes(canonical(one))));
        for (const { name, then: field } of entries) store.giveBack(key, name, field);
        took([[key, { then, now: store.get(key) }]]);
      }
      return Array.from(taken.keys());
    }

    return { took, of, lastOf, stands, giveBack };
  };
})();
