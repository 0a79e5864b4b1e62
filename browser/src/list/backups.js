/**
 * When the reader backed up last, and a quiet reminder where changes of more than a month are in no
 * back-up. It stands in the room of the line that says where ticks are kept.
 */
import { element, write } from '../dom.js';
import { backedUpWords } from '../store/backed-up.js';
import { BackUpReminder } from '../store/reminder.js';

/** @typedef {import('./list.js').List} List */

export class Backups {
  #due;
  #text = element('span');
  #reminder;
  #list;

  /** @param {List} list the one of its page that reminds */
  constructor(list) {
    const { say, root } = list;
    this.#list = list;
    this.#due = new BackUpReminder(list.page.store, root.dataset.handbook || '');
    this.#reminder = element('p', { className: 'hb-reminder', hidden: true }, this.#text, ' ',
      element('button', { type: 'button', className: 'hb-backup', textContent: say('backUp') }),
      ' ', element('button', { type: 'button', className: 'hb-later', textContent: say('later') }));
    list.part('where').after(this.#reminder);
  }

  putOff() {
    this.#due.putOff();
    this.tell();
  }

  tell() {
    const isDue = this.#due.isDue(), { page: { store }, say } = this.#list;
    this.#text.textContent = isDue ? backedUpWords(store, say) : '';
    this.#reminder.hidden = !isDue;
  }
}

/** @param {List} list */
export const tellBackup = (list) =>
  write(list.part('backed-up'), backedUpWords(list.page.store, list.say));
