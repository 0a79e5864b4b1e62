/**
 * A page that shows items of lists elsewhere, and holds none itself: their boxes alone. Such a page
 * is read for something else, so it loads a third less than checklist.js.
 */
import { Echoes } from './echo/echoes.js';
import { Store } from './store/store.js';
import { UndoHistory } from './store/undo.js';

class ItemPage {
  #echoes;
  #store;

  /** @param {HTMLElement[]} roots */
  constructor(roots) {
    const handbook = roots[0].dataset.handbook || '';
    this.#store = new Store(handbook, {
      changed: (key) => this.#echoes.show(key),
      told: () => this.#echoes.tellStore(true),
    });
    this.#echoes = new Echoes(roots, this.#store, new UndoHistory(handbook, this.#store));
  }

  start() {
    this.#store.start();
    this.#echoes.started();
  }
}

/** @type {NodeListOf<HTMLElement>} */
const roots = document.querySelectorAll('.hb-echo');
if (roots.length) new ItemPage(Array.from(roots)).start();
