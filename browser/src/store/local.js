/**
 * The handbook's records in localStorage: read at once, at start. Every access may throw (refused,
 * full); why the last one did is kept.
 */
import { ERASED, isKey, storeName } from '../progress/keys.js';
import { parseUnder } from '../progress/validate.js';

/** Where a damaged value moves before its key gets a new one; no id holds a slash.
 * @param {string} key */
export const damagedKey = (key) => `${key}/damaged/${Date.now()}`;

export class LocalStore {
  /** Why the last access to localStorage failed. @type {unknown} */
  lastError = null;
  #prefix;
  #memory;

  /** @param {string} handbook @param {import('./memory.js').Memory} memory */
  constructor(handbook, memory) {
    this.#prefix = `${storeName(handbook)}/`;
    this.#memory = memory;
  }

  /** The names of what localStorage holds of this handbook. */
  #names() {
    return Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix));
  }

  /** All records, sound or not; null where localStorage is refused. */
  read() {
    try {
      const keys = this.#names().map((name) => name.slice(this.#prefix.length)).filter(isKey);
      keys.sort(); // what is this browser's own comes first
      return new Map(keys.map(
        (key) => [key, localStorage.getItem(this.#prefix + key) ?? undefined]));
    } catch (error) {
      this.lastError = error;
      return null;
    }
  }

  /** Takes in what another tab may have put there this moment. @param {string} key */
  renew(key) {
    try {
      this.#memory.absorb(key, localStorage.getItem(this.#prefix + key));
    } catch {
      // refused: there is no other tab's either
    }
  }

  /** Writes records; which of them it could. @param {string[]} keys @returns {Set<string>} */
  write(keys) {
    const empty = () => {
      const names = this.#names();
      for (const name of names) localStorage.removeItem(name);
      // what was shown of a record may come from what stood beside it: only now is that gone
      for (const name of names) this.#memory.changed(name.slice(name.lastIndexOf('/') + 1));
    };
    try {
      const erased = localStorage.getItem(this.#prefix + ERASED);
      return new Set(this.#memory.keysToWrite(erased, empty, keys).filter((key) => this.#put(key)));
    } catch (error) {
      this.lastError = error;
      return new Set();
    }
  }

  /** @param {string} key */
  #put(key) {
    try {
      const there = localStorage.getItem(this.#prefix + key);
      if (there !== null) this.#memory.absorb(key, there);
      const text = String(this.#memory.textOf(key));
      if (there === text) return true;
      if (there !== null && !parseUnder(key, there)) {
        localStorage.setItem(this.#prefix + damagedKey(key), there);
      }
      localStorage.setItem(this.#prefix + key, text);
      return true;
    } catch (error) {
      this.lastError = error;
      return false;
    }
  }
}
