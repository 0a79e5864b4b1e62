/** The inputs of an item, in the order they are used: note, evidence, mentor, not applicable. */
import { element, write } from '../dom.js';
import { own } from '../progress/values.js';
import { isOfWeb } from '../ticking/evidence.js';
import { backButton } from './offers.js';
import { isBeingTyped, listenTo } from './typing.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../ticking/replaced.js').Offer} Offer */
/** @typedef {import('../progress/status.js').Status} Status */
/** @typedef {import('./typing.js').Name} Name */

const NAMES = /** @type {const} */ (['note', 'evidence', 'confirmation', 'reason']);

const LEAST_ROWS = 2, MOST_ROWS = 14; // of a note, as fields.css has it

const shortInput = () =>
  element('input', { type: 'text', autocomplete: 'off', maxLength: 2000 });

/** Gives a text the rows that it needs, where the style (`field-sizing`) cannot.
 * @param {HTMLTextAreaElement} area */
function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.rows = LEAST_ROWS;
  while (area.scrollHeight > area.clientHeight && area.rows < MOST_ROWS) area.rows += 1;
}

export class Panel {
  root = element('div', { className: 'hb-panel', role: 'group' });
  #told = element('p', { className: 'hb-told-more' });
  #holds = element('button', { type: 'button' });
  #link = element('a', { className: 'hb-link', rel: 'noreferrer' });
  #summary = element('summary');
  #offers = element('div');
  #earlier = element('details', { className: 'hb-earlier' }, this.#summary, this.#offers);
  /** Says, to the ear, that a text is kept. */
  #heard = element('span', { className: 'hb-heard', role: 'status' });
  #inputs = {
    note: element('textarea', { rows: LEAST_ROWS, maxLength: 8000 }),
    evidence: Object.assign(shortInput(), { inputMode: 'url' }),
    confirmation: shortInput(),
    reason: shortInput(),
  };
  /** What says beside an input that its text is kept. @type {Map<HTMLElement, HTMLElement>} */
  #saved = new Map();
  #item;

  /** @param {Item} item @param {Element} row under which it stands */
  constructor(item, row) {
    const { list: { say }, terms } = item;
    this.#item = item;
    this.root.setAttribute('aria-labelledby', `hb.${terms.id}`); // the item's wording
    this.#holds.textContent = say('holds');
    this.#holds.onclick = () => item.confirmStill();
    this.#link.textContent = say('open');
    this.root.append(this.#told, this.#holds, ...NAMES.map((name) => this.#entry(name)),
      this.#earlier, this.#heard);
    row.after(this.root);
  }

  /** An input under its label, beside which it says that what was typed is kept.
   * @param {Name} name */
  #entry(name) {
    const input = this.#inputs[name], { list: { say }, terms } = this.#item;
    input.id = `hb.${terms.id}.${name}`; // no author can give such an id
    const saved = element('span', { className: 'hb-saved', textContent: say('saved') });
    saved.hidden = true;
    saved.ariaHidden = 'true';
    this.#saved.set(input, saved);
    const beside = element('span', { className: 'hb-beside' }, saved);
    if (name === 'note') input.addEventListener('input', () => grow(this.#inputs.note));
    if (name === 'evidence') beside.append(this.#link);
    listenTo(this.#item, name, input, (isKept) => this.#tellKept(saved, isKept));
    return element('div', { className: 'hb-field' },
      element('label', { htmlFor: input.id }, say(`${name}Label`)), beside, input);
  }

  /** @param {HTMLElement} saved beside the field @param {boolean} isKept */
  #tellKept(saved, isKept) {
    saved.hidden = !isKept;
    write(this.#heard, isKept ? this.#item.list.say('saved') : '');
  }

  /** @param {Status} status @param {Offer[]} offers */
  fill(status, offers) {
    const { list: { say }, box } = this.#item, { evidence, reworded_from: then } = status;
    this.#fillInputs({ ...status, confirmation: status.confirmed_by });
    const wording = own(JSON.parse(box.dataset.earlier || '{}'), then);
    const isAside = status.state === 'na';
    write(this.#told, wording ? say(isAside ? 'earlierNa' : 'earlier', { wording }) : '');
    this.#earlier.hidden = !offers.length;
    this.#summary.textContent = say('before', { n: offers.length });
    this.#offers.replaceChildren(...offers.map((offer) => backButton(this.#item, offer)));
    this.#holds.hidden = !then && status.state !== 'due';
    this.#link.hidden = !isOfWeb(evidence);
    if (!this.#link.hidden) this.#link.href = evidence;
  }

  /** @param {Record<Name, string>} values */
  #fillInputs(values) {
    for (const name of NAMES) {
      // what is being typed is not overwritten by another tab; spaces at its end are not kept yet
      const input = this.#inputs[name], isSame = input.value.trim() === values[name].trim();
      if (isBeingTyped(input) || isSame) continue;
      input.value = values[name];
      const saved = this.#saved.get(input);
      if (saved) this.#tellKept(saved, false); // that was another text
    }
    grow(this.#inputs.note);
  }
}
