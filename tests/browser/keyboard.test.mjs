// With a keyboard alone: Tab reaches every link and control in the order of the page, each shows that it is reached, the
// skip link skips.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone, newPage, open, site } from './site.mjs';

const MOST_TABS = 2000;

const page = await newPage();

// Runs in the page: remembers every place that Tab should reach, how it looks at rest, and writes down each place reached.
function watchFocus() {
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor };
  };
  const places = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled &&
      element.tabIndex >= 0 && !element.closest('[inert]'));
  const atRest = new Map(places.map((element) => [element, look(element)]));
  const isOutlined = ({ outlineStyle, outlineWidth, outlineColor }) =>
    outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  const showsFocus = (element) => {
    const now = look(element);
    if (isOutlined(now)) return true;
    if (matchMedia('(forced-colors: active)').matches) return false;  // which takes shadows and backgrounds away
    return now.boxShadow !== 'none' && now.boxShadow !== atRest.get(element)?.boxShadow;
  };
  const isSeen = (element) => [...element.getClientRects()].some(({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit && (element.contains(hit) || hit.contains(element));
  });
  const name = (element) => `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`;
  window.reached = [];
  window.expected = places.map(name);
  document.addEventListener('keyup', () => {
    const element = document.activeElement;
    const index = places.indexOf(element);
    window.reached.push({ index, isBody: element === document.body, name: name(element), showsFocus: showsFocus(element),
      isSeen: isSeen(element), isTall: element.getBoundingClientRect().height > innerHeight });
  }, true);
}

async function tabThrough() {
  await page.evaluate(watchFocus);
  const expected = await page.evaluate(() => window.expected);
  for (let tabs = 0; tabs < Math.min(expected.length, MOST_TABS); ++tabs) await page.keyboard.press('Tab');
  // Boxes that scroll are reached too, where the browser makes them so: some more steps to come to the end.
  const missing = () => page.evaluate(() => window.expected.length - window.reached.filter(({ index }) => index >= 0).length);
  for (let more = await missing(); more > 0 && more < 50; --more) await page.keyboard.press('Tab');
  return { expected, reached: await page.evaluate(() => window.reached) };
}

async function findProblems() {
  const { expected, reached } = await tabThrough();
  const order = reached.map(({ index }) => index).filter((index) => index >= 0);
  const problems = expected.filter((_, index) => !order.includes(index)).map((name) => `never reached: ${name}`);
  order.forEach((index, i) => {
    if (i > 0 && index < order[i - 1]) problems.push(`out of order: ${expected[index]}`);
  });
  for (const { isBody, name, showsFocus, isSeen, isTall } of reached) {
    if (isBody) continue;
    if (!showsFocus) problems.push(`does not show that it is reached: ${name}`);
    if (!isSeen && !isTall) problems.push(`is reached where nobody sees it: ${name}`);
  }
  return problems;
}

for (const [kind, { address }] of site.kinds) {
  test(`${kind}: Tab`, async () => {
    const problems = [];
    for (const forcedColors of ['none', 'active']) {
      await page.emulateMedia({ forcedColors });
      await open(page, address);
      problems.push(...(await findProblems()).map((problem) => forcedColors === 'active' ? `forced colours: ${problem}` : problem));
    }
    assertNone(problems);
  });

  test(`${kind}: skip link`, async () => {
    await page.emulateMedia({ forcedColors: 'none' });
    await open(page, address);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => {
      const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
      return { leadsTo: document.querySelector(document.activeElement.hash || 'none')?.localName,
        isShown: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight };
    });
    assert.deepEqual(skip, { leadsTo: 'main', isShown: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isBehindTheMenu = await page.evaluate(() => {
      const position = document.querySelector('main').compareDocumentPosition(document.activeElement);
      return Boolean(position & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING));
    });
    assert.ok(isBehindTheMenu, 'Tab after the skip link stays before the content');
  });
}
