// Pictures as coarse grids: what stays of a page when letters blur to grey. Two renderings of one page agree in them.

import { PNG } from 'pngjs';

const REDUCTION = 4;  // references are kept at a quarter of their size
const LEVELS = 17;    // shades of a colour that a kept picture tells apart: smaller files
const BLOCK = 12;     // kept pixels: 48 of the page
const DIFFERENT = 20; // of 255, between the means of two blocks
const TOLERATED = 0.02;  // share of blocks that may differ, such as where a line of text breaks elsewhere

function meanOf({ width, height, data }, left, top, side) {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + side, height); ++y) {
    for (let x = left; x < Math.min(left + side, width); ++x, ++count)
      for (let channel = 0; channel < 3; ++channel) sums[channel] += data[(y * width + x) * 4 + channel];
  }
  return sums.map((sum) => sum / count);
}

// A picture's bytes → those of the small picture that is kept of it.
export function shrink(bytes) {
  const picture = PNG.sync.read(bytes);
  const small = new PNG({ width: Math.ceil(picture.width / REDUCTION), height: Math.ceil(picture.height / REDUCTION) });
  const step = 255 / (LEVELS - 1);
  for (let y = 0; y < small.height; ++y) {
    for (let x = 0; x < small.width; ++x) {
      const mean = meanOf(picture, x * REDUCTION, y * REDUCTION, REDUCTION);
      const shades = mean.map((value) => Math.round(Math.round(value / step) * step));
      small.data.set([...shades, 255], (y * small.width + x) * 4);
    }
  }
  return PNG.sync.write(small, { colorType: 2, inputHasAlpha: true, deflateLevel: 9 });
}

// Says how two small pictures differ, or nothing when they look alike.
export function describeDifference(expectedBytes, foundBytes) {
  const [expected, found] = [PNG.sync.read(expectedBytes), PNG.sync.read(foundBytes)];
  if (expected.width !== found.width || expected.height !== found.height)
    return `is ${found.width}×${found.height}, was ${expected.width}×${expected.height}`;
  let blocks = 0;
  const different = [];
  for (let y = 0; y < expected.height; y += BLOCK) {
    for (let x = 0; x < expected.width; x += BLOCK, ++blocks) {
      const [was, is] = [meanOf(expected, x, y, BLOCK), meanOf(found, x, y, BLOCK)];
      if (was.some((value, channel) => Math.abs(value - is[channel]) > DIFFERENT)) different.push([x * REDUCTION, y * REDUCTION]);
    }
  }
  if (different.length <= blocks * TOLERATED) return undefined;
  return `${different.length} of ${blocks} blocks differ, the first at ${different[0].join(', ')} px`;
}
