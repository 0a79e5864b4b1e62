/** Hiding what is settled, or showing all again, without moving what the reader looks at. */
import { sightOf } from './next.js';

/** @typedef {import('./list.js').List} List */
/** @typedef {import('./item.js').Item} Item */

/** @param {Element} part */
const topOf = (part) => part.getBoundingClientRect().top;

/** Hides the headings of groups of which nothing is in sight. @param {List} list */
function hideBareHeadings({ root, hidden }) {
  const isHiding = root.classList.contains('hb-only-left');
  const wanted = '.hb-item:not(.hb-hidden, .hb-retired)';
  for (const group of root.querySelectorAll('.hb-items:not(.hb-item *)')) {
    const isBare = isHiding && hidden.size > 0 && !group.querySelector(wanted);
    let before = group.previousElementSibling;
    while (before && !before.matches('.hb-items, .hb-tools')) {
      before.classList.toggle('hb-bare', isBare);
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
    const needed = '.hb-item:not(.hb-hidden, .hb-retired)';
    const hide = on && !item.isLeft() && !item.li.querySelector(needed);
    item.li.classList.toggle('hb-hidden', hide);
    if (hide) list.hidden.add(item.li);
  }
  list.tellHeadings = () => hideBareHeadings(list);
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
  const lineTop = topOf(list.part('line')), first = Math.max(items.findIndex(sightOf(list)), 0);
  const top = items[first] ? topOf(items[first].box) : 0;
  /** @type {[Item, number][]} */
  const places = items.slice(first).map((item) => [item, topOf(item.box)]);
  for (const place of places) if (place[1] > innerHeight) place[1] = top;
  places.push(...items.slice(0, first).reverse()
    .map((item) => /** @type {[Item, number]} */ ([item, top])));
  button.setAttribute('aria-pressed', String(on));
  hideSettled(list, on);
  bringBack(list, lineTop, places);
}
