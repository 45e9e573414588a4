// The pages that README shows look as they did. The pictures in looks/ are references at a quarter of the size, compared block
// by block: another rendering of letters passes, a lost style does not. LOA_UPDATE_LOOKS=1 rewrites them.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { describeDifference, shrink } from './coarse.mjs';
import { newPage, open } from './site.mjs';
import { VIEWS } from './views.mjs';

const REFERENCES = fileURLToPath(new URL('looks/', import.meta.url));
const FOUND = join(tmpdir(), 'loa-looks');  // where pictures that differ are left to be looked at
const referenceOf = (name) => join(REFERENCES, `${name}.png`);

if (process.env.LOA_UPDATE_LOOKS) {
  rmSync(REFERENCES, { recursive: true, force: true });
  mkdirSync(REFERENCES);
}

for (const [name, takePicture] of VIEWS) {
  test(name, async () => {
    const picture = await takePicture();
    const found = shrink(picture);
    if (process.env.LOA_UPDATE_LOOKS) return writeFileSync(referenceOf(name), found);
    assert.ok(existsSync(referenceOf(name)), 'no reference: LOA_UPDATE_LOOKS=1 makes it');
    const difference = describeDifference(readFileSync(referenceOf(name)), found);
    if (difference === undefined) return;
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(join(FOUND, `${name}.png`), picture);
    assert.fail(`${name}: ${difference}; see ${join(FOUND, `${name}.png`)}`);
  });
}

test('every reference has its view', () => {
  assert.deepEqual(readdirSync(REFERENCES).sort(), [...VIEWS.keys()].map((name) => `${name}.png`).sort());
});

async function describeHomeWhere(change) {
  const page = await newPage({ width: 360, height: 1440 });
  await change(page);
  await open(page, '');
  return describeDifference(readFileSync(referenceOf('home-360')), shrink(await page.screenshot()));
}

const BREAKS = {
  'a lost style sheet': (page) => page.route('**/*.css', (route) => route.abort()),
  'a lost header': (page) => page.addInitScript(() => addEventListener('DOMContentLoaded', () =>
    document.querySelector('header').remove())),
  'colours of the night': (page) => page.emulateMedia({ colorScheme: 'dark' }),
};
for (const [name, breakPage] of Object.entries(BREAKS))
  test(`notices ${name}`, async () => assert.ok(await describeHomeWhere(breakPage)));

test('does not mind letters that are drawn a little bolder', async () => {
  const embolden = (page) => page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    document.body.style.webkitTextStroke = '0.3px';
  }));
  assert.equal(await describeHomeWhere(embolden), undefined);
});
