// Light or dark, as the reader chose: known before the first paint, hence small and not deferred.
// Without script pages follow the system; where storage is refused, a choice holds for its page.
"use strict";
{
  const KEY = "handbook-theme";
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  /** @param {string | null | undefined} choice */
  const show = (choice) => {
    const theme = choice === "light" || choice === "dark" ? choice : "system";
    root.dataset.theme = theme;
    // every colour of the style sheets is made with light-dark(), which follows this
    document.querySelector("meta[name=color-scheme]")
      ?.setAttribute("content", theme === "system" ? "light dark" : theme);
    const select = document.querySelector(".theme-switch select");
    if (select instanceof HTMLSelectElement) select.value = theme;
  };

  show(kept());
  addEventListener("DOMContentLoaded", () => show(root.dataset.theme));
  addEventListener("storage", ({ key }) => key === KEY && show(kept()));
  addEventListener("pageshow", ({ persisted }) => persisted && show(kept() ?? root.dataset.theme));
  addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.name !== "theme") return;
    show(target.value);
    try {
      localStorage.setItem(KEY, target.value);
    } catch { /* it is shown all the same */ }
  });
}
