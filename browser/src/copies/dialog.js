/** Back-ups of a reader's progress: the parts with which they are made, restored and erased. */
import { say } from '../book.js';
import { element, paragraph, write } from '../dom.js';
import { backedUpWords } from '../store/backed-up.js';
import { eraseParts } from './erase.js';
import { button, buttons, newPlace } from './parts.js';
import { restoreParts } from './restore.js';
import { copyText, download } from './save.js';

/** @typedef {import('../store/store.js').Store} Store */

/** @param {Store} store @param {HTMLElement} out where a back-up is shown */
function backupParts(store, out) {
  const last = element('p', { className: 'hb-backed-up' });
  const tellLast = () => write(last, backedUpWords(store, say));
  queueMicrotask(tellLast); // a page may read its records just after this
  const save = () => {
    download(store, out);
    tellLast();
  };
  return [
    element('h2', { textContent: say('backUp') }),
    paragraph(say('backUpWhy')),
    last,
    buttons(button('download', save),
      button('copy', () => copyText(store, out).then(tellLast))),
    out,
    paragraph(say('move')),
    element('ol', {}, element('li', {}, say('move1')), element('li', {}, say('move2'))),
  ];
}

/** @param {Store} store @returns {HTMLElement} */
export function exchangeParts(store) {
  const out = newPlace();
  return element('div', { className: 'hb-exchange' },
    ...backupParts(store, out), ...restoreParts(store), ...eraseParts(store, out));
}
