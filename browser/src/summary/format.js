/**
 * The summary: how the reader stands with the lists and items of a handbook, in short, for pages
 * that hold no list.
 *
 *   localStorage  key handbook/1/<handbook>/!summary
 *
 *   {"edition": "<digest of the build's checklists.json and language>",
 *    "seen": <ms of the latest change of any record that it takes in>,
 *    "lists": {"<list>": {"title": "…", "page": "<address from the site's root>",
 *                         "short": "4 of 11, 1 due", "brief": "1 due",
 *                         "full": "4 of 11 done, 7 open (1 due again).",
 *                         "due": <ms of the next tick that grows stale, or 0>,
 *                         "dues": [<ms from when on a tick is stale, for each that grows so>],
 *                         "at": <ms of the latest change>, "isOpen": <whether something is left>,
 *                         "isMine": <whether the reader has not set it aside>}},
 *    "items": {"<item>": "done", or "na", or <ms: done until then, and due from then on>}}
 *
 * Lists of which nothing is ticked or set aside, and items that are open, are left out. It is
 * derived from the records alone: writer.js makes it anew after each change, nothing is ever merged
 * into it or read back from it, no copy holds it, and it goes with all else when everything is
 * erased. The digest tells its edition and language; one of another edition counts as none.
 */
import { storeName } from '../progress/keys.js';
import { shared } from '../shared.js';

/** @typedef {{title: string, page: string, short: string, brief: string, full: string,
 *    due: number, dues: number[], at: number, isOpen: boolean, isMine: boolean}} ListSummary */
/** @typedef {'done' | 'na' | number} ItemSummary */
/** @typedef {{edition: string, seen: number, lists: Record<string, ListSummary>,
 *    items: Record<string, ItemSummary>}} Summary */
/** @typedef {{handbook: string, edition: string, board: string,
 *    words: import('../progress/words.js').Messages}}
 *    Site what the build says of itself, in front of summary.js */

/** @param {string} handbook */
export const summaryKey = (handbook) => `${storeName(handbook)}/!summary`; // no id begins so

/** The summary, if there is one of this edition. @returns {Summary | null} */
export function readSummary() {
  try {
    const { handbook, edition } = /** @type {Site} */ (shared.site);
    const summary = JSON.parse(String(localStorage.getItem(summaryKey(handbook))));
    return summary.edition === edition ? summary : null;
  } catch {
    return null; // none, not ours, or refused
  }
}
