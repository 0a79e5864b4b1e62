/**
 * On every page: how the reader stands with the lists and items that it links to, from the summary
 * that pages with lists write (summary/format.js). The build puts in front of it what it has to
 * know of the site, and marks the links (render/progress_marks.py in the extension); summary.css
 * keeps the room, so that nothing moves. At most 1.5 kB gzipped.
 */
import { element } from './dom.js';
import { own } from './progress/values.js';
import { FOLDER, shared } from './shared.js';
import { readSummary } from './summary/format.js';

/** @typedef {import('./summary/format.js').ListSummary} ListSummary */

/** A word of the build's, in the page's language.
 * @param {import('./messages.js').SummaryMessage} name */
const say = (name) => String(own(shared.site?.words, name));

/** Says something behind a link's own words: in full to the ear, in short to the eye.
 * @param {HTMLElement} link @param {string} state for styles; '' where there is nothing to say
 * @param {string} [full] @param {string} [short] @param {string} [brief] where even less fits */
function tell(link, state, full, short = '', brief = short) {
  link.querySelector('.hb-standing')?.remove();
  delete link.dataset.standing;
  if (!state) return;
  link.dataset.standing = state;
  const forEyes = element('span', { ariaHidden: 'true' }, element('span', { textContent: short }));
  forEyes.dataset.brief = brief; // shown by the style sheet
  link.append(element('span', { className: 'hb-standing' },
    forEyes,
    element('span', { className: 'hb-heard', textContent: ` (${full})` })));
}

/** @param {number} due */
const isLate = (due) => due > 0 && due <= Date.now();

/** @param {HTMLElement} link @param {ListSummary | undefined} list */
function tellList(link, list) {
  if (!list?.full) tell(link, '');
  else if (isLate(list.due)) tell(link, 'due', say('due'), say('due'));
  else tell(link, list.isOpen ? 'open' : 'done', list.full, list.short, list.brief);
}

/** @param {HTMLElement} link @param {unknown} item */
function tellItem(link, item) {
  const state = typeof item === 'number' ? (isLate(item) && 'due') || 'done' : item;
  if (state === 'done' || state === 'due' || state === 'na') tell(link, state, say(state));
  else tell(link, '');
}

/** @param {string} page @param {string} textContent */
const linkTo = (page, textContent) =>
  element('a', { href: new URL(`../../${page}`, FOLDER).href, textContent });

/** Links to what is due on any of the reader's lists, and to the one that was changed last, if
 * something is left there.
 * @param {Element} place @param {Record<string, ListSummary>} lists */
function tellLast(place, lists) {
  const mine = Object.entries(lists).filter(([, list]) => list?.isMine);
  const left = mine.filter(([, list]) => list.isOpen || isLate(list.due))
    .sort(([, a], [, b]) => b.at - a.at);
  const goOn = left.slice(0, 1).map(([id, list]) => {
    const link = linkTo(`${list.page}#${id}`, say('resume').replace('{title}', () => list.title));
    tellList(link, list);
    return link;
  });
  const board = shared.site?.board;
  // who has begun, and has nothing left there, chooses what is next on the board
  if (!goOn.length && board && mine.some(([, list]) => list.full)) {
    goOn.push(linkTo(board, say('board')));
  }
  const late = mine.flatMap(([, list]) => list.dues || []).filter(isLate).length;
  const due = late && board ? [linkTo(board, say('late').replace('{due}', String(late))), ' '] : [];
  place.replaceChildren(...due, ...goOn);
}

function show() {
  const { lists = {}, items = {} } = readSummary() || {};
  /** @type {NodeListOf<HTMLElement>} */
  const marks = document.querySelectorAll('.hb-to-list, .hb-to-item');
  for (const mark of marks) { // a link, or what stands in one
    const hash = mark.closest('a')?.hash.slice(1) || '';
    const [, id = hash] = /hb-id-(\S+)/.exec(mark.className) || [];
    if (mark.matches('.hb-to-list')) tellList(mark, own(lists, id));
    else tellItem(mark, own(items, id));
  }
  for (const place of document.querySelectorAll('.hb-resume')) tellLast(place, lists);
}

shared.showSummary = show;
show();
// Who may speak: the browser, of what any page of this origin has written; it is read anew.
addEventListener('storage', ({ key }) => { if (!key || key.endsWith('!summary')) show(); });
addEventListener('pageshow', ({ persisted }) => { if (persisted) show(); });
