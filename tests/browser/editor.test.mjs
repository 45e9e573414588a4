// `loa new admin` as officers use it: they sign in to a forge, change a report in a form and save it. What stands in git then is the
// file that was there, but for what they changed.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { after, test } from 'node:test';
import { dataFormat, frontMatterFormat } from '../../editor/content_files.mjs';
import { startForge } from './forge.mjs';
import { PROGRAM, REPOSITORY, newPage, temporaryFolder } from './site.mjs';

const SITE = join(REPOSITORY, 'tests/diagnostics/base');
const REPORT = 'content/reports/xa-an-lao/bao-cao-2025.md';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css',
  '.woff2': 'font/woff2' };

// What YAML reads as something else, what people write in ways of their own, and what only this file says.
const WRITTEN = `---
# Xã gửi ngày 20/11.
title: "Kết quả: phong trào Bình dân học vụ số năm 2025"
campaign: binh-dan-hoc-vu-so
period: 2025
text: summary
published: 2026-11-21
document:
  number: 12/BC-UBND  # theo dấu đến
  date: 15/11/2025
  place: An Lão
  signer: {name: Lê Văn Huy, title: 'Phó Chủ tịch'}
  recipients: ["Sở Khoa học và Công nghệ", "Lưu: VT, VHXX"]
results:
  # Số hộ lấy theo công an xã.
  so-ho-gia-dinh: {value: 12.000, at: mục 1}
  thi-sinh-dang-ky: {value: "1.570", rank: 54/114, as_of: 11/11/2025 09:00, at: mục 2}
  thi-sinh-hoan-thanh:
    value: "1.020"
    as_of: {said: "Đến nay"}
    at: mục 2
    note: >-
      Thi hai đợt: đợt một ở nhà văn hóa thôn, đợt hai
      ở trường học.
  can-bo-hoc-du:
    - {value: "62,5%", at: mục 3, note: "no"}
  nhom-zalo-cua-to: {value: có, at: mục 3}
targets: {}
---
## Kết quả tổ chức truyền thông, tuyên truyền

Có [1.570](figure:thi-sinh-dang-ky) thí sinh đăng ký, **hơn một nửa** là học sinh.

| Thôn | Thí sinh |
|---|---:|
| Một | 010 |

## Khó khăn, hạn chế

- [Kinh phí hạn chế](topic:kinh-phi): chưa có nguồn riêng.
`;

function makeAdmin(folder, ...options) {
  execFileSync(PROGRAM, ['new', 'admin', folder, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

// What deploy/ lets the page do on a host; the forge of the tests has no https.
const POLICY = /~\/quan-tri\/ +"(default-src.*)";/.exec(readFileSync(join(REPOSITORY, 'deploy/nginx.conf'), 'utf8'))[1].replaceAll('https:', 'http:');

// A host with the headers of deploy/: `folder`, below /trang/.
async function serveFolder(folder) {
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url, 'http://host').pathname.replace(/^\/trang\//, '').replace(/(^|\/)$/, '$1index.html');
    const file = join(folder, path);
    if (!existsSync(file)) return answer.writeHead(404).end();
    const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY };
    return answer.writeHead(200, headers).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  after(() => { server.close(); server.closeAllConnections(); });
  return `http://127.0.0.1:${server.address().port}/trang/`;
}

// An officer who has signed in to a forge of the kind.
async function signIn(kind) {
  const folder = temporaryFolder();
  cpSync(SITE, folder, { recursive: true });
  writeFileSync(join(folder, REPORT), WRITTEN);
  const published = temporaryFolder();
  const site = await serveFolder(published);
  appendFileSync(join(folder, 'data/site.yaml'), `base_url: ${site}\n`);
  execFileSync(PROGRAM, ['build', '-q', '-s', folder, '-d', published, '--no-downloads'], { stdio: ['ignore', 'ignore', 'ignore'] });
  const forge = await startForge(kind, folder);
  makeAdmin(join(published, 'quan-tri'), '-s', folder, '--forge', kind, '--host', forge.address, '--repository', 'so-khcn/trang');
  const address = `${site}quan-tri/`;
  const page = await newPage({ height: 4000 });  // Sveltia makes only those fields that are in sight
  page.setDefaultTimeout(15_000);
  const strangers = new Set(), problems = [];
  page.on('request', (asked) => {
    if (!/^(data|blob):/.test(asked.url()) && ![site, forge.address].some((own) => asked.url().startsWith(own))) strangers.add(asked.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(address);
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill(forge.token);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByText('xa-an-lao: Kết quả').waitFor();
  const read = () => forge.repository.read(REPORT);
  return { page, site, address, forge, strangers, problems, read };
}

const fieldOf = (page, path) => page.locator(`section[data-key-path="${path}"]`);

async function openReport({ page }) {
  await page.getByText('xa-an-lao: Kết quả').click();
  await fieldOf(page, 'title').waitFor();
}

async function save({ page, forge }) {
  const before = forge.repository.head().hash;
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  for (let tries = 0; tries < 100 && forge.repository.head().hash === before; ++tries) await page.waitForTimeout(100);
  assert.notEqual(forge.repository.head().hash, before, await page.locator('[role=alert], [role=alertdialog]').allInnerTexts());
  await page.getByText('xa-an-lao: Kết quả').first().waitFor();
}

// What `loa check` says about what the forge holds now.
function check({ repository }) {
  const folder = temporaryFolder();
  for (const { path } of repository.files()) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), repository.read(path));
  }
  return { folder, ...spawnSync(PROGRAM, ['check', '-s', folder], { encoding: 'utf8', env: { ...process.env, LOA_LANG: 'vi' } }) };
}

test('a figure is changed in the browser, and nothing else in its file', async () => {
  const officer = await signIn('github');
  const { page, site, forge, read } = officer;
  await openReport(officer);
  const [shown] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Xem trên trang web' }).click()]);
  await shown.waitForURL(`${site}don-vi/xa-an-lao/bao-cao-2025/`);
  await shown.close();
  assert.equal(await fieldOf(page, 'unit').isVisible(), false);
  const figure = page.locator('.item').filter({ hasText: 'Thí sinh đăng ký Cuộc thi Công dân số 1.570' }).last();
  await figure.getByRole('button', { name: 'Mở rộng' }).click();
  await fieldOf(page, 'results.1.value').getByRole('textbox').fill('12.345');
  await fieldOf(page, 'updated').getByRole('textbox').fill('22/11/2026');
  const text = fieldOf(page, 'body').locator('textarea');
  await text.fill((await text.inputValue()).replace('[1.570]', '[12.345]'));
  await save(officer);
  const changed = WRITTEN.replace('value: "1.570"', 'value: "12.345"').replace('[1.570]', '[12.345]');
  assert.equal(read(), changed.replace('published: 2026-11-21\n', 'published: 2026-11-21\nupdated: 22/11/2026\n'));
  const checked = check(forge);
  assert.equal(checked.status, 0, checked.stderr);
  assert.doesNotMatch(checked.stderr, /lỗi\[/);

  // What is emptied again leaves no trace, and a form that is opened anew begins with what was saved.
  await openReport(officer);
  await fieldOf(page, 'updated').getByRole('textbox').fill('');
  await save(officer);
  assert.equal(read(), changed);
  assert.deepEqual([...officer.strangers], []);
  assert.deepEqual(officer.problems, []);
  assert.deepEqual(forge.refused, []);
  assert.match(forge.repository.head().message, /^content: Sửa content\/reports\/xa-an-lao\/bao-cao-2025\.md/);
});

test('a figure that could be read in two ways is refused in the form', async () => {
  const officer = await signIn('forgejo');
  const { page, forge, read } = officer;
  await openReport(officer);
  await page.locator('.item').filter({ hasText: 'Thí sinh hoàn thành bài thi 1.020' }).last().getByRole('button', { name: 'Mở rộng' }).click();
  await fieldOf(page, 'results.2.value').getByRole('textbox').fill('1.44');
  const before = forge.repository.head().hash;
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Dấu chấm ngăn hàng nghìn').first().waitFor();
  assert.equal(forge.repository.head().hash, before);
  await fieldOf(page, 'results.2.value').getByRole('textbox').fill('1.021');
  await save(officer);
  assert.equal(read(), WRITTEN.replace('"1.020"', '"1.021"'));
  assert.deepEqual(forge.refused, []);
  assert.deepEqual(officer.problems, []);
});

test('GitLab takes a change, too', async () => {
  const officer = await signIn('gitlab');
  await openReport(officer);
  await fieldOf(officer.page, 'responsible').getByRole('textbox').fill('Yes');
  await save(officer);
  assert.equal(officer.read(), WRITTEN.replace('results:\n', 'responsible: "Yes"\nresults:\n'));
  assert.deepEqual(officer.forge.refused, []);
  assert.deepEqual(officer.problems, []);
});

test('a new report stands in the folder of its unit, and over none that is there', async () => {
  const officer = await signIn('github');
  const { page, address, forge } = officer;
  const write = async (title) => {
    await page.goto(`${address}#/collections/reports/new`);
    await fieldOf(page, 'unit').getByRole('radio', { name: 'Xã An Lão' }).click();
    await fieldOf(page, 'title').getByRole('textbox').fill(title);
    await fieldOf(page, 'campaign').getByRole('radio', { name: 'Chuyển đổi số' }).click();
    await fieldOf(page, 'period').getByRole('textbox').fill('2025');
    await fieldOf(page, 'published').getByRole('textbox').fill('21/11/2026');
    await fieldOf(page, 'body').locator('textarea').fill('## Kết quả\n\nĐã làm.');
  };
  await write('Kết quả chuyển đổi số');
  await save(officer);
  const file = 'content/reports/xa-an-lao/chuyen-doi-so-2025.md';
  const expected = '---\ntitle: Kết quả chuyển đổi số\ncampaign: chuyen-doi-so\nperiod: "2025"\npublished: 21/11/2026\n---\n## Kết quả\n\nĐã làm.\n';
  assert.equal(forge.repository.read(file), expected);
  await page.getByText('xa-an-lao: Kết quả chuyển đổi số').click();
  await fieldOf(page, 'title').getByRole('textbox').fill('Kết quả chuyển đổi số năm 2025');
  await save(officer);
  const mended = expected.replace('đổi số\n', 'đổi số năm 2025\n');
  assert.equal(forge.repository.read(file), mended);
  const { folder } = check(forge);
  assert.doesNotMatch(spawnSync(PROGRAM, ['fmt', '--check', '-s', folder], { encoding: 'utf8' }).stdout, /chuyen-doi-so-2025/);

  await write('Báo cáo khác');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(`Đã có ${file}`).waitFor();
  assert.equal(forge.repository.read(file), mended);
});

// The formats by the fields of config.json, without a browser.
const config = JSON.parse(readFileSync(join(makeAdmin(join(temporaryFolder(), 'a'), '-s', REPOSITORY, '--forge', 'github', '--repository', 'a/b'), 'config.json'), 'utf8'));
const collection = (name) => config.collections.find((one) => one.name === name);

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

test('no file of the real site changes when it is saved unchanged', async () => {
  const formats = ['reports', 'initiatives', 'pages'].flatMap((name) => {
    const { folder, fields } = collection(name);
    return listFiles(join(REPOSITORY, folder)).filter((file) => file.endsWith('.md')).map((file) => [file, frontMatterFormat(fields)]);
  }).concat(collection('data').files.map(({ file, fields }) => [join(REPOSITORY, file), dataFormat(fields)]));
  assert.ok(formats.length > 50);
  for (const [file, format] of formats) {
    const text = readFileSync(file, 'utf8');
    assert.equal(`${format.toFile(format.fromFile(text.trim())).trim()}\n`, text, file);
  }
});

// [what changes in the form, what stands in the file before, what after]
const CHANGES = [
  ['an item of a list comes', (form) => form.document.recipients.push('Lưu: VT, HCQT'),
    'recipients: ["Sở Khoa học và Công nghệ", "Lưu: VT, VHXX"]', 'recipients: ["Sở Khoa học và Công nghệ", "Lưu: VT, VHXX", "Lưu: VT, HCQT"]'],
  ['a text of many lines', (form) => { form.results[2].note = 'Thi một đợt.'; },
    'note: >-\n      Thi hai đợt: đợt một ở nhà văn hóa thôn, đợt hai\n      ở trường học.\n', 'note: Thi một đợt.\n'],
  ['a moment in words becomes a day', (form) => { form.results[2].as_of = '12/11/2025'; },
    'as_of: {said: "Đến nay"}', 'as_of: 12/11/2025'],
  ['a day becomes words', (form) => { form.results[1].as_of = 'Hiện tại'; },
    'as_of: 11/11/2025 09:00, at: mục 2}', 'as_of: {said: "Hiện tại"}, at: "mục 2"}'],
  ['a figure with decimals', (form) => { form.results[3].value = '1.234,5%'; }, '"62,5%"', '"1.234,5%"'],
  ['the figure without quotes', (form) => { form.results[0].value = '13.000'; }, 'value: 12.000', 'value: "13.000"'],
  ['a figure comes', (form) => form.results.push({ indicator: 'ten-san-pham', names: ['Vải, nhãn', 'Mắm'], more: true, at: 'mục 4' }),
    '{value: có, at: mục 3}\n', '{value: có, at: mục 3}\n  ten-san-pham:\n    names:\n      - Vải, nhãn\n      - Mắm\n    more: true\n    at: mục 4\n'],
  ['a figure goes', (form) => form.results.splice(3, 1), '  can-bo-hoc-du:\n    - {value: "62,5%", at: mục 3, note: "no"}\n', ''],
  ['an aim comes', (form) => form.targets.push({ indicator: 'thi-sinh-dang-ky', value: 'ít nhất 2.000', kind: 'target' }),
    'targets: {}\n', 'targets:\n  thi-sinh-dang-ky:\n    value: "ít nhất 2.000"\n    kind: target\n'],
  ['the year that looks like a number', (form) => { form.period = '2026'; }, 'period: 2025', 'period: 2026'],
  ['a title that reads as a mapping', (form) => { form.title = 'Một: "hai"'; },
    'title: "Kết quả: phong trào Bình dân học vụ số năm 2025"', 'title: "Một: \\"hai\\""'],
  ['a draft', (form) => { form.draft = true; }, 'published: 2026-11-21\n', 'published: 2026-11-21\ndraft: true\n'],
  ['what the header says is gone', (form) => { form.document = null; },
    WRITTEN.slice(WRITTEN.indexOf('document:'), WRITTEN.indexOf('results:')), ''],
  ['one behind a comment', (form) => { form.document.number = '13/BC-UBND'; }, '12/BC-UBND  # theo', '13/BC-UBND  # theo'],
];

for (const [name, change, before, behind] of CHANGES)
  test(`only what was changed: ${name}`, () => {
    const format = frontMatterFormat(collection('reports').fields);
    const form = format.fromFile(WRITTEN.trim());
    assert.ok(WRITTEN.includes(before), before);
    change(form);
    assert.equal(`${format.toFile(form).trim()}\n`, WRITTEN.replace(before, () => behind));
  });

test('the short form of a figure stays short', () => {
  const format = frontMatterFormat(collection('reports').fields);
  const text = '---\nresults:\n  so-ho-gia-dinh: 12.000\n  thi-sinh-dang-ky: 8  # tạm tính\n---\n';
  const form = format.fromFile(text.trim());
  form.results[1].value = '9';
  assert.equal(format.toFile(form), text.replace('8  #', '9  #'));
});

test('entries of a list of ids are changed where they stand', () => {
  const format = dataFormat(collection('data').files.find((file) => file.name === 'campaigns').fields);
  const text = readFileSync(join(SITE, 'data/campaigns.yaml'), 'utf8');
  const form = format.fromFile(text.trim());
  form.entries[0].periods.push({ id: '2026', name: 'Năm 2026', from: '01/01/2026', to: '31/12/2026' });
  form.entries[1].short = 'Chuyển đổi';
  const line = '    "2025": {name: Năm 2025, from: 01/01/2025, to: 31/12/2025}\n';
  const added = '    "2026":\n      name: Năm 2026\n      from: 01/01/2026\n      to: 31/12/2026\n';
  assert.equal(`${format.toFile(form).trim()}\n`, text.replace(line, line + added).replace('short: Chuyển đổi số', 'short: Chuyển đổi'));
});
