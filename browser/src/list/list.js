/** A checklist of the page: its items, its score, and what it says. */
import { write } from '../dom.js';
import { newTally, sayer } from '../progress/words.js';
import { Backups, tellBackup } from './backups.js';
import { Item } from './item.js';
import { watchMenu } from './menu.js';
import { findLastReset } from './reset.js';
import { ListScore } from './score.js';
import { loadScript, loadStyle } from '../scripts.js';
import { shared } from '../shared.js';

/** @typedef {import('../progress/words.js').Say<import('../messages.js').PageMessage>} Say */
/** @typedef {import('../store/undo.js').ActEntries} ActEntries */
/** @typedef {import('./page.js').ListPage} ListPage */

/** Loads what the buttons do, and the looks of what they make. */
const loadActs = () => Promise.all([loadScript('acts.js'), loadStyle('acts.css')]);

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
  /** @type {Backups | null} */
  backups = null;
  tellHeadings = () => {}; // which of them have items in sight, once some are hidden
  at = -1; // the place of the item that the reader was at last
  #score;

  /** @param {ListPage} page @param {HTMLElement} root */
  constructor(page, root) {
    this.page = page;
    this.root = root;
    /** @type {Say} */
    this.say = sayer(JSON.parse(root.dataset.messages || '{}'));
    this.undo = this.part('undo');
    this.#findItems();
    this.#score = new ListScore(this);
    this.heard.className = 'hb-heard';
    this.heard.role = 'status';
    this.part('rest').after(this.heard);
    watchMenu(this.part('menu'));
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

  /** Listens to all boxes and buttons, with one listener for all. */
  #listen() {
    this.root.addEventListener('change', ({ target }) => this.#ticked(target));
    for (const near of ['pointerover', 'focusin']) this.root.addEventListener(near, loadActs);
    this.root.addEventListener('click', async ({ target }) => {
      const button = /** @type {Element} */ (target).closest('button');
      if (!button) return;
      if (!shared.pressed) await loadActs();
      shared.pressed?.(this, button);
    });
    this.root.addEventListener('focusin', ({ target }) => {
      const li = /** @type {Element} */ (target).closest('.hb-item');
      if (li) this.at = this.items.findIndex((item) => item.li === li);
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

  /** Shows a hidden item, and those it is nested in. @param {HTMLElement} li */
  reveal(li) {
    if (!this.hidden.size) return;
    /** @type {HTMLElement | null} */
    let at = li;
    for (; at && at !== this.root; at = at.parentElement) {
      at.classList.remove('hb-hidden');
      this.hidden.delete(at);
    }
    this.tellHeadings();
  }

  /** Brings the score and what the list says up to date. */
  tellScore() {
    this.#score.tell(this);
  }

  /** Says where progress is kept, and offers to put back what a reset took. */
  tellStore() {
    const { undoHistory, store } = this.page, trouble = store.trouble(), kept = store.kept();
    this.undo.hidden = !Array.from(this.lastReset || []).some(
      ([key, entries]) => entries.some((entry) => undoHistory.isUndoable(key, entry)));
    this.root.dataset.kept = kept;
    write(this.part('where'), kept === 'no' ? '' : this.say(store.where()));
    write(this.part('problem'), trouble && this.say(trouble));
    tellBackup(this);
    this.backups?.tell();
  }

  /** Brings the focus to the button of the menu. */
  focusMenu() {
    this.part('menu').querySelector('summary')?.focus();
  }

  /** Makes it the list that reminds the reader of back-ups. */
  remind() {
    this.backups = new Backups(this);
  }

  /** What the summary is made of. */
  summed() {
    const { root, items, say } = this, { id, dataset: { page = '' } } = root;
    return { id, title: this.part('title').textContent.trim(), page, items, say };
  }

  /** Looks, once, for what the last reset took. */
  findLastResetOnce() {
    if (!this.lastReset) findLastReset(this);
  }
}
