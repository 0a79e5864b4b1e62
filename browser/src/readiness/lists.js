/** How the reader stands with each list, and with all that are theirs: a score, and a bar. */
import { say } from '../book.js';
import { element, hearNews, write } from '../dom.js';
import { isConfirmed } from '../progress/status.js';
import { newTally, scoreWords } from '../progress/words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./rows.js').Rows} Rows */
/** @typedef {import('../book.js').BookList} BookList */

/** The score of some lists together, in numbers and words. @param {View} view
 * @param {BookList[]} lists */
function scoreOf(view, lists) {
  const tally = { required: newTally(), optional: newTally() };
  let confirmed = 0;
  for (const item of view.items) {
    if (!lists.includes(item.list) || item.upcoming || item.retired) continue;
    const status = view.statusOf(item);
    tally[item.optional ? 'optional' : 'required'][status.state] += 1;
    confirmed += Number(isConfirmed(status));
  }
  const { done, open, due } = tally.required;
  return { words: scoreWords(tally, confirmed, say), done, total: done + open + due };
}

/** A score in words, and a bar that says the same. */
export class ScoreLine {
  #score = element('p', { className: 'hb-score' });
  #bar;
  #view;

  /** @param {View} view @param {string} ariaLabel what the score is of */
  constructor(view, ariaLabel) {
    this.#view = view;
    this.#bar = element('progress', { className: 'hb-bar', ariaLabel });
  }

  parts() {
    return [this.#score, this.#bar];
  }

  /** Has the score read out when it changes. */
  hear() {
    hearNews(this.#score);
  }

  /** @param {BookList[]} lists none hides it */
  fill(lists) {
    const { words, done, total } = scoreOf(this.#view, lists);
    write(this.#score, lists.length ? words : '');
    this.#bar.max = total || 1;
    this.#bar.value = done;
    this.#bar.hidden = !lists.length;
    this.#bar.ariaValueText = words;
  }
}

/** The entry of a list: what the page has of it without script, and below that how the reader
 * stands with it. */
export class ListEntry {
  #aside = element('p', { className: 'hb-set-aside' });
  #fold = element('details');
  #score;
  #list;
  #place;
  #view;

  /** @param {View} view @param {Rows} rows @param {BookList} list @param {HTMLElement} place */
  constructor(view, rows, list, place) {
    this.#view = view;
    this.#list = list;
    this.#place = place;
    this.#score = new ScoreLine(view, list.title);
    const shown = view.items.filter((item) => item.list === list && !item.retired);
    this.#fold.append(
      element('summary', { textContent: say('items', { n: shown.length }) }),
      element('ul', { className: 'hb-rows' },
        ...shown.map((item) => rows.make(item, { isInList: true }))));
    place.append(this.#aside, ...this.#score.parts(), this.#fold);
  }

  fill() {
    const isMine = this.#view.isMine(this.#list);
    this.#place.classList.toggle('hb-aside', !isMine);
    write(this.#aside, isMine ? '' : say('setAside'));
    this.#score.fill(isMine ? [this.#list] : []);
    this.#fold.hidden = !isMine;
  }

  /** Shows all items, for paper. */
  open() {
    this.#fold.open = true;
  }
}
