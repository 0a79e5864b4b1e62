// Adds up the worksheet of certificates. Without this file it is a worksheet for a pencil.
// Nothing is stored or sent. The numbers are read from the cells that readers see.
(() => {
  "use strict";
  const WEEKS = 46;
  const table = document.querySelector(".renewal-load table");
  if (!table) return;
  const rows = [...table.tBodies[0].rows];
  // 1,250 is a thousand and more, 12,5 is twelve and a half.
  const plain = (text) => String(text).replace(/,(?=\d{3}(?!\d))/g, "").replace(",", ".");
  const number = (text) => Math.max(0, Number.parseFloat(plain(text)) || 0);
  // What a cell begins with: a mark of its source may follow.
  const start = (cell) => document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()?.data.trim() ?? "";
  const print = (value) => String(Math.round(value * 100) / 100);
  const field = (type, label, width) => {
    const input = document.createElement("input");
    Object.assign(input, { type, size: width, maxLength: 40, autocomplete: "off" });
    if (label) input.setAttribute("aria-label", label);
    if (type === "text" && width < 10) input.inputMode = "decimal";
    return input;
  };

  // A row of the data file: the box is its label's, the cells say what it adds.
  const listed = (row) => {
    const [name, hours, fee, myHours, myFee] = row.cells;
    const label = document.createElement("label");
    const box = field("checkbox", "", 1);
    const title = name.textContent.trim();
    label.append(box, " ", title);
    name.replaceChildren(label);
    const money = /^([A-Z]{3}) ([\d.]+)/.exec(start(fee));
    return () => {
      const on = box.checked;
      const own = { hours: number(start(hours)), currency: money?.[1], fee: number(money?.[2]) };
      myHours.textContent = on ? print(own.hours) : "";
      myFee.textContent = on && money ? `${own.currency} ${print(own.fee)}` : on ? start(fee) : "";
      return on && { ...own, unknown: money || /^none/.test(start(fee)) ? "" : title };
    };
  };

  // A row of one's own: name, hours and fee are typed.
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
      const entry = { hours: number(hours.value), fee: number(fee.value), unknown: "" };
      entry.currency = currency.value.trim().toUpperCase() || (entry.fee ? "USD" : "");
      return (entry.hours || entry.fee || title.value.trim()) && entry;
    };
  };

  const role = (row) => row.cells[0].textContent.trim();
  const sum = rows.find((row) => role(row).startsWith("Sum"));
  const less = rows.find((row) => role(row).startsWith("Less"));
  if (!sum || !less || !document.querySelector(".renewal-result")) return;
  const shared = field("text", "Hours that two issuers accept", 4);
  less.cells[3].replaceChildren(shared);
  let nth = 0;
  const read = rows
    .filter((row) => row !== sum && row !== less && row.cells.length > 4)
    .map((row) => (role(row).startsWith("My own") ? own(row, (nth += 1)) : listed(row)));

  const result = document.querySelector(".renewal-result");
  result.setAttribute("role", "status");

  const time = (hours) => {
    const minutes = Math.round((hours * 60) / WEEKS);
    const parts = [[Math.floor(minutes / 60), "hour"], [minutes % 60, "minute"]];
    const words = parts.filter(([count]) => count).map(([count, unit]) => `${count} ${unit}${count > 1 ? "s" : ""}`);
    return words.join(" ") || "less than a minute";
  };

  const update = () => {
    const chosen = read.map((one) => one()).filter(Boolean);
    const money = new Map();
    for (const one of chosen) {
      if (one.fee) money.set(one.currency, (money.get(one.currency) || 0) + one.fee);
    }
    const hours = Math.max(0, chosen.reduce((all, one) => all + one.hours, 0) - number(shared.value));
    const fees = [...money].map(([currency, fee]) => `${currency} ${print(fee)}`).join(" + ");
    sum.cells[3].textContent = chosen.length ? print(hours) : "";
    sum.cells[4].textContent = fees;
    const unknown = chosen.map((one) => one.unknown).filter(Boolean);
    result.textContent = chosen.length
      ? `You owe ${print(hours)} hours a year, about ${time(hours)} in each of ${WEEKS} working weeks, ` +
        `and ${fees || "no fee that is known"} a year.` +
        (unknown.length ? ` Not counted: the fee for ${unknown.join("; ")}. Check with the issuer.` : "")
      : "Choose certificates, and the sum appears here.";
  };
  table.addEventListener("input", update);
  update();
})();
