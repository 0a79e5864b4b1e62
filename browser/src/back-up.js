/** Opening the dialog for back-ups, whose script is loaded the first time. */
import { loadScript } from './scripts.js';
import { shared } from './shared.js';

/** @param {import('./store/store.js').Store} store @param {import('./shared.js').Part} part */
export async function openBackUps(store, part) {
  if (!shared.openExchange) await loadScript('exchange.js');
  shared.openExchange?.(store, part);
}
