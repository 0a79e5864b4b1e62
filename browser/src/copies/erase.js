/**
 * Erasing all of this book in this browser: for a shared computer, or a new beginning. A copy is
 * offered first, for it is the only way back; without one it takes a step of its own. In numbers it
 * is said what will go.
 */
import { book, say } from '../book.js';
import { element, paragraph } from '../dom.js';
import { changesBetween } from '../progress/changes.js';
import { copyOf, recordsOf } from '../progress/file.js';
import { BACKUP, PART, isOwnKey } from '../progress/keys.js';
import { order, stampOf } from '../progress/records.js';
import { isId, own } from '../progress/values.js';
import { minutes } from '../progress/words.js';
import { UndoHistory } from '../store/undo.js';
import { button, buttons, cancelButton, newPlace, plainLines, tell } from './parts.js';
import { download } from './save.js';

/** @typedef {import('../store/store.js').Store} Store */

const DAY = 864e5; // ms

/** Of how many items these say something: as many as restoring them would bring.
 * @param {import('../progress/records.js').Records} items */
const countOf = (items) => new Set(changesBetween({}, items).map(({ id }) => id)).size;

/** Whether the reader restored something since a time: that is older than it seems.
 * @param {Store} store @param {number} wall in ms */
function hasRestored(store, wall) {
  const [entries] = new UndoHistory(book().handbook, store).lastAct('import').values();
  return Boolean(entries) && Number(entries[0].act.slice('import'.length)) > wall;
}

/** The last back-up of all that was here, and whether all stands as it did then; null for none.
 * @param {Store} store */
function lastBackUp(store) {
  const given = store.get(BACKUP)?.given;
  if (!given) return null;
  const isNews = (/** @type {unknown} */ field) => {
    const at = stampOf(field);
    return order(at, given.at) > 0 && at[0] <= Date.now() + DAY; // later ones say nothing
  };
  const keys = store.keys().filter((key) =>
    !isOwnKey(key) && !key.startsWith(PART) && Object.values(store.get(key)).some(isNews));
  const n = keys.filter(isId).length, isSame = !keys.length && !hasRestored(store, given.wall);
  const since = n ? 'Items' : isSame ? 'Same' : 'Other';
  const words = say(`${given.restored ? 'restored' : 'backedUp'}${since}`,
    { n, date: minutes(given.wall) });
  return { isSame, words };
}

/** What would go, a line each. @param {Store} store */
function goingLines(store) {
  const { items, snapshots } = recordsOf(store), records = Object.values(items);
  const counts = /** @type {const} */ ([
    ['eraseItems', countOf(items)],
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
  const last = lastBackUp(store);
  const without = button(last ? 'eraseAsItIs' : 'eraseWithout',
    () => confirm(store, place, out, null));
  const words = [say(message), message === 'eraseOffer' && last?.words].filter(Boolean);
  ask(place, words.join(' '), buttons(save, without, cancelButton(place)));
}

/** Says something with what can be done, all of it in sight.
 * @param {HTMLElement} place @param {string} text @param {Node[]} more */
function ask(place, text, ...more) {
  tell(place, text, ...more);
  place.scrollIntoView({ block: 'nearest' });
}

/** Removes what the page still says of what is gone: a copy's text, a way back, what was said to
 * the ear. */
function forget() {
  const places = document.querySelectorAll('.hb-place, .hb-heard[role="status"]');
  for (const place of places) place.replaceChildren();
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const areas = document.querySelectorAll('.hb-exchange textarea');
  for (const area of areas) area.value = '';
}

/** Whether a copy would still have this text. @param {Store} store @param {string} text */
function isStill(store, text) {
  const copy = copyOf(store, book().handbook);
  return 'text' in copy && copy.text === text;
}

/** What is said to who goes on without a back-up of now. @param {Store} store */
function unsavedWords(store) {
  const last = lastBackUp(store);
  if (!last) return say('eraseUnsaved');
  return `${last.words} ${say(last.isSame ? 'eraseBackedUp' : 'eraseChanges')}`;
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
  const question = saved === null ? unsavedWords(store) : say('eraseSaved');
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
