// @ts-check
/**
 * The hub: one more tab of the handbook, in a hidden frame, that keeps what the page around it says
 * and passes on what other pages' hubs have kept. See store.js for why.
 */
(() => {
  'use strict';

  const { openStore } = /** @type {any} */ (globalThis).handbookExt;
  /** Keys that changed and that the page has not been told of. @type {Set<string>} */
  const news = new Set();
  let isReady = false;

  const store = openStore(decodeURIComponent(location.hash.slice(1)), {
    hub: true,
    changed: (/** @type {string} */ key) => { news.add(key); },
    told: () => {
      if (!isReady || !news.size) return;
      parent.postMessage({ pairs: store.pairsOf(Array.from(news)) }, '*');
      news.clear();
    },
  });

  addEventListener('message', async ({ source, data }) => {
    if (source !== parent || typeof data !== 'object' || !data) return;
    await store.take(data.pairs);
    parent.postMessage({ kept: data.sent }, '*');
  });

  store.start().then(() => {
    isReady = true;
    news.clear();
    parent.postMessage({ pairs: store.pairsOf(store.keys()), all: true }, '*');
  });
})();
