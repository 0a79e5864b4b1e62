/* Stands between doctools.js and searchtools.js on the search page only.
 *
 * It takes the place of sphinx_highlight.js: without highlighting, searchtools.js does not
 * write to localStorage, and so the search also works where the browser refuses storage. */
/* exported SPHINX_HIGHLIGHT_ENABLED */
"use strict";

const SPHINX_HIGHLIGHT_ENABLED = false;

// Browsers block fetch() of local files: without this every hit would log an error.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

// Only changes of a live region that was there from the start are read out.
_ready(() => {
  const status = document.getElementById("search-status");
  const results = document.getElementById("search-results");
  if (!status || !results) return;
  new MutationObserver(() => {
    const summary = results.querySelector(".search-summary");
    if (summary && status.textContent !== summary.textContent) {
      status.textContent = summary.textContent;
    }
  }).observe(results, { childList: true, characterData: true, subtree: true });
});
