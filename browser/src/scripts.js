/** Scripts that are loaded when they are first needed. */
import { element } from './dom.js';
import { FOLDER } from './shared.js';

/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();

/** Loads one of our scripts, once; one that could not be had is asked for again.
 * @param {string} name @returns {Promise<unknown>} */
export function loadScript(name) {
  const begun = loading.get(name) || new Promise((resolve) => {
    const onerror = () => {
      loading.delete(name);
      resolve(null);
    };
    document.head.append(
      element('script', { src: `${FOLDER}${name}`, onload: resolve, onerror }));
  });
  loading.set(name, begun);
  return begun;
}
