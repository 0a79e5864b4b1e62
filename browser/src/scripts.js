/** Scripts and style sheets that are loaded when they are first needed. */
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

/** Loads one of our style sheets, if the page has none of these; without it all works as well.
 * @param {string} name @param {string} [others] a selector of links that hold the same
 * @returns {Promise<unknown>} */
export function loadStyle(name, others = '') {
  const links = [`link[href*="/${name}"]`, others].filter(Boolean).join();
  const begun = loading.get(name) || (document.querySelector(links) ? Promise.resolve() :
    new Promise((resolve) => {
      const href = `${FOLDER}${name}`;
      document.head.append(
        element('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }));
    }));
  loading.set(name, begun);
  return begun;
}
