/** A checklist of the page: its items, its score, and what it says. */
import { write } from '../dom.js';
import { newTally, sayer, scoreWords } from '../progress/words.js';
import { Item } from './item.js';
import { findLastReset } from './reset.js';
import { pressed } from './tools.js';

/** @typedef {import('../progress/words.js').Say<import('../messages.js').PageMessage>} Say */
/** @typedef {import('../store/undo.js').ActEntries} ActEntries */
/** @typedef {import('./page.js').ListPage} ListPage */

const QUIET = 1000; // ms after the start in which a score is not read out

export class List {
  /** @type {Item[]} */
  items = [];
  tally = { required: newTally(), optional: newTally(), upcoming: newTally() };
  confirmed = 0;
  said = ''; // what the last press of a button did
  heard = document.createElement('span'); // the same for the ear alone: what can be put back
  /** Items that are hidden. @type {Set<Element>} */
  hidden = new Set();
  /** What the last reset took. @type {ActEntries | null} */
  lastReset = null;
  #at = -1; // the place of the item that the reader was at last
  #score = document.createTextNode('');
  #notice = document.createElement('span');
  #bar;

  /** @param {ListPage} page @param {HTMLElement} root */
  constructor(page, root) {
    this.page = page;
    this.root = root;
    /** @type {Say} */
    this.say = sayer(JSON.parse(root.dataset.messages || '{}'));
    this.#bar = /** @type {HTMLProgressElement} */ (this.part('bar'));
    this.undo = this.part('undo');
    this.#findItems();
    this.#prepareLine();
    this.#listen();
    root.classList.add('hb-ready');
    page.stale.add(this);
  }

  /** A part of the list; a detached element where a template left it out, so that the rest works.
   * @param {string} name @returns {HTMLElement} */
  part(name) {
    return this.root.querySelector(`.hb-${name}`) || document.createElement('p');
  }

  #findItems() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = this.root.querySelectorAll('.hb-item .hb-box');
    for (const box of boxes) {
      const item = new Item(this.page, this, box);
      this.items.push(item);
      this.tally[item.kind].open += 1;
      this.page.add(item);
    }
  }

  #prepareLine() {
    const line = this.part('score');
    line.setAttribute('aria-live', 'off'); // what was remembered is not news
    setTimeout(() => line.setAttribute('aria-live', 'polite'), QUIET);
    this.#notice.className = 'hb-notice';
    this.heard.className = 'hb-heard';
    this.heard.setAttribute('role', 'status');
    line.after(this.heard);
    line.replaceChildren(this.#score, ' ', this.#notice);
  }

  /** Listens to all boxes and buttons, with one listener for all. */
  #listen() {
    this.root.addEventListener('change', ({ target }) => this.#ticked(target));
    this.root.addEventListener('click', ({ target }) =>
      pressed(this, /** @type {Element} */ (target)));
    this.root.addEventListener('focusin', ({ target }) => {
      const li = /** @type {Element} */ (target).closest('.hb-item');
      if (li) this.#at = this.items.findIndex((item) => item.li === li);
    });
  }

  /** @param {EventTarget | null} box */
  #ticked(box) {
    if (!(box instanceof HTMLInputElement)) return;
    const item = this.page.itemOf(box.name);
    const isDone = item?.state === 'done' || item?.state === 'due';
    if (item?.box !== box || box.checked === isDone) return;
    this.said = '';
    item.tick(box.checked);
    this.page.store.keep([item.terms.id]);
  }

  /** The items from the one after that which the reader was at last, then from the top again. */
  round() {
    return [...this.items.slice(this.#at + 1), ...this.items.slice(0, this.#at + 1)];
  }

  /** Shows a hidden item, and those it is nested in. @param {HTMLElement} li */
  reveal(li) {
    if (!this.hidden.size) return;
    /** @type {HTMLElement | null} */
    let at = li;
    for (; at && at !== this.root; at = at.parentElement) {
      at.classList.remove('hb-hidden');
      this.hidden.delete(at);
    }
  }

  /** Brings the score and what the list says up to date, touching only what changed: these are live
   * regions. */
  tellScore() {
    const { done, open, due } = this.tally.required;
    this.#bar.max = done + open + due || 1;
    this.#bar.value = done;
    const text = scoreWords(this.tally, this.confirmed, this.say);
    if (this.#score.data !== text) this.#score.data = text;
    this.#bar.setAttribute('aria-valuetext', text);
    const hidden = this.hidden.size ? this.say('hidden', { n: this.hidden.size }) : '';
    const notice = `${this.said} ${hidden}`.trim();
    if (this.#notice.textContent !== notice) this.#notice.textContent = notice;
  }

  /** Says where progress is kept, and offers to put back what a reset took. */
  tellStore() {
    const { undoHistory, store } = this.page, trouble = store.trouble(), kept = store.kept();
    this.undo.hidden = !Array.from(this.lastReset || []).some(
      ([key, entries]) => entries.some((entry) => undoHistory.isUndoable(key, entry)));
    this.root.dataset.kept = kept;
    write(this.part('where'), kept === 'no' ? '' : this.say(store.where()));
    write(this.part('problem'), trouble && this.say(trouble));
  }

  /** Looks, once, for what the last reset took. */
  findLastResetOnce() {
    if (!this.lastReset) findLastReset(this);
  }
}
