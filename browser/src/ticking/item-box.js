/**
 * The box of an item where the item does not stand: a line below its wording says how the reader
 * stands with it, and holds what can be done about that. What is ticked here is ticked there.
 */
import { element, write } from '../dom.js';
import { isFresh, offersOf, putBack } from './replaced.js';

/** @typedef {import('./reader-item.js').ReaderItem} ReaderItem */
/** @typedef {import('../progress/status.js').Status} Status */
/** @typedef {import('../progress/words.js').BoxMessage} BoxMessage */

/** @typedef {object} Place where an item is shown
 * @property {HTMLElement} root
 * @property {HTMLInputElement} box
 * @property {HTMLElement} line below the wording
 * @property {import('../progress/words.js').Say<BoxMessage>} say
 * @property {(status: Status) => string} words what the line says
 * @property {(status: Status) => unknown} [shown] told of what is shown
 * @property {(status: Status) => unknown} [acted] told of what the reader has made of it here */

const STATES = ['open', 'done', 'due', 'na'];

export class ItemBox {
  status;
  /** Told when the reader has changed the item here, and what that replaced is remembered. */
  acted = () => this.show();
  #says = element('span', { className: 'hb-says' });
  #holds = element('button', { type: 'button', hidden: true });
  #back = element('button', { type: 'button', className: 'hb-back', hidden: true });
  #place;

  /** @param {ReaderItem} item @param {Place} place */
  constructor(item, place) {
    this.item = item;
    this.status = item.status();
    this.#place = place;
    this.#holds.textContent = place.say('holds');
    this.#holds.onclick = () => this.#act(() => item.confirmStill());
    place.box.onchange = () => this.take(place.box.checked);
    place.line.append(' ',
      element('span', { className: 'hb-stands' }, this.#says, ' ', this.#holds, ' ', this.#back));
  }

  /** Does what the reader asks for. A button that is not needed any more goes away, and the focus
   * with it: it goes to the box. @param {() => void} change */
  #act(change) {
    this.#keep(change);
    this.#place.box.focus();
  }

  /** @param {() => void} change */
  #keep(change) {
    change();
    this.acted();
    this.#place.acted?.(this.status);
    this.item.store.keep([this.item.terms.id]);
  }

  /** Takes over what the reader made of the box. @param {boolean} isTicked */
  take(isTicked) {
    const { state } = this.status;
    if (isTicked === (state === 'done' || state === 'due')) return;
    this.#keep(() => this.item.tick(isTicked));
  }

  /** Shows the item as its record has it. */
  show() {
    const status = this.item.status(), { state } = status, { root, box, words } = this.#place;
    this.status = status;
    for (const name of STATES) root.classList.toggle(`hb-${name}`, name === state);
    box.checked = state === 'done' || state === 'due';
    write(this.#says, words(status));
    this.#holds.hidden = !status.reworded_from && state !== 'due';
    this.#offer();
    this.#place.shown?.(status);
  }

  /** Offers the last state that was replaced, where the box cannot give it back. */
  #offer() {
    const { say } = this.#place;
    const offer = offersOf(this.item, say)
      .find((some) => some.entry.name === 'state' && isFresh(some, this.status.state));
    write(this.#back, offer ? say('putBack', { what: offer.words }) : '');
    this.#back.onclick = () => this.#act(() => { if (offer) putBack(this.item, offer); });
  }
}
