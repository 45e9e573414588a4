// Content files as Sveltia reads and writes them. What is shown keeps its file's text in a value of its own, so that writing
// changes nothing in it but what an editor changed.

import { readObject, writeObject } from './form_values.mjs';
import { changeYaml, readYaml, treeOf, writeEntries } from './written_yaml.mjs';

const SOURCE = 'loa_source';
const KNOWN_FOLDER = '-';  // of a file that is there; style.css hides the field
const FRONT_MATTER = /^---\n([\s\S]*?)^---(?:\n|$)([\s\S]*)$/m;

function readEntries(yaml) {
  const tree = treeOf(readYaml(yaml));
  return tree instanceof Map ? tree : new Map();
}

function writeYaml(source, fields, values, treeFrom = (tree) => tree, valuesFrom = (tree) => tree) {
  const now = treeFrom(writeObject(fields, values));
  if (source === undefined) return now.size > 0 ? `${writeEntries(now)}\n` : '';
  const old = treeFrom(writeObject(fields, readObject(fields, valuesFrom(readEntries(source)))));
  return changeYaml(source, old, now);
}

export function frontMatterFormat(fields) {
  const entries = fields.filter((field) => field.name !== 'body' && field.loa !== 'folder');
  const folder = fields.find((field) => field.loa === 'folder');
  return {
    fromFile(text) {
      const [, head, body] = FRONT_MATTER.exec(text) ?? [];
      if (head === undefined) throw new Error('---');
      const place = folder ? { [folder.name]: KNOWN_FOLDER } : {};
      return { ...readObject(entries, readEntries(head)), ...place, body: body.trim(), [SOURCE]: text };
    },
    toFile(values) {
      const [, head, body = ''] = FRONT_MATTER.exec(values[SOURCE] ?? '') ?? [];
      const text = values.body ?? '';
      const kept = body.trim() === text.trim() ? body : `${/^\n*/.exec(body)[0]}${text.trim()}\n`;
      return `---\n${writeYaml(head, entries, values)}---\n${kept}`;
    },
  };
}

// A file of data/: of one thing, or a mapping whose ids stand in the form as a list, `entries`.
export function dataFormat(fields) {
  const isNamed = fields.length === 1 && fields[0].name === 'entries';
  const treeFrom = (tree) => (isNamed ? tree.get('entries') ?? new Map() : tree);
  const valuesFrom = (tree) => (isNamed ? new Map([['entries', tree]]) : tree);
  return {
    fromFile: (text) => ({ ...readObject(fields, valuesFrom(readEntries(`${text}\n`))), [SOURCE]: `${text}\n` }),
    toFile: (values) => writeYaml(values[SOURCE], fields, values, treeFrom, valuesFrom),
  };
}
