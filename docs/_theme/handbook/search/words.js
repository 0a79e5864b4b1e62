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

/** "Organize" is "organise". @param {string} word */
export const stemOf = (word) => {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer.stemWord(word.replaceAll('z', 's'));
    stems.set(word, stem);
  }
  return stem;
};

/** Says that words have the stems of others, as "lost" has that of "lose".
 * @param {Record<string, string>} forms */
export const learnForms = (forms) => {
  for (const [form, word] of Object.entries(forms)) stems.set(form, stemOf(word));
};

/** @param {string} text */
export const stemsOf = (text) => splitWords(text).map(stemOf);
