/**
 * The page "My readiness": how the reader stands with every list, what needs them, what changed,
 * and copies. Made from the same records as the lists, by the book in edition.js.
 */
import { book, say } from './book.js';
import { exchangeParts } from './copies/dialog.js';
import { button, buttons } from './copies/parts.js';
import { element, paragraph } from './dom.js';
import { attentionParts, unknownItemLines } from './readiness/attention.js';
import { Comparison } from './readiness/comparison.js';
import { fillList } from './readiness/lists.js';
import { Snapshots } from './readiness/snapshots.js';
import { View } from './readiness/view.js';
import { lastVisit, newsParts } from './readiness/visits.js';
import { minutes } from './progress/words.js';
import { UndoHistory } from './store/undo.js';
import { Store } from './store/store.js';

/** @param {'attention' | 'since' | 'others' | 'snapshots' | 'compare'} name
 * @param {Node[]} inner */
const section = (name, ...inner) =>
  element('section', { className: `hb-part hb-${name}` },
    element('h2', { textContent: say(name) }), ...inner);

class ReadinessPage {
  #isStale = true;
  #attention = element('div');
  #since = element('div');
  #others = element('div');
  #where = element('p', { className: 'hb-where' });
  #problem = element('p', { className: 'hb-problem', role: 'alert', hidden: true });
  #visit = lastVisit(book().handbook);
  #store = new Store(book().handbook, {
    changed: () => { this.#isStale = true; },
    told: () => this.#told(),
  });
  #snapshots = new Snapshots(this.#store, new UndoHistory(book().handbook, this.#store));
  #root;
  #view;
  #comparison;
  /** @type {HTMLElement[]} */
  #places;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#view = new View(root.dataset.root || '', this.#store);
    this.#comparison = new Comparison(this.#view, this.#snapshots);
    this.#places = Array.from(root.querySelectorAll('[data-list]'));
  }

  start() {
    this.#root.prepend(buttons(button('print', () => print())), this.#where, this.#problem,
      section('attention', this.#attention));
    this.#root.append(
      section('since', this.#since),
      section('others', this.#others),
      section('snapshots', ...this.#snapshots.parts()),
      section('compare', ...this.#comparison.parts()),
      element('section', { className: 'hb-part' }, exchangeParts(this.#store)),
    );
    addEventListener('beforeprint', () => this.#places.forEach((place) => {
      for (const fold of place.querySelectorAll('details')) fold.open = true;
    }));
    this.#store.start(); // fills all parts with what localStorage has
    this.#root.classList.add('hb-ready');
  }

  /** Says where progress is kept; brings all else up to date if a record was changed. */
  #told() {
    const trouble = this.#store.trouble(), kept = this.#store.kept();
    this.#root.dataset.kept = kept;
    this.#where.textContent = kept === 'no' ? '' : say(this.#store.where());
    const problem = trouble && say(trouble);
    if (this.#problem.textContent !== problem) this.#problem.textContent = problem;
    this.#problem.hidden = !trouble;
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#places.forEach((place) => fillList(this.#view, place));
    this.#attention.replaceChildren(...attentionParts(this.#view));
    this.#fillSince();
    this.#fillOthers();
    this.#snapshots.fill();
    this.#comparison.fill();
  }

  #fillSince() {
    const part = /** @type {HTMLElement} */ (this.#since.parentElement);
    const heading = part.querySelector('h2');
    if (heading) heading.textContent = say('since', { date: minutes(this.#visit) });
    part.hidden = !this.#visit;
    this.#since.replaceChildren(...newsParts(this.#view, this.#visit));
  }

  #fillOthers() {
    const part = /** @type {HTMLElement} */ (this.#others.parentElement);
    const lines = unknownItemLines(this.#view);
    this.#others.replaceChildren(paragraph(say('othersWhy')), element('ul', {}, ...lines));
    part.hidden = !lines.length;
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector('.hb-readiness');
if (root) new ReadinessPage(root).start();
