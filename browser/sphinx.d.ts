/** What Sphinx's own scripts leave for those of a theme; see docs/_theme/handbook/search.html. */
declare const DOCUMENTATION_OPTIONS: { SHOW_SEARCH_SUMMARY: boolean };
declare function _ready(callback: () => void): void;
