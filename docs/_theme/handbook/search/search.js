/**
 * The search, loaded when somebody is about to search (static/search-opener.js), and by
 * search.html. The index of the book follows in the same file.
 */
import { Answers } from './answer.js';
import { Box, hasKeys } from './box.js';
import { takePart } from './excerpts.js';
import { Index } from './index.js';
import { searchOf } from './rank.js';
import { learnForms, splitWords } from './words.js';

/** @param {HTMLDialogElement} dialog @param {Answers} answers */
const useDialog = (dialog, answers) => {
  const box = new Box(dialog, answers, hasKeys() ? '. Enter opens it.' : '');
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault(); // a browser would empty the field: the words stay
      if (event.target === box.field) dialog.close();
      else box.field.focus();
    } else if (event.key === 'Enter' && event.target === box.field) {
      event.preventDefault();
      box.now();
      if (hasKeys()) box.results()[0]?.click();
      else box.field.blur();
    }
  });
  // the panel fills the dialog: a click on nothing else is one beside it
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  box.out.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.pathname === location.pathname) dialog.close();
  });
};

/** @param {Element} page @param {Answers} answers */
const usePage = (page, answers) => {
  const field = /** @type {HTMLInputElement} */ (page.querySelector('[name=q]'));
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  const box = new Box(page, answers);
  page.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    box.now();
    const address = new URL(location.href);
    address.searchParams.set('q', field.value);
    history.replaceState(null, '', address);
  });
};

window.handbookSearch = {
  part: takePart,
  splitWords,
  start: (packed) => {
    const root = document.documentElement.dataset.content_root ?? '';
    learnForms(packed.forms);
    const index = new Index(packed);
    const find = searchOf(index);
    window.handbookSearch.find = find;
    const answers = new Answers(index, find, root);
    const page = document.querySelector('.search-page');
    const dialog = document.querySelector('dialog.search-dialog');
    if (page) usePage(page, answers);
    if (dialog instanceof HTMLDialogElement) useDialog(dialog, answers);
  },
};
