/**
 * A page that shows items of lists elsewhere: their boxes alone. Most such pages hold no list and
 * are read for something else, so this is a third less than checklist.js. Where both are loaded,
 * each keeps ticks as a tab of its own does, and the list says what is wrong with that.
 */
import { Echoes } from './echo/echoes.js';
import { Store } from './store/store.js';
import { UndoHistory } from './store/undo.js';
import { SummaryKeeper } from './summary/keeper.js';

class ItemPage {
  #echoes;
  #store;
  #summary;

  /** @param {HTMLElement[]} roots */
  constructor(roots) {
    const handbook = roots[0].dataset.handbook || '';
    this.#store = new Store(handbook, {
      changed: (key) => {
        this.#echoes.show(key);
        this.#summary.changed();
      },
      told: () => this.#echoes.tellStore(!document.querySelector('fieldset.hb-checklist')),
    });
    this.#summary = new SummaryKeeper(this.#store);
    this.#echoes = new Echoes(roots, this.#store, new UndoHistory(handbook, this.#store));
  }

  start() {
    this.#store.start();
    this.#echoes.started();
    this.#summary.watch();
  }
}

/** @type {NodeListOf<HTMLElement>} */
const roots = document.querySelectorAll('.hb-echo');
if (roots.length) new ItemPage(Array.from(roots)).start();
