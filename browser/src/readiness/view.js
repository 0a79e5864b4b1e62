/**
 * The book's items as the reader stands with them, in words, with links: what every part of the
 * page "My readiness" is made of.
 */
import { book, itemsByKey, say } from '../book.js';
import { element } from '../dom.js';
import { isMine } from '../progress/my-lists.js';
import { recordUnderAllIds } from '../progress/records.js';
import { itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';
import { statusWords } from '../progress/words.js';
import { latestChange } from '../summary/sums.js';
import { saidParts } from '../ticking/evidence.js';

/** @typedef {import('../book.js').BookItem} BookItem */
/** @typedef {import('../progress/records.js').Records} Records */
/** @typedef {import('../progress/status.js').Status} Status */

/** What two readers, or one at two times, can differ in.
 * @type {(keyof Status)[]} */
const COMPARED = ['state', 'reason', 'note', 'evidence', 'confirmed_by'];

/** How one stands with an item, in words. @param {Status} status
 * @param {'itemOpen' | 'itemUnticked' | ''} [word] for one that is open */
export function sentenceOf(status, word = 'itemOpen') {
  const open = status.state === 'open' && word ? say(word) : '';
  return [open, statusWords(status, say)].filter(Boolean).join(' ');
}

/** How one stands with an item; what is the same for the other is not said twice.
 * @param {Status} status @param {Status} other */
function cellOf(status, other) {
  const note = status.note === other.note ? '' : status.note;
  const evidence = status.evidence === other.evidence ? '' : status.evidence;
  return element('td', { role: 'cell' }, sentenceOf({ ...status, note: '', evidence: '' }),
    ...saidParts({ note, evidence }, say));
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

  /** When a list was changed last; 0 for one that was not begun. A date to come counts as now.
   * @param {import('../book.js').BookList} list */
  #changedAt(list) {
    const its = this.items.filter((item) => item.list === list && !item.retired);
    if (its.every((item) => this.statusOf(item).state === 'open')) return 0;
    const at = its.map(({ terms }) =>
      latestChange(recordUnderAllIds(terms, (key) => this.store.get(key))));
    return Math.min(Date.now(), Math.max(...at));
  }

  /** The required items of the reader's lists that are open, in the order to do them in: those of
   * lists that were begun first, of the one changed last before the others; then in that of the
   * book. One that is usually done after another open one comes behind the rest. */
  openItems() {
    const changed = new Map(this.myLists().map((list) => [list, this.#changedAt(list)]));
    const at = (/** @type {BookItem} */ { list }) => changed.get(list) || 0;
    const open = this.myItems()
      .filter((item) =>
        !item.optional && !item.upcoming && this.statusOf(item).state === 'open')
      .sort((a, b) => at(b) - at(a));
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
        element('th', { scope: 'row', role: 'rowheader' }, this.linkTo(item),
          element('span', { className: 'hb-list-name', textContent: item.list.title })),
        cellOf(was, is), cellOf(is, was),
      ]);
  }
}
