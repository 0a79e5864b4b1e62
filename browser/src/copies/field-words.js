/** A field of a record, and what would change in an item, in words. */
import { say } from '../book.js';
import { element } from '../dom.js';
import { isKnownField, isStamp, timeOf } from '../progress/records.js';
import { canonical } from '../progress/values.js';
import { minutes } from '../progress/words.js';

/** @typedef {import('../progress/changes.js').Change} Change */

/** What a field says. @param {string} name @param {any} field */
export function fieldWords(name, field) {
  const value = field?.value || '';
  if (name === 'state') {
    const state = /** @type {'open' | 'done' | 'na'} */ (
      value === 'done' || value === 'na' ? value : 'open');
    return say(`is-${state}`, { reason: field?.reason || '' });
  }
  if (typeof value !== 'string') return canonical(field);
  return value ? say('quoted', { text: value }) : say('nothing');
}

/** @param {string} field @returns {field is 'note' | 'evidence' | 'confirmation'} */
const isNamed = (field) => isKnownField(field) && field !== 'state';

/** @param {Change} change */
function changeWords({ field, fate, mine, theirs }) {
  const kept = fate === 'overruled' ? mine : theirs, lost = fate === 'overruled' ? theirs : mine;
  const at = isStamp(kept?.at) ? minutes(timeOf(kept)) : '?';
  const fields = { from: fieldWords(field, lost), to: fieldWords(field, kept), date: at };
  const words = say(`line-${fate}`, fields);
  if (field === 'state') return words; // says by itself what it is of
  return `${isNamed(field) ? say(`field-${field}`) : field}: ${words}`;
}

/** An item, and below its wording all that would change in it.
 * @param {string} id @param {Change[]} changes @param {Map<string, {wording: string}>} items */
export function itemLine(id, changes, items) {
  const lines = changes.map((change) => element('li', {}, changeWords(change)));
  const name = element('strong', { textContent: items.get(id)?.wording || id });
  return element('li', {}, name, element('ul', {}, ...lines));
}
