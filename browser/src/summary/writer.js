/**
 * Makes the summary (format.js) anew. A list's page knows its own lists only, and makes their part
 * of it. The rest is made from edition.js, the whole book: on the page "My readiness", where a file
 * was restored, and where records of other lists have changed that no summary of this edition has
 * seen.
 */
import { book, loadBook, say, termsOf } from '../book.js';
import { isCount, isId, isObject } from '../progress/values.js';
import { sayer } from '../progress/words.js';
import { shared } from '../shared.js';
import { readSummary, summaryKey } from './format.js';
import { latestChange, sumUp } from './sums.js';

/** @typedef {import('./sums.js').SummedItem['kind']} Kind */
/** @typedef {import('./sums.js').SummedList} SummedList */

/** @typedef {Pick<import('../store/store.js').Store, 'get' | 'keys'>} Records */

/** All lists of the book. @returns {SummedList[]} */
const bookLists = () => book().lists.map(({ items, ...list }) => ({
  ...list,
  say,
  items: items.filter(({ retired }) => !retired).map((item) => ({
    terms: termsOf(item),
    kind: /** @type {Kind} */ (
      (item.upcoming && 'upcoming') || (item.optional && 'optional') || 'required'),
  })),
}));

/** The summary, if it is sound; else it is made anew. */
function soundSummary() {
  const summary = readSummary();
  const isSound = summary && isObject(summary.lists) && isObject(summary.items)
    && isCount(summary.seen);
  return isSound ? summary : null;
}

/** When the latest change was to a record under one of some keys; -1 for never.
 * @param {Records} records @param {(key: string) => boolean} isOne */
const latestOf = (records, isOne) => records.keys().filter(isOne).reduce(
  (latest, key) => Math.max(latest, latestChange(records.get(key))), -1);

/** When the latest change was to a record that is of none of some lists; -1 for never.
 * @param {Records} records @param {SummedList[]} lists */
function latestElsewhere(records, lists) {
  const terms = lists.flatMap(({ items }) => items.map((item) => item.terms));
  const ours = new Set(terms.flatMap(({ id, was }) => [id, ...was]));
  return latestOf(records, (key) => isId(key) && !ours.has(key));
}

/** @param {string} handbook @param {string | null} text */
function keep(handbook, text) {
  const key = summaryKey(handbook);
  try {
    if (localStorage.getItem(key) === text) return;
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return; // refused or full: then nothing is shown
  }
  shared.showSummary?.();
}

/** Makes the summary, and shows it.
 * @param {Records} records @param {SummedList[]} ownLists those of the page
 * @param {boolean} [mayLoad] whether the book may be loaded for it */
export function writeSummary(records, ownLists, mayLoad = true) {
  const { handbook, edition, words } = /** @type {import('./format.js').Site} */ (shared.site);
  const standing = soundSummary(), isWhole = Boolean(shared.book);
  const lists = isWhole ? bookLists() : ownLists;
  if (!isWhole && mayLoad && latestElsewhere(records, lists) > (standing?.seen ?? -1)) {
    loadBook().catch(() => {}).then(() => writeSummary(records, ownLists, false));
    return;
  }
  const summary = (!isWhole && standing) || { edition, seen: 0, lists: {}, items: {} };
  for (const list of lists) {
    sumUp(summary, list, (key) => records.get(key), sayer(words), Date.now());
  }
  summary.seen = latestOf(records, isId);
  keep(handbook, summary.seen < 0 ? null : JSON.stringify(summary));
}
