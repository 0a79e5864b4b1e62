/** Opening the dialog for back-ups, whose script is loaded the first time. */
import { element } from './dom.js';
import { FOLDER, shared } from './shared.js';

/** @param {import('./store/store.js').Store} store @param {import('./shared.js').Part} part */
export function openBackUps(store, part) {
  const open = () => shared.openExchange?.(store, part);
  if (shared.openExchange) open();
  else document.head.append(element('script', { src: `${FOLDER}exchange.js`, onload: open }));
}
