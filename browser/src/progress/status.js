/**
 * How a reader stands with an item: what its record means for the item as this edition has it.
 * core/progress/status.py does the same; tests/vectors/status.json holds what both must make of a
 * record.
 */
import { FIELDS, recordUnderAllIds, timeOf } from './records.js';
import { own } from './values.js';

/** @typedef {import('./records.js').Field} Field */
/** @typedef {import('./records.js').RecordOf} RecordOf */
/** @typedef {'open' | 'done' | 'due' | 'na'} State */
/** @typedef {{id: string, wording: string, was: string[], recheck: string}} Terms what an edition
 *    says of an item; wording is its fingerprint */
/** @typedef {ReturnType<typeof itemStatus>} Status */

const SPANS = { d: 1, w: 7, m: 1, y: 12 };
const END = Date.UTC(10000, 0);

/** When a tick grows stale; Infinity for never, or beyond the year 9999. Months are those of the
 * calendar, in UTC: a month after 31 January is the last day of February.
 * @param {number} since @param {string} recheck */
export function dueAt(since, recheck) {
  const unit = /** @type {keyof typeof SPANS} */ (recheck.slice(-1));
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

/** How a reader stands with an item; earlier ids of the item are followed.
 * @param {Terms} terms @param {RecordOf} recordOf @param {number} now */
export function itemStatus(terms, recordOf, now) {
  const { wording, recheck } = terms, record = recordUnderAllIds(terms, recordOf);
  const [state, note, evidence, confirmation] = FIELDS.map(
    (name) => /** @type {Field | undefined} */ (own(record, name)));
  const settled = state && (state.value === 'done' || state.value === 'na') ? state : undefined;
  const setAgainst = (/** @type {Field | undefined} */ field) =>
    (field?.wording && field.wording !== wording ? field.wording : '');
  const due = settled?.value === 'done' && now >= dueAt(timeOf(settled), recheck);
  return {
    state: /** @type {State} */ (due ? 'due' : settled?.value || 'open'),
    since: settled ? timeOf(settled) : null,
    reason: (settled?.value === 'na' && settled.reason) || '',
    note: note?.value || '',
    evidence: evidence?.value || '',
    confirmed_by: confirmation?.value || '',
    confirmed_at: confirmation?.value ? timeOf(confirmation) : null,
    reworded_from: setAgainst(settled),
    confirmed_before: Boolean(confirmation?.value && setAgainst(confirmation)),
  };
}

/** Whether an item counts as confirmed: what is not done is not, whoever said so before.
 * @param {Pick<Status, 'state' | 'confirmed_by'>} status */
export const isConfirmed = ({ state, confirmed_by: name }) => state === 'done' && Boolean(name);
