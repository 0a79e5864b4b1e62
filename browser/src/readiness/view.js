/**
 * The book's items as the reader stands with them, in words, with links: what every part of the
 * page "My readiness" is made of.
 */
import { book, itemsByKey, say } from '../book.js';
import { element } from '../dom.js';
import { isMine } from '../progress/my-lists.js';
import { itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';
import { statusWords } from '../progress/words.js';

/** @typedef {import('../book.js').BookItem} BookItem */
/** @typedef {import('../progress/records.js').Records} Records */
/** @typedef {import('../progress/status.js').Status} Status */

/** What two readers, or one at two times, can differ in.
 * @type {(keyof Status)[]} */
const COMPARED = ['state', 'reason', 'note', 'evidence', 'confirmed_by'];

/** How one stands with an item, in words. @param {Status} status */
export function sentenceOf(status) {
  const open = status.state === 'open' ? say('itemOpen') : '';
  return [open, statusWords(status, say)].filter(Boolean).join(' ');
}

export class View {
  items = Array.from(new Set(itemsByKey().values()));

  /** @param {string} toRoot the address of the site's root from the page
   * @param {import('../store/store.js').Store} store */
  constructor(toRoot, store) {
    this.toRoot = toRoot;
    this.store = store;
  }

  /** @param {BookItem} item @param {Records} [records] instead of the reader's own */
  statusOf({ terms }, records) {
    const recordOf = (/** @type {string} */ key) =>
      records ? own(records, key) : this.store.get(key);
    return itemStatus(terms, recordOf, Date.now());
  }

  /** @param {BookItem} item @param {string} [textContent] */
  linkTo({ id, list, wording }, textContent = wording) {
    return element('a', { href: `${this.toRoot}${list.page}#${id}`, textContent });
  }

  /** @param {import('../book.js').BookList} list */
  isMine(list) {
    return isMine(list, this.store);
  }

  myLists() {
    return book().lists.filter((list) => this.isMine(list));
  }

  /** The items of the reader's lists that this edition asks for, or will. */
  myItems() {
    const lists = this.myLists();
    return this.items.filter((item) => !item.retired && lists.includes(item.list));
  }

  /** The required items of the reader's lists that are open, in the order to do them in: in that of
   * the book, but one that is usually done after another open one comes behind the rest. */
  openItems() {
    const open = this.myItems().filter((item) =>
      !item.optional && !item.upcoming && this.statusOf(item).state === 'open');
    const ids = new Set(open.map(({ id }) => id));
    const isLater = (/** @type {BookItem} */ { after = [] }) => after.some((id) => ids.has(id));
    return [...open.filter((item) => !isLater(item)), ...open.filter(isLater)];
  }

  /** The cells of each item with which two readers, or one at two times, stand differently.
   * @param {Records} before @param {Records} after */
  differences(before, after) {
    return this.items
      .map((item) => ({ item, was: this.statusOf(item, before), is: this.statusOf(item, after) }))
      .filter(({ was, is }) => COMPARED.some((key) => was[key] !== is[key]))
      .map(({ item, was, is }) => [
        element('th', { scope: 'row' }, this.linkTo(item)),
        element('td', { textContent: sentenceOf(was) }),
        element('td', { textContent: sentenceOf(is) }),
      ]);
  }
}
