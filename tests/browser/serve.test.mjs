// `loa serve` as those who write see it: an open page follows its file, mistakes are told over the page that stays, drafts
// are seen and marked, and nobody else on the web can read along.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { PROGRAM, REPOSITORY, newPage, temporaryFolder } from './site.mjs';

const REPORT = 'content/reports/xa-an-lao/bao-cao-2025.md';
const REPORT_PAGE = 'don-vi/xa-an-lao/bao-cao-2025/';
const SETTLED = { timeout: 15_000 };

const running = [];
after(() => { for (const program of running) program.kill(); });

// A small site in a folder of its own, served.
async function serveSite(...options) {
  const folder = temporaryFolder();
  cpSync(join(REPOSITORY, 'tests/diagnostics/base'), folder, { recursive: true });
  const program = spawn(PROGRAM, ['serve', '-s', folder, '--port', '0', ...options],
    { env: { ...process.env, LOA_LANG: 'vi' }, stdio: ['ignore', 'pipe', 'ignore'] });
  running.push(program);
  let told = '';
  while (!told.includes('Ctrl+C')) told += await once(program.stdout, 'data');
  const address = /http:\S+/.exec(told)[0];
  const edit = (file, before, behind) => {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.ok(text.includes(before), `${file} has no “${before}”`);
    writeFileSync(join(folder, file), text.replace(before, behind));
  };
  return { folder, program, address, edit, told };
}

// Asks with headers that fetch() does not let through.
async function ask(address, { method = 'GET', headers = {} } = {}) {
  const asked = request(address, { method, headers });
  asked.end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response;
}

function listenForProblems(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return problems;
}

test('an open page follows its file and keeps its place', async () => {
  const { address, edit } = await serveSite();
  const page = await newPage({ height: 300 });
  const problems = listenForProblems(page);
  await page.goto(address + REPORT_PAGE);
  await page.evaluate(() => scrollTo(0, 120));
  edit(REPORT, 'chưa có nguồn riêng', 'chỉ đủ mua giấy');
  await page.getByText('chỉ đủ mua giấy').waitFor(SETTLED);
  await page.waitForFunction(() => document.readyState === 'complete' && scrollY === 120, null, SETTLED);
  assert.equal(await page.locator('#loa-live .panel').isVisible(), false);
  assert.deepEqual(problems, []);
});

test('a page that an edit leaves as it was is not loaded again', async () => {
  const { address, edit } = await serveSite();
  const [changed, other] = [await newPage(), await newPage()];
  await changed.goto(address + REPORT_PAGE);
  await other.goto(address + 'nen-tang/');
  await other.evaluate(() => { window.isSame = true; });
  edit(REPORT, 'chưa có nguồn riêng', 'chỉ đủ mua giấy');
  await changed.getByText('chỉ đủ mua giấy').waitFor(SETTLED);
  await other.waitForTimeout(300);
  assert.equal(await other.evaluate(() => window.isSame), true);
});

test('mistakes are told over the page, which stays', async () => {
  const { address, edit } = await serveSite();
  const page = await newPage();
  await page.goto(address + REPORT_PAGE);
  edit(REPORT, 'value: "1.570"', 'value: 1.57');
  edit(REPORT, 'chưa có nguồn riêng', 'chỉ đủ mua giấy');
  const panel = page.getByRole('dialog', { name: /lỗi phải sửa/ });
  await panel.waitFor(SETTLED);
  await panel.getByText('chưa rõ `1.57` là 1.570 hay 1,57').waitFor(SETTLED);
  assert.match(await panel.textContent(), /content\/reports\/xa-an-lao\/bao-cao-2025\.md:\d+:\d+/);
  assert.match(await panel.textContent(), /viết "1\.570"/);
  assert.ok(await page.getByText('chưa có nguồn riêng').isVisible());
  assert.equal(await page.locator('[role=alert]').first().textContent(), await panel.locator('h2').textContent());
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run('#loa-live', { preload: false }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`), []);

  await panel.getByRole('button', { name: 'Thu nhỏ' }).press('Escape');
  assert.equal(await panel.isVisible(), false);
  await page.reload();
  const corner = page.locator('#loa-live .corner');
  await corner.click(SETTLED);
  assert.ok(await panel.isVisible());

  edit(REPORT, 'value: 1.57', 'value: "1.570"');
  await page.getByText('chỉ đủ mua giấy').waitFor(SETTLED);
  assert.equal(await panel.isVisible(), false);
  assert.equal(await corner.isVisible(), false);
});

test('YAML that cannot be read at all is told too', async () => {
  const { address, folder, edit } = await serveSite('--poll');
  const page = await newPage();
  await page.goto(address);
  edit('data/units.yaml', 'name: Xã An Lão', 'name: "Xã An Lão');
  await page.getByRole('dialog', { name: /lỗi phải sửa/ }).getByText('data/units.yaml').first().waitFor(SETTLED);
  assert.ok(await page.locator('main h1').isVisible());
  const mended = join(folder, 'data/units.yaml');  // as editors save that write a new file first
  writeFileSync(`${mended}.new~`, readFileSync(mended, 'utf8').replace('name: "Xã An Lão', 'name: Xã An Lão'));
  renameSync(`${mended}.new~`, mended);
  await page.locator('#loa-live .panel').waitFor({ state: 'hidden', ...SETTLED });
});

test('drafts are seen and marked', async () => {
  const { address, edit } = await serveSite();
  edit(REPORT, 'published: 21/11/2026', 'draft: true');
  const page = await newPage();
  await page.goto(address + 'don-vi/xa-an-lao/');
  const link = page.locator(`main a[data-loa-draft="bản nháp"]`).first();
  await link.waitFor(SETTLED);
  await link.click();
  await page.waitForURL(`**/${REPORT_PAGE}`);
  await page.getByText('Bản nháp: chưa đăng').waitFor(SETTLED);
});

test('only this machine may ask, and only to read', async () => {
  const { address, program } = await serveSite();
  assert.equal((await ask(address)).statusCode, 200);
  assert.equal((await ask(address, { method: 'HEAD' })).statusCode, 200);
  assert.equal((await ask(address, { method: 'POST' })).statusCode, 405);
  assert.equal((await ask(address, { headers: { host: 'loa.example:8080' } })).statusCode, 421);
  assert.equal((await ask(address, { headers: { origin: 'https://loa.example' } })).statusCode, 403);
  assert.equal((await ask(`${address}khong-co/`)).statusCode, 404);
  const home = await ask(address);
  assert.equal(home.headers['cache-control'], 'no-store');
  assert.match(home.headers['content-security-policy'], /default-src 'self'/);
  program.kill('SIGINT');
  assert.deepEqual(await once(program, 'exit'), [0, null]);
});

test('the network sees it when asked to, with a code for phones', async () => {
  const { address, told } = await serveSite('--lan');
  assert.match(told, /[█▀▄]{8}/);
  assert.match(told, /bản nháp/);
  assert.equal((await ask(address, { headers: { host: '192.168.1.20:8080' } })).statusCode, 200);
  assert.equal((await ask(address, { headers: { host: 'loa.example' } })).statusCode, 421);
});

test('a port that is taken is refused with another one', async () => {
  const { address } = await serveSite();
  const port = new URL(address).port;
  const second = spawn(PROGRAM, ['serve', '-s', REPOSITORY, '--port', port],
    { env: { ...process.env, LOA_LANG: 'vi' }, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  second.stderr.on('data', (text) => { told += text; });
  assert.deepEqual(await once(second, 'close'), [3, null]);
  assert.match(told, new RegExp(`cổng ${port} đang có chương trình khác dùng\\n.*--port \\d+`));
});
