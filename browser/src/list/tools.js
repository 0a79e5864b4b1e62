/** The buttons of a list. */
import { openBackUps } from '../back-up.js';
import { offersOf } from '../ticking/replaced.js';
import { showAll, toggleLeft } from './left.js';
import { goNext } from './next.js';
import { Panel } from './panel.js';
import { reset, undoReset } from './reset.js';

/** @typedef {import('./list.js').List} List */

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
  show: showAll,
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
