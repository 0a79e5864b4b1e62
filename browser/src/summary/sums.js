/** What the summary says of a list and of its items. */
import { isMine } from '../progress/my-lists.js';
import { FIELDS, recordUnderAllIds, stampOf } from '../progress/records.js';
import { dueAt, isConfirmed, itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';
import { newTally, scoreShort, scoreWords } from '../progress/words.js';

/** @typedef {import('../progress/records.js').RecordOf} RecordOf */
/** @typedef {import('../progress/status.js').Terms} Terms */
/** @typedef {import('../progress/words.js').Say<import('../progress/words.js').SharedMessage>}
 *    Say */
/** @typedef {import('../progress/words.js').Say<import('../messages.js').SummaryMessage>}
 *    SayShort */
/** @typedef {{terms: Terms, kind: 'required' | 'optional' | 'upcoming'}} SummedItem */
/** @typedef {{id: string, was?: string[], title: string, page: string, items: SummedItem[],
 *    say: Say}}
 *    SummedList */
/** @typedef {import('./format.js').Summary} Summary */

/** When a record was last changed. @param {import('../progress/records.js').ItemRecord} record */
export const latestChange = (record) =>
  Math.max(0, ...FIELDS.map((name) => stampOf(own(record, name))[0]));

/** Until when an item stands as it does, and what the summary says of it.
 * @param {Terms} terms @param {ReturnType<typeof itemStatus>} status
 * @returns {{until: number, said: import('./format.js').ItemSummary}} */
function spanOf({ recheck }, { state, since }) {
  const until = since === null || state === 'na' ? Infinity : dueAt(since, recheck);
  return { until, said: state === 'na' ? 'na' : Number.isFinite(until) ? until : 'done' };
}

/** What is due of a list, or else what is done: one of the two fits where room is shortest.
 * @param {ReturnType<typeof newTally>} tally @param {SayShort} say */
const briefly = ({ due, ...rest }, say) => (due
  ? say('dueShort', { n: due }).replace(/^[^\p{L}\p{N}]+/u, '') // what joins it to a score
  : scoreShort({ due, ...rest, na: 0 }, say));

/** Says of a list and of its items in a summary how the reader stands with them.
 * @param {Summary} summary @param {SummedList} list @param {RecordOf} recordOf
 * @param {SayShort} sayShort @param {number} now */
export function sumUp(summary, list, recordOf, sayShort, now) {
  const tally = { required: newTally(), optional: newTally(), upcoming: newTally() };
  const dues = [], coming = [];
  let confirmed = 0, at = 0;
  for (const { terms, kind } of list.items) {
    const status = itemStatus(terms, recordOf, now), { until, said } = spanOf(terms, status);
    delete summary.items[terms.id];
    if (status.state !== 'open') summary.items[terms.id] = said;
    at = Math.max(at, latestChange(recordUnderAllIds(terms, recordOf)));
    tally[kind][status.state] += 1;
    if (typeof said === 'number') dues.push(said);
    if (kind === 'upcoming') continue;
    confirmed += Number(isConfirmed(status));
    if (until > now && until < Infinity) coming.push(until);
  }
  const { required, optional } = tally, left = required.open + required.due;
  const isEmpty = !(left + required.done + required.na);
  const isTouched = [required, optional].some((part) => part.done + part.due + part.na);
  delete summary.lists[list.id];
  if (isEmpty || !isTouched) return;
  summary.lists[list.id] = {
    title: list.title,
    page: list.page,
    short: scoreShort(required, sayShort),
    brief: briefly(required, sayShort),
    full: scoreWords(tally, confirmed, list.say),
    due: coming.length ? Math.min(...coming) : 0,
    dues,
    at,
    isOpen: left > 0,
    isMine: isMine(list, { get: recordOf }),
  };
}
