/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";
(() => {
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
  var SNAPSHOT = "snapshot/";
  var PART = "part/";
  var CLOCK = "!clock";
  var ERASED = "!erased";
  var NAMED_PARTS = ["format", "version", "handbook", "items", "snapshots"];
  var storeName = (handbook) => `handbook/1/${handbook}`;
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
  var holder = globalThis;
  var shared = holder.handbookExt ||= {};
  var FOLDER = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
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
  var DAY = 864e5;
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
      if (at[0] <= Math.max(this.#time(), this.#own) + DAY) this.#follow(at);
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
  var DAY2 = 864e5;
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
          return !key.startsWith(PART) && order(when, at) > 0 && when[0] <= at[0] + DAY2;
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
  function statusWords(status, say) {
    const { state, reason, confirmed_by: name } = status;
    const parts = [];
    if (state !== "open") parts.push(say(`${state}On`, { date: date(status.since), reason }));
    if (status.reworded_from) parts.push(say(state === "na" ? "rewordedNa" : "reworded"));
    const at = { name, date: date(status.confirmed_at) };
    if (name) parts.push(say(status.confirmed_before ? "confirmedBefore" : "confirmedBy", at));
    if (status.note) parts.push(say("noteSaid", { text: status.note }));
    if (status.evidence) parts.push(say("evidenceSaid", { text: status.evidence }));
    return parts.join(" ");
  }
  var newTally = () => ({ open: 0, done: 0, due: 0, na: 0 });
  function scoreWords({ required, optional }, confirmed, say) {
    const { done, due, na } = required, open = required.open + due;
    const again = due ? say("due", { n: due }) : "", apart = na ? say("na", { n: na }) : "";
    const settled = say("score", { n: done, total: done + open });
    const parts = [`${settled}${say("scoreOpen", { n: open })}${again}${apart}.`];
    const total = optional.done + optional.open + optional.due;
    if (total) parts.push(say("optional", { n: optional.done, total }));
    if (confirmed) parts.push(say("confirmed", { n: confirmed }));
    if (!open) parts.push(say("ready"));
    return parts.join(" ");
  }
  function element(tag, props = {}, ...inner) {
    const made = document.createElement(tag);
    Object.assign(made, props);
    made.append(...inner);
    return made;
  }
  function write(line, text) {
    if (line.textContent !== text) line.textContent = text;
    line.hidden = !text;
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
  var DAY3 = 864e5;
  function wordsOf({ terms, list }, name, field) {
    const record = { [name]: field || void 0 };
    return statusWords(itemStatus({ ...terms, was: [] }, () => record, Date.now()), list.say);
  }
  function offersOf(item) {
    const replaced = item.page.journal.of(item.terms.id);
    const record = replaced.length ? item.record() : {};
    const offers = replaced.map((entry) => ({ entry, words: wordsOf(item, entry.name, entry.then) }));
    return offers.filter(({ entry: { name }, words }, i) => words && words !== wordsOf(item, name, own(record, name)) && offers.findIndex((offer) => offer.words === words) === i);
  }
  function isNews({ terms, list, state }, { entry: { then, by } }) {
    const isOfBox = then.value === "done" && state !== "na" && date(timeOf(then)) === date(by[0]);
    return Date.now() - by[0] < DAY3 && !isOfBox && !list.taken?.has(terms.id);
  }
  function showOffer(item, line, offer) {
    const { list, back, page } = item;
    if (!offer) {
      if (back && back === document.activeElement) item.box.focus();
      if (back) list.heard.textContent = "";
      back?.remove();
      item.back = null;
    } else {
      item.back = backButton(item, offer, back || void 0);
      if (!back) line.before(item.back);
      if (page.acted === item) {
        list.heard.textContent = list.say("canPutBack", { what: offer.words });
      }
    }
    if (page.acted === item) page.acted = null;
  }
  function backButton({ page, terms, list }, { entry, words }, button = element("button")) {
    const textContent = list.say("putBack", { what: words });
    const onclick = () => {
      page.store.keep(page.journal.giveBack(/* @__PURE__ */ new Map([[terms.id, [entry]]])));
    };
    return Object.assign(button, { type: "button", className: "hb-back", textContent, title: textContent, onclick });
  }
  var AT_ONCE = 100;
  function tellStatus(item, status) {
    const line = Array.from(item.li.children).find(({ className }) => className === "hb-more");
    const text = statusWords(status, item.list.say);
    if (line && text !== item.told) {
      line.textContent = text || item.list.say("note");
      item.li.classList.toggle("hb-told", Boolean(text));
      item.told = text;
    }
    const offers = offersOf(item);
    if (line) showOffer(item, line, offers.find((offer) => isNews(item, offer)));
    item.panel?.fill(status, offers);
  }
  var Lines = class {
    #untold = /* @__PURE__ */ new Map();
    add(item, status) {
      this.#untold.set(item, status);
    }
    tell(most = AT_ONCE) {
      let left = most;
      for (const [item, status] of this.#untold) {
        if (!left--) break;
        this.#untold.delete(item);
        tellStatus(item, status);
      }
      if (this.#untold.size) setTimeout(() => this.tell());
    }
  };
  function kindOf({ classList }) {
    if (classList.contains("hb-upcoming")) return "upcoming";
    return classList.contains("hb-optional") ? "optional" : "required";
  }
  var Item = class {
    state = "open";
    isConfirmed = false;
    told = "";
    back = null;
    panel = null;
    constructor(page, list, box) {
      const { wording = "", was = "", recheck = "" } = box.dataset;
      this.page = page;
      this.list = list;
      this.box = box;
      this.li = box.closest(".hb-item");
      this.kind = kindOf(this.li);
      this.terms = { id: box.name, wording, was: was ? was.split(" ") : [], recheck };
    }
    status() {
      return itemStatus(this.terms, (key) => this.page.store.get(key), Date.now());
    }
    record() {
      return mergedRecord(this.terms, (key) => this.page.store.get(key));
    }
    isLeft() {
      return this.state === "open" || this.state === "due";
    }
    put(name, value, more = {}) {
      const { id, wording, was } = this.terms;
      this.page.store.set(id, name, value, { wording, ...more }, was);
    }
    remember(name, then) {
      const { id } = this.terms, now = { [name]: own(this.page.store.get(id), name) };
      this.page.journal.took([[id, { then: { [name]: then }, now }]]);
      this.page.acted = this;
    }
    tick(isDone) {
      const then = own(this.record(), "state");
      this.put("state", isDone ? "done" : "open");
      this.remember("state", then);
    }
    confirmStill() {
      const { state, reason } = this.status(), then = own(this.record(), "state");
      if (state === "na") this.put("state", "na", { reason });
      else this.put("state", "done");
      this.remember("state", then);
      this.box.focus();
      this.page.store.keep([this.terms.id]);
    }
    show() {
      const { box, li, list, kind } = this, status = this.status();
      list.tally[kind][this.state] -= 1;
      list.tally[kind][status.state] += 1;
      const confirmed = isConfirmed(status);
      if (kind !== "upcoming") list.confirmed += Number(confirmed) - Number(this.isConfirmed);
      if (status.state !== this.state) {
        li.classList.remove(`hb-${this.state}`);
        li.classList.add(`hb-${status.state}`);
      }
      this.state = status.state;
      this.isConfirmed = confirmed;
      box.checked = status.state === "done" || status.state === "due";
      if (this.isLeft()) list.reveal(li);
      this.page.lines.add(this, status);
      this.page.stale.add(list);
    }
  };
  var RESET = "reset";
  function recall(list) {
    const keys = list.items.map(({ terms }) => terms.id);
    list.taken = list.page.journal.lastOf(RESET, keys);
    const [first] = list.taken.values();
    list.undo.title = first ? list.say("putBackReset", { n: list.taken.size, date: date(first[0].by[0]) }) : "";
  }
  function reset(list) {
    const { journal, store } = list.page;
    const settled = list.items.filter(({ state }) => state !== "open");
    const aside = settled.filter(({ state }) => state === "na").length;
    const keys = settled.map(({ terms }) => terms.id);
    journal.took(settled.map((item) => {
      const { id } = item.terms, then = { state: own(item.record(), "state") };
      item.put("state", "open");
      return [id, { then, now: { state: store.get(id).state } }];
    }), RESET);
    recall(list);
    const ticks = settled.length - aside, words = [];
    if (ticks || !aside) words.push(list.say("reset", { n: ticks }));
    if (aside) words.push(list.say("resetNa", { n: aside }));
    list.said = words.join(" ");
    return keys;
  }
  function undoReset(list) {
    recall(list);
    const keys = list.page.journal.giveBack(list.taken || /* @__PURE__ */ new Map());
    recall(list);
    list.part("reset").focus();
    list.said = list.say("undone", { n: keys.length });
    return keys;
  }
  var PAUSE = 500;
  var unsaved = /* @__PURE__ */ new Map();
  var isBeingTyped = (input) => unsaved.has(input);
  var saveTyping = () => unsaved.forEach((save) => save());
  function listenTo(item, name, input) {
    let timer = 0, mine = "";
    const save = () => {
      clearTimeout(timer);
      unsaved.delete(input);
      mine = keepText(item, name, input.value.trim(), mine);
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
      unsaved.set(input, save);
    });
    input.addEventListener("change", save);
    input.addEventListener("blur", () => {
      mine = "";
    });
  }
  function keepText(item, name, text, mine) {
    const { id } = item.terms, { store } = item.page, field = name === "reason" ? "state" : name;
    store.renew(id);
    const status = item.status(), then = own(item.record(), field);
    const before = name === "confirmation" ? status.confirmed_by : status[name];
    if (text === before) return mine;
    if (name === "reason") setReason(item, text);
    else item.put(name, text);
    const isHeld = text.includes(before) && (field !== "state" || status.state === "na");
    if (!isHeld && String(stampOf(then)) !== mine) item.remember(field, then);
    store.keep([id]);
    return String(stampOf(own(store.get(id), field)));
  }
  function setReason(item, reason) {
    const { page: { journal, store }, terms: { id } } = item;
    const before = journal.of(id).find(({ name, then }) => name === "state" && then?.value !== "na");
    if (reason) item.put("state", "na", { reason });
    else if (before?.then?.value === "done") store.giveBack(id, "state", before.then);
    else item.put("state", "open");
  }
  var shortInput = () => element("input", { type: "text", autocomplete: "off", maxLength: 2e3 });
  var Panel = class {
    root = element("div", { className: "hb-panel" });
    #told = element("p", { className: "hb-told-more" });
    #holds = element("button", { type: "button" });
    #link = element("a", { className: "hb-link", rel: "noreferrer" });
    #summary = element("summary");
    #offers = element("div");
    #earlier = element("details", { className: "hb-earlier" }, this.#summary, this.#offers);
    #inputs = { note: element("textarea", { rows: 2, maxLength: 8e3 }), evidence: Object.assign(shortInput(), { inputMode: "url" }), reason: shortInput(), confirmation: shortInput() };
    #item;
    constructor(item, line) {
      const { say } = item.list, { note, evidence, reason, confirmation } = this.#inputs;
      this.#item = item;
      this.#holds.textContent = say("holds");
      this.#holds.onclick = () => item.confirmStill();
      this.#link.textContent = say("open");
      for (const name of ["note", "evidence", "reason", "confirmation"]) {
        listenTo(item, name, this.#inputs[name]);
      }
      const labelled = (text, input) => element("label", { className: "hb-field" }, text, input);
      this.root.append(this.#told, this.#holds, labelled(say("noteLabel"), note), labelled(say("evidenceLabel"), evidence), labelled(say("reasonLabel"), reason), labelled(say("confirmationLabel"), confirmation), this.#link, this.#earlier);
      line.after(this.root);
    }
    fill(status, offers) {
      const { list: { say }, box } = this.#item, { evidence, reworded_from: then } = status;
      this.#fillInputs({ ...status, confirmation: status.confirmed_by });
      const wording = own(JSON.parse(box.dataset.earlier || "{}"), then);
      const isAside = status.state === "na";
      write(this.#told, wording ? say(isAside ? "earlierNa" : "earlier", { wording }) : "");
      this.#earlier.hidden = !offers.length;
      this.#summary.textContent = say("before", { n: offers.length });
      this.#offers.replaceChildren(...offers.map((offer) => backButton(this.#item, offer)));
      this.#holds.hidden = !then && status.state !== "due";
      this.#link.hidden = !/^https?:\/\/./i.test(evidence);
      if (!this.#link.hidden) this.#link.href = evidence;
    }
    #fillInputs(values) {
      for (const name of ["note", "evidence", "reason", "confirmation"]) {
        const input = this.#inputs[name], isSame2 = input.value.trim() === values[name].trim();
        if (!isBeingTyped(input) && !isSame2) input.value = values[name];
      }
    }
  };
  function toggleLeft(list, button) {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    list.root.classList.toggle("hb-only-left", on);
    list.hidden.clear();
    for (const item of list.items.slice().reverse()) {
      const needed = ".hb-item:not(.hb-hidden, .hb-retired)";
      const hide = on && !item.isLeft() && !item.li.querySelector(needed);
      item.li.classList.toggle("hb-hidden", hide);
      if (hide) list.hidden.add(item.li);
    }
  }
  function goNext(list) {
    const next = list.round().find((item) => item.kind !== "upcoming" && item.isLeft());
    list.said = next ? "" : list.say("noneOpen");
    next?.box.focus({ preventScroll: true });
    next?.li.scrollIntoView({ block: "center" });
  }
  function exchange({ page }) {
    const open = () => shared.openExchange?.(page.store);
    if (shared.openExchange) open();
    else document.head.append(element("script", { src: `${FOLDER}exchange.js`, onload: open }));
  }
  var TOOLS = { left: toggleLeft, next: goNext, copies: exchange, print: () => {
    globalThis.print();
  }, reset, undo: undoReset };
  function togglePanel({ page }, line) {
    const item = page.itemOf(line.closest(".hb-item")?.id || "");
    if (!item) return;
    const open = line.getAttribute("aria-expanded") !== "true";
    line.setAttribute("aria-expanded", String(open));
    if (!item.panel) {
      item.panel = new Panel(item, line);
      item.panel.fill(item.status(), offersOf(item));
    }
    item.panel.root.hidden = !open;
  }
  function pressed(list, target) {
    const button = target.closest("button");
    if (!button) return;
    if (button.className === "hb-more") togglePanel(list, button);
    const tool = Object.keys(TOOLS).find((name) => button.classList.contains(`hb-${name}`));
    if (!tool) return;
    list.said = "";
    list.page.stale.add(list);
    list.page.store.keep(TOOLS[tool](list, button) || []);
  }
  var QUIET = 1e3;
  var List = class {
    items = [];
    tally = { required: newTally(), optional: newTally(), upcoming: newTally() };
    confirmed = 0;
    said = "";
    heard = document.createElement("span");
    hidden = /* @__PURE__ */ new Set();
    taken = null;
    #at = -1;
    #score = document.createTextNode("");
    #notice = document.createElement("span");
    #bar;
    constructor(page, root) {
      this.page = page;
      this.root = root;
      this.say = sayer(JSON.parse(root.dataset.messages || "{}"));
      this.#bar = this.part("bar");
      this.undo = this.part("undo");
      this.#findItems();
      this.#prepareLine();
      this.#listen();
      root.classList.add("hb-ready");
      page.stale.add(this);
    }
    part(name) {
      return this.root.querySelector(`.hb-${name}`) || document.createElement("p");
    }
    #findItems() {
      const boxes = this.root.querySelectorAll(".hb-item .hb-box");
      for (const box of boxes) {
        const item = new Item(this.page, this, box);
        this.items.push(item);
        this.tally[item.kind].open += 1;
        this.page.add(item);
      }
    }
    #prepareLine() {
      const line = this.part("score");
      line.setAttribute("aria-live", "off");
      setTimeout(() => line.setAttribute("aria-live", "polite"), QUIET);
      this.#notice.className = "hb-notice";
      this.heard.className = "hb-heard";
      this.heard.setAttribute("role", "status");
      line.after(this.heard);
      line.replaceChildren(this.#score, " ", this.#notice);
    }
    #listen() {
      this.root.addEventListener("change", ({ target }) => this.#ticked(target));
      this.root.addEventListener("click", ({ target }) => pressed(this, target));
      this.root.addEventListener("focusin", ({ target }) => {
        const li = target.closest(".hb-item");
        if (li) this.#at = this.items.findIndex((item) => item.li === li);
      });
    }
    #ticked(box) {
      if (!(box instanceof HTMLInputElement)) return;
      const item = this.page.itemOf(box.name), isDone = item?.state === "done" || item?.state === "due";
      if (item?.box !== box || box.checked === isDone) return;
      this.said = "";
      item.tick(box.checked);
      this.page.store.keep([item.terms.id]);
    }
    round() {
      return [...this.items.slice(this.#at + 1), ...this.items.slice(0, this.#at + 1)];
    }
    reveal(li) {
      if (!this.hidden.size) return;
      let at = li;
      for (; at && at !== this.root; at = at.parentElement) {
        at.classList.remove("hb-hidden");
        this.hidden.delete(at);
      }
    }
    tellScore() {
      const { done, open, due } = this.tally.required;
      this.#bar.max = done + open + due || 1;
      this.#bar.value = done;
      const text = scoreWords(this.tally, this.confirmed, this.say);
      if (this.#score.data !== text) this.#score.data = text;
      this.#bar.setAttribute("aria-valuetext", text);
      const hidden = this.hidden.size ? this.say("hidden", { n: this.hidden.size }) : "";
      const notice = `${this.said} ${hidden}`.trim();
      if (this.#notice.textContent !== notice) this.#notice.textContent = notice;
    }
    tellStore() {
      const { journal, store } = this.page, trouble = store.trouble(), kept = store.kept();
      this.undo.hidden = !Array.from(this.taken || []).some(([key, entries]) => entries.some((entry) => journal.stands(key, entry)));
      this.root.dataset.kept = kept;
      write(this.part("where"), kept === "no" ? "" : this.say(store.where()));
      write(this.part("problem"), trouble && this.say(trouble));
    }
    recallOnce() {
      if (!this.taken) recall(this);
    }
  };
  var ListPage = class {
    lines = new Lines();
    stale = /* @__PURE__ */ new Set();
    acted = null;
    #items = /* @__PURE__ */ new Map();
    #lists;
    constructor(fieldsets2) {
      const handbook = fieldsets2[0].dataset.handbook || "";
      this.store = new Store(handbook, { changed: (key) => this.itemOf(key)?.show(), told: () => this.#told() });
      this.journal = new Journal(handbook, this.store);
      this.#lists = fieldsets2.map((fieldset) => new List(this, fieldset));
    }
    itemOf(key) {
      return this.#items.get(key);
    }
    add(item) {
      for (const key of [item.terms.id, ...item.terms.was]) this.#items.set(key, item);
    }
    start() {
      const early = Array.from(new Set(this.#items.values())).filter(({ box }) => box.checked);
      this.store.start();
      const fresh = early.filter(({ state }) => state === "open" || state === "na");
      for (const item of fresh) item.tick(true);
      this.store.keep(fresh.map(({ terms }) => terms.id));
      addEventListener("beforeprint", () => this.lines.tell(Infinity));
      addEventListener("pagehide", saveTyping);
      document.addEventListener("visibilitychange", () => {
        if (document.hidden) saveTyping();
      });
    }
    #told() {
      for (const list of this.stale) list.tellScore();
      this.stale.clear();
      for (const list of this.#lists) list.recallOnce();
      this.lines.tell();
      for (const list of this.#lists) list.tellStore();
    }
  };
  var fieldsets = document.querySelectorAll("fieldset.hb-checklist");
  if (fieldsets.length) new ListPage(Array.from(fieldsets)).start();
})();
