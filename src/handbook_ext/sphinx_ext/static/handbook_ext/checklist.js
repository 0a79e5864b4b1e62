// @ts-check
/**
 * The checklists of a page: boxes that remember, what else is known of an item, score and tools.
 * records.js says what a record means, store.js keeps it, exchange.js is fetched when first needed.
 */
(() => {
  'use strict';

  /** @typedef {'open' | 'done' | 'due' | 'na'} State */
  /** @typedef {{box: HTMLInputElement, li: HTMLElement, list: List, state: State,
   *    confirmed: boolean, kind: 'required' | 'optional' | 'upcoming',
   *    terms: {id: string, wording: string, was: string[], recheck: string},
   *    told: string, panel?: Record<string, any>}} Entry one checkbox of the page; told is what is
   *    said of it, panel its inputs, once they were asked for */
  /** @typedef {ReturnType<typeof listOf>} List */

  const ext = /** @type {any} */ (globalThis).handbookExt;
  /** @type {NodeListOf<HTMLElement>} */
  const fieldsets = document.querySelectorAll('fieldset.hb-checklist');
  if (!fieldsets.length) return;

  /** Entries by the keys that their records stand under: their ids, and earlier ones.
   * @type {Map<string, Entry>} */
  const entries = new Map();
  /** Lists whose score is not on the page yet. @type {Set<List>} */
  const stale = new Set();
  const store = ext.openStore(fieldsets[0].dataset.handbook || '', { changed, told });

  /** A part of a list; a detached element where a template left it out, so that the rest works.
   * @param {HTMLElement} root @param {string} name @returns {HTMLElement} */
  const part = (root, name) => root.querySelector(`.hb-${name}`) || document.createElement('p');

  /** @param {HTMLElement} root */
  const listOf = (root) => ({
    root,
    say: ext.sayer(JSON.parse(root.dataset.messages || '{}')),
    entries: /** @type {Entry[]} */ ([]),
    line: part(root, 'score'),
    score: document.createTextNode(''),
    notice: document.createElement('span'),
    bar: /** @type {HTMLProgressElement} */ (part(root, 'bar')),
    undo: part(root, 'undo'),
    said: '', // what the last press of a button did
    hidden: /** @type {Set<Element>} */ (new Set()),
    before: /** @type {Map<string, {then: any, now: any}>} */ (new Map()), // what a reset took
    confirmed: 0,
    tally: { required: ext.newTally(), optional: ext.newTally(), upcoming: ext.newTally() },
  });

  // ------------------------------------------------------------------------------------ items

  /** @param {Entry} entry */
  const standingOf = ({ terms }) => ext.standing(terms, store.get, Date.now());

  /** Shows an item as its record has it. @param {string} key */
  function changed(key) {
    const entry = entries.get(key);
    if (!entry) return;
    const { box, li, list, kind } = entry, now = standingOf(entry);
    list.tally[kind][entry.state] -= 1;
    list.tally[kind][now.state] += 1;
    if (kind !== 'upcoming') list.confirmed += Number(!!now.confirmed_by) - Number(entry.confirmed);
    if (now.state !== entry.state) {
      li.classList.remove(`hb-${entry.state}`);
      li.classList.add(`hb-${now.state}`);
    }
    entry.state = now.state;
    entry.confirmed = !!now.confirmed_by;
    box.checked = now.state === 'done' || now.state === 'due';
    if (now.state === 'open' || now.state === 'due') reveal(entry);
    untold.set(entry, now);
    stale.add(list);
  }

  /** Items whose line does not say yet what is known of them. @type {Map<Entry, any>} */
  const untold = new Map();
  const AT_ONCE = 100;

  /** Brings the items' lines up to date; of thousands, a part at a time, so that the boxes of a
   * long list can be used meanwhile. */
  function tellAll(most = AT_ONCE) {
    for (const [entry, now] of Array.from(untold).slice(0, most)) {
      untold.delete(entry);
      tellStanding(entry, now);
    }
    if (untold.size) setTimeout(tellAll);
  }

  /** Says all that is known of an item on its line, which has its room from the start: nothing
   * moves. @param {Entry} entry @param {any} now */
  function tellStanding(entry, now) {
    const line = Array.from(entry.li.children).find((one) => one.className === 'hb-more');
    const text = ext.standingWords(now, entry.list.say);
    if (line && text !== entry.told) {
      line.textContent = text || entry.list.say('note');
      entry.li.classList.toggle('hb-told', !!text);
      entry.told = text;
    }
    if (entry.panel) fill(entry, entry.panel, now);
  }

  /** @param {string} tag @param {Record<string, unknown>} props @param {(Node | string)[]} inner */
  function element(tag, props, ...inner) {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...inner);
    return made;
  }

  /** Shows or hides the inputs of an item, made when they are first asked for.
   * @param {Element} line */
  function togglePanel(line) {
    const entry = entries.get(line.closest('.hb-item')?.id || '');
    if (!entry) return;
    const open = line.getAttribute('aria-expanded') !== 'true';
    line.setAttribute('aria-expanded', String(open));
    entry.panel ||= makePanel(entry, line);
    entry.panel.root.hidden = !open;
  }

  /** @param {Entry} entry @param {Element} line */
  function makePanel(entry, line) {
    const { list } = entry;
    const labelled = (/** @type {string} */ name, /** @type {HTMLElement} */ input) =>
      element('label', { className: 'hb-field' }, list.say(name), input);
    const input = () => element('input', { type: 'text', autocomplete: 'off', maxLength: 2000 });
    const panel = {
      root: element('div', { className: 'hb-panel' }),
      told: element('p', { className: 'hb-told-more' }),
      holds: element('button', { type: 'button', textContent: list.say('holds'), onclick: () => stillHolds(entry) }),
      note: element('textarea', { rows: 2, maxLength: 8000 }),
      evidence: element('input', { type: 'text', inputMode: 'url', autocomplete: 'off', maxLength: 2000 }),
      link: element('a', { className: 'hb-link', rel: 'noreferrer', textContent: list.say('open') }),
      reason: input(),
      confirmation: input(),
    };
    const fields = /** @type {const} */ (['note', 'evidence', 'reason', 'confirmation']);
    for (const name of fields) listenTo(entry, name, /** @type {HTMLInputElement} */ (panel[name]));
    panel.root.append(panel.told, panel.holds,
      labelled('noteLabel', panel.note), labelled('evidenceLabel', panel.evidence),
      labelled('reasonLabel', panel.reason), labelled('confirmationLabel', panel.confirmation),
      panel.link);
    line.after(panel.root);
    fill(entry, panel, standingOf(entry));
    return panel;
  }

  /** @param {Entry} entry @param {Record<string, any>} panel @param {any} now */
  function fill(entry, panel, now) {
    const { list, box } = entry;
    const values = { ...now, confirmation: now.confirmed_by };
    for (const name of ['note', 'evidence', 'reason', 'confirmation']) {
      // what is being typed is not overwritten by another tab
      if (document.activeElement !== panel[name]) panel[name].value = values[name];
    }
    const earlier = ext.own(JSON.parse(box.dataset.earlier || '{}'), now.reworded_from);
    write(panel.told, earlier ? list.say('earlier', { wording: earlier }) : '');
    panel.holds.hidden = !now.reworded_from && now.state !== 'due';
    panel.link.hidden = !/^https?:\/\/./i.test(now.evidence); // no other scheme becomes a link
    if (!panel.link.hidden) panel.link.href = now.evidence;
  }

  /** Typing that is not kept yet. @type {Set<() => void>} */
  const unsaved = new Set();

  /** Keeps what is typed: half a second after the last key, and whenever the field is left.
   * @param {Entry} entry @param {string} name @param {HTMLInputElement} input */
  function listenTo(entry, name, input) {
    let timer = 0;
    const save = () => {
      clearTimeout(timer);
      unsaved.delete(save);
      typed(entry, name, input.value.trim());
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(save, 500);
      unsaved.add(save);
    });
    input.addEventListener('change', save);
  }

  /** @param {Entry} entry @param {string} name @param {string} text */
  function typed(entry, name, text) {
    const now = standingOf(entry);
    const before = name === 'confirmation' ? now.confirmed_by : now[name];
    if (text === before) return;
    if (name !== 'reason') put(entry, name, text);
    else put(entry, 'state', text ? 'na' : 'open', text ? { reason: text } : {});
    store.keep([entry.terms.id]);
  }

  /** The reader's own change of a field. @param {Entry} entry @param {string} name
   * @param {string} value @param {Record<string, unknown>} [more] */
  function put({ terms: { id, wording, was } }, name, value, more = {}) {
    store.set(id, name, value, { wording, ...more }, was);
  }

  /** A tick that is due or was set against another wording, said to hold today.
   * @param {Entry} entry */
  function stillHolds(entry) {
    const { state, reason } = standingOf(entry);
    if (state === 'na') put(entry, 'state', 'na', { reason });
    else put(entry, 'state', 'done');
    entry.box.focus(); // the button pressed goes away
    store.keep([entry.terms.id]);
  }

  // ------------------------------------------------------------------------------------ lists

  /** Shows the score in the bar, and returns it in words. @param {List} list */
  function score(list) {
    const { required: { done, open, due } } = list.tally;
    list.bar.max = done + open + due || 1;
    list.bar.value = done;
    return ext.scoreWords(list.tally, list.confirmed, list.say);
  }

  /** Brings score lines and the statement where progress is kept up to date, touching only what
   * changed: they are live regions. */
  function told() {
    for (const list of stale) {
      const text = score(list);
      if (list.score.data !== text) list.score.data = text;
      list.bar.setAttribute('aria-valuetext', text);
      const hidden = list.hidden.size;
      const notice = [list.said, hidden ? list.say('hidden', { n: hidden }) : ''].join(' ').trim();
      if (list.notice.textContent !== notice) list.notice.textContent = notice;
    }
    stale.clear();
    tellAll();
    const trouble = store.trouble(), kept = store.kept();
    for (const list of lists) {
      list.root.dataset.kept = kept;
      write(part(list.root, 'where'), kept === 'no' ? '' : list.say(store.where()));
      write(part(list.root, 'problem'), trouble && list.say(trouble));
    }
  }

  /** @param {HTMLElement} line @param {string} text */
  function write(line, text) {
    if (line.textContent !== text) line.textContent = text; // the same again would be read again
    line.hidden = !text;
  }

  /** Shows a hidden item, and those it is nested in. @param {Entry} entry */
  function reveal({ li, list }) {
    if (!list.hidden.size) return;
    /** @type {HTMLElement | null} */
    let at = li;
    for (; at && at !== list.root; at = at.parentElement) {
      at.classList.remove('hb-hidden');
      list.hidden.delete(at);
    }
  }

  /** @param {Entry} entry */
  const isLeft = ({ state }) => state === 'open' || state === 'due';

  /** Hides what is settled now, or shows all again. What is ticked later stays in sight, so that
   * nothing moves under the pointer or the focus and a slip can be taken back.
   * @param {List} list @param {HTMLElement} button */
  function toggleLeft(list, button) {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    list.root.classList.toggle('hb-only-left', on);
    list.hidden.clear();
    for (const entry of list.entries.slice().reverse()) { // nested items first
      const needed = '.hb-item:not(.hb-hidden, .hb-retired)';
      const hide = on && !isLeft(entry) && !entry.li.querySelector(needed);
      entry.li.classList.toggle('hb-hidden', hide);
      if (hide) list.hidden.add(entry.li);
    }
    return [];
  }

  /** Goes to the next open item after the one that has the focus, then from the top again.
   * @param {List} list @returns {string[]} */
  function goNext(list) {
    const at = list.entries.findIndex(({ li }) => li === document.activeElement?.closest('.hb-item'));
    const round = [...list.entries.slice(at + 1), ...list.entries.slice(0, at + 1)];
    const next = round.find((entry) => entry.kind !== 'upcoming' && isLeft(entry));
    list.said = next ? '' : list.say('noneOpen');
    next?.box.focus({ preventScroll: true });
    next?.li.scrollIntoView({ block: 'center' });
    return [];
  }

  /** Opens every item of a list; what it took is remembered until the page is left.
   * @param {List} list */
  function reset(list) {
    const settled = list.entries.filter(({ state }) => state !== 'open');
    const ids = settled.map(({ terms }) => terms.id);
    for (const entry of settled) {
      const { id } = entry.terms, then = merged(entry);
      store.set(id, 'state', 'open', { wording: then.state.wording }, entry.terms.was);
      list.before.set(id, { then, now: store.get(id) });
    }
    list.undo.hidden = !list.before.size;
    list.said = list.say('reset', { n: ids.length });
    return ids;
  }

  /** The record of an item with that of its earlier ids. @param {Entry} entry */
  const merged = ({ terms: { id, was } }) =>
    was.reduce((all, old) => ext.merge(all, store.get(old) || {}), store.get(id) || {});

  /** Gives back what resets took, but for items that were changed since. @param {List} list */
  function undo(list) {
    const ids = store.putBack(list.before);
    list.before.clear();
    part(list.root, 'reset').focus(); // the button pressed goes away
    list.undo.hidden = true;
    list.said = list.say('undone');
    return ids;
  }

  /** Opens the dialog for copies of the progress; its script is fetched the first time.
   * @returns {string[]} */
  function exchange() {
    const open = () => ext.openExchange(store);
    if (ext.openExchange) open();
    else {
      const script = element('script', { src: `${ext.BASE}exchange.js`, onload: open });
      document.head.append(script);
    }
    return [];
  }

  /** @param {List} list @param {HTMLInputElement} box */
  function ticked(list, box) {
    const entry = entries.get(box.name);
    if (entry?.box !== box || box.checked === (entry.state === 'done' || entry.state === 'due')) return;
    list.said = '';
    put(entry, 'state', box.checked ? 'done' : 'open');
    store.keep([entry.terms.id]);
  }

  /** What each button does; the keys of what it changed are kept.
   * @type {Record<string, (list: List, button: HTMLElement) => string[]>} */
  const TOOLS = {
    left: toggleLeft,
    next: goNext,
    copies: exchange,
    print: () => { globalThis.print(); return []; },
    reset,
    undo,
  };

  /** @param {List} list @param {Event} event */
  function pressed(list, { target }) {
    const button = /** @type {Element} */ (target).closest('button');
    if (button?.className === 'hb-more') togglePanel(button);
    const tool = Object.keys(TOOLS).find((name) => button?.classList.contains(`hb-${name}`));
    if (!tool) return;
    list.said = '';
    stale.add(list);
    store.keep(TOOLS[tool](list, /** @type {HTMLElement} */ (button)));
  }

  /** @param {Element} li @returns {Entry['kind']} */
  function kindOf({ classList }) {
    if (classList.contains('hb-upcoming')) return 'upcoming';
    return classList.contains('hb-optional') ? 'optional' : 'required';
  }

  /** @param {List} list @param {HTMLInputElement} box */
  function addEntry(list, box) {
    const li = /** @type {HTMLElement} */ (box.closest('.hb-item'));
    const { wording = '', was = '', recheck = '' } = box.dataset;
    const terms = { id: box.name, wording, was: was ? was.split(' ') : [], recheck };
    /** @type {Entry} */
    const entry = { box, li, list, terms, kind: kindOf(li), state: 'open', confirmed: false, told: '' };
    for (const key of [terms.id, ...terms.was]) entries.set(key, entry);
    list.entries.push(entry);
    list.tally[entry.kind].open += 1;
  }

  /** Finds the boxes of a list and listens to them, with one listener for all.
   * @param {List} list */
  function build(list) {
    const { root, line, notice } = list;
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = root.querySelectorAll('.hb-item .hb-box');
    for (const box of boxes) addEntry(list, box);
    line.setAttribute('aria-live', 'off'); // what was remembered is not news
    setTimeout(() => line.setAttribute('aria-live', 'polite'), 1000);
    notice.className = 'hb-notice';
    line.replaceChildren(list.score, ' ', notice);
    root.addEventListener('change', (event) => ticked(list, /** @type {any} */ (event.target)));
    root.addEventListener('click', (event) => pressed(list, event));
    root.classList.add('hb-ready');
    stale.add(list);
  }

  const lists = Array.from(fieldsets, listOf);
  lists.forEach(build);
  /** What the reader ticked before this script had loaded. */
  const early = Array.from(new Set(entries.values())).filter(({ box }) => box.checked);
  store.start();
  const fresh = early.filter(({ state }) => state === 'open' || state === 'na');
  for (const entry of fresh) put(entry, 'state', 'done');
  store.keep(fresh.map(({ terms }) => terms.id));

  addEventListener('beforeprint', () => tellAll(Infinity));
  addEventListener('pagehide', () => unsaved.forEach((save) => save()));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) unsaved.forEach((save) => save());
  });
})();
