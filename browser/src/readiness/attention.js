/** What needs the reader: what is due again, and what was reworded; and what no edition has any
 * more. */
import { itemsByKey, say } from '../book.js';
import { fieldWords } from '../copies/field-words.js';
import { element, paragraph } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { FIELDS } from '../progress/records.js';
import { own } from '../progress/values.js';
import { sentenceOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {{item: import('../book.js').BookItem, status: import('../progress/status.js').Status}}
 *    ItemWithStatus */

/** What an item said when the reader ticked it or set it aside.
 * @param {ItemWithStatus} itemWithStatus */
function earlierWords({ item, status }) {
  const earlier = item.earlier?.find(({ fingerprint }) => fingerprint === status.reworded_from);
  if (!earlier) return '';
  return ` ${say(status.state === 'na' ? 'earlierNa' : 'earlier', { wording: earlier.wording })}`;
}

/** @param {View} view @param {'dueItems' | 'rewordedItems'} name
 * @param {ItemWithStatus[]} itemsWithStatus */
function listed(view, name, itemsWithStatus) {
  if (!itemsWithStatus.length) return [];
  const lines = itemsWithStatus.map(({ item, status }) => element('li', {},
    view.linkTo(item), ` ${sentenceOf(status)}${earlierWords({ item, status })}`));
  return [element('h3', { textContent: say(name) }), element('ul', {}, ...lines)];
}

/** @param {View} view */
export function attentionParts(view) {
  const itemsWithStatus = view.items.filter((item) => !item.retired)
    .map((item) => ({ item, status: view.statusOf(item) }));
  const due = itemsWithStatus.filter(({ status }) => status.state === 'due');
  const reworded = itemsWithStatus.filter(({ status }) => status.reworded_from);
  const parts = [...listed(view, 'dueItems', due), ...listed(view, 'rewordedItems', reworded)];
  return parts.length ? parts : [paragraph(say('allWell'))];
}

/** What the reader said of items that this edition does not have, a line each.
 * @param {View} view */
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
