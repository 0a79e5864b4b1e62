/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
  var holder = globalThis;
  var shared = holder.handbookExt ||= {};
  var FOLDER = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
  var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  var isCount = (n) => Number.isSafeInteger(n) && Number(n) >= 0;
  var isId = (id) => typeof id === "string" && /^[a-z0-9][a-z0-9_-]*$/.test(id);
  function byCodePoint(a, b) {
    if (a === b) return 0;
    const x = Array.from(a), y = Array.from(b);
    const i = x.findIndex((character, place) => character !== y[place]);
    if (i < 0 || i >= y.length) return x.length - y.length;
    return Number(x[i].codePointAt(0)) - Number(y[i].codePointAt(0));
  }
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (!isObject(value)) return JSON.stringify(value);
    const names = Object.keys(value).sort(byCodePoint);
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }
  var own = (from, name) => from && Object.hasOwn(from, name) ? from[name] : void 0;
  function depth(value, limit) {
    if (typeof value !== "object" || value === null || limit < 0) return 0;
    return 1 + Object.values(value).reduce((most, inner) => Math.max(most, depth(inner, limit - 1)), 0);
  }
  function wellFormed(value) {
    if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "�");
    if (Array.isArray(value)) return value.map(wellFormed);
    if (!isObject(value)) return value;
    const pairs = Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]);
    return Object.fromEntries(pairs);
  }
  function isPlain(value) {
    if (typeof value === "object" && value !== null) return Object.values(value).every(isPlain);
    return typeof value !== "number" || Number.isSafeInteger(value);
  }
  function language() {
    try {
      return Intl.getCanonicalLocales(document.documentElement.lang)[0];
    } catch {
      return void 0;
    }
  }
  var rules;
  function formOf(forms, n) {
    rules ||= new Intl.PluralRules(language());
    return own(forms, String(n)) ?? own(forms, rules.select(n)) ?? forms.other;
  }
  var sayer = (messages) => (name, fields = {}) => {
    const message = own(messages, name) || "";
    const text = typeof message === "string" ? message : formOf(message, Number(fields.n));
    return text.replace(/\{(\w+)\}/g, (all, field) => String(own(fields, field) ?? all));
  };
  var formats = {};
  function date(ms, how = { dateStyle: "long" }) {
    if (ms === null || !(Math.abs(ms) <= 864e13)) return "?";
    const key = JSON.stringify(how);
    formats[key] ||= new Intl.DateTimeFormat(language(), how);
    return formats[key].format(ms);
  }
  var minutes = (ms) => date(ms, { dateStyle: "medium", timeStyle: "short" });
  function element(tag, props = {}, ...inner) {
    const made = document.createElement(tag);
    Object.assign(made, props);
    made.append(...inner);
    return made;
  }
  var paragraph = (textContent) => element("p", { textContent });
  function book() {
    if (!shared.book) throw new Error("edition.js is not loaded");
    return shared.book;
  }
  var say = (name, fields) => sayer(shared.words || {})(name, fields);
  function itemsByKey() {
    const items = /* @__PURE__ */ new Map();
    for (const list of book().lists) {
      for (const written of list.items) {
        const { id, fingerprint: wording, was = [], recheck = "" } = written;
        const item = { ...written, list, terms: { id, wording, was, recheck } };
        for (const key of [id, ...was]) items.set(key, item);
      }
    }
    return items;
  }
  function loadBook() {
    return shared.book ? Promise.resolve() : new Promise((resolve, reject) => {
      const src = `${FOLDER}edition.js?${Date.now()}`;
      document.head.append(element("script", { src, onload: resolve, onerror: reject }));
    });
  }
  var SNAPSHOT = "snapshot/";
  var PART = "part/";
  var CLOCK = "!clock";
  var ERASED = "!erased";
  var NAMED_PARTS = ["format", "version", "handbook", "items", "snapshots"];
  var storeName = (handbook) => `handbook/1/${handbook}`;
  var FIELDS = ["state", "note", "evidence", "confirmation"];
  var isKnownField = (name) => FIELDS.includes(name);
  var isStamp = (at) => Array.isArray(at) && at.length === 3 && isCount(at[0]) && isCount(at[1]) && typeof at[2] === "string";
  function stampOf(field) {
    const at = isObject(field) ? own(field, "at") : void 0;
    return isStamp(at) ? at : [-1, 0, ""];
  }
  var order = (a, b) => a[0] - b[0] || a[1] - b[1] || byCodePoint(a[2], b[2]);
  var isLater = (a, b) => (order(stampOf(a), stampOf(b)) || byCodePoint(canonical(a), canonical(b))) > 0;
  function merge(a, b) {
    const wins = Object.entries(b).filter(([name, field]) => !Object.hasOwn(a, name) || isLater(field, own(a, name)));
    return Object.fromEntries([...Object.entries(a), ...wins]);
  }
  var timeOf = (field) => field.since ?? field.at[0];
  var MAX_BYTES = 32 * 2 ** 20;
  var MAX_DEPTH = 32;
  var MAX_FIELD_DEPTH = MAX_DEPTH - 5;
  var MAX_SNAPSHOT_DEPTH = MAX_DEPTH - 2;
  var MAX_PART_DEPTH = MAX_DEPTH - 1;
  var isDeeper = (value, most) => depth(value, MAX_DEPTH) > most;
  function isField(name, field) {
    if (isDeeper(field, MAX_FIELD_DEPTH) || !isPlain(field)) return false;
    if (!isKnownField(name)) return true;
    if (!isObject(field) || !isStamp(own(field, "at"))) return false;
    const { value, wording = "", reason = "", since = 0 } = field;
    return [value, wording, reason].every((text) => typeof text === "string") && isCount(since);
  }
  function soundRecord(record) {
    if (!isObject(record)) return [{}, [""]];
    const all = Object.entries(record), sound = all.filter(([name, field]) => isField(name, field));
    const item = Object.fromEntries(sound);
    return [item, all.map(([name]) => name).filter((name) => !Object.hasOwn(item, name))];
  }
  function soundRecords(records) {
    const sound = [];
    const leftOut = [];
    for (const [key, value] of Object.entries(records)) {
      const [record, names] = isId(key) ? soundRecord(value) : [{}, [""]];
      for (const name of names) leftOut.push(name ? `${key}/${name}` : key);
      if (Object.keys(record).length) sound.push([key, record]);
    }
    return [Object.fromEntries(sound), leftOut];
  }
  function soundSnapshot(copy) {
    if (!isObject(copy) || !isStamp(own(copy, "at")) || !isPlain(copy)) return [null, [""]];
    if (isDeeper(copy, MAX_SNAPSHOT_DEPTH)) return [null, [""]];
    const value = own(copy, "value") ?? null;
    if (value === null) return [{ ...copy, value }, []];
    if (!isObject(value)) return [null, [""]];
    const [records, leftOut] = soundRecords(value);
    return [{ ...copy, value: records }, leftOut];
  }
  var isPart = (part) => isPlain(part) && !isDeeper(part, MAX_PART_DEPTH);
  function isOwnStamp(value) {
    const { at, wall } = value.given || {};
    return isStamp(at) && isCount(wall) && isPlain(value);
  }
  function soundUnder(key, value) {
    if (!isObject(value)) return null;
    const [only, ...others] = Object.keys(value);
    if (isId(key)) {
      return only && !soundRecord(value)[1].length ? value : null;
    }
    if (others.length) return null;
    if (key.startsWith(PART)) return only === "part" && isPart(value.part) ? value : null;
    if (key === CLOCK || key === ERASED) return only === "given" && isOwnStamp(value) ? value : null;
    if (only !== "snapshot") return null;
    const [snapshot, leftOut] = soundSnapshot(value.snapshot);
    return snapshot && !leftOut.length ? { snapshot } : null;
  }
  function mergeUnder(key, a, b) {
    if (!key.startsWith(PART)) return merge(a, b);
    return byCodePoint(canonical(a.part), canonical(b.part)) < 0 ? b : a;
  }
  var FORMAT = "handbook-progress";
  var VERSION = 1;
  var SNAPSHOTS = "snapshots/";
  function refusal(content, handbook) {
    if (!isObject(content) || own(content, "format") !== FORMAT) return "format";
    const version = own(content, "version"), theirs = own(content, "handbook");
    if (Number.isSafeInteger(version) && version > VERSION) return "version";
    const parts = [own(content, "items"), own(content, "snapshots") ?? {}];
    const absent = own(content, "snapshots") === null;
    if (version !== VERSION || !isId(theirs) || absent || !parts.every(isObject)) return "damaged";
    return handbook && theirs !== handbook ? "handbook" : "";
  }
  var isTooLarge = (text) => text.length > MAX_BYTES / 4 && new Blob([text]).size > MAX_BYTES;
  function readProgress(text, handbook) {
    if (isTooLarge(text)) return { refused: "size" };
    let content;
    try {
      content = JSON.parse(text.replace(/^\ufeff+/, ""));
      if (depth(content, MAX_DEPTH) > MAX_DEPTH) return { refused: "json" };
    } catch {
      return { refused: "json" };
    }
    content = wellFormed(content);
    const refused = refusal(content, handbook);
    if (refused) return { refused, theirs: String(own(content, "handbook")) };
    return takenFrom(content);
  }
  function takenFrom(content) {
    const [items, leftOut] = soundRecords(own(content, "items"));
    const snapshots = [];
    for (const [name, copy] of Object.entries(own(content, "snapshots") || {})) {
      const [sound, faults] = soundSnapshot(copy);
      for (const fault of faults) leftOut.push(`${SNAPSHOTS}${name}${fault && "/"}${fault}`);
      if (sound) snapshots.push([name, sound]);
    }
    const others = Object.entries(content).filter(([name]) => !NAMED_PARTS.includes(name));
    const rest = Object.fromEntries(others.filter(([, part]) => isPart(part)));
    for (const [name] of others) if (!Object.hasOwn(rest, name)) leftOut.push(name);
    return { items, snapshots: Object.fromEntries(snapshots), rest, leftOut };
  }
  function progressText(handbook, { items, snapshots, rest }) {
    const block = (name, records) => {
      const keys = Object.keys(records).sort(byCodePoint);
      const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${canonical(records[key])}`);
      return ` "${name}": {${lines.length ? `
${lines.join(",\n")}
 ` : ""}}`;
    };
    const parts = [` "format": "${FORMAT}"`, ` "version": ${VERSION}`, ` "handbook": "${handbook}"`];
    parts.push(block("items", items));
    if (Object.keys(snapshots).length) parts.push(block("snapshots", snapshots));
    for (const name of Object.keys(rest).sort(byCodePoint)) {
      parts.push(` ${JSON.stringify(name)}: ${canonical(rest[name])}`);
    }
    return `{
${parts.join(",\n")}
}
`;
  }
  function recordsOf(store) {
    const keys = store.keys();
    const named = (start, field) => Object.fromEntries(keys.filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), store.get(key)[field]]));
    return { items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])), snapshots: named(SNAPSHOT, "snapshot"), rest: named(PART, "part") };
  }
  var recordsUnder = (values, start, field) => Object.entries(values).map(([name, value]) => [start + name, { [field]: value }]);
  var pairsFor = ({ items, snapshots, rest }) => [...Object.entries(items), ...recordsUnder(snapshots, SNAPSHOT, "snapshot"), ...recordsUnder(rest, PART, "part")];
  function copyOf(store, handbook) {
    const all = recordsOf(store);
    let refused = "size";
    for (const progress of [all, { ...all, snapshots: {} }]) {
      const back = readProgress(progressText(handbook, progress), handbook);
      if ("refused" in back) {
        refused = back.refused;
        continue;
      }
      const without = Object.keys(all.snapshots).filter((name) => !Object.hasOwn(progress.snapshots, name));
      const leftOut = [...store.damaged(), ...without.map((name) => SNAPSHOTS + name), ...back.leftOut];
      return { text: progressText(handbook, back), leftOut };
    }
    return { refused };
  }
  var button = (name, onclick) => element("button", { type: "button", onclick, textContent: say(name) });
  var buttons = (...inner) => element("p", { className: "hb-buttons" }, ...inner);
  var newPlace = () => element("div", { className: "hb-place" });
  var labelled = (name, input) => element("label", { className: "hb-field" }, say(name), input);
  function fileInput(chosen) {
    const input = element("input", { type: "file", accept: ".json,application/json" });
    input.onchange = () => {
      if (input.files?.[0]) chosen(input.files[0]);
    };
    return input;
  }
  var cancelButton = (place) => button("cancel", () => {
    place.replaceChildren();
    place.previousElementSibling?.querySelector("button")?.focus();
  });
  function tell(place, textContent, ...more) {
    const line = element("p", { textContent, tabIndex: -1 });
    place.replaceChildren(line, ...more);
    line.focus();
  }
  function fold(name, lines) {
    if (!lines.length) return [];
    const summary = element("summary", { textContent: say(name, { n: lines.length }) });
    return [element("details", {}, summary, element("ul", {}, ...lines))];
  }
  var plainLines = (texts) => texts.map((textContent) => element("li", { textContent }));
  function textOf(store, place) {
    const copy = copyOf(store, book().handbook);
    if ("refused" in copy) {
      tell(place, say(`refused-${copy.refused}`));
      return null;
    }
    place.replaceChildren(...fold("leftOut", plainLines(copy.leftOut)));
    return copy.text;
  }
  function download(store, place) {
    const text = textOf(store, place);
    if (text === null) return null;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
    const link = element("a", { href: url, download: `${book().handbook}-${today}.json` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 6e4);
    return text;
  }
  async function copyText(store, place) {
    const value = textOf(store, place);
    if (value === null) return;
    const area = element("textarea", { readOnly: true, rows: 6, value, ariaLabel: say("asText") });
    place.prepend(area);
    area.select();
    const write = navigator.clipboard?.writeText(area.value) || Promise.reject(new Error("none"));
    const isDone = await write.then(() => true, () => document.execCommand("copy"));
    place.append(element("p", { textContent: say(isDone ? "copied" : "copyYourself"), role: "status" }));
  }
  function goingLines(store) {
    const { items, snapshots } = recordsOf(store);
    const records = Object.values(items);
    const counts = [["eraseItems", records.length], ["eraseNotes", records.filter((record) => own(record, "note")?.value).length], ["copies", Object.values(snapshots).filter((copy) => copy.value).length]];
    const lines = counts.filter(([, n]) => n).map(([name, n]) => say(name, { n }));
    return plainLines([...lines, say("eraseMore")]);
  }
  function offer(store, place, out, message = "eraseOffer") {
    const save = button("eraseSave", () => {
      const text = download(store, out);
      if (text !== null) confirm(store, place, out, text);
    });
    const without = button("eraseWithout", () => confirm(store, place, out, null));
    ask(place, say(message), buttons(save, without, cancelButton(place)));
  }
  function ask(place, text, ...more) {
    tell(place, text, ...more);
    place.scrollIntoView({ block: "nearest" });
  }
  function forget() {
    for (const place of document.querySelectorAll(".hb-place")) place.replaceChildren();
    const areas = document.querySelectorAll(".hb-exchange textarea");
    for (const area of areas) area.value = "";
  }
  function isStill(store, text) {
    const copy = copyOf(store, book().handbook);
    return "text" in copy && copy.text === text;
  }
  function confirm(store, place, out, saved) {
    const go = button(saved === null ? "eraseForGood" : "eraseNow", async () => {
      if (saved !== null && !isStill(store, saved)) return offer(store, place, out, "eraseChanged");
      await store.erase();
      forget();
      const trouble = store.kept() === "no" && store.trouble();
      return tell(place, say(trouble || "erased"));
    });
    const list = element("ul", {}, ...goingLines(store));
    const question = say(saved === null ? "eraseUnsaved" : "eraseSaved");
    ask(place, question, list, buttons(go, cancelButton(place)));
  }
  function eraseParts(store, out) {
    const place = newPlace();
    return [element("h2", { textContent: say("eraseTitle") }), paragraph(say("eraseWhy")), element("p", {}, button("erase", () => offer(store, place, out))), place];
  }
  function saidBy(name, field) {
    if (!isKnownField(name)) return field === void 0 ? "" : canonical(field);
    const value = field?.value || "";
    if (name !== "state") return value;
    return value === "done" || value === "na" ? `${value} ${field.reason || ""}` : "";
  }
  function fateOf(field, before, after) {
    if (before !== void 0 && !isLater(after, before)) return "overruled";
    return saidBy(field, before) ? "changed" : "added";
  }
  function changesBetween(mine, theirs) {
    const changes = [];
    for (const id of Object.keys(theirs).sort(byCodePoint)) {
      const record = own(mine, id) || {}, news = theirs[id];
      const unknown = Object.keys(news).filter((name) => !isKnownField(name)).sort(byCodePoint);
      for (const field of [...FIELDS, ...unknown]) {
        const before = own(record, field), after = own(news, field);
        if (after === void 0 || saidBy(field, before) === saidBy(field, after)) continue;
        const fate = fateOf(field, before, after);
        changes.push({ id, field, fate, mine: before, theirs: after });
      }
    }
    return changes;
  }
  var MOST = 10;
  var isEntry = (key, entry) => isObject(entry) && isStamp(entry.by) && [entry.name, entry.act].every((text) => typeof text === "string") && (entry.then === null || soundUnder(key, { [String(entry.name)]: entry.then }));
  var isSame = (a, b) => a.name === b.name && a.act === b.act && ["value", "reason"].every((key) => a.then?.[key] === b.then?.[key]) && (a.then?.value !== "done" || timeOf(a.then) === timeOf(b.then));
  var Journal = class {
    #refused = /* @__PURE__ */ new Map();
    #erased;
    #prefix;
    #store;
    constructor(handbook, store) {
      this.#prefix = `${storeName(handbook)}/earlier/`;
      this.#store = store;
      this.#erased = store.get(ERASED);
    }
    #memory() {
      if (this.#erased !== this.#store.get(ERASED)) this.#refused.clear();
      this.#erased = this.#store.get(ERASED);
      return this.#refused;
    }
    of(key) {
      try {
        const text = this.#memory().get(key) ?? localStorage.getItem(this.#prefix + key);
        const all = JSON.parse(text ?? "[]");
        return Array.isArray(all) ? all.filter((entry) => isEntry(key, entry)) : [];
      } catch {
        return [];
      }
    }
    #write(key, entries) {
      const text = JSON.stringify(entries);
      try {
        if (entries.length) localStorage.setItem(this.#prefix + key, text);
        else localStorage.removeItem(this.#prefix + key);
        this.#memory().delete(key);
      } catch {
        this.#memory().set(key, text);
      }
    }
    took(before, name = "") {
      const act = name && `${name} ${Date.now()}`;
      for (const [key, { then, now }] of before) {
        const fresh = Object.keys(now || {}).map((field) => ({ name: field, then: own(then, field) ?? null, by: stampOf(now[field]), act })).filter((entry) => canonical(entry.then) !== canonical(now[entry.name]) && (act || entry.then));
        const older = this.of(key).filter((old) => !fresh.some((entry) => isSame(entry, old)));
        if (fresh.length) this.#write(key, [...fresh, ...older].slice(0, MOST));
      }
    }
    stands(key, { name, by }) {
      return !order(stampOf(own(this.#store.get(key), name)), by);
    }
    #keys() {
      const inMemory = Array.from(this.#memory().keys());
      try {
        const kept = Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix));
        return [...kept.map((name) => name.slice(this.#prefix.length)), ...inMemory];
      } catch {
        return inMemory;
      }
    }
    lastOf(name, among = this.#keys()) {
      const standing = [];
      for (const key of among) {
        for (const entry of this.of(key)) {
          if (entry.act.startsWith(`${name} `) && this.stands(key, entry)) standing.push({ key, entry });
        }
      }
      standing.sort((a, b) => order(b.entry.by, a.entry.by));
      const latest = standing.filter(({ entry }) => entry.act === standing[0].entry.act);
      const taken = new Map(latest.map(({ key }) => [key, []]));
      for (const { key, entry } of latest) taken.get(key)?.push(entry);
      return taken;
    }
    giveBack(taken) {
      for (const [key, entries] of taken) {
        const gone = entries.map((entry) => canonical(entry)), then = this.#store.get(key);
        this.#write(key, this.of(key).filter((entry) => !gone.includes(canonical(entry))));
        for (const { name, then: field } of entries) this.#store.giveBack(key, name, field);
        this.took([[key, { then, now: this.#store.get(key) }]]);
      }
      return Array.from(taken.keys());
    }
  };
  function fieldWords(name, field) {
    const value = field?.value || "";
    if (name === "state") {
      const state = value === "done" || value === "na" ? value : "open";
      return say(`is-${state}`, { reason: field?.reason || "" });
    }
    return typeof value === "string" ? value || say("nothing") : canonical(field);
  }
  function changeLine({ id, field, fate, mine, theirs }, items) {
    const kept = fate === "overruled" ? mine : theirs, lost = fate === "overruled" ? theirs : mine;
    const at = isStamp(kept?.at) ? minutes(timeOf(kept)) : "?";
    const fields = { from: fieldWords(field, lost), to: fieldWords(field, kept), date: at };
    const name = element("strong", { textContent: items.get(id)?.wording || id });
    const title = isKnownField(field) ? say(`field-${field}`) : field;
    return element("li", {}, name, " ", title, ": ", say(`line-${fate}`, fields));
  }
  var DAY = 864e5;
  var IMPORT = "import";
  var journalOf = (store) => new Journal(book().handbook, store);
  function isNews(store, [key, item]) {
    const mine = store.get(key);
    return !mine || canonical(mergeUnder(key, mine, item)) !== canonical(mine);
  }
  var namesUnder = (start, keys) => keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  function foldedChanges(changes, news, leftOut) {
    const items = itemsByKey();
    const lines = (some) => some.map((change) => changeLine(change, items));
    const known = changes.filter(({ id }) => items.has(id));
    const strange = changes.filter(({ id, fate }) => !items.has(id) && fate !== "overruled");
    const ahead = changes.filter(({ theirs }) => stampOf(theirs)[0] > Date.now() + DAY);
    return [...fold("added", lines(known.filter(({ fate }) => fate === "added"))), ...fold("changed", lines(known.filter(({ fate }) => fate === "changed"))), ...fold("overruled", lines(known.filter(({ fate }) => fate === "overruled"))), ...fold("unknown", lines(strange)), ...fold("copies", plainLines(namesUnder(SNAPSHOT, news))), ...fold("parts", plainLines(namesUnder(PART, news))), ...fold("ahead", lines(ahead)), ...fold("leftOut", plainLines(leftOut))];
  }
  function preview(store, taken, place) {
    const changes = changesBetween(recordsOf(store).items, taken.items);
    const news = pairsFor(taken).filter((pair) => isNews(store, pair)).map(([key]) => key);
    const isNothing = news.every(isId) && changes.every(({ fate }) => fate === "overruled");
    const apply = button("apply", () => takeOver(store, taken, place));
    tell(place, say(isNothing ? "nothingNew" : "preview"), ...foldedChanges(changes, news, taken.leftOut), buttons(...isNothing ? [] : [apply], cancelButton(place)));
  }
  var undoButton = (store, place) => button("undoImport", () => {
    const journal = journalOf(store);
    store.keep(journal.giveBack(journal.lastOf(IMPORT)));
    tell(place, say("undone"));
  });
  async function takeOver(store, taken, place) {
    const pairs = pairsFor(taken), before = recordsOf(store).items;
    const then = pairs.filter(([key]) => !key.startsWith(PART)).map(([key]) => ({ key, record: store.get(key) }));
    await store.mergeIn(pairs);
    journalOf(store).took(then.map(({ key, record }) => [key, { then: record, now: store.get(key) }]), IMPORT);
    const wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== "overruled");
    const trouble = store.kept() === "no" && store.trouble();
    tell(place, say(trouble || "applied", { n: wins.length }), undoButton(store, place));
  }
  function offerUndo(store, place) {
    const [entries] = journalOf(store).lastOf(IMPORT).values();
    if (!entries) return;
    const date2 = minutes(Number(entries[0].act.slice(IMPORT.length)));
    place.append(paragraph(say("lastImport", { date: date2 })), undoButton(store, place));
  }
  async function readCopy(copy, place, then) {
    const { handbook } = book();
    const taken = typeof copy === "string" ? readProgress(copy, handbook) : await readFile(copy);
    if (!("refused" in taken)) return then(taken);
    const { refused, theirs } = taken;
    return tell(place, say(`refused-${refused}`, { theirs, ours: handbook }));
  }
  async function readFile(file) {
    if (file.size > MAX_BYTES) return { refused: "size" };
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      return readProgress(text, book().handbook);
    } catch {
      return { refused: "encoding" };
    }
  }
  function exchangeParts(store) {
    const out = newPlace(), into = newPlace();
    queueMicrotask(() => offerUndo(store, into));
    const look = (copy) => readCopy(copy, into, (taken) => preview(store, taken, into));
    const pasted = element("textarea", { rows: 3 });
    return element("div", { className: "hb-exchange" }, element("h2", { textContent: say("exportTitle") }), paragraph(say("exportWhy")), paragraph(say("move")), element("ol", {}, element("li", {}, say("move1")), element("li", {}, say("move2"))), buttons(button("download", () => download(store, out)), button("copy", () => copyText(store, out))), out, element("h2", { textContent: say("importTitle") }), paragraph(say("importWhy")), labelled("fileLabel", fileInput(look)), labelled("pasteLabel", pasted), element("p", {}, button("look", () => look(pasted.value))), into, ...eraseParts(store, out));
  }
  shared.openExchange = async (store) => {
    await loadBook();
    const dialog = element("dialog", { className: "hb-dialog", ariaLabel: say("exportTitle") });
    dialog.append(exchangeParts(store), element("p", {}, button("close", () => dialog.close())));
    dialog.onclose = () => dialog.remove();
    document.body.append(dialog);
    dialog.showModal();
  };
})();
