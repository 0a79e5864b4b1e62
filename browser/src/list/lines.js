/**
 * The line under each item that says all that is known of it. It has its room from the start:
 * nothing moves.
 */
import { statusWords } from '../progress/words.js';
import { offersOf } from '../ticking/replaced.js';
import { isNews, showOffer } from './offers.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../progress/status.js').Status} Status */

const AT_ONCE = 100; // items

/** @param {Item} item @param {Status} status */
function tellStatus(item, status) {
  const line = Array.from(item.li.children).find(({ className }) => className === 'hb-more');
  const text = statusWords(status, item.list.say);
  if (line && text !== item.told) {
    line.textContent = text || item.list.say('note');
    item.li.classList.toggle('hb-told', Boolean(text));
    item.told = text;
  }
  const offers = offersOf(item, item.list.say);
  if (line) showOffer(item, line, offers.find((offer) => isNews(item, offer)));
  item.panel?.fill(status, offers);
}

export class Lines {
  /** Items whose line does not say yet what is known of them. @type {Map<Item, Status>} */
  #untold = new Map();

  /** @param {Item} item @param {Status} status */
  add(item, status) {
    this.#untold.set(item, status);
  }

  /** Brings the lines up to date; of thousands, a part at a time, so that the boxes of a long list
   * can be used meanwhile. @param {number} most */
  tell(most = AT_ONCE) {
    let left = most;
    for (const [item, status] of this.#untold) {
      if (!left--) break;
      this.#untold.delete(item);
      tellStatus(item, status);
    }
    if (this.#untold.size) setTimeout(() => this.tell());
  }
}
