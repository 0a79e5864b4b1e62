/**
 * The page's side of the hub. In a folder opened as file:// Firefox gives every file a storage of
 * its own. There each page loads hub.html in a hidden frame and treats it like one more tab: the
 * hub keeps all that it is told, and the hubs of all pages, being one file, share one storage. What
 * runs in the frame is ../hub.js.
 */
import { isCount, isObject } from '../progress/values.js';
import { FOLDER } from '../shared.js';

/** @typedef {import('./memory.js').Pair} Pair */

/** @typedef {object} Listener
 * @property {(pairs: unknown) => void} heard records that the hub sends
 * @property {(pairs: unknown) => void} heardAll the records it holds, all of them
 * @property {() => void} told the hub has answered, or is not waited for any longer */

const PATIENCE = 3000; // ms that a page waits for its hub before it goes on without

export class HubFrame {
  /** @type {Window | null} */
  #hub = null; // once it has answered
  #isAwaited = false;
  #sent = 0;
  #acknowledged = 0;
  #handbook;
  #listener;

  /** @param {string} handbook @param {Listener} listener */
  constructor(handbook, listener) {
    this.#handbook = handbook;
    this.#listener = listener;
  }

  /** Whether there is something that the hub has not kept yet. */
  isPending() {
    return this.#isAwaited || (this.#hub !== null && this.#acknowledged < this.#sent);
  }

  /** @param {Pair[]} pairs */
  send(pairs) {
    if (!this.#hub) return;
    this.#sent += 1;
    this.#hub.postMessage({ pairs, sent: this.#sent }, '*'); // its origin is opaque
  }

  /** Loads the hub; on file:// only, for it is silent elsewhere. */
  join() {
    const frame = document.createElement('iframe');
    this.#isAwaited = true;
    const patience = setTimeout(() => {
      this.#isAwaited = false;
      this.#listener.told();
    }, PATIENCE);
    // Who may speak: the frame made here, which loads our own file. Checked: that it is that
    // frame, the shape and the number; the store checks every key and record.
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || !isObject(data)) return;
      clearTimeout(patience);
      this.#isAwaited = false;
      this.#hub = frame.contentWindow;
      this.#answered(data);
    });
    frame.hidden = true;
    frame.src = `${FOLDER}hub.html#${this.#handbook}`;
    document.body.append(frame);
  }

  /** @param {Record<string, unknown>} data */
  #answered({ kept, pairs, all }) {
    if (isCount(kept)) this.#acknowledged = kept;
    this.#listener.heard(pairs);
    if (all) this.#listener.heardAll(pairs);
    this.#listener.told();
  }
}
