// How long it takes from saving a report until its page in Chromium shows it: milliseconds of each edit, and their median.
//
//     python3 bench/generate.py loa /tmp/loa-10000 --units 10000
//     node tests/browser/latency.mjs /tmp/loa-10000 [EDITS]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PROGRAM = resolve(process.env.LOA ?? fileURLToPath(new URL('../../build/release/src/loa', import.meta.url)));
const folder = resolve(process.argv[2]);
const edits = Number(process.argv[3] ?? 10);

const units = readdirSync(join(folder, 'content/reports'));
const unit = units[Math.floor(units.length / 2)];
const name = readdirSync(join(folder, 'content/reports', unit)).find((file) => file.endsWith('.md'));
const file = join(folder, 'content/reports', unit, name);
const text = readFileSync(file, 'utf8');

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
await page.goto(`${address}don-vi/${unit}/${name.replace('.md', '')}/`, { waitUntil: 'load' });

const took = [];
for (let edit = 1; edit <= edits; ++edit) {
  await page.waitForTimeout(1500);
  const mark = `Lần sửa thứ ${edit}.`;
  const shown = new Promise((done) => { seen = (body, at) => body.includes(mark) && done(at); });
  writeFileSync(file, `${text}\n${mark}\n`);
  const saved = performance.timeOrigin + performance.now();
  took.push(Math.round(await shown - saved));
}
writeFileSync(file, text);
await browser.close();
program.kill();
const median = took.slice().sort((one, other) => one - other)[Math.floor(took.length / 2)];
console.log(`${units.length} units, from save to shown: median ${median} ms (${took.join(', ')})`);
