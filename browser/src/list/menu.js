/** The menu of a list: closed by Escape, by a choice, and when the reader goes elsewhere. */

/** @param {HTMLElement} menu */
export function watchMenu(menu) {
  const summary = menu.querySelector('summary');
  if (!(menu instanceof HTMLDetailsElement) || !summary) return; // a template left it out
  const close = () => {
    menu.open = false;
    summary.focus();
  };
  menu.addEventListener('keydown', ({ key }) => { if (key === 'Escape' && menu.open) close(); });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(/** @type {Node | null} */ (relatedTarget))) menu.open = false;
  });
  menu.addEventListener('click', ({ target }) => {
    if (/** @type {Element} */ (target).closest('button')) close();
  });
}
