/** Reading a copy that the reader gives: a file or pasted text. */
import { book, say } from '../book.js';
import { element } from '../dom.js';
import { readProgress } from '../progress/file.js';
import { MAX_BYTES } from '../progress/validate.js';
import { isAnother, whatElse } from './wrong-files.js';

/** @typedef {import('../progress/file.js').AcceptedCopy} AcceptedCopy */
/** @typedef {import('../progress/file.js').Refused} Refused */
/** @typedef {Refused & {head?: string}} Unread with how it begins, a character a byte */

const HEAD = 4096; // bytes in which it shows what a file is

/** Reads a copy, or says at a place why it cannot be read.
 * @param {File | string} copy @param {HTMLElement} place
 * @param {(taken: AcceptedCopy) => void} then @param {HTMLElement} [input] that it came from */
export async function readCopy(copy, place, then, input) {
  const { handbook } = book();
  const taken = typeof copy === 'string'
    ? { ...readProgress(copy, handbook), head: copy.slice(0, HEAD) } : await readFile(copy);
  if (!('refused' in taken)) return then(taken);
  if (input) input.ariaInvalid = 'true';
  const { refused, theirs, head = '' } = taken, kind = whatElse(refused, head);
  const said = [say(`refused-${kind}`, { theirs, ours: handbook })];
  if (typeof copy === 'string') said.unshift(say('unreadText'));
  else {
    said.unshift(say('unreadFile', { name: copy.name }));
    if (isAnother(kind)) said.push(say('wrongFile'));
  }
  const error = element('p', { className: 'hb-error', role: 'alert' }, said.join(' '));
  place.replaceChildren(error);
  error.scrollIntoView({ block: 'nearest' });
  return undefined;
}

/** @param {File} file @returns {Promise<AcceptedCopy | Unread>} */
async function readFile(file) {
  if (file.size > MAX_BYTES) return { refused: 'size' };
  const bytes = await file.arrayBuffer();
  const head = String.fromCharCode(...new Uint8Array(bytes.slice(0, HEAD)));
  try {
    // not text(): it reads on where bytes are none, and Chromium's takes a mark for UTF-16
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ...readProgress(text, book().handbook), head };
  } catch {
    return { refused: 'encoding', head };
  }
}
