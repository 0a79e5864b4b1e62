/**
 * A quiet reminder of back-ups, as a list has it: in the room of the line that says where ticks are
 * kept.
 */
import { book, say } from '../book.js';
import { button } from '../copies/parts.js';
import { element } from '../dom.js';
import { backedUpWords } from '../store/backed-up.js';
import { BackUpReminder } from '../store/reminder.js';

export class Reminder {
  part = element('p', { className: 'hb-reminder', hidden: true });
  #text = element('span');
  #store;
  #due;

  /** @param {import('../store/store.js').Store} store @param {() => void} backUp
   * @param {() => void} wasPutOff told when the button pressed goes away */
  constructor(store, backUp, wasPutOff) {
    this.#store = store;
    this.#due = new BackUpReminder(store, book().handbook);
    this.part.append(this.#text, ' ', button('backUp', backUp), ' ', button('later', () => {
      this.#due.putOff();
      wasPutOff();
    }));
  }

  /** Whether it is shown. */
  fill() {
    const isDue = this.#due.isDue();
    this.#text.textContent = backedUpWords(this.#store, say);
    this.part.hidden = !isDue;
    return isDue;
  }
}
