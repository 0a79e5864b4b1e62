/**
 * JSON values as every implementation must see them: in any order of keys, in any language.
 */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} n @returns {n is number} */
export const isCount = (n) => Number.isSafeInteger(n) && Number(n) >= 0;

/** @param {unknown} id @returns {id is string} */
export const isId = (id) => typeof id === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(id);

/** Order by code point: JavaScript's own `<` orders by UTF-16 unit.
 * @param {string} a @param {string} b */
export function byCodePoint(a, b) {
  if (a === b) return 0;
  const x = Array.from(a), y = Array.from(b);
  const i = x.findIndex((character, place) => character !== y[place]);
  if (i < 0 || i >= y.length) return x.length - y.length;
  return Number(x[i].codePointAt(0)) - Number(y[i].codePointAt(0));
}

/** JSON with sorted keys. Written out, since JavaScript puts keys like "10" first.
 * @param {unknown} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort(byCodePoint);
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/** A value by its name, which may well be `__proto__` or `constructor`.
 * @param {object | undefined} from @param {string} name @returns {any} */
export const own = (from, name) =>
  from && Object.hasOwn(from, name) ? /** @type {any} */ (from)[name] : undefined;

/** How deep a value is nested; no deeper than one beyond the limit is looked.
 * @param {unknown} value @param {number} limit @returns {number} */
export function depth(value, limit) {
  if (typeof value !== 'object' || value === null || limit < 0) return 0;
  return 1 + Object.values(value).reduce(
    (most, inner) => Math.max(most, depth(inner, limit - 1)), 0);
}

/** Replaces half characters, which no file can hold. @param {any} value @returns {any} */
export function wellFormed(value) {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isObject(value)) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]);
  return Object.fromEntries(pairs);
}

/** Whether every number is whole and exact in other languages too. @param {unknown} value
 * @returns {boolean} */
export function isPlain(value) {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isPlain);
  return typeof value !== 'number' || Number.isSafeInteger(value);
}
