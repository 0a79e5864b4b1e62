/** A field of a record, and a change of one, in words. */
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
  return typeof value === 'string' ? value || say('nothing') : canonical(field);
}

/** @param {Change} change @param {Map<string, {wording: string}>} items */
export function changeLine({ id, field, fate, mine, theirs }, items) {
  const kept = fate === 'overruled' ? mine : theirs, lost = fate === 'overruled' ? theirs : mine;
  const at = isStamp(kept?.at) ? minutes(timeOf(kept)) : '?';
  const fields = { from: fieldWords(field, lost), to: fieldWords(field, kept), date: at };
  const name = element('strong', { textContent: items.get(id)?.wording || id });
  const title = isKnownField(field) ? say(`field-${field}`) : field;
  return element('li', {}, name, ' ', title, ': ', say(`line-${fate}`, fields));
}
