/**
 * Rows of items that are chosen by how the reader stands with them. One that is there stays till
 * the page is left, whatever becomes of its item: nothing moves under the pointer or the focus, and
 * a slip can be taken back. Those of a list that is set aside go, and so do all where a back-up is
 * restored or all is erased: they are chosen anew then.
 */

/** @typedef {import('../book.js').BookItem} BookItem */

export class ChosenRows {
  /** @type {Map<BookItem, HTMLElement>} */
  #rows = new Map();
  #list;
  #make;

  /** @param {HTMLElement} list @param {(item: BookItem) => HTMLElement} make a row */
  constructor(list, make) {
    this.#list = list;
    this.#make = make;
  }

  items() {
    return Array.from(this.#rows.keys());
  }

  /** @param {BookItem} item */
  add(item) {
    if (this.#rows.has(item)) return;
    const row = this.#make(item);
    this.#rows.set(item, row);
    this.#list.append(row);
  }

  /** @param {(item: BookItem) => boolean} isWanted */
  keep(isWanted) {
    for (const [item, row] of this.#rows) {
      if (isWanted(item)) continue;
      row.remove();
      this.#rows.delete(item);
    }
    this.#list.hidden = !this.#rows.size;
  }
}
