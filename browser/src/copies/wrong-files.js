/** What was given in place of a back-up, as far as its beginning tells. */

/** @typedef {import('../progress/file.js').Refusal} Refusal */
/** @typedef {'empty' | 'pdf' | 'picture' | 'page' | 'cut' | 'other'} WrongFile */

/** @type {[WrongFile, RegExp][]} a character stands for a byte */
const BEGINNINGS = [
  ['empty', /^(?:\xef\xbb\xbf|\ufeff)?\s*$/],
  ['pdf', /^\s*%PDF-/],
  ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
  ['page', /^(?:\xef\xbb\xbf|\ufeff)?\s*</],
  ['cut', /^[^{]*\{\s*"format":\s*"handbook-progress"/],
  ['other', /^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/],
];

/** What a refused file is: by its beginning, where its end or its encoding was the reason.
 * @param {Refusal} refused @param {string} head how it begins
 * @returns {Refusal | WrongFile} */
export function whatElse(refused, head) {
  if (refused !== 'json' && refused !== 'encoding') return refused;
  const [kind] = BEGINNINGS.find(([, beginning]) => beginning.test(head)) || [refused];
  return refused === 'encoding' && (kind === 'cut' || kind === 'other') ? refused : kind;
}

/** Whether a file is of another kind altogether. @param {Refusal | WrongFile} kind */
export const isAnother = (kind) => ['pdf', 'picture', 'page', 'other'].includes(kind);
