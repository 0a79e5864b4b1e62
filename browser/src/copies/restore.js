/** Restoring from a back-up: a file, or its text, each with its answer below it. */
import { say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { button, fileInput, labelled, newPlace } from './parts.js';
import { offerUndo, preview } from './preview.js';
import { readCopy } from './read.js';

/** @typedef {import('../store/store.js').Store} Store */

/** @param {Store} store */
export function restoreParts(store) {
  const file = newPlace(), text = newPlace();
  queueMicrotask(() => offerUndo(store, file)); // a page may read its records just after this
  const chosen = fileInput((copy) => look(copy, chosen, file), forget);
  const pasted = element('textarea', { rows: 3 });
  pasted.oninput = () => { if (!pasted.value) forget(); };
  /** Takes back what was said of a copy that is not given any more. */
  function forget() {
    for (const old of [file, text]) old.replaceChildren();
    for (const old of [chosen, pasted]) old.ariaInvalid = 'false';
  }
  /** @param {File | string} copy @param {HTMLElement} input @param {HTMLElement} place */
  function look(copy, input, place) {
    forget();
    readCopy(copy, place, (taken) => preview(store, taken, place), input);
  }
  /** Reads what was pasted; where nothing was, the file: a button below it seems to be for it. */
  function lookAgain() {
    const named = chosen.files?.[0];
    if (named && !pasted.value) look(named, chosen, file);
    else look(pasted.value, pasted, text);
  }
  return [
    element('h2', { className: 'hb-restoring', textContent: say('restore') }),
    paragraph(say('restoreWhy')),
    labelled('fileLabel', chosen),
    file,
    labelled('pasteLabel', pasted),
    element('p', {}, button('look', lookAgain)),
    text,
  ];
}
