/** What is typed into an item's inputs, kept half a second after the last key. */
import { stampOf } from '../progress/records.js';
import { own } from '../progress/values.js';

/** @typedef {import('./item.js').Item} Item */
/** @typedef {'note' | 'evidence' | 'reason' | 'confirmation'} Name of an input */

const PAUSE = 500; // ms

/** What keeps the typing that is not kept yet, by its field. @type {Map<HTMLElement, () =>
 * void>} */
const unsaved = new Map();

/** @param {HTMLElement} input */
export const isBeingTyped = (input) => unsaved.has(input);

/** Keeps all that is typed, for the page may go away. */
const saveTyping = () => unsaved.forEach((save) => save());
addEventListener('pagehide', saveTyping);
document.addEventListener('visibilitychange', () => { if (document.hidden) saveTyping(); });

/** Keeps what is typed: half a second after the last key, and whenever the field is left.
 * @param {Item} item @param {Name} name @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {(isKept: boolean) => void} tell told whether what stands there was just kept */
export function listenTo(item, name, input, tell) {
  let timer = 0, mine = ''; // the stamp of what was kept since the field was entered
  const save = () => {
    clearTimeout(timer);
    unsaved.delete(input);
    const { store } = item.page, kept = mine;
    mine = keepText(item, name, input.value.trim(), mine);
    if (mine !== kept) {
      store.keep([]).then(() => tell(!unsaved.has(input) && store.kept() !== 'no'));
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
    tell(false);
    unsaved.set(input, save);
  });
  input.addEventListener('change', save);
  input.addEventListener('blur', () => { mine = ''; });
}

/** Keeps a text, and remembers what it replaces: what stood when the field was entered, or what
 * another tab has put there meanwhile. Where the text holds it whole, nothing is replaced.
 * @param {Item} item @param {Name} name @param {string} text
 * @param {string} mine the stamp of the field if this typing has made it
 * @returns {string} its stamp from now on */
function keepText(item, name, text, mine) {
  const { id } = item.terms, { store } = item.page, field = name === 'reason' ? 'state' : name;
  store.renew(id);
  const status = item.status(), then = own(item.record(), field);
  const before = name === 'confirmation' ? status.confirmed_by : status[name];
  if (text === before) return mine;
  if (name === 'reason') setReason(item, text);
  else item.put(name, text);
  const isHeld = text.includes(before) && (field !== 'state' || status.state === 'na');
  if (!isHeld && String(stampOf(then)) !== mine) item.remember(field, then);
  store.keep([id]);
  return String(stampOf(own(store.get(id), field)));
}

/** Sets an item aside; without a reason it stands as it did before it was set aside.
 * @param {Item} item @param {string} reason */
function setReason(item, reason) {
  const { page: { undoHistory, store }, terms: { id } } = item;
  const before = undoHistory.entriesOf(id)
    .find(({ name, then }) => name === 'state' && then?.value !== 'na');
  if (reason) item.put('state', 'na', { reason });
  else if (before?.then?.value === 'done') store.restoreField(id, 'state', before.then);
  else item.put('state', 'open');
}
