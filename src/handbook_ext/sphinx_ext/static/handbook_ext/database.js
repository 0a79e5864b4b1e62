// @ts-check
/**
 * The book's database in the browser: one store of texts by key, in transactions that are on disk
 * when they are done, as far as the browser can say.
 */
(() => {
  'use strict';

  /** @param {string} name @param {() => void} lost told when the browser itself has closed it: its
   * data may have been cleared */
  function openDatabase(name, lost) {
    /** @type {Promise<IDBDatabase> | null} */
    let opening = null;

    function database() {
      opening ||= new Promise((resolve, reject) => {
        const request = indexedDB.open(name); // no version: whichever a later edition has made
        request.onupgradeneeded = () => request.result.createObjectStore('items');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.onversionchange = close;
          request.result.onclose = () => {
            opening = null;
            lost();
          };
          resolve(request.result);
        };
      });
      opening.catch(() => { opening = null; });
      return opening;
    }

    function close() {
      opening?.then((db) => db.close(), () => {});
      opening = null;
    }

    /** Runs one transaction. @param {IDBTransactionMode} mode
     * @param {(items: IDBObjectStore, tx: IDBTransaction) => void} work */
    async function transact(mode, work) {
      const db = await database();
      const tx = db.transaction('items', mode, { durability: 'strict' });
      const done = new Promise((resolve, reject) => {
        db.addEventListener('close', reject); // a transaction cut off so never ends
        tx.oncomplete = () => {
          db.removeEventListener('close', reject);
          resolve(null);
        };
        tx.onabort = () => reject(tx.error);
      });
      work(tx.objectStore('items'), tx);
      await done;
    }

    return { close, transact };
  }

  Object.assign(/** @type {any} */ (globalThis).handbookExt, { openDatabase });
})();
