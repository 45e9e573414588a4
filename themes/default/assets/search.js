// Finds pages by what people type, with tone marks or without. The build makes the index: a directory, and files of
// lines, one a name, in the order of all names from each of their words on. A search loads one or two of these files,
// as scripts: that works on a disk and under a policy without inline scripts. They call loaSearch(part, value).
"use strict";
(() => {
  const MOST_FILES = 2;
  const LONGEST_KEY = 40; // of the index
  const UNIT = 0; // kind
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

  const form = document.querySelector("form[data-index]");
  const field = form.elements.q;
  const status = form.querySelector("[role=status]");
  const place = form.querySelector(".search-found");
  const directoryUrl = new URL(form.dataset.index, document.baseURI);

  // Words as the index folds them (plain), and as they are spelt: letters with a tone, wherever in the word it stands.
  const split = (text) => text.normalize("NFD").toLowerCase().replace(/\p{Cf}/gu, "").match(/[\p{L}\p{Nd}\p{Mn}]+/gu) || [];
  const plain = (word) => word.replace(/\p{Mn}/gu, "").replace(/[đð]/g, "d");
  const fold = (text) => split(text).map((word) => " " + plain(word)).join("");
  const spell = (word) => ({ letters: word.replace(TONES, ""), tone: (word.match(TONES) || [""])[0] });

  let language = ""; // of the content
  const loading = {};
  const arrived = {};
  window.loaSearch = (part, value) => arrived[part](value);
  const load = (part, url) => {
    loading[part] = loading[part] || new Promise((resolve, reject) => {
      arrived[part] = resolve;
      const script = document.createElement("script");
      script.src = url;
      script.onerror = () => {
        delete loading[part];
        reject();
      };
      document.head.append(script);
    });
    return loading[part];
  };

  const readLine = (line, kinds) => {
    const [kind, lead, name, written, about, href] = line.split("\t");
    const title = written === "=" ? name : written;
    const core = fold(name);
    const full = fold(lead + " " + name);
    const all = [lead, name, title, about, kinds[kind]].join(" ");
    const shown = title || (lead + " " + name).trim();
    return { kind: +kind, isFormer: title !== "" && +kind === UNIT, core, full, all, rest: fold(all) + " ", href, about, title: shown };
  };
  const files = {};
  const readFile = async (directory, number) => {
    const text = await load(String(number), new URL(directory.files[number], directoryUrl));
    files[number] = files[number] || text.split("\n").filter(Boolean).map((line) => readLine(line, directory.kinds));
    return files[number];
  };

  // The files that hold every name with a word that begins so.
  const range = (starts, key) => {
    const last = (limit) => starts.reduce((found, start, number) => (start <= limit ? number : found), 0);
    return { first: last(key), last: last(key + "\uffff") };
  };
  // Every word is in all that is found, so the files of one word are enough: of the rarest, or, where each is in very
  // many names, of the words in the order in which they were typed.
  const choose = (starts, words) => {
    const size = (found) => found.last - found.first;
    const rarest = (keys) => keys.map((key) => range(starts, key.slice(0, LONGEST_KEY))).reduce((a, b) => (size(b) < size(a) ? b : a));
    let found = rarest(words);
    const isWhole = size(found) < MOST_FILES;
    if (!isWhole) found = rarest(words.map((_, i) => words.slice(i).join(" ")));
    const numbers = [];
    for (let number = found.first; number <= found.last && numbers.length < MOST_FILES; number++) numbers.push(number);
    return { numbers, isWhole };
  };

  // Lower is better: marks as typed; the whole name, its beginning, words within it in their order, anywhere; places
  // before all else, names of today before former ones; then places in their order, other things by how short they are.
  const score = (entry, words, marked) => {
    const phrase = " " + words.join(" ");
    const spelt = marked.length ? split(entry.all).map(spell) : [];
    const missed = marked.filter((word) => !spelt.some((s) => s.tone === word.tone && s.letters.startsWith(word.letters))).length;
    const shape = entry.core === phrase || entry.full === phrase ? 0
      : entry.core.startsWith(phrase) || entry.full.startsWith(phrase) ? 1
      : entry.full.includes(phrase) ? 2 : 3;
    const rank = (missed * 4 + shape) * 3;
    return entry.kind === UNIT ? (rank + +entry.isFormer) * 2048 : (rank + 2) * 2048 + Math.min(entry.full.length, 127) * 16 + entry.kind;
  };

  const search = async (text, directory) => {
    const typed = split(text);
    const words = typed.map(plain).filter(Boolean);
    if (!words.length) return null;
    const { numbers, isWhole } = choose(directory.starts, words);
    const entries = (await Promise.all(numbers.map((number) => readFile(directory, number)))).flat();
    const marked = typed.filter((word) => plain(word) !== word).map(spell);
    // The last word may go on; those before it are whole.
    const patterns = words.map((word, i) => " " + word + (i + 1 < words.length ? " " : ""));
    const best = new Map();
    for (const entry of entries) {
      if (!patterns.every((word) => entry.rest.includes(word)) || !words.some((word) => entry.full.includes(" " + word))) continue;
      const found = { entry, score: score(entry, words, marked) };
      const other = best.get(entry.href);
      if (!other || found.score < other.score) best.set(entry.href, found);
    }
    return { entries: [...best.values()].sort((a, b) => a.score - b.score).map((found) => found.entry), isWhole };
  };

  // What stands between marks is content, in another language than the page.
  const element = (name, text, className) => {
    const made = document.createElement(name);
    text.split(/[\x0e\x0f]/).forEach((part, i) => {
      if (!part) return;
      const foreign = i % 2 ? document.createElement("span") : null;
      if (foreign) foreign.lang = language;
      if (foreign) foreign.textContent = part;
      made.append(foreign || part);
    });
    if (className) made.className = className;
    return made;
  };
  const link = (text, href) => {
    const made = element("a", text);
    made.href = href;
    return made;
  };
  const show = (found, directory) => {
    place.textContent = "";
    status.textContent = "";
    if (!found) return;
    let entries = found.entries;
    const first = entries.filter((entry) => String(entry.kind) === form.dataset.first);
    if (first.length) entries = first;
    const say = (word) => directory.words[word].replace("{n}", found.entries.length.toLocaleString(document.documentElement.lang));
    status.textContent = (entries.length ? say("count") : say("none")) + (found.isWhole ? "" : ". " + say("more"));
    if (!entries.length) return;
    const list = document.createElement("ul");
    const most = +form.dataset.most;
    for (const entry of entries.slice(0, most)) {
      const item = document.createElement("li");
      const about = [directory.kinds[entry.kind], entry.about].filter(Boolean).join(" · ");
      item.append(link(entry.title, new URL(entry.href, form.action)), element("span", about, "small"));
      list.append(item);
    }
    place.append(list);
    if (form.dataset.first && found.entries.length > list.children.length) {
      const all = new URL(form.action);
      all.searchParams.set("q", field.value);
      place.append(link(say("all"), all));
    }
  };

  let asked = 0;
  const update = async () => {
    const number = ++asked;
    try {
      const directory = await load("", directoryUrl);
      language = directory.language;
      const found = await search(field.value, directory);
      if (number === asked) show(found, directory);
    } catch (_) {
      if (number === asked) status.textContent = status.dataset.failed;
    }
  };
  field.addEventListener("input", update);
  // Arrow keys go through what was found, Escape goes back to the field.
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...place.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
    if (at < 0 || !step || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  update();
})();
