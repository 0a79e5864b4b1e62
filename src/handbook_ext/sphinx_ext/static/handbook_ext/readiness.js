/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
  function element(tag, props = {}, ...inner) {
    let made = document.createElement(tag);
    return Object.assign(made, props), made.append(...inner), made;
  }
  var paragraph = (textContent) => element("p", { textContent });
  function write(line, text) {
    line.textContent !== text && (line.textContent = text), line.hidden = !text;
  }
  var holder = globalThis, shared = holder.handbookExt ||= {}, FOLDER = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
  function openBackUps(store, part) {
    let open = () => shared.openExchange?.(store, part);
    shared.openExchange ? open() : document.head.append(element("script", { src: `${FOLDER}exchange.js`, onload: open }));
  }
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
  function standingWords(status, say2) {
    let { state, reason, confirmed_by: name } = status, parts = [];
    state !== "open" && parts.push(say2(`${state}On`, { date: date(status.since), reason })), status.reworded_from && parts.push(say2(state === "na" ? "rewordedNa" : "reworded"));
    let at = { name, date: date(status.confirmed_at) };
    return name && parts.push(say2(status.confirmed_before ? "confirmedBefore" : "confirmedBy", at)), parts.join(" ");
  }
  function statusWords(status, say2) {
    let { note, evidence } = status, parts = [standingWords(status, say2)];
    return note && parts.push(say2("noteSaid", { text: note })), evidence && parts.push(say2("evidenceSaid", { text: evidence })), parts.filter(Boolean).join(" ");
  }
  var newTally = () => ({ open: 0, done: 0, due: 0, na: 0 });
  function scoreParts({ required, optional }, confirmed, say2) {
    let { done, due, na } = required, open = required.open + due, again = due ? say2("due", { n: due }) : "", apart = na ? say2("na", { n: na }) : "", settled = say2("score", { n: done, total: done + open }), rest = [], total = optional.done + optional.open + optional.due;
    return total && rest.push(say2("optional", { n: optional.done, total })), confirmed && rest.push(say2("confirmed", { n: confirmed })), open || rest.push(say2("ready")), [`${settled}${say2("scoreOpen", { n: open })}${again}${apart}.`, rest.join(" ")];
  }
  var scoreWords = (...of) => scoreParts(...of).filter(Boolean).join(" ");
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
  var button = (name, onclick) => element("button", { type: "button", onclick, textContent: say(name) }), buttons = (...inner) => element("p", { className: "hb-buttons" }, ...inner), newPlace = () => element("div", { className: "hb-place" }), labelled = (name, input) => element("label", { className: "hb-field" }, say(name), input);
  function fileInput(chosen) {
    let input = element("input", { type: "file", accept: ".json,application/json" });
    return input.onchange = () => {
      input.files?.[0] && chosen(input.files[0]);
    }, input;
  }
  function tell(place, textContent, ...more) {
    let line = element("p", { textContent, tabIndex: -1 });
    place.replaceChildren(line, ...more), line.focus();
  }
  var LIST = "list/", SNAPSHOT = "snapshot/", PART = "part/", CLOCK = "!clock", ERASED = "!erased", BACKUP = "!backup", NAMED_PARTS = ["format", "version", "handbook", "items", "lists", "snapshots"], storeName = (handbook) => `handbook/1/${handbook}`, snapshotKey = (name) => SNAPSHOT + wellFormed(name), isNamed = (key) => wellFormed(key) === key && (key.startsWith(SNAPSHOT) || key.startsWith(LIST) && isId(key.slice(LIST.length)) || key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length))), isOwnKey = (key) => key === CLOCK || key === ERASED || key === BACKUP, isKey = (key) => isId(key) || isOwnKey(key) || typeof key == "string" && isNamed(key);
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
  var recordUnderAllIds = ({ id, was }, recordOf) => was.reduce((all, old) => mergeRecord(all, recordOf(old) || {}), recordOf(id) || {}), timeOf = (field) => field.since ?? field.at[0];
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
  function parseUnder(key, text) {
    if (typeof text != "string" || text.length > MAX_BYTES) return null;
    try {
      let value = JSON.parse(text), item = soundUnder(key, /\\ud|\p{Surrogate}/iu.test(text) ? wellFormed(value) : value);
      return item && { item, text: canonical(item) };
    } catch {
      return null;
    }
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
  function recordsOf(store) {
    let keys = store.keys(), named = (start, field) => Object.fromEntries(keys.filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), store.get(key)[field]]));
    return { items: Object.fromEntries(keys.filter(isId).map((key) => [key, store.get(key)])), lists: named(LIST, "mine"), snapshots: named(SNAPSHOT, "snapshot"), rest: named(PART, "part") };
  }
  var ChosenRows = class {
    #rows = /* @__PURE__ */ new Map();
    #list;
    #make;
    constructor(list, make) {
      this.#list = list, this.#make = make;
    }
    items() {
      return Array.from(this.#rows.keys());
    }
    add(item) {
      if (this.#rows.has(item)) return;
      let row = this.#make(item);
      this.#rows.set(item, row), this.#list.append(row);
    }
    keep(isWanted) {
      for (let [item, row] of this.#rows) isWanted(item) || (row.remove(), this.#rows.delete(item));
      this.#list.hidden = !this.#rows.size;
    }
  };
  var Attention = class {
    part = element("div");
    #list = element("ul", { className: "hb-rows" });
    #none = paragraph("");
    #rows;
    #view;
    constructor(view, rows) {
      this.#view = view, this.#rows = new ChosenRows(this.#list, (item) => rows.make(item, { more: this.#earlierWords(item) })), this.part.append(this.#list, this.#none);
    }
    #earlierWords(item) {
      let { state, reworded_from: then } = this.#view.statusOf(item), earlier = item.earlier?.find(({ fingerprint }) => fingerprint === then);
      return earlier ? [paragraph(say(state === "na" ? "earlierNa" : "earlier", { wording: earlier.wording }))] : [];
    }
    fill() {
      for (let item of this.#view.myItems()) {
        let { state, reworded_from: then } = this.#view.statusOf(item);
        (state === "due" || then) && this.#rows.add(item);
      }
      this.#rows.keep((item) => this.#view.isMine(item.list));
      let isEmpty = !this.#rows.items().length;
      return write(this.#none, isEmpty ? say("allWell") : ""), !isEmpty || Object.keys(recordsOf(this.#view.store).items).length > 0;
    }
  };
  var choiceOf = (store) => (id) => store.get(LIST + id)?.mine;
  function isMine({ id, was = [] }, store) {
    return [id, ...was].map(choiceOf(store)).filter((choice) => choice !== void 0).reduce((last, choice) => last && !isLater(choice, last) ? last : choice, void 0)?.value !== false;
  }
  function choose({ id, was = [] }, value, store) {
    return store.set(LIST + id, "mine", value, {}, was.map((old) => LIST + old)), LIST + id;
  }
  var ListChoice = class {
    part = element("details", { className: "hb-choose" });
    #summary = element("summary");
    #boxes = /* @__PURE__ */ new Map();
    #view;
    constructor(view) {
      this.#view = view;
      let lines2 = book().lists.map((list) => this.#line(list));
      this.part.append(this.#summary, paragraph(say("chooseWhy")), element("ul", {}, ...lines2));
    }
    #line(list) {
      let { store } = this.#view, box = element("input", { type: "checkbox", className: "hb-box", value: list.id, autocomplete: "off" });
      return box.onchange = () => store.keep([choose(list, box.checked, store)]), this.#boxes.set(list, box), element("li", {}, element("label", { className: "hb-label" }, box, " ", element("span", { textContent: list.title })));
    }
    fill() {
      for (let [list, box] of this.#boxes) box.checked = this.#view.isMine(list);
      let n = this.#view.myLists().length, total = this.#boxes.size;
      this.#summary.textContent = say("chooseLists", { n, total });
    }
  };
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
  function freeName(name, isUsed) {
    let n = 1, free = name;
    for (; isUsed(free); ) free = `${name} (${n += 1})`;
    return free;
  }
  var takenAt = (copy) => isCount(own(copy, "since")) ? copy.since : stampOf(copy)[0], isThere = (copy) => isObject(own(copy, "value")), takenWords = (name, copy) => say("snapshotTaken", { name, date: minutes(takenAt(copy)) });
  function namedButton(word, name, onclick) {
    let made = button(word, onclick);
    return made.setAttribute("aria-label", `${say(word)}: ${name}`), made;
  }
  var Snapshots = class {
    #list = element("ul");
    #removed = element("details");
    #place = newPlace();
    #store;
    #undoHistory;
    constructor(store, undoHistory) {
      this.#store = store, this.#undoHistory = undoHistory;
    }
    all() {
      return Object.entries(recordsOf(this.#store).snapshots).filter(([, copy]) => isThere(copy)).sort(([, a], [, b]) => takenAt(b) - takenAt(a));
    }
    #heldBy(name) {
      let key = snapshotKey(name);
      return isThere(own(this.#store.get(key), "snapshot")) ? null : this.#undoHistory.entriesOf(key).find(({ then }) => isThere(then)) || null;
    }
    #set(name, value) {
      let key = snapshotKey(name), then = this.#store.get(key);
      return this.#store.set(key, "snapshot", value), this.#undoHistory.remember([[key, { then, now: this.#store.get(key) }]]), this.#store.keep([key]);
    }
    #backButton(name, entry) {
      return namedButton("putBackSnapshot", name, () => {
        this.#store.keep(this.#undoHistory.undo(/* @__PURE__ */ new Map([[snapshotKey(name), [entry]]]))), tell(this.#place, takenWords(name, entry.then));
      });
    }
    #remove(name) {
      this.#set(name, null);
      let entry = this.#heldBy(name), back = entry ? [this.#backButton(name, entry)] : [];
      tell(this.#place, say("snapshotRemoved", { name }), ...back);
    }
    async #take(input) {
      let wanted = input.value.trim();
      if (!wanted) return input.focus();
      let name = freeName(wanted, (some) => !!this.#heldBy(some) || this.all().some(([used]) => used === some));
      await this.#set(name, recordsOf(this.#store).items), input.value = "";
      let words = [name === wanted ? "" : say("snapshotStays", { name: wanted })];
      return words.push(takenWords(name, this.#store.get(snapshotKey(name)).snapshot)), tell(this.#place, words.join(" ").trim());
    }
    fill() {
      this.#list.replaceChildren(...this.all().map(([name, copy]) => element("li", {}, takenWords(name, copy), " ", namedButton("removeSnapshot", name, () => this.#remove(name)))));
      let lines2 = Object.keys(recordsOf(this.#store).snapshots).flatMap((name) => {
        let entry = this.#heldBy(name);
        return entry ? [element("li", {}, takenWords(name, entry.then), " ", this.#backButton(name, entry))] : [];
      });
      this.#removed.hidden = !lines2.length;
      let summary = say("snapshotsRemoved", { n: lines2.length });
      this.#removed.replaceChildren(element("summary", { textContent: summary }), element("ul", {}, ...lines2));
    }
    parts() {
      let input = element("input", { type: "text", maxLength: 100, autocomplete: "off" });
      return [paragraph(say("snapshotsWhy")), this.#list, this.#removed, labelled("snapshotLabel", input), element("p", {}, button("takeSnapshot", () => this.#take(input))), this.#place];
    }
  };
  var NOW = "now";
  function fillSelect(select, sources, value) {
    let [first] = sources.keys();
    select.replaceChildren(...Array.from(sources, ([key, { name }]) => element("option", { textContent: name, value: key }))), select.value = sources.has(value) ? value : first;
  }
  function tableOf(titles, rows) {
    let head = titles.map((textContent) => element("th", { textContent, scope: "col" })), table = element("table", { className: "hb-compared" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells))));
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
      this.#view = view, this.#snapshots = snapshots, this.#from.onchange = () => {
        this.#chosen = this.#from.value, this.fill();
      }, this.#choices.append(element("label", {}, say("compareFrom"), " ", this.#from), " ", element("label", {}, say("compareTo"), " ", this.#to), " ", button("compare", () => this.#compare()));
    }
    #now() {
      return { name: say("now"), items: recordsOf(this.#view.store).items };
    }
    #sources() {
      let sources = /* @__PURE__ */ new Map();
      for (let [name, copy] of this.#snapshots.all()) sources.set(`snapshot/${name}`, { name, items: copy.value });
      for (let [name, items] of this.#copies) sources.set(`copy/${name}`, { name, items });
      return sources;
    }
    fill() {
      let sources = this.#sources(), was = this.#to.value;
      this.#choices.hidden = !sources.size, fillSelect(this.#from, sources, this.#chosen), sources.delete(this.#from.value), fillSelect(this.#to, new Map([[NOW, this.#now()], ...sources]), was);
    }
    #compare() {
      let sources = this.#sources().set(NOW, this.#now()), from = sources.get(this.#from.value), to = sources.get(this.#to.value);
      if (!from || !to) return;
      let rows = this.#view.differences(from.items, to.items);
      if (!rows.length) tell(this.#place, say("same"));
      else {
        let table = tableOf([say("columnItem"), from.name, to.name], rows);
        tell(this.#place, say("difference", { n: rows.length }), table);
      }
    }
    #add(file) {
      readCopy(file, this.#place, ({ items }) => {
        let name = freeName(file.name, (used) => this.#copies.has(used));
        this.#copies.set(name, items), this.#chosen = `copy/${name}`, this.#to.value = NOW, this.fill(), this.#compare();
      });
    }
    parts() {
      return [paragraph(say("compareWhy")), this.#choices, labelled("compareFile", fileInput((file) => this.#add(file))), this.#place];
    }
  };
  var SPANS = { d: 1, w: 7, m: 1, y: 12 }, END = Date.UTC(1e4, 0);
  function dueAt(since, recheck) {
    let unit = recheck.slice(-1), span = Number.parseInt(recheck, 10) * SPANS[unit], end = new Date(since);
    if (!recheck || since >= END) return 1 / 0;
    if (unit === "d" || unit === "w") end.setUTCDate(end.getUTCDate() + span);
    else {
      let day = end.getUTCDate();
      end.setUTCDate(1), end.setUTCMonth(end.getUTCMonth() + span + 1, 0), end.setUTCDate(Math.min(day, end.getUTCDate()));
    }
    return end.getTime() < END ? end.getTime() : 1 / 0;
  }
  function itemStatus(terms, recordOf, now) {
    let { wording, recheck } = terms, record = recordUnderAllIds(terms, recordOf), [state, note, evidence, confirmation] = FIELDS.map((name) => own(record, name)), settled = state && (state.value === "done" || state.value === "na") ? state : void 0, setAgainst = (field) => field?.wording && field.wording !== wording ? field.wording : "";
    return { state: settled?.value === "done" && now >= dueAt(timeOf(settled), recheck) ? "due" : settled?.value || "open", since: settled ? timeOf(settled) : null, reason: settled?.value === "na" && settled.reason || "", note: note?.value || "", evidence: evidence?.value || "", confirmed_by: confirmation?.value || "", confirmed_at: confirmation?.value ? timeOf(confirmation) : null, reworded_from: setAgainst(settled), confirmed_before: !!(confirmation?.value && setAgainst(confirmation)) };
  }
  var isConfirmed = ({ state, confirmed_by: name }) => state === "done" && !!name;
  function scoreOf(view, lists) {
    let tally = { required: newTally(), optional: newTally() }, confirmed = 0;
    for (let item of view.items) {
      if (!lists.includes(item.list) || item.upcoming || item.retired) continue;
      let status = view.statusOf(item);
      tally[item.optional ? "optional" : "required"][status.state] += 1, confirmed += Number(isConfirmed(status));
    }
    let { done, open, due } = tally.required;
    return { words: scoreWords(tally, confirmed, say), done, total: done + open + due };
  }
  var ScoreLine = class {
    #score = element("p", { className: "hb-score" });
    #bar;
    #view;
    constructor(view, ariaLabel) {
      this.#view = view, this.#bar = element("progress", { className: "hb-bar", ariaLabel });
    }
    parts() {
      return [this.#score, this.#bar];
    }
    fill(lists) {
      let { words, done, total } = scoreOf(this.#view, lists);
      write(this.#score, lists.length ? words : ""), this.#bar.max = total || 1, this.#bar.value = done, this.#bar.hidden = !lists.length, this.#bar.setAttribute("aria-valuetext", words);
    }
  }, ListEntry = class {
    #aside = element("p", { className: "hb-set-aside" });
    #fold = element("details");
    #score;
    #list;
    #place;
    #view;
    constructor(view, rows, list, place) {
      this.#view = view, this.#list = list, this.#place = place, this.#score = new ScoreLine(view, list.title);
      let shown = view.items.filter((item) => item.list === list && !item.retired);
      this.#fold.append(element("summary", { textContent: say("items", { n: shown.length }) }), element("ul", { className: "hb-rows" }, ...shown.map((item) => rows.make(item, { isInList: true })))), place.append(this.#aside, ...this.#score.parts(), this.#fold);
    }
    fill() {
      let isMine2 = this.#view.isMine(this.#list);
      this.#place.classList.toggle("hb-aside", !isMine2), write(this.#aside, isMine2 ? "" : say("setAside")), this.#score.fill(isMine2 ? [this.#list] : []), this.#fold.hidden = !isMine2;
    }
    open() {
      this.#fold.open = true;
    }
  };
  var MOST = 3, Next = class {
    part = element("div");
    #list = element("ul", { className: "hb-rows" });
    #none = paragraph("");
    #rows;
    #view;
    constructor(view, rows) {
      this.#view = view, this.#rows = new ChosenRows(this.#list, (item) => rows.make(item, { more: this.#teaching(item) })), this.part.append(this.#list, this.#none);
    }
    #teaching({ taught }) {
      if (!taught) return [];
      let [address, title] = taught, link = element("a", { href: `${this.#view.toRoot}${address}`, textContent: title });
      return [element("p", {}, `${say("taughtIn")} `, link)];
    }
    fill() {
      let open = this.#view.openItems();
      this.#rows.keep((item) => this.#view.isMine(item.list));
      let room = MOST - this.#rows.items().filter((item) => open.includes(item)).length;
      for (let item of open) {
        if (room <= 0) break;
        this.#rows.items().includes(item) || (this.#rows.add(item), room -= 1);
      }
      this.#rows.keep(() => true), write(this.#none, open.length ? "" : say("nothingOpen"));
    }
  };
  function fieldWords(name, field) {
    let value = field?.value || "";
    return name === "state" ? say(`is-${value === "done" || value === "na" ? value : "open"}`, { reason: field?.reason || "" }) : typeof value == "string" ? value || say("nothing") : canonical(field);
  }
  function unknownItemLines({ store }) {
    let known = itemsByKey();
    return Object.keys(recordsOf(store).items).filter((key) => !known.has(key)).sort().map((key) => {
      let record = store.get(key), text = ` ${FIELDS.map((name) => ({ name, field: own(record, name) })).map(({ name, field }) => field?.value && fieldWords(name, field)).filter(Boolean).join("; ")}`;
      return element("li", {}, element("code", { textContent: key }), text);
    });
  }
  var DAY = 864e5;
  function wordsOf({ terms }, say2, name, field) {
    let record = { [name]: field || void 0 };
    return statusWords(itemStatus({ ...terms, was: [] }, () => record, Date.now()), say2);
  }
  function offersOf(item, say2) {
    let replaced = item.undoHistory.entriesOf(item.terms.id), record = replaced.length ? item.record() : {}, offers = replaced.map((entry) => ({ entry, words: wordsOf(item, say2, entry.name, entry.then) }));
    return offers.filter(({ entry: { name }, words }, i) => words && words !== wordsOf(item, say2, name, own(record, name)) && offers.findIndex((offer) => offer.words === words) === i);
  }
  function isFresh({ entry: { then, by } }, state) {
    let isOfBox = then.value === "done" && state !== "na" && date(timeOf(then)) === date(by[0]);
    return Date.now() - by[0] < DAY && !isOfBox;
  }
  var putBack = ({ terms, store, undoHistory }, { entry }) => store.keep(undoHistory.undo(/* @__PURE__ */ new Map([[terms.id, [entry]]])));
  var STATES = ["open", "done", "due", "na"], ItemBox = class {
    status;
    acted = () => this.show();
    #says = element("span", { className: "hb-says" });
    #holds = element("button", { type: "button", hidden: true });
    #back = element("button", { type: "button", className: "hb-back", hidden: true });
    #place;
    constructor(item, place) {
      this.item = item, this.status = item.status(), this.#place = place, this.#holds.textContent = place.say("holds"), this.#holds.onclick = () => this.#act(() => item.confirmStill()), place.box.onchange = () => this.take(place.box.checked), place.line.append(" ", element("span", { className: "hb-stands" }, this.#says, " ", this.#holds, " ", this.#back));
    }
    #act(change) {
      this.#keep(change), this.#place.box.focus();
    }
    #keep(change) {
      change(), this.acted(), this.item.store.keep([this.item.terms.id]);
    }
    take(isTicked) {
      let { state } = this.status;
      isTicked !== (state === "done" || state === "due") && this.#keep(() => this.item.tick(isTicked));
    }
    show() {
      let status = this.item.status(), { state } = status, { root: root2, box, words } = this.#place;
      this.status = status;
      for (let name of STATES) root2.classList.toggle(`hb-${name}`, name === state);
      box.checked = state === "done" || state === "due", write(this.#says, words(status)), this.#holds.hidden = !status.reworded_from && state !== "due", this.#offer();
    }
    #offer() {
      let { say: say2 } = this.#place, offer = offersOf(this.item, say2).find((some) => some.entry.name === "state" && isFresh(some, this.status.state));
      write(this.#back, offer ? say2("putBack", { what: offer.words }) : ""), this.#back.onclick = () => this.#act(() => {
        offer && putBack(this.item, offer);
      });
    }
  };
  var ItemBoxes = class {
    #byKey = /* @__PURE__ */ new Map();
    add(itemBox) {
      itemBox.acted = () => this.show(itemBox.item.terms.id);
      for (let key of itemBox.item.keys()) {
        let boxes = this.#byKey.get(key) || /* @__PURE__ */ new Set();
        this.#byKey.set(key, boxes.add(itemBox));
      }
    }
    show(key) {
      for (let itemBox of this.#byKey.get(key) || []) itemBox.show();
    }
  };
  var ReaderItem = class {
    constructor(terms, store, undoHistory) {
      this.terms = terms, this.store = store, this.undoHistory = undoHistory;
    }
    keys() {
      return [this.terms.id, ...this.terms.was];
    }
    status() {
      return itemStatus(this.terms, (key) => this.store.get(key), Date.now());
    }
    record() {
      return recordUnderAllIds(this.terms, (key) => this.store.get(key));
    }
    put(name, value, more = {}) {
      let { id, wording, was } = this.terms;
      this.store.set(id, name, value, { wording, ...more }, was);
    }
    remember(name, then) {
      let { id } = this.terms, now = { [name]: own(this.store.get(id), name) };
      this.undoHistory.remember([[id, { then: { [name]: then }, now }]]);
    }
    tick(isDone) {
      let then = own(this.record(), "state");
      this.put("state", isDone ? "done" : "open"), this.remember("state", then);
    }
    confirmStill() {
      let { state, reason } = this.status(), then = own(this.record(), "state");
      state === "na" ? this.put("state", "na", { reason }) : this.put("state", "done"), this.remember("state", then);
    }
  };
  var COMPARED = ["state", "reason", "note", "evidence", "confirmed_by"];
  function sentenceOf(status) {
    return [status.state === "open" ? say("itemOpen") : "", statusWords(status, say)].filter(Boolean).join(" ");
  }
  var View = class {
    items = Array.from(new Set(itemsByKey().values()));
    constructor(toRoot, store) {
      this.toRoot = toRoot, this.store = store;
    }
    statusOf({ terms }, records) {
      return itemStatus(terms, (key) => records ? own(records, key) : this.store.get(key), Date.now());
    }
    linkTo({ id, list, wording }, textContent = wording) {
      return element("a", { href: `${this.toRoot}${list.page}#${id}`, textContent });
    }
    isMine(list) {
      return isMine(list, this.store);
    }
    myLists() {
      return book().lists.filter((list) => this.isMine(list));
    }
    myItems() {
      let lists = this.myLists();
      return this.items.filter((item) => !item.retired && lists.includes(item.list));
    }
    openItems() {
      let open = this.myItems().filter((item) => !item.optional && !item.upcoming && this.statusOf(item).state === "open"), ids = new Set(open.map(({ id }) => id)), isLater2 = ({ after: after2 = [] }) => after2.some((id) => ids.has(id));
      return [...open.filter((item) => !isLater2(item)), ...open.filter(isLater2)];
    }
    differences(before, after2) {
      return this.items.map((item) => ({ item, was: this.statusOf(item, before), is: this.statusOf(item, after2) })).filter(({ was, is }) => COMPARED.some((key) => was[key] !== is[key])).map(({ item, was, is }) => [element("th", { scope: "row" }, this.linkTo(item)), element("td", { textContent: sentenceOf(was) }), element("td", { textContent: sentenceOf(is) })]);
    }
  };
  function wordingOf({ wording, optional, upcoming }) {
    let kinds = [optional && say("optionalItem"), upcoming && say("upcomingItem")];
    return [wording, ...kinds.filter(Boolean).map((kind) => `(${kind})`)].join(" ");
  }
  var Rows = class {
    #boxes = new ItemBoxes();
    #view;
    #undoHistory;
    constructor(view, undoHistory) {
      this.#view = view, this.#undoHistory = undoHistory;
    }
    #wayTo(item, isInList) {
      if (!isInList) {
        let [before, after2] = say("onList").split("{list}");
        return [before, this.#view.linkTo(item, item.list.title), after2];
      }
      let link = this.#view.linkTo(item, say("details"));
      return link.setAttribute("aria-label", `${say("details")}: ${item.wording}`), [link];
    }
    make(item, { isInList = false, more = [] } = {}) {
      let box = element("input", { type: "checkbox", className: "hb-box", name: item.id, autocomplete: "off" }), line = element("p", { className: "hb-of" }, ...this.#wayTo(item, isInList)), wording = element("span", { className: "hb-wording", textContent: wordingOf(item) }), root2 = element("li", { className: "hb-row" }, element("label", { className: "hb-label" }, box, " ", wording), line, ...more), reader = new ReaderItem(item.terms, this.#view.store, this.#undoHistory), itemBox = new ItemBox(reader, { root: root2, box, line, say, words: sentenceOf });
      return this.#boxes.add(itemBox), itemBox.show(), root2;
    }
    show(key) {
      this.#boxes.show(key);
    }
  };
  var lines = (...words) => element("p", { className: "hb-sign" }, ...words.map((textContent) => element("span", { textContent }))), headLines = () => lines(say("signName"), say("signDate")), mentorLines = () => lines(say("signMentor"), say("signDate"), say("signature"));
  var AN_HOUR = 36e5;
  function lastVisit(handbook) {
    let key = `${storeName(handbook)}/!visit`;
    try {
      let [before, latest] = JSON.parse(localStorage.getItem(key) || "[0, 0]").map(Number), now = Date.now(), isNew = !(now - latest < AN_HOUR);
      return localStorage.setItem(key, JSON.stringify(isNew ? [latest, now] : [before, latest])), (isNew ? latest : before) || 0;
    } catch {
      return 0;
    }
  }
  function newsParts(view, visit) {
    let isNews = (key) => Object.values(view.store.get(key) || {}).some((field) => stampOf(field)[0] > visit), lines2 = view.items.filter(({ terms }) => [terms.id, ...terms.was].some(isNews)).map((item) => element("li", {}, view.linkTo(item), ` ${sentenceOf(view.statusOf(item))}`));
    return lines2.length ? [element("ul", {}, ...lines2)] : [paragraph(say("nothingSince"))];
  }
  var MOST2 = 10, isEntry = (key, entry) => isObject(entry) && isStamp(entry.by) && [entry.name, entry.act].every((text) => typeof text == "string") && (entry.then === null || soundUnder(key, { [String(entry.name)]: entry.then })), isSame = (a, b) => a.name === b.name && a.act === b.act && ["value", "reason"].every((key) => a.then?.[key] === b.then?.[key]) && (a.then?.value !== "done" || timeOf(a.then) === timeOf(b.then)), UndoHistory = class {
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
        fresh.length && this.#write(key, [...fresh, ...older].slice(0, MOST2));
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
  var damagedKey = (key) => `${key}/damaged/${Date.now()}`, LocalStore = class {
    lastError = null;
    #prefix;
    #memory;
    constructor(handbook, memory) {
      this.#prefix = `${storeName(handbook)}/`, this.#memory = memory;
    }
    #names() {
      return Object.keys(localStorage).filter((name) => name.startsWith(this.#prefix));
    }
    read() {
      try {
        let keys = this.#names().map((name) => name.slice(this.#prefix.length)).filter(isKey);
        return keys.sort(), new Map(keys.map((key) => [key, localStorage.getItem(this.#prefix + key) ?? void 0]));
      } catch (error) {
        return this.lastError = error, null;
      }
    }
    renew(key) {
      try {
        this.#memory.absorb(key, localStorage.getItem(this.#prefix + key));
      } catch {
      }
    }
    write(keys) {
      let empty = () => this.#names().forEach((name) => localStorage.removeItem(name));
      try {
        let erased = localStorage.getItem(this.#prefix + ERASED);
        return new Set(this.#memory.keysToWrite(erased, empty, keys).filter((key) => this.#put(key)));
      } catch (error) {
        return this.lastError = error, /* @__PURE__ */ new Set();
      }
    }
    #put(key) {
      try {
        let there = localStorage.getItem(this.#prefix + key);
        there !== null && this.#memory.absorb(key, there);
        let text = String(this.#memory.textOf(key));
        return there === text || (there !== null && !parseUnder(key, there) && localStorage.setItem(this.#prefix + damagedKey(key), there), localStorage.setItem(this.#prefix + key, text)), true;
      } catch (error) {
        return this.lastError = error, false;
      }
    }
  };
  var Database = class {
    #opening = null;
    #name;
    #memory;
    #lost;
    constructor(handbook, memory, lost) {
      this.#name = storeName(handbook), this.#memory = memory, this.#lost = lost;
    }
    #open() {
      return this.#opening ||= new Promise((resolve, reject) => {
        let request = indexedDB.open(this.#name);
        request.onupgradeneeded = () => request.result.createObjectStore("items"), request.onerror = () => reject(request.error), request.onsuccess = () => {
          request.result.onversionchange = () => this.close(), request.result.onclose = () => {
            this.#opening = null, this.#lost();
          }, resolve(request.result);
        };
      }), this.#opening.catch(() => {
        this.#opening = null;
      }), this.#opening;
    }
    close() {
      this.#opening?.then((database) => database.close(), () => {
      }), this.#opening = null;
    }
    async #transact(mode, work) {
      let database = await this.#open(), transaction = database.transaction("items", mode, { durability: "strict" }), done = new Promise((resolve, reject) => {
        database.addEventListener("close", reject), transaction.oncomplete = () => {
          database.removeEventListener("close", reject), resolve(null);
        }, transaction.onabort = () => reject(transaction.error);
      });
      work(transaction.objectStore("items"), transaction), await done;
    }
    async read() {
      let stored = /* @__PURE__ */ new Map();
      return await this.#transact("readonly", (items) => {
        let keys = items.getAllKeys(), texts = items.getAll();
        texts.onsuccess = () => keys.result.forEach((key, i) => {
          isKey(key) && stored.set(key, texts.result[i]);
        });
      }), stored;
    }
    write(keys) {
      return this.#transact("readwrite", (items, transaction) => {
        let erased = items.get(ERASED);
        erased.onsuccess = () => {
          let all = this.#memory.keysToWrite(erased.result, () => items.clear(), keys), waiting = all.length;
          for (let key of all) this.#put(items, key, () => {
            waiting -= 1, waiting || transaction.commit?.();
          });
        };
      });
    }
    #put(items, key, done) {
      let request = items.get(key);
      request.onsuccess = () => {
        let there = request.result;
        this.#memory.absorb(key, there);
        let text = this.#memory.textOf(key);
        there !== void 0 && !parseUnder(key, there) && items.put(there, damagedKey(key)), there !== text && items.put(text, key), done();
      };
    }
  };
  var PATIENCE = 3e3, HubFrame = class {
    #hub = null;
    #isAwaited = false;
    #sent = 0;
    #acknowledged = 0;
    #handbook;
    #listener;
    constructor(handbook, listener) {
      this.#handbook = handbook, this.#listener = listener;
    }
    isPending() {
      return this.#isAwaited || this.#hub !== null && this.#acknowledged < this.#sent;
    }
    send(pairs) {
      this.#hub && (this.#sent += 1, this.#hub.postMessage({ pairs, sent: this.#sent }, "*"));
    }
    join() {
      let frame = document.createElement("iframe");
      this.#isAwaited = true;
      let patience = setTimeout(() => {
        this.#isAwaited = false, this.#listener.told();
      }, PATIENCE);
      addEventListener("message", ({ source, data }) => {
        source !== frame.contentWindow || !isObject(data) || (clearTimeout(patience), this.#isAwaited = false, this.#hub = frame.contentWindow, this.#answered(data));
      }), frame.hidden = true, frame.src = `${FOLDER}hub.html#${this.#handbook}`, document.body.append(frame);
    }
    #answered({ kept, pairs, all }) {
      isCount(kept) && (this.#acknowledged = kept), this.#listener.heard(pairs), all && this.#listener.heardAll(pairs), this.#listener.told();
    }
  };
  var DAY2 = 864e5, LAST = Number.MAX_SAFE_INTEGER, after = ([ms, n]) => n < LAST ? [ms, n + 1] : [ms + 1, 0], Clock = class {
    #actor;
    #time;
    #latest = [0, 0];
    #own = 0;
    constructor(actor, time = Date.now) {
      this.#actor = actor, this.#time = time;
    }
    #follow([ms, n]) {
      (ms - this.#latest[0] || n - this.#latest[1]) > 0 && (this.#latest = [ms, n]);
    }
    seeOwn(field) {
      let at = stampOf(field);
      this.#own = Math.max(this.#own, at[0]), this.#follow(at);
    }
    see(field) {
      let at = stampOf(field);
      at[0] <= Math.max(this.#time(), this.#own) + DAY2 && this.#follow(at);
    }
    next(replaced) {
      let now = this.#time();
      this.#latest = now > this.#latest[0] ? [now, 0] : after(this.#latest);
      let [ms, n, by] = replaced.map(stampOf).sort(order).at(-1) || [-1, 0, ""];
      return (ms - this.#latest[0] || n - this.#latest[1]) < 0 ? (this.#own = this.#latest[0], { at: [...this.#latest, this.#actor], gave: true }) : ms === LAST && n === LAST ? { at: [ms, n, by + this.#actor], gave: false } : { at: [...after([ms, n]), this.#actor], gave: false };
    }
  };
  var DAY3 = 864e5, MINUTE = 6e4, NOTHING = { state: "open", mine: true, snapshot: null };
  function newActor() {
    let random = crypto.getRandomValues(new Uint32Array(2));
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
      let mine = this.#known.get(key), theirs = mine?.text === text ? null : parseUnder(key, text);
      if (!theirs && !mine && (text ?? null) !== null && this.#damaged.add(key), !theirs) return false;
      this.#damaged.delete(key);
      let item = mine ? mergeUnder(key, mine.item, theirs.item) : theirs.item, merged = mine ? { item, text: canonical(item) } : theirs;
      return merged.text === mine?.text ? false : (this.#known.set(key, merged), key === ERASED && this.#forget(item.given.at), isOwnKey(key) ? this.#clock.seeOwn(item.given) : key.startsWith(PART) || Object.values(item).forEach((field) => this.#clock.see(field)), this.#changed(key), true);
    }
    #forget(at) {
      for (let [key, { item }] of Array.from(this.#known)) {
        if (key === ERASED) continue;
        let later = Object.entries(item).filter(([, field]) => {
          let when = stampOf(field);
          return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY3;
        });
        this.#known.delete(key), later.length && this.#put(key, Object.fromEntries(later)), this.#changed(key);
      }
      this.#damaged.clear();
    }
    #put(key, item) {
      this.#known.set(key, { item, text: canonical(item) });
    }
    lacks(key, text) {
      let mine = this.textOf(key);
      return text !== mine && (text === void 0 || (parseUnder(key, text)?.text ?? mine) !== mine);
    }
    keysToWrite(erased, empty, keys) {
      this.absorb(ERASED, erased);
      let mine = this.textOf(ERASED);
      return !mine || mine === erased ? keys.filter((key) => this.has(key)) : (empty(), this.keys());
    }
    set(key, name, value, more = {}, was = []) {
      let { at, gave } = this.#clock.next([key, ...was].map((id) => own(this.get(id), name))), since = gave ? {} : { since: Date.now() };
      this.#put(key, { ...this.get(key), [name]: wellFormed({ value, at, ...since, ...more }) }), this.#damaged.delete(key), this.#changed(key), gave && this.#note(CLOCK, at);
    }
    #note(key, at) {
      let now = Date.now();
      this.#wasSetBack ||= this.#isBefore(now), this.#put(key, { given: { at, wall: now } }), this.#noted.add(key);
    }
    #isBefore(now) {
      return now < (this.get(CLOCK)?.given.wall || 0) - MINUTE;
    }
    isSetBack() {
      return this.#wasSetBack || this.#isBefore(Date.now());
    }
    noteBackup() {
      let { at } = this.#clock.next([own(this.get(BACKUP), "given")]);
      this.#note(BACKUP, at), this.#changed(BACKUP);
    }
    clear() {
      let { at } = this.#clock.next([own(this.get(ERASED), "given")]), gone = this.keys();
      this.#known.clear(), this.#damaged.clear(), this.#note(ERASED, at), gone.forEach(this.#changed);
    }
    restoreField(key, name, field) {
      let nothing = name in NOTHING ? own(NOTHING, name) : "", { value = nothing, at = [], ...more } = field || {};
      this.set(key, name, value, at.length ? { since: at[0], ...more } : {});
    }
    takeNoted() {
      let keys = Array.from(this.#noted);
      return this.#noted.clear(), keys;
    }
    pairsOf(keys) {
      return Array.from(/* @__PURE__ */ new Set([ERASED, ...keys])).filter((key) => this.has(key)).map((key) => [key, String(this.textOf(key))]);
    }
    isBehind(pairs) {
      let mine = this.get(ERASED), [, text] = pairs.filter(Array.isArray).find(([key]) => key === ERASED) || [], theirs = parseUnder(ERASED, text)?.item;
      return !!mine && (!theirs || isLater(mine.given, theirs.given));
    }
    lackingIn(pairs) {
      let isList = Array.isArray(pairs) && !this.isBehind(pairs), there = new Set(isList ? pairs.map((pair) => pair?.[0]) : []);
      return this.keys().filter((key) => !there.has(key));
    }
  };
  var Tabs = class {
    #channel = null;
    #name;
    #listener;
    constructor(handbook, listener) {
      this.#name = storeName(handbook), this.#listener = listener;
    }
    open() {
      try {
        this.#channel = new BroadcastChannel(this.#name), this.#channel.onmessage = (event) => this.#listener.heard(event.data);
      } catch {
        this.#channel = null;
      }
    }
    close() {
      this.#channel?.close(), this.#channel = null;
    }
    send(pairs) {
      this.#channel?.postMessage(pairs);
    }
    watchLocal() {
      let prefix = `${this.#name}/`, earlier = `${prefix}earlier/`;
      addEventListener("storage", ({ key, newValue }) => {
        key === null ? this.#listener.cleared() : key.startsWith(earlier) ? this.#listener.replaced(key.slice(earlier.length)) : key.startsWith(prefix) && newValue !== null && this.#listener.wrote([key.slice(prefix.length), newValue]);
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
    #begun = Promise.resolve();
    constructor(handbook, listener) {
      this.#listener = listener, this.#memory = new Memory(listener.changed), this.#local = new LocalStore(handbook, this.#memory), this.#database = new Database(handbook, this.#memory, () => this.#sync()), this.#tabs = new Tabs(handbook, { heard: (pairs) => this.take(pairs), wrote: (pair) => this.#takeIn([pair]), cleared: () => this.#sync(), replaced: (key) => {
        listener.changed(key), listener.told();
      } }), this.#hub = new HubFrame(handbook, { heard: (pairs) => this.take(pairs), heardAll: (pairs) => this.#hub.send(this.pairsOf(this.#memory.lackingIn(pairs))), told: listener.told });
    }
    start() {
      this.#tabs.open(), location.protocol === "file:" && !this.#listener.isHub && this.#hub.join();
      let ready = this.#sync();
      return this.#tabs.watchLocal(), addEventListener("pagehide", () => {
        this.#tabs.close(), this.#database.close();
      }), addEventListener("pageshow", ({ persisted }) => {
        persisted && (this.#tabs.open(), this.#sync());
      }), document.addEventListener("visibilitychange", () => {
        document.hidden || this.#sync();
      }), ready;
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
    restoreField(key, name, field) {
      this.#memory.restoreField(key, name, field);
    }
    pairsOf(keys) {
      return this.#memory.pairsOf(keys);
    }
    renew(key) {
      this.#local.renew(key);
    }
    mergeIn(pairs) {
      let wins = pairs.filter(([key, item]) => this.#memory.absorb(key, canonical(item)));
      return this.keep(wins.map(([key]) => key));
    }
    keepBackup() {
      return this.#memory.noteBackup(), this.keep([]);
    }
    erase() {
      return this.#memory.clear(), this.#owed.clear(), this.keep([]);
    }
    keep(changes) {
      let keys = [...this.#memory.takeNoted(), ...changes];
      if (!keys.length) return this.#listener.told(), this.#begun;
      let kept = this.#inTurn(this.#write(keys));
      return this.#tabs.send(this.pairsOf(keys)), this.#hub.send(this.pairsOf(keys)), kept;
    }
    #inTurn(work) {
      return this.#begun = Promise.all([this.#begun, work]).then(() => {
      }), this.#begun;
    }
    async #write(keys) {
      let wanted = Array.from(/* @__PURE__ */ new Set([...this.#owed.keys(), ...keys]));
      if (!wanted.length) return;
      let inLocal = this.#local.write(wanted);
      this.#writing += 1, this.#listener.told();
      try {
        await this.#database.write(wanted);
        for (let key of wanted) this.#owed.delete(key);
        this.#wasKept = true;
      } catch (error) {
        for (let key of wanted) this.#owed.set(key, inLocal.has(key));
        let names = [error, this.#local.lastError].map((e) => e instanceof DOMException && e.name);
        this.#trouble = names.includes("QuotaExceededError") ? "full" : "refused";
      }
      Array.from(this.#owed.values()).every(Boolean) && (this.#trouble = ""), this.#writing -= 1, this.#listener.told();
    }
    #sync() {
      return this.#inTurn(this.#bringTogether());
    }
    async #bringTogether() {
      let local = this.#local.read();
      this.#absorbAll(local), this.#writing += 1, this.#listener.told();
      let stored = await this.#database.read().catch(() => null);
      this.#absorbAll(stored), !local && !stored ? this.#trouble = "refused" : this.#owed.size || (this.#trouble = ""), this.#wasCleared ||= this.#wasKept && !local?.size && !stored?.size, this.#wasKept ||= !!stored?.size;
      let isLacking = (key) => [local, stored].some((texts) => texts && this.#memory.lacks(key, texts.get(key)));
      await this.#write(this.#memory.keys().filter(isLacking)), this.#writing -= 1, this.#listener.told();
    }
    #absorbAll(texts) {
      !texts || this.#memory.isBehind(Array.from(texts)) || texts.forEach((text, key) => this.#memory.absorb(key, text));
    }
    take(pairs) {
      return Array.isArray(pairs) ? this.#memory.isBehind(pairs) ? this.keep([ERASED]) : this.#takeIn(pairs) : Promise.resolve();
    }
    #takeIn(pairs) {
      let answer = [];
      for (let pair of pairs) {
        let [key, text] = Array.isArray(pair) ? pair : [];
        if (!isKey(key) || !parseUnder(key, text)) continue;
        (this.#memory.absorb(key, text) && (this.#listener.isHub || key === ERASED) || this.#memory.lacks(key, text)) && answer.push(key);
      }
      return this.keep(answer);
    }
    where() {
      return this.#owed.size ? "whereWeak" : location.protocol === "file:" ? "whereFile" : "where";
    }
    trouble() {
      return this.#trouble ? this.#trouble : this.#wasCleared ? "cleared" : this.#memory.isSetBack() ? "clockBack" : "";
    }
    kept() {
      return this.#trouble ? "no" : this.#writing || this.#hub.isPending() ? "pending" : "yes";
    }
  };
  var section = (name, ...inner) => element("section", { className: `hb-part hb-${name}` }, element("h2", { textContent: say(name) }), ...inner), ReadinessPage = class {
    #isStale = true;
    #welcome = element("p", { className: "hb-welcome" });
    #since = element("div");
    #others = element("div");
    #where = element("p", { className: "hb-where" });
    #problem = element("p", { className: "hb-problem", role: "alert", hidden: true });
    #visit = lastVisit(book().handbook);
    #store = new Store(book().handbook, { changed: (key) => this.#changed(key), told: () => this.#told() });
    #undoHistory = new UndoHistory(book().handbook, this.#store);
    #snapshots = new Snapshots(this.#store, this.#undoHistory);
    #root;
    #view;
    #rows;
    #total;
    #choice;
    #next;
    #attention;
    #comparison;
    #entries = [];
    constructor(root2) {
      this.#root = root2, this.#view = new View(root2.dataset.root || "", this.#store), this.#rows = new Rows(this.#view, this.#undoHistory), this.#total = new ScoreLine(this.#view, say("total")), this.#choice = new ListChoice(this.#view), this.#next = new Next(this.#view, this.#rows), this.#attention = new Attention(this.#view, this.#rows), this.#comparison = new Comparison(this.#view, this.#snapshots);
    }
    start() {
      let lists = this.#root.querySelector(".hb-lists");
      this.#findEntries(), this.#root.prepend(buttons(button("print", () => print()), button("backUp", () => openBackUps(this.#store, "backup")), button("restore", () => openBackUps(this.#store, "restore"))), headLines(), this.#where, this.#problem, this.#welcome, section("total", ...this.#total.parts(), this.#choice.part), section("next", this.#next.part), section("attention", this.#attention.part), section("yours", ...lists ? [lists] : [])), this.#root.append(section("since", this.#since), section("others", this.#others), section("snapshots", ...this.#snapshots.parts()), section("compare", ...this.#comparison.parts()), mentorLines()), addEventListener("beforeprint", () => this.#entries.forEach((entry) => entry.open())), this.#store.start(), this.#root.classList.add("hb-ready");
    }
    #findEntries() {
      let places = this.#root.querySelectorAll("[data-list]");
      for (let place of places) {
        let list = book().lists.find(({ id }) => id === place.dataset.list);
        list && this.#entries.push(new ListEntry(this.#view, this.#rows, list, place));
      }
    }
    #changed(key) {
      this.#isStale = true, this.#rows.show(key);
    }
    #told() {
      let trouble = this.#store.trouble(), kept = this.#store.kept();
      if (this.#root.dataset.kept = kept, this.#where.textContent = kept === "no" ? "" : say(this.#store.where()), write(this.#problem, trouble && say(trouble)), !this.#isStale) return;
      this.#isStale = false;
      let isNew = !Object.keys(recordsOf(this.#store).items).length;
      write(this.#welcome, isNew ? say("welcome") : ""), this.#total.fill(this.#view.myLists()), this.#choice.fill(), this.#next.fill(), this.#show(this.#attention.part, this.#attention.fill()), this.#entries.forEach((entry) => entry.fill()), this.#fillSince(), this.#fillOthers(), this.#snapshots.fill(), this.#comparison.fill();
    }
    #show({ parentElement: part }, isShown) {
      part && (part.hidden = !isShown);
    }
    #fillSince() {
      let heading = this.#since.parentElement?.querySelector("h2");
      heading && (heading.textContent = say("since", { date: minutes(this.#visit) })), this.#show(this.#since, !!this.#visit), this.#since.replaceChildren(...newsParts(this.#view, this.#visit));
    }
    #fillOthers() {
      let lines2 = unknownItemLines(this.#view);
      this.#others.replaceChildren(paragraph(say("othersWhy")), element("ul", {}, ...lines2)), this.#show(this.#others, !!lines2.length);
    }
  }, root = document.querySelector(".hb-readiness");
  root && new ReadinessPage(root).start();
})();
