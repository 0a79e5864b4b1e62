/** Opens the search from any page, and loads it when somebody is about to search. */
const root = document.documentElement.dataset.content_root;
/** @type {HTMLDialogElement | null} */
const box = document.querySelector('.search-dialog');
/** @type {HTMLInputElement | null} */
const field = document.querySelector(':is(.search-dialog, .search-page) [name=q]');
const openers = '[data-search-open], form[role=search]:not(dialog form)';

let isLoaded = !box; // search.html loads it itself
const load = () => {
  if (isLoaded) return;
  isLoaded = true;
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: `${root}_static/search.css` });
  const script = document.createElement('script');
  script.src = `${root}_static/search.js`;
  document.head.append(style, script);
};

/** @param {string} [text] */
const open = (text) => {
  load();
  if (box && !box.open) box.showModal();
  field?.focus();
  field?.select();
  if (field && text) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
};

// on a Mac Ctrl+K deletes to the end of the line
const isMac = /Mac|iP/.test(navigator.platform);
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (isMac ? event.metaKey : event.ctrlKey)
    && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    open();
  }
});

if (box) {
  document.querySelector('.menu [name=q]')?.setAttribute('placeholder',
    `Search (${isMac ? '⌘K' : 'Ctrl+K'})`);
  for (const [type, isUse] of /** @type {const} */ ([
    ['focusin', false], ['pointerover', false], ['click', true], ['submit', true], ['input', true],
  ])) {
    addEventListener(type, (event) => {
      const from = event.target instanceof Element && event.target.closest(openers);
      if (!from || (event instanceof InputEvent && event.isComposing)) return;
      load();
      if (!isUse) return;
      event.preventDefault();
      const typed = from.querySelector('input');
      open(typed?.value);
      if (typed) typed.value = '';
    });
  }
}

export {}; // its names are its own
