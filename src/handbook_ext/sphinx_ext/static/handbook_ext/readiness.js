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
  function statusWords(status, say2) {
    const { state, reason, confirmed_by: name } = status;
    const parts = [];
    if (state !== "open") parts.push(say2(`${state}On`, { date: date(status.since), reason }));
    if (status.reworded_from) parts.push(say2(state === "na" ? "rewordedNa" : "reworded"));
    const at = { name, date: date(status.confirmed_at) };
    if (name) parts.push(say2(status.confirmed_before ? "confirmedBefore" : "confirmedBy", at));
    if (status.note) parts.push(say2("noteSaid", { text: status.note }));
    if (status.evidence) parts.push(say2("evidenceSaid", { text: status.evidence }));
    return parts.join(" ");
  }
  var newTally = () => ({ open: 0, done: 0, due: 0, na: 0 });
  function scoreWords({ required, optional }, confirmed, say2) {
    const { done, due, na } = required, open = required.open + due;
    const again = due ? say2("due", { n: due }) : "", apart = na ? say2("na", { n: na }) : "";
    const settled = say2("score", { n: done, total: done + open });
    const parts = [`${settled}${say2("scoreOpen", { n: open })}${again}${apart}.`];
    const total = optional.done + optional.open + optional.due;
    if (total) parts.push(say2("optional", { n: optional.done, total }));
    if (confirmed) parts.push(say2("confirmed", { n: confirmed }));
    if (!open) parts.push(say2("ready"));
    return parts.join(" ");
  }
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
  var SNAPSHOT = "snapshot/";
  var PART = "part/";
  var CLOCK = "!clock";
  var ERASED = "!erased";
  var NAMED_PARTS = ["format", "version", "handbook", "items", "snapshots"];
  var storeName = (handbook) => `handbook/1/${handbook}`;
  var snapshotKey = (name) => SNAPSHOT + wellFormed(name);
  var isNamed = (key) => wellFormed(key) === key && (key.startsWith(SNAPSHOT) || key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length)));
  var isKey = (key) => isId(key) || key === CLOCK || key === ERASED || typeof key === "string" && isNamed(key);
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
  var mergedRecord = ({ id, was }, recordOf) => was.reduce((all, old) => merge(all, recordOf(old) || {}), recordOf(id) || {});
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
  function parseUnder(key, text) {
    if (typeof text !== "string" || text.length > MAX_BYTES) return null;
    try {
      const value = JSON.parse(text);
      const item = soundUnder(key, /\\ud|\p{Surrogate}/iu.test(text) ? wellFormed(value) : value);
      return item && { item, text: canonical(item) };
    } catch {
      return null;
    }
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
  function fateOf(field, before, after2) {
    if (before !== void 0 && !isLater(after2, before)) return "overruled";
    return saidBy(field, before) ? "changed" : "added";
  }
  function changesBetween(mine, theirs) {
    const changes = [];
    for (const id of Object.keys(theirs).sort(byCodePoint)) {
      const record = own(mine, id) || {}, news = theirs[id];
      const unknown = Object.keys(news).filter((name) => !isKnownField(name)).sort(byCodePoint);
      for (const field of [...FIELDS, ...unknown]) {
        const before = own(record, field), after2 = own(news, field);
        if (after2 === void 0 || saidBy(field, before) === saidBy(field, after2)) continue;
        const fate = fateOf(field, before, after2);
        changes.push({ id, field, fate, mine: before, theirs: after2 });
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
  var SPANS = { d: 1, w: 7, m: 1, y: 12 };
  var END = Date.UTC(1e4, 0);
  function dueAt(since, recheck) {
    const unit = recheck.slice(-1);
    const span = Number.parseInt(recheck, 10) * SPANS[unit];
    const end = new Date(since);
    if (!recheck || since >= END) return Infinity;
    if (unit === "d" || unit === "w") end.setUTCDate(end.getUTCDate() + span);
    else {
      const day = end.getUTCDate();
      end.setUTCDate(1);
      end.setUTCMonth(end.getUTCMonth() + span + 1, 0);
      end.setUTCDate(Math.min(day, end.getUTCDate()));
    }
    return end.getTime() < END ? end.getTime() : Infinity;
  }
  function itemStatus(terms, recordOf, now) {
    const { wording, recheck } = terms, record = mergedRecord(terms, recordOf);
    const [state, note, evidence, confirmation] = FIELDS.map((name) => own(record, name));
    const settled = state && (state.value === "done" || state.value === "na") ? state : void 0;
    const setAgainst = (field) => field?.wording && field.wording !== wording ? field.wording : "";
    const due = settled?.value === "done" && now >= dueAt(timeOf(settled), recheck);
    return { state: due ? "due" : settled?.value || "open", since: settled ? timeOf(settled) : null, reason: settled?.value === "na" && settled.reason || "", note: note?.value || "", evidence: evidence?.value || "", confirmed_by: confirmation?.value || "", confirmed_at: confirmation?.value ? timeOf(confirmation) : null, reworded_from: setAgainst(settled), confirmed_before: Boolean(confirmation?.value && setAgainst(confirmation)) };
  }
  var isConfirmed = ({ state, confirmed_by: name }) => state === "done" && Boolean(name);
  var COMPARED = ["state", "reason", "note", "evidence", "confirmed_by"];
  var sentenceOf = (status) => [status.state === "open" ? say("itemOpen") : "", statusWords(status, say)].filter(Boolean).join(" ");
  var View = class {
    items = Array.from(new Set(itemsByKey().values()));
    constructor(toRoot, store) {
      this.toRoot = toRoot;
      this.store = store;
    }
    statusOf({ terms }, records) {
      const recordOf = (key) => records ? own(records, key) : this.store.get(key);
      return itemStatus(terms, recordOf, Date.now());
    }
    linkTo({ page, anchor, wording }) {
      return element("a", { href: `${this.toRoot}${page}#${anchor}`, textContent: wording });
    }
    differences(before, after2) {
      return this.items.map((item) => ({ item, was: this.statusOf(item, before), is: this.statusOf(item, after2) })).filter(({ was, is }) => COMPARED.some((key) => was[key] !== is[key])).map(({ item, was, is }) => [element("th", { scope: "row" }, this.linkTo(item)), element("td", { textContent: sentenceOf(was) }), element("td", { textContent: sentenceOf(is) })]);
    }
  };
  function earlierWords({ item, status }) {
    const earlier = item.earlier?.find(({ fingerprint }) => fingerprint === status.reworded_from);
    if (!earlier) return "";
    return ` ${say(status.state === "na" ? "earlierNa" : "earlier", { wording: earlier.wording })}`;
  }
  function listed(view, name, standings) {
    if (!standings.length) return [];
    const lines = standings.map((standing) => element("li", {}, view.linkTo(standing.item), ` ${sentenceOf(standing.status)}${earlierWords(standing)}`));
    return [element("h3", { textContent: say(name) }), element("ul", {}, ...lines)];
  }
  function attentionParts(view) {
    const standings = view.items.filter((item) => !item.retired).map((item) => ({ item, status: view.statusOf(item) }));
    const due = standings.filter(({ status }) => status.state === "due");
    const reworded = standings.filter(({ status }) => status.reworded_from);
    const parts = [...listed(view, "dueItems", due), ...listed(view, "rewordedItems", reworded)];
    return parts.length ? parts : [paragraph(say("allWell"))];
  }
  function strangeLines({ store }) {
    const known = itemsByKey();
    const keys = Object.keys(recordsOf(store).items).filter((key) => !known.has(key)).sort();
    return keys.map((key) => {
      const record = store.get(key);
      const words = FIELDS.map((name) => ({ name, field: own(record, name) })).map(({ name, field }) => field?.value && fieldWords(name, field));
      const text = ` ${words.filter(Boolean).join("; ")}`;
      return element("li", {}, element("code", { textContent: key }), text);
    });
  }
  function freeName(name, isUsed) {
    let n = 1, free = name;
    while (isUsed(free)) free = `${name} (${n += 1})`;
    return free;
  }
  var takenAt = (copy) => isCount(own(copy, "since")) ? copy.since : stampOf(copy)[0];
  var isThere = (copy) => isObject(own(copy, "value"));
  var takenWords = (name, copy) => say("snapshotTaken", { name, date: minutes(takenAt(copy)) });
  function namedButton(word, name, onclick) {
    const made = button(word, onclick);
    made.setAttribute("aria-label", `${say(word)}: ${name}`);
    return made;
  }
  var Snapshots = class {
    #list = element("ul");
    #removed = element("details");
    #place = newPlace();
    #store;
    #journal;
    constructor(store, journal) {
      this.#store = store;
      this.#journal = journal;
    }
    all() {
      return Object.entries(recordsOf(this.#store).snapshots).filter(([, copy]) => isThere(copy)).sort(([, a], [, b]) => takenAt(b) - takenAt(a));
    }
    #heldBy(name) {
      const key = snapshotKey(name);
      if (isThere(own(this.#store.get(key), "snapshot"))) return null;
      return this.#journal.of(key).find(({ then }) => isThere(then)) || null;
    }
    #set(name, value) {
      const key = snapshotKey(name), then = this.#store.get(key);
      this.#store.set(key, "snapshot", value);
      this.#journal.took([[key, { then, now: this.#store.get(key) }]]);
      return this.#store.keep([key]);
    }
    #backButton(name, entry) {
      return namedButton("putBackSnapshot", name, () => {
        this.#store.keep(this.#journal.giveBack(/* @__PURE__ */ new Map([[snapshotKey(name), [entry]]])));
        tell(this.#place, takenWords(name, entry.then));
      });
    }
    #remove(name) {
      this.#set(name, null);
      const entry = this.#heldBy(name);
      const back = entry ? [this.#backButton(name, entry)] : [];
      tell(this.#place, say("snapshotRemoved", { name }), ...back);
    }
    async #take(input) {
      const wanted = input.value.trim();
      if (!wanted) return input.focus();
      const name = freeName(wanted, (some) => Boolean(this.#heldBy(some)) || this.all().some(([used]) => used === some));
      await this.#set(name, recordsOf(this.#store).items);
      input.value = "";
      const words = [name === wanted ? "" : say("snapshotStays", { name: wanted })];
      words.push(takenWords(name, this.#store.get(snapshotKey(name)).snapshot));
      return tell(this.#place, words.join(" ").trim());
    }
    fill() {
      this.#list.replaceChildren(...this.all().map(([name, copy]) => element("li", {}, takenWords(name, copy), " ", namedButton("removeSnapshot", name, () => this.#remove(name)))));
      const lines = Object.keys(recordsOf(this.#store).snapshots).flatMap((name) => {
        const entry = this.#heldBy(name);
        return entry ? [element("li", {}, takenWords(name, entry.then), " ", this.#backButton(name, entry))] : [];
      });
      this.#removed.hidden = !lines.length;
      const summary = say("snapshotsRemoved", { n: lines.length });
      this.#removed.replaceChildren(element("summary", { textContent: summary }), element("ul", {}, ...lines));
    }
    parts() {
      const input = element("input", { type: "text", maxLength: 100, autocomplete: "off" });
      return [paragraph(say("snapshotsWhy")), this.#list, this.#removed, labelled("snapshotLabel", input), element("p", {}, button("takeSnapshot", () => this.#take(input))), this.#place];
    }
  };
  var NOW = "now";
  function fillSelect(select, sources, value) {
    const [first] = sources.keys();
    select.replaceChildren(...Array.from(sources, ([key, { name }]) => element("option", { textContent: name, value: key })));
    select.value = sources.has(value) ? value : first;
  }
  function tableOf(titles, rows) {
    const head = titles.map((textContent) => element("th", { textContent, scope: "col" }));
    const table = element("table", { className: "hb-compared" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells))));
    return element("div", { className: "hb-scroll", tabIndex: 0, role: "group", ariaLabel: say("compare") }, table);
  }
  var Comparison = class {
    #copies = /* @__PURE__ */ new Map();
    #place = newPlace();
    #from = element("select");
    #to = element("select");
    #chosen = "";
    #choices = element("p", { className: "hb-choices" });
    #view;
    #snapshots;
    constructor(view, snapshots) {
      this.#view = view;
      this.#snapshots = snapshots;
      this.#from.onchange = () => {
        this.#chosen = this.#from.value;
        this.fill();
      };
      this.#choices.append(element("label", {}, say("compareFrom"), " ", this.#from), " ", element("label", {}, say("compareTo"), " ", this.#to), " ", button("compare", () => this.#compare()));
    }
    #now() {
      return { name: say("now"), items: recordsOf(this.#view.store).items };
    }
    #sources() {
      const sources = /* @__PURE__ */ new Map();
      for (const [name, copy] of this.#snapshots.all()) {
        sources.set(`snapshot/${name}`, { name, items: copy.value });
      }
      for (const [name, items] of this.#copies) sources.set(`copy/${name}`, { name, items });
      return sources;
    }
    fill() {
      const sources = this.#sources(), was = this.#to.value;
      this.#choices.hidden = !sources.size;
      fillSelect(this.#from, sources, this.#chosen);
      sources.delete(this.#from.value);
      fillSelect(this.#to, new Map([[NOW, this.#now()], ...sources]), was);
    }
    #compare() {
      const sources = this.#sources().set(NOW, this.#now());
      const from = sources.get(this.#from.value), to = sources.get(this.#to.value);
      if (!from || !to) return;
      const rows = this.#view.differences(from.items, to.items);
      if (!rows.length) tell(this.#place, say("same"));
      else {
        const table = tableOf([say("columnItem"), from.name, to.name], rows);
        tell(this.#place, say("difference", { n: rows.length }), table);
      }
    }
    #add(file) {
      readCopy(file, this.#place, ({ items }) => {
        const name = freeName(file.name, (used) => this.#copies.has(used));
        this.#copies.set(name, items);
        this.#chosen = `copy/${name}`;
        this.#to.value = NOW;
        this.fill();
        this.#compare();
      });
    }
    parts() {
      return [paragraph(say("compareWhy")), this.#choices, labelled("compareFile", fileInput((file) => this.#add(file))), this.#place];
    }
  };
  function scoreOf(view, list) {
    const tally = { required: newTally(), optional: newTally() };
    let confirmed = 0;
    for (const item of view.items) {
      if (item.list !== list || item.upcoming || item.retired) continue;
      const status = view.statusOf(item);
      tally[item.optional ? "optional" : "required"][status.state] += 1;
      confirmed += Number(isConfirmed(status));
    }
    const { done, open, due } = tally.required;
    return { words: scoreWords(tally, confirmed, say), done, total: done + open + due };
  }
  function kindWords({ optional, upcoming }) {
    if (optional) return say("optionalItem");
    return upcoming ? say("upcomingItem") : "";
  }
  function itemLine(view, item) {
    const status = view.statusOf(item);
    const textContent = [kindWords(item), sentenceOf(status)].filter(Boolean).join(" ");
    return element("li", { className: `hb-is-${status.state}` }, view.linkTo(item), " ", element("span", { textContent }));
  }
  var filledPart = (place) => place.querySelector(".hb-state") || place.appendChild(element("div", { className: "hb-state" }));
  function fillList(view, place) {
    const list = book().lists.find(({ id }) => id === place.dataset.list);
    if (!list) return;
    const { words, done, total } = scoreOf(view, list);
    const bar = element("progress", { className: "hb-bar", max: total || 1, value: done, ariaLabel: list.title });
    bar.setAttribute("aria-valuetext", words);
    const shown = view.items.filter((item) => item.list === list && !item.retired);
    const lines = shown.map((item) => itemLine(view, item));
    const fold2 = place.querySelector("details") || element("details");
    const summary = element("summary", { textContent: say("items", { n: shown.length }) });
    fold2.replaceChildren(summary, element("ul", {}, ...lines));
    const score = element("p", { className: "hb-score", textContent: words });
    filledPart(place).replaceChildren(score, bar, fold2);
  }
  var AN_HOUR = 36e5;
  function lastVisit(handbook) {
    const key = `${storeName(handbook)}/!visit`;
    try {
      const [before, latest] = JSON.parse(localStorage.getItem(key) || "[0, 0]").map(Number);
      const now = Date.now(), isNew = !(now - latest < AN_HOUR);
      localStorage.setItem(key, JSON.stringify(isNew ? [latest, now] : [before, latest]));
      return (isNew ? latest : before) || 0;
    } catch {
      return 0;
    }
  }
  function newsParts(view, visit) {
    const isNews2 = (key) => Object.values(view.store.get(key) || {}).some((field) => stampOf(field)[0] > visit);
    const changed = view.items.filter(({ terms }) => [terms.id, ...terms.was].some(isNews2));
    const lines = changed.map((item) => element("li", {}, view.linkTo(item), ` ${sentenceOf(view.statusOf(item))}`));
    return lines.length ? [element("ul", {}, ...lines)] : [paragraph(say("nothingSince"))];
  }
  var damagedKey = (key) => `${key}/damaged/${Date.now()}`;
  var LocalStore = class {
    lastError = null;
    #prefix;
    #memory;
    constructor(handbook, memory) {
      this.#prefix = `${storeName(handbook)}/`;
      this.#memory = memory;
    }
    #names() {
      return Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix));
    }
    read() {
      try {
        const keys = this.#names().map((name) => name.slice(this.#prefix.length)).filter(isKey);
        keys.sort();
        return new Map(keys.map((key) => [key, localStorage.getItem(this.#prefix + key) ?? void 0]));
      } catch (error) {
        this.lastError = error;
        return null;
      }
    }
    renew(key) {
      try {
        this.#memory.absorb(key, localStorage.getItem(this.#prefix + key));
      } catch {
      }
    }
    write(keys) {
      const empty = () => this.#names().forEach((name) => localStorage.removeItem(name));
      try {
        const erased = localStorage.getItem(this.#prefix + ERASED);
        return new Set(this.#memory.keysToWrite(erased, empty, keys).filter((key) => this.#put(key)));
      } catch (error) {
        this.lastError = error;
        return /* @__PURE__ */ new Set();
      }
    }
    #put(key) {
      try {
        const there = localStorage.getItem(this.#prefix + key);
        if (there !== null) this.#memory.absorb(key, there);
        const text = String(this.#memory.textOf(key));
        if (there === text) return true;
        if (there !== null && !parseUnder(key, there)) {
          localStorage.setItem(this.#prefix + damagedKey(key), there);
        }
        localStorage.setItem(this.#prefix + key, text);
        return true;
      } catch (error) {
        this.lastError = error;
        return false;
      }
    }
  };
  var Database = class {
    #opening = null;
    #name;
    #memory;
    #lost;
    constructor(handbook, memory, lost) {
      this.#name = storeName(handbook);
      this.#memory = memory;
      this.#lost = lost;
    }
    #open() {
      this.#opening ||= new Promise((resolve, reject) => {
        const request = indexedDB.open(this.#name);
        request.onupgradeneeded = () => request.result.createObjectStore("items");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.onversionchange = () => this.close();
          request.result.onclose = () => {
            this.#opening = null;
            this.#lost();
          };
          resolve(request.result);
        };
      });
      this.#opening.catch(() => {
        this.#opening = null;
      });
      return this.#opening;
    }
    close() {
      this.#opening?.then((database) => database.close(), () => {
      });
      this.#opening = null;
    }
    async #transact(mode, work) {
      const database = await this.#open();
      const transaction = database.transaction("items", mode, { durability: "strict" });
      const done = new Promise((resolve, reject) => {
        database.addEventListener("close", reject);
        transaction.oncomplete = () => {
          database.removeEventListener("close", reject);
          resolve(null);
        };
        transaction.onabort = () => reject(transaction.error);
      });
      work(transaction.objectStore("items"), transaction);
      await done;
    }
    async read() {
      const stored = /* @__PURE__ */ new Map();
      await this.#transact("readonly", (items) => {
        const keys = items.getAllKeys(), texts = items.getAll();
        texts.onsuccess = () => keys.result.forEach((key, i) => {
          if (isKey(key)) stored.set(key, texts.result[i]);
        });
      });
      return stored;
    }
    write(keys) {
      return this.#transact("readwrite", (items, transaction) => {
        const erased = items.get(ERASED);
        erased.onsuccess = () => {
          const all = this.#memory.keysToWrite(erased.result, () => items.clear(), keys);
          let waiting = all.length;
          for (const key of all) {
            this.#put(items, key, () => {
              waiting -= 1;
              if (!waiting) transaction.commit?.();
            });
          }
        };
      });
    }
    #put(items, key, done) {
      const request = items.get(key);
      request.onsuccess = () => {
        const there = request.result;
        this.#memory.absorb(key, there);
        const text = this.#memory.textOf(key);
        if (there !== void 0 && !parseUnder(key, there)) items.put(there, damagedKey(key));
        if (there !== text) items.put(text, key);
        done();
      };
    }
  };
  var PATIENCE = 3e3;
  var HubFrame = class {
    #hub = null;
    #isAwaited = false;
    #sent = 0;
    #acknowledged = 0;
    #handbook;
    #listener;
    constructor(handbook, listener) {
      this.#handbook = handbook;
      this.#listener = listener;
    }
    isPending() {
      return this.#isAwaited || this.#hub !== null && this.#acknowledged < this.#sent;
    }
    send(pairs) {
      if (!this.#hub) return;
      this.#sent += 1;
      this.#hub.postMessage({ pairs, sent: this.#sent }, "*");
    }
    join() {
      const frame = document.createElement("iframe");
      this.#isAwaited = true;
      const patience = setTimeout(() => {
        this.#isAwaited = false;
        this.#listener.told();
      }, PATIENCE);
      addEventListener("message", ({ source, data }) => {
        if (source !== frame.contentWindow || !isObject(data)) return;
        clearTimeout(patience);
        this.#isAwaited = false;
        this.#hub = frame.contentWindow;
        this.#answered(data);
      });
      frame.hidden = true;
      frame.src = `${FOLDER}hub.html#${this.#handbook}`;
      document.body.append(frame);
    }
    #answered({ kept, pairs, all }) {
      if (isCount(kept)) this.#acknowledged = kept;
      this.#listener.heard(pairs);
      if (all) this.#listener.heardAll(pairs);
      this.#listener.told();
    }
  };
  var DAY2 = 864e5;
  var LAST = Number.MAX_SAFE_INTEGER;
  var after = ([ms, n]) => n < LAST ? [ms, n + 1] : [ms + 1, 0];
  var Clock = class {
    #actor;
    #time;
    #latest = [0, 0];
    #own = 0;
    constructor(actor, time = Date.now) {
      this.#actor = actor;
      this.#time = time;
    }
    #follow([ms, n]) {
      if ((ms - this.#latest[0] || n - this.#latest[1]) > 0) this.#latest = [ms, n];
    }
    seeOwn(field) {
      const at = stampOf(field);
      this.#own = Math.max(this.#own, at[0]);
      this.#follow(at);
    }
    see(field) {
      const at = stampOf(field);
      if (at[0] <= Math.max(this.#time(), this.#own) + DAY2) this.#follow(at);
    }
    next(replaced) {
      const now = this.#time();
      this.#latest = now > this.#latest[0] ? [now, 0] : after(this.#latest);
      const [ms, n, by] = replaced.map(stampOf).sort(order).at(-1) || [-1, 0, ""];
      if ((ms - this.#latest[0] || n - this.#latest[1]) < 0) {
        this.#own = this.#latest[0];
        return { at: [...this.#latest, this.#actor], gave: true };
      }
      if (ms === LAST && n === LAST) return { at: [ms, n, by + this.#actor], gave: false };
      return { at: [...after([ms, n]), this.#actor], gave: false };
    }
  };
  var DAY3 = 864e5;
  var MINUTE = 6e4;
  function newActor() {
    const random = crypto.getRandomValues(new Uint32Array(2));
    return Array.from(random, (n) => n.toString(36)).join("");
  }
  var Memory = class {
    #known = /* @__PURE__ */ new Map();
    #damaged = /* @__PURE__ */ new Set();
    #noted = /* @__PURE__ */ new Set();
    #wasSetBack = false;
    #clock = new Clock(newActor());
    #changed;
    constructor(changed) {
      this.#changed = changed;
    }
    get(key) {
      return this.#known.get(key)?.item;
    }
    has(key) {
      return this.#known.has(key);
    }
    textOf(key) {
      return this.#known.get(key)?.text;
    }
    keys() {
      return Array.from(this.#known.keys());
    }
    damaged() {
      return Array.from(this.#damaged);
    }
    absorb(key, text) {
      const mine = this.#known.get(key);
      const theirs = mine?.text === text ? null : parseUnder(key, text);
      if (!theirs && !mine && (text ?? null) !== null) this.#damaged.add(key);
      if (!theirs) return false;
      this.#damaged.delete(key);
      const item = mine ? mergeUnder(key, mine.item, theirs.item) : theirs.item;
      const merged = mine ? { item, text: canonical(item) } : theirs;
      if (merged.text === mine?.text) return false;
      this.#known.set(key, merged);
      if (key === ERASED) this.#forget(item.given.at);
      if (key === CLOCK || key === ERASED) this.#clock.seeOwn(item.given);
      else if (!key.startsWith(PART)) Object.values(item).forEach((field) => this.#clock.see(field));
      this.#changed(key);
      return true;
    }
    #forget(at) {
      for (const [key, { item }] of Array.from(this.#known)) {
        if (key === ERASED) continue;
        const later = Object.entries(item).filter(([, field]) => {
          const when = stampOf(field);
          return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY3;
        });
        this.#known.delete(key);
        if (later.length) this.#put(key, Object.fromEntries(later));
        this.#changed(key);
      }
      this.#damaged.clear();
    }
    #put(key, item) {
      this.#known.set(key, { item, text: canonical(item) });
    }
    lacks(key, text) {
      const mine = this.textOf(key);
      return text !== mine && (text === void 0 || (parseUnder(key, text)?.text ?? mine) !== mine);
    }
    keysToWrite(erased, empty, keys) {
      this.absorb(ERASED, erased);
      const mine = this.textOf(ERASED);
      if (!mine || mine === erased) return keys.filter((key) => this.has(key));
      empty();
      return this.keys();
    }
    set(key, name, value, more = {}, was = []) {
      const { at, gave } = this.#clock.next([key, ...was].map((id) => own(this.get(id), name)));
      const since = gave ? {} : { since: Date.now() };
      this.#put(key, { ...this.get(key), [name]: wellFormed({ value, at, ...since, ...more }) });
      this.#damaged.delete(key);
      this.#changed(key);
      if (gave) this.#note(CLOCK, at);
    }
    #note(key, at) {
      const now = Date.now();
      this.#wasSetBack ||= this.#isBefore(now);
      this.#put(key, { given: { at, wall: now } });
      this.#noted.add(key);
    }
    #isBefore(now) {
      return now < (this.get(CLOCK)?.given.wall || 0) - MINUTE;
    }
    isSetBack() {
      return this.#wasSetBack || this.#isBefore(Date.now());
    }
    clear() {
      const { at } = this.#clock.next([own(this.get(ERASED), "given")]);
      const gone = this.keys();
      this.#known.clear();
      this.#damaged.clear();
      this.#note(ERASED, at);
      gone.forEach(this.#changed);
    }
    giveBack(key, name, field) {
      const nothing = name === "state" ? "open" : name === "snapshot" ? null : "";
      const { value = nothing, at = [], ...more } = field || {};
      this.set(key, name, value, at.length ? { since: at[0], ...more } : {});
    }
    takeNoted() {
      const keys = Array.from(this.#noted);
      this.#noted.clear();
      return keys;
    }
    pairsOf(keys) {
      return Array.from(/* @__PURE__ */ new Set([ERASED, ...keys])).filter((key) => this.has(key)).map((key) => [key, String(this.textOf(key))]);
    }
    isBehind(pairs) {
      const mine = this.get(ERASED);
      const [, text] = pairs.filter(Array.isArray).find(([key]) => key === ERASED) || [];
      const theirs = parseUnder(ERASED, text)?.item;
      return Boolean(mine) && (!theirs || isLater(mine.given, theirs.given));
    }
    lackingIn(pairs) {
      const isList = Array.isArray(pairs) && !this.isBehind(pairs);
      const there = new Set(isList ? pairs.map((pair) => pair?.[0]) : []);
      return this.keys().filter((key) => !there.has(key));
    }
  };
  var Tabs = class {
    #channel = null;
    #name;
    #listener;
    constructor(handbook, listener) {
      this.#name = storeName(handbook);
      this.#listener = listener;
    }
    open() {
      try {
        this.#channel = new BroadcastChannel(this.#name);
        this.#channel.onmessage = (event) => this.#listener.heard(event.data);
      } catch {
        this.#channel = null;
      }
    }
    close() {
      this.#channel?.close();
      this.#channel = null;
    }
    send(pairs) {
      this.#channel?.postMessage(pairs);
    }
    watchLocal() {
      const prefix = `${this.#name}/`, earlier = `${prefix}earlier/`;
      addEventListener("storage", ({ key, newValue }) => {
        if (key === null) this.#listener.cleared();
        else if (key.startsWith(earlier)) {
          this.#listener.replaced(key.slice(earlier.length));
        } else if (key.startsWith(prefix) && newValue !== null) {
          this.#listener.wrote([key.slice(prefix.length), newValue]);
        }
      });
    }
  };
  var Store = class {
    #memory;
    #local;
    #database;
    #tabs;
    #hub;
    #listener;
    #owed = /* @__PURE__ */ new Map();
    #trouble = "";
    #wasCleared = false;
    #writing = 0;
    #wasKept = false;
    constructor(handbook, listener) {
      this.#listener = listener;
      this.#memory = new Memory(listener.changed);
      this.#local = new LocalStore(handbook, this.#memory);
      this.#database = new Database(handbook, this.#memory, () => this.#sync());
      this.#tabs = new Tabs(handbook, { heard: (pairs) => this.take(pairs), wrote: (pair) => this.#takeIn([pair]), cleared: () => this.#sync(), replaced: (key) => {
        listener.changed(key);
        listener.told();
      } });
      this.#hub = new HubFrame(handbook, { heard: (pairs) => this.take(pairs), heardAll: (pairs) => this.#hub.send(this.pairsOf(this.#memory.lackingIn(pairs))), told: listener.told });
    }
    start() {
      this.#tabs.open();
      if (location.protocol === "file:" && !this.#listener.isHub) this.#hub.join();
      const ready = this.#sync();
      this.#tabs.watchLocal();
      addEventListener("pagehide", () => {
        this.#tabs.close();
        this.#database.close();
      });
      addEventListener("pageshow", ({ persisted }) => {
        if (!persisted) return;
        this.#tabs.open();
        this.#sync();
      });
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden) this.#sync();
      });
      return ready;
    }
    get(key) {
      return this.#memory.get(key);
    }
    keys() {
      return this.#memory.keys();
    }
    damaged() {
      return this.#memory.damaged();
    }
    set(key, name, value, more, was) {
      this.#memory.set(key, name, value, more, was);
    }
    giveBack(key, name, field) {
      this.#memory.giveBack(key, name, field);
    }
    pairsOf(keys) {
      return this.#memory.pairsOf(keys);
    }
    renew(key) {
      this.#local.renew(key);
    }
    mergeIn(pairs) {
      const wins = pairs.filter(([key, item]) => this.#memory.absorb(key, canonical(item)));
      return this.keep(wins.map(([key]) => key));
    }
    erase() {
      this.#memory.clear();
      this.#owed.clear();
      return this.keep([]);
    }
    keep(changes) {
      const keys = [...this.#memory.takeNoted(), ...changes];
      if (!keys.length) return Promise.resolve(this.#listener.told());
      const kept = this.#write(keys);
      this.#tabs.send(this.pairsOf(keys));
      this.#hub.send(this.pairsOf(keys));
      return kept;
    }
    async #write(keys) {
      const wanted = Array.from(/* @__PURE__ */ new Set([...this.#owed.keys(), ...keys]));
      if (!wanted.length) return;
      const inLocal = this.#local.write(wanted);
      this.#writing += 1;
      this.#listener.told();
      try {
        await this.#database.write(wanted);
        for (const key of wanted) this.#owed.delete(key);
        this.#wasKept = true;
      } catch (error) {
        for (const key of wanted) this.#owed.set(key, inLocal.has(key));
        const names = [error, this.#local.lastError].map((e) => e instanceof DOMException && e.name);
        this.#trouble = names.includes("QuotaExceededError") ? "full" : "refused";
      }
      if (Array.from(this.#owed.values()).every(Boolean)) this.#trouble = "";
      this.#writing -= 1;
      this.#listener.told();
    }
    async #sync() {
      const local = this.#local.read();
      this.#absorbAll(local);
      this.#writing += 1;
      this.#listener.told();
      const stored = await this.#database.read().catch(() => null);
      this.#absorbAll(stored);
      if (!local && !stored) this.#trouble = "refused";
      else if (!this.#owed.size) this.#trouble = "";
      this.#wasCleared ||= this.#wasKept && !local?.size && !stored?.size;
      this.#wasKept ||= Boolean(stored?.size);
      const isLacking = (key) => [local, stored].some((texts) => texts && this.#memory.lacks(key, texts.get(key)));
      await this.#write(this.#memory.keys().filter(isLacking));
      this.#writing -= 1;
      this.#listener.told();
    }
    #absorbAll(texts) {
      if (!texts || this.#memory.isBehind(Array.from(texts))) return;
      texts.forEach((text, key) => this.#memory.absorb(key, text));
    }
    take(pairs) {
      if (!Array.isArray(pairs)) return Promise.resolve();
      return this.#memory.isBehind(pairs) ? this.keep([ERASED]) : this.#takeIn(pairs);
    }
    #takeIn(pairs) {
      const answer = [];
      for (const pair of pairs) {
        const [key, text] = Array.isArray(pair) ? pair : [];
        if (!isKey(key) || !parseUnder(key, text)) continue;
        const isNews2 = this.#memory.absorb(key, text);
        const isOurs = isNews2 && (this.#listener.isHub || key === ERASED);
        if (isOurs || this.#memory.lacks(key, text)) answer.push(key);
      }
      return this.keep(answer);
    }
    where() {
      if (this.#owed.size) return "whereWeak";
      return location.protocol === "file:" ? "whereFile" : "where";
    }
    trouble() {
      return this.#trouble || (this.#wasCleared ? "cleared" : this.#memory.isSetBack() ? "clockBack" : "");
    }
    kept() {
      if (this.#trouble) return "no";
      return this.#writing || this.#hub.isPending() ? "pending" : "yes";
    }
  };
  var section = (name, ...inner) => element("section", { className: `hb-part hb-${name}` }, element("h2", { textContent: say(name) }), ...inner);
  var ReadinessPage = class {
    #isStale = true;
    #attention = element("div");
    #since = element("div");
    #others = element("div");
    #where = element("p", { className: "hb-where" });
    #problem = element("p", { className: "hb-problem", role: "alert", hidden: true });
    #visit = lastVisit(book().handbook);
    #store = new Store(book().handbook, { changed: () => {
      this.#isStale = true;
    }, told: () => this.#told() });
    #snapshots = new Snapshots(this.#store, new Journal(book().handbook, this.#store));
    #root;
    #view;
    #comparison;
    #places;
    constructor(root2) {
      this.#root = root2;
      this.#view = new View(root2.dataset.root || "", this.#store);
      this.#comparison = new Comparison(this.#view, this.#snapshots);
      this.#places = Array.from(root2.querySelectorAll("[data-list]"));
    }
    start() {
      this.#root.prepend(buttons(button("print", () => print())), this.#where, this.#problem, section("attention", this.#attention));
      this.#root.append(section("since", this.#since), section("others", this.#others), section("snapshots", ...this.#snapshots.parts()), section("compare", ...this.#comparison.parts()), element("section", { className: "hb-part" }, exchangeParts(this.#store)));
      addEventListener("beforeprint", () => this.#places.forEach((place) => {
        for (const fold2 of place.querySelectorAll("details")) fold2.open = true;
      }));
      this.#store.start();
      this.#root.classList.add("hb-ready");
    }
    #told() {
      const trouble = this.#store.trouble(), kept = this.#store.kept();
      this.#root.dataset.kept = kept;
      this.#where.textContent = kept === "no" ? "" : say(this.#store.where());
      const problem = trouble && say(trouble);
      if (this.#problem.textContent !== problem) this.#problem.textContent = problem;
      this.#problem.hidden = !trouble;
      if (!this.#isStale) return;
      this.#isStale = false;
      this.#places.forEach((place) => fillList(this.#view, place));
      this.#attention.replaceChildren(...attentionParts(this.#view));
      this.#fillSince();
      this.#fillOthers();
      this.#snapshots.fill();
      this.#comparison.fill();
    }
    #fillSince() {
      const part = this.#since.parentElement;
      const heading = part.querySelector("h2");
      if (heading) heading.textContent = say("since", { date: minutes(this.#visit) });
      part.hidden = !this.#visit;
      this.#since.replaceChildren(...newsParts(this.#view, this.#visit));
    }
    #fillOthers() {
      const part = this.#others.parentElement;
      const lines = strangeLines(this.#view);
      this.#others.replaceChildren(paragraph(say("othersWhy")), element("ul", {}, ...lines));
      part.hidden = !lines.length;
    }
  };
  var root = document.querySelector(".hb-readiness");
  if (root) new ReadinessPage(root).start();
})();
