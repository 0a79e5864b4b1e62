/** An item of a list: its box, what its record says, and the reader's own changes of it. */
import { isConfirmed } from '../progress/status.js';
import { ReaderItem, termsOnBox } from '../ticking/reader-item.js';

/** @typedef {import('../progress/status.js').State} State */
/** @typedef {'required' | 'optional' | 'upcoming'} Kind */

/** @param {Element} li @returns {Kind} */
function kindOf({ classList }) {
  if (classList.contains('hb-upcoming')) return 'upcoming';
  return classList.contains('hb-optional') ? 'optional' : 'required';
}

export class Item extends ReaderItem {
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
    super(termsOnBox(box), page.store, page.undoHistory);
    this.page = page;
    this.list = list;
    this.box = box;
    this.li = /** @type {HTMLElement} */ (box.closest('.hb-item'));
    this.kind = kindOf(this.li);
  }

  /** Whether it is left to do. */
  isLeft() {
    return this.state === 'open' || this.state === 'due';
  }

  /** @override @param {string} name @param {any} then */
  remember(name, then) {
    super.remember(name, then);
    this.page.acted = this;
  }

  /** @override */
  confirmStill() {
    super.confirmStill();
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
    if (!this.store.get(this.terms.id)) list.lastReset?.delete(this.terms.id); // all was erased
    this.state = status.state;
    this.isConfirmed = confirmed;
    box.checked = status.state === 'done' || status.state === 'due';
    if (this.isLeft()) list.reveal(li);
    this.page.lines.add(this, status);
    this.page.stale.add(list);
  }
}
