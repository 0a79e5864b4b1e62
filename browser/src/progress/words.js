/**
 * What is said of items and lists, in the page's language. The messages come with the page (on a
 * list) or with edition.js; core/progress/score.py words a score alike, and
 * tests/vectors/score.json holds both to it.
 */
import { own } from './values.js';

/** @typedef {import('../messages.js').PageMessage & import('../messages.js').EditionMessage}
 *    SharedMessage what both hold */
/** @typedef {SharedMessage & import('../messages.js').EchoMessage} BoxMessage what is said of an
 *    item wherever it is shown */
/** @typedef {Record<string, string | Record<string, string>>} Messages one that counts has forms */
/** @template {string} Name @typedef {(name: Name, fields?: Record<string, unknown>) => string}
 * Say */
/** @typedef {Record<import('./status.js').State, number>} Tally */

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
 * @param {Record<string, string>} forms @param {number} n @returns {string} */
function formOf(forms, n) {
  rules ||= new Intl.PluralRules(language());
  return own(forms, String(n)) ?? own(forms, rules.select(n)) ?? forms.other;
}

/** Makes what fills in a translated message by its name. One that counts has forms by its n.
 * @template {string} Name @param {Messages} messages @returns {Say<Name>} */
export const sayer = (messages) => (name, fields = {}) => {
  const message = own(messages, name) || '';
  const text = typeof message === 'string' ? message : formOf(message, Number(fields.n));
  return text.replace(/\{(\w+)\}/g, (all, field) => String(own(fields, field) ?? all));
};

/** @type {Record<string, Intl.DateTimeFormat>} */
const formats = {};

/** A date in the page's language. @param {number | null} ms
 * @param {Intl.DateTimeFormatOptions} [how] */
export function date(ms, how = { dateStyle: 'long' }) {
  if (ms === null || !(Math.abs(ms) <= 864e13)) return '?'; // no calendar has it
  const key = JSON.stringify(how);
  formats[key] ||= new Intl.DateTimeFormat(language(), how);
  return formats[key].format(ms);
}

/** A date with its time. @param {number} ms */
export const minutes = (ms) => date(ms, { dateStyle: 'medium', timeStyle: 'short' });

const DAY = 864e5; // milliseconds

/** How the reader stands with an item, and who confirms it; empty where nothing is known of that.
 * @param {import('./status.js').Status} status @param {Say<BoxMessage>} say */
export function standingWords(status, say) {
  const { state, reason, confirmed_by: name } = status;
  const parts = [];
  if (state !== 'open') parts.push(say(`${state}On`, { date: date(status.since), reason }));
  if (status.reworded_from) parts.push(say(state === 'na' ? 'rewordedNa' : 'reworded'));
  const at = { name, date: date(status.confirmed_at) };
  // a confirmation outlives a renewal; the mentor's name may be typed just before the tick
  const isOlder = Number(status.since) - Number(status.confirmed_at) > DAY;
  const unlike = isOlder ? 'confirmedEarlier' : 'confirmedBy';
  if (name) parts.push(say(status.confirmed_before ? 'confirmedBefore' : unlike, at));
  return parts.join(' ');
}

/** All that is known of an item, in words; empty where nothing is.
 * @param {import('./status.js').Status} status @param {Say<BoxMessage>} say */
export function statusWords(status, say) {
  const { note, evidence } = status, parts = [standingWords(status, say)];
  if (note) parts.push(say('noteSaid', { text: note }));
  if (evidence) parts.push(say('evidenceSaid', { text: evidence }));
  return parts.filter(Boolean).join(' ');
}

/** @returns {Tally} */
export const newTally = () => ({ open: 0, done: 0, due: 0, na: 0 });

/** A list's score in words: never a bare percentage; a stale tick counts as open. Of what is
 * required first, then all the rest.
 * @param {{required: Tally, optional: Tally}} tally @param {number} confirmed
 * @param {Say<SharedMessage>} say @returns {[required: string, rest: string]} */
export function scoreParts({ required, optional }, confirmed, say) {
  const { done, due, na } = required, open = required.open + due;
  const again = due ? say('due', { n: due }) : '', apart = na ? say('na', { n: na }) : '';
  const settled = say('score', { n: done, total: done + open });
  const rest = [];
  const total = optional.done + optional.open + optional.due;
  if (total) rest.push(say('optional', { n: optional.done, total }));
  if (confirmed) rest.push(say('confirmed', { n: confirmed }));
  if (!open) rest.push(say('ready'));
  return [`${settled}${say('scoreOpen', { n: open })}${again}${apart}.`, rest.join(' ')];
}

/** A list's score in words. @type {(...of: Parameters<typeof scoreParts>) => string} */
export const scoreWords = (...of) => scoreParts(...of).filter(Boolean).join(' ');

/** What is required of a list where room is short: "4 of 9, 1 due, 2 n/a".
 * @param {Tally} required @param {Say<import('../messages.js').PageMessage
 *    & import('../messages.js').SummaryMessage>} say */
export function scoreShort({ done, open, due, na }, say) {
  const again = due ? say('dueShort', { n: due }) : '', apart = na ? say('naShort', { n: na }) : '';
  return `${say('scoreShort', { n: done, total: done + open + due })}${again}${apart}`;
}
