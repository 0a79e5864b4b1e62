/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
  function element(tag, props = {}, ...inner) {
    let made = document.createElement(tag);
    return Object.assign(made, props), made.append(...inner), made;
  }
  function write(line, text) {
    line.textContent !== text && (line.textContent = text), line.hidden = !text;
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
  function standingWords(status, say) {
    let { state, reason, confirmed_by: name } = status, parts = [];
    state !== "open" && parts.push(say(`${state}On`, { date: date(status.since), reason })), status.reworded_from && parts.push(say(state === "na" ? "rewordedNa" : "reworded"));
    let at = { name, date: date(status.confirmed_at) };
    return name && parts.push(say(status.confirmed_before ? "confirmedBefore" : "confirmedBy", at)), parts.join(" ");
  }
  function statusWords(status, say) {
    let { note, evidence } = status, parts = [standingWords(status, say)];
    return note && parts.push(say("noteSaid", { text: note })), evidence && parts.push(say("evidenceSaid", { text: evidence })), parts.filter(Boolean).join(" ");
  }
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
  var DAY = 864e5;
  function wordsOf({ terms }, say, name, field) {
    let record = { [name]: field || void 0 };
    return statusWords(itemStatus({ ...terms, was: [] }, () => record, Date.now()), say);
  }
  function offersOf(item, say) {
    let replaced = item.undoHistory.entriesOf(item.terms.id), record = replaced.length ? item.record() : {}, offers = replaced.map((entry) => ({ entry, words: wordsOf(item, say, entry.name, entry.then) }));
    return offers.filter(({ entry: { name }, words }, i) => words && words !== wordsOf(item, say, name, own(record, name)) && offers.findIndex((offer) => offer.words === words) === i);
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
      let status = this.item.status(), { state } = status, { root, box, words } = this.#place;
      this.status = status;
      for (let name of STATES) root.classList.toggle(`hb-${name}`, name === state);
      box.checked = state === "done" || state === "due", write(this.#says, words(status)), this.#holds.hidden = !status.reworded_from && state !== "due", this.#offer();
    }
    #offer() {
      let { say } = this.#place, offer = offersOf(this.item, say).find((some) => some.entry.name === "state" && isFresh(some, this.status.state));
      write(this.#back, offer ? say("putBack", { what: offer.words }) : ""), this.#back.onclick = () => this.#act(() => {
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
  function termsOf({ name, dataset: { wording = "", was = "", recheck = "" } }) {
    return { id: name, wording, was: was ? was.split(" ") : [], recheck };
  }
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
  var Echoes = class {
    #boxes = new ItemBoxes();
    #problem = element("p", { className: "hb-problem", role: "alert", hidden: true });
    #early = [];
    #say;
    #roots;
    #store;
    constructor(roots2, store, undoHistory) {
      this.#roots = roots2, this.#store = store, this.#say = sayer(JSON.parse(roots2[0]?.dataset.messages || "{}"));
      for (let root of roots2) this.#add(root, undoHistory);
      roots2[0]?.after(this.#problem);
    }
    #add(root, undoHistory) {
      let box = root.querySelector("input"), line = root.querySelector("p"), say = this.#say;
      if (root.classList.add("hb-ready"), !box || !line) return;
      let words = (status) => statusWords({ ...status, note: "", evidence: "" }, say), item = new ReaderItem(termsOf(box), this.#store, undoHistory), itemBox = new ItemBox(item, { root, box, line, say, words });
      this.#boxes.add(itemBox), box.checked && this.#early.push(itemBox);
    }
    started() {
      for (let itemBox of this.#early) itemBox.take(true);
    }
    show(key) {
      this.#boxes.show(key);
    }
    tellStore(isAlone) {
      let trouble = this.#store.trouble();
      for (let root of this.#roots) root.dataset.kept = this.#store.kept();
      write(this.#problem, trouble && isAlone ? this.#say(trouble) : "");
    }
  };
  var LIST = "list/", SNAPSHOT = "snapshot/", PART = "part/", CLOCK = "!clock", ERASED = "!erased", BACKUP = "!backup", NAMED_PARTS = ["format", "version", "handbook", "items", "lists", "snapshots"], storeName = (handbook) => `handbook/1/${handbook}`;
  var isNamed = (key) => wellFormed(key) === key && (key.startsWith(SNAPSHOT) || key.startsWith(LIST) && isId(key.slice(LIST.length)) || key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length))), isOwnKey = (key) => key === CLOCK || key === ERASED || key === BACKUP, isKey = (key) => isId(key) || isOwnKey(key) || typeof key == "string" && isNamed(key);
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
  var holder = globalThis, shared = holder.handbookExt ||= {}, FOLDER = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
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
  var ItemPage = class {
    #echoes;
    #store;
    constructor(roots2) {
      let handbook = roots2[0].dataset.handbook || "";
      this.#store = new Store(handbook, { changed: (key) => this.#echoes.show(key), told: () => this.#echoes.tellStore(true) }), this.#echoes = new Echoes(roots2, this.#store, new UndoHistory(handbook, this.#store));
    }
    start() {
      this.#store.start(), this.#echoes.started();
    }
  }, roots = document.querySelectorAll(".hb-echo");
  roots.length && new ItemPage(Array.from(roots)).start();
})();
