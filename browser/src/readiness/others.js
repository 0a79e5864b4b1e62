/** What the reader said of items that this edition does not have. */
import { itemsByKey } from '../book.js';
import { fieldWords } from '../copies/field-words.js';
import { element } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { FIELDS } from '../progress/records.js';
import { own } from '../progress/values.js';

/** A line each. @param {import('./view.js').View} view */
export function unknownItemLines({ store }) {
  const known = itemsByKey();
  const keys = Object.keys(recordsOf(store).items).filter((key) => !known.has(key)).sort();
  return keys.map((key) => {
    const record = store.get(key);
    const words = FIELDS.map((name) => ({ name, field: own(record, name) }))
      .map(({ name, field }) => field?.value && fieldWords(name, field));
    const text = ` ${words.filter(Boolean).join('; ')}`;
    return element('li', {}, element('code', { textContent: key }), text);
  });
}
