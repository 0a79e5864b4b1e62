/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
  var holder = globalThis, shared = holder.handbookExt ||= {}, FOLDER = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
  var isObject = (value) => typeof value == "object" && value !== null && !Array.isArray(value), isCount = (n) => Number.isSafeInteger(n) && Number(n) >= 0, isId = (id) => typeof id == "string" && /^[a-z0-9][a-z0-9_-]*$/.test(id);
  function byCodePoint(a, b) {
    if (a === b) return 0;
    let x = Array.from(a), y = Array.from(b), i = x.findIndex((character, place) => character !== y[place]);
    return i < 0 || i >= y.length ? x.length - y.length : Number(x[i].codePointAt(0)) - Number(y[i].codePointAt(0));
  }
  function canonical(value) {
    return Array.isArray(value) ? `[${value.map(canonical).join()}]` : isObject(value) ? `{${Object.keys(value).sort(byCodePoint).map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}` : JSON.stringify(value);
  }
  var own = (from, name) => from && Object.hasOwn(from, name) ? from[name] : void 0;
  function depth(value, limit) {
    return typeof value != "object" || value === null || limit < 0 ? 0 : 1 + Object.values(value).reduce((most, inner) => Math.max(most, depth(inner, limit - 1)), 0);
  }
  function wellFormed(value) {
    if (typeof value == "string") return value.replace(/\p{Surrogate}/gu, "�");
    if (Array.isArray(value)) return value.map(wellFormed);
    if (!isObject(value)) return value;
    let pairs = Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]);
    return Object.fromEntries(pairs);
  }
  function isPlain(value) {
    return typeof value == "object" && value !== null ? Object.values(value).every(isPlain) : typeof value != "number" || Number.isSafeInteger(value);
  }
  function language() {
    try {
      return Intl.getCanonicalLocales(document.documentElement.lang)[0];
    } catch {
      return;
    }
  }
  var rules;
  function formOf(forms, n) {
    return rules ||= new Intl.PluralRules(language()), own(forms, String(n)) ?? own(forms, rules.select(n)) ?? forms.other;
  }
  var sayer = (messages) => (name, fields = {}) => {
    let message = own(messages, name) || "";
    return (typeof message == "string" ? message : formOf(message, Number(fields.n))).replace(/\{(\w+)\}/g, (all, field) => String(own(fields, field) ?? all));
  }, formats = {};
  function date(ms, how = { dateStyle: "long" }) {
    if (ms === null || !(Math.abs(ms) <= 864e13)) return "?";
    let key = JSON.stringify(how);
    return formats[key] ||= new Intl.DateTimeFormat(language(), how), formats[key].format(ms);
  }
  var minutes = (ms) => date(ms, { dateStyle: "medium", timeStyle: "short" });
  function element(tag, props = {}, ...inner) {
    let made = document.createElement(tag);
    return Object.assign(made, props), made.append(...inner), made;
  }
  var paragraph = (textContent) => element("p", { textContent });
  function write(line, text) {
    line.textContent !== text && (line.textContent = text), line.hidden = !text;
  }
  function book() {
    if (!shared.book) throw new Error("edition.js is not loaded");
    return shared.book;
  }
  var say = (name, fields) => sayer(shared.words || {})(name, fields);
  function itemsByKey() {
    let items = /* @__PURE__ */ new Map();
    for (let list of book().lists) for (let written of list.items) {
      let { id, fingerprint: wording, was = [], recheck = "" } = written, item = { ...written, list, terms: { id, wording, was, recheck } };
      for (let key of [id, ...was]) items.set(key, item);
    }
    return items;
  }
  function loadBook() {
    return shared.book ? Promise.resolve() : new Promise((resolve, reject) => {
      let src = `${FOLDER}edition.js?${Date.now()}`;
      document.head.append(element("script", { src, onload: resolve, onerror: reject }));
    });
  }
  var LIST = "list/", SNAPSHOT = "snapshot/", PART = "part/", CLOCK = "!clock", ERASED = "!erased", BACKUP = "!backup", NAMED_PARTS = ["format", "version", "handbook", "items", "lists", "snapshots"], storeName = (handbook) => `handbook/1/${handbook}`;
  var isOwnKey = (key) => key === CLOCK || key === ERASED || key === BACKUP;
  var FIELDS = ["state", "note", "evidence", "confirmation"], isKnownField = (name) => FIELDS.includes(name), isStamp = (at) => Array.isArray(at) && at.length === 3 && isCount(at[0]) && isCount(at[1]) && typeof at[2] == "string";
  function stampOf(field) {
    let at = isObject(field) ? own(field, "at") : void 0;
    return isStamp(at) ? at : [-1, 0, ""];
  }
  var order = (a, b) => a[0] - b[0] || a[1] - b[1] || byCodePoint(a[2], b[2]), isLater = (a, b) => (order(stampOf(a), stampOf(b)) || byCodePoint(canonical(a), canonical(b))) > 0;
  function mergeRecord(a, b) {
    let wins = Object.entries(b).filter(([name, field]) => !Object.hasOwn(a, name) || isLater(field, own(a, name)));
    return Object.fromEntries([...Object.entries(a), ...wins]);
  }
  var timeOf = (field) => field.since ?? field.at[0];
  var MAX_BYTES = 32 * 2 ** 20, MAX_DEPTH = 32, MAX_FIELD_DEPTH = MAX_DEPTH - 5, MAX_SNAPSHOT_DEPTH = MAX_DEPTH - 2, MAX_PART_DEPTH = MAX_DEPTH - 1, isDeeper = (value, most) => depth(value, MAX_DEPTH) > most;
  function isField(name, field) {
    if (isDeeper(field, MAX_FIELD_DEPTH) || !isPlain(field)) return false;
    if (!isKnownField(name)) return true;
    if (!isObject(field) || !isStamp(own(field, "at"))) return false;
    let { value, wording = "", reason = "", since = 0 } = field;
    return [value, wording, reason].every((text) => typeof text == "string") && isCount(since);
  }
  function soundRecord(record) {
    if (!isObject(record)) return [{}, [""]];
    let all = Object.entries(record), sound = all.filter(([name, field]) => isField(name, field)), item = Object.fromEntries(sound);
    return [item, all.map(([name]) => name).filter((name) => !Object.hasOwn(item, name))];
  }
  function soundRecords(records) {
    let sound = [], leftOut = [];
    for (let [key, value] of Object.entries(records)) {
      let [record, names] = isId(key) ? soundRecord(value) : [{}, [""]];
      for (let name of names) leftOut.push(name ? `${key}/${name}` : key);
      Object.keys(record).length && sound.push([key, record]);
    }
    return [Object.fromEntries(sound), leftOut];
  }
  function soundSnapshot(copy) {
    if (!isObject(copy) || !isStamp(own(copy, "at")) || !isPlain(copy)) return [null, [""]];
    if (isDeeper(copy, MAX_SNAPSHOT_DEPTH)) return [null, [""]];
    let value = own(copy, "value") ?? null;
    if (value === null) return [{ ...copy, value }, []];
    if (!isObject(value)) return [null, [""]];
    let [records, leftOut] = soundRecords(value);
    return [{ ...copy, value: records }, leftOut];
  }
  var isChoice = (field) => isObject(field) && typeof own(field, "value") == "boolean" && isStamp(own(field, "at")) && isPlain(field) && !isDeeper(field, MAX_SNAPSHOT_DEPTH), isPart = (part) => isPlain(part) && !isDeeper(part, MAX_PART_DEPTH);
  function isOwnStamp(value) {
    let { at, wall } = value.given || {};
    return isStamp(at) && isCount(wall) && isPlain(value);
  }
  function soundUnder(key, value) {
    if (!isObject(value)) return null;
    let [only, ...others] = Object.keys(value);
    if (isId(key)) return only && !soundRecord(value)[1].length ? value : null;
    if (others.length) return null;
    if (key.startsWith(PART)) return only === "part" && isPart(value.part) ? value : null;
    if (isOwnKey(key)) return only === "given" && isOwnStamp(value) ? value : null;
    if (key.startsWith(LIST)) return only === "mine" && isChoice(value.mine) ? value : null;
    if (only !== "snapshot") return null;
    let [snapshot, leftOut] = soundSnapshot(value.snapshot);
    return snapshot && !leftOut.length ? { snapshot } : null;
  }
  function mergeUnder(key, a, b) {
    return key.startsWith(PART) ? byCodePoint(canonical(a.part), canonical(b.part)) < 0 ? b : a : mergeRecord(a, b);
  }
  var FORMAT = "handbook-progress", VERSION = 1, SNAPSHOTS = "snapshots/", LISTS = "lists/";
  function refusal(content, handbook) {
    if (!isObject(content) || own(content, "format") !== FORMAT) return "format";
    let version = own(content, "version"), theirs = own(content, "handbook");
    if (Number.isSafeInteger(version) && version > VERSION) return "version";
    let [items, lists = {}, snapshots = {}] = ["items", "lists", "snapshots"].map((name) => own(content, name)), areParts = [items, lists, snapshots].every(isObject);
    return version !== VERSION || !isId(theirs) || !areParts ? "damaged" : handbook && theirs !== handbook ? "handbook" : "";
  }
  var isTooLarge = (text) => text.length > MAX_BYTES / 4 && new Blob([text]).size > MAX_BYTES;
  function readProgress(text, handbook) {
    if (isTooLarge(text)) return { refused: "size" };
    let content;
    try {
      if (content = JSON.parse(text.replace(/^\ufeff+/, "")), depth(content, MAX_DEPTH) > MAX_DEPTH) return { refused: "json" };
    } catch {
      return { refused: "json" };
    }
    content = wellFormed(content);
    let refused = refusal(content, handbook);
    return refused ? { refused, theirs: String(own(content, "handbook")) } : takenFrom(content);
  }
  function takenFrom(content) {
    let [items, leftOut] = soundRecords(own(content, "items")), snapshots = [];
    for (let [name, copy] of Object.entries(own(content, "snapshots") || {})) {
      let [sound, faults] = soundSnapshot(copy);
      for (let fault of faults) leftOut.push(`${SNAPSHOTS}${name}${fault && "/"}${fault}`);
      sound && snapshots.push([name, sound]);
    }
    let choices = Object.entries(own(content, "lists") || {}), lists = Object.fromEntries(choices.filter(([id, field]) => isId(id) && isChoice(field)));
    for (let [id] of choices) Object.hasOwn(lists, id) || leftOut.push(LISTS + id);
    let others = Object.entries(content).filter(([name]) => !NAMED_PARTS.includes(name)), rest = Object.fromEntries(others.filter(([, part]) => isPart(part)));
    for (let [name] of others) Object.hasOwn(rest, name) || leftOut.push(name);
    return { items, lists, snapshots: Object.fromEntries(snapshots), rest, leftOut };
  }
  function progressText(handbook, { items, lists, snapshots, rest }) {
    let block = (name, records) => {
      let lines = Object.keys(records).sort(byCodePoint).map((key) => `  ${JSON.stringify(key)}: ${canonical(records[key])}`);
      return ` "${name}": {${lines.length ? `
${lines.join(`,
`)}
 ` : ""}}`;
    }, parts = [` "format": "${FORMAT}"`, ` "version": ${VERSION}`, ` "handbook": "${handbook}"`];
    parts.push(block("items", items)), Object.keys(lists).length && parts.push(block("lists", lists)), Object.keys(snapshots).length && parts.push(block("snapshots", snapshots));
    for (let name of Object.keys(rest).sort(byCodePoint)) parts.push(` ${JSON.stringify(name)}: ${canonical(rest[name])}`);
    return `{
${parts.join(`,
`)}
}
`;
  }
  function recordsOf(store) {
    let keys = store.keys(), named = (start, field) => Object.fromEntries(keys.filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), store.get(key)[field]]));
    return { items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])), lists: named(LIST, "mine"), snapshots: named(SNAPSHOT, "snapshot"), rest: named(PART, "part") };
  }
  var recordsUnder = (values, start, field) => Object.entries(values).map(([name, value]) => [start + name, { [field]: value }]), pairsFor = ({ items, lists, snapshots, rest }) => [...Object.entries(items), ...recordsUnder(lists, LIST, "mine"), ...recordsUnder(snapshots, SNAPSHOT, "snapshot"), ...recordsUnder(rest, PART, "part")];
  function copyOf(store, handbook) {
    let all = recordsOf(store), refused = "size";
    for (let progress of [all, { ...all, snapshots: {} }]) {
      let back = readProgress(progressText(handbook, progress), handbook);
      if ("refused" in back) {
        refused = back.refused;
        continue;
      }
      let without = Object.keys(all.snapshots).filter((name) => !Object.hasOwn(progress.snapshots, name)).map((name) => SNAPSHOTS + name), leftOut = [...store.damaged(), ...without, ...back.leftOut];
      return { text: progressText(handbook, back), leftOut };
    }
    return { refused };
  }
  var button = (name, onclick) => element("button", { type: "button", onclick, textContent: say(name) }), buttons = (...inner) => element("p", { className: "hb-buttons" }, ...inner), newPlace = () => element("div", { className: "hb-place" }), labelled = (name, input) => element("label", { className: "hb-field" }, say(name), input);
  function fileInput(chosen) {
    let input = element("input", { type: "file", accept: ".json,application/json" });
    return input.onchange = () => {
      input.files?.[0] && chosen(input.files[0]);
    }, input;
  }
  var cancelButton = (place) => button("cancel", () => {
    place.replaceChildren(), place.previousElementSibling?.querySelector("button")?.focus();
  });
  function tell(place, textContent, ...more) {
    let line = element("p", { textContent, tabIndex: -1 });
    place.replaceChildren(line, ...more), line.focus();
  }
  function fold(name, lines) {
    if (!lines.length) return [];
    let summary = element("summary", { textContent: say(name, { n: lines.length }) });
    return [element("details", {}, summary, element("ul", {}, ...lines))];
  }
  var plainLines = (texts) => texts.map((textContent) => element("li", { textContent }));
  function textOf(store, place) {
    let copy = copyOf(store, book().handbook);
    return "refused" in copy ? (tell(place, say(`refused-${copy.refused}`)), null) : (place.replaceChildren(...fold("leftOut", plainLines(copy.leftOut))), copy.text);
  }
  function download(store, place) {
    let text = textOf(store, place);
    if (text === null) return null;
    let url = URL.createObjectURL(new Blob([text], { type: "application/json" })), today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10), link = element("a", { href: url, download: `${book().handbook}-${today}.json` });
    return document.body.append(link), link.click(), link.remove(), setTimeout(() => URL.revokeObjectURL(url), 6e4), store.keepBackup(), text;
  }
  async function copyText(store, place) {
    let value = textOf(store, place);
    if (value === null) return;
    let area = element("textarea", { readOnly: true, rows: 6, value, ariaLabel: say("asText") });
    place.prepend(area), area.select();
    let isDone = await (navigator.clipboard?.writeText(area.value) || Promise.reject(new Error("none"))).then(() => true, () => document.execCommand("copy"));
    isDone && store.keepBackup(), place.append(element("p", { textContent: say(isDone ? "copied" : "copyYourself"), role: "status" }));
  }
  function goingLines(store) {
    let { items, snapshots } = recordsOf(store), records = Object.values(items), lines = [["eraseItems", records.length], ["eraseNotes", records.filter((record) => own(record, "note")?.value).length], ["copies", Object.values(snapshots).filter((copy) => copy.value).length]].filter(([, n]) => n).map(([name, n]) => say(name, { n }));
    return plainLines([...lines, say("eraseMore")]);
  }
  function offer(store, place, out, message = "eraseOffer") {
    let save = button("eraseSave", () => {
      let text = download(store, out);
      text !== null && confirm(store, place, out, text);
    }), without = button("eraseWithout", () => confirm(store, place, out, null));
    ask(place, say(message), buttons(save, without, cancelButton(place)));
  }
  function ask(place, text, ...more) {
    tell(place, text, ...more), place.scrollIntoView({ block: "nearest" });
  }
  function forget() {
    for (let place of document.querySelectorAll(".hb-place")) place.replaceChildren();
    let areas = document.querySelectorAll(".hb-exchange textarea");
    for (let area of areas) area.value = "";
  }
  function isStill(store, text) {
    let copy = copyOf(store, book().handbook);
    return "text" in copy && copy.text === text;
  }
  function confirm(store, place, out, saved) {
    let go = button(saved === null ? "eraseForGood" : "eraseNow", async () => {
      if (saved !== null && !isStill(store, saved)) return offer(store, place, out, "eraseChanged");
      await store.erase(), forget();
      let trouble = store.kept() === "no" && store.trouble();
      return tell(place, say(trouble || "erased"));
    }), list = element("ul", {}, ...goingLines(store)), question = say(saved === null ? "eraseUnsaved" : "eraseSaved");
    ask(place, question, list, buttons(go, cancelButton(place)));
  }
  function eraseParts(store, out) {
    let place = newPlace();
    return [element("h2", { textContent: say("eraseTitle") }), paragraph(say("eraseWhy")), element("p", {}, button("erase", () => offer(store, place, out))), place];
  }
  function saidBy(name, field) {
    if (!isKnownField(name)) return field === void 0 ? "" : canonical(field);
    let value = field?.value || "";
    return name !== "state" ? value : value === "done" || value === "na" ? `${value} ${field.reason || ""}` : "";
  }
  function fateOf(field, before, after) {
    return before !== void 0 && !isLater(after, before) ? "overruled" : saidBy(field, before) ? "changed" : "added";
  }
  function changesBetween(mine, theirs) {
    let changes = [];
    for (let id of Object.keys(theirs).sort(byCodePoint)) {
      let record = own(mine, id) || {}, news = theirs[id], unknown = Object.keys(news).filter((name) => !isKnownField(name)).sort(byCodePoint);
      for (let field of [...FIELDS, ...unknown]) {
        let before = own(record, field), after = own(news, field);
        if (after === void 0 || saidBy(field, before) === saidBy(field, after)) continue;
        let fate = fateOf(field, before, after);
        changes.push({ id, field, fate, mine: before, theirs: after });
      }
    }
    return changes;
  }
  var MOST = 10, isEntry = (key, entry) => isObject(entry) && isStamp(entry.by) && [entry.name, entry.act].every((text) => typeof text == "string") && (entry.then === null || soundUnder(key, { [String(entry.name)]: entry.then })), isSame = (a, b) => a.name === b.name && a.act === b.act && ["value", "reason"].every((key) => a.then?.[key] === b.then?.[key]) && (a.then?.value !== "done" || timeOf(a.then) === timeOf(b.then)), UndoHistory = class {
    #refused = /* @__PURE__ */ new Map();
    #erased;
    #prefix;
    #store;
    constructor(handbook, store) {
      this.#prefix = `${storeName(handbook)}/earlier/`, this.#store = store, this.#erased = store.get(ERASED);
    }
    #memory() {
      return this.#erased !== this.#store.get(ERASED) && this.#refused.clear(), this.#erased = this.#store.get(ERASED), this.#refused;
    }
    entriesOf(key) {
      try {
        let text = this.#memory().get(key) ?? localStorage.getItem(this.#prefix + key), all = JSON.parse(text ?? "[]");
        return Array.isArray(all) ? all.filter((entry) => isEntry(key, entry)) : [];
      } catch {
        return [];
      }
    }
    #write(key, entries) {
      let text = JSON.stringify(entries);
      try {
        entries.length ? localStorage.setItem(this.#prefix + key, text) : localStorage.removeItem(this.#prefix + key), this.#memory().delete(key);
      } catch {
        this.#memory().set(key, text);
      }
    }
    remember(before, actName = "") {
      let act = actName && `${actName} ${Date.now()}`;
      for (let [key, { then, now }] of before) {
        let fresh = Object.keys(now || {}).map((name) => ({ name, then: own(then, name) ?? null, by: stampOf(now[name]), act })).filter((entry) => canonical(entry.then) !== canonical(now[entry.name]) && (act || entry.then)), older = this.entriesOf(key).filter((old) => !fresh.some((entry) => isSame(entry, old)));
        fresh.length && this.#write(key, [...fresh, ...older].slice(0, MOST));
      }
    }
    isUndoable(key, { name, by }) {
      return !order(stampOf(own(this.#store.get(key), name)), by);
    }
    #keys() {
      let inMemory = Array.from(this.#memory().keys());
      try {
        return [...Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix)).map((name) => name.slice(this.#prefix.length)), ...inMemory];
      } catch {
        return inMemory;
      }
    }
    lastAct(name, among = this.#keys()) {
      let undoable = [];
      for (let key of among) for (let entry of this.entriesOf(key)) entry.act.startsWith(`${name} `) && this.isUndoable(key, entry) && undoable.push({ key, entry });
      undoable.sort((a, b) => order(b.entry.by, a.entry.by));
      let latest = undoable.filter(({ entry }) => entry.act === undoable[0].entry.act), actEntries = new Map(latest.map(({ key }) => [key, []]));
      for (let { key, entry } of latest) actEntries.get(key)?.push(entry);
      return actEntries;
    }
    undo(actEntries) {
      for (let [key, entries] of actEntries) {
        let gone = entries.map((entry) => canonical(entry)), then = this.#store.get(key);
        this.#write(key, this.entriesOf(key).filter((entry) => !gone.includes(canonical(entry))));
        for (let { name, then: field } of entries) this.#store.restoreField(key, name, field);
        this.remember([[key, { then, now: this.#store.get(key) }]]);
      }
      return Array.from(actEntries.keys());
    }
  };
  function fieldWords(name, field) {
    let value = field?.value || "";
    return name === "state" ? say(`is-${value === "done" || value === "na" ? value : "open"}`, { reason: field?.reason || "" }) : typeof value == "string" ? value || say("nothing") : canonical(field);
  }
  var isNamed = (field) => isKnownField(field) && field !== "state";
  function changeWords({ field, fate, mine, theirs }) {
    let kept = fate === "overruled" ? mine : theirs, lost = fate === "overruled" ? theirs : mine, at = isStamp(kept?.at) ? minutes(timeOf(kept)) : "?", fields = { from: fieldWords(field, lost), to: fieldWords(field, kept), date: at }, words = say(`line-${fate}`, fields);
    return field === "state" ? words : `${isNamed(field) ? say(`field-${field}`) : field}: ${words}`;
  }
  function itemLine(id, changes, items) {
    let lines = changes.map((change) => element("li", {}, changeWords(change))), name = element("strong", { textContent: items.get(id)?.wording || id });
    return element("li", {}, name, element("ul", {}, ...lines));
  }
  var DAY = 864e5, IMPORT = "import", undoHistoryOf = (store) => new UndoHistory(book().handbook, store);
  function isNews(store, [key, item]) {
    let mine = store.get(key);
    return !mine || canonical(mergeUnder(key, mine, item)) !== canonical(mine);
  }
  var namesUnder = (start, keys) => keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)), listTitle = (id) => book().lists.find((list) => list.id === id)?.title ?? id;
  function byItem(changes) {
    let items = /* @__PURE__ */ new Map();
    for (let change of changes) items.set(change.id, [...items.get(change.id) || [], change]);
    return items;
  }
  function foldedChanges(changes, news, leftOut) {
    let items = itemsByKey(), lines = (some, isWanted = () => true) => Array.from(byItem(some)).filter(([, its]) => isWanted(its)).map(([id, its]) => itemLine(id, its, items)), known = changes.filter(({ id }) => items.has(id)), strange = changes.filter(({ id, fate }) => !items.has(id) && fate !== "overruled"), ahead = changes.filter(({ theirs }) => stampOf(theirs)[0] > Date.now() + DAY), has = (its, wanted) => its.some(({ fate }) => fate === wanted);
    return [...fold("changed", lines(known, (its) => has(its, "changed"))), ...fold("added", lines(known, (its) => !has(its, "changed") && has(its, "added"))), ...fold("overruled", lines(known, (its) => its.every(({ fate }) => fate === "overruled"))), ...fold("unknown", lines(strange)), ...fold("choices", plainLines(namesUnder(LIST, news).map(listTitle))), ...fold("copies", plainLines(namesUnder(SNAPSHOT, news))), ...fold("parts", plainLines(namesUnder(PART, news))), ...fold("ahead", lines(ahead)), ...fold("leftOut", plainLines(leftOut))];
  }
  function preview(store, taken, place) {
    let changes = changesBetween(recordsOf(store).items, taken.items), news = pairsFor(taken).filter((pair) => isNews(store, pair)).map(([key]) => key), isNothing = news.every(isId) && changes.every(({ fate }) => fate === "overruled"), apply = button("restore", () => restore(store, taken, place));
    tell(place, say(isNothing ? "nothingNew" : "preview"), ...foldedChanges(changes, news, taken.leftOut), buttons(...isNothing ? [] : [apply], cancelButton(place)));
  }
  var undoButton = (store, place) => button("undoImport", () => {
    let undoHistory = undoHistoryOf(store);
    store.keep(undoHistory.undo(undoHistory.lastAct(IMPORT))), tell(place, say("undone"));
  });
  function noteBackup(store, taken) {
    let { handbook } = book(), mine = copyOf(store, handbook);
    "text" in mine && mine.text === progressText(handbook, taken) && store.keepBackup();
  }
  async function restore(store, taken, place) {
    let pairs = pairsFor(taken), before = recordsOf(store).items, then = pairs.filter(([key]) => !key.startsWith(PART)).map(([key]) => ({ key, record: store.get(key) }));
    await store.mergeIn(pairs), undoHistoryOf(store).remember(then.map(({ key, record }) => [key, { then: record, now: store.get(key) }]), IMPORT), noteBackup(store, taken);
    let wins = changesBetween(before, taken.items).filter(({ fate }) => fate !== "overruled"), trouble = store.kept() === "no" && store.trouble();
    tell(place, say(trouble || "restored", { n: byItem(wins).size }), undoButton(store, place));
  }
  function offerUndo(store, place) {
    let [entries] = undoHistoryOf(store).lastAct(IMPORT).values();
    if (!entries) return;
    let date2 = minutes(Number(entries[0].act.slice(IMPORT.length)));
    place.append(paragraph(say("lastImport", { date: date2 })), undoButton(store, place));
  }
  var BEGINNINGS = [["empty", /^(?:\xef\xbb\xbf|\ufeff)?\s*$/], ["pdf", /^\s*%PDF-/], ["picture", /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s], ["page", /^(?:\xef\xbb\xbf|\ufeff)?\s*</], ["cut", /^[^{]*\{\s*"format":\s*"handbook-progress"/], ["other", /^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];
  function whatElse(refused, head) {
    if (refused !== "json" && refused !== "encoding") return refused;
    let [kind] = BEGINNINGS.find(([, beginning]) => beginning.test(head)) || [refused];
    return refused === "encoding" && (kind === "cut" || kind === "other") ? refused : kind;
  }
  var isAnother = (kind) => ["pdf", "picture", "page", "other"].includes(kind);
  var HEAD = 4096;
  async function readCopy(copy, place, then, input) {
    let { handbook } = book(), taken = typeof copy == "string" ? { ...readProgress(copy, handbook), head: copy.slice(0, HEAD) } : await readFile(copy);
    if (!("refused" in taken)) return then(taken);
    input && (input.ariaInvalid = "true");
    let { refused, theirs, head = "" } = taken, kind = whatElse(refused, head), said = [say(`refused-${kind}`, { theirs, ours: handbook })];
    typeof copy == "string" ? said.unshift(say("unreadText")) : (said.unshift(say("unreadFile", { name: copy.name })), isAnother(kind) && said.push(say("wrongFile")));
    let error = element("p", { className: "hb-error", role: "alert" }, said.join(" "));
    place.replaceChildren(error), error.scrollIntoView({ block: "nearest" });
  }
  async function readFile(file) {
    if (file.size > MAX_BYTES) return { refused: "size" };
    let bytes = await file.arrayBuffer(), head = String.fromCharCode(...new Uint8Array(bytes.slice(0, HEAD)));
    try {
      let text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return { ...readProgress(text, book().handbook), head };
    } catch {
      return { refused: "encoding", head };
    }
  }
  function restoreParts(store) {
    let file = newPlace(), text = newPlace();
    queueMicrotask(() => offerUndo(store, file));
    let chosen = fileInput((copy) => look(copy, chosen, file)), pasted = element("textarea", { rows: 3 });
    function look(copy, input, place) {
      for (let old of [file, text]) old.replaceChildren();
      for (let old of [chosen, pasted]) old.ariaInvalid = "false";
      readCopy(copy, place, (taken) => preview(store, taken, place), input);
    }
    return [element("h2", { textContent: say("restore") }), paragraph(say("restoreWhy")), labelled("fileLabel", chosen), file, labelled("pasteLabel", pasted), element("p", {}, button("look", () => look(pasted.value, pasted, text))), text];
  }
  function backupParts(store, out) {
    let last = element("p", { className: "hb-backed-up" }), tellLast = () => {
      let wall = store.get(BACKUP)?.given.wall;
      write(last, wall ? say("backedUp", { date: date(wall) }) : say("notBackedUp"));
    };
    queueMicrotask(tellLast);
    let save = () => {
      download(store, out), tellLast();
    };
    return [element("h2", { textContent: say("backUp") }), paragraph(say("backUpWhy")), last, buttons(button("download", save), button("copy", () => copyText(store, out).then(tellLast))), out, paragraph(say("move")), element("ol", {}, element("li", {}, say("move1")), element("li", {}, say("move2")))];
  }
  function exchangeParts(store) {
    let out = newPlace();
    return element("div", { className: "hb-exchange" }, ...backupParts(store, out), ...restoreParts(store), ...eraseParts(store, out));
  }
  shared.openExchange = async (store, part) => {
    await loadBook();
    let dialog = element("dialog", { className: "hb-dialog", ariaLabel: say("exchangeTitle") });
    dialog.append(exchangeParts(store), element("p", {}, button("close", () => dialog.close()))), dialog.onclose = () => dialog.remove(), document.body.append(dialog), dialog.showModal(), (part === "restore" ? dialog.querySelector("input[type=file]") : null)?.focus();
  };
})();
