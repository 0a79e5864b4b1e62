/** The list of what was found: links with a title, a kind, a place and an excerpt. */
import { passage, textOf } from './excerpts.js';

/**
 * @typedef {import('./rank.js').Hit} Hit
 * @typedef {import('./index.js').Entry} Entry
 */

/** How many results are shown at once. */
const AT_ONCE = 10;
/** How many more of a page are listed with it. */
const MORE = 20;

/** @param {string} tag @param {string} [name] @param {...(Node | string)} children */
export const make = (tag, name, ...children) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
};

/** @param {string} words @param {string} href */
export const link = (words, href) => {
  const made = document.createElement('a');
  made.href = href;
  made.append(words);
  return made;
};

const KINDS = new Map([['p', 'Page'], ['t', 'Glossary term'], ['i', 'Checklist item']]);

/** What an entry is, and the titles above it: from its page on, or the part of a page.
 * @param {Entry} entry */
const place = ({ kind, page, parent }) => {
  const titles = [];
  for (let above = parent; above; above = above.parent) {
    if (kind === 'p' || above.page === page) titles.unshift(above.title);
    if (kind === 'p') break;
  }
  const what = KINDS.get(kind) ?? 'Section';
  return titles.length ? `${what} in ${titles.join(' › ')}` : what;
};

/** The title of the page that an entry stands on. @param {Entry} entry */
const pageTitle = (entry) => {
  let at = entry;
  while (at.kind !== 'p' && at.parent) at = at.parent;
  return at.title;
};

/** Shows results: made anew for each query. */
export class Results {
  /** @param {string} root of the site */
  constructor(root) {
    this.root = root;
    this.watch = new IntersectionObserver((seen) => seen.forEach((change) => {
      if (change.isIntersecting) this.showExcerpt(change.target);
    }));
    /** @type {WeakMap<Element, Hit>} */
    this.hits = new WeakMap();
    this.made = 0;
  }

  /** @param {Hit[][]} groups @returns {Node[]} */
  list(groups) {
    this.watch.disconnect();
    const left = [...groups];
    const list = make('ol', 'search-results');
    const more = make('button', 'search-more', 'More results');
    more.setAttribute('type', 'button');
    const grow = () => {
      const rows = left.splice(0, AT_ONCE).map((group) => this.row(group));
      list.append(...rows);
      more.hidden = !left.length;
      return rows[0];
    };
    grow();
    more.addEventListener('click', () => grow()?.querySelector('a')?.focus());
    return [list, more];
  }

  /** @param {Hit[]} group */
  row([best, ...others]) {
    const { entry } = best;
    const excerpt = make('p', 'search-excerpt');
    excerpt.id = `search-excerpt-${this.made += 1}`;
    const anchor = link('', this.root + entry.address);
    anchor.setAttribute('aria-describedby', excerpt.id);
    anchor.append(make('span', 'search-title', entry.title), ' ',
      make('span', 'search-place', place(entry)));
    const row = make('li', '', anchor, excerpt);
    if (others.length) row.append(this.others(others));
    this.hits.set(row, best);
    this.watch.observe(row);
    return row;
  }

  /** @param {Hit[]} hits */
  others(hits) {
    const rows = hits.slice(0, MORE).map(({ entry }) =>
      make('li', '', link(entry.title, this.root + entry.address)));
    const words = `${hits.length} more on this page`;
    const which = make('span', 'visually-hidden', ` (${pageTitle(hits[0].entry)})`);
    const summary = make('summary', '', words, which);
    return make('details', 'search-others', summary, make('ul', '', ...rows));
  }

  /** @param {Element} row */
  async showExcerpt(row) {
    this.watch.unobserve(row);
    const hit = this.hits.get(row);
    const excerpt = row.querySelector('.search-excerpt');
    if (!hit || !excerpt) return;
    const text = await textOf(hit.entry, this.root);
    excerpt.replaceChildren(...passage(text, hit.stems).map(({ text: words, isFound }) =>
      (isFound ? make('mark', '', words) : words)));
  }
}
