// With scripts off a page says all that it says with them, and links lead from the first page to every other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone, host, newPage, open, site } from './site.mjs';

const pages = { on: await newPage({ width: 412 }), off: await newPage({ width: 412, javaScript: false }) };

// The lines that a page shows, without controls: those are what scripts may add.
function readLines() {
  const controls = 'button, input, select, label, output, [role=status], [role=listbox], [role=search], dialog';
  for (const control of document.querySelectorAll(controls)) control.remove();
  return document.body.innerText.split('\n').map((line) => line.trim()).filter(Boolean);
}

for (const [kind, { address }] of site.kinds) {
  test(`${kind} says the same without scripts`, async () => {
    await Promise.all([open(pages.on, address), open(pages.off, address)]);
    const lines = { on: await pages.on.evaluate(readLines), off: await pages.off.evaluate(readLines) };
    assert.ok(lines.off.length > 5);
    assert.deepEqual(lines.off, lines.on);
  });
}

test('plain links reach every page, and each leads somewhere', () => {
  const linksOf = ({ address, source }) => [...source.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, link]) => new URL(link.replaceAll('&amp;', '&'), host.address + address).href)
    .filter((url) => url.startsWith(host.address));
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  const reached = new Set(['index.html']);
  const broken = [];
  for (const file of reached) {
    for (const url of linksOf(byFile.get(file))) {
      const target = host.fileOf(url);
      if (!target) broken.push(`${file}: ${url} leads nowhere`);
      else if (byFile.has(target)) reached.add(target);
    }
  }
  const wanted = site.pages.filter(({ isRedirect, file }) => !isRedirect && !file.endsWith('404.html'));
  const unreached = wanted.filter(({ file }) => !reached.has(file)).map(({ file }) => `${file}: no link leads here`);
  assertNone([...broken, ...unreached]);
});
