/**
 * What the scripts of a page have in common, though each is a bundle of its own: the folder they
 * lie in, and one object, `handbookExt`. The build's edition.js puts the book and its messages into
 * it, acts.js what buttons of a list do, exchange.js what opens its dialog, summary.js what the
 * build says of the site.
 */

/** @typedef {'backup' | 'restore'} Part of the dialog */

/** @typedef {object} Shared
 * @property {import('./book.js').Book} book
 * @property {import('./progress/words.js').Messages} words
 * @property {(list: import('./list/list.js').List, button: Element) => void} pressed
 * @property {import('./summary/format.js').Site} site
 * @property {() => void} showSummary
 * @property {typeof import('./summary/writer.js').writeSummary} writeSummary
 * @property {(store: import('./store/store.js').Store, part: Part) => Promise<void>} openExchange
 */

const holder = /** @type {{handbookExt?: Partial<Shared>}} */ (globalThis);

/** @type {Partial<Shared>} */
export const shared = (holder.handbookExt ||= {});

/** Where our scripts lie, with a slash at its end. */
export const FOLDER = /** @type {HTMLScriptElement | null} */ (document.currentScript)
  ?.src.replace(/[^/]*$/, '') ?? '';
