/** The index of the book, unpacked: what docs/_support/search_index.py packs. */
import { splitWords, stemOf, stemsOf } from './words.js';

/**
 * @typedef {object} Packed as the build writes it
 * @property {[address: string, part: string][]} pages
 * @property {string} above for each page which one it is listed by, from 1; 0 for none
 * @property {string} rows a line an entry, by page: kind, anchor if it is not that of its title,
 *   title
 * @property {string} firsts for each page the number of its entries
 * @property {string} lengths for each entry the root of how many words its text has
 * @property {string} stems of the texts, in order
 * @property {string} places for each stem where it stands; nothing for a common one
 * @property {string} common for each of those in how many texts it is
 * @property {string} stop words that are not looked for
 * @property {string} filler words that ask, and say nothing of what is asked for
 * @property {Record<string, string>} forms of words, with the words
 * @property {string[]} asides how the addresses begin of what is not the book proper
 * @property {Record<string, string>} readers readers' words, which a query must have, by those of
 *   the book; for a title these are "#" and the number of its entry
 * @property {[words: string, address: string][]} waysIn
 * @property {[words: string, address: string][]} waysOut
 */

/**
 * @typedef {object} Entry what can be found
 * @property {number} number
 * @property {string} kind p, 2 to 6 (a section of that depth), t (term) or i (item)
 * @property {string} title
 * @property {string} address from the root of the site
 * @property {string} page the address of its page
 * @property {Entry | undefined} parent what it stands in: a section, a page, the page of its part
 * @property {string} part the file with the texts of its page
 * @property {number} nth its number in that file
 * @property {number} length of its text, in words
 * @property {string[]} titleStems without those of stop words
 * @property {string} titleWhole all stems of the title
 * @property {boolean} isAside whether it is not of the book proper
 */

const BASE = 46;
const LETTERS = Array.from({ length: 94 }, (_, nth) => String.fromCharCode(33 + nth))
  .filter((letter) => letter !== '"' && letter !== '\\');
const VALUES = new Map(LETTERS.map((letter, value) => [letter, value]));

/** Numbers in base 46: a letter of the upper half ends its number. @param {string} text */
const numbers = (text) => {
  const read = [];
  let number = 0;
  for (const letter of text) {
    const value = /** @type {number} */ (VALUES.get(letter));
    number = number * BASE + (value % BASE);
    if (value >= BASE) {
      read.push(number);
      number = 0;
    }
  }
  return read;
};

/** @param {string} page @param {string} kind @param {string} anchor @param {string} title */
const addressOf = (page, kind, anchor, title) => {
  if (kind === 'p') return page;
  return `${page}#${anchor || (kind === 't' ? 'term-' : '') + splitWords(title).join('-')}`;
};

/** @param {Packed} packed @param {(text: string) => string[]} sought @returns {Entry[]} */
const readEntries = (packed, sought) => {
  const rows = packed.rows.split('\n').map((row) => row.split('\t'));
  const lengths = numbers(packed.lengths);
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry[]} */
  const pages = [];
  numbers(packed.firsts).forEach((count, nthPage) => {
    const [page, part] = packed.pages[nthPage];
    /** The sections that are open, by depth. @type {Entry[]} */
    let open = [];
    for (let nth = 0; nth < count; nth += 1) {
      const number = entries.length;
      const [kind, anchor, title] = rows[number];
      const depth = kind === 'p' ? 1 : Number(kind) || Infinity;
      const parent = open.slice(0, depth).filter(Boolean).at(-1);
      const entry = {
        number, kind, title, page, parent, part, nth,
        address: addressOf(page, kind, anchor, title),
        length: lengths[number] ** 2,
        titleStems: sought(title).map(stemOf),
        titleWhole: stemsOf(title).join(' '),
        isAside: packed.asides.some((aside) => page.startsWith(aside)),
      };
      entries.push(entry);
      if (kind === 'p') pages.push(entry);
      if (depth < Infinity) {
        open = open.slice(0, depth);
        open[depth] = entry;
      }
    }
  });
  numbers(packed.above).forEach((above, nth) => {
    pages[nth].parent = pages[above - 1];
  });
  return entries;
};

/** How many entries each page has. @param {Entry[]} entries */
const sizesOf = (entries) => {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { page } of entries) sizes.set(page, (sizes.get(page) ?? 0) + 1);
  return sizes;
};

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the search knows of the book. */
export class Index {
  /** @param {Packed} packed */
  constructor(packed) {
    this.waysIn = packed.waysIn;
    this.waysOut = packed.waysOut;
    this.stop = new Set(packed.stop.split(' '));
    this.filler = new Set(packed.filler.split(' '));
    this.entries = readEntries(packed, (text) => this.sought(text));
    /** @type {Map<string, string>} */
    this.packedPlaces = new Map();
    const places = packed.places.split(' ');
    /** In how many texts a stem is that is in so many that it is not said in which.
     * @type {Map<string, number>} */
    this.common = new Map();
    const common = numbers(packed.common);
    packed.stems.split(' ').forEach((stem, nth) => {
      this.packedPlaces.set(stem, places[nth]);
      if (!places[nth]) this.common.set(stem, common[this.common.size]);
    });
    /** Entries by a stem of their title. @type {Map<string, Set<number>>} */
    this.titled = new Map();
    /** The words of titles: of those of texts only the stems are known.
     * @type {Map<string, string>} */
    this.words = new Map();
    for (const { number, title } of this.entries) {
      for (const word of splitWords(title)) {
        const stem = stemOf(word);
        this.words.set(word, stem);
        const entries = this.titled.get(stem) ?? new Set();
        this.titled.set(stem, entries.add(number));
      }
    }
    /** All stems, those of titles too. */
    this.stems = [...new Set([...this.packedPlaces.keys(), ...this.titled.keys()])];
    this.meanLength = mean(this.entries.map(({ length }) => length));
    this.meanTitle = mean(this.entries.map(({ titleStems }) => titleStems.length));
    /** @type {Map<string, Set<number>>} */
    this.places = new Map();
    this.readers = this.read(packed.readers);
    this.sizes = sizesOf(this.entries);
    this.meanSize = mean([...this.sizes.values()]);
  }

  /** What readers say, and what of the book they mean by it. @param {Packed['readers']} readers */
  read(readers) {
    return Object.entries(readers).flatMap(([name, all]) => {
      const own = name.startsWith('#') ? this.entries[Number(name.slice(1))].title : name;
      const written = { written: this.sought(own), whole: stemsOf(own).join(' ') };
      return all.split(',').map((said) =>
        ({ said: stemsOf(said), as: splitWords(said), ...written }));
    });
  }

  /** @param {string} stem */
  isKnown(stem) {
    return this.packedPlaces.has(stem) || this.titled.has(stem);
  }

  /** The entries whose texts have a stem. @param {string} stem @returns {Set<number>} */
  placesOf(stem) {
    let places = this.places.get(stem);
    if (!places) {
      let entry = 0;
      places = new Set(numbers(this.packedPlaces.get(stem) ?? '').map((step) => (entry += step)));
      this.places.set(stem, places);
    }
    return places;
  }

  /** The entries that have a stem, in their texts or titles. @param {string} stem */
  entriesWith(stem) {
    return new Set([...this.placesOf(stem), ...(this.titled.get(stem) ?? [])]);
  }

  /** In how many entries a stem is. @param {string} stem */
  count(stem) {
    return Math.max(this.common.get(stem) ?? 0, this.entriesWith(stem).size);
  }

  /** The words of a text that are no stop words; all, where nothing else is left.
   * @param {string} text */
  sought(text) {
    const words = splitWords(text);
    const left = words.filter((word) => !this.stop.has(word));
    return left.length ? left : words;
  }
}
