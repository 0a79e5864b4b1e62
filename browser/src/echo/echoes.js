/** The items of a page that stand elsewhere: each with its box, as `{checklist-item}` shows it. */
import { element, write } from '../dom.js';
import { sayer, statusWords } from '../progress/words.js';
import { ItemBox } from '../ticking/item-box.js';
import { ItemBoxes } from '../ticking/item-boxes.js';
import { ReaderItem, termsOnBox } from '../ticking/reader-item.js';

/** @typedef {import('../store/store.js').Store} Store */
/** @typedef {import('../store/undo.js').UndoHistory} UndoHistory */
/** @typedef {import('../progress/words.js').Say<import('../messages.js').EchoMessage>} Say */

export class Echoes {
  #boxes = new ItemBoxes();
  #problem = element('p', { className: 'hb-problem', role: 'alert', hidden: true });
  /** Says, to the ear, how the reader stands now with what was ticked here. */
  #heard = element('span', { className: 'hb-heard', role: 'status' });
  /** What the reader ticked before this script had loaded. @type {ItemBox[]} */
  #early = [];
  /** @type {Say} */
  #say;
  #roots;
  #store;

  /** @param {HTMLElement[]} roots @param {Store} store @param {UndoHistory} undoHistory */
  constructor(roots, store, undoHistory) {
    this.#roots = roots;
    this.#store = store;
    this.#say = sayer(JSON.parse(roots[0]?.dataset.messages || '{}'));
    for (const root of roots) this.#add(root, undoHistory);
    roots[0]?.after(this.#problem, this.#heard);
  }

  /** @param {HTMLElement} root @param {UndoHistory} undoHistory */
  #add(root, undoHistory) {
    const box = root.querySelector('input'), line = root.querySelector('p'), say = this.#say;
    root.classList.add('hb-ready');
    if (!box || !line) return; // a retired item has no box
    const words = (/** @type {import('../progress/status.js').Status} */ status) =>
      // a note may be long, and can be read where the item stands
      statusWords({ ...status, note: '', evidence: '' }, say);
    const item = new ReaderItem(termsOnBox(box), this.#store, undoHistory);
    const acted = (/** @type {import('../progress/status.js').Status} */ status) =>
      // a new text, though it may be the same: it is about another item, or said again
      this.#heard.replaceChildren(words(status) || say('itemUnticked'));
    const itemBox = new ItemBox(item, { root, box, line, say, words, acted });
    this.#boxes.add(itemBox);
    if (box.checked) this.#early.push(itemBox);
  }

  /** To be called when the store has started. */
  started() {
    for (const itemBox of this.#early) itemBox.take(true);
  }

  /** @param {string} key of a record that changed */
  show(key) {
    this.#boxes.show(key);
  }

  /** Says what is wrong with keeping ticks, unless a list on the page does.
   * @param {boolean} isAlone whether there is none */
  tellStore(isAlone) {
    const trouble = this.#store.trouble();
    for (const root of this.#roots) root.dataset.kept = this.#store.kept();
    write(this.#problem, trouble && isAlone ? this.#say(trouble) : '');
  }
}
