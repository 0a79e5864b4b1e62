/** What a reader is shown for a query: results, what the book does not have, other ways. */
import { link, make, Results } from './results.js';

/**
 * @typedef {import('./index.js').Index} Index
 * @typedef {import('./query.js').Word} Word
 * @typedef {import('./rank.js').Found} Found
 */

/** How many words are offered for one that the book does not have. */
const OFFERS = 3;

/** Says what was found. @param {Found} found @param {string} ofFirst what is said of the first */
export const inWords = ({ groups, count }, ofFirst) => {
  if (!count) return 'Nothing found.';
  const first = `${groups[0][0].entry.title}${ofFirst}`;
  return count === 1 ? `1 result: ${first}` : `${count} results; first: ${first}`;
};

/** Makes the answers of one book. */
export class Answers {
  /** @param {Index} index @param {(text: string) => Found} find @param {string} root */
  constructor(index, find, root) {
    this.index = index;
    this.find = find;
    this.root = root;
    this.results = new Results(root);
    /** A word of a title for each stem: a stem is no word to be shown. */
    this.words = new Map(Array.from(index.words, ([word, stem]) => [stem, word]));
  }

  /** @param {Found} found @param {(typed: string, offered: string) => void} replace
   * @returns {Node[]} */
  show(found, replace) {
    const { groups, unknown } = found;
    const notes = unknown.map((word) => this.note(word, replace));
    if (groups.length) return [...notes, ...this.results.list(groups)];
    const nothing = unknown.length ? [] : [make('p', 'search-note', 'Nothing found.')];
    return [...nothing, ...notes, this.ways('Try instead', this.index.waysOut)];
  }

  /** What is there before anything is typed. @returns {Node[]} */
  start() {
    return this.index.waysIn.length ? [this.ways('Where do you stand?', this.index.waysIn)] : [];
  }

  /** @param {string} words @param {[string, string][]} ways */
  ways(words, ways) {
    const rows = ways.map(([title, address]) => make('li', '', link(title, this.root + address)));
    return make('div', 'search-ways', make('p', '', words), make('ul', '', ...rows));
  }

  /** @param {Word} word @param {(typed: string, offered: string) => void} replace */
  note({ word, meant }, replace) {
    const near = [...new Set(Array.from(meant.keys(), (stem) => this.words.get(stem) ?? ''))];
    const offers = near.filter(Boolean).slice(0, OFFERS).map((offered) => {
      const button = make('button', '', offered);
      button.setAttribute('type', 'button');
      button.addEventListener('click', () => replace(word, offered));
      return button;
    });
    const note = make('p', 'search-note', `This book does not have the word “${word}”.`);
    if (offers.length) {
      const apart = offers.flatMap((offer) => [' ', offer]);
      note.append(' Did you mean', ...apart, '?');
    }
    return note;
  }
}
