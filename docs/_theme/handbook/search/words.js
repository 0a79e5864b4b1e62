/**
 * Words and stems, by the same rule as docs/_support/search_words.py: tests/vectors/words.json.
 */

/** @param {string} text */
export const splitWords = (text) => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'");
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/'s$/, '').replaceAll("'", ''));
};

/** Sphinx's stemmer stands in the same file, see docs/_support/search_files.py. */
const stemmer = new window.Stemmer();
/** @type {Map<string, string>} */
const stems = new Map();

/** @param {string} word */
export const stemOf = (word) => {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer.stemWord(word);
    stems.set(word, stem);
  }
  return stem;
};

/** @param {string} text */
export const stemsOf = (text) => splitWords(text).map(stemOf);
