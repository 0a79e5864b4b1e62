// @ts-check
/**
 * Records of progress: how two copies become one, and what a record means for an item. sound.js says
 * which are sound. Nothing here touches the page or a store. core/records.py, core/standing.py and
 * core/score.py do the same, and tests/vectors/ holds what both must make of the same input.
 *
 *   {"state": {"value": "done", "at": [1790000000000, 0, "k3x9"], "wording": "<fingerprint>"},
 *    "note": {"value": "In the shared folder.", "at": [1790000000001, 0, "k3x9"]}}
 */
(() => {
  'use strict';

  /** @typedef {[number, number, string]} Stamp milliseconds, counter, actor */
  /** @typedef {{value: string, at: Stamp, wording?: string, reason?: string, since?: number}} Field
   *    since: milliseconds of the act itself, where an undo has given it a later stamp */
  /** @typedef {{state?: Field, note?: Field, evidence?: Field, confirmation?: Field,
   *    [name: string]: unknown}} Item the record of an item */
  /** @typedef {{id: string, wording: string, was: string[], recheck: string}} Terms what an edition
   *    says of an item; wording is its fingerprint */

  const FIELDS = ['state', 'note', 'evidence', 'confirmation'];

  /** @type {(value: unknown) => value is Record<string, unknown>} */
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const isCount = (/** @type {unknown} */ n) => Number.isSafeInteger(n) && Number(n) >= 0;
  /** @type {(id: unknown) => id is string} */
  const isId = (id) => typeof id === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(id);

  /** @type {(at: unknown) => at is Stamp} */
  const isStamp = (at) =>
    Array.isArray(at) && at.length === 3 && isCount(at[0]) && isCount(at[1])
    && typeof at[2] === 'string';

  /** Order by code point: JavaScript's own `<` orders by UTF-16 unit.
   * @param {string} a @param {string} b */
  function byCodePoint(a, b) {
    if (a === b) return 0;
    const x = Array.from(a), y = Array.from(b);
    const i = x.findIndex((character, place) => character !== y[place]);
    if (i < 0 || i >= y.length) return x.length - y.length;
    return Number(x[i].codePointAt(0)) - Number(y[i].codePointAt(0));
  }

  /** JSON with sorted keys. Written out, since JavaScript puts keys like "10" first.
   * @param {unknown} value @returns {string} */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (!isObject(value)) return JSON.stringify(value);
    const names = Object.keys(value).sort(byCodePoint);
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }

  /** A field of a record, which may well be called `__proto__` or `constructor`.
   * @param {Record<string, unknown> | undefined} item @param {string} name @returns {any} */
  const own = (item, name) => (item && Object.hasOwn(item, name) ? item[name] : undefined);

  // --------------------------------------------------------------------------------- merging

  /** The stamp of a field; one that has none is older than all that have.
   * @param {unknown} field @returns {Stamp} */
  function stampOf(field) {
    const at = isObject(field) ? own(field, 'at') : undefined;
    return isStamp(at) ? at : [-1, 0, ''];
  }

  /** @param {Stamp} a @param {Stamp} b */
  const order = (a, b) => a[0] - b[0] || a[1] - b[1] || byCodePoint(a[2], b[2]);

  /** Whether a is the later of two copies of a field; a tie falls to the larger text, everywhere.
   * @param {unknown} a @param {unknown} b */
  const isLater = (a, b) =>
    (order(stampOf(a), stampOf(b)) || byCodePoint(canonical(a), canonical(b))) > 0;

  /** The later copy of each field. @param {Item} a @param {Item} b @returns {Item} */
  function merge(a, b) {
    const wins = Object.entries(b).filter(([name, field]) =>
      !Object.hasOwn(a, name) || isLater(field, own(a, name)));
    return Object.fromEntries([...Object.entries(a), ...wins]);
  }

  // --------------------------------------------------------------------------------- meaning

  const SPANS = { d: 1, w: 7, m: 1, y: 12 };
  const END = Date.UTC(10000, 0);

  /** When a tick grows stale; Infinity for never, or beyond the year 9999. Months are those of the
   * calendar, in UTC: a month after 31 January is the last day of February.
   * @param {number} since @param {string} recheck */
  function dueAt(since, recheck) {
    const unit = /** @type {keyof SPANS} */ (recheck.slice(-1));
    const span = Number.parseInt(recheck, 10) * SPANS[unit];
    const end = new Date(since);
    if (!recheck || since >= END) return Infinity;
    if (unit === 'd' || unit === 'w') end.setUTCDate(end.getUTCDate() + span);
    else {
      const day = end.getUTCDate();
      end.setUTCDate(1);
      end.setUTCMonth(end.getUTCMonth() + span + 1, 0); // the month's last day
      end.setUTCDate(Math.min(day, end.getUTCDate()));
    }
    return end.getTime() < END ? end.getTime() : Infinity; // NaN is beyond, too
  }

  /** When the reader did what a field says. @param {Field} field */
  const timeOf = (field) => field.since ?? field.at[0];

  /** How a reader stands with an item; earlier ids of the item are followed.
   * @param {Terms} terms @param {(id: string) => Item | undefined} recordOf @param {number} now */
  function standing({ id, wording, was, recheck }, recordOf, now) {
    const record = was.reduce((all, old) => merge(all, recordOf(old) || {}), recordOf(id) || {});
    const [state, note, evidence, confirmation] = FIELDS.map(
      (name) => /** @type {Field | undefined} */ (own(record, name)));
    const settled = state && (state.value === 'done' || state.value === 'na') ? state : undefined;
    const other = (/** @type {Field | undefined} */ field) =>
      (field?.wording && field.wording !== wording ? field.wording : '');
    const due = settled?.value === 'done' && now >= dueAt(timeOf(settled), recheck);
    return {
      state: /** @type {'open' | 'done' | 'due' | 'na'} */ (due ? 'due' : settled?.value || 'open'),
      since: settled ? timeOf(settled) : null,
      reason: (settled?.value === 'na' && settled.reason) || '',
      note: note?.value || '',
      evidence: evidence?.value || '',
      confirmed_by: confirmation?.value || '',
      confirmed_at: confirmation?.value ? timeOf(confirmation) : null,
      reworded_from: other(settled),
      confirmed_before: Boolean(confirmation?.value && other(confirmation)),
    };
  }

  /** Whether an item counts as confirmed: what is not done is not, whoever said so before.
   * @param {ReturnType<typeof standing>} now */
  const isConfirmed = ({ state, confirmed_by: name }) => state === 'done' && !!name;

  // ----------------------------------------------------------------------------------- words

  /** @typedef {(name: string, fields?: Record<string, unknown>) => string} Say */

  /** The page's language; the browser's where a template says none that is one.
   * @returns {string | undefined} */
  function language() {
    try {
      return Intl.getCanonicalLocales(document.documentElement.lang)[0];
    } catch {
      return undefined;
    }
  }

  /** @type {Intl.PluralRules | undefined} */
  let rules;

  /** The form of a message for a count: that of the number itself, or of its category.
   * @param {Record<string, string>} forms @param {number} n */
  function formOf(forms, n) {
    rules ||= new Intl.PluralRules(language());
    return own(forms, String(n)) ?? own(forms, rules.select(n)) ?? forms.other;
  }

  /** Makes what fills in a translated message by its name. One that counts has forms by its n.
   * @param {Record<string, string | Record<string, string>>} words @returns {Say} */
  const sayer = (words) => (name, fields = {}) => {
    const said = own(words, name) || '';
    const text = typeof said === 'string' ? said : formOf(said, Number(fields.n));
    return text.replace(/\{(\w+)\}/g,
      (/** @type {string} */ all, /** @type {string} */ field) => String(own(fields, field) ?? all));
  };

  /** @type {Record<string, Intl.DateTimeFormat>} */
  const formats = {};

  /** A date in the page's language. @param {number | null} ms
   * @param {Intl.DateTimeFormatOptions} [how] */
  function date(ms, how = { dateStyle: 'long' }) {
    if (ms === null || !(Math.abs(ms) <= 864e13)) return '?'; // no calendar has it
    const key = JSON.stringify(how);
    formats[key] ||= new Intl.DateTimeFormat(language(), how);
    return formats[key].format(ms);
  }

  /** All that is known of an item, in words; empty where nothing is.
   * @param {ReturnType<typeof standing>} now @param {Say} say */
  function standingWords(now, say) {
    const { state, reason, confirmed_by: name } = now;
    const parts = [];
    if (state !== 'open') parts.push(say(`${state}On`, { date: date(now.since), reason }));
    if (now.reworded_from) parts.push(say(state === 'na' ? 'rewordedNa' : 'reworded'));
    const at = { name, date: date(now.confirmed_at) };
    if (name) parts.push(say(now.confirmed_before ? 'confirmedBefore' : 'confirmedBy', at));
    if (now.note) parts.push(say('noteSaid', { text: now.note }));
    if (now.evidence) parts.push(say('evidenceSaid', { text: now.evidence }));
    return parts.join(' ');
  }

  /** @typedef {{open: number, done: number, due: number, na: number}} Tally */

  /** A list's score in words: never a bare percentage; a stale tick counts as open.
   * @param {{required: Tally, optional: Tally}} tally @param {number} confirmed @param {Say} say */
  function scoreWords({ required, optional }, confirmed, say) {
    const { done, due, na } = required, open = required.open + due;
    const again = due ? say('due', { n: due }) : '', apart = na ? say('na', { n: na }) : '';
    const settled = say('score', { n: done, total: done + open });
    const parts = [`${settled}${say('scoreOpen', { n: open })}${again}${apart}.`];
    const total = optional.done + optional.open + optional.due;
    if (total) parts.push(say('optional', { n: optional.done, total }));
    if (confirmed) parts.push(say('confirmed', { n: confirmed }));
    if (!open) parts.push(say('ready'));
    return parts.join(' ');
  }

  const newTally = () => ({ open: 0, done: 0, due: 0, na: 0 });

  const all = /** @type {any} */ (globalThis);
  all.handbookExt = Object.assign(all.handbookExt || {}, {
    FIELDS, byCodePoint, canonical, date, dueAt, isConfirmed, isCount, isId, isLater, isObject,
    isStamp, merge, newTally, order, own, sayer, scoreWords, stampOf, standing, standingWords, timeOf,
  });
})();
