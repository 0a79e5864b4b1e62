"""A reader in a hurry: acts at random times in a page, through its boxes and inputs.

What each act said is noted in the page, and every text of a record that the page wrote or sent.
"""

from __future__ import annotations

import json
from typing import Any

from handbook_ext.core.progress.records import Records, canonical, merge_records
from tests.support.browser_site import PREFIX
from tests.support.page_reader import OWN, AnyPage

# Timers of hidden pages are slowed, messages are not: the pauses are made of these.
_ACT = """([prefix, seed, count]) => {
  const texts = new Set(), latest = new Map(), said = [];
  // However the machine favours one tab, it comes no further than four acts ahead of the other.
  const pace = new BroadcastChannel('crowd-pace');
  let other = 0, go = () => {};
  pace.onmessage = ({ data }) => { other = data; go(); };
  const abreast = async () => {
    while (said.length - other >= 4) await new Promise(done => { go = done; });
  };
  const note = (key, text) => {
    texts.add(JSON.stringify([key, text]));
    latest.set(key, JSON.parse(text));
  };
  const after = (type, name, hear) => {
    const real = type.prototype[name];
    type.prototype[name] = function hearing(...given) {
      hear(...given);
      return real.apply(this, given);
    };
  };
  after(BroadcastChannel, 'postMessage', data => {
    if (Array.isArray(data)) data.forEach(pair => note(...pair));
  });
  after(IDBObjectStore, 'put', (text, key) => note(key, text));
  after(Storage, 'setItem', (key, text) => note(key.slice(prefix.length), text));

  let state = seed;
  const random = () => { // as good as needed, and the same in every browser
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const one = all => all[Math.floor(random() * all.length)];
  const pause = () => random() < 0.5 || new Promise(done => { // or none, the tabs being in haste
    const { port1, port2 } = new MessageChannel(), end = performance.now() + 5 * random();
    port1.onmessage = () => (performance.now() < end ? port2.postMessage(0) : done());
    port2.postMessage(0);
  });

  const boxes = [...document.querySelectorAll('.hb-box')];
  const LABELS = {
    note: 'Note', evidence: 'Evidence', confirmation: 'Mentor', reason: 'Not app',
  };
  const inputOf = (item, name) => {
    const more = item.querySelector(':scope > .hb-facts > .hb-more');
    if (more.getAttribute('aria-expanded') !== 'true') more.click();
    const labels = [...item.querySelectorAll(':scope > .hb-panel label')];
    return labels.find(label => label.textContent.startsWith(LABELS[name])).control;
  };
  const type = (item, name, text) => {
    const input = inputOf(item, name);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const act = number => {
    const box = one(boxes), item = box.closest('.hb-item');
    const name = one(['tick', 'tick', 'tick', ...Object.keys(LABELS)]);
    const text = random() < 0.2 ? '' : `${name} ${seed} ${number}`;
    const before = latest.get(item.id);
    if (name === 'tick') box.click();
    else type(item, name, text);
    if (latest.get(item.id) === before) return; // it said so already
    const field = name === 'tick' || name === 'reason' ? 'state' : name;
    const wanted = { tick: box.checked ? 'done' : 'open', reason: text ? 'na' : 'open' }[name];
    said.push([item.id, field, wanted ?? text, name === 'reason' ? text : '',
      latest.get(item.id)[field].at]);
  };
  const acting = async () => {
    // what the buttons do is loaded when a reader comes near them
    document.querySelector('.hb-checklist').dispatchEvent(new Event('pointerover'));
    while (!handbookExt.pressed) await new Promise(done => setTimeout(done, 5));
    for (let number = 0; said.length < count; number += 1) {
      await pause();
      await abreast();
      act(number);
      pace.postMessage(said.length);
    }
    pace.close();
    window.crowd.over = true;
  };
  window.crowd = { over: false, said, texts };
  acting();
}"""
_SHOWN = """async () => {
document.querySelector('.hb-checklist').dispatchEvent(new Event('pointerover'));
while (!handbookExt.pressed) await new Promise(done => setTimeout(done, 5));
return Object.fromEntries([...document.querySelectorAll('.hb-box')].map(box => {
  const item = box.closest('.hb-item'), more = item.querySelector(':scope > .hb-facts > .hb-more');
  if (!item.querySelector(':scope > .hb-panel')) more.click(); // it is made when first opened
  const panel = item.querySelector(':scope > .hb-panel');
  const [note, evidence, confirmation, reason] =
    [...panel.querySelectorAll('.hb-field > :is(input, textarea)')].map(it => it.value);
  return [box.name, [box.checked, note, evidence, reason, confirmation]];
})); }"""

Said = list[tuple[str, str, str, str, list[Any]]]
"""Item, field, value, reason and stamp of each act."""


def act(page: AnyPage, seed: int, count: int) -> None:
    """Start to act in *page*, till *count* acts have changed something; it goes on by itself."""
    page.evaluate(_ACT, [f"{PREFIX}/", seed, count])


def wait(page: AnyPage) -> None:
    """Wait until all acts are done."""
    page.wait_for_function("() => window.crowd.over", timeout=240_000)


def heard(page: AnyPage) -> tuple[Said, list[tuple[str, str]]]:
    """Return what was said in *page*, and the texts of all records it wrote or sent, by key."""
    acts, texts = page.evaluate("() => [window.crowd.said, [...window.crowd.texts]]")
    pairs = [json.loads(pair) for pair in texts]
    return acts, [(key, text) for key, text in pairs if not key.startswith(OWN)]


def merged(texts: list[tuple[str, str]]) -> Records:
    """Return what the core makes of all that was ever written or sent."""
    records: Records = {}
    for key, text in texts:
        records = merge_records(records, {key: json.loads(text)})
        assert canonical(json.loads(text)) == text
    return records


def shown(page: AnyPage) -> dict[str, list[Any]]:
    """Return by item what *page* shows: its tick, note, evidence, reason and confirmation."""
    items: dict[str, list[Any]] = page.evaluate(_SHOWN)
    return items
