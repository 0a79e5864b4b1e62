/** Opening every item of a list, and taking that back. */
import { own } from '../progress/values.js';
import { date } from '../progress/words.js';

/** @typedef {import('./list.js').List} List */

const RESET = 'reset'; // the act's name in the undo history

/** Looks for what the last reset of a list took and nothing has changed since.
 * @param {List} list */
export function findLastReset(list) {
  const keys = list.items.map(({ terms }) => terms.id);
  list.lastReset = list.page.undoHistory.lastAct(RESET, keys);
  const [first] = list.lastReset.values();
  list.undo.title = first
    ? list.say('putBackReset', { n: list.lastReset.size, date: date(first[0].by[0]) }) : '';
}

/** Opens every item. @param {List} list @returns {string[]} the keys changed */
export function reset(list) {
  const { undoHistory, store } = list.page;
  const settled = list.items.filter(({ state }) => state !== 'open');
  const aside = settled.filter(({ state }) => state === 'na').length;
  const keys = settled.map(({ terms }) => terms.id);
  undoHistory.remember(settled.map((item) => {
    const { id } = item.terms, then = { state: own(item.record(), 'state') };
    item.put('state', 'open');
    return [id, { then, now: { state: store.get(id).state } }];
  }), RESET);
  findLastReset(list);
  const ticks = settled.length - aside, words = [];
  if (ticks || !aside) words.push(list.say('reset', { n: ticks }));
  if (aside) words.push(list.say('resetNa', { n: aside }));
  list.said = words.join(' ');
  return keys;
}

/** Gives back what the last reset took, but for items that were changed since.
 * @param {List} list @returns {string[]} the keys changed */
export function undoReset(list) {
  findLastReset(list);
  const keys = list.page.undoHistory.undo(list.lastReset || new Map());
  findLastReset(list);
  list.focusMenu(); // the button pressed goes away
  list.said = list.say('undone', { n: keys.length });
  return keys;
}
