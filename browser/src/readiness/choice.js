/** Choosing which lists are the reader's. */
import { book, say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { choose } from '../progress/my-lists.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('../book.js').BookList} BookList */

export class ListChoice {
  part = element('details', { className: 'hb-choose' });
  #summary = element('summary');
  /** @type {Map<BookList, HTMLInputElement>} */
  #boxes = new Map();
  #view;

  /** @param {View} view */
  constructor(view) {
    this.#view = view;
    const lines = book().lists.map((list) => this.#line(list));
    this.part.append(this.#summary, paragraph(say('chooseWhy')), element('ul', {}, ...lines));
  }

  /** @param {BookList} list */
  #line(list) {
    const { store } = this.#view;
    const box = element('input',
      { type: 'checkbox', className: 'hb-box', value: list.id, autocomplete: 'off' });
    box.onchange = () => store.keep([choose(list, box.checked, store)]);
    this.#boxes.set(list, box);
    return element('li', {}, element('label', { className: 'hb-label' }, box, ' ',
      element('span', { textContent: list.title })));
  }

  fill() {
    for (const [list, box] of this.#boxes) box.checked = this.#view.isMine(list);
    const n = this.#view.myLists().length, total = this.#boxes.size;
    this.#summary.textContent = say('chooseLists', { n, total });
  }
}
