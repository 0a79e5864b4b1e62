/** Copies of a reader's progress: the parts with which they are saved, read and erased. */
import { say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { eraseParts } from './erase.js';
import { button, buttons, fileInput, labelled, newPlace } from './parts.js';
import { offerUndo, preview } from './preview.js';
import { readCopy } from './read.js';
import { copyText, download } from './save.js';

/** @typedef {import('../store/store.js').Store} Store */

/** @param {Store} store @returns {HTMLElement} */
export function exchangeParts(store) {
  const out = newPlace(), into = newPlace();
  queueMicrotask(() => offerUndo(store, into)); // a page may read its records just after this
  const look = (/** @type {File | string} */ copy) =>
    readCopy(copy, into, (taken) => preview(store, taken, into));
  const pasted = element('textarea', { rows: 3 });
  return element('div', { className: 'hb-exchange' },
    element('h2', { textContent: say('exportTitle') }),
    paragraph(say('exportWhy')),
    paragraph(say('move')),
    element('ol', {}, element('li', {}, say('move1')), element('li', {}, say('move2'))),
    buttons(
      button('download', () => download(store, out)), button('copy', () => copyText(store, out))),
    out,
    element('h2', { textContent: say('importTitle') }),
    paragraph(say('importWhy')),
    labelled('fileLabel', fileInput(look)),
    labelled('pasteLabel', pasted),
    element('p', {}, button('look', () => look(pasted.value))),
    into,
    ...eraseParts(store, out));
}
