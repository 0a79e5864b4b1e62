/** The buttons of a list. */
import { element } from '../dom.js';
import { FOLDER, shared } from '../shared.js';
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

/** Goes to the next open item. @param {List} list */
function goNext(list) {
  const next = list.round().find((item) => item.kind !== 'upcoming' && item.isLeft());
  list.said = next ? '' : list.say('noneOpen');
  next?.box.focus({ preventScroll: true });
  next?.li.scrollIntoView({ block: 'center' });
}

/** Opens the dialog for copies of the progress; its script is fetched the first time.
 * @param {List} list */
function exchange({ page }) {
  const open = () => shared.openExchange?.(page.store);
  if (shared.openExchange) open();
  else document.head.append(element('script', { src: `${FOLDER}exchange.js`, onload: open }));
}

/** What each button does, by its class; the keys of what it changed are kept.
 * @type {Record<string, (list: List, button: Element) => string[] | void>} */
const TOOLS = {
  left: toggleLeft,
  next: goNext,
  copies: exchange,
  print: () => { globalThis.print(); },
  reset,
  undo: undoReset,
};

/** Shows or hides the inputs of an item, made when they are first asked for.
 * @param {List} list @param {Element} line */
function togglePanel({ page }, line) {
  const item = page.itemOf(line.closest('.hb-item')?.id || '');
  if (!item) return;
  const open = line.getAttribute('aria-expanded') !== 'true';
  line.setAttribute('aria-expanded', String(open));
  if (!item.panel) {
    item.panel = new Panel(item, line);
    item.panel.fill(item.status(), offersOf(item, item.list.say));
  }
  item.panel.root.hidden = !open;
}

/** @param {List} list @param {Element} target */
export function pressed(list, target) {
  const button = target.closest('button');
  if (!button) return;
  if (button.className === 'hb-more') togglePanel(list, button);
  const tool = Object.keys(TOOLS).find((name) => button.classList.contains(`hb-${name}`));
  if (!tool) return;
  list.said = '';
  list.page.stale.add(list);
  list.page.store.keep(TOOLS[tool](list, button) || []);
}
