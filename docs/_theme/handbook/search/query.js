/** What is asked for: the words of a query, and what of the book's words each may mean. */
import { nearStems } from './near_words.js';
import { stemOf } from './words.js';

/** @typedef {import('./index.js').Index} Index */

/**
 * @typedef {object} Word
 * @property {string} word as it was typed
 * @property {string} stem
 * @property {Map<string, number>} meant stems of the book, and how much each counts
 * @property {boolean} isUnknown whether the book has no such word; what is meant is near then
 */

/** What a word counts that is not in the book as it was typed. */
const BEGINNING = 0.6;
const READERS = 0.7;
const NEAR = 0.5;
/** A word of fewer letters is the beginning of too many. */
const LEAST_BEGINNING = 3;
/** A stem of fewer letters is in too many words, and an ending of as many is a word of its own. */
const LEAST_STEM = 4;
const MOST_ENDING = 4;

/** What a word may mean; kept, for a query is asked anew at each letter. */
export class Meanings {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    /** @type {Map<string, Word>} */
    this.kept = new Map();
  }

  /** @param {string} word @returns {Word} */
  of(word) {
    let found = this.kept.get(word);
    if (!found) {
      found = this.lookUp(word);
      this.kept.set(word, found);
    }
    return found;
  }

  /** @param {string} word @returns {Word} */
  lookUp(word) {
    const stem = stemOf(word);
    const meant = this.begunWith(word, stem);
    if (this.index.isKnown(stem)) meant.set(stem, 1);
    return { word, stem, meant, isUnknown: !meant.size };
  }

  /** Finds near words for one that the book does not have. @param {Word} word @returns {Word} */
  near(word) {
    if (word.isUnknown && !word.meant.size) {
      const { stems, words } = this.index;
      for (const near of nearStems(word.word, word.stem, stems, words)) word.meant.set(near, NEAR);
    }
    return word;
  }

  /** @param {string} word @param {string} stem @returns {Map<string, number>} */
  begunWith(word, stem) {
    if (word.length < LEAST_BEGINNING) return new Map();
    const { stems } = this.index;
    const longer = stems.filter((known) =>
      known !== stem && (known.startsWith(word) || known.startsWith(stem)));
    // "delegat" is on the way from "deleg", the stem of "delegate", to the whole word
    const shorter = longer.length || this.index.isKnown(stem) ? [] : stems.filter((known) =>
      known.length >= LEAST_STEM && known.length > stem.length - MOST_ENDING
      && stem.startsWith(known));
    return new Map([...longer, ...shorter].map((known) => [known, BEGINNING
      * Math.min(stem.length, known.length) / Math.max(stem.length, known.length)]));
  }
}

/** @param {Word} word @returns {Word} */
const weakened = (word) => ({
  ...word,
  meant: new Map([...word.meant].map(([stem, counts]) => [stem, counts * READERS])),
});

/** The longest words of readers that a query has at a place. @param {Index} index
 * @param {Word[]} typed @param {number} at */
const longestSaid = ({ readers }, typed, at) => {
  const here = readers.filter(({ said }) =>
    said.every((stem, nth) => typed[at + nth]?.stem === stem));
  const longest = Math.max(...here.map(({ said }) => said.length));
  return here.filter(({ said }) => said.length === longest);
};

/**
 * A query with each word of readers replaced by the book's; where that has several, by the one
 * numbered *nth*, or the last before it.
 * @param {Index} index @param {Meanings} meanings @param {Word[]} typed @param {number} nth
 */
const inBookWords = (index, meanings, typed, nth) => {
  /** @type {Word[]} */
  const wording = [];
  let isOther = false;
  for (let at = 0; at < typed.length;) {
    const said = longestSaid(index, typed, at);
    if (said.length) {
      isOther ||= nth < said.length;
      const { written } = said[Math.min(nth, said.length - 1)];
      wording.push(...written.map((word) => weakened(meanings.of(word))));
      at += said[0].said.length;
    } else {
      wording.push(typed[at]);
      at += 1;
    }
  }
  return { wording, isOther };
};

/**
 * The query as it was typed, then as the book would say it: each is looked for, and the better hit
 * counts. A word that the book says otherwise counts less.
 * @param {Index} index @param {Meanings} meanings @param {string} text @returns {Word[][]}
 */
export const wordings = (index, meanings, text) => {
  const words = index.sought(text);
  const typed = words.map((word) => meanings.of(word));
  /** @type {Word[][]} */
  const all = [];
  for (let nth = 0; ; nth += 1) {
    const { wording, isOther } = inBookWords(index, meanings, typed, nth);
    if (!isOther) break;
    all.push(wording);
  }
  // a word of readers is no slip, so nothing near it is looked for
  const left = new Set(all.flat());
  const own = all.length ? typed.filter((word) => !word.isUnknown || left.has(word)) : typed;
  return [own.map((word) => meanings.near(word)), ...all];
};
