// What a page gains from scripts: filtering and sorting of its lists, copying its address. Nothing is missing without.
"use strict";

const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

function addElement(parent, name, attributes) {
  const element = document.createElement(name);
  Object.assign(element, attributes);
  parent.append(element);
  return element;
}

function addField(tools, name, words, attributes) {
  const label = addElement(tools, "label", { textContent: words + " " });
  return addElement(label, name, attributes);
}

// Only rows with all the words stay, and only sections that still have one.
function filterRows(rows, words) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const row of rows) {
    row.words ??= fold(row.textContent);
    row.hidden = !wanted.every((word) => row.words.includes(word));
    if (!row.hidden) ++found;
  }
  for (const section of document.querySelectorAll("main section"))
    if (section.querySelector("[data-row]") && !section.querySelector(".tools"))
      section.hidden = !section.querySelector("[data-row]:not([hidden])");
  return found;
}

function sortRows(rows, key) {
  const collator = new Intl.Collator("vi");
  const name = (row) => row.cells[0].textContent.trim();
  const value = (row) => Number(row.querySelector("[data-order]")?.dataset.order ?? -Infinity);
  const sorted = [...rows];
  if (key === "name") sorted.sort((a, b) => collator.compare(name(a), name(b)));
  if (key === "value") sorted.sort((a, b) => value(b) - value(a));
  for (const row of sorted) row.parentNode.append(row);
}

for (const tools of document.querySelectorAll(".tools")) {
  const within = tools.dataset.sort ? tools.parentNode.querySelector("table") : document.querySelector("main");
  const rows = [...within.querySelectorAll("[data-row]")];
  const field = addField(tools, "input", tools.dataset.filter, { type: "search", autocomplete: "off" });
  const found = addElement(tools, "span", { className: "small", role: "status" });
  field.addEventListener("input", () => {
    const count = filterRows(rows, field.value);
    found.textContent = field.value.trim() ? tools.dataset.found.replace("{n}", count.toLocaleString(document.documentElement.lang)) : "";
  });
  if (tools.dataset.sort) {
    const select = addField(tools, "select", tools.dataset.sort, {});
    for (const key of ["order", "name", "value"])
      addElement(select, "option", { value: key, textContent: tools.dataset["by" + key[0].toUpperCase() + key.slice(1)] });
    select.addEventListener("change", () => sortRows(rows, select.value));
  }
}

for (const button of document.querySelectorAll("[data-copy]"))
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
