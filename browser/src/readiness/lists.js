/** How the reader stands with each list: its score, a bar that says the same, and its items. */
import { book, say } from '../book.js';
import { element } from '../dom.js';
import { isConfirmed } from '../progress/status.js';
import { newTally, scoreWords } from '../progress/words.js';
import { sentenceOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('../book.js').BookItem} BookItem */
/** @typedef {import('../book.js').BookList} BookList */

/** The score of a list in numbers and words. @param {View} view @param {BookList} list */
function scoreOf(view, list) {
  const tally = { required: newTally(), optional: newTally() };
  let confirmed = 0;
  for (const item of view.items) {
    if (item.list !== list || item.upcoming || item.retired) continue;
    const status = view.statusOf(item);
    tally[item.optional ? 'optional' : 'required'][status.state] += 1;
    confirmed += Number(isConfirmed(status));
  }
  const { done, open, due } = tally.required;
  return { words: scoreWords(tally, confirmed, say), done, total: done + open + due };
}

/** @param {BookItem} item */
function kindWords({ optional, upcoming }) {
  if (optional) return say('optionalItem');
  return upcoming ? say('upcomingItem') : '';
}

/** @param {View} view @param {BookItem} item */
function itemLine(view, item) {
  const status = view.statusOf(item);
  const textContent = [kindWords(item), sentenceOf(status)].filter(Boolean).join(' ');
  return element('li', { className: `hb-is-${status.state}` },
    view.linkTo(item), ' ', element('span', { textContent }));
}

/** The part of a list's entry that the script fills. @param {HTMLElement} place */
const filledPart = (place) => /** @type {HTMLElement} */ (
  place.querySelector('.hb-state')
  || place.appendChild(element('div', { className: 'hb-state' })));

/** @param {View} view @param {HTMLElement} place */
export function fillList(view, place) {
  const list = book().lists.find(({ id }) => id === place.dataset.list);
  if (!list) return;
  const { words, done, total } = scoreOf(view, list);
  const bar = element('progress',
    { className: 'hb-bar', max: total || 1, value: done, ariaLabel: list.title });
  bar.setAttribute('aria-valuetext', words);
  const shown = view.items.filter((item) => item.list === list && !item.retired);
  const lines = shown.map((item) => itemLine(view, item));
  const fold = place.querySelector('details') || element('details');
  const summary = element('summary', { textContent: say('items', { n: shown.length }) });
  fold.replaceChildren(summary, element('ul', {}, ...lines));
  const score = element('p', { className: 'hb-score', textContent: words });
  filledPart(place).replaceChildren(score, bar, fold);
}
