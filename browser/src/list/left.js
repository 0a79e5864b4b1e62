/** Hiding what is settled, or showing all again, without moving what the reader looks at. */
import { element } from '../dom.js';
import { showRest, sightOf } from './next.js';

/** @typedef {import('./list.js').List} List */
/** @typedef {import('./item.js').Item} Item */

/** @param {Element} part */
const topOf = (part) => part.getBoundingClientRect().top;

const SEEN = '.hb-item:not(.hb-hidden, .hb-retired)';

/** Whether all that a list asks for is hidden. @param {List} list */
const isBare = ({ root, hidden }) => hidden.size > 0 && !root.querySelector(SEEN);

/** Offers all items in their place, while none of them is in sight. @param {List} list */
function offerAll(list) {
  const { root, say } = list, before = root.querySelector('.hb-none');
  if (!isBare(list)) before?.remove();
  else if (!before) {
    list.part('tools').after(element('p', { className: 'hb-none' },
      element('button', { type: 'button', className: 'hb-show', textContent: say('showAll') })));
  }
}

/** Hides the headings of groups of which nothing is in sight. @param {List} list */
function hideBareHeadings({ root, hidden }) {
  const isHiding = root.classList.contains('hb-only-left');
  for (const group of root.querySelectorAll('.hb-items:not(.hb-item *)')) {
    const isEmpty = isHiding && hidden.size > 0 && !group.querySelector(SEEN);
    let before = group.previousElementSibling;
    while (before && !before.matches('.hb-items, .hb-tools')) {
      before.classList.toggle('hb-bare', isEmpty);
      before = before.previousElementSibling;
    }
  }
}

/** Hides what is settled now, or shows all again. What is ticked later stays in sight, so that
 * nothing moves under the pointer or the focus and a slip can be taken back.
 * @param {List} list @param {boolean} on */
function hideSettled(list, on) {
  list.root.classList.toggle('hb-only-left', on);
  list.hidden.clear();
  for (const item of list.items.slice().reverse()) { // nested items first
    const hide = on && !item.isLeft() && !item.li.querySelector(SEEN);
    item.li.classList.toggle('hb-hidden', hide);
    if (hide) list.hidden.add(item.li);
  }
  list.tellHeadings = () => {
    hideBareHeadings(list);
    offerAll(list);
  };
  list.tellHeadings();
}

/** Brings the first item that was in sight back to its place on the screen, or where it is hidden
 * the nearest one that is not; the line, in which the button was pressed, stays where it was.
 * @param {List} list @param {number} lineTop @param {[Item, number][]} places */
function bringBack(list, lineTop, places) {
  const line = list.part('line'), behavior = 'instant';
  const anchor = places.find(([{ box }]) => box.checkVisibility());
  if (anchor) scrollBy({ top: topOf(anchor[0].box) - anchor[1], behavior });
  const moved = topOf(line) - lineTop;
  if (moved > 0 || !anchor) scrollBy({ top: moved, behavior });
}

/** @param {List} list @param {Element} button */
export function toggleLeft(list, button) {
  const on = button.getAttribute('aria-pressed') !== 'true', { items } = list;
  const wasBare = isBare(list); // then nothing can be brought back but the line
  const lineTop = topOf(list.part('line')), first = Math.max(items.findIndex(sightOf(list)), 0);
  const top = items[first] ? topOf(items[first].box) : 0;
  /** @type {[Item, number][]} */
  const places = items.slice(first).map((item) => [item, topOf(item.box)]);
  for (const place of places) if (place[1] > innerHeight) place[1] = top;
  places.push(...items.slice(0, first).reverse()
    .map((item) => /** @type {[Item, number]} */ ([item, top])));
  button.setAttribute('aria-pressed', String(on));
  hideSettled(list, on);
  if (isBare(list)) showRest(list);
  else bringBack(list, lineTop, wasBare ? [] : places);
}

/** Shows all again, by a button that then goes away. @param {List} list */
export function showAll(list) {
  const button = list.part('left');
  toggleLeft(list, button);
  button.focus({ preventScroll: true });
}
