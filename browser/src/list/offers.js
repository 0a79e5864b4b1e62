/** What was replaced in an item and can be put back. */
import { element } from '../dom.js';
import { timeOf } from '../progress/records.js';
import { itemStatus } from '../progress/status.js';
import { own } from '../progress/values.js';
import { date, statusWords } from '../progress/words.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../store/undo.js').Entry} Entry */
/** @typedef {{entry: Entry, words: string}} Offer */

const DAY = 864e5; // ms

/** What a field alone says of an item.
 * @param {Item} item @param {string} name @param {any} field */
function wordsOf({ terms, list }, name, field) {
  const record = { [name]: field || undefined };
  return statusWords(itemStatus({ ...terms, was: [] }, () => record, Date.now()), list.say);
}

/** What was replaced in an item and says something other than what stands there now.
 * @param {Item} item @returns {Offer[]} */
export function offersOf(item) {
  const replaced = item.page.undoHistory.entriesOf(item.terms.id);
  const record = replaced.length ? item.record() : {};
  const offers = replaced.map((entry) => ({ entry, words: wordsOf(item, entry.name, entry.then) }));
  return offers.filter(({ entry: { name }, words }, i) =>
    words && words !== wordsOf(item, name, own(record, name))
    && offers.findIndex((offer) => offer.words === words) === i);
}

/** Whether something is offered beside the item itself: for a day, and not where the list offers it
 * or the box gives it. @param {Item} item @param {Offer} offer */
export function isNews({ terms, list, state }, { entry: { then, by } }) {
  const isOfBox = then.value === 'done' && state !== 'na' && date(timeOf(then)) === date(by[0]);
  return Date.now() - by[0] < DAY && !isOfBox && !list.lastReset?.has(terms.id);
}

/** Shows the button that gives something back, in the room of the item's line.
 * @param {Item} item @param {Element} line @param {Offer} [offer] none for no button */
export function showOffer(item, line, offer) {
  const { list, back, page } = item;
  if (!offer) {
    if (back && back === document.activeElement) item.box.focus();
    if (back) list.heard.textContent = '';
    back?.remove();
    item.back = null;
  } else {
    item.back = backButton(item, offer, back || undefined);
    if (!back) line.before(item.back);
    if (page.acted === item) {
      list.heard.textContent = list.say('canPutBack', { what: offer.words });
    }
  }
  if (page.acted === item) page.acted = null;
}

/** @param {Item} item @param {Offer} offer
 * @param {HTMLButtonElement} [button] that is there already */
export function backButton({ page, terms, list }, { entry, words }, button = element('button')) {
  const textContent = list.say('putBack', { what: words });
  const onclick = () => {
    page.store.keep(page.undoHistory.undo(new Map([[terms.id, [entry]]])));
  };
  return Object.assign(button,
    { type: 'button', className: 'hb-back', textContent, title: textContent, onclick });
}
