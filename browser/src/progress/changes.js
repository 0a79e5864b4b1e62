/**
 * What merging somebody's records into the reader's would change or overrule.
 * core/progress/edits.py does the same, and tests/vectors/changes.json holds what both must say.
 */
import { FIELDS, isKnownField, isLater } from './records.js';
import { byCodePoint, canonical, own } from './values.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {'added' | 'changed' | 'overruled'} Fate */
/** @typedef {{id: string, field: string, fate: Fate, mine: any, theirs: any}} Change */

/** What a field says, without its stamp: nothing said and taken back are the same.
 * @param {string} name @param {any} field */
function saidBy(name, field) {
  if (!isKnownField(name)) return field === undefined ? '' : canonical(field);
  const value = field?.value || '';
  if (name !== 'state') return value;
  return value === 'done' || value === 'na' ? `${value} ${field.reason || ''}` : '';
}

/** @param {string} field @param {any} before @param {any} after @returns {Fate} */
function fateOf(field, before, after) {
  if (before !== undefined && !isLater(after, before)) return 'overruled';
  return saidBy(field, before) ? 'changed' : 'added';
}

/** By item, then by field. @param {Records} mine @param {Records} theirs @returns {Change[]} */
export function changesBetween(mine, theirs) {
  /** @type {Change[]} */
  const changes = [];
  for (const id of Object.keys(theirs).sort(byCodePoint)) {
    const record = own(mine, id) || {}, news = theirs[id];
    const unknown = Object.keys(news).filter((name) => !isKnownField(name)).sort(byCodePoint);
    for (const field of [...FIELDS, ...unknown]) {
      const before = own(record, field), after = own(news, field);
      if (after === undefined || saidBy(field, before) === saidBy(field, after)) continue;
      const fate = fateOf(field, before, after);
      changes.push({ id, field, fate, mine: before, theirs: after });
    }
  }
  return changes;
}
