// axe-core finds nothing on one page of each kind, at three widths, in light, dark and forced colours.

import { test } from 'node:test';
import axe from 'axe-core';
import { assertNone, newPage, open, site } from './site.mjs';

const WIDTHS = [320, 412, 1280];
const APPEARANCES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

const page = await newPage();

async function findViolations() {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({
      resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all }) =>
      `${id}: ${target.join(' ')} ${[...any, ...all].map(({ message }) => message).join('; ')}`));
  });
}

for (const [kind, { address }] of site.kinds) {
  test(kind, async () => {
    await open(page, address);
    await page.evaluate(axe.source);
    const found = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const [appearance, media] of Object.entries(APPEARANCES)) {
        await page.emulateMedia(media);
        found.push(...(await findViolations()).map((violation) => `${width} px, ${appearance}: ${violation}`));
      }
    }
    assertNone(found);
  });
}
