/** What a mentor signs, on paper alone. */
import { say } from '../book.js';
import { element } from '../dom.js';

/** Lines to write on, each behind its word. @param {string[]} words */
const lines = (...words) => element('p', { className: 'hb-sign' },
  ...words.map((textContent) => element('span', { textContent })));

/** Whose readiness it is, and of when. */
export const headLines = () => lines(say('signName'), say('signDate'));

/** Who has seen it. */
export const mentorLines = () => lines(say('signMentor'), say('signDate'), say('signature'));
