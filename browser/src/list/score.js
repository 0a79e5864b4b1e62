/**
 * What a list says of itself: how far the required items are, in the line that stays in sight, and
 * below it all the rest. Both are live regions, and only what changed is touched.
 */
import { element, hearNews } from '../dom.js';
import { scoreParts, scoreShort } from '../progress/words.js';

/** @typedef {import('./list.js').List} List */

/** @param {Node} node @param {string} text */
function change(node, text) {
  if (node.textContent !== text) node.textContent = text; // the same again would be read again
}

export class ListScore {
  #whole = element('span', { className: 'hb-whole' });
  #rest = document.createTextNode('');
  #notice = element('span', { className: 'hb-notice' });
  #line;
  #bar;

  /** @param {List} list */
  constructor(list) {
    const lines = ['score', 'rest'].map((name) => list.part(name));
    this.#line = lines[0];
    this.#bar = /** @type {HTMLProgressElement} */ (list.part('bar'));
    lines.forEach(hearNews);
    this.#line.replaceChildren(this.#whole);
    lines[1].replaceChildren(this.#rest, ' ', this.#notice);
  }

  /** @param {List} list */
  tell({ tally, confirmed, said, hidden, say }) {
    const { required } = tally, { done, open, due } = required;
    const [score, rest] = scoreParts(tally, confirmed, say);
    this.#bar.max = done + open + due || 1;
    this.#bar.value = done;
    this.#bar.ariaValueText = score;
    this.#line.dataset.short = scoreShort(required, say); // seen where the whole has no room
    change(this.#whole, score);
    change(this.#rest, rest);
    change(this.#notice, `${said} ${hidden.size ? say('hidden', { n: hidden.size }) : ''}`.trim());
  }
}
