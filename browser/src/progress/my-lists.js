/**
 * Which lists are the reader's: all of them, but those set aside. core/progress/my_lists.py does
 * the same, and tests/vectors/my-lists.json holds what both must make of the same choices.
 */
import { LIST } from './keys.js';
import { isLater } from './records.js';

/** @typedef {{id: string, was?: string[]}} ListTerms */
/** @typedef {{value: boolean, at: import('./records.js').Stamp}} Choice */
/** @typedef {Pick<import('./file.js').Readable, 'get'>} Readable a store */

const choiceOf = (/** @type {Readable} */ store) => (/** @type {string} */ id) =>
  /** @type {Choice | undefined} */ (store.get(LIST + id)?.mine);

/** Whether a list is the reader's; earlier ids of the list are followed.
 * @param {ListTerms} list @param {Readable} store */
export function isMine({ id, was = [] }, store) {
  const choices = [id, ...was].map(choiceOf(store)).filter((choice) => choice !== undefined);
  const latest = choices.reduce(
    (/** @type {Choice | undefined} */ last, choice) =>
      (last && !isLater(choice, last) ? last : choice), undefined);
  return latest?.value !== false;
}

/** Keeps, as the reader's own doing, whether a list is theirs; the key is to be kept.
 * @param {ListTerms} list @param {boolean} value
 * @param {import('../store/store.js').Store} store @returns {string} its key */
export function choose({ id, was = [] }, value, store) {
  store.set(LIST + id, 'mine', value, {}, was.map((old) => LIST + old));
  return LIST + id;
}
