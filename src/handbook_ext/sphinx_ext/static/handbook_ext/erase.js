// @ts-check
/**
 * Erasing all of this book in this browser: for a shared computer, or a new beginning. A copy is
 * offered first, for it is the only way back; without one it takes a step of its own. In numbers it is
 * said what will go.
 */
(() => {
  'use strict';

  const ext = /** @type {any} */ (globalThis).handbookExt;
  const { button, copyOf, element, recordsOf, say, tell } = ext;

  /** What would go, a line each. @param {any} store */
  function goingLines(store) {
    const { items, snapshots } = recordsOf(store);
    const all = Object.values(items);
    const counts = {
      eraseItems: all.length,
      eraseNotes: all.filter((record) => ext.own(record, 'note')?.value).length,
      copies: Object.values(snapshots).filter((copy) => copy.value).length,
    };
    const lines = Object.entries(counts).filter(([, n]) => n).map(([name, n]) => say(name, { n }));
    return [...lines, say('eraseMore')].map((textContent) => element('li', { textContent }));
  }

  /** @param {any} store @param {HTMLElement} place @param {HTMLElement} out where a copy is shown
   * @param {string} [said] */
  function offer(store, place, out, said = 'eraseOffer') {
    const save = button('eraseSave', () => {
      const text = ext.download(store, out);
      if (text !== null) confirm(store, place, out, text);
    });
    const without = button('eraseWithout', () => confirm(store, place, out, null));
    ask(place, say(said), choice(place, save, without));
  }

  /** Says something with what can be done, all of it in sight.
   * @param {HTMLElement} place @param {string} text @param {Node[]} more */
  function ask(place, text, ...more) {
    tell(place, text, ...more);
    place.scrollIntoView({ block: 'nearest' });
  }

  /** @param {HTMLElement} place @param {HTMLElement[]} all */
  const choice = (place, ...all) =>
    element('p', { className: 'hb-buttons' }, ...all, ext.cancelButton(place));

  /** Removes what the page still shows of what is gone: a copy's text, a way back. */
  function forget() {
    for (const place of document.querySelectorAll('.hb-place')) place.replaceChildren();
    for (const text of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll('.hb-exchange textarea'))) text.value = '';
  }

  /** The last question. @param {any} store @param {HTMLElement} place @param {HTMLElement} out
   * @param {string | null} saved the text of the copy */
  function confirm(store, place, out, saved) {
    const go = button(saved === null ? 'eraseForGood' : 'eraseNow', async () => {
      if (saved !== null && copyOf(store).text !== saved) return offer(store, place, out, 'eraseChanged');
      await store.erase();
      forget();
      return tell(place, say(store.kept() === 'no' ? store.trouble() : 'erased'));
    });
    const list = element('ul', {}, ...goingLines(store));
    ask(place, say(saved === null ? 'eraseUnsaved' : 'eraseSaved'), list, choice(place, go));
  }

  /** The parts with which all is erased.
   * @param {any} store @param {string} heading its tag @param {HTMLElement} out */
  ext.eraseParts = (store, heading, out) => {
    const place = element('div', { className: 'hb-place' });
    return [
      element(heading, { textContent: say('eraseTitle') }),
      element('p', { textContent: say('eraseWhy') }),
      element('p', {}, button('erase', () => offer(store, place, out))),
      place,
    ];
  };
})();
