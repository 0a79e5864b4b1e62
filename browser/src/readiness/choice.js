/** Choosing which lists are the reader's. */
import { book, say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { LIST, storeName } from '../progress/keys.js';
import { choose } from '../progress/my-lists.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('../book.js').BookList} BookList */

export class ListChoice {
  part = element('details', { className: 'hb-choose' });
  #summary = element('summary');
  wasUsed = false; // on this page load
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
    box.onchange = () => {
      this.wasUsed = true;
      store.keep([choose(list, box.checked, store)]);
    };
    this.#boxes.set(list, box);
    return element('li', {}, element('label', { className: 'hb-label' }, box, ' ',
      element('span', { textContent: list.title })));
  }

  /** Takes the focus. */
  focus() {
    this.#summary.focus();
  }

  fill() {
    for (const [list, box] of this.#boxes) box.checked = this.#view.isMine(list);
    const n = this.#view.myLists().length, total = this.#boxes.size;
    this.#summary.textContent = say('chooseLists', { n, total });
  }
}

/** What tells a newcomer to choose, till they have, or do not want to read it any more. */
export class Welcome {
  #hide = element('button', { type: 'button', textContent: say('hideWelcome') });
  part = element('p', { className: 'hb-welcome', hidden: true }, say('welcome'), ' ', this.#hide);
  #isHidden = false;
  #key = `${storeName(book().handbook)}/!welcome`; // no id begins so
  #store;
  #choice;

  /** @param {import('../store/store.js').Store} store
   * @param {ListChoice} choice that it tells of */
  constructor(store, choice) {
    this.#store = store;
    this.#choice = choice;
    this.#hide.onclick = () => {
      this.#isHidden = true;
      try {
        localStorage.setItem(this.#key, '1');
      } catch {
        // refused: it is hidden as long as the page
      }
      this.fill();
      choice.focus();
    };
  }

  #wasHidden() {
    try {
      return this.#isHidden || localStorage.getItem(this.#key) !== null;
    } catch {
      return this.#isHidden; // refused
    }
  }

  /** It stays while the reader chooses: it stands above, and nothing is to move meanwhile. */
  fill() {
    const hasChosen = this.#store.keys().some((key) => key.startsWith(LIST));
    this.part.hidden = (hasChosen && !this.#choice.wasUsed) || this.#wasHidden();
  }
}
