/**
 * Loaded when a reader first asks for a copy on a page with a list; leaves behind what opens the
 * dialog. (The page "My readiness" has the same parts in its own script.)
 */
import { loadBook, say } from './book.js';
import { exchangeParts } from './copies/dialog.js';
import { button } from './copies/parts.js';
import { element } from './dom.js';
import { shared } from './shared.js';

/** Opens the dialog; a native one, which keeps the focus and closes on Escape. */
shared.openExchange = async (store) => {
  await loadBook();
  const dialog = element('dialog', { className: 'hb-dialog', ariaLabel: say('exportTitle') });
  dialog.append(exchangeParts(store), element('p', {}, button('close', () => dialog.close())));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
};
