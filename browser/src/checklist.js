/**
 * A page with checklists: boxes that remember, what else is known of an item, score and tools; or
 * one that shows items of others, with their boxes. Loaded on no other page; exchange.js is fetched
 * when first needed.
 */
import { ListPage } from './list/page.js';

/** @type {NodeListOf<HTMLElement>} */
const fieldsets = document.querySelectorAll('fieldset.hb-checklist');
/** @type {NodeListOf<HTMLElement>} */
const echoes = document.querySelectorAll('.hb-echo');
if (fieldsets.length || echoes.length) {
  new ListPage(Array.from(fieldsets), Array.from(echoes)).start();
}
