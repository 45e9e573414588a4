// Every page is light: few bytes, few requests, none to another host, nothing that a strict Content-Security-Policy blocks.

import { extname } from 'node:path';
import { test } from 'node:test';
import { assertNone, host, newPage, open, site } from './site.mjs';

const KIB = 1024;
const LIMITS = { page: 60 * KIB, styles: 12 * KIB, scripts: 5 * KIB, requests: 5 };
const PHOTOS = new Set(['.jpg', '.jpeg', '.webp', '.avif']);  // lazy, beside what a page is budgeted for
const INLINE = {
  'a style attribute': /<[a-z][^>]*\sstyle=/i,
  'an event attribute': /<[a-z][^>]*\son[a-z]+=/i,
  'a <style>': /<style[ >]/i,
  'a script within the page': /<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))/i,
};

// Opens pages one after the other in one window and tells what each asked for and what its console complained of.
async function newVisitor() {
  const page = await newPage({ width: 412 });
  let asked = new Set();
  let complaints = [];
  page.on('request', (request) => asked.add(request.url().replace(/#.*/, '')));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${errorText}: ${request.url()}`);  // aborted: by the next page
  });
  page.on('pageerror', (error) => complaints.push(`script failed: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  return async (address) => {
    asked = new Set();
    complaints = [];
    await open(page, address);
    const icon = await page.evaluate(() => document.querySelector('link[rel=icon]')?.href);
    if (icon) asked.add(icon);  // which Chromium without a window may fetch late
    return { asked: [...asked], complaints };
  };
}

function sum(urls, ending) {
  return urls.filter((url) => ending === undefined || extname(new URL(url).pathname) === ending)
    .reduce((bytes, url) => bytes + host.gzipped(host.fileOf(url)), 0);
}

function judge({ asked, complaints }) {
  const elsewhere = asked.filter((url) => !url.startsWith(host.address));
  const absent = asked.filter((url) => url.startsWith(host.address) && !host.fileOf(url));
  const problems = [...complaints, ...elsewhere.map((url) => `another host: ${url}`), ...absent.map((url) => `no such file: ${url}`)];
  const own = asked.filter((url) => host.fileOf(url) && !PHOTOS.has(extname(new URL(url).pathname)));
  const measured = { page: sum(own), styles: sum(own, '.css'), scripts: sum(own, '.js'), requests: own.length };
  for (const [name, limit] of Object.entries(LIMITS))
    if (measured[name] > limit) problems.push(`${name}: ${measured[name]}, at most ${limit}`);
  return problems;
}

async function findHeavyPages(pages) {
  const visit = await newVisitor();
  const problems = [];
  for (const { address } of pages)
    problems.push(...judge(await visit(address)).map((problem) => `${address || 'home'}: ${problem}`));
  return problems;
}

test('every page stays within its budget and the policy', async () => {
  const pages = site.pages.filter(({ isRedirect }) => !isRedirect);
  const half = Math.ceil(pages.length / 2);
  assertNone((await Promise.all([pages.slice(0, half), pages.slice(half)].map(findHeavyPages))).flat());
});

test('no page holds styles or scripts of its own', () => {
  assertNone(site.pages.flatMap(({ address, source }) => Object.entries(INLINE)
    .filter(([, pattern]) => pattern.test(source)).map(([name]) => `${address || 'home'}: ${name}`)));
});
