/** What is said of an item's confirmation beside how the reader stands with it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { standingWords } from '../src/progress/words.js';

const DAY = 864e5, NOW = Date.UTC(2026, 10, 29, 12);

/** Which message says who confirmed. @param {Record<string, any>} status */
function saidOf(status) {
  const say = (/** @type {string} */ name) => (name.startsWith('confirmed') ? name : '');
  const whole = { state: 'done', since: NOW, confirmed_by: 'Ana', confirmed_at: NOW, ...status };
  return standingWords(/** @type {any} */ (whole), say).trim();
}

test('a confirmation from before a tick says so, and no other does', () => {
  for (const state of ['done', 'due', 'na']) {
    const renewed = { state, confirmed_at: NOW - 400 * DAY };
    assert.equal(saidOf(renewed), 'confirmedEarlier');
    assert.equal(saidOf({ state, confirmed_at: NOW + DAY }), 'confirmedBy');
    // on one day, the mentor's name may be typed before the box is ticked
    assert.equal(saidOf({ state, confirmed_at: NOW - 60_000 }), 'confirmedBy');
    // that the item reads otherwise now says more
    assert.equal(saidOf({ ...renewed, confirmed_before: true }), 'confirmedBefore');
  }
  assert.equal(saidOf({ state: 'open', since: null, confirmed_at: NOW - DAY }), 'confirmedBy');
  assert.equal(saidOf({ confirmed_by: '' }), '');
});
