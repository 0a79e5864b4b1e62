/** Comparing two snapshots, or somebody's copy, or how one stands now. */
import { say } from '../book.js';
import { button, fileInput, labelled, newPlace, tell } from '../copies/parts.js';
import { readCopy } from '../copies/read.js';
import { element, paragraph } from '../dom.js';
import { recordsOf } from '../progress/file.js';
import { freeName } from './snapshots.js';

/** @typedef {import('../progress/records.js').Records} Records */
/** @typedef {{name: string, items: Records}} Source what can be compared */
/** @typedef {import('./view.js').View} View */

const NOW = 'now';

/** @param {HTMLSelectElement} select @param {Map<string, Source>} sources
 * @param {string} value if there is one */
function fillSelect(select, sources, value) {
  const [first] = sources.keys();
  select.replaceChildren(...Array.from(sources, ([key, { name }]) =>
    element('option', { textContent: name, value: key })));
  select.value = sources.has(value) ? value : first;
}

/** @param {string[]} titles @param {HTMLElement[][]} rows */
function tableOf(titles, rows) {
  const head = titles.map((textContent) =>
    element('th', { textContent, scope: 'col', role: 'columnheader' }));
  const lines = [head, ...rows].map((cells) => element('tr', { role: 'row' }, ...cells));
  // the roles are said, for on a narrow window it is not laid out as a table
  const ariaLabel = say('compare');
  const table = element('table', { className: 'hb-compared', role: 'table', ariaLabel },
    element('thead', { role: 'rowgroup' }, lines[0]),
    element('tbody', { role: 'rowgroup' }, ...lines.slice(1)));
  return element('div',
    { className: 'hb-scroll', tabIndex: 0, role: 'group', ariaLabel }, table);
}

export class Comparison {
  /** Copies of other people by their files' names. @type {Map<string, Records>} */
  #copies = new Map();
  #place = newPlace(); // of what was compared
  #filePlace = newPlace(); // of what cannot be
  #from = element('select');
  #to = element('select');
  #chosen = ''; // by the reader: what to compare from
  #choices = element('p', { className: 'hb-choices' });
  #view;
  #snapshots;

  /** @param {View} view @param {import('./snapshots.js').Snapshots} snapshots */
  constructor(view, snapshots) {
    this.#view = view;
    this.#snapshots = snapshots;
    this.#from.onchange = () => {
      this.#chosen = this.#from.value;
      this.fill();
    };
    this.#choices.append(
      element('label', {}, say('compareFrom'), ' ', this.#from), ' ',
      element('label', {}, say('compareTo'), ' ', this.#to), ' ',
      button('compare', () => this.#compare()));
  }

  /** @returns {Source} */
  #now() {
    return { name: say('now'), items: recordsOf(this.#view.store).items };
  }

  /** What can be compared with how one stands now, the newest first. */
  #sources() {
    /** @type {Map<string, Source>} */
    const sources = new Map();
    for (const [name, copy] of this.#snapshots.all()) {
      sources.set(`snapshot/${name}`, { name, items: copy.value });
    }
    for (const [name, items] of this.#copies) sources.set(`copy/${name}`, { name, items });
    return sources;
  }

  /** Fills what can be chosen; never the same twice: what is compared from cannot be chosen
   * again. */
  fill() {
    const sources = this.#sources(), was = this.#to.value;
    this.#choices.hidden = !sources.size;
    fillSelect(this.#from, sources, this.#chosen);
    sources.delete(this.#from.value);
    fillSelect(this.#to, new Map([[NOW, this.#now()], ...sources]), was);
  }

  #compare() {
    const sources = this.#sources().set(NOW, this.#now());
    const from = sources.get(this.#from.value), to = sources.get(this.#to.value);
    if (!from || !to) return;
    const rows = this.#view.differences(from.items, to.items);
    if (!rows.length) tell(this.#place, say('same'));
    else {
      const table = tableOf([say('columnItem'), from.name, to.name], rows);
      tell(this.#place, say('difference', { n: rows.length }), table);
    }
  }

  /** Adds somebody's copy to what can be compared, and compares it with now. @param {File} file */
  #add(file) {
    readCopy(file, this.#filePlace, ({ items }) => {
      this.#filePlace.replaceChildren();
      const name = freeName(file.name, (used) => this.#copies.has(used));
      this.#copies.set(name, items);
      this.#chosen = `copy/${name}`;
      this.#to.value = NOW;
      this.fill();
      this.#compare();
    });
  }

  parts() {
    return [
      paragraph(say('compareWhy')), this.#choices, this.#place,
      labelled('compareFile', fileInput((file) => this.#add(file))),
      this.#filePlace,
    ];
  }
}
