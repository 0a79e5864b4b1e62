/**
 * The row under each item that says all that is known of it. It has its room from the start:
 * a tick moves nothing.
 */
import { element } from '../dom.js';
import { standingWords, statusWords } from '../progress/words.js';
import { saidParts } from '../ticking/evidence.js';
import { offersOf } from '../ticking/replaced.js';
import { isNews, showOffer } from './offers.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../progress/status.js').Status} Status */

const AT_ONCE = 100; // items

/** All that is known of an item, in a paragraph each: how it stands, its note, its evidence.
 * @param {Item} item @param {Status} status */
function knownOf(item, status) {
  const { say } = item.list, { state } = status, standing = standingWords(status, say);
  const parts = [...standing ? [element('p', {}, standing)] : [], ...saidParts(status, say)];
  if (state === 'open' && standing) parts[0].append(' ', say('noCount')); // a mentor's word
  if (state === 'due') {
    parts[0].append(' ', element('button', { type: 'button', className: 'hb-holds',
      textContent: say('holds'), onclick: () => item.confirmStill() }));
  }
  return parts.flatMap((part, i) => (i ? [' ', part] : [part]));
}

/** @param {Item} item @param {Status} status */
function tellStatus(item, status) {
  const row = Array.from(item.li.children).find(({ className }) => className === 'hb-facts');
  const text = statusWords(status, item.list.say), more = row?.querySelector('.hb-more');
  if (row && text !== item.told) {
    row.querySelector('.hb-known')?.remove();
    if (text) row.prepend(element('div', { className: 'hb-known' }, ...knownOf(item, status)));
    item.li.classList.toggle('hb-told', Boolean(text));
    item.told = text;
  }
  const offers = offersOf(item, item.list.say);
  if (more) showOffer(item, more, offers.find((offer) => isNews(item, offer)));
  item.li.classList.toggle('hb-offers', Boolean(item.back));
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
