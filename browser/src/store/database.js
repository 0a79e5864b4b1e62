/**
 * The handbook's records in IndexedDB: one store of texts by key, in transactions that are on disk
 * when they are done, as far as the browser can say. So they survive a crash.
 */
import { ERASED, isKey, storeName } from '../progress/keys.js';
import { parseUnder } from '../progress/validate.js';
import { damagedKey } from './local.js';

/** @typedef {(items: IDBObjectStore, transaction: IDBTransaction) => void} Work */

export class Database {
  /** @type {Promise<IDBDatabase> | null} */
  #opening = null;
  #name;
  #memory;
  #lost;

  /** @param {string} handbook @param {import('./memory.js').Memory} memory
   * @param {() => void} lost told when the browser itself has closed it: its data may have been
   * cleared */
  constructor(handbook, memory, lost) {
    this.#name = storeName(handbook);
    this.#memory = memory;
    this.#lost = lost;
  }

  #open() {
    this.#opening ||= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name); // no version: whichever a later edition has made
      request.onupgradeneeded = () => request.result.createObjectStore('items');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.onversionchange = () => this.close();
        request.result.onclose = () => {
          this.#opening = null;
          this.#lost();
        };
        resolve(request.result);
      };
    });
    this.#opening.catch(() => { this.#opening = null; });
    return this.#opening;
  }

  close() {
    this.#opening?.then((database) => database.close(), () => {});
    this.#opening = null;
  }

  /** Runs one transaction. @param {IDBTransactionMode} mode @param {Work} work */
  async #transact(mode, work) {
    const database = await this.#open();
    const transaction = database.transaction('items', mode, { durability: 'strict' });
    const done = new Promise((resolve, reject) => {
      database.addEventListener('close', reject); // a transaction cut off so never ends
      transaction.oncomplete = () => {
        database.removeEventListener('close', reject);
        resolve(null);
      };
      transaction.onabort = () => reject(transaction.error);
    });
    work(transaction.objectStore('items'), transaction);
    await done;
  }

  /** All records, sound or not. @returns {Promise<Map<string, unknown>>} */
  async read() {
    /** @type {Map<string, unknown>} */
    const stored = new Map();
    await this.#transact('readonly', (items) => {
      const keys = items.getAllKeys(), texts = items.getAll();
      texts.onsuccess = () => keys.result.forEach((key, i) => {
        if (isKey(key)) stored.set(key, texts.result[i]);
      });
    });
    return stored;
  }

  /** Writes records in one transaction that takes in what another tab has put there meanwhile.
   * @param {string[]} keys */
  write(keys) {
    return this.#transact('readwrite', (items, transaction) => {
      const erased = items.get(ERASED);
      erased.onsuccess = () => {
        const all = this.#memory.keysToWrite(erased.result, () => items.clear(), keys);
        let waiting = all.length;
        for (const key of all) {
          this.#put(items, key, () => {
            waiting -= 1;
            if (!waiting) transaction.commit?.();
          });
        }
      };
    });
  }

  /** @param {IDBObjectStore} items @param {string} key @param {() => void} done */
  #put(items, key, done) {
    const request = items.get(key);
    request.onsuccess = () => {
      const there = request.result;
      this.#memory.absorb(key, there);
      const text = this.#memory.textOf(key);
      if (there !== undefined && !parseUnder(key, there)) items.put(there, damagedKey(key));
      if (there !== text) items.put(text, key);
      done();
    };
  }
}
