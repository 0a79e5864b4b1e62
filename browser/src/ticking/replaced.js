/** What was replaced in an item and can be put back. */
import { timeOf } from '../progress/records.js';
import { itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';
import { date, statusWords } from '../progress/words.js';

/** @typedef {import('./reader-item.js').ReaderItem} ReaderItem */
/** @typedef {import('../progress/words.js').BoxMessage} BoxMessage */
/** @template {string} Name @typedef {import('../progress/words.js').Say<Name>} Say */
/** @typedef {import('../store/undo.js').Entry} Entry */
/** @typedef {{entry: Entry, words: string}} Offer */

const DAY = 864e5; // ms

/** What a field alone says of an item.
 * @param {ReaderItem} item @param {Say<BoxMessage>} say @param {string} name @param {any} field */
function wordsOf({ terms }, say, name, field) {
  const record = { [name]: field || undefined };
  return statusWords(itemStatus({ ...terms, was: [] }, () => record, Date.now()), say);
}

/** What was replaced in an item and says something other than what stands there now.
 * @param {ReaderItem} item @param {Say<BoxMessage>} say @returns {Offer[]} */
export function offersOf(item, say) {
  const replaced = item.undoHistory.entriesOf(item.terms.id);
  const record = replaced.length ? item.record() : {};
  const offers = replaced.map((entry) =>
    ({ entry, words: wordsOf(item, say, entry.name, entry.then) }));
  return offers.filter(({ entry: { name }, words }, i) =>
    words && words !== wordsOf(item, say, name, own(record, name))
    && offers.findIndex((offer) => offer.words === words) === i);
}

/** Whether something is offered beside the item itself: for a day, and not where its box gives it.
 * @param {Offer} offer @param {string} state of the item now */
export function isFresh({ entry: { then, by } }, state) {
  const isOfBox = then.value === 'done' && state !== 'na' && date(timeOf(then)) === date(by[0]);
  return Date.now() - by[0] < DAY && !isOfBox;
}

/** Gives back what was replaced. @param {ReaderItem} item @param {Offer} offer */
export const putBack = ({ terms, store, undoHistory }, { entry }) =>
  store.keep(undoHistory.undo(new Map([[terms.id, [entry]]])));
