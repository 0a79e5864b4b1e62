/** The boxes of a page by the keys that records stand under: an item may have several. */

/** @typedef {import('./item-box.js').ItemBox} ItemBox */

export class ItemBoxes {
  /** @type {Map<string, Set<ItemBox>>} */
  #byKey = new Map();

  /** @param {ItemBox} itemBox */
  add(itemBox) {
    itemBox.acted = () => this.show(itemBox.item.terms.id);
    for (const key of itemBox.item.keys()) {
      const boxes = this.#byKey.get(key) || new Set();
      this.#byKey.set(key, boxes.add(itemBox));
    }
  }

  /** @param {string} key of a record that changed */
  show(key) {
    for (const itemBox of this.#byKey.get(key) || []) itemBox.show();
  }
}
