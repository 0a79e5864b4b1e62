/** An item of a list: its box, what its record says, and the reader's own changes of it. */
import { recordUnderAllIds } from '../progress/records.js';
import { isConfirmed, itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';

/** @typedef {import('../progress/status.js').State} State */
/** @typedef {import('../progress/status.js').Terms} Terms */
/** @typedef {'required' | 'optional' | 'upcoming'} Kind */

/** @param {Element} li @returns {Kind} */
function kindOf({ classList }) {
  if (classList.contains('hb-upcoming')) return 'upcoming';
  return classList.contains('hb-optional') ? 'optional' : 'required';
}

export class Item {
  /** @type {State} */
  state = 'open';
  isConfirmed = false;
  /** What its line says of it. */
  told = '';
  /** The button on its line that gives back what was replaced. @type {HTMLButtonElement | null} */
  back = null;
  /** Its inputs, once they were asked for. @type {import('./panel.js').Panel | null} */
  panel = null;

  /** @param {import('./page.js').ListPage} page @param {import('./list.js').List} list
   * @param {HTMLInputElement} box */
  constructor(page, list, box) {
    const { wording = '', was = '', recheck = '' } = box.dataset;
    this.page = page;
    this.list = list;
    this.box = box;
    this.li = /** @type {HTMLElement} */ (box.closest('.hb-item'));
    this.kind = kindOf(this.li);
    /** @type {Terms} */
    this.terms = { id: box.name, wording, was: was ? was.split(' ') : [], recheck };
  }

  status() {
    return itemStatus(this.terms, (key) => this.page.store.get(key), Date.now());
  }

  /** Its record with that of its earlier ids. */
  record() {
    return recordUnderAllIds(this.terms, (key) => this.page.store.get(key));
  }

  /** Whether it is left to do. */
  isLeft() {
    return this.state === 'open' || this.state === 'due';
  }

  /** The reader's own change of a field. @param {string} name @param {string} value
   * @param {Record<string, unknown>} [more] */
  put(name, value, more = {}) {
    const { id, wording, was } = this.terms;
    this.page.store.set(id, name, value, { wording, ...more }, was);
  }

  /** Remembers what the reader's change of a field replaced. @param {string} name
   * @param {any} then the field as it was */
  remember(name, then) {
    const { id } = this.terms, now = { [name]: own(this.page.store.get(id), name) };
    this.page.undoHistory.remember([[id, { then: { [name]: then }, now }]]);
    this.page.acted = this;
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
    this.box.focus(); // the button pressed goes away
    this.page.store.keep([this.terms.id]);
  }

  /** Shows the item as its record has it. */
  show() {
    const { box, li, list, kind } = this, status = this.status();
    list.tally[kind][this.state] -= 1;
    list.tally[kind][status.state] += 1;
    const confirmed = isConfirmed(status);
    if (kind !== 'upcoming') list.confirmed += Number(confirmed) - Number(this.isConfirmed);
    if (status.state !== this.state) {
      li.classList.remove(`hb-${this.state}`);
      li.classList.add(`hb-${status.state}`);
    }
    this.state = status.state;
    this.isConfirmed = confirmed;
    box.checked = status.state === 'done' || status.state === 'due';
    if (this.isLeft()) list.reveal(li);
    this.page.lines.add(this, status);
    this.page.stale.add(list);
  }
}
