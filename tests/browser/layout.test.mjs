// Pages fit narrow screens and enlarged text, their targets fit fingers, nothing moves while a page loads, no text is tiny.

import { test } from 'node:test';
import { assertNone, newPage, open, site } from './site.mjs';

const TARGET_SIDE = 44;  // CSS pixels
const SMALLEST_TEXT = 16;
// The sum of Chromium's layout-shift scores. Web Vitals call 0.1 good; a line that moves by a hair when the rest of it
// arrives scores 0.0001, a picture without its size or a late banner over 0.01.
const LARGEST_SHIFT = 0.0005;

const page = await newPage({ width: 412 });
const zoomed = await newPage({ width: 640, height: 450, scale: 2 });  // a window of 1280 by 900 at 200 %
await page.addInitScript(() => {
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
    .observe({ type: 'layout-shift', buffered: true });
});

// Runs in the page, as all functions below that start with "find".
function findSidewaysScroll() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const widest = [...document.body.querySelectorAll('*')]
    .reduce((most, element) => element.getBoundingClientRect().right > most.getBoundingClientRect().right ? element : most);
  return [`${scrollWidth} px of content, as far as <${widest.localName} class="${widest.className}">`];
}

function findSmallTargets(side) {
  const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option]';
  const displayOf = (element) => getComputedStyle(element).display;
  const blockOf = (element) => {
    let block = element.parentElement;
    while (displayOf(block) === 'inline') block = block.parentElement;
    return block;
  };
  // WCAG 2.5.8: links within a line of text are as high as the line.
  const standsInText = (target) => {
    if (displayOf(target) !== 'inline') return false;
    const block = blockOf(target);
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const isWord = /\p{L}/u.test(text.data) && !text.parentElement.closest(TARGETS);
      if (isWord && (text.parentElement === block || blockOf(text) === block)) return true;
    }
    return false;
  };
  // How far from its middle a target answers to a pointer: its ::after and its label count, what covers it does not.
  const measureReach = (target) => {
    target.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = target.getClientRects()[0];
    const answers = (x, y) => {
      const hit = document.elementFromPoint(x, y);
      return hit?.closest(TARGETS) === target || hit?.closest('label')?.control === target;
    };
    const reach = (dx, dy) => {
      let steps = 0;
      while (steps < side && answers(left + width / 2 + dx * (steps + 1), top + height / 2 + dy * (steps + 1))) ++steps;
      return steps;
    };
    return { width: reach(-1, 0) + reach(1, 0) + 1, height: reach(0, -1) + reach(0, 1) + 1 };
  };
  const problems = [];
  for (const target of document.querySelectorAll(TARGETS)) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('[inert]')) continue;
    if (target.getBoundingClientRect().right <= 0) target.focus();  // a skip link shows when it is reached
    const box = target.getBoundingClientRect();
    if ((box.width >= side && box.height >= side) || standsInText(target)) continue;
    const reach = measureReach(target);
    if (reach.width >= side && reach.height >= side) continue;
    problems.push(`${reach.width}×${reach.height} px: <${target.localName}> “${target.textContent.trim().slice(0, 40)}” in ` +
      `<${target.parentElement.localName} class="${target.parentElement.className}">`);
  }
  return problems;
}

function findTinyText(smallest) {
  const problems = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('svg')) continue;  // text in a drawing grows with it, and a list beside it says the same
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < smallest) problems.add(`${size} px: <${element.localName} class="${element.className}">`);
  }
  return [...problems];
}

// Scrolls through the page, so that lazy pictures load, before it asks what moved.
async function findShifts(largest) {
  const pause = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 4) {
    scrollTo(0, y);
    await pause();
  }
  const score = window.shifts.reduce((sum, { value }) => sum + value, 0);
  if (score <= largest) return [];
  return window.shifts.map(({ value, sources }) =>
    `layout shift ${value.toFixed(4)} of ${sources.map(({ node }) => node?.nodeName).join(', ')}`);
}

for (const [kind, { address }] of site.kinds) {
  test(kind, async () => {
    const problems = [];
    const note = (width, found) => problems.push(...found.map((problem) => `${width}: ${problem}`));
    for (const width of [412, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, address);
      note(`${width} px`, await page.evaluate(findShifts, LARGEST_SHIFT));
    }
    for (const width of [320, 412, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      note(`${width} px`, await page.evaluate(findSidewaysScroll));
      note(`${width} px`, await page.evaluate(findTinyText, SMALLEST_TEXT));
      note(`${width} px`, await page.evaluate(findSmallTargets, TARGET_SIDE));
    }
    await open(zoomed, address);
    note('200 %', await zoomed.evaluate(findSidewaysScroll));
    assertNone(problems);
  });
}

for (const kind of ['home', 'unit with a report', 'ket-qua/*']) {
  test(`${kind}: what is seen stays where it is while the rest arrives`, async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `${site.kinds.get(kind).address}?slowly`);
    assertNone(await page.evaluate(findShifts, LARGEST_SHIFT));
  });
}
