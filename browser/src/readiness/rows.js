/** Rows of items on "My readiness": each with its box, as the reader stands with it. */
import { say } from '../book.js';
import { element } from '../dom.js';
import { standingWords } from '../progress/words.js';
import { saidParts } from '../ticking/evidence.js';
import { ItemBox } from '../ticking/item-box.js';
import { ItemBoxes } from '../ticking/item-boxes.js';
import { ReaderItem } from '../ticking/reader-item.js';

/** @typedef {import('../book.js').BookItem} BookItem */

/** The wording, with what its list says beside it. @param {BookItem} item */
function wordingOf({ wording, optional, upcoming }) {
  const kinds = [optional && say('optionalItem'), upcoming && say('upcomingItem')];
  return [wording, ...kinds.filter(Boolean).map((kind) => `(${kind})`)].join(' ');
}

/** How the reader stands with an item. @param {import('../progress/status.js').Status} status */
const words = (status) =>
  [status.state === 'open' ? say('itemOpen') : '', standingWords(status, say)]
    .filter(Boolean).join(' ');

export class Rows {
  #boxes = new ItemBoxes();
  #view;
  #undoHistory;

  /** @param {import('./view.js').View} view
   * @param {import('../store/undo.js').UndoHistory} undoHistory */
  constructor(view, undoHistory) {
    this.#view = view;
    this.#undoHistory = undoHistory;
  }

  /** The way to where an item stands, and to what can be said of it there.
   * @param {BookItem} item @param {boolean} isInList whether the row is in that list's entry */
  #wayTo(item, isInList) {
    if (!isInList) {
      const [before, after] = say('onList').split('{list}');
      return [before, this.#view.linkTo(item, item.list.title), after];
    }
    const link = this.#view.linkTo(item, say('details'));
    link.ariaLabel = `${say('details')}: ${item.wording}`;
    return [link];
  }

  /** @param {BookItem} item @param {{isInList?: boolean, more?: Node[]}} [how] more: what else
   * stands in the row */
  make(item, { isInList = false, more = [] } = {}) {
    const box = element('input',
      { type: 'checkbox', className: 'hb-box', name: item.id, autocomplete: 'off' });
    const line = element('p', { className: 'hb-of' }, ...this.#wayTo(item, isInList));
    const wording = element('span', { className: 'hb-wording', textContent: wordingOf(item) });
    const root = element('li', { className: 'hb-row' },
      element('label', { className: 'hb-label' }, box, ' ', wording), line, ...more);
    const reader = new ReaderItem(item.terms, this.#view.store, this.#undoHistory);
    /** @type {HTMLElement[]} */
    let said = [];
    const shown = (/** @type {import('../progress/status.js').Status} */ status) => {
      for (const part of said) part.remove();
      said = saidParts(status, say);
      line.after(...said);
    };
    const itemBox = new ItemBox(reader, { root, box, line, say, words, shown });
    this.#boxes.add(itemBox);
    itemBox.show();
    return root;
  }

  /** @param {string} key of a record that changed */
  show(key) {
    this.#boxes.show(key);
  }
}
