// What people type finds what they mean, with and without tone marks, from a web host and from a disk; nothing of it is
// loaded before its first use, and without JavaScript the index from A to Z is there.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { buildSite, host, newPage, open, site, temporaryFolder } from './site.mjs';

const FIRST_SEARCH_LIMIT = 60 * 1024;
// What is typed → the titles that come first.
const MEANT = {
  'cam giang': ['Xã Cẩm Giang', 'Xã Cẩm Giàng'],
  'cẩm giàng': ['Xã Cẩm Giàng', 'Xã Cẩm Giang'],
  'Cẩm Giang': ['Xã Cẩm Giang', 'Xã Cẩm Giàng'],
  'dac khu': ['Đặc khu Bạch Long Vĩ', 'Đặc khu Cát Hải'],
  'đặc khu': ['Đặc khu Bạch Long Vĩ', 'Đặc khu Cát Hải'],
  'cho so': ['Chợ số'],
  'CHỢ SỐ': ['Chợ số'],
  '516/SKHCN': ['Công văn 516/SKHCN-TTTT'],
  '516 /skhcn-tttt': ['Công văn 516/SKHCN-TTTT'],
  'hoc vu': ['Bình dân học vụ số'],
  'gia luan': ['Đặc khu Cát Hải'],
  'thị trấn trường sơn': ['Xã An Lão', 'Phường Phù Liễn'],
  'an lao': ['Xã An Lão'],
  'an lã': ['Xã An Lão'],
  'Hoà Bình': ['Phường Hòa Bình'],
  'Hòa Bình': ['Phường Hòa Bình'],
  'hoa binh': ['Phường Hòa Bình'],
  'chợ số hưng đạo': ['Chợ số'],
  'tải số liệu': ['Tải số liệu'],
};

// The titles of what is found for `text`, and what the count says.
async function find(page, text) {
  const status = page.locator('form[data-index] [role=status]');
  await page.fill('input[name=q]', '');
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent === '');
  await page.fill('input[name=q]', text);
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent !== '');
  return { titles: await page.locator('.search-found li a').allTextContents(), count: await status.textContent() };
}

function listenForProblems(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return problems;
}

test('people find what they mean', async () => {
  const page = await newPage();
  const problems = listenForProblems(page);
  await open(page, 'tim-kiem/');
  await page.focus('input[name=q]');
  for (const [text, titles] of Object.entries(MEANT)) {
    for (const typed of [text, text.normalize('NFD')]) {
      const found = await find(page, typed);
      assert.deepEqual(found.titles.slice(0, titles.length), titles, typed);
      assert.match(found.count, /^\d+ kết quả/);
    }
  }
  const nothing = await find(page, 'xyzq');
  assert.deepEqual(nothing.titles, []);
  assert.match(nothing.count, /Không thấy/);
  assert.deepEqual(problems, []);
});

test('what is found can be opened', async () => {
  const page = await newPage();
  await open(page, 'tim-kiem/?q=gia+luan');
  await page.click('.search-found li a');
  await page.waitForURL('**/don-vi/dac-khu-cat-hai/');
});

test('nothing is loaded before the first use, and little then', async () => {
  for (const address of ['', 'tim-kiem/']) {
    const page = await newPage();
    const asked = [];
    page.on('request', (request) => asked.push(host.fileOf(request.url())));
    await open(page, address);
    const isOfSearch = (file) => file?.startsWith('assets/search');
    assert.deepEqual(asked.filter(isOfSearch), [], address);
    await page.focus('input[name=q]');
    await page.keyboard.type('an lao');
    await page.locator('.search-found li').first().waitFor();
    const moved = asked.filter(isOfSearch);
    assert.ok(moved.length >= 3, moved.join(' '));
    assert.ok(moved.reduce((sum, file) => sum + host.gzipped(file), 0) <= FIRST_SEARCH_LIMIT);
  }
});

test('the home page suggests places and leads to all that is found', async () => {
  const page = await newPage({ width: 360, height: 740 });
  const problems = listenForProblems(page);
  await open(page, '');
  await page.focus('input[name=q]');
  const found = await find(page, 'hung dao');
  assert.equal(found.titles[0], 'Phường Hưng Đạo');
  assert.ok(found.titles.length <= 6);
  await page.focus('input[name=q]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tim-kiem/?q=hung+dao');
  await page.locator('.search-found li').first().waitFor();
  assert.equal(await page.inputValue('input[name=q]'), 'hung dao');
  assert.ok((await page.locator('.search-found li').count()) > 6);
  assert.deepEqual(problems, []);
});

test('arrow keys go through what is found', async () => {
  const page = await newPage();
  await open(page, 'tim-kiem/');
  await page.focus('input[name=q]');
  await find(page, 'cam giang');
  const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.name);
  for (const [key, expected] of [['ArrowDown', 'Xã Cẩm Giang'], ['ArrowDown', 'Xã Cẩm Giàng'], ['ArrowDown', 'Xã Cẩm Giàng'],
    ['ArrowUp', 'Xã Cẩm Giang'], ['Escape', 'q']]) {
    await page.keyboard.press(key);
    assert.equal(await focused(), expected, key);
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/don-vi/xa-cam-giang-10888/');
});

test('a portable site finds from a disk', async () => {
  const folder = join(temporaryFolder(), 'trang của xã');
  cpSync(buildSite('--portable'), folder, { recursive: true });
  const page = await newPage();
  const problems = listenForProblems(page);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.focus('input[name=q]');
  await find(page, 'gia luan');
  await page.click('.search-found li a');
  await page.waitForURL('**/don-vi/dac-khu-cat-hai/index.html');
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.fill('input[name=q]', 'cho so');
  await page.press('input[name=q]', 'Enter');
  await page.waitForURL('**/tim-kiem/index.html?q=cho+so');
  await page.locator('.search-found li').first().waitFor();
  assert.equal(await page.locator('.search-found li a').first().textContent(), 'Chợ số');
  assert.deepEqual(problems, []);
});

test('without JavaScript the index from A to Z leads to every place', async () => {
  const page = await newPage({ javaScript: false });
  await open(page, '');
  await page.fill('input[name=q]', 'gia luan');
  await page.click('form[data-index] button');
  await page.waitForURL('**/tim-kiem/?q=gia+luan');
  await page.click('.letters a:has-text("G")');
  await page.click('a:has-text("Gia Luận")');
  await page.waitForURL('**/don-vi/dac-khu-cat-hai/');
  assert.equal(site.pages.some(({ address }) => address === 'tim-kiem/dd/'), true);
});
