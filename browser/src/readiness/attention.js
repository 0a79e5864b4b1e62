/** What needs the reader: what is due again or was reworded, each item once. */
import { say } from '../book.js';
import { element, paragraph, write } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { ChosenRows } from './chosen.js';

/** @typedef {import('../book.js').BookItem} BookItem */
/** @typedef {import('./view.js').View} View */

export class Attention {
  part = element('div');
  #list = element('ul', { className: 'hb-rows' });
  #none = paragraph('');
  #rows;
  #view;

  /** @param {View} view @param {import('./rows.js').Rows} rows */
  constructor(view, rows) {
    this.#view = view;
    this.#rows = new ChosenRows(this.#list,
      (item) => rows.make(item, { more: this.#earlierWords(item) }));
    this.part.append(this.#list, this.#none);
  }

  /** What an item said when the reader ticked it or set it aside. @param {BookItem} item */
  #earlierWords(item) {
    const { state, reworded_from: then } = this.#view.statusOf(item);
    const earlier = item.earlier?.find(({ fingerprint }) => fingerprint === then);
    if (!earlier) return [];
    const name = state === 'na' ? 'earlierNa' : 'earlier';
    return [paragraph(say(name, { wording: earlier.wording }))];
  }

  /** Whether something needed the reader when the page was opened, or since. */
  isUrgent() {
    return this.#rows.items().length > 0;
  }

  /** Brings it up to date; whether there is anything to say.
   * @param {boolean} isAnew whether no row stays because it was there */
  fill(isAnew) {
    if (isAnew) this.#rows.keep(() => false);
    for (const item of this.#view.myItems()) {
      const { state, reworded_from: then } = this.#view.statusOf(item);
      if (state === 'due' || then) this.#rows.add(item);
    }
    this.#rows.keep((item) => this.#view.isMine(item.list));
    const isEmpty = !this.#rows.items().length;
    write(this.#none, isEmpty ? say('allWell') : '');
    return !isEmpty || Object.keys(recordsOf(this.#view.store).items).length > 0;
  }
}
