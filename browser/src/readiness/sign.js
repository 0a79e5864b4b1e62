/** What a mentor signs, on paper alone. */
import { say } from '../book.js';
import { element } from '../dom.js';

/** Lines to write on, each behind its word. @param {string[]} words */
const lines = (...words) => element('p', { className: 'hb-sign' },
  ...words.map((textContent) => element('span', { textContent })));

/** Whose readiness it is, and of when. */
export const headLines = () => lines(say('signName'), say('signDate'));

/** Who has seen it. On paper it stands in the last row, for no style keeps it on a sheet with that.
 * @param {HTMLElement} root at whose end it stands */
export function addMentorLines(root) {
  const part = lines(say('signMentor'), say('signDate'), say('signature'));
  root.append(part);
  addEventListener('beforeprint', () => {
    /** @type {HTMLElement[]} */
    const rows = Array.from(root.querySelectorAll('.hb-lists .hb-row, .hb-others li'));
    rows.filter(({ offsetHeight }) => offsetHeight).pop()?.append(part);
  });
  addEventListener('afterprint', () => root.append(part));
}
