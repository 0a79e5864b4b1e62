/**
 * When the reader backed up last, and a quiet reminder where changes of more than a month are in no
 * back-up. It stands in the room of the line that says where ticks are kept.
 */
import { element, write } from '../dom.js';
import { BACKUP, ERASED, storeName } from '../progress/keys.js';
import { order, stampOf } from '../progress/records.js';
import { isId } from '../progress/values.js';
import { date } from '../progress/words.js';

/** @typedef {import('./list.js').List} List */
/** @typedef {import('../store/store.js').Store} Store */

const DAY = 864e5; // ms
const LONG = 30 * DAY; // that a change may be in no back-up
const QUIET = 7 * DAY; // after a reminder that was put off

/** The time of the earliest change that is in no back-up. @param {Store} store */
function earliestChange(store) {
  const last = stampOf(store.get(BACKUP)?.given);
  let earliest = Infinity;
  for (const key of store.keys().filter(isId)) {
    for (const field of Object.values(store.get(key))) {
      const at = stampOf(field);
      if (order(at, last) > 0) earliest = Math.min(earliest, at[0]);
    }
  }
  return earliest;
}

/** When a reminder was put off last, in ms; kept where this browser lets it. */
class PuttingOff {
  #here = 0;
  #key;

  /** @param {string} handbook */
  constructor(handbook) {
    this.#key = `${storeName(handbook)}/!later`; // no id begins so
  }

  last() {
    try {
      return Math.max(this.#here, Number(localStorage.getItem(this.#key)));
    } catch {
      return this.#here; // refused
    }
  }

  now() {
    this.#here = Date.now();
    try {
      localStorage.setItem(this.#key, String(this.#here));
    } catch {
      // refused: it lasts as long as the page
    }
  }
}

export class Backups {
  /** What is known of back-ups and erasures since the changes were looked through: a change made
   * here meanwhile is no month old. @type {unknown[]} */
  #known = [];
  #earliest = Infinity;
  #puttingOff;
  #text = element('span');
  #reminder;
  #list;

  /** @param {List} list the one of its page that reminds */
  constructor(list) {
    const { say, root } = list;
    this.#list = list;
    this.#puttingOff = new PuttingOff(root.dataset.handbook || '');
    this.#reminder = element('p', { className: 'hb-reminder', hidden: true }, this.#text, ' ',
      element('button', { type: 'button', className: 'hb-backup', textContent: say('backUp') }),
      ' ', element('button', { type: 'button', className: 'hb-later', textContent: say('later') }));
    list.part('where').after(this.#reminder);
  }

  /** Looks through the changes, once all are read, and again after a back-up or an erasure. */
  #look() {
    const { store } = this.#list.page, known = [BACKUP, ERASED].map((key) => store.get(key));
    const isSame = this.#known.length && known.every((record, i) => record === this.#known[i]);
    if (isSame || store.kept() !== 'yes') return;
    this.#known = known;
    this.#earliest = earliestChange(store);
  }

  putOff() {
    this.#puttingOff.now();
    this.tell();
  }

  tell() {
    this.#look();
    const now = Date.now();
    const isDue = now - this.#earliest > LONG && now - this.#puttingOff.last() > QUIET;
    this.#text.textContent = isDue ? backupWords(this.#list) : '';
    this.#reminder.hidden = !isDue;
  }
}

/** @param {List} list */
function backupWords({ page: { store }, say }) {
  const wall = store.get(BACKUP)?.given.wall;
  return wall ? say('backedUp', { date: date(wall) }) : say('notBackedUp');
}

/** @param {List} list */
export const tellBackup = (list) => write(list.part('backed-up'), backupWords(list));
