// Opens the search from any page, and loads it when somebody is about to search.
"use strict";
{
  const root = document.documentElement.dataset.content_root;
  /** @type {HTMLDialogElement | null} */
  const box = document.querySelector(".search-dialog");
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector(":is(.search-dialog, .search-page) [name=q]");
  // On a Mac Ctrl+K deletes to the end of the line.
  const key = /Mac|iP/.test(navigator.platform) ? "metaKey" : "ctrlKey";
  const openers = "[data-search-open], form[role=search]:not(dialog form)";
  /** @param {Event} event */
  const opener = ({ target }) => target instanceof Element && target.closest(openers);

  let isLoaded = !box; // search.html loads it itself
  const load = () => {
    if (isLoaded) return;
    isLoaded = true;
    const style = document.createElement("link");
    Object.assign(style, { rel: "stylesheet", href: `${root}_static/search.css` });
    const script = document.createElement("script");
    script.src = `${root}_static/search.js`;
    document.head.append(style, script);
  };

  /** @param {string} [text] */
  const open = (text) => {
    load();
    if (box && !box.open) box.showModal();
    if (!field) return;
    field.focus();
    if (text) {
      field.value = text;
      field.dispatchEvent(new Event("input"));
    } else field.select();
  };

  addEventListener("keydown", (event) => {
    if (event[key] && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  if (box) {
    for (const form of document.querySelectorAll(".menu [name=q]")) {
      form.setAttribute("placeholder", `Search (${key === "ctrlKey" ? "Ctrl+K" : "⌘K"})`);
    }
    for (const type of ["focusin", "pointerover"]) {
      addEventListener(type, (event) => { if (opener(event)) load(); });
    }
    for (const type of ["click", "submit", "input"]) {
      addEventListener(type, (event) => {
        const from = opener(event);
        if (!from || (event instanceof InputEvent && event.isComposing)) return;
        event.preventDefault();
        const typed = from.querySelector("input");
        open(typed?.value);
        if (typed) typed.value = "";
      });
    }
    box.addEventListener("click", ({ target }) => {
      if (target === box || (target instanceof Element && target.closest(".search-close"))) {
        box.close();
      }
    });
  }
}
