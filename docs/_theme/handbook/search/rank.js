/**
 * Which entries answer a query, the best first: BM25 over the title, the titles above and the
 * text, with more for a title that holds the query as a phrase, or much of it, or that readers'
 * words lead to, and for a page with several of them or with much of the query in all its texts.
 * The numbers are round: measured, nothing depends on one of them.
 */
import { Meanings, wordings } from './query.js';
import { stemsOf } from './words.js';

/**
 * @typedef {import('./index.js').Entry} Entry
 * @typedef {import('./index.js').Index} Index
 * @typedef {import('./query.js').Word} Word
 * @typedef {import('./query.js').Wording} Wording
 * @typedef {{entry: Entry, score: number, stems: Set<string>}} Hit with the stems to be marked
 * @typedef {{groups: Hit[][], count: number, unknown: Word[]}} Found pages with their hits, the
 *   best first; how many hits they are; the words that the book does not have
 */

const TITLE = 5;
const ABOVE = 1.75;
/** BM25: how soon more of a word counts no more, and how much a long text is held against it. */
const ENOUGH = 1.2;
const LENGTH = 0.5;
/** For the query as a phrase in a title, or some of its words, a title that has much of it, and one
 * that is it. */
const PHRASE = 0.5;
const COVERED = 1;
const SAME = 2;
/** What a word counts that only asks. */
const FILLER = 0.3;
/** For a title that readers' words lead to. */
const LED = 1.5;
/** How much it counts for each hit what its whole page has of the query. */
const WHOLE_PAGE = 0.5;
/** What is not the book proper. */
const ASIDE = 0.8;
/** How much the next hits of a page count for it. */
const COMPANY = [1, 0.15, 0.15, 0.15];
/** What is listed below the best hit of its page has at least this share of its score. */
const FOLDED = 1 / 3;
/** A section teaches what an item asks for. */
const ITEM = 0.8;

/** What a length counts against an entry, as a share of the mean. @param {number} share */
const lengthened = (share) => 1 - LENGTH + LENGTH * share;

/** How much an entry has of a stem. @param {Index} index @param {Entry} entry
 * @param {string} stem */
const amount = (index, entry, stem) => {
  let times = index.placesOf(stem).has(entry.number) ? 1 : 0;
  if (index.titled.get(stem)?.has(entry.number)) {
    times += TITLE / lengthened(entry.titleStems.length / index.meanTitle);
  }
  for (let above = entry.parent; above; above = above.parent) {
    if (above.titleStems.includes(stem)) return times + ABOVE;
  }
  return times;
};

/** The stems that a word means first of all. @param {Word} word */
const meantFirst = ({ meant }) => {
  const most = Math.max(...meant.values());
  return [...meant.keys()].filter((stem) => meant.get(stem) === most);
};

/** How much a word says: the less, the more entries have it. @param {Index} index
 * @param {Word} word */
const weight = (index, word) => {
  const count = Math.max(0, ...meantFirst(word).map((stem) => index.count(stem)));
  const rare = Math.log(1 + (index.entries.length - count + 0.5) / (count + 0.5));
  return (word.isFiller ? FILLER : 1) * rare;
};

/** How many words of a query stand in a title one after another, as in the query: one alone is no
 * phrase. @param {string[]} stems @param {Word[]} words */
const phrase = (stems, words) => {
  let longest = 0;
  for (let at = 0; at < stems.length; at += 1) {
    for (let from = 0; from < words.length; from += 1) {
      let run = 0;
      while (words[from + run]?.meant.has(stems[at + run])) run += 1;
      longest = Math.max(longest, run);
    }
  }
  return longest > 1 ? longest : 0;
};

/** How much of the query a title has, and of the title the query. @param {Entry} entry
 * @param {Word[]} words @param {number[]} weights */
const covered = ({ titleStems }, words, weights) => {
  let sum = 0;
  words.forEach(({ meant }, nth) => {
    sum += weights[nth] * Math.max(0, ...titleStems.map((stem) => meant.get(stem) ?? 0));
  });
  const asked = titleStems.filter((stem) => words.some(({ meant }) => meant.has(stem)));
  return sum * (0.3 + (0.7 * asked.length) / titleStems.length);
};

/** How much of the query each page has, in all its entries together. @param {Index} index
 * @param {ReturnType<typeof having>[]} byWord @param {number[]} weights shares of the query */
const pagesHaving = (index, byWord, weights) => {
  /** @type {Map<string, {sum: number, had: number}>} */
  const pages = new Map();
  byWord.forEach((entries, nth) => {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const [number, { most }] of entries) {
      const { page } = index.entries[number];
      times.set(page, (times.get(page) ?? 0) + most);
    }
    for (const [page, most] of times) {
      const share = (index.sizes.get(page) ?? 0) / index.meanSize;
      const before = pages.get(page) ?? { sum: 0, had: 0 };
      pages.set(page, {
        sum: before.sum + (weights[nth] * most) / (most + ENOUGH * lengthened(share)),
        had: before.had + weights[nth],
      });
    }
  });
  return new Map(Array.from(pages, ([page, { sum, had }]) => [page, sum * had]));
};

/** What each entry has of a word: how much, from nothing to a little above 2, and which stems.
 * @param {Index} index @param {Word} word */
const having = (index, { meant }) => {
  /** @type {Map<number, {most: number, stems: string[]}>} */
  const all = new Map();
  for (const [stem, counts] of meant) {
    for (const number of index.entriesWith(stem)) {
      const entry = index.entries[number];
      const times = amount(index, entry, stem);
      const drag = ENOUGH * lengthened(entry.length / index.meanLength);
      const value = (counts * times * (ENOUGH + 1)) / (times + drag);
      const before = all.get(number) ?? { most: 0, stems: [] };
      all.set(number, { most: Math.max(before.most, value), stems: [...before.stems, stem] });
    }
  }
  return all;
};

/** The hits of one wording; their scores are shares of what its words weigh, so that those of
 * another can be compared. @param {Index} index @param {Wording} wording
 * @returns {Map<number, Hit>} */
const answers = (index, { words, led }) => {
  const weights = words.map((word) => weight(index, word));
  const whole = weights.reduce((sum, value) => sum + value, 0);
  const byWord = words.map((word) => having(index, word));
  // of a common word it is only known how likely it is in a text
  const likely = words.map((word) => Math.max(0, ...meantFirst(word).map((stem) =>
    (index.common.get(stem) ?? 0) / index.entries.length)));
  const shown = words.filter(({ isFiller }) => !isFiller).flatMap(meantFirst);
  const pages = pagesHaving(index, byWord, weights.map((value) => value / whole));
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  for (const number of new Set(byWord.flatMap((entries) => [...entries.keys()]))) {
    const entry = index.entries[number];
    let [sum, had] = [0, 0];
    byWord.forEach((entries, nth) => {
      const found = entries.get(number);
      sum += weights[nth] * (found?.most ?? 0);
      had += weights[nth] * (found ? 1 : likely[nth]);
    });
    let score = ((sum * had) / whole + COVERED * covered(entry, words, weights)) / whole;
    score += (PHRASE * phrase(entry.titleStems, words)) / words.length;
    score += LED * (led.get(entry.titleWhole) ?? 0);
    if (entry.kind !== 't') score += WHOLE_PAGE * (pages.get(entry.page) ?? 0);
    if (entry.isAside) score *= ASIDE;
    if (entry.kind === 'i') score *= ITEM;
    const found = byWord.flatMap((entries) => entries.get(number)?.stems ?? []);
    const stems = new Set([...shown, ...found]);
    hits.set(number, { entry, score, stems });
  }
  return hits;
};

/** The hits of each page together; terms, which all stand on one page, alone.
 * @param {Iterable<Hit>} hits @returns {Hit[][]} */
const grouped = (hits) => {
  const sorted = Array.from(hits).sort((one, other) =>
    other.score - one.score || one.entry.number - other.entry.number);
  /** @type {Map<string, Hit[]>} */
  const groups = new Map();
  for (const hit of sorted) {
    const { kind, page, address } = hit.entry;
    const key = kind === 't' ? address : page;
    const group = groups.get(key) ?? [];
    if (!group.length || hit.score >= group[0].score * FOLDED) groups.set(key, [...group, hit]);
  }
  /** @param {Hit[]} group */
  const worth = (group) => COMPANY.reduce((sum, share, nth) =>
    sum + share * (group[nth]?.score ?? 0), 0);
  return [...groups.values()].sort((one, other) => worth(other) - worth(one));
};

/** The search of one book. @param {Index} index */
export const searchOf = (index) => {
  const meanings = new Meanings(index);

  /** @param {string} text @returns {Found} */
  return (text) => {
    const [typed, ...others] = wordings(index, meanings, text);
    /** @type {Map<number, Hit>} */
    const best = new Map();
    for (const { words, led } of [typed, ...others]) {
      // a reader's word that the book does not have is missing from what was typed
      const known = words.filter(({ meant, said }) => meant.size || said.size);
      const hits = known.length ? answers(index, { words: known, led }) : [];
      for (const [number, hit] of hits) {
        const before = best.get(number);
        if (!before || before.score < hit.score) best.set(number, hit);
      }
    }
    const asked = stemsOf(text).join(' ');
    for (const hit of best.values()) if (hit.entry.titleWhole === asked) hit.score += SAME;
    return {
      groups: grouped(best.values()),
      count: best.size,
      unknown: typed.words.filter(({ isUnknown }) => isUnknown),
    };
  };
};
