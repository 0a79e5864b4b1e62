/** What the reader said of an item beside its state: a note, and where the evidence lies. */
import { element } from '../dom.js';

/** @typedef {import('../progress/words.js').BoxMessage} BoxMessage */

/** Whether a text is an address of the web: no other scheme becomes a link. @param {string} text */
export const isOfWeb = (text) => /^https?:\/\/./i.test(text);

/** Where the evidence lies, as a link if it can be one. @param {string} evidence */
const evidenceLink = (evidence) => (isOfWeb(evidence)
  ? element('a', { href: evidence, rel: 'noreferrer', textContent: evidence }) : evidence);

/** Note and evidence, in a paragraph each.
 * @param {Pick<import('../progress/status.js').Status, 'note' | 'evidence'>} status
 * @param {import('../progress/words.js').Say<BoxMessage>} say */
export function saidParts({ note, evidence }, say) {
  const [before, after] = say('evidenceSaid', { text: '\0' }).split('\0');
  const parts = [];
  if (note) parts.push(element('p', { className: 'hb-note' }, say('noteSaid', { text: note })));
  if (evidence) {
    parts.push(
      element('p', { className: 'hb-evidence' }, before, evidenceLink(evidence), after || ''));
  }
  return parts;
}
