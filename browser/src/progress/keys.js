/**
 * The keys that records stand under: an item's id; behind a prefix a list's id, or the name of a
 * snapshot or an unknown part; or one of three that belong to this browser alone.
 */
import { isId, wellFormed } from './values.js';

export const LIST = 'list/'; // before a list's id: whether it is the reader's
export const SNAPSHOT = 'snapshot/'; // no id holds a slash
export const PART = 'part/'; // of a file, which this version does not know
export const CLOCK = '!clock'; // the latest stamp given in this browser; no id begins so
export const ERASED = '!erased'; // the stamp given when the reader erased all
export const BACKUP = '!backup'; // the stamp given when the reader backed up last
export const NAMED_PARTS = ['format', 'version', 'handbook', 'items', 'lists', 'snapshots'];

/** The name of a handbook's database, and with a slash behind it the prefix of its keys in
 * localStorage. @param {string} handbook */
export const storeName = (handbook) => `handbook/1/${handbook}`;

/** @param {string} name */
export const snapshotKey = (name) => SNAPSHOT + wellFormed(name);

/** @param {string} key */
const isNamed = (key) => wellFormed(key) === key
  && (key.startsWith(SNAPSHOT) || (key.startsWith(LIST) && isId(key.slice(LIST.length)))
    || (key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length))));

/** Whether a key is one of this browser's own. @param {unknown} key */
export const isOwnKey = (key) => key === CLOCK || key === ERASED || key === BACKUP;

/** @param {unknown} key @returns {key is string} */
export const isKey = (key) =>
  isId(key) || isOwnKey(key) || (typeof key === 'string' && isNamed(key));
