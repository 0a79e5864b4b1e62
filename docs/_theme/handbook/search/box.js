/** A field, its answers below it, and the keys that lead from one to the other. */
import { inWords } from './answer.js';
import { splitWords } from './words.js';

/** Milliseconds after the last key: to the answer, and to the sentence that is read out. */
const REST = 80;
const LONG_REST = 1000;
const RESULTS = '.search-results > li > a';
const LINKS = `${RESULTS}, .search-ways a`;

/** @typedef {import('./answer.js').Answers} Answers */

/** Whether there is a keyboard that stays: on a telephone Enter puts it away. */
export const hasKeys = () => !matchMedia('(pointer: coarse)').matches;

/** A search on a page or in a dialog. */
export class Box {
  /** @param {Element} place holds a field, a status and a place for answers
   * @param {Answers} answers @param {string} [ofFirst] what is said of the first result */
  constructor(place, answers, ofFirst = '') {
    this.answers = answers;
    this.ofFirst = ofFirst;
    this.field = /** @type {HTMLInputElement} */ (place.querySelector('[name=q]'));
    this.status = /** @type {HTMLElement} */ (place.querySelector('[role=status]'));
    this.out = /** @type {HTMLElement} */ (place.querySelector('.search-out'));
    Object.assign(this.field, { autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
    this.shown = '';
    this.timer = 0;
    this.statusTimer = 0;
    this.field.addEventListener('input', () => this.later());
    place.addEventListener('keydown', (event) => this.move(/** @type {KeyboardEvent} */ (event)));
    this.out.replaceChildren(...answers.start());
    this.now();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), REST);
  }

  /** Answers what stands in the field, if that is not shown already. */
  now() {
    clearTimeout(this.timer);
    const text = this.field.value.trim();
    if (text === this.shown) return;
    this.shown = text;
    clearTimeout(this.statusTimer);
    const found = splitWords(text).length ? this.answers.find(text) : null;
    this.out.replaceChildren(...(found
      ? this.answers.show(found, (typed, offered) => this.replace(typed, offered))
      : this.answers.start()));
    this.out.scrollTop = 0;
    this.statusTimer = setTimeout(() => {
      this.status.textContent = found ? inWords(found, this.ofFirst) : '';
    }, LONG_REST);
  }

  /** Puts a word of the book in the place of one that it does not have.
   * @param {string} typed @param {string} offered */
  replace(typed, offered) {
    this.field.value = this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
      (word) => (splitWords(word)[0] === typed ? offered : word));
    this.field.focus();
    this.now();
  }

  links() {
    return /** @type {HTMLElement[]} */ (Array.from(this.out.querySelectorAll(LINKS)));
  }

  /** What was found, without what is offered where nothing was. */
  results() {
    return /** @type {HTMLElement[]} */ (Array.from(this.out.querySelectorAll(RESULTS)));
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = this.links();
    const at = links.indexOf(/** @type {HTMLElement} */ (event.target));
    const isField = event.target === this.field;
    const to = this.destination(event.key, at, isField, links);
    if (to) {
      event.preventDefault();
      to.focus();
    } else if (at >= 0 && /^(?:Backspace|[^\s])$/u.test(event.key)) {
      this.field.focus(); // where the letter then goes
    }
  }

  /** Where a key leads to, if anywhere. @param {string} key @param {number} at of the link that has
   * the focus @param {boolean} isField @param {HTMLElement[]} links */
  destination(key, at, isField, links) {
    if (isField) return key === 'ArrowDown' ? links[0] : undefined;
    if (at < 0) return undefined;
    /** @type {Record<string, HTMLElement | undefined>} */
    const keys = {
      ArrowDown: links[at + 1],
      ArrowUp: links[at - 1] ?? this.field,
      Home: links[0],
      End: links[links.length - 1],
    };
    return Object.hasOwn(keys, key) ? keys[key] : undefined;
  }
}
