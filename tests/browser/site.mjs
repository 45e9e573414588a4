// The real site, built for each test file into a folder of its own, served as a web host would from a subfolder, and a
// Chromium to read it with. LOA names another program than the release build's.
//
// A test file asks `site` what was built and opens pages with `newPage` and `open`; all is closed when its tests end.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = resolve(process.env.LOA ?? join(REPOSITORY, 'build/release/src/loa'));
const SUBFOLDER = '/trang/binh-dan-hoc-vu-so/';
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update'];
// What a careful web host allows: nothing inline, nothing from elsewhere.
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.csv': 'text/csv' };
const COMPRESSED = new Set(['.html', '.css', '.js', '.svg', '.json', '.csv']);

const folders = [];

// A new folder, which is removed when the tests of the file have ended.
export function temporaryFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'loa-browser-')));
  return folders.at(-1);
}

// Builds the real site with further options, such as --portable, and gives its folder.
export function buildSite(...options) {
  const folder = temporaryFolder();
  execFileSync(PROGRAM, ['build', '-q', '-s', REPOSITORY, '-d', folder, '-b', `https://loa.example${SUBFOLDER}`, ...options],
    { stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

function listFiles(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    return entry.isDirectory() ? listFiles(folder, `${path}/`) : [path];
  });
}

// A file's address on the site: "don-vi/xa-an-lao/index.html" is "don-vi/xa-an-lao/".
const addressOf = (file) => file.replace(/(^|\/)index\.html$/, '$1');

// Pages of one kind share a template. New folders are new kinds, so that no page is forgotten.
function kindOf(address, addresses) {
  const [, language = '', path] = /^(?:([a-z]{2})\/)?(.*)$/.exec(address);
  const [section, ...rest] = path.split('/').filter(Boolean);
  let kind = [section ?? 'home', ...rest.map(() => '*')].join('/');
  if (section === 'tai-ve') kind = path.replace(/\/$/, '');
  if (kind === 'don-vi/*') {
    const hasReport = addresses.some((other) => other !== address && other.startsWith(address));
    kind = hasReport ? 'unit with a report' : 'unit without a report';
  }
  return language ? `${kind} (${language})` : kind;
}

function describeSite(folder) {
  const files = listFiles(folder);
  const read = (file) => readFileSync(join(folder, file));
  const addresses = files.filter((file) => file.endsWith('.html')).map(addressOf);
  const pages = addresses.map((address) => {
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    const source = read(file).toString();
    const isRedirect = /<meta http-equiv="refresh"/i.test(source);
    return { address, file, source, isRedirect, kind: isRedirect ? 'redirect' : kindOf(address, addresses) };
  });
  const kinds = new Map();  // kind → its heaviest page, which has most of what can be on it
  for (const page of pages) {
    if (page.isRedirect) continue;
    const heaviest = kinds.get(page.kind);
    if (!heaviest || heaviest.source.length < page.source.length) kinds.set(page.kind, page);
  }
  return { folder, files, pages, kinds };
}

// As a poor connection delivers a page: what is seen first comes in packets of a line or two, with a pause after each.
async function writeSlowly(response, bytes) {
  const PACKET = 150;  // bytes
  const FIRST = 12_000;
  const PAUSE = 30;    // milliseconds, in which a browser draws what it has
  for (let start = 0; start < FIRST; start += PACKET) {
    response.write(bytes.subarray(start, Math.min(start + PACKET, FIRST)));
    await new Promise((done) => { setTimeout(done, PAUSE); });
  }
  response.end(bytes.subarray(FIRST));
}

// Serves `folder` below SUBFOLDER, a page whose address ends with "?slowly" in packets. `gzipped` tells how many bytes
// of a file go over the wire.
function serve(folder) {
  const compressed = new Map();
  const compress = (file) => {
    if (!compressed.has(file)) {
      const bytes = readFileSync(join(folder, file));
      compressed.set(file, COMPRESSED.has(extname(file)) ? gzipSync(bytes) : bytes);
    }
    return compressed.get(file);
  };
  const fileOf = (url) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(SUBFOLDER)) return undefined;
    const below = path.slice(SUBFOLDER.length);
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    return statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };
  const server = createServer((request, response) => {
    const found = fileOf(request.url);
    const file = found ?? '404.html';
    const slowly = request.url.endsWith('?slowly');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      ...(!slowly && COMPRESSED.has(extname(file)) && { 'Content-Encoding': 'gzip' }),
    });
    if (slowly) writeSlowly(response, readFileSync(join(folder, file)));
    else response.end(compress(file));
  });
  return new Promise((started) => {
    server.listen(0, '127.0.0.1', () => started({
      address: `http://127.0.0.1:${server.address().port}${SUBFOLDER}`,
      fileOf,
      gzipped: (file) => compress(file).length,
      close: () => { server.close(); server.closeAllConnections(); },
    }));
  });
}

export const site = describeSite(buildSite());
export const host = await serve(site.folder);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_FLAGS });
after(async () => {
  await browser.close();  // first: its pages may still ask for files
  host.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// A page in a fresh window. `scale` is device pixels per CSS pixel: a 1280 px window at 200 % zoom is 640 wide, scale 2.
export async function newPage({ width = 1280, height = 900, scale = 1, scheme = 'light', forcedColors = false,
  javaScript = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: scale, colorScheme: scheme, javaScriptEnabled: javaScript,
    forcedColors: forcedColors ? 'active' : 'none', reducedMotion: 'reduce', locale: 'vi-VN',
  });
  return context.newPage();
}

export function open(page, address) {
  return page.goto(host.address + address, { waitUntil: 'load' });
}

// Fails with one line for each problem.
export function assertNone(problems) {
  assert.ok(problems.length === 0, `${problems.length} found:\n${problems.slice(0, 40).join('\n')}`);
}
