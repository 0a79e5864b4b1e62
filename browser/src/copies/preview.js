/**
 * What a copy would do, before anything is applied; taking it over; and taking that back.
 */
import { book, itemsByKey, say } from '../book.js';
import { paragraph } from '../dom.js';
import { changesBetween } from '../progress/changes.js';
import { pairsFor, recordsOf } from '../progress/file.js';
import { LIST, PART, SNAPSHOT } from '../progress/keys.js';
import { stampOf } from '../progress/records.js';
import { mergeUnder } from '../progress/validate.js';
import { canonical, isId } from '../progress/values.js';
import { minutes } from '../progress/words.js';
import { UndoHistory } from '../store/undo.js';
import { button, buttons, cancelButton, fold, plainLines, tell } from './parts.js';
import { changeLine } from './field-words.js';

/** @typedef {import('../store/store.js').Store} Store */
/** @typedef {import('../progress/file.js').AcceptedCopy} AcceptedCopy */
/** @typedef {import('../progress/changes.js').Change} Change */

const DAY = 864e5; // ms
const IMPORT = 'import'; // the act's name in the undo history

/** @param {Store} store */
const undoHistoryOf = (store) => new UndoHistory(book().handbook, store);

/** Whether a record of a file says more than the store. @param {Store} store
 * @param {[key: string, record: any]} pair */
function isNews(store, [key, item]) {
  const mine = store.get(key);
  return !mine || canonical(mergeUnder(key, mine, item)) !== canonical(mine);
}

/** @param {string} start @param {string[]} keys */
const namesUnder = (start, keys) =>
  keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));

/** @param {string} id */
const listTitle = (id) => book().lists.find((list) => list.id === id)?.title ?? id;

/** What a copy would do, folded by what would come of it.
 * @param {Change[]} changes @param {string[]} news keys @param {string[]} leftOut */
function foldedChanges(changes, news, leftOut) {
  const items = itemsByKey();
  const lines = (/** @type {Change[]} */ some) => some.map((change) => changeLine(change, items));
  const known = changes.filter(({ id }) => items.has(id));
  const strange = changes.filter(({ id, fate }) => !items.has(id) && fate !== 'overruled');
  const ahead = changes.filter(({ theirs }) => stampOf(theirs)[0] > Date.now() + DAY);
  return [
    ...fold('added', lines(known.filter(({ fate }) => fate === 'added'))),
    ...fold('changed', lines(known.filter(({ fate }) => fate === 'changed'))),
    ...fold('overruled', lines(known.filter(({ fate }) => fate === 'overruled'))),
    ...fold('unknown', lines(strange)),
    ...fold('choices', plainLines(namesUnder(LIST, news).map(listTitle))),
    ...fold('copies', plainLines(namesUnder(SNAPSHOT, news))),
    ...fold('parts', plainLines(namesUnder(PART, news))),
    ...fold('ahead', lines(ahead)),
    ...fold('leftOut', plainLines(leftOut)),
  ];
}

/** Shows what a copy would do, before anything is applied.
 * @param {Store} store @param {AcceptedCopy} taken @param {HTMLElement} place */
export function preview(store, taken, place) {
  const changes = changesBetween(recordsOf(store).items, taken.items);
  const news = pairsFor(taken).filter((pair) => isNews(store, pair)).map(([key]) => key);
  const isNothing = news.every(isId) && changes.every(({ fate }) => fate === 'overruled');
  const apply = button('apply', () => takeOver(store, taken, place));
  tell(place, say(isNothing ? 'nothingNew' : 'preview'),
    ...foldedChanges(changes, news, taken.leftOut),
    buttons(...(isNothing ? [] : [apply]), cancelButton(place)));
}

/** @param {Store} store @param {HTMLElement} place */
const undoButton = (store, place) => button('undoImport', () => {
  const undoHistory = undoHistoryOf(store);
  store.keep(undoHistory.undo(undoHistory.lastAct(IMPORT)));
  tell(place, say('undone'));
});

/** Takes a file over; what it replaced is kept, so that it can be taken back later as well.
 * @param {Store} store @param {AcceptedCopy} taken @param {HTMLElement} place */
async function takeOver(store, taken, place) {
  const pairs = pairsFor(taken), before = recordsOf(store).items;
  const then = pairs.filter(([key]) => !key.startsWith(PART)) // a part has no time to go back to
    .map(([key]) => ({ key, record: store.get(key) }));
  await store.mergeIn(pairs);
  undoHistoryOf(store).remember(
    then.map(({ key, record }) => [key, { then: record, now: store.get(key) }]), IMPORT);
  const wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== 'overruled');
  const trouble = store.kept() === 'no' && store.trouble();
  tell(place, say(trouble || 'applied', { n: wins.length }), undoButton(store, place));
}

/** Offers to take the latest copy back, as far as nothing of it was changed since.
 * @param {Store} store @param {HTMLElement} place */
export function offerUndo(store, place) {
  const [entries] = undoHistoryOf(store).lastAct(IMPORT).values();
  if (!entries) return;
  const date = minutes(Number(entries[0].act.slice(IMPORT.length)));
  place.append(paragraph(say('lastImport', { date })), undoButton(store, place));
}
