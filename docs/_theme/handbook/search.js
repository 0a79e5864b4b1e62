/* Made from docs/_theme/handbook/search by `make scripts`, of handbook_ext (MIT licence). */
(() => {
  var splitWords = (text) => (text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’ʼ]/g, "'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/'s$/, "").replaceAll("'", "")), stemmer = new window.Stemmer(), stems = /* @__PURE__ */ new Map(), stemOf = (word) => {
    let stem = stems.get(word);
    return stem === void 0 && (stem = stemmer.stemWord(word), stems.set(word, stem)), stem;
  }, stemsOf = (text) => splitWords(text).map(stemOf);
  var WINDOW = 28, WORD = /[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu, END_OF_SENTENCE = /[.!?:;]["”’)]*\s+$|[·]\s+$/, parts = /* @__PURE__ */ new Map(), waiting = /* @__PURE__ */ new Map(), takePart = (part, texts) => waiting.get(part)?.(texts), loadPart = (part, root) => new Promise((resolve) => {
    waiting.set(part, resolve);
    let script = document.createElement("script");
    script.src = `${root}_static/search/${part}.js`, script.addEventListener("error", () => resolve(null)), document.head.append(script);
  }), textOf = async ({ part, nth }, root) => {
    let texts = parts.get(part) ?? loadPart(part, root);
    return parts.set(part, texts), (await texts)?.[nth] ?? "";
  }, wordsIn = (text, stems2) => Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    let found = splitWords(word).map(stemOf).find((stem) => stems2.has(stem)), opens = index === 0 || END_OF_SENTENCE.test(text.slice(Math.max(0, index - 6), index));
    return { start: index, end: index + word.length, found, opens };
  }), bestStart = (words) => {
    let [start, most] = [0, -1];
    return words.forEach(({ opens, found }, nth) => {
      if (!opens && !found) return;
      let shown = words.slice(nth, nth + WINDOW).filter((word) => word.found), value = new Set(shown.map((word) => word.found)).size * 100 + (opens ? 40 : 0) + Math.min(shown.length, 39);
      value > most && ([start, most] = [nth, value]);
    }), start;
  }, passage = (text, stems2) => {
    let words = wordsIn(text, stems2);
    if (!words.length) return [];
    let first = bestStart(words), shown = words.slice(first, first + WINDOW), isLast = first + shown.length === words.length, pieces = [], at = shown[0].opens && first === 0 ? 0 : shown[0].start;
    shown[0].opens || pieces.push({ text: "… ", isFound: false });
    for (let { start, end: end2, found } of shown) found && (pieces.push({ text: text.slice(at, start), isFound: false }), pieces.push({ text: text.slice(start, end2), isFound: true }), at = end2);
    let end = isLast ? text.length : shown[shown.length - 1].end;
    return pieces.push({ text: `${text.slice(at, end)}${isLast ? "" : " …"}`, isFound: false }), pieces.filter((piece) => piece.text);
  };
  var AT_ONCE = 10, MORE = 20, make = (tag, name, ...children) => {
    let element = document.createElement(tag);
    return name && (element.className = name), element.append(...children), element;
  }, link = (words, href) => {
    let made = document.createElement("a");
    return made.href = href, made.append(words), made;
  }, kindOf = ({ kind, parent }) => kind === "t" ? "Glossary term" : kind === "i" ? "Checklist item" : parent ? "Section" : "Page", place = ({ parent }) => {
    let titles = [];
    for (let above = parent; above; above = above.parent) titles.unshift(above.title);
    return titles.join(" › ");
  }, Results = class {
    constructor(root) {
      this.root = root, this.watch = new IntersectionObserver((seen) => seen.forEach((change) => {
        change.isIntersecting && this.showExcerpt(change.target);
      })), this.hits = /* @__PURE__ */ new WeakMap(), this.made = 0;
    }
    list(groups) {
      this.watch.disconnect();
      let left = [...groups], list = make("ol", "search-results"), more = make("button", "search-more", "More results");
      more.setAttribute("type", "button");
      let grow = () => {
        let rows = left.splice(0, AT_ONCE).map((group) => this.row(group));
        return list.append(...rows), more.hidden = !left.length, rows[0];
      };
      return grow(), more.addEventListener("click", () => grow()?.querySelector("a")?.focus()), [list, more];
    }
    row([best, ...others]) {
      let { entry } = best, above = place(entry), excerpt = make("p", "search-excerpt");
      excerpt.id = `search-excerpt-${this.made += 1}`;
      let anchor = link("", this.root + entry.address);
      anchor.setAttribute("aria-describedby", excerpt.id), anchor.append(make("span", "search-title", entry.title), " ", make("span", "search-place", above ? `${kindOf(entry)} in ${above}` : kindOf(entry)));
      let row = make("li", "", anchor, excerpt);
      return others.length && row.append(this.others(others)), this.hits.set(row, best), this.watch.observe(row), row;
    }
    others(hits) {
      let rows = hits.slice(0, MORE).map(({ entry }) => make("li", "", link(entry.title, this.root + entry.address))), words = `${hits.length} more on this page`;
      return make("details", "search-others", make("summary", "", words), make("ul", "", ...rows));
    }
    async showExcerpt(row) {
      this.watch.unobserve(row);
      let hit = this.hits.get(row), excerpt = row.querySelector(".search-excerpt");
      if (!hit || !excerpt) return;
      let text = await textOf(hit.entry, this.root);
      excerpt.replaceChildren(...passage(text, hit.stems).map(({ text: words, isFound }) => isFound ? make("mark", "", words) : words));
    }
  };
  var OFFERS = 3, inWords = ({ groups, count }) => {
    if (!count) return "Nothing found.";
    let first = groups[0][0].entry.title;
    return count === 1 ? `1 result: ${first}` : `${count} results; first: ${first}`;
  }, Answers = class {
    constructor(index, find, root) {
      this.index = index, this.find = find, this.root = root, this.results = new Results(root), this.words = new Map(Array.from(index.words, ([word, stem]) => [stem, word]));
    }
    show(found, replace) {
      let { groups, unknown } = found, notes = unknown.map((word) => this.note(word, replace));
      return groups.length ? [...notes, ...this.results.list(groups)] : [...unknown.length ? [] : [make("p", "search-note", "Nothing found.")], ...notes, this.ways("Try instead", this.index.waysOut)];
    }
    start() {
      return this.index.waysIn.length ? [this.ways("Where do you stand?", this.index.waysIn)] : [];
    }
    ways(words, ways) {
      let rows = ways.map(([title, address]) => make("li", "", link(title, this.root + address)));
      return make("div", "search-ways", make("p", "", words), make("ul", "", ...rows));
    }
    note({ word, meant }, replace) {
      let offers = [...new Set(Array.from(meant.keys(), (stem) => this.words.get(stem) ?? ""))].filter(Boolean).slice(0, OFFERS).map((offered) => {
        let button = make("button", "", offered);
        return button.setAttribute("type", "button"), button.addEventListener("click", () => replace(word, offered)), button;
      }), note = make("p", "search-note", `This book does not have the word “${word}”.`);
      return offers.length && note.append(" Did you mean ", ...offers.flatMap((offer) => [offer, " "])), note;
    }
  };
  var REST = 80, LONG_REST = 1e3, LINKS = ".search-results > li > a, .search-ways a", Box = class {
    constructor(place2, answers2) {
      this.answers = answers2, this.field = place2.querySelector("[name=q]"), this.status = place2.querySelector("[role=status]"), this.out = place2.querySelector(".search-out"), Object.assign(this.field, { autocapitalize: "off", spellcheck: false, enterKeyHint: "search" }), this.shown = "", this.timer = 0, this.statusTimer = 0, this.field.addEventListener("input", () => this.later()), place2.addEventListener("keydown", (event) => this.move(event)), this.out.replaceChildren(...answers2.start()), this.now();
    }
    later() {
      clearTimeout(this.timer), this.timer = setTimeout(() => this.now(), REST);
    }
    now() {
      clearTimeout(this.timer);
      let text = this.field.value.trim();
      if (text === this.shown) return;
      this.shown = text, clearTimeout(this.statusTimer);
      let found = splitWords(text).length ? this.answers.find(text) : null;
      this.out.replaceChildren(...found ? this.answers.show(found, (typed, offered) => this.replace(typed, offered)) : this.answers.start()), this.out.scrollTop = 0, this.statusTimer = setTimeout(() => {
        this.status.textContent = found ? inWords(found) : "";
      }, LONG_REST);
    }
    replace(typed, offered) {
      this.field.value = this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu, (word) => splitWords(word)[0] === typed ? offered : word), this.field.focus(), this.now();
    }
    links() {
      return Array.from(this.out.querySelectorAll(LINKS));
    }
    move(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      let links = this.links(), at = links.indexOf(event.target), isField = event.target === this.field, to = this.destination(event.key, at, isField, links);
      to ? (event.preventDefault(), to.focus()) : at >= 0 && /^(?:Backspace|[^\s])$/u.test(event.key) && this.field.focus();
    }
    destination(key, at, isField, links) {
      if (isField) return key === "ArrowDown" ? links[0] : void 0;
      if (at < 0) return;
      let keys = { ArrowDown: links[at + 1], ArrowUp: links[at - 1] ?? this.field, Home: links[0], End: links[links.length - 1] };
      return Object.hasOwn(keys, key) ? keys[key] : void 0;
    }
  };
  var BASE = 46, LETTERS = Array.from({ length: 94 }, (_, nth) => String.fromCharCode(33 + nth)).filter((letter) => letter !== '"' && letter !== "\\"), VALUES = new Map(LETTERS.map((letter, value) => [letter, value])), numbers = (text) => {
    let read = [], number = 0;
    for (let letter of text) {
      let value = VALUES.get(letter);
      number = number * BASE + value % BASE, value >= BASE && (read.push(number), number = 0);
    }
    return read;
  }, addressOf = (page, kind, anchor, title) => kind === "p" ? page : `${page}#${anchor || (kind === "t" ? "term-" : "") + splitWords(title).join("-")}`, readEntries = (packed, sought) => {
    let rows = packed.rows.split(`
`).map((row) => row.split("	")), lengths = numbers(packed.lengths), entries = [];
    return numbers(packed.firsts).forEach((count, nthPage) => {
      let [page, part] = packed.pages[nthPage], open = [];
      for (let nth = 0; nth < count; nth += 1) {
        let number = entries.length, [kind, anchor, title] = rows[number], depth = kind === "p" ? 1 : Number(kind) || 1 / 0, parent = open.slice(0, depth).filter(Boolean).at(-1), entry = { number, kind, title, page, parent, part, nth, address: addressOf(page, kind, anchor, title), length: lengths[number] ** 2, titleStems: sought(title).map(stemOf), titleWhole: stemsOf(title).join(" ") };
        entries.push(entry), depth < 1 / 0 && (open = open.slice(0, depth), open[depth] = entry);
      }
    }), entries;
  }, mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length, Index = class {
    constructor(packed) {
      this.waysIn = packed.waysIn, this.waysOut = packed.waysOut, this.stop = new Set(packed.stop.split(" ")), this.entries = readEntries(packed, (text) => this.sought(text)), this.packedPlaces = /* @__PURE__ */ new Map();
      let places = packed.places.split(" ");
      this.common = /* @__PURE__ */ new Map();
      let common = numbers(packed.common);
      packed.stems.split(" ").forEach((stem, nth) => {
        this.packedPlaces.set(stem, places[nth]), places[nth] || this.common.set(stem, common[this.common.size]);
      }), this.titled = /* @__PURE__ */ new Map(), this.words = /* @__PURE__ */ new Map();
      for (let { number, title } of this.entries) for (let word of splitWords(title)) {
        let stem = stemOf(word);
        this.words.set(word, stem);
        let entries = this.titled.get(stem) ?? /* @__PURE__ */ new Set();
        this.titled.set(stem, entries.add(number));
      }
      this.stems = [.../* @__PURE__ */ new Set([...this.packedPlaces.keys(), ...this.titled.keys()])], this.meanLength = mean(this.entries.map(({ length }) => length)), this.meanTitle = mean(this.entries.map(({ titleStems }) => titleStems.length)), this.places = /* @__PURE__ */ new Map(), this.readers = Object.entries(packed.readers).flatMap(([written, all]) => all.map((said) => ({ said: this.sought(said).map(stemOf), written: this.sought(written) })));
    }
    isKnown(stem) {
      return this.packedPlaces.has(stem) || this.titled.has(stem);
    }
    placesOf(stem) {
      let places = this.places.get(stem);
      if (!places) {
        let entry = 0;
        places = new Set(numbers(this.packedPlaces.get(stem) ?? "").map((step) => entry += step)), this.places.set(stem, places);
      }
      return places;
    }
    entriesWith(stem) {
      return /* @__PURE__ */ new Set([...this.placesOf(stem), ...this.titled.get(stem) ?? []]);
    }
    count(stem) {
      return Math.max(this.common.get(stem) ?? 0, this.entriesWith(stem).size);
    }
    sought(text) {
      let words = splitWords(text), left = words.filter((word) => !this.stop.has(word));
      return left.length ? left : words;
    }
  };
  var forgiven = (word) => word.length < 4 ? 0 : word.length < 8 ? 1 : 2, changes = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row += 1) {
      let line = [row];
      for (let column = 1; column <= other.length; column += 1) {
        let same = one[row - 1] === other[column - 1], replaced = last[column - 1] + (same ? 0 : 1), least = Math.min(last[column] + 1, line[column - 1] + 1, replaced);
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] && (least = Math.min(least, before[column - 2] + 1)), line.push(least);
      }
      if (Math.min(...line) > most) return most + 1;
      [before, last] = [last, line];
    }
    return last[other.length];
  }, nearStems = (word, stem, known) => {
    let most = forgiven(word), nearest = /* @__PURE__ */ new Set();
    if (!most) return nearest;
    for (let [candidate, meant] of known) {
      if (candidate.length < 3) continue;
      let distance = Math.min(changes(stem, candidate, most), changes(word, candidate, most));
      distance > most || (distance < most && ([nearest, most] = [/* @__PURE__ */ new Set(), distance]), nearest.add(meant));
    }
    return nearest;
  };
  var BEGINNING = 0.6, READERS = 0.7, NEAR = 0.5, LEAST_BEGINNING = 3, Meanings = class {
    constructor(index) {
      this.index = index, this.kept = /* @__PURE__ */ new Map();
    }
    of(word) {
      let found = this.kept.get(word);
      return found || (found = this.lookUp(word), this.kept.set(word, found)), found;
    }
    lookUp(word) {
      let stem = stemOf(word), meant = this.begunWith(word, stem);
      this.index.isKnown(stem) && meant.set(stem, 1);
      let isNear = !meant.size;
      if (isNear) for (let near of nearStems(word, stem, this.known())) meant.set(near, NEAR);
      return { word, stem, meant, isNear };
    }
    *known() {
      for (let stem of this.index.stems) yield [stem, stem];
      yield* this.index.words;
    }
    begunWith(word, stem) {
      if (word.length < LEAST_BEGINNING) return /* @__PURE__ */ new Map();
      let longer = this.index.stems.filter((known) => known !== stem && (known.startsWith(word) || known.startsWith(stem)));
      return new Map(longer.map((known) => [known, BEGINNING * stem.length / known.length]));
    }
  }, weakened = (word) => ({ ...word, meant: new Map([...word.meant].map(([stem, counts]) => [stem, counts * READERS])) }), longestSaid = ({ readers }, typed, at) => {
    let here = readers.filter(({ said }) => said.every((stem, nth) => typed[at + nth]?.stem === stem)), longest = Math.max(...here.map(({ said }) => said.length));
    return here.filter(({ said }) => said.length === longest);
  }, inBookWords = (index, meanings, typed, nth) => {
    let wording = [], isOther = false;
    for (let at = 0; at < typed.length; ) {
      let said = longestSaid(index, typed, at);
      if (said.length) {
        isOther ||= nth < said.length;
        let { written } = said[Math.min(nth, said.length - 1)];
        wording.push(...written.map((word) => weakened(meanings.of(word)))), at += said[0].said.length;
      } else wording.push(typed[at]), at += 1;
    }
    return { wording, isOther };
  }, wordings = (index, meanings, text) => {
    let typed = index.sought(text).map((word) => meanings.of(word)), all = [];
    for (let nth = 0; ; nth += 1) {
      let { wording, isOther } = inBookWords(index, meanings, typed, nth);
      if (!isOther) break;
      all.push(wording);
    }
    let left = new Set(all.flat());
    return [all.length ? typed.filter((word) => !word.isNear || left.has(word)) : typed, ...all];
  };
  var TITLE = 5, ABOVE = 1.75, ENOUGH = 1.2, LENGTH = 0.5, PHRASE = 0.5, COVERED = 1, SAME = 2, COMPANY = [1, 0.15, 0.15, 0.15], KINDS = /* @__PURE__ */ new Map([["i", 0.8], ["t", 1.2]]), lengthened = (share) => 1 - LENGTH + LENGTH * share, amount = (index, entry, stem) => {
    let times = index.placesOf(stem).has(entry.number) ? 1 : 0;
    index.titled.get(stem)?.has(entry.number) && (times += TITLE / lengthened(entry.titleStems.length / index.meanTitle));
    for (let above = entry.parent; above; above = above.parent) if (above.titleStems.includes(stem)) return times + ABOVE;
    return times;
  }, meantFirst = ({ meant }) => {
    let most = Math.max(...meant.values());
    return [...meant.keys()].filter((stem) => meant.get(stem) === most);
  }, weight = (index, word) => {
    let count = Math.max(...meantFirst(word).map((stem) => index.count(stem)));
    return Math.log(1 + (index.entries.length - count + 0.5) / (count + 0.5));
  }, isPhrase = (stems2, words) => stems2.some((_, at) => words.every(({ meant }, nth) => meant.has(stems2[at + nth]))), covered = ({ titleStems }, words, weights) => {
    let sum = 0;
    words.forEach(({ meant }, nth) => {
      sum += weights[nth] * Math.max(0, ...titleStems.map((stem) => meant.get(stem) ?? 0));
    });
    let asked = titleStems.filter((stem) => words.some(({ meant }) => meant.has(stem)));
    return sum * (0.3 + 0.7 * asked.length / titleStems.length);
  }, having = (index, { meant }) => {
    let all = /* @__PURE__ */ new Map();
    for (let [stem, counts] of meant) for (let number of index.entriesWith(stem)) {
      let entry = index.entries[number], times = amount(index, entry, stem), drag = ENOUGH * lengthened(entry.length / index.meanLength), value = counts * times * (ENOUGH + 1) / (times + drag), before = all.get(number) ?? { most: 0, stems: [] };
      all.set(number, { most: Math.max(before.most, value), stems: [...before.stems, stem] });
    }
    return all;
  }, answers = (index, words) => {
    let weights = words.map((word) => weight(index, word)), whole = weights.reduce((sum, value) => sum + value, 0), byWord = words.map((word) => having(index, word)), likely = words.map((word) => Math.max(...meantFirst(word).map((stem) => (index.common.get(stem) ?? 0) / index.entries.length))), hits = /* @__PURE__ */ new Map();
    for (let number of new Set(byWord.flatMap((entries) => [...entries.keys()]))) {
      let entry = index.entries[number], [sum, had] = [0, 0];
      byWord.forEach((entries, nth) => {
        let found = entries.get(number);
        sum += weights[nth] * (found?.most ?? 0), had += weights[nth] * (found ? 1 : likely[nth]);
      });
      let score = (sum * had / whole + COVERED * covered(entry, words, weights)) / whole;
      words.length > 1 && isPhrase(entry.titleStems, words) && (score += PHRASE);
      let stems2 = new Set(byWord.flatMap((entries) => entries.get(number)?.stems ?? []));
      hits.set(number, { entry, score: score * (KINDS.get(entry.kind) ?? 1), stems: stems2 });
    }
    return hits;
  }, grouped = (hits) => {
    let sorted = Array.from(hits).sort((one, other) => other.score - one.score || one.entry.number - other.entry.number), groups = /* @__PURE__ */ new Map();
    for (let hit of sorted) {
      let { kind, page, address } = hit.entry, key = kind === "t" ? address : page;
      groups.set(key, [...groups.get(key) ?? [], hit]);
    }
    let worth = (group) => COMPANY.reduce((sum, share, nth) => sum + share * (group[nth]?.score ?? 0), 0);
    return [...groups.values()].sort((one, other) => worth(other) - worth(one));
  }, searchOf = (index) => {
    let meanings = new Meanings(index);
    return (text) => {
      let [typed, ...others] = wordings(index, meanings, text), best = /* @__PURE__ */ new Map();
      for (let words of [typed, ...others]) {
        let known = words.filter(({ meant }) => meant.size);
        for (let [number, hit] of known.length ? answers(index, known) : []) {
          let before = best.get(number);
          (!before || before.score < hit.score) && best.set(number, hit);
        }
      }
      let asked = stemsOf(text).join(" ");
      for (let hit of best.values()) hit.entry.titleWhole === asked && (hit.score += SAME);
      return { groups: grouped(best.values()), count: best.size, unknown: typed.filter(({ isNear }) => isNear) };
    };
  };
  var useDialog = (dialog, answers2) => {
    let box = new Box(dialog, answers2);
    dialog.addEventListener("keydown", (event) => {
      event.isComposing || (event.key === "Escape" && box.field.value ? (event.preventDefault(), box.field.value = "", box.field.focus(), box.now()) : event.key === "Enter" && event.target === box.field && (event.preventDefault(), box.now(), box.shown && box.links()[0]?.click()));
    }), box.out.addEventListener("click", ({ target }) => {
      let link2 = target instanceof Element && target.closest("a");
      link2 && link2.pathname === location.pathname && dialog.close();
    });
  }, usePage = (page, answers2) => {
    let field = page.querySelector("[name=q]");
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    let box = new Box(page, answers2);
    page.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault(), box.now();
      let address = new URL(location.href);
      address.searchParams.set("q", field.value), history.replaceState(null, "", address);
    });
  };
  window.handbookSearch = { part: takePart, splitWords, start: (packed) => {
    let root = document.documentElement.dataset.content_root ?? "", index = new Index(packed), find = searchOf(index);
    window.handbookSearch.find = find;
    let answers2 = new Answers(index, find, root), page = document.querySelector(".search-page"), dialog = document.querySelector("dialog.search-dialog");
    page && usePage(page, answers2), dialog instanceof HTMLDialogElement && useDialog(dialog, answers2);
  } };
})();
