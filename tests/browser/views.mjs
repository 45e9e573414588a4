// The pictures that README shows and that looks.test.mjs guards: which page, how wide, and the report as it is printed.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPage, open, temporaryFolder } from './site.mjs';

const PAGES = {
  home: '',
  'unit-with-report': 'don-vi/xa-an-lao/',
  'unit-without-report': 'don-vi/xa-cam-giang-10888/',
  indicator: 'ket-qua/thi-sinh-dang-ky/',
  initiative: 'mo-hinh/cho-so/',
};
const SCREENS = { 360: 1440, 1280: 1440 };  // width → height of what is shown of a page
const PRINTED = 'don-vi/xa-an-lao/binh-dan-hoc-vu-so-2025/';
const DOTS_PER_INCH = 96;

const folder = temporaryFolder();
const pages = new Map();

async function pageOfWidth(width) {
  if (!pages.has(width)) pages.set(width, await newPage({ width, height: SCREENS[width] }));
  return pages.get(width);
}

async function takeScreenshot(address, width) {
  const page = await pageOfWidth(width);
  await open(page, address);
  return page.screenshot({ animations: 'disabled' });
}

// The first sheet of a printed page.
async function takePrint(address) {
  const page = await pageOfWidth(1280);
  await open(page, address);
  const file = join(folder, 'report.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(DOTS_PER_INCH), file, join(folder, 'report')]);
  return readFileSync(join(folder, 'report.png'));
}

// Name → a function that gives the picture as bytes of a PNG file.
export const VIEWS = new Map([
  ...Object.entries(PAGES).flatMap(([name, address]) => Object.keys(SCREENS).map((width) =>
    [`${name}-${width}`, () => takeScreenshot(address, Number(width))])),
  ['printed-report', () => takePrint(PRINTED)],
]);
