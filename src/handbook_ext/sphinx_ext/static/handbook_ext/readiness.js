// @ts-check
/**
 * The page "My readiness": how the reader stands with every list, what needs them, what changed; what
 * snapshots.js adds. Made from the same records as the lists, by the book in edition.js.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { button, element, minutes, own, say } = ext;
  const root = /** @type {HTMLElement | null} */ (document.querySelector('.hb-readiness'));
  if (!root) return;

  /** @typedef {Record<string, any>} Items records by key */

  const AN_HOUR = 36e5; // ms; a page loaded again within it is the same visit
  const VISIT = `handbook/1/${ext.book.handbook}/!visit`; // no id begins so
  const store = ext.openStore(ext.book.handbook, { changed: () => { isStale = true; }, told });
  let isStale = true;

  /** @param {string} name @param {Node[]} inner */
  const section = (name, ...inner) =>
    element('section', { className: `hb-part hb-${name}` }, element('h2', { textContent: say(name) }), ...inner);
  const paragraph = (/** @type {string} */ textContent) => element('p', { textContent });
  /** @param {any} item */
  const linkTo = (item) => element('a', { href: `${root.dataset.root}${item.page}#${item.anchor}`, textContent: item.wording });

  const items = Array.from(new Set(ext.itemsByKey().values()));
  const counted = items.filter(({ upcoming, retired }) => !upcoming && !retired);

  /** @param {any} item @param {Items} [records] */
  function standingOf({ terms }, records) {
    const recordOf = records ? (/** @type {string} */ key) => own(records, key) : store.get;
    return ext.standing(terms, recordOf, Date.now());
  }

  /** How one stands with an item, in words. @param {any} now */
  const wordsOf = (now) =>
    [now.state === 'open' ? say('itemOpen') : '', ext.standingWords(now, say)].filter(Boolean).join(' ');

  // ------------------------------------------------------------------------------------- lists

  /** The score of a list in numbers and words. @param {any} list */
  function scoreOf(list) {
    const tally = { required: ext.newTally(), optional: ext.newTally() };
    let confirmed = 0;
    for (const item of counted.filter((one) => one.list === list)) {
      const now = standingOf(item);
      tally[item.optional ? 'optional' : 'required'][now.state] += 1;
      confirmed += Number(ext.isConfirmed(now));
    }
    const { done, open, due } = tally.required;
    return { words: ext.scoreWords(tally, confirmed, say), done, total: done + open + due };
  }

  /** One list: its score, a bar that says the same, and its items. @param {HTMLElement} place */
  function fillList(place) {
    const list = ext.book.lists.find((/** @type {any} */ one) => one.id === place.dataset.list);
    if (!list) return;
    const { words, done, total } = scoreOf(list);
    const bar = element('progress', { className: 'hb-bar', max: total || 1, value: done, ariaLabel: list.title });
    bar.setAttribute('aria-valuetext', words);
    const shown = items.filter((item) => item.list === list && !item.retired);
    const lines = shown.map((item) => {
      const now = standingOf(item), kind = item.optional ? say('optionalItem') : item.upcoming ? say('upcomingItem') : '';
      const line = element('li', { className: `hb-is-${now.state}` }, linkTo(item), ' ');
      line.append(element('span', { textContent: [kind, wordsOf(now)].filter(Boolean).join(' ') }));
      return line;
    });
    const fold = place.querySelector('details') || element('details', {});
    const summary = element('summary', { textContent: say('items', { n: shown.length }) });
    fold.replaceChildren(summary, element('ul', {}, ...lines));
    const score = element('p', { className: 'hb-score', textContent: words });
    part(place).replaceChildren(score, bar, fold);
  }

  /** The part of a list's entry that the script fills. @param {HTMLElement} place */
  const part = (place) => /** @type {HTMLElement} */ (
    place.querySelector('.hb-state') || place.appendChild(element('div', { className: 'hb-state' })));

  // ------------------------------------------------------------------------- what needs the reader

  /** @param {string} name @param {any[]} found */
  function named(name, found) {
    if (!found.length) return [];
    const lines = found.map(({ item, now }) => {
      const earlier = (item.earlier || []).find((/** @type {any} */ one) => one.fingerprint === now.reworded_from);
      const was = earlier ? ` ${say(now.state === 'na' ? 'earlierNa' : 'earlier', { wording: earlier.wording })}` : '';
      return element('li', {}, linkTo(item), ` ${wordsOf(now)}${was}`);
    });
    return [element('h3', { textContent: say(name) }), element('ul', {}, ...lines)];
  }

  function fillAttention() {
    const all = items.filter((item) => !item.retired).map((item) => ({ item, now: standingOf(item) }));
    const due = named('dueItems', all.filter(({ now }) => now.state === 'due'));
    const reworded = named('rewordedItems', all.filter(({ now }) => now.reworded_from));
    const both = [...due, ...reworded];
    parts.attention.replaceChildren(...(both.length ? both : [paragraph(say('allWell'))]));
  }

  /** When the reader was here before: this page load does not count, nor one within the hour. */
  function lastVisit() {
    try {
      const [before, latest] = JSON.parse(localStorage.getItem(VISIT) || '[0, 0]').map(Number);
      const now = Date.now(), isNew = !(now - latest < AN_HOUR);
      localStorage.setItem(VISIT, JSON.stringify(isNew ? [latest, now] : [before, latest]));
      return (isNew ? latest : before) || 0;
    } catch {
      return 0; // refused, or not ours
    }
  }

  const visit = lastVisit();

  function fillSince() {
    const heading = parts.since.previousElementSibling;
    if (heading) heading.textContent = say('since', { date: minutes(visit) });
    parts.since.parentElement.hidden = !visit;
    const changed = items.filter(({ terms }) => [terms.id, ...terms.was].some((key) =>
      Object.values(store.get(key) || {}).some((field) => ext.stampOf(field)[0] > visit)));
    const lines = changed.map((item) => element('li', {}, linkTo(item), ` ${wordsOf(standingOf(item))}`));
    parts.since.replaceChildren(...(lines.length ? [element('ul', {}, ...lines)] : [paragraph(say('nothingSince'))]));
  }

  function fillOthers() {
    const known = ext.itemsByKey();
    const keys = Object.keys(ext.recordsOf(store).items).filter((key) => !known.has(key)).sort();
    const lines = keys.map((key) => {
      const record = store.get(key);
      const said = ext.FIELDS.map((/** @type {string} */ name) => own(record, name)).map(
        (/** @type {any} */ field, /** @type {number} */ i) => field?.value && ext.wordsOf(ext.FIELDS[i], field));
      return element('li', {}, element('code', { textContent: key }), ` ${said.filter(Boolean).join('; ')}`);
    });
    parts.others.replaceChildren(paragraph(say('othersWhy')), element('ul', {}, ...lines));
    parts.others.parentElement.hidden = !lines.length;
  }

  // -------------------------------------------------------------------------------- comparisons

  const COMPARED = ['state', 'reason', 'note', 'evidence', 'confirmed_by'];

  /** The cells of each item with which two readers, or one at two times, stand differently.
   * @param {Items} before @param {Items} after */
  const rowsOf = (before, after) => items
    .map((item) => ({ item, was: standingOf(item, before), is: standingOf(item, after) }))
    .filter(({ was, is }) => COMPARED.some((key) => was[key] !== is[key]))
    .map(({ item, was, is }) => [
      element('th', { scope: 'row' }, linkTo(item)),
      element('td', { textContent: wordsOf(was) }),
      element('td', { textContent: wordsOf(is) }),
    ]);

  const comparing = ext.snapshotParts(store, ext.openEarlier(ext.book.handbook, store), rowsOf);

  // ----------------------------------------------------------------------------------- the page

  const parts = {
    attention: element('div', {}),
    since: element('div', {}),
    others: element('div', {}),
    where: element('p', { className: 'hb-where' }),
    problem: element('p', { className: 'hb-problem', role: 'alert', hidden: true }),
  };
  /** @type {HTMLElement[]} */
  const places = Array.from(root.querySelectorAll('[data-list]'));

  function told() {
    const trouble = store.trouble(), kept = store.kept();
    root?.setAttribute('data-kept', kept);
    parts.where.textContent = kept === 'no' ? '' : say(store.where());
    const problem = trouble && say(trouble);
    if (parts.problem.textContent !== problem) parts.problem.textContent = problem;
    parts.problem.hidden = !trouble;
    if (!isStale) return;
    isStale = false;
    places.forEach(fillList);
    fillAttention();
    fillSince();
    fillOthers();
    comparing.fill();
  }

  const tools = element('p', { className: 'hb-buttons' }, button('print', () => print()));
  root.prepend(tools, parts.where, parts.problem, section('attention', parts.attention));
  root.append(
    section('since', parts.since),
    section('others', parts.others),
    section('snapshots', ...comparing.snapshots),
    section('compare', ...comparing.compare),
    element('section', { className: 'hb-part' }, ext.exchangeParts(store)),
  );
  addEventListener('beforeprint', () => places.forEach((place) => {
    for (const fold of place.querySelectorAll('details')) fold.open = true;
  }));
  store.start(); // fills all parts with what localStorage has
  root.classList.add('hb-ready');
})();
