/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
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
  var LIST = "list/", SNAPSHOT = "snapshot/", PART = "part/", CLOCK = "!clock", ERASED = "!erased", BACKUP = "!backup", NAMED_PARTS = ["format", "version", "handbook", "items", "lists", "snapshots"], storeName = (handbook2) => `handbook/1/${handbook2}`;
  var isNamed = (key) => wellFormed(key) === key && (key.startsWith(SNAPSHOT) || key.startsWith(LIST) && isId(key.slice(LIST.length)) || key.startsWith(PART) && !NAMED_PARTS.includes(key.slice(PART.length))), isOwnKey = (key) => key === CLOCK || key === ERASED || key === BACKUP, isKey = (key) => isId(key) || isOwnKey(key) || typeof key == "string" && isNamed(key);
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
    constructor(handbook2, memory) {
      this.#prefix = `${storeName(handbook2)}/`, this.#memory = memory;
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
    constructor(handbook2, memory, lost) {
      this.#name = storeName(handbook2), this.#memory = memory, this.#lost = lost;
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
    constructor(handbook2, listener) {
      this.#handbook = handbook2, this.#listener = listener;
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
  var DAY = 864e5, LAST = Number.MAX_SAFE_INTEGER, after = ([ms, n]) => n < LAST ? [ms, n + 1] : [ms + 1, 0], Clock = class {
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
      at[0] <= Math.max(this.#time(), this.#own) + DAY && this.#follow(at);
    }
    next(replaced) {
      let now = this.#time();
      this.#latest = now > this.#latest[0] ? [now, 0] : after(this.#latest);
      let [ms, n, by] = replaced.map(stampOf).sort(order).at(-1) || [-1, 0, ""];
      return (ms - this.#latest[0] || n - this.#latest[1]) < 0 ? (this.#own = this.#latest[0], { at: [...this.#latest, this.#actor], gave: true }) : ms === LAST && n === LAST ? { at: [ms, n, by + this.#actor], gave: false } : { at: [...after([ms, n]), this.#actor], gave: false };
    }
  };
  var DAY2 = 864e5, MINUTE = 6e4, NOTHING = { state: "open", mine: true, snapshot: null };
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
          return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY2;
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
    constructor(handbook2, listener) {
      this.#name = storeName(handbook2), this.#listener = listener;
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
    constructor(handbook2, listener) {
      this.#listener = listener, this.#memory = new Memory(listener.changed), this.#local = new LocalStore(handbook2, this.#memory), this.#database = new Database(handbook2, this.#memory, () => this.#sync()), this.#tabs = new Tabs(handbook2, { heard: (pairs) => this.take(pairs), wrote: (pair) => this.#takeIn([pair]), cleared: () => this.#sync(), replaced: (key) => {
        listener.changed(key), listener.told();
      } }), this.#hub = new HubFrame(handbook2, { heard: (pairs) => this.take(pairs), heardAll: (pairs) => this.#hub.send(this.pairsOf(this.#memory.lackingIn(pairs))), told: listener.told });
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
  var post = (message) => parent.postMessage(message, "*");
  function serve(handbook2) {
    let news = /* @__PURE__ */ new Set(), isReady = false, store = new Store(handbook2, { isHub: true, changed: (key) => {
      news.add(key);
    }, told: () => {
      !isReady || !news.size || (post({ pairs: store.pairsOf(Array.from(news)) }), news.clear());
    } });
    addEventListener("message", async ({ source, data }) => {
      source !== parent || !isObject(data) || (await store.take(data.pairs), post({ kept: data.sent }));
    }), store.start().then(() => {
      isReady = true, news.clear(), post({ pairs: store.pairsOf(store.keys()), all: true });
    });
  }
  var handbook = location.hash.slice(1);
  location.protocol === "file:" && parent !== window && isId(handbook) && serve(handbook);
})();
