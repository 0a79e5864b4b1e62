/**
 * What restoring from a back-up would do, before anything is done; doing it; and taking that back.
 */
import { book, itemsByKey, say } from '../book.js';
import { paragraph } from '../dom.js';
import { changesBetween } from '../progress/changes.js';
import { copyOf, pairsFor, progressText, recordsOf } from '../progress/file.js';
import { LIST, PART, SNAPSHOT } from '../progress/keys.js';
import { stampOf } from '../progress/records.js';
import { mergeUnder } from '../progress/validate.js';
import { canonical, isId } from '../progress/values.js';
import { minutes } from '../progress/words.js';
import { UndoHistory } from '../store/undo.js';
import { button, buttons, cancelButton, fold, plainLines, tell } from './parts.js';
import { itemLine } from './field-words.js';

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

/** Changes by their items. @param {Change[]} changes @returns {Map<string, Change[]>} */
function byItem(changes) {
  /** @type {Map<string, Change[]>} */
  const items = new Map();
  for (const change of changes) items.set(change.id, [...items.get(change.id) || [], change]);
  return items;
}

/** What restoring would do, item by item, folded by the most that would come of an item.
 * @param {Change[]} changes @param {string[]} news keys @param {string[]} leftOut */
function foldedChanges(changes, news, leftOut) {
  const items = itemsByKey();
  /** @param {Change[]} some @param {(its: Change[]) => boolean} [isWanted] */
  const lines = (some, isWanted = () => true) => Array.from(byItem(some))
    .filter(([, its]) => isWanted(its)).map(([id, its]) => itemLine(id, its, items));
  const known = changes.filter(({ id }) => items.has(id));
  const strange = changes.filter(({ id, fate }) => !items.has(id) && fate !== 'overruled');
  const ahead = changes.filter(({ theirs }) => stampOf(theirs)[0] > Date.now() + DAY);
  const has = (/** @type {Change[]} */ its, /** @type {string} */ wanted) =>
    its.some(({ fate }) => fate === wanted);
  return [
    ...fold('changed', lines(known, (its) => has(its, 'changed'))),
    ...fold('added', lines(known, (its) => !has(its, 'changed') && has(its, 'added'))),
    ...fold('overruled', lines(known, (its) => its.every(({ fate }) => fate === 'overruled'))),
    ...fold('unknown', lines(strange)),
    ...fold('choices', plainLines(namesUnder(LIST, news).map(listTitle))),
    ...fold('copies', plainLines(namesUnder(SNAPSHOT, news))),
    ...fold('parts', plainLines(namesUnder(PART, news))),
    ...fold('ahead', lines(ahead)),
    ...fold('leftOut', plainLines(leftOut)),
  ];
}

/** Shows what restoring would do, before anything is done.
 * @param {Store} store @param {AcceptedCopy} taken @param {HTMLElement} place */
export function preview(store, taken, place) {
  const changes = changesBetween(recordsOf(store).items, taken.items);
  const news = pairsFor(taken).filter((pair) => isNews(store, pair)).map(([key]) => key);
  const isNothing = news.every(isId) && changes.every(({ fate }) => fate === 'overruled');
  const apply = button('restore', () => restore(store, taken, place));
  const isStaying = changes.some(({ fate }) => fate === 'overruled');
  tell(place, say(isNothing ? 'nothingNew' : 'preview'),
    ...foldedChanges(changes, news, taken.leftOut),
    ...(isStaying ? [paragraph(say('returnWay'))] : []),
    buttons(...(isNothing ? [] : [apply]), cancelButton(place)));
}

/** @param {Store} store @param {HTMLElement} place */
const undoButton = (store, place) => button('undoImport', () => {
  const undoHistory = undoHistoryOf(store);
  store.keep(undoHistory.undo(undoHistory.lastAct(IMPORT)));
  tell(place, say('undone'));
});

/** Notes a back-up that holds all there is here, wherever it was made.
 * @param {Store} store @param {AcceptedCopy} taken */
function noteBackup(store, taken) {
  const { handbook } = book(), mine = copyOf(store, handbook);
  if ('text' in mine && mine.text === progressText(handbook, taken)) {
    store.keepBackup({ restored: true });
  }
}

/** Restores from a back-up; what it replaced is kept, so that it can be put back later as well.
 * @param {Store} store @param {AcceptedCopy} taken @param {HTMLElement} place */
async function restore(store, taken, place) {
  const pairs = pairsFor(taken), before = recordsOf(store).items;
  const then = pairs.filter(([key]) => !key.startsWith(PART)) // a part has no time to go back to
    .map(([key]) => ({ key, record: store.get(key) }));
  await store.mergeIn(pairs);
  undoHistoryOf(store).remember(
    then.map(({ key, record }) => [key, { then: record, now: store.get(key) }]), IMPORT);
  noteBackup(store, taken);
  const wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== 'overruled');
  const trouble = store.kept() === 'no' && store.trouble();
  tell(place, say(trouble || 'restored', { n: byItem(wins).size }), undoButton(store, place));
}

/** Offers to take the latest restoring back, as far as nothing of it was changed since.
 * @param {Store} store @param {HTMLElement} place */
export function offerUndo(store, place) {
  const [entries] = undoHistoryOf(store).lastAct(IMPORT).values();
  if (!entries) return;
  const date = minutes(Number(entries[0].act.slice(IMPORT.length)));
  place.append(paragraph(say('lastImport', { date })), undoButton(store, place));
}
