/**
 * Other tabs with a page of the same handbook, at the same origin: what one changes is told to all.
 */
import { storeName } from '../progress/keys.js';

/** @typedef {import('./memory.js').Pair} Pair */

/** @typedef {object} Listener
 * @property {(pairs: unknown) => void} heard records that a tab sends
 * @property {(pair: Pair) => void} wrote a record that a tab has put into localStorage
 * @property {(key: string) => void} replaced what a tab's act replaced in a record is kept now
 * @property {() => void} cleared somebody has emptied localStorage */

export class Tabs {
  /** @type {BroadcastChannel | null} */
  #channel = null;
  #name;
  #listener;

  /** @param {string} handbook @param {Listener} listener */
  constructor(handbook, listener) {
    this.#name = storeName(handbook);
    this.#listener = listener;
  }

  open() {
    try {
      this.#channel = new BroadcastChannel(this.#name);
      // Who may speak: any page of this origin, which could write to the stores as well.
      // Checked: the store takes nothing but sound records under keys of ours.
      this.#channel.onmessage = (event) => this.#listener.heard(event.data);
    } catch {
      this.#channel = null; // refused with the storage; storage events may still come
    }
  }

  close() {
    this.#channel?.close();
    this.#channel = null;
  }

  /** @param {Pair[]} pairs */
  send(pairs) {
    this.#channel?.postMessage(pairs);
  }

  /** Listens to what other tabs do to localStorage. */
  watchLocal() {
    const prefix = `${this.#name}/`, earlier = `${prefix}earlier/`;
    // Who may speak: the browser, of what any page of this origin has written. Checked: that the
    // key is of this handbook; the store checks the rest of it, and the record.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === null) this.#listener.cleared();
      else if (key.startsWith(earlier)) { // it may come after the record itself
        this.#listener.replaced(key.slice(earlier.length));
      } else if (key.startsWith(prefix) && newValue !== null) {
        this.#listener.wrote([key.slice(prefix.length), newValue]);
      }
    });
  }
}
