// What a content file says as the values of a form, and back. The fields come from config.json, where `loa` names the forms that
// are not Sveltia's own: `figures` (per indicator one figure or several), `named` (a mapping whose keys the author gives), `as-of`.

const textOf = (tree) => (typeof tree === 'string' ? tree : undefined);
const isList = (field) => field.multiple === true || (field.widget === 'list' && field.field !== undefined);
const withFirst = (name, key, rest) => new Map([[name, key], ...rest]);

function listFigures(tree, field) {
  if (!(tree instanceof Map)) return [];
  return [...tree].flatMap(([indicator, stated]) => (Array.isArray(stated) ? stated : [stated]).map((one) =>
    readObject(field.fields, withFirst('indicator', indicator, one instanceof Map ? one : [['value', one]]))));
}

function listNamed(tree, field) {
  if (!(tree instanceof Map)) return [];
  return [...tree].map(([id, one]) => readObject(field.fields, withFirst('id', id, one instanceof Map ? one : [['value', one]])));
}

function readField(field, tree) {
  if (tree === undefined) return undefined;
  if (field.loa === 'figures') return listFigures(tree, field);
  if (field.loa === 'named') return listNamed(tree, field);
  if (field.loa === 'as-of') return tree instanceof Map ? textOf(tree.get('said')) : textOf(tree);
  if (isList(field)) return Array.isArray(tree) ? tree.map(textOf).filter((text) => text !== undefined) : undefined;
  if (field.widget === 'list')
    return Array.isArray(tree) ? tree.filter((one) => one instanceof Map).map((one) => readObject(field.fields, one)) : undefined;
  if (field.widget === 'object') return tree instanceof Map ? readObject(field.fields, tree) : undefined;
  if (field.widget === 'boolean') return tree === 'true';
  return textOf(tree);
}

export function readObject(fields, tree) {
  const values = {};
  for (const field of fields) {
    const value = readField(field, tree.get(field.name));
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

const isFilled = (tree) => tree !== undefined && tree !== '' && tree.length !== 0 && tree.size !== 0;
const items = (value) => (Array.isArray(value) ? value : []);

// Figures of one indicator stand together, where the first of them does.
function writeFigures(value, field) {
  const stated = new Map();
  for (const one of items(value)) {
    const figure = writeObject(field.fields, one);
    const indicator = figure.get('indicator');
    figure.delete('indicator');
    if (indicator && figure.size > 0) stated.set(indicator, [...(stated.get(indicator) ?? []), figure]);
  }
  return new Map([...stated].map(([indicator, figures]) => [indicator, figures.length === 1 ? figures[0] : figures]));
}

function writeNamed(value, field) {
  const isBare = field.fields.length === 2 && field.fields[1].name === 'value';
  return new Map(items(value).map((one) => {
    const tree = writeObject(field.fields, one);
    const id = tree.get('id') ?? '';
    tree.delete('id');
    return [id, isBare ? tree.get('value') ?? '' : tree];
  }).filter(([id, tree]) => id !== '' && isFilled(tree)));
}

// Officers may also write it as the file does: {said: Đến nay}.
function writeAsOf(text) {
  const said = /^\{ *said: *"?(.*?)"? *\}$/.exec(text)?.[1] ?? text;
  return said === '' || /^\d/.test(said) ? said : new Map([['said', said]]);
}

function writeField(field, value) {
  if (value === undefined || value === null) return undefined;
  if (field.loa === 'figures') return writeFigures(value, field);
  if (field.loa === 'named') return writeNamed(value, field);
  if (field.loa === 'as-of') return writeAsOf(String(value).trim());
  if (isList(field)) return items(value).map((one) => String(one ?? '').trim()).filter((text) => text !== '');
  if (field.widget === 'list') return items(value).map((one) => writeObject(field.fields, one)).filter((one) => one.size > 0);
  if (field.widget === 'object') return writeObject(field.fields, value);
  if (field.widget === 'boolean') return value === true ? true : undefined;
  return String(value).trim();
}

// What is empty is not written.
export function writeObject(fields, values) {
  const tree = new Map();
  for (const field of fields) {
    const value = writeField(field, values?.[field.name]);
    if (isFilled(value)) tree.set(field.name, value);
  }
  return tree;
}
