/** The next open items, each with what teaches it. */
import { say } from '../book.js';
import { element, paragraph, write } from '../dom.js';
import { ChosenRows } from './chosen.js';

/** @typedef {import('../book.js').BookItem} BookItem */
/** @typedef {import('./view.js').View} View */

const MOST = 3; // open items

export class Next {
  part = element('div');
  #list = element('ul', { className: 'hb-rows' });
  #none = paragraph('');
  #rows;
  #view;

  /** @param {View} view @param {import('./rows.js').Rows} rows */
  constructor(view, rows) {
    this.#view = view;
    this.#rows = new ChosenRows(this.#list,
      (item) => rows.make(item, { more: this.#teaching(item) }));
    this.part.append(this.#list, this.#none);
  }

  /** The way to the section that teaches an item. @param {BookItem} item */
  #teaching({ taught }) {
    if (!taught) return [];
    const [address, title] = taught;
    const link = element('a', { href: `${this.#view.toRoot}${address}`, textContent: title });
    return [element('p', {}, `${say('taughtIn')} `, link)];
  }

  /** @param {boolean} isAnew whether no row stays because it was there */
  fill(isAnew) {
    const open = this.#view.openItems();
    this.#rows.keep((item) => !isAnew && this.#view.isMine(item.list));
    let room = MOST - this.#rows.items().filter((item) => open.includes(item)).length;
    for (const item of open) {
      if (room <= 0) break;
      if (this.#rows.items().includes(item)) continue;
      this.#rows.add(item);
      room -= 1;
    }
    this.#rows.keep(() => true);
    write(this.#none, open.length ? '' : say('nothingOpen'));
  }
}
