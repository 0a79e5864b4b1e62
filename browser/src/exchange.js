/**
 * Loaded when a reader first asks for back-ups; leaves behind what opens the dialog.
 */
import { loadBook, say } from './book.js';
import { exchangeParts } from './copies/dialog.js';
import { button } from './copies/parts.js';
import { element } from './dom.js';
import { loadStyle } from './scripts.js';
import { shared } from './shared.js';

/** Opens the dialog; a native one, which keeps the focus and closes on Escape. */
shared.openExchange = async (store, part) => {
  await Promise.all([loadBook(), loadStyle('copies.css', 'link[href*="/readiness.css"]')]);
  if (document.querySelector('.hb-dialog')) return; // it was asked for twice
  const dialog = element('dialog', { className: 'hb-dialog', ariaLabel: say('exchangeTitle') });
  dialog.append(exchangeParts(store), element('p', {}, button('close', () => dialog.close())));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
  if (part !== 'restore') {
    const save = dialog.querySelector('button');
    save?.focus({ preventScroll: true }); // not what scrolls
    save?.scrollIntoView({ block: 'nearest' }); // in a low window
    return;
  }
  dialog.querySelector('.hb-restoring')?.scrollIntoView();
  /** @type {HTMLElement | null} */
  const first = dialog.querySelector('input[type=file]');
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'nearest' });
};
