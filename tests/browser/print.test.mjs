// Printed on A4, pages keep all their words within the paper and no table is cut; a summary is not taken for the paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REPOSITORY, assertNone, newPage, open, site, temporaryFolder } from './site.mjs';

const MARGIN = 28;  // points, 1 cm: what office printers cannot reach, and a little
const A4 = { width: 595, height: 842 };
const PRINTED = ['unit with a report', 'unit without a report', 'ket-qua/*', 'mo-hinh/*', 'don-vi/*/*', 'tinh-hinh-bao-cao/*'];

const page = await newPage();
const folder = temporaryFolder();

async function print(address) {
  await open(page, address);
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 });
  const boxes = run('pdftotext', '-bbox', file, '-');
  const sheets = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g)].map(([, width, height, words]) => ({
    width: Number(width),
    height: Number(height),
    words: [...words.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)]
      .map(([, ...box]) => ({ left: Number(box[0]), top: Number(box[1]), right: Number(box[2]), bottom: Number(box[3]), text: box[4] })),
  }));
  return { text: run('pdftotext', '-raw', file, '-'), sheets };
}

// Runs in the page: boxes that hide a part of what is in them, and rows that may be torn between two sheets.
function findCutTables() {
  const problems = [];
  for (const element of document.querySelectorAll('table, .table-scroll, figure, .chart')) {
    if (!element.checkVisibility() || element.scrollWidth <= element.clientWidth + 1) continue;
    problems.push(`<${element.localName} class="${element.className}"> shows ${element.clientWidth} of ${element.scrollWidth} px`);
  }
  for (const row of document.querySelectorAll('tr'))
    if (getComputedStyle(row).breakInside !== 'avoid') problems.push('a row may be torn between two sheets');
  return problems;
}

// Runs in the page: the words of headings and of the cells of tables, which paper must show too. (The head of a table that is
// told as a list is one pixel wide: for screen readers.)
function readWords() {
  return [...document.querySelectorAll('main h1, main h2, main td, main th')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('thead')?.offsetWidth !== 1)
    .flatMap((element) => element.innerText.split(/\s+/)).filter(Boolean);
}

function findOffPaper({ sheets }) {
  return sheets.flatMap(({ width, height, words }, i) => words
    .filter(({ left, top, right, bottom }) => left < MARGIN || top < MARGIN || right > width - MARGIN || bottom > height - MARGIN)
    .map(({ text }) => `sheet ${i + 1}: “${text}” stands outside the margins`));
}

for (const kind of PRINTED) {
  test(`${kind} prints whole`, async () => {
    const paper = await print(site.kinds.get(kind).address);
    assert.ok(paper.sheets.length > 0);
    for (const { width, height, words } of paper.sheets) {
      assert.deepEqual({ width: Math.round(width), height: Math.round(height) }, A4);
      assert.ok(words.length > 0, 'an empty sheet');
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 624, height: 900 });  // what the margins of the style sheet leave of A4
    const problems = await page.evaluate(findCutTables);
    const letters = (text) => text.normalize('NFC').replace(/[\s\u00ad-]+/g, '');  // lines may end within a word
    const printed = letters(paper.text);
    for (const word of new Set(await page.evaluate(readWords)))
      if (!printed.includes(letters(word))) problems.push(`“${word}” is not on paper`);
    await page.emulateMedia({ media: null });
    assertNone([...problems, ...findOffPaper(paper)]);
  });
}

for (const { address } of site.pages.filter(({ kind }) => kind === 'don-vi/*/*')) {
  const source = readFileSync(join(REPOSITORY, 'content/reports', `${address.replace(/^don-vi\/(.*)\/$/, '$1')}.md`), 'utf8');
  if (!/^text: summary$/m.test(source)) continue;
  test(`${address} prints as a summary`, async () => {
    const { text } = await print(address);
    assert.match(text, /Bản tóm lược/i);
    const [, authority = '[]'] = /^ {2}authority: (.*)$/m.exec(source) ?? [];
    for (const line of JSON.parse(authority)) assert.ok(!text.includes(line), `“${line}” belongs to a signature`);
  });
}
