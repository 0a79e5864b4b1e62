/** The passage of a text that shows what was found. Its text comes in one script for each page. */
import { splitWords, stemOf } from './words.js';

/** @typedef {{text: string, isFound: boolean}} Piece */

/** How many words a passage has. */
const WINDOW = 28;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
const END_OF_SENTENCE = /[.!?:;]["”’)]*\s+$|[·]\s+$/;

/** The texts of pages, by their part; null is one that could not be loaded.
 * @type {Map<string, Promise<string[] | null>>} */
const parts = new Map();
/** @type {Map<string, (texts: string[]) => void>} */
const waiting = new Map();

/** What the script of a part calls. @param {string} part @param {string[]} texts */
export const takePart = (part, texts) => waiting.get(part)?.(texts);

/** @param {string} part @param {string} root of the site */
const loadPart = (part, root) => new Promise((resolve) => {
  waiting.set(part, resolve);
  const script = document.createElement('script');
  script.src = `${root}_static/search/${part}.js`;
  script.addEventListener('error', () => resolve(null));
  document.head.append(script);
});

/** The text of an entry, if it can be had. @param {import('./index.js').Entry} entry
 * @param {string} root */
export const textOf = async ({ part, nth }, root) => {
  const texts = parts.get(part) ?? loadPart(part, root);
  parts.set(part, texts);
  return (await texts)?.[nth] ?? '';
};

/** The words of a text, and where each begins a sentence. @param {string} text
 * @param {Set<string>} stems */
const wordsIn = (text, stems) => Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
  const found = splitWords(word).map(stemOf).find((stem) => stems.has(stem));
  const opens = index === 0 || END_OF_SENTENCE.test(text.slice(Math.max(0, index - 6), index));
  return { start: index, end: index + word.length, found, opens };
});

/** Where to begin: the most different stems count first, then the beginning of a sentence, then
 * the most matches. @param {ReturnType<typeof wordsIn>} words */
const bestStart = (words) => {
  let [start, most] = [0, -1];
  words.forEach(({ opens, found }, nth) => {
    if (!opens && !found) return;
    const shown = words.slice(nth, nth + WINDOW).filter((word) => word.found);
    const value = new Set(shown.map((word) => word.found)).size * 100 + (opens ? 40 : 0)
      + Math.min(shown.length, 39);
    if (value > most) [start, most] = [nth, value];
  });
  return start;
};

/** The passage that has most of the stems. @param {string} text @param {Set<string>} stems
 * @returns {Piece[]} */
export const passage = (text, stems) => {
  const words = wordsIn(text, stems);
  if (!words.length) return [];
  const first = bestStart(words);
  const shown = words.slice(first, first + WINDOW);
  const isLast = first + shown.length === words.length;
  /** @type {Piece[]} */
  const pieces = [];
  let at = shown[0].opens && first === 0 ? 0 : shown[0].start;
  if (!shown[0].opens) pieces.push({ text: '… ', isFound: false });
  for (const { start, end, found } of shown) {
    if (found) {
      pieces.push({ text: text.slice(at, start), isFound: false });
      pieces.push({ text: text.slice(start, end), isFound: true });
      at = end;
    }
  }
  const end = isLast ? text.length : shown[shown.length - 1].end;
  pieces.push({ text: `${text.slice(at, end)}${isLast ? '' : ' …'}`, isFound: false });
  return pieces.filter((piece) => piece.text);
};
