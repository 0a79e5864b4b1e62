/**
 * Erasing all of this book in this browser: for a shared computer, or a new beginning. A copy is
 * offered first, for it is the only way back; without one it takes a step of its own. In numbers it
 * is said what will go.
 */
import { book, say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { copyOf, recordsOf } from '../progress/file.js';
import { own } from '../progress/values.js';
import { button, buttons, cancelButton, newPlace, plainLines, tell } from './parts.js';
import { download } from './save.js';

/** @typedef {import('../store/store.js').Store} Store */

/** What would go, a line each. @param {Store} store */
function goingLines(store) {
  const { items, snapshots } = recordsOf(store);
  const records = Object.values(items);
  const counts = /** @type {const} */ ([
    ['eraseItems', records.length],
    ['eraseNotes', records.filter((record) => own(record, 'note')?.value).length],
    ['copies', Object.values(snapshots).filter((copy) => copy.value).length],
  ]);
  const lines = counts.filter(([, n]) => n).map(([name, n]) => say(name, { n }));
  return plainLines([...lines, say('eraseMore')]);
}

/** @param {Store} store @param {HTMLElement} place @param {HTMLElement} out where a copy is shown
 * @param {'eraseOffer' | 'eraseChanged'} [message] */
function offer(store, place, out, message = 'eraseOffer') {
  const save = button('eraseSave', () => {
    const text = download(store, out);
    if (text !== null) confirm(store, place, out, text);
  });
  const without = button('eraseWithout', () => confirm(store, place, out, null));
  ask(place, say(message), buttons(save, without, cancelButton(place)));
}

/** Says something with what can be done, all of it in sight.
 * @param {HTMLElement} place @param {string} text @param {Node[]} more */
function ask(place, text, ...more) {
  tell(place, text, ...more);
  place.scrollIntoView({ block: 'nearest' });
}

/** Removes what the page still shows of what is gone: a copy's text, a way back. */
function forget() {
  for (const place of document.querySelectorAll('.hb-place')) place.replaceChildren();
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const areas = document.querySelectorAll('.hb-exchange textarea');
  for (const area of areas) area.value = '';
}

/** Whether a copy would still have this text. @param {Store} store @param {string} text */
function isStill(store, text) {
  const copy = copyOf(store, book().handbook);
  return 'text' in copy && copy.text === text;
}

/** The last question. @param {Store} store @param {HTMLElement} place @param {HTMLElement} out
 * @param {string | null} saved the text of the copy */
function confirm(store, place, out, saved) {
  const go = button(saved === null ? 'eraseForGood' : 'eraseNow', async () => {
    if (saved !== null && !isStill(store, saved)) return offer(store, place, out, 'eraseChanged');
    await store.erase();
    forget();
    const trouble = store.kept() === 'no' && store.trouble();
    return tell(place, say(trouble || 'erased'));
  });
  const list = element('ul', {}, ...goingLines(store));
  const question = say(saved === null ? 'eraseUnsaved' : 'eraseSaved');
  ask(place, question, list, buttons(go, cancelButton(place)));
}

/** The parts with which all is erased.
 * @param {Store} store @param {HTMLElement} out where a copy is shown */
export function eraseParts(store, out) {
  const place = newPlace();
  return [
    element('h2', { textContent: say('eraseTitle') }),
    paragraph(say('eraseWhy')),
    element('p', {}, button('erase', () => offer(store, place, out))),
    place,
  ];
}
