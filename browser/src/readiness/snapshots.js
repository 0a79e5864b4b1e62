/** Snapshots: named copies of how the reader stands, which are taken, removed and put back. */
import { say } from '../book.js';
import { button, labelled, newPlace, tell } from '../copies/parts.js';
import { element, paragraph } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { snapshotKey } from '../progress/keys.js';
import { stampOf } from '../progress/records.js';
import { isCount, isObject, own } from '../progress/values.js';
import { minutes } from '../progress/words.js';

/** @typedef {import('../store/undo.js').Entry} Entry */

/** The name itself, or one like it that is not in use. @param {string} name
 * @param {(name: string) => boolean} isUsed */
export function freeName(name, isUsed) {
  let n = 1, free = name;
  while (isUsed(free)) free = `${name} (${n += 1})`;
  return free;
}

/** When a snapshot was taken, be it that it was removed and put back since. @param {any} copy */
const takenAt = (copy) => (isCount(own(copy, 'since')) ? copy.since : stampOf(copy)[0]);

/** Whether a copy holds records, and was not removed. @param {any} copy */
const isThere = (copy) => isObject(own(copy, 'value'));

/** @param {string} name @param {any} copy */
const takenWords = (name, copy) => say('snapshotTaken', { name, date: minutes(takenAt(copy)) });

/** @param {'removeSnapshot' | 'putBackSnapshot'} word @param {string} name
 * @param {() => void} onclick */
function namedButton(word, name, onclick) {
  const made = button(word, onclick);
  made.ariaLabel = `${say(word)}: ${name}`;
  return made;
}

export class Snapshots {
  #list = element('ul');
  #removed = element('details');
  #place = newPlace();
  #store;
  #undoHistory;

  /** @param {import('../store/store.js').Store} store
   * @param {import('../store/undo.js').UndoHistory} undoHistory */
  constructor(store, undoHistory) {
    this.#store = store;
    this.#undoHistory = undoHistory;
  }

  /** The snapshots by name, the newest first. @returns {[name: string, copy: any][]} */
  all() {
    return Object.entries(recordsOf(this.#store).snapshots)
      .filter(([, copy]) => isThere(copy)).sort(([, a], [, b]) => takenAt(b) - takenAt(a));
  }

  /** What a removed snapshot held. @param {string} name @returns {Entry | null} */
  #heldBy(name) {
    const key = snapshotKey(name);
    if (isThere(own(this.#store.get(key), 'snapshot'))) return null;
    return this.#undoHistory.entriesOf(key).find(({ then }) => isThere(then)) || null;
  }

  /** @param {string} name @param {unknown} value */
  #set(name, value) {
    const key = snapshotKey(name), then = this.#store.get(key);
    this.#store.set(key, 'snapshot', value);
    this.#undoHistory.remember([[key, { then, now: this.#store.get(key) }]]);
    return this.#store.keep([key]);
  }

  /** @param {string} name @param {Entry} entry */
  #backButton(name, entry) {
    return namedButton('putBackSnapshot', name, () => {
      this.#store.keep(this.#undoHistory.undo(new Map([[snapshotKey(name), [entry]]])));
      tell(this.#place, takenWords(name, entry.then));
    });
  }

  /** @param {string} name */
  #remove(name) {
    this.#set(name, null);
    const entry = this.#heldBy(name);
    const back = entry ? [this.#backButton(name, entry)] : [];
    tell(this.#place, say('snapshotRemoved', { name }), ...back);
  }

  /** Takes a snapshot; one of the same name stays, be it removed but not out of reach.
   * @param {HTMLInputElement} input */
  async #take(input) {
    const wanted = input.value.trim();
    input.ariaInvalid = String(!wanted);
    if (!wanted) {
      this.#place.replaceChildren(
        element('p', { role: 'alert', textContent: say('snapshotNameless') }));
      return input.focus();
    }
    input.value = ''; // at once: the next name may be typed while this one is kept
    const name = freeName(wanted, (some) =>
      Boolean(this.#heldBy(some)) || this.all().some(([used]) => used === some));
    await this.#set(name, recordsOf(this.#store).items);
    const words = [name === wanted ? '' : say('snapshotStays', { name: wanted })];
    words.push(takenWords(name, this.#store.get(snapshotKey(name)).snapshot));
    return tell(this.#place, words.join(' ').trim());
  }

  /** Brings what is shown up to date. */
  fill() {
    this.#list.replaceChildren(...this.all().map(([name, copy]) => element('li', {},
      takenWords(name, copy), ' ', namedButton('removeSnapshot', name, () => this.#remove(name)))));
    const lines = Object.keys(recordsOf(this.#store).snapshots).flatMap((name) => {
      const entry = this.#heldBy(name);
      return entry ? [element('li', {},
        takenWords(name, entry.then), ' ', this.#backButton(name, entry))] : [];
    });
    this.#removed.hidden = !lines.length;
    const summary = say('snapshotsRemoved', { n: lines.length });
    this.#removed.replaceChildren(
      element('summary', { textContent: summary }), element('ul', {}, ...lines));
  }

  parts() {
    const input = element('input', { type: 'text', maxLength: 100, autocomplete: 'off' });
    input.onkeydown = ({ key, isComposing }) => {
      if (key === 'Enter' && !isComposing) void this.#take(input);
    };
    return [
      paragraph(say('snapshotsWhy')), this.#list, this.#removed,
      labelled('snapshotLabel', input),
      element('p', {}, button('takeSnapshot', () => this.#take(input))),
      this.#place,
    ];
  }
}
