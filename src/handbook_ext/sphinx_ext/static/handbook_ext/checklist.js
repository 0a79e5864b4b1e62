// @ts-check
/**
 * The checklists of a page: boxes that remember, what else is known of an item, score and tools.
 * records.js says what a record means, store.js keeps it, earlier.js what was replaced; exchange.js is
 * fetched when first needed.
 */
(() => {
  'use strict';

  /** @typedef {'open' | 'done' | 'due' | 'na'} State */
  /** @typedef {{box: HTMLInputElement, li: HTMLElement, list: List, state: State,
   *    confirmed: boolean, kind: 'required' | 'optional' | 'upcoming',
   *    terms: {id: string, wording: string, was: string[], recheck: string},
   *    told: string, back?: HTMLButtonElement, panel?: Record<string, any>}} Entry one checkbox of the
   *    page; told is what is said of it, back gives back what was replaced, panel its inputs */
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
  const handbook = fieldsets[0].dataset.handbook || '';
  const store = ext.openStore(handbook, { changed, told });
  const earlier = ext.openEarlier(handbook, store);
  const { own, stampOf, timeOf } = ext;
  const DAY = 864e5; // ms

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
    heard: document.createElement('span'), // the same for the ear alone: what can be put back
    hidden: /** @type {Set<Element>} */ (new Set()),
    taken: /** @type {Map<string, any[]> | null} */ (null), // by the last reset
    at: -1, // the place of the entry that the reader was at last
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
    const confirmed = ext.isConfirmed(now);
    if (kind !== 'upcoming') list.confirmed += Number(confirmed) - Number(entry.confirmed);
    if (now.state !== entry.state) {
      li.classList.remove(`hb-${entry.state}`);
      li.classList.add(`hb-${now.state}`);
    }
    entry.state = now.state;
    entry.confirmed = confirmed;
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
    for (const [entry, now] of untold) {
      if (!most--) break;
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
    const offers = offersOf(entry);
    if (line) offer(entry, line, offers.find((one) => isNews(entry, one)));
    if (entry.panel) fill(entry, entry.panel, now, offers);
  }

  // ------------------------------------------------------------------------- what was replaced

  /** The entry that the reader changed last, till it is said what can be put back.
   * @type {Entry | null} */
  let acted = null;

  /** What a field alone says of an item. @param {Entry} entry @param {string} name @param {any} field */
  const wordsOf = ({ terms, list }, name, field) => ext.standingWords(
    ext.standing({ ...terms, was: [] }, () => ({ [name]: field || undefined }), Date.now()), list.say);

  /** What was replaced in an item and says something other than what stands there now.
   * @param {Entry} entry @returns {any[]} */
  function offersOf(entry) {
    const replaced = earlier.of(entry.terms.id);
    const record = replaced.length ? merged(entry) : {};
    return replaced
      .map((/** @type {any} */ one) => ({ ...one, entry: one, words: wordsOf(entry, one.name, one.then) }))
      .filter((/** @type {any} */ { name, words }, /** @type {number} */ i, /** @type {any[]} */ all) =>
        words && words !== wordsOf(entry, name, own(record, name))
        && all.findIndex((one) => one.words === words) === i);
  }

  /** Whether something is offered beside the item itself: for a day, and not where the list offers
   * it or the box gives it. @param {Entry} entry @param {any} one */
  function isNews({ terms, list, state }, { then, by }) {
    const isOfBox = then.value === 'done' && state !== 'na' && ext.date(timeOf(then)) === ext.date(by[0]);
    return Date.now() - by[0] < DAY && !isOfBox && !list.taken?.has(terms.id);
  }

  /** Shows the button that gives something back, in the room of the item's line.
   * @param {Entry} entry @param {Element} line @param {any} one undefined for none */
  function offer(entry, line, one) {
    const { list, back } = entry;
    if (!one) {
      if (back && back === document.activeElement) entry.box.focus();
      if (back) list.heard.textContent = '';
      back?.remove();
      entry.back = undefined;
    } else {
      entry.back = backButton(entry, one, back);
      if (!back) line.before(entry.back);
      if (acted === entry) list.heard.textContent = list.say('canPutBack', { what: one.words });
    }
    if (acted === entry) acted = null;
  }

  /** @param {Entry} entry @param {any} one @param {HTMLElement} [button] that is there already */
  function backButton(entry, one, button = document.createElement('button')) {
    const words = entry.list.say('putBack', { what: one.words });
    const onclick = () => {
      store.keep(earlier.giveBack(new Map([[entry.terms.id, [one.entry]]])));
    };
    return Object.assign(/** @type {any} */ (button),
      { type: 'button', className: 'hb-back', textContent: words, title: words, onclick });
  }

  /** Remembers what the reader's change of a field replaced. @param {Entry} entry
   * @param {string} name @param {any} then the field as it was */
  function remember(entry, name, then) {
    const { id } = entry.terms, now = { [name]: own(store.get(id), name) };
    earlier.took([[id, { then: { [name]: then }, now }]]);
    acted = entry;
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
      summary: document.createElement('summary'),
      offers: document.createElement('div'),
      earlier: /** @type {any} */ (null),
    };
    panel.earlier = element('details', { className: 'hb-earlier' }, panel.summary, panel.offers);
    const fields = /** @type {const} */ (['note', 'evidence', 'reason', 'confirmation']);
    for (const name of fields) listenTo(entry, name, /** @type {HTMLInputElement} */ (panel[name]));
    panel.root.append(panel.told, panel.holds,
      labelled('noteLabel', panel.note), labelled('evidenceLabel', panel.evidence),
      labelled('reasonLabel', panel.reason), labelled('confirmationLabel', panel.confirmation),
      panel.link, panel.earlier);
    line.after(panel.root);
    fill(entry, panel, standingOf(entry), offersOf(entry));
    return panel;
  }

  /** @param {Entry} entry @param {Record<string, any>} panel @param {any} now
   * @param {any[]} offers */
  function fill(entry, panel, now, offers) {
    const { list, box } = entry;
    const values = { ...now, confirmation: now.confirmed_by };
    for (const name of ['note', 'evidence', 'reason', 'confirmation']) {
      // what is being typed is not overwritten by another tab; spaces at its end are not kept yet
      const input = panel[name], isSame = input.value.trim() === values[name].trim();
      if (!unsaved.has(input) && !isSame) input.value = values[name];
    }
    const wording = own(JSON.parse(box.dataset.earlier || '{}'), now.reworded_from);
    write(panel.told, wording ? list.say(now.state === 'na' ? 'earlierNa' : 'earlier', { wording }) : '');
    panel.earlier.hidden = !offers.length;
    panel.summary.textContent = list.say('before', { n: offers.length });
    panel.offers.replaceChildren(...offers.map((one) => backButton(entry, one)));
    panel.holds.hidden = !now.reworded_from && now.state !== 'due';
    panel.link.hidden = !/^https?:\/\/./i.test(now.evidence); // no other scheme becomes a link
    if (!panel.link.hidden) panel.link.href = now.evidence;
  }

  /** What keeps the typing that is not kept yet, by its field. @type {Map<HTMLElement, () => void>} */
  const unsaved = new Map();

  /** Keeps what is typed: half a second after the last key, and whenever the field is left.
   * @param {Entry} entry @param {string} name @param {HTMLInputElement} input */
  function listenTo(entry, name, input) {
    let timer = 0, mine = ''; // the stamp of what was kept since the field was entered
    const save = () => {
      clearTimeout(timer);
      unsaved.delete(input);
      mine = typed(entry, name, input.value.trim(), mine);
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(save, 500);
      unsaved.set(input, save);
    });
    input.addEventListener('change', save);
    input.addEventListener('blur', () => { mine = ''; });
  }

  /** Keeps a text, and remembers what it replaces: what stood when the field was entered, or what
   * another tab has put there meanwhile. Where the text holds it whole, nothing is replaced.
   * @param {Entry} entry @param {string} name @param {string} text
   * @param {string} mine the stamp of the field if this typing has made it
   * @returns {string} its stamp from now on */
  function typed(entry, name, text, mine) {
    const { id } = entry.terms, field = name === 'reason' ? 'state' : name;
    store.renew(id);
    const now = standingOf(entry), then = own(merged(entry), field);
    const before = name === 'confirmation' ? now.confirmed_by : now[name];
    if (text === before) return mine;
    if (name === 'reason') setReason(entry, text);
    else put(entry, name, text);
    const isHeld = text.includes(before) && (field !== 'state' || now.state === 'na');
    if (!isHeld && String(stampOf(then)) !== mine) remember(entry, field, then);
    store.keep([id]);
    return String(stampOf(own(store.get(id), field)));
  }

  /** Sets an item aside; without a reason it stands as it did before it was set aside.
   * @param {Entry} entry @param {string} reason */
  function setReason(entry, reason) {
    const { id } = entry.terms;
    const before = earlier.of(id).find((/** @type {any} */ { name, then }) => name === 'state' && then?.value !== 'na');
    if (reason) put(entry, 'state', 'na', { reason });
    else if (before?.then?.value === 'done') store.giveBack(id, 'state', before.then);
    else put(entry, 'state', 'open');
  }

  /** The reader's own change of a field. @param {Entry} entry @param {string} name
   * @param {string} value @param {Record<string, unknown>} [more] */
  function put({ terms: { id, wording, was } }, name, value, more = {}) {
    store.set(id, name, value, { wording, ...more }, was);
  }

  /** A tick that is due or was set against another wording, said to hold today.
   * @param {Entry} entry */
  function stillHolds(entry) {
    const { state, reason } = standingOf(entry), then = own(merged(entry), 'state');
    if (state === 'na') put(entry, 'state', 'na', { reason });
    else put(entry, 'state', 'done');
    remember(entry, 'state', then);
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
    for (const list of lists) if (!list.taken) recall(list);
    tellAll();
    const trouble = store.trouble(), kept = store.kept();
    for (const list of lists) {
      const stands = (/** @type {[string, any[]]} */ [key, all]) => all.some((one) => earlier.stands(key, one));
      list.undo.hidden = !Array.from(list.taken || []).some(stands);
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

  /** Goes to the next open item after the one that the reader was at last, then from the top again.
   * @param {List} list @returns {string[]} */
  function goNext(list) {
    const after = list.at + 1;
    const round = [...list.entries.slice(after), ...list.entries.slice(0, after)];
    const next = round.find((entry) => entry.kind !== 'upcoming' && isLeft(entry));
    list.said = next ? '' : list.say('noneOpen');
    next?.box.focus({ preventScroll: true });
    next?.li.scrollIntoView({ block: 'center' });
    return [];
  }

  /** Remembers where in a list the reader is. @param {List} list @param {Event} event */
  function visited(list, { target }) {
    const li = /** @type {Element} */ (target).closest('.hb-item');
    if (li) list.at = list.entries.findIndex((entry) => entry.li === li);
  }

  /** Opens every item of a list. @param {List} list */
  function reset(list) {
    const settled = list.entries.filter(({ state }) => state !== 'open');
    const aside = settled.filter(({ state }) => state === 'na').length;
    const before = settled.map((entry) => {
      const then = { state: own(merged(entry), 'state') };
      put(entry, 'state', 'open');
      return [entry.terms.id, { then, now: { state: store.get(entry.terms.id).state } }];
    });
    earlier.took(before, 'reset');
    recall(list);
    const ticks = settled.length - aside, said = [];
    if (ticks || !aside) said.push(list.say('reset', { n: ticks }));
    if (aside) said.push(list.say('resetNa', { n: aside }));
    list.said = said.join(' ');
    return before.map(([id]) => id);
  }

  /** Recalls what the last reset of a list took and nothing has changed since. @param {List} list */
  function recall(list) {
    const keys = list.entries.map(({ terms }) => terms.id);
    const taken = earlier.lastOf('reset', keys), [first] = taken.values();
    const fields = first && { n: taken.size, date: ext.date(first[0].by[0]) };
    list.taken = taken;
    list.undo.title = first ? list.say('putBackReset', fields) : '';
  }

  /** The record of an item with that of its earlier ids. @param {Entry} entry */
  const merged = ({ terms: { id, was } }) =>
    was.reduce((all, old) => ext.merge(all, store.get(old) || {}), store.get(id) || {});

  /** Gives back what the last reset took, but for items that were changed since. @param {List} list */
  function undo(list) {
    recall(list);
    const ids = earlier.giveBack(list.taken);
    recall(list);
    part(list.root, 'reset').focus(); // the button pressed goes away
    list.said = list.say('undone', { n: ids.length });
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
    const then = own(merged(entry), 'state');
    list.said = '';
    put(entry, 'state', box.checked ? 'done' : 'open');
    remember(entry, 'state', then);
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
    list.heard.className = 'hb-heard';
    list.heard.setAttribute('role', 'status');
    line.after(list.heard);
    line.replaceChildren(list.score, ' ', notice);
    root.addEventListener('change', (event) => ticked(list, /** @type {any} */ (event.target)));
    root.addEventListener('click', (event) => pressed(list, event));
    root.addEventListener('focusin', (event) => visited(list, event));
    root.classList.add('hb-ready');
    stale.add(list);
  }

  const lists = Array.from(fieldsets, listOf);
  lists.forEach(build);
  /** What the reader ticked before this script had loaded. */
  const early = Array.from(new Set(entries.values())).filter(({ box }) => box.checked);
  store.start();
  const fresh = early.filter(({ state }) => state === 'open' || state === 'na');
  for (const entry of fresh) {
    const then = own(merged(entry), 'state');
    put(entry, 'state', 'done');
    remember(entry, 'state', then);
  }
  store.keep(fresh.map(({ terms }) => terms.id));

  addEventListener('beforeprint', () => tellAll(Infinity));
  addEventListener('pagehide', () => unsaved.forEach((save) => save()));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) unsaved.forEach((save) => save());
  });
})();
