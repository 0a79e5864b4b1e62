/** What is asked for: the words of a query, and what of the book's words each may mean. */
import { nearStems } from './near_words.js';
import { stemOf } from './words.js';

/** @typedef {import('./index.js').Index} Index */

/**
 * @typedef {object} Word
 * @property {string} word as it was typed
 * @property {Map<string, number>} meant stems of the book, and how much each counts
 * @property {Set<string>} said stems of readers' words that it may be
 * @property {boolean} isFiller whether it only asks, and says nothing of what is asked for
 * @property {boolean} isUnknown whether the book has no such word; what is meant is near then
 */

/**
 * @typedef {object} Wording a query as somebody would say it
 * @property {Word[]} words
 * @property {Map<string, number>} led titles that readers' words lead to, as all their stems, and
 *   what share of the query these words are
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
/** How many other words of a query may stand among those of a reader's phrase. */
const BETWEEN = 2;
/** What turns the words after it into their opposite. */
const WITHOUT = 'without';
/** How many ways to say a query are tried. */
const MOST_WORDINGS = 10;

/** The stems that a word is the beginning of, or, if it is none itself, that it goes on from.
 * @param {string[]} stems @param {string} word @param {string} stem @param {boolean} isKnown */
const begun = (stems, word, stem, isKnown) => {
  if (word.length < LEAST_BEGINNING) return [];
  const longer = stems.filter((known) =>
    known !== stem && (known.startsWith(word) || known.startsWith(stem)));
  if (longer.length || isKnown) return longer;
  // "delegat" is on the way from "deleg", the stem of "delegate", to the whole word
  return stems.filter((known) => known.length >= LEAST_STEM
    && known.length > stem.length - MOST_ENDING && stem.startsWith(known));
};

/** What a word may mean; kept, for a query is asked anew at each letter. */
export class Meanings {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    /** All stems of readers' words. */
    this.saidStems = [...new Set(index.readers.flatMap(({ said }) => said))];
    /** The words of titles and of readers, with their stems. */
    this.words = new Map([...index.words, ...index.readers.flatMap(({ as }) =>
      as.map((word) => /** @type {const} */ ([word, stemOf(word)])))]);
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
    const { saidStems } = this;
    const { filler, stems } = this.index;
    const stem = stemOf(word);
    const isKnown = this.index.isKnown(stem);
    const meant = new Map(begun(stems, word, stem, isKnown).map((known) => [known, BEGINNING
      * Math.min(stem.length, known.length) / Math.max(stem.length, known.length)]));
    if (isKnown) meant.set(stem, 1);
    const isWhole = isKnown || saidStems.includes(stem);
    const said = new Set(isWhole
      ? saidStems.filter((known) => known === stem) : begun(saidStems, word, stem, false));
    if (!isKnown) for (const other of this.saidFor(stem)) said.add(other);
    const isFiller = filler.has(word);
    const isUnknown = !meant.size && !said.size && !isFiller;
    if (isUnknown) this.near(word, stem, meant, said);
    return { word, meant, said, isFiller, isUnknown };
  }

  /** The words that others may say for one that only readers have: "colleague" for "teammate".
   * @param {string} stem */
  saidFor(stem) {
    return this.index.readers
      .filter(({ said, written }) => said.length === 1 && said[0] === stem && written.length === 1)
      .map(({ written }) => stemOf(written[0]))
      .filter((other) => this.saidStems.includes(other));
  }

  /** Finds near words for one that neither the book nor the list of readers' words has.
   * @param {string} word @param {string} stem @param {Map<string, number>} meant
   * @param {Set<string>} said */
  near(word, stem, meant, said) {
    const { stems } = this.index;
    for (const near of nearStems(word, stem, [...stems, ...this.saidStems], this.words)) {
      if (this.index.isKnown(near)) meant.set(near, NEAR);
      if (this.saidStems.includes(near)) said.add(near);
    }
  }
}

/** @param {Word} word @returns {Word} */
const weakened = (word) => ({
  ...word,
  meant: new Map([...word.meant].map(([stem, counts]) => [stem, counts * READERS])),
});

/** Whether "without" stands before a word, with at most words that only ask between them.
 * @param {Word[]} typed @param {Word} word */
const isWithout = (typed, word) => typed.slice(0, typed.indexOf(word))
  .filter(({ isFiller }) => !isFiller).at(-1)?.word === WITHOUT;

/** Whether all words of a reader's phrase stand near each other, in whatever order: a question may
 * put others between them. What somebody wants to do without is said by a phrase that says so.
 * @param {Word[]} words @param {string[]} phrase @param {Word[]} typed the words, and those that
 * were replaced already */
const isSaid = (words, phrase, typed) => {
  const places = phrase.map((stem) => words.findIndex(({ said }) => said.has(stem)));
  const first = Math.min(...places), span = Math.max(...places) - first + 1;
  return first >= 0 && span <= phrase.length + BETWEEN
    && (phrase.length < 2 || !isWithout(typed, words[first]));
};

/** The longest phrases of readers that are said in some words. Where there are none, one word is
 * enough that only readers have. @param {Index} index @param {Word[]} words
 * @param {Word[]} typed */
const longestSaid = (index, words, typed) => {
  const whole = index.readers.filter(({ said }) => isSaid(words, said, typed));
  const stems = new Set(words.flatMap((word) => [...word.said]));
  const here = whole.length ? whole : index.readers.filter(({ said }) =>
    said.some((stem) => stems.has(stem) && !index.isKnown(stem)));
  const longest = Math.max(...here.map(({ said }) => said.length));
  return here.filter(({ said }) => said.length === longest);
};

/**
 * A query with the words of readers replaced by the book's; where several could be, the one
 * numbered *nth* first, or the last before it.
 * @param {Index} index @param {Meanings} meanings @param {Word[]} typed @param {number} nth
 * @param {number} most of the words of readers are replaced
 * @returns {Wording & {isOther: boolean}}
 */
const inBookWords = (index, meanings, typed, nth, most) => {
  let left = typed;
  /** @type {Word[]} */
  const words = [];
  /** @type {Map<string, number>} */
  const led = new Map();
  let isOther = false;
  const telling = typed.filter(({ isFiller }) => !isFiller).length;
  for (let round = 0; round < most; round += 1) {
    const all = longestSaid(index, left, typed);
    if (!all.length) break;
    isOther ||= nth < all.length;
    const { said, written, whole } = all[Math.min(nth, all.length - 1)];
    words.push(...written.map((word) => weakened(meanings.of(word))));
    const replaced = left.filter((word) => said.some((stem) => word.said.has(stem)));
    const share = replaced.filter(({ isFiller }) => !isFiller).length / telling;
    led.set(whole, (led.get(whole) ?? 0) + share);
    left = left.filter((word) => !replaced.includes(word));
  }
  return { words: [...words, ...left.filter(({ isFiller }) => !isFiller)], led, isOther };
};

/**
 * The query as it was typed, then as the book would say it: each is looked for, and the better hit
 * counts. A word that the book says otherwise counts less.
 * @param {Index} index @param {Meanings} meanings @param {string} text @returns {Wording[]}
 */
export const wordings = (index, meanings, text) => {
  const all = index.sought(text).map((word) => meanings.of(word));
  const isTelling = all.some(({ isFiller }) => !isFiller);
  const typed = isTelling ? all : all.map((word) => ({ ...word, isFiller: false }));
  /** @type {Wording[]} */
  const others = [];
  for (let nth = 0; nth < MOST_WORDINGS; nth += 1) {
    const { isOther, ...wording } = inBookWords(index, meanings, typed, nth, Infinity);
    if (!isOther) break;
    others.push(wording);
    if (wording.led.size > 1) others.push(inBookWords(index, meanings, typed, nth, 1));
  }
  return [{ words: typed, led: new Map() }, ...others];
};
