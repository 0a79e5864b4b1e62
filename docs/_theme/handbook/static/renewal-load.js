// Adds up the worksheet of certificates. Without this file it is a worksheet for a pencil.
// Nothing is stored or sent. The numbers are read from the cells that readers see.
"use strict";
{
  const WEEKS = 46;

  /** @typedef {{hours: number, currency: string, fee: number, unknown: string}} Certificate what
   *    one costs a year; unknown is its name where the fee is not known */
  /** @typedef {() => Certificate | null} Read what a row adds now, if anything */

  // 1,250 is a thousand and more, 12,5 is twelve and a half.
  /** @param {string} text */
  const plain = (text) => text.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", ".");
  /** @param {string | undefined} text */
  const number = (text = "") => Math.max(0, Number.parseFloat(plain(text)) || 0);
  /** @param {Node | null} node */
  const textOf = (node) => node?.textContent?.trim() ?? "";
  // What a cell begins with: a mark of its source may follow.
  /** @param {Node} cell */
  const start = (cell) => textOf(document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode());
  /** @param {number} value */
  const print = (value) => String(Math.round(value * 100) / 100);

  /** @param {string} type @param {string} label @param {number} width */
  const field = (type, label, width) => {
    const input = document.createElement("input");
    Object.assign(input, { type, size: width, maxLength: 40, autocomplete: "off" });
    if (label) input.setAttribute("aria-label", label);
    if (type === "text" && width < 10) input.inputMode = "decimal";
    return input;
  };

  /** A row of the data file: the box is its label's, the cells say what it adds.
   * @param {HTMLTableRowElement} row @returns {Read} */
  const listed = (row) => {
    const [name, hours, fee, myHours, myFee] = row.cells;
    const label = document.createElement("label");
    const box = field("checkbox", "", 1);
    const title = textOf(name);
    label.append(box, " ", title);
    name.replaceChildren(label);
    const [, currency = "", amount] = /^([A-Z]{3}) ([\d.]+)/.exec(start(fee)) ?? [];
    return () => {
      const on = box.checked;
      const mine = { hours: number(start(hours)), currency, fee: number(amount) };
      const fees = currency ? `${currency} ${print(mine.fee)}` : start(fee);
      myHours.textContent = on ? print(mine.hours) : "";
      myFee.textContent = on ? fees : "";
      const isKnown = currency || start(fee).startsWith("none");
      return on ? { ...mine, unknown: isKnown ? "" : title } : null;
    };
  };

  /** A row of one's own: name, hours and fee are typed.
   * @param {HTMLTableRowElement} row @param {number} nth @returns {Read} */
  const own = (row, nth) => {
    const [name, , , myHours, myFee] = row.cells;
    const which = `own certificate ${nth}`;
    const title = field("text", `Name of your ${which}`, 14);
    const hours = field("text", `Hours a year, ${which}`, 4);
    const fee = field("text", `Fee a year, ${which}`, 5);
    const currency = field("text", `Currency of the fee, ${which}`, 3);
    currency.inputMode = "text";
    currency.placeholder = "USD";
    name.replaceChildren(title);
    myHours.replaceChildren(hours);
    myFee.replaceChildren(currency, " ", fee);
    return () => {
      const mine = { hours: number(hours.value), fee: number(fee.value), unknown: "" };
      const money = currency.value.trim().toUpperCase() || (mine.fee ? "USD" : "");
      return mine.hours || mine.fee || title.value.trim() ? { ...mine, currency: money } : null;
    };
  };

  /** @param {number} hours a year @returns {string} the time of a working week */
  const timeOf = (hours) => {
    const minutes = Math.round((hours * 60) / WEEKS);
    /** @type {[count: number, unit: string][]} */
    const parts = [[Math.floor(minutes / 60), "hour"], [minutes % 60, "minute"]];
    const words = parts.filter(([count]) => count)
      .map(([count, unit]) => `${count} ${unit}${count > 1 ? "s" : ""}`);
    return words.join(" ") || "less than a minute";
  };

  /** The fees of each currency. @param {Certificate[]} chosen */
  const feesOf = (chosen) => {
    /** @type {Map<string, number>} */
    const money = new Map();
    for (const { fee, currency } of chosen) {
      if (fee) money.set(currency, (money.get(currency) || 0) + fee);
    }
    return Array.from(money, ([currency, fee]) => `${currency} ${print(fee)}`).join(" + ");
  };

  /** @param {Certificate[]} chosen @param {number} hours @param {string} fees */
  const resultOf = (chosen, hours, fees) => {
    if (!chosen.length) return "Choose certificates, and the sum appears here.";
    const unknown = chosen.map((certificate) => certificate.unknown).filter(Boolean);
    const aside = ` Not counted: the fee for ${unknown.join("; ")}. Check with the issuer.`;
    return `You owe ${print(hours)} hours a year, about ${timeOf(hours)} in each of ` +
      `${WEEKS} working weeks, and ${fees || "no fee that is known"} a year.` +
      (unknown.length ? aside : "");
  };

  /** @param {HTMLTableElement} table @param {Element} result where the sum is said */
  const begin = (table, result) => {
    const rows = [...table.tBodies[0].rows];
    /** @param {string} role */
    const rowOf = (role) => rows.find((row) => textOf(row.cells[0]).startsWith(role));
    const sum = rowOf("Sum");
    const less = rowOf("Less");
    if (!sum || !less) return;
    const shared = field("text", "Hours that two issuers accept", 4);
    less.cells[3].replaceChildren(shared);
    let nth = 0;
    const reads = rows
      .filter((row) => row !== sum && row !== less && row.cells.length > 4)
      .map((row) => {
        const isOwn = textOf(row.cells[0]).startsWith("My own");
        return isOwn ? own(row, (nth += 1)) : listed(row);
      });
    result.setAttribute("role", "status");
    const update = () => {
      const chosen = reads.map((read) => read()).filter((certificate) => certificate !== null);
      const all = chosen.reduce((total, { hours }) => total + hours, 0);
      const hours = Math.max(0, all - number(shared.value));
      const fees = feesOf(chosen);
      sum.cells[3].textContent = chosen.length ? print(hours) : "";
      sum.cells[4].textContent = fees;
      result.textContent = resultOf(chosen, hours, fees);
    };
    table.addEventListener("input", update);
    update();
  };

  /** @type {HTMLTableElement | null} */
  const table = document.querySelector(".renewal-load table");
  const result = document.querySelector(".renewal-result");
  if (table && result) begin(table, result);
}
