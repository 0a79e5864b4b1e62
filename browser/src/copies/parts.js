/**
 * What the parts about copies are made of: buttons, places where something is said, lines that
 * fold.
 */
import { say } from '../book.js';
import { element } from '../dom.js';

/** @typedef {import('../messages.js').EditionMessage} Message */

/** @param {Message} name @param {() => unknown} onclick */
export const button = (name, onclick) =>
  element('button', { type: 'button', onclick, textContent: say(name) });

/** @param {(Node | string)[]} inner */
export const buttons = (...inner) => element('p', { className: 'hb-buttons' }, ...inner);

/** Where the answer to what was pressed appears. */
export const newPlace = () => element('div', { className: 'hb-place' });

/** An input with its label. @param {Message} name @param {HTMLElement} input */
export const labelled = (name, input) =>
  element('label', { className: 'hb-field' }, say(name), input);

/** A field that takes a copy's file.
 * @param {(file: File) => unknown} chosen @param {() => unknown} [cleared] */
export function fileInput(chosen, cleared) {
  const input = element('input', { type: 'file', accept: '.json,application/json' });
  input.onchange = () => (input.files?.[0] ? chosen(input.files[0]) : cleared?.());
  return input;
}

/** Empties a place; the focus goes to the button above it, for the one pressed goes away.
 * @param {HTMLElement} place */
export const cancelButton = (place) => button('cancel', () => {
  place.replaceChildren();
  place.previousElementSibling?.querySelector('button')?.focus();
});

/** Says something at a place with what can be done, and takes the focus there: all of it in sight.
 * @param {HTMLElement} place @param {string} textContent @param {Node[]} more */
export function tell(place, textContent, ...more) {
  const line = element('p', { textContent, tabIndex: -1 });
  place.replaceChildren(line, ...more);
  line.focus();
  place.scrollIntoView({ block: 'nearest' });
}

/** Says something at a place and leaves the focus: only what is empty at first is surely read out.
 * @param {HTMLElement} place @param {string} text */
export function announce(place, text) {
  const line = element('p', { role: 'status' });
  place.append(line);
  setTimeout(() => { line.textContent = text; }, 100);
}

/** Lines behind a summary that counts them. @param {Message} name @param {Node[]} lines */
export function fold(name, lines) {
  if (!lines.length) return [];
  const summary = element('summary', { textContent: say(name, { n: lines.length }) });
  return [element('details', {}, summary, element('ul', {}, ...lines))];
}

/** @param {string[]} texts */
export const plainLines = (texts) => texts.map((textContent) => element('li', { textContent }));
