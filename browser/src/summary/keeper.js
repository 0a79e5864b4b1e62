/**
 * Keeps the summary (format.js) true to the records: a moment after each change it is written anew.
 * What writes it is loaded when a reader has something to write, so that others need not wait.
 */
import { loadScript } from '../scripts.js';
import { shared } from '../shared.js';

const PAUSE = 200; // ms after a change

export class SummaryKeeper {
  #timer = 0; // not 0 while something has changed that is not written
  #isLeft = false; // the page goes away, or is kept for coming back
  #store;
  #lists;

  /** @param {import('../store/store.js').Store} store
   * @param {() => import('./sums.js').SummedList[]} lists those of the page */
  constructor(store, lists = () => []) {
    this.#store = store;
    this.#lists = lists;
  }

  /** Watches the page go away and come back. */
  watch() {
    addEventListener('pagehide', () => {
      this.#isLeft = true;
      this.#write();
    });
    addEventListener('pageshow', () => { this.#isLeft = false; });
    document.addEventListener('visibilitychange', () => this.#write());
  }

  /** To be told that a record is new or other than before. A tab that nobody sees waits till it is
   * seen: the tab in which the reader has changed something writes, and may know the book. */
  changed() {
    if (!shared.site) return; // a template may have left summary.js out
    const isReady = loadScript('summarize.js');
    if (this.#isLeft) queueMicrotask(() => this.#write());
    this.#timer ||= setTimeout(async () => {
      await isReady;
      if (!document.hidden) this.#write();
    }, PAUSE);
  }

  #write() {
    if (!this.#timer || !shared.writeSummary) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    shared.writeSummary(this.#store, this.#lists());
  }
}
