/** Elements, made in one expression. */

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} [props]
 * @param {(Node | string)[]} inner @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, props = {}, ...inner) {
  const made = document.createElement(tag);
  Object.assign(made, props);
  made.append(...inner);
  return made;
}

/** @param {string} textContent */
export const paragraph = (textContent) => element('p', { textContent });

/** Says something on a line, and hides the line where there is nothing to say.
 * @param {HTMLElement} line @param {string} text */
export function write(line, text) {
  if (line.textContent !== text) line.textContent = text; // the same again would be read again
  line.hidden = !text;
}

/** Has a line read out when it changes, from the first thing that the reader does: what was
 * remembered is not news, however late it comes, and the first tick is, however early.
 * @param {Element} line */
export function hearNews(line) {
  line.ariaLive = 'off';
  for (const act of ['click', 'keydown']) {
    addEventListener(act, () => { line.ariaLive = 'polite'; }, true);
  }
}
