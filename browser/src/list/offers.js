/** What was replaced in an item and can be put back. */
import { element } from '../dom.js';
import { isFresh, putBack } from '../ticking/replaced.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../ticking/replaced.js').Offer} Offer */

/** Whether something is offered beside the item itself: not where the list offers it.
 * @param {Item} item @param {Offer} offer */
export const isNews = ({ terms, list, state }, offer) =>
  isFresh(offer, state) && !list.lastReset?.has(terms.id);

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
    if (!back) line.after(item.back);
    if (page.acted === item) {
      list.heard.textContent = list.say('canPutBack', { what: offer.words });
    }
  }
  if (page.acted === item) page.acted = null;
}

/** @param {Item} item @param {Offer} offer
 * @param {HTMLButtonElement} [button] that is there already */
export function backButton(item, offer, button = element('button')) {
  const textContent = item.list.say('putBack', { what: offer.words });
  const onclick = () => { putBack(item, offer); };
  return Object.assign(button,
    { type: 'button', className: 'hb-back', textContent, title: textContent, onclick });
}
