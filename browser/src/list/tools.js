/** The buttons of a list. */
import { openBackUps } from '../back-up.js';
import { offersOf } from '../ticking/replaced.js';
import { Panel } from './panel.js';
import { reset, undoReset } from './reset.js';

/** @typedef {import('./list.js').List} List */

/** Hides what is settled now, or shows all again. What is ticked later stays in sight, so that
 * nothing moves under the pointer or the focus and a slip can be taken back.
 * @param {List} list @param {Element} button */
function toggleLeft(list, button) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  list.root.classList.toggle('hb-only-left', on);
  list.hidden.clear();
  for (const item of list.items.slice().reverse()) { // nested items first
    const needed = '.hb-item:not(.hb-hidden, .hb-retired)';
    const hide = on && !item.isLeft() && !item.li.querySelector(needed);
    item.li.classList.toggle('hb-hidden', hide);
    if (hide) list.hidden.add(item.li);
  }
}

/** Where the reader is: behind the item that they were at last, if its box is in sight, else before
 * the first one that is. @param {List} list */
function placeIn(list) {
  const { items, at } = list, top = list.part('line').getBoundingClientRect().bottom;
  const isInSight = (/** @type {import('./item.js').Item} */ { box }) => {
    const { y, height } = box.getBoundingClientRect();
    return height > 0 && y + height > top && y < innerHeight;
  };
  const first = items[at] && isInSight(items[at]) ? -1 : items.findIndex(isInSight);
  return first < 0 ? at + 1 : first;
}

/** Goes to the next open item from where the reader is on, then from the top again.
 * @param {List} list */
function goNext(list) {
  const place = placeIn(list), { items } = list;
  const round = [...items.slice(place), ...items.slice(0, place)];
  const next = round.find((item) => item.kind !== 'upcoming' && item.isLeft());
  list.said = next ? '' : list.say('noneOpen');
  next?.box.focus({ preventScroll: true });
  next?.li.scrollIntoView({ block: 'center' });
}

/** Opens the dialog for back-ups at one of its parts.
 * @param {List} list @param {import('../shared.js').Part} part */
function exchange(list, part) {
  list.focusMenu(); // whence the dialog was opened, the focus comes back to
  openBackUps(list.page.store, part);
}

/** What each button does, by its class; the keys of what it changed are kept.
 * @type {Record<string, (list: List, button: Element) => string[] | void>} */
const TOOLS = {
  left: toggleLeft,
  next: goNext,
  backup: (list) => exchange(list, 'backup'),
  restore: (list) => exchange(list, 'restore'),
  later: (list) => {
    list.focusMenu(); // the button pressed goes away
    list.backups?.putOff();
  },
  print: () => { globalThis.print(); },
  reset,
  undo: undoReset,
};

/** Shows or hides the inputs of an item, made when they are first asked for.
 * @param {List} list @param {Element} button */
function togglePanel({ page }, button) {
  const item = page.itemOf(button.closest('.hb-item')?.id || ''), row = button.parentElement;
  if (!item || !row) return;
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  item.li.classList.toggle('hb-unfolded', open);
  if (!item.panel) {
    item.panel = new Panel(item, row);
    item.panel.fill(item.status(), offersOf(item, item.list.say));
  }
  item.panel.root.hidden = !open;
}

/** @param {List} list @param {Element} button */
export function pressed(list, button) {
  if (button.className === 'hb-more') togglePanel(list, button);
  const tool = Object.keys(TOOLS).find((name) => button.classList.contains(`hb-${name}`));
  if (!tool) return;
  list.said = '';
  list.page.stale.add(list);
  list.page.store.keep(TOOLS[tool](list, button) || []);
}
