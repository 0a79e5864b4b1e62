/** Words that are spelt almost alike. */

/** How much of a word must be right where its ending is wrong: letters, and a share of it. */
const LEAST_SHARED = 6;
const MOST_OF_IT = 2 / 3;

/** How many changes a word of this length forgives. @param {string} word */
const forgiven = (word) => {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
};

/** How many letters two words have in common from the beginning.
 * @param {string} one @param {string} other */
const shared = (one, other) => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** The stems that share the longest beginning with a word, if that is most of it.
 * @param {string} stem @param {string[]} stems */
const begunAlike = (stem, stems) => {
  let least = Math.max(LEAST_SHARED, Math.ceil(stem.length * MOST_OF_IT));
  /** @type {string[]} */
  let alike = [];
  for (const candidate of stems) {
    const length = shared(stem, candidate);
    if (length > least) [alike, least] = [[], length];
    if (length === least) alike.push(candidate);
  }
  return new Set(alike);
};

/**
 * The number of letters to put in, take out, replace, or swap with their neighbour, to make *one*
 * the *other*; anything above *most* where it is more than that.
 * @param {string} one @param {string} other @param {number} most
 */
export const changes = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const replaced = last[column - 1] + (same ? 0 : 1);
      let least = Math.min(last[column] + 1, line[column - 1] + 1, replaced);
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, before[column - 2] + 1);
      }
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, last] = [last, line];
  }
  return last[other.length];
};

/**
 * The stems nearest to a word that the book does not have, if any is near enough. A slip in the
 * ending is seen beside whole words only, but those of texts are not known: where none is near,
 * those will do that begin alike.
 * @param {string} word as it was typed @param {string} stem
 * @param {string[]} stems of the book and of readers' words
 * @param {Map<string, string>} words of titles and of readers, with their stems
 */
export const nearStems = (word, stem, stems, words) => {
  let most = forgiven(word);
  /** @type {Set<string>} */
  let nearest = new Set();
  if (!most) return nearest;
  /** @param {string} typed @param {string} candidate @param {string} meant */
  const look = (typed, candidate, meant) => {
    if (candidate.length < 3) return;
    const distance = changes(typed, candidate, most);
    if (distance > most) return;
    if (distance < most) [nearest, most] = [new Set(), distance];
    nearest.add(meant);
  };
  for (const candidate of stems) look(stem, candidate, candidate);
  for (const [candidate, meant] of words) look(word, candidate, meant);
  return nearest.size ? nearest : begunAlike(stem, stems);
};
