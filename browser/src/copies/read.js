/** Reading a copy that the reader gives: a file or pasted text. */
import { book, say } from '../book.js';
import { readProgress } from '../progress/file.js';
import { MAX_BYTES } from '../progress/validate.js';
import { tell } from './parts.js';

/** @typedef {import('../progress/file.js').AcceptedCopy} AcceptedCopy */
/** @typedef {import('../progress/file.js').Refused} Refused */

/** Reads a copy, or says at a place why it cannot be read.
 * @param {File | string} copy @param {HTMLElement} place
 * @param {(taken: AcceptedCopy) => void} then */
export async function readCopy(copy, place, then) {
  const { handbook } = book();
  const taken = typeof copy === 'string' ? readProgress(copy, handbook) : await readFile(copy);
  if (!('refused' in taken)) return then(taken);
  const { refused, theirs } = taken;
  return tell(place, say(`refused-${refused}`, { theirs, ours: handbook }));
}

/** @param {File} file @returns {Promise<AcceptedCopy | Refused>} */
async function readFile(file) {
  if (file.size > MAX_BYTES) return { refused: 'size' };
  try {
    // not text(): it reads on where bytes are none, and Chromium's takes a mark for UTF-16
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return readProgress(text, book().handbook);
  } catch {
    return { refused: 'encoding' };
  }
}
