// @ts-check
/**
 * The parts of the page "My readiness" in which snapshots are taken, removed and put back, and in which
 * two of them, or somebody's copy, or how one stands now, are compared.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { button, element, minutes, own, say } = ext;

  /** @typedef {Record<string, any>} Items records by key */
  /** @typedef {{name: string, items: Items}} Source what can be compared */

  const NOW = 'now';

  /** The name itself, or one like it that is not in use. @param {string} name
   * @param {(name: string) => boolean} isUsed */
  function besides(name, isUsed) {
    let n = 1, one = name;
    while (isUsed(one)) one = `${name} (${n += 1})`;
    return one;
  }

  /** When a snapshot was taken, be it that it was removed and put back since. @param {any} copy */
  const takenAt = (copy) => (ext.isCount(own(copy, 'since')) ? copy.since : ext.stampOf(copy)[0]);

  /** Whether a copy holds records, and was not removed. @param {any} copy */
  const isThere = (copy) => ext.isObject(own(copy, 'value'));

  /** @param {any} store @param {any} earlier what was replaced
   * @param {(items: Items, others: Items) => HTMLElement[][]} rowsOf cells of the items that differ */
  ext.snapshotParts = (store, earlier, rowsOf) => {
    /** Copies of other people by their files' names. @type {Map<string, Items>} */
    const others = new Map();
    const list = element('ul', {}), said = element('div', { className: 'hb-place' });
    const removed = element('details', {}), compared = element('div', { className: 'hb-place' });
    const from = element('select', {}), to = element('select', {});
    let chosen = ''; // by the reader: what to compare from

    // ------------------------------------------------------------------------------ snapshots

    /** The snapshots by name, the newest first. @returns {[string, any][]} */
    const snapshots = () => Object.entries(ext.recordsOf(store).snapshots)
      .filter(([, copy]) => isThere(copy)).sort(([, a], [, b]) => takenAt(b) - takenAt(a));

    /** What a removed snapshot held. @param {string} name */
    function heldBy(name) {
      const key = store.snapshotKey(name);
      if (isThere(own(store.get(key), 'snapshot'))) return null;
      return earlier.of(key).find((/** @type {any} */ { then }) => isThere(then)) || null;
    }

    /** @param {string} name @param {unknown} value */
    function setSnapshot(name, value) {
      const key = store.snapshotKey(name), then = store.get(key);
      store.set(key, 'snapshot', value);
      earlier.took([[key, { then, now: store.get(key) }]]);
      return store.keep([key]);
    }

    /** @param {string} word @param {string} name @param {() => void} onclick */
    function namedButton(word, name, onclick) {
      const made = button(word, onclick);
      made.setAttribute('aria-label', `${say(word)}: ${name}`);
      return made;
    }

    /** @param {string} name @param {any} copy */
    const takenWords = (name, copy) => say('snapshotTaken', { name, date: minutes(takenAt(copy)) });

    /** @param {string} name @param {any} entry */
    const backButton = (name, entry) => namedButton('putBackSnapshot', name, () => {
      store.keep(earlier.giveBack(new Map([[store.snapshotKey(name), [entry]]])));
      ext.tell(said, takenWords(name, entry.then));
    });

    /** @param {string} name */
    function remove(name) {
      setSnapshot(name, null);
      const entry = heldBy(name);
      ext.tell(said, say('snapshotRemoved', { name }), ...(entry ? [backButton(name, entry)] : []));
    }

    function fillSnapshots() {
      list.replaceChildren(...snapshots().map(([name, copy]) => element('li', {},
        takenWords(name, copy), ' ', namedButton('removeSnapshot', name, () => remove(name)))));
      const gone = Object.keys(ext.recordsOf(store).snapshots)
        .map((name) => ({ name, entry: heldBy(name) })).filter(({ entry }) => entry);
      const lines = gone.map(({ name, entry }) =>
        element('li', {}, takenWords(name, entry.then), ' ', backButton(name, entry)));
      removed.hidden = !lines.length;
      removed.replaceChildren(
        element('summary', { textContent: say('snapshotsRemoved', { n: lines.length }) }), element('ul', {}, ...lines));
      fillChoices();
    }

    /** Takes a snapshot; one of the same name stays, be it removed but not out of reach.
     * @param {HTMLInputElement} input */
    async function take(input) {
      const wanted = input.value.trim();
      if (!wanted) return input.focus();
      const isUsed = (/** @type {string} */ name) =>
        !!heldBy(name) || snapshots().some(([one]) => one === name);
      const name = besides(wanted, isUsed);
      await setSnapshot(name, ext.recordsOf(store).items);
      input.value = '';
      const words = [name === wanted ? '' : say('snapshotStays', { name: wanted })];
      words.push(takenWords(name, store.get(store.snapshotKey(name)).snapshot));
      return ext.tell(said, words.join(' ').trim());
    }

    function snapshotTools() {
      const input = element('input', { type: 'text', maxLength: 100, autocomplete: 'off' });
      return [
        element('p', { textContent: say('snapshotsWhy') }), list, removed,
        element('label', { className: 'hb-field' }, say('snapshotLabel'), input),
        element('p', {}, button('takeSnapshot', () => take(input))),
        said,
      ];
    }

    // ---------------------------------------------------------------------------- comparisons

    /** What can be compared with how one stands now, the newest first. @returns {Map<string, Source>} */
    const sources = () => new Map([
      ...snapshots().map(([name, copy]) => /** @type {[string, Source]} */ (
        [`snapshot/${name}`, { name, items: copy.value }])),
      ...Array.from(others, ([name, items]) => /** @type {[string, Source]} */ (
        [`copy/${name}`, { name, items }])),
    ]);

    /** @param {any} select @param {Map<string, Source>} all @param {string} value if there is one */
    function fillSelect(select, all, value) {
      const [first] = all.keys();
      select.replaceChildren(...Array.from(all, ([key, { name }]) => element('option', { textContent: name, value: key })));
      select.value = all.has(value) ? value : first;
    }

    /** Never the same twice: what is compared from cannot be chosen again. */
    function fillChoices() {
      const all = sources(), was = to.value;
      choices.hidden = !all.size;
      fillSelect(from, all, chosen);
      all.delete(from.value);
      const now = { name: say('now'), items: ext.recordsOf(store).items };
      fillSelect(to, new Map([[NOW, now], ...all]), was);
    }

    function compare() {
      const all = sources().set(NOW, { name: say('now'), items: ext.recordsOf(store).items });
      const both = [from.value, to.value].map((key) => /** @type {Source} */ (all.get(key)));
      const rows = rowsOf(both[0].items, both[1].items);
      if (!rows.length) return ext.tell(compared, say('same'));
      const titles = [say('columnItem'), ...both.map(({ name }) => name)];
      const head = element('tr', {}, ...titles.map((textContent) => element('th', { textContent, scope: 'col' })));
      const body = rows.map((cells) => element('tr', {}, ...cells));
      const table = element('table', { className: 'hb-compared' },
        element('thead', {}, head), element('tbody', {}, ...body));
      const scroll = element('div', { className: 'hb-scroll', tabIndex: 0, role: 'group', ariaLabel: say('compare') }, table);
      return ext.tell(compared, say('difference', { n: rows.length }), scroll);
    }

    /** Adds somebody's copy to what can be compared, and compares it with now. @param {File} file */
    function addCopy(file) {
      ext.look(store, file, compared, (/** @type {any} */ taken) => {
        const name = besides(file.name, (one) => others.has(one));
        others.set(name, taken.items);
        chosen = `copy/${name}`;
        to.value = NOW;
        fillChoices();
        compare();
      });
    }

    function compareTools() {
      const file = element('input', { type: 'file', accept: '.json,application/json' });
      file.onchange = () => { if (file.files[0]) addCopy(file.files[0]); };
      return [
        element('p', { textContent: say('compareWhy') }), choices,
        element('label', { className: 'hb-field' }, say('compareFile'), file),
        compared,
      ];
    }

    from.onchange = () => {
      chosen = from.value;
      fillChoices();
    };
    const choices = element('p', { className: 'hb-choices' },
      element('label', {}, say('compareFrom'), ' ', from), ' ',
      element('label', {}, say('compareTo'), ' ', to), ' ', button('compare', compare));
    return { snapshots: snapshotTools(), compare: compareTools(), fill: fillSnapshots };
  };
})();
