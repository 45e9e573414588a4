// How long it takes from saving a report until its page in Chromium shows it, for an edit of words and for an edit of
// a figure: milliseconds of each, and their median.
//
//     python3 bench/generate.py loa /tmp/loa-10000 --units 3321 --months 3
//     node tests/browser/latency.mjs /tmp/loa-10000 [EDITS]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PROGRAM = resolve(process.env.LOA ?? fileURLToPath(new URL('../../build/release/src/loa', import.meta.url)));
const QUIET = 1500; // milliseconds in which the site is read again
const folder = resolve(process.argv[2]);
const edits = Number(process.argv[3] ?? 10);

const list = (path) => readdirSync(join(folder, 'content/reports', path));
const reports = list('').flatMap((unit) => list(unit).filter((name) => name.endsWith('.md')).map((name) => `${unit}/${name}`));
const report = reports[Math.floor(reports.length / 2)];
const file = join(folder, 'content/reports', report);
const text = readFileSync(file, 'utf8');
const [, figure, value] = /^results:\n(?:.*\n)*? {2}([a-z0-9-]+): \{value: "?([\d.]+)"?/m.exec(text);

// What a reader looks for, and the file that says it. A figure stands in the text too, where it must be the same.
const words = (edit) => ({ mark: `Lần sửa thứ ${edit}.`, text: `${text}\nLần sửa thứ ${edit}.\n` });
const number = (edit) => {
  const mark = `12.${String(edit).padStart(3, '0')}`;
  return {
    mark,
    text: text.replace(new RegExp(`(  ${figure}: \\{value: )"?${value}"?`), `$1"${mark}"`)
      .replaceAll(`[${value}](figure:${figure})`, `[${mark}](figure:${figure})`),
  };
};

const program = spawn(PROGRAM, ['serve', '-s', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
let told = '';
while (!told.includes('Ctrl+C')) told += await once(program.stdout, 'data');
const address = /http:\S+/.exec(told)[0];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
let seen = () => {};
await page.exposeFunction('loaSeen', (shown, at) => seen(shown, at));
await page.addInitScript(() => addEventListener('DOMContentLoaded', () => requestAnimationFrame(() =>
  window.loaSeen(document.body.textContent, performance.timeOrigin + performance.now()))));
await page.goto(`${address}don-vi/${report.replace('.md', '')}/`, { waitUntil: 'load' });

const measure = async (kind, edited) => {
  const took = [];
  for (let edit = 1; edit <= edits; ++edit) {
    await page.waitForTimeout(QUIET);
    const { mark, text: saved } = edited(edit);
    const shown = new Promise((done) => { seen = (body, at) => body.includes(mark) && done(at); });
    writeFileSync(file, saved);
    const savedAt = performance.timeOrigin + performance.now();
    took.push(Math.round(await shown - savedAt));
  }
  const median = took.slice().sort((one, other) => one - other)[Math.floor(took.length / 2)];
  console.log(`${reports.length} reports, ${kind}, from save to shown: median ${median} ms (${took.join(', ')})`);
};

try {
  await measure('words', words);
  await measure('a figure', number);
} finally {
  writeFileSync(file, text);
  await browser.close();
  program.kill();
}
