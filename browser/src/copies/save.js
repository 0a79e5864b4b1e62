/** Backing up, to a file or as text. */
import { book, say } from '../book.js';
import { element } from '../dom.js';
import { copyOf } from '../progress/file.js';
import { announce, fold, plainLines, tell } from './parts.js';

/** @typedef {import('../store/store.js').Store} Store */

/** The text of a back-up, with what is not in it said at a place; null where none can be made.
 * @param {Store} store @param {HTMLElement} place */
function textOf(store, place) {
  const copy = copyOf(store, book().handbook);
  if ('refused' in copy) {
    tell(place, say(`refused-${copy.refused}`));
    return null;
  }
  place.replaceChildren(...fold('leftOut', plainLines(copy.leftOut)));
  return copy.text;
}

/** Saves a file; where a browser blocks downloads the text is there to copy.
 * @param {Store} store @param {HTMLElement} place
 * @returns {string | null} its text, if it can be */
export function download(store, place) {
  const text = textOf(store, place);
  if (text === null) return null;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const today = new Date().toISOString().slice(0, 10);
  const name = `${book().handbook}-${today}.json`;
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  store.keepBackup();
  announce(place, say('savedAs', { name }));
  return text;
}

/** Shows the text and puts it on the clipboard, if the browser lets it.
 * @param {Store} store @param {HTMLElement} place */
export async function copyText(store, place) {
  const value = textOf(store, place);
  if (value === null) return;
  const area = element('textarea', { readOnly: true, rows: 6, value, ariaLabel: say('asText') });
  place.prepend(area);
  area.select();
  const write = navigator.clipboard?.writeText(area.value) || Promise.reject(new Error('none'));
  const isDone = await write.then(() => true, () => document.execCommand('copy'));
  if (isDone) store.keepBackup();
  announce(place, say(isDone ? 'copied' : 'copyYourself'));
}
