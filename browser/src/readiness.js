/**
 * The page "My readiness": how the reader stands with every list, what needs them, what changed,
 * and back-ups. Made from the same records as the lists, by the book in edition.js.
 */
import { openBackUps } from './back-up.js';
import { book, say } from './book.js';
import { button, buttons } from './copies/parts.js';
import { element, paragraph, write } from './dom.js';
import { Attention } from './readiness/attention.js';
import { ListChoice, Welcome } from './readiness/choice.js';
import { Comparison } from './readiness/comparison.js';
import { ListEntry, ScoreLine } from './readiness/lists.js';
import { Next } from './readiness/next.js';
import { unknownItemLines } from './readiness/others.js';
import { Reminder } from './readiness/reminder.js';
import { Rows } from './readiness/rows.js';
import { addMentorLines, headLines } from './readiness/sign.js';
import { Snapshots } from './readiness/snapshots.js';
import { View } from './readiness/view.js';
import { lastVisit, newsParts } from './readiness/visits.js';
import { minutes } from './progress/words.js';
import { UndoHistory } from './store/undo.js';
import { Store } from './store/store.js';
import { SummaryKeeper } from './summary/keeper.js';

/** @param {'total' | 'next' | 'attention' | 'yours' | 'since' | 'others' | 'snapshots' |
 *    'compare'} name
 * @param {Node[]} inner */
const section = (name, ...inner) =>
  element('section', { className: `hb-part hb-${name}`, id: `hb-${name}` },
    element('h2', { textContent: say(name) }), ...inner);

class ReadinessPage {
  #isStale = true;
  #since = element('div');
  #others = element('div');
  #where = element('p', { className: 'hb-where' });
  #problem = element('p', { className: 'hb-problem', role: 'alert', hidden: true });
  #visit = lastVisit(book().handbook);
  #store = new Store(book().handbook, {
    changed: (key) => this.#changed(key),
    told: () => this.#told(),
  });
  #summary = new SummaryKeeper(this.#store);
  #undoHistory = new UndoHistory(book().handbook, this.#store);
  #snapshots = new Snapshots(this.#store, this.#undoHistory);
  #backUp = button('backUp', () => openBackUps(this.#store, 'backup'));
  #reminder = new Reminder(this.#store, () => {
    this.#backUp.focus(); // the reminder goes when it was followed: the focus comes back here
    openBackUps(this.#store, 'backup');
  }, () => {
    this.#tellStore();
    this.#backUp.focus();
  });
  #root;
  #view;
  #rows;
  #total;
  #choice;
  #welcome;
  #next;
  #attention;
  #comparison;
  /** @type {ListEntry[]} */
  #entries = [];

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#view = new View(root.dataset.root || '', this.#store);
    this.#rows = new Rows(this.#view, this.#undoHistory);
    this.#total = new ScoreLine(this.#view, say('total'));
    this.#choice = new ListChoice(this.#view);
    this.#welcome = new Welcome(this.#store, this.#choice);
    this.#next = new Next(this.#view, this.#rows);
    this.#attention = new Attention(this.#view, this.#rows);
    this.#comparison = new Comparison(this.#view, this.#snapshots);
  }

  start() {
    const lists = this.#root.querySelector('.hb-lists');
    this.#findEntries();
    this.#root.prepend(
      buttons(button('print', () => print()),
        this.#backUp,
        button('restore', () => openBackUps(this.#store, 'restore'))),
      headLines(), this.#where, this.#reminder.part, this.#problem,
      this.#welcome.part,
      section('total', ...this.#total.parts(), this.#choice.part),
      section('next', this.#next.part),
      section('attention', this.#attention.part),
      section('yours', ...lists ? [lists] : []));
    this.#root.append(
      section('since', this.#since),
      section('others', this.#others),
      section('snapshots', ...this.#snapshots.parts()),
      section('compare', ...this.#comparison.parts()),
    );
    addEventListener('beforeprint', () => this.#entries.forEach((entry) => entry.open()));
    addMentorLines(this.#root);
    this.#store.start(); // fills all parts with what localStorage has
    this.#total.hear();
    this.#summary.watch();
    this.#root.classList.add('hb-ready');
  }

  #findEntries() {
    /** @type {NodeListOf<HTMLElement>} */
    const places = this.#root.querySelectorAll('[data-list]');
    for (const place of places) {
      const list = book().lists.find(({ id }) => id === place.dataset.list);
      if (list) this.#entries.push(new ListEntry(this.#view, this.#rows, list, place));
    }
  }

  /** @param {string} key */
  #changed(key) {
    this.#isStale = true;
    this.#rows.show(key);
    this.#summary.changed();
  }

  /** Says where progress is kept, or reminds of back-ups instead. */
  #tellStore() {
    const trouble = this.#store.trouble(), kept = this.#store.kept();
    this.#root.dataset.kept = kept;
    this.#where.hidden = this.#reminder.fill();
    this.#where.textContent = kept === 'no' ? '' : say(this.#store.where());
    write(this.#problem, trouble && say(trouble));
  }

  /** Says so; brings all else up to date if a record was changed. */
  #told() {
    this.#tellStore();
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#welcome.fill();
    this.#total.fill(this.#view.myLists());
    this.#choice.fill();
    // behind the dialog for back-ups nothing is under the pointer: what changes then is much
    const isAnew = Boolean(document.querySelector('.hb-dialog'));
    this.#next.fill(isAnew);
    this.#fillAttention(isAnew);
    this.#entries.forEach((entry) => entry.fill());
    this.#fillSince();
    this.#fillOthers();
    this.#snapshots.fill();
    this.#comparison.fill();
  }

  /** Shows a part of the page, or hides it with its heading.
   * @param {HTMLElement} inner @param {boolean} isShown */
  #show({ parentElement: part }, isShown) {
    if (part) part.hidden = !isShown;
  }

  /** What needs the reader stands above what is next; where nothing does, below.
   * @param {boolean} isAnew */
  #fillAttention(isAnew) {
    const { part } = this.#attention, next = this.#next.part.parentElement;
    this.#show(part, this.#attention.fill(isAnew));
    const place = part.parentElement;
    if (this.#attention.isUrgent() && place && next?.nextSibling === place) next.before(place);
  }

  #fillSince() {
    const heading = this.#since.parentElement?.querySelector('h2');
    if (heading) heading.textContent = say('since', { date: minutes(this.#visit) });
    this.#show(this.#since, Boolean(this.#visit));
    this.#since.replaceChildren(...newsParts(this.#view, this.#visit));
  }

  #fillOthers() {
    const lines = unknownItemLines(this.#view);
    this.#others.replaceChildren(paragraph(say('othersWhy')), element('ul', {}, ...lines));
    this.#show(this.#others, Boolean(lines.length));
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector('.hb-readiness');
if (root) new ReadinessPage(root).start();
