/**
 * What the build's edition.js says: the book's lists and items, and the messages about copies and
 * on the page "My readiness".
 */
import { FOLDER, shared } from './shared.js';
import { sayer } from './progress/words.js';
import { element } from './dom.js';

/** @typedef {import('./progress/status.js').Terms} Terms */

/** @typedef {object} WrittenItem an item as the build writes it; what is empty or false is left out
 * @property {string} id
 * @property {string} wording
 * @property {string} fingerprint
 * @property {string[]} [was]
 * @property {string} [recheck]
 * @property {boolean} [optional]
 * @property {boolean} [upcoming]
 * @property {boolean} [retired]
 * @property {string[]} [after]
 * @property {{fingerprint: string, wording: string}[]} [earlier]
 * @property {[address: string, title: string]} [taught] the section that teaches it */
/** @typedef {{id: string, title: string, page: string, was?: string[], items: WrittenItem[]}}
 *    BookList */
/** @typedef {{handbook: string, lists: BookList[]}} Book */
/** @typedef {WrittenItem & {list: BookList, terms: Terms}} BookItem */

/** @returns {Book} */
export function book() {
  if (!shared.book) throw new Error('edition.js is not loaded');
  return shared.book;
}

/** @type {import('./progress/words.js').Say<import('./messages.js').EditionMessage>} */
export const say = (name, fields) => sayer(shared.words || {})(name, fields);

/** What an item says that its records are judged by. @param {WrittenItem} item @returns {Terms} */
export const termsOf = ({ id, fingerprint: wording, was = [], recheck = '' }) =>
  ({ id, wording, was, recheck });

/** Every item of the book by the keys that its records stand under.
 * @returns {Map<string, BookItem>} */
export function itemsByKey() {
  const items = new Map();
  for (const list of book().lists) {
    for (const written of list.items) {
      const item = { ...written, list, terms: termsOf(written) };
      for (const key of [item.id, ...item.terms.was]) items.set(key, item);
    }
  }
  return items;
}

/** Loads what is known of the book, once. @returns {Promise<unknown>} */
export function loadBook() {
  return shared.book ? Promise.resolve() : new Promise((resolve, reject) => {
    // asked for anew each time: a copy in the browser's cache could be of an earlier edition
    const src = `${FOLDER}edition.js?${Date.now()}`;
    document.head.append(element('script', { src, onload: resolve, onerror: reject }));
  });
}
