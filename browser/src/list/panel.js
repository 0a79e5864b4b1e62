/** The inputs of an item: note, evidence, why it does not apply, who confirms it. */
import { element, write } from '../dom.js';
import { own } from '../progress/values.js';
import { backButton } from './offers.js';
import { isBeingTyped, listenTo } from './typing.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {import('../ticking/replaced.js').Offer} Offer */
/** @typedef {import('../progress/status.js').Status} Status */

const shortInput = () =>
  element('input', { type: 'text', autocomplete: 'off', maxLength: 2000 });

export class Panel {
  root = element('div', { className: 'hb-panel' });
  #told = element('p', { className: 'hb-told-more' });
  #holds = element('button', { type: 'button' });
  #link = element('a', { className: 'hb-link', rel: 'noreferrer' });
  #summary = element('summary');
  #offers = element('div');
  #earlier = element('details', { className: 'hb-earlier' }, this.#summary, this.#offers);
  #inputs = {
    note: element('textarea', { rows: 2, maxLength: 8000 }),
    evidence: Object.assign(shortInput(), { inputMode: 'url' }),
    reason: shortInput(),
    confirmation: shortInput(),
  };
  #item;

  /** @param {Item} item @param {Element} line under which it stands */
  constructor(item, line) {
    const { say } = item.list, { note, evidence, reason, confirmation } = this.#inputs;
    this.#item = item;
    this.#holds.textContent = say('holds');
    this.#holds.onclick = () => item.confirmStill();
    this.#link.textContent = say('open');
    for (const name of /** @type {const} */ (['note', 'evidence', 'reason', 'confirmation'])) {
      listenTo(item, name, this.#inputs[name]);
    }
    const labelled = (/** @type {string} */ text, /** @type {HTMLElement} */ input) =>
      element('label', { className: 'hb-field' }, text, input);
    this.root.append(this.#told, this.#holds,
      labelled(say('noteLabel'), note), labelled(say('evidenceLabel'), evidence),
      labelled(say('reasonLabel'), reason), labelled(say('confirmationLabel'), confirmation),
      this.#link, this.#earlier);
    line.after(this.root);
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
    this.#link.hidden = !/^https?:\/\/./i.test(evidence); // no other scheme becomes a link
    if (!this.#link.hidden) this.#link.href = evidence;
  }

  /** @param {Record<'note' | 'evidence' | 'reason' | 'confirmation', string>} values */
  #fillInputs(values) {
    for (const name of /** @type {const} */ (['note', 'evidence', 'reason', 'confirmation'])) {
      // what is being typed is not overwritten by another tab; spaces at its end are not kept yet
      const input = this.#inputs[name], isSame = input.value.trim() === values[name].trim();
      if (!isBeingTyped(input) && !isSame) input.value = values[name];
    }
  }
}
