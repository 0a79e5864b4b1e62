/** What needs the reader: what is due again, and what was reworded; and what no edition has any
 * more. */
import { itemsByKey, say } from '../book.js';
import { fieldWords } from '../copies/words.js';
import { element, paragraph } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { FIELDS } from '../progress/records.js';
import { own } from '../progress/values.js';
import { sentenceOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {{item: import('../book.js').BookItem, status: import('../progress/status.js').Status}}
 *    Standing */

/** What an item said when the reader ticked it or set it aside. @param {Standing} standing */
function earlierWords({ item, status }) {
  const earlier = item.earlier?.find(({ fingerprint }) => fingerprint === status.reworded_from);
  if (!earlier) return '';
  return ` ${say(status.state === 'na' ? 'earlierNa' : 'earlier', { wording: earlier.wording })}`;
}

/** @param {View} view @param {'dueItems' | 'rewordedItems'} name @param {Standing[]} standings */
function listed(view, name, standings) {
  if (!standings.length) return [];
  const lines = standings.map((standing) => element('li', {},
    view.linkTo(standing.item), ` ${sentenceOf(standing.status)}${earlierWords(standing)}`));
  return [element('h3', { textContent: say(name) }), element('ul', {}, ...lines)];
}

/** @param {View} view */
export function attentionParts(view) {
  const standings = view.items.filter((item) => !item.retired)
    .map((item) => ({ item, status: view.statusOf(item) }));
  const due = standings.filter(({ status }) => status.state === 'due');
  const reworded = standings.filter(({ status }) => status.reworded_from);
  const parts = [...listed(view, 'dueItems', due), ...listed(view, 'rewordedItems', reworded)];
  return parts.length ? parts : [paragraph(say('allWell'))];
}

/** What the reader said of items that this edition does not have, a line each.
 * @param {View} view */
export function strangeLines({ store }) {
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
