/** When all was backed up last, in words. */
import { BACKUP } from '../progress/keys.js';
import { date } from '../progress/words.js';

/** @template {string} Name @typedef {import('../progress/words.js').Say<Name>} Say */

/** @param {import('./store.js').Store} store
 * @param {Say<import('../progress/words.js').SharedMessage>} say */
export function backedUpWords(store, say) {
  const { wall, restored } = store.get(BACKUP)?.given || {};
  if (!wall) return say('notBackedUp');
  return say(restored ? 'restoredOn' : 'backedUp', { date: date(wall) });
}
