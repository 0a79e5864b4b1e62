/**
 * A page with checklists: boxes that remember, what else is known of an item, score and tools.
 * Loaded on every page that holds a list; exchange.js is fetched when first needed.
 */
import { ListPage } from './list/page.js';

/** @type {NodeListOf<HTMLElement>} */
const fieldsets = document.querySelectorAll('fieldset.hb-checklist');
if (fieldsets.length) new ListPage(Array.from(fieldsets)).start();
