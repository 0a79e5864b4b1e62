/** A page with checklists: what its lists have in common. */
import { UndoHistory } from '../store/undo.js';
import { Store } from '../store/store.js';
import { SummaryKeeper } from '../summary/keeper.js';
import { Lines } from './lines.js';
import { List } from './list.js';

/** @typedef {import('./item.js').Item} Item */

export class ListPage {
  lines = new Lines();
  /** Lists whose score is not on the page yet. @type {Set<List>} */
  stale = new Set();
  /** The item that the reader changed last, till it is said what can be put back.
   * @type {Item | null} */
  acted = null;
  /** Items by the keys that their records stand under: their ids, and earlier ones.
   * @type {Map<string, Item>} */
  #items = new Map();
  #lists;
  #summary;

  /** @param {HTMLElement[]} fieldsets */
  constructor(fieldsets) {
    const handbook = fieldsets[0].dataset.handbook || '';
    this.store = new Store(handbook, {
      changed: (key) => {
        this.itemOf(key)?.show();
        this.#summary.changed();
      },
      told: () => this.#told(),
    });
    this.undoHistory = new UndoHistory(handbook, this.store);
    this.#lists = fieldsets.map((fieldset) => new List(this, fieldset));
    this.#lists[0].remind();
    this.#summary = new SummaryKeeper(this.store, () => this.#lists.map((list) => list.summed()));
  }

  /** @param {string} key @returns {Item | undefined} */
  itemOf(key) {
    return this.#items.get(key);
  }

  /** @param {Item} item */
  add(item) {
    for (const key of [item.terms.id, ...item.terms.was]) this.#items.set(key, item);
  }

  start() {
    const early = Array.from(new Set(this.#items.values())).filter(({ box }) => box.checked);
    this.store.start();
    // what the reader ticked before this script had loaded
    const fresh = early.filter(({ state }) => state === 'open' || state === 'na');
    for (const item of fresh) item.tick(true);
    this.store.keep(fresh.map(({ terms }) => terms.id));
    addEventListener('beforeprint', () => this.lines.tell(Infinity));
    this.#summary.watch();
  }

  /** Brings all that is said up to date. */
  #told() {
    for (const list of this.stale) list.tellScore();
    this.stale.clear();
    for (const list of this.#lists) list.findLastResetOnce();
    this.lines.tell();
    for (const list of this.#lists) list.tellStore();
  }
}
