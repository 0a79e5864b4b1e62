/**
 * The hub: one more tab of the handbook, in a hidden frame, that keeps what the page around it says
 * and passes on what other pages' hubs have kept. See store/hub-frame.js for why.
 *
 * It is needed in a folder opened as file:// and does nothing anywhere else: over http(s) any page
 * of the same site, another port of the host among them, could frame it, read all and change all.
 * Browsers let no page of a site frame a file; another local HTML file can, and may be answered.
 */
import { isId, isObject } from './progress/values.js';
import { Store } from './store/store.js';

/** Speaks to the page around. A file's origin is opaque, so that no address can be named; that it
 * is a file is certain, since nothing else may frame one. @param {object} message */
const post = (message) => parent.postMessage(message, '*');

/** @param {string} handbook */
function serve(handbook) {
  /** Keys that changed and that the page has not been told of. @type {Set<string>} */
  const news = new Set();
  let isReady = false;
  const store = new Store(handbook, {
    isHub: true,
    changed: (key) => { news.add(key); },
    told: () => {
      if (!isReady || !news.size) return;
      post({ pairs: store.pairsOf(Array.from(news)) });
      news.clear();
    },
  });
  // Who may speak: the page around this frame. Checked: that it does, and the message's shape;
  // take() checks every key and record.
  addEventListener('message', async ({ source, data }) => {
    if (source !== parent || !isObject(data)) return;
    await store.take(data.pairs);
    post({ kept: data.sent });
  });
  store.start().then(() => {
    isReady = true;
    news.clear();
    post({ pairs: store.pairsOf(store.keys()), all: true });
  });
}

const handbook = location.hash.slice(1);
if (location.protocol === 'file:' && parent !== window && isId(handbook)) serve(handbook);
