/**
 * An item as the reader stands with it, and the reader's own changes of it: the same wherever its
 * box stands.
 */
import { recordUnderAllIds } from '../progress/records.js';
import { itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';

/** @typedef {import('../progress/status.js').Terms} Terms */

/** What an edition says of an item, as it is written on its box. @param {HTMLInputElement} box
 * @returns {Terms} */
export function termsOnBox({ name, dataset: { wording = '', was = '', recheck = '' } }) {
  return { id: name, wording, was: was ? was.split(' ') : [], recheck };
}

export class ReaderItem {
  /** @param {Terms} terms @param {import('../store/store.js').Store} store
   * @param {import('../store/undo.js').UndoHistory} undoHistory */
  constructor(terms, store, undoHistory) {
    this.terms = terms;
    this.store = store;
    this.undoHistory = undoHistory;
  }

  /** The keys that its records stand under: its id, and earlier ones. */
  keys() {
    return [this.terms.id, ...this.terms.was];
  }

  status() {
    return itemStatus(this.terms, (key) => this.store.get(key), Date.now());
  }

  /** Its record with that of its earlier ids. */
  record() {
    return recordUnderAllIds(this.terms, (key) => this.store.get(key));
  }

  /** The reader's own change of a field. @param {string} name @param {string} value
   * @param {Record<string, unknown>} [more] */
  put(name, value, more = {}) {
    const { id, wording, was } = this.terms;
    this.store.set(id, name, value, { wording, ...more }, was);
  }

  /** Remembers what the reader's change of a field replaced. @param {string} name
   * @param {any} then the field as it was */
  remember(name, then) {
    const { id } = this.terms, now = { [name]: own(this.store.get(id), name) };
    this.undoHistory.remember([[id, { then: { [name]: then }, now }]]);
  }

  /** Ticks or unticks it. @param {boolean} isDone */
  tick(isDone) {
    const then = own(this.record(), 'state');
    this.put('state', isDone ? 'done' : 'open');
    this.remember('state', then);
  }

  /** A tick that is due or was set against another wording, said to hold today. */
  confirmStill() {
    const { state, reason } = this.status(), then = own(this.record(), 'state');
    if (state === 'na') this.put('state', 'na', { reason });
    else this.put('state', 'done');
    this.remember('state', then);
  }
}
