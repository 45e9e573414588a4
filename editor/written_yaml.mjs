// YAML that people wrote, changed in the places that an editor changed and nowhere else: comments, quotes, the order of fields and
// the form of every other line stay.
//
// A tree is a string (every scalar that is read, so that `12.000` never becomes the number 12), an array, or a Map; `true` is written
// without quotes.

import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

const LINE = 120;

export function readYaml(source) {
  const read = parseDocument(source, { schema: 'failsafe', strict: true, uniqueKeys: true, logLevel: 'silent' });
  if (read.errors.length > 0) throw new Error(read.errors[0].message);
  return read.contents;
}

export function treeOf(node) {
  if (isMap(node)) return new Map(node.items.map((pair) => [String(pair.key.value), treeOf(pair.value)]));
  if (isSeq(node)) return node.items.map(treeOf);
  return isScalar(node) ? String(node.value ?? '') : '';
}

export function isEqual(one, other) {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isEqual(item, other[at]));
  if (one instanceof Map)
    return other instanceof Map && one.size === other.size && [...one].every(([key, value]) => isEqual(value, other.get(key)));
  return one === other;
}

// --- Writing -------------------------------------------------------------------------------------------------------------------

const quote = (text) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`;

// What some YAML reader takes for a number, a date, a truth or nothing.
const LOOKS_TYPED = /^(?:[-+.]?\d[\d.,_:eExXoO+-]*%?|\d{4}-\d.*|[-+.\d].*[.,].*|~|null|true|false|yes|no|on|off|y|n|\.(?:inf|nan))$/i;
// A figure, which other programs may read as another number: in quotes wherever it has a dot or a comma.
const FIGURES = new Set(['value', 'people', 'was']);
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

function isPlain(text, { flow, key }) {
  if (text === '' || text !== text.trim() || /[\n\t]/.test(text)) return false;
  if (FIGURES.has(key)) return WHOLE_NUMBER.test(text) || (!/[.,]/.test(text) && isPlain(text, { flow }));
  if (LOOKS_TYPED.test(text)) return false;
  if (!/^[\p{L}\p{N}/(“‘]/u.test(text)) return false;
  return flow ? /^[\p{L}\p{N}/._-]+$/u.test(text) : !/: |:$| #/.test(text);
}

const writeScalar = (text, place = {}) => (text === true ? 'true' : isPlain(text, place) ? text : quote(text));
const writeKey = (key) => writeScalar(key);

function fold(text, indent) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line && indent.length + line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return `>-\n${lines.map((line) => indent + line).join('\n')}`;
}

function writeText(text, indent, key) {
  const written = writeScalar(text, { key });
  const fits = indent.length + key.length + 2 + written.length <= LINE;
  return fits || /\n|  |^ | $/.test(text) ? written : fold(text, `${indent}  `);
}

const isSaid = (value) => value instanceof Map && value.size === 1 && value.has('said');
const isFlat = (value) => typeof value === 'string' || value === true;

function writeFlow(value) {
  if (isFlat(value)) return writeScalar(value, { flow: true });
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  return `{${[...value].map(([key, one]) => `${key}: ${isFlat(one) ? writeScalar(one, { flow: true, key }) : writeFlow(one)}`).join(', ')}}`;
}

// What stands behind `key:` of an entry that is indented by `indent`, without the last line end.
function writeBehindKey(value, indent, key = '') {
  if (isFlat(value)) return ` ${writeText(value, indent, key)}`;
  if (isSaid(value)) return ` ${writeFlow(value)}`;
  return `\n${value instanceof Map ? writeEntries(value, `${indent}  `) : writeItems(value, `${indent}  `)}`;
}

const writeItem = (item, indent) =>
  `${indent}- ${isFlat(item) ? writeText(item, indent, '') : writeEntries(item, `${indent}  `).trimStart()}`;
const writeItems = (items, indent) => items.map((item) => writeItem(item, indent)).join('\n');
const writeEntry = (key, value, indent) => `${indent}${writeKey(key)}:${writeBehindKey(value, indent, key)}`;

export const writeEntries = (tree, indent = '') =>
  [...tree].map(([key, value]) => writeEntry(key, value, indent)).join('\n');

// --- Changing ------------------------------------------------------------------------------------------------------------------

// Pairs of places in both lists that hold the same, in order, as many as there are.
function commonPlaces(old, now) {
  const length = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; --i)
    for (let j = now.length - 1; j >= 0; --j)
      length[i][j] = isEqual(old[i], now[j]) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const places = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (isEqual(old[i], now[j])) places.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) ++i;
    else ++j;
  }
  return places;
}

// Which item of the old list is which of the new one: the same, or changed where it stood; [old, undefined] is gone,
// [undefined, new] has come.
function alignItems(old, now) {
  const aligned = [];
  let i = 0, j = 0;
  for (const [nextOld, nextNow] of [...commonPlaces(old, now), [old.length, now.length]]) {
    while (i < nextOld || j < nextNow) aligned.push([i < nextOld ? i++ : undefined, j < nextNow ? j++ : undefined]);
    if (nextOld < old.length) aligned.push([i++, j++]);
  }
  return aligned;
}

class Changes {
  constructor(source) {
    this.source = source;
    this.edits = [];
  }

  replace(begin, end, text) {
    this.edits.push({ begin, end, text });
  }

  apply() {
    let { source } = this;
    const last = (a, b) => b.edit.begin - a.edit.begin || b.at - a.at;
    for (const { edit } of this.edits.map((edit, at) => ({ edit, at })).sort(last))
      source = source.slice(0, edit.begin) + edit.text + source.slice(edit.end);
    return source;
  }

  lineBegin(at) {
    return this.source.lastIndexOf('\n', at - 1) + 1;
  }

  // Behind the line that ends a text at `at`.
  lineEnd(at) {
    if (this.source[at - 1] === '\n') return at;
    const end = this.source.indexOf('\n', at);
    return end < 0 ? this.source.length : end + 1;
  }

  indentOf(at) {
    return ' '.repeat(at - this.lineBegin(at));
  }

  endOf(node) {
    if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
      const last = node.items.at(-1);
      return isMap(node) ? this.endOfPair(last) : this.endOf(last);
    }
    return node.range[1];
  }

  endOfPair(pair) {
    return pair.value?.range ? Math.max(this.endOf(pair.value), pair.key.range[1]) : pair.key.range[1];
  }

  changeScalar(node, text, key, isInFlow) {
    const [begin, end] = node.range;
    if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' || begin === end) return false;
    const place = { flow: isInFlow, key };
    const staysNumber = WHOLE_NUMBER.test(text) && WHOLE_NUMBER.test(String(node.value));
    const staysPlain = node.type === 'PLAIN' && (staysNumber || text === true || isPlain(text, place));
    const written = staysPlain ? String(text) : quote(String(text));
    const line = this.source.slice(this.lineBegin(begin), begin);
    if (!isInFlow && line.length + written.length > LINE && !/\n|  /.test(text)) return false;
    this.replace(begin, end, written);
    return true;
  }

  // False where it has to be written anew, as a whole.
  changeValue(node, old, now, key, isInFlow) {
    if (isEqual(old, now)) return true;
    if (isScalar(node)) {
      const text = now instanceof Map && now.size === 1 ? now.get('value') : now;  // a bare figure is short for {value: …}
      return isFlat(text) && this.changeScalar(node, text, now === text ? key : 'value', isInFlow);
    }
    if (isMap(node) && now instanceof Map && old instanceof Map) return this.changeMap(node, old, now, isInFlow || node.flow);
    if (isSeq(node) && now instanceof Map && node.items.length === 1)  // a list of one figure
      return this.changeValue(node.items[0], old, now, '', isInFlow || node.flow);
    if (isSeq(node) && Array.isArray(now) && Array.isArray(old)) return this.changeSeq(node, old, now, isInFlow || node.flow);
    return false;
  }

  // All or nothing: what was noted before a part turns out to need the whole is dropped.
  attempt(change) {
    const before = this.edits.length;
    const done = change();
    if (!done) this.edits.length = before;
    return done;
  }

  changePair(pair, old, now, isInFlow) {
    const key = String(pair.key.value);
    if (this.attempt(() => pair.value?.range && this.changeValue(pair.value, old, now, key, isInFlow))) return true;
    if (isInFlow) return false;
    const end = this.lineEnd(this.endOfPair(pair));
    const fitsFlow = [...(now.values?.() ?? [])].every((value) => isFlat(value) || isSaid(value));
    const written = pair.value?.flow && fitsFlow ? ` ${writeFlow(now)}` : undefined;
    const indent = this.indentOf(pair.key.range[0]);
    const line = indent + key;
    const behind = written && line.length + written.length < LINE ? written : writeBehindKey(now, indent, key);
    this.replace(pair.key.range[1], end, `:${behind}\n`);
    return true;
  }

  changeMap(node, old, now, isInFlow) {
    const pairs = new Map(node.items.map((pair) => [String(pair.key.value), pair]));
    const stays = (key) => now.has(key) || !old.has(key);  // what the form does not know stays as it is
    const added = [...now.keys()].filter((key) => !pairs.has(key));
    const removed = [...pairs.keys()].filter((key) => !stays(key));
    if (pairs.size === removed.length || (isInFlow && added.length + removed.length > 0)) return false;
    for (const [key, pair] of pairs)
      if (now.has(key) && !this.changePair(pair, old.get(key), now.get(key), isInFlow)) return false;
    for (const key of removed) this.removePair(node, pairs.get(key));
    for (const key of added) this.addPair(node, pairs, key, now, stays);
    return true;
  }

  removePair(node, pair) {
    const begin = pair.key.range[0];
    const isAlone = /^ *$/.test(this.source.slice(this.lineBegin(begin), begin));
    const end = this.lineEnd(this.endOfPair(pair));
    if (isAlone) this.replace(this.lineBegin(begin), end, '');
    else this.replace(begin, node.items[1].key.range[0], '');  // the first one of `- key: …`
  }

  addPair(node, pairs, key, now, stays) {
    const first = node.items[0].key.range[0];
    const indent = this.indentOf(first);
    const order = [...now.keys()];
    const before = order.slice(0, order.indexOf(key)).reverse().find((name) => pairs.has(name) && stays(name));
    const written = writeEntry(key, now.get(key), indent);
    if (before) {
      const at = this.lineEnd(this.endOfPair(pairs.get(before)));
      this.replace(at, at, `${written}\n`);
    } else {
      this.replace(first, first, `${written.slice(indent.length)}\n${indent}`);
    }
  }

  changeSeq(node, old, now, isInFlow) {
    const aligned = alignItems(old, now);
    const isSame = aligned.every(([from, to]) => from !== undefined && to !== undefined);
    if (isInFlow)
      return isSame && aligned.every(([from, to]) => this.changeValue(node.items[from], old[from], now[to], '', true));
    if (!aligned.some(([from, to]) => from !== undefined && to !== undefined)) return false;
    const dash = (item) => this.source.lastIndexOf('-', item.range[0] - 1);
    const indent = this.indentOf(dash(node.items[0]));
    let end = this.lineBegin(dash(node.items[0]));  // of what stands before the next item
    for (const [from, to] of aligned) {
      if (from === undefined) {
        this.replace(end, end, `${writeItem(now[to], indent)}\n`);
        continue;
      }
      const item = node.items[from];
      const begin = this.lineBegin(dash(item));
      end = this.lineEnd(this.endOf(item));
      if (to === undefined) this.replace(begin, end, '');
      else if (!this.attempt(() => this.changeValue(item, old[from], now[to], '', item.flow)))
        this.replace(begin, end, `${writeItem(now[to], indent)}\n`);
    }
    return true;
  }
}

// `source` with what differs between `old` and `now`, two trees of the same form; keys that neither has stay untouched.
export function changeYaml(source, old, now) {
  const root = readYaml(source);
  const text = source.endsWith('\n') || source === '' ? source : `${source}\n`;
  const changes = new Changes(text);
  if (isMap(root) && changes.changeMap(root, old, now, root.flow)) return changes.apply();
  return now.size > 0 ? `${writeEntries(now)}\n` : '';
}
