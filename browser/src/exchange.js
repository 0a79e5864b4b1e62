/**
 * Loaded when a reader first asks for back-ups; leaves behind what opens the dialog.
 */
import { loadBook, say } from './book.js';
import { exchangeParts } from './copies/dialog.js';
import { button } from './copies/parts.js';
import { element } from './dom.js';
import { FOLDER, shared } from './shared.js';

/** Loads the style of the dialog, once; without it the dialog works as well. */
function loadStyle() {
  const there = document.querySelector('link:is([href*="/copies.css"], [href*="/readiness.css"])');
  return there ? Promise.resolve() : new Promise((resolve) => {
    const href = `${FOLDER}copies.css`;
    document.head.append(
      element('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }));
  });
}

/** Opens the dialog; a native one, which keeps the focus and closes on Escape. */
shared.openExchange = async (store, part) => {
  await Promise.all([loadBook(), loadStyle()]);
  if (document.querySelector('.hb-dialog')) return; // it was asked for twice
  const dialog = element('dialog', { className: 'hb-dialog', ariaLabel: say('exchangeTitle') });
  dialog.append(exchangeParts(store), element('p', {}, button('close', () => dialog.close())));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */
  const first = part === 'restore' ? dialog.querySelector('input[type=file]') : null;
  first?.focus();
};
