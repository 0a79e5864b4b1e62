/** Going to the next open item. */

/** @typedef {import('./list.js').List} List */
/** @typedef {import('./item.js').Item} Item */

/** Whether something of an item's box is in sight, below the line. @param {List} list */
export function sightOf(list) {
  const top = Math.max(list.part('line').getBoundingClientRect().bottom, 0); // it may have gone
  return (/** @type {Item} */ { box }) => {
    const { y, height } = box.getBoundingClientRect();
    return height > 0 && y + height > top && y < innerHeight;
  };
}

/** Where the reader is: behind the item that they were at last, if its box is in sight, else before
 * the first one that is. @param {List} list */
function placeIn(list) {
  const { items, at } = list, isInSight = sightOf(list);
  const first = items[at] && isInSight(items[at]) ? -1 : items.findIndex(isInSight);
  return first < 0 ? at + 1 : first;
}

/** Marks an item till the reader presses something else: the focus that a mouse brings is not
 * seen. Not by the address, for each step would be one in the history. @param {Element} li */
function mark({ classList }) {
  classList.add('hb-marked');
  document.addEventListener(
    'click', () => classList.remove('hb-marked'), { capture: true, once: true });
}

/** Says that nothing is open, and brings in sight where that is said. @param {List} list */
export function showRest(list) {
  const rest = list.part('rest'), { bottom } = list.part('line').getBoundingClientRect();
  list.said = list.say('noneOpen');
  const { top } = rest.getBoundingClientRect();
  if (bottom < top && top < innerHeight) return;
  rest.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Goes to the next open item from where the reader is on, then from the top again.
 * @param {List} list */
export function goNext(list) {
  const place = placeIn(list), { items } = list;
  const round = [...items.slice(place), ...items.slice(0, place)];
  const next = round.find((item) => item.kind !== 'upcoming' && item.isLeft());
  if (!next) {
    showRest(list);
    return;
  }
  const { box, li } = next, behavior = 'instant';
  box.focus({ preventScroll: true });
  li.scrollIntoView({ block: 'start', behavior });
  // directly below the line, however high a theme's bar and the line are, if it has stayed in sight
  const { bottom } = list.part('line').getBoundingClientRect();
  if (bottom > 0) scrollBy({ top: li.getBoundingClientRect().top - bottom - 8, behavior });
  mark(li);
}
