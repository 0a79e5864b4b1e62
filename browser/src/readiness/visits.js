/** What has changed since the reader's last visit to the page. */
import { say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { storeName } from '../progress/keys.js';
import { recordUnderAllIds, stampOf } from '../progress/records.js';
import { sentenceOf } from './view.js';

/** @typedef {import('./view.js').View} View */

const AN_HOUR = 36e5; // ms; a page loaded again within it is the same visit

/** When the reader was here before: this page load does not count, nor one within the hour.
 * @param {string} handbook @returns {number} ms, 0 for never */
export function lastVisit(handbook) {
  const key = `${storeName(handbook)}/!visit`; // no id begins so
  try {
    const [before, latest] = JSON.parse(localStorage.getItem(key) || '[0, 0]').map(Number);
    const now = Date.now(), isNew = !(now - latest < AN_HOUR);
    localStorage.setItem(key, JSON.stringify(isNew ? [latest, now] : [before, latest]));
    return (isNew ? latest : before) || 0;
  } catch {
    return 0; // refused, or not ours
  }
}

/** @param {View} view @param {number} visit */
export function newsParts(view, visit) {
  const isNew = (/** @type {unknown} */ field) => stampOf(field)[0] > visit;
  const isNews = (/** @type {string} */ key) =>
    Object.values(view.store.get(key) || {}).some(isNew);
  const changed = view.items.filter(({ terms }) => [terms.id, ...terms.was].some(isNews));
  const lines = changed.map((item) => {
    const status = view.statusOf(item);
    const { state } = recordUnderAllIds(item.terms, (key) => view.store.get(key));
    const words = sentenceOf(status, isNew(state) ? 'itemUnticked' : '') || sentenceOf(status);
    return element('li', {}, view.linkTo(item), ` ${words}`);
  });
  return lines.length ? [element('ul', {}, ...lines)] : [paragraph(say('nothingSince'))];
}
