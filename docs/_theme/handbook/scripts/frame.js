// The bar's panels, and which entry of "On this page" is being read. Without this file a panel
// is closed by its button, of which all that is outside of the panel is a part.
"use strict";
{
  const READ = 72; // pixels below the bar, more than any target keeps: what has begun above is read
  /** @param {Element} element */
  const edge = (element) => element.getBoundingClientRect().top;

  /** Scrolls a panel to its marked link, and never the page. @param {Element} panel */
  const reveal = (panel) => {
    const link = panel.querySelector("[aria-current]");
    const below = link ? edge(link) - edge(panel) : 0;
    if (below < 0 || below > panel.clientHeight - READ) panel.scrollTop += below - 2 * READ;
  };

  /** @type {NodeListOf<HTMLDetailsElement>} */
  const parts = document.querySelectorAll(".bar details");
  for (const details of parts) {
    const panel = details.querySelector(".panel");
    if (!panel) continue;
    reveal(panel);
    details.addEventListener("toggle", () => reveal(panel));
    details.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
    });
    panel.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) details.open = false;
    });
    addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    });
  }

  // A source's card would lie over what is focused behind it.
  addEventListener("focusin", ({ target }) => {
    /** @type {NodeListOf<HTMLElement>} */
    const cards = document.querySelectorAll(".cite-note");
    for (const card of cards) {
      const isOpener = target instanceof HTMLButtonElement && target.popoverTargetElement === card;
      if (!isOpener && !card.contains(/** @type {Node} */ (target))) card.hidePopover?.();
    }
  });

  const contents = document.querySelector(".page-toc .panel");
  const entries = [...contents?.querySelectorAll("a") ?? []].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });

  const mark = () => {
    const root = document.documentElement;
    const line = READ + Number.parseFloat(getComputedStyle(root).scrollPaddingTop);
    const shown = entries.filter(({ target }) => target.offsetParent);
    const isEnd = scrollY && innerHeight + scrollY > root.scrollHeight - 2;
    // at the end of the page the last ones do not come up to the line
    const begun = isEnd ? shown : shown.filter(({ target }) => edge(target) < line);
    const asked = shown.find(({ link }) => isEnd && link.hash === location.hash);
    const now = asked && edge(asked.target) > 0 ? asked : begun.at(-1);
    const marked = contents?.querySelector("[aria-current]");
    if (!contents || now?.link === marked) return;
    marked?.removeAttribute("aria-current");
    now?.link.setAttribute("aria-current", "location");
    reveal(contents);
  };

  for (const event of ["scroll", "resize", "hashchange", "load"]) {
    addEventListener(event, mark, { passive: true });
  }
  mark();
}
