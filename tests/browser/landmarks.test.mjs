// Every page says its language and title, has one first heading, and the places that screen readers jump to.

import { test } from 'node:test';
import { assertNone, site } from './site.mjs';

const count = (source, pattern) => source.match(pattern)?.length ?? 0;

function findMissing({ address, source }) {
  const language = /^(en)\//.exec(address)?.[1] ?? 'vi';
  const wanted = {
    [`<html lang="${language}">`]: new RegExp(`<html lang="${language}"[ >]`, 'g'),
    'one <h1>': /<h1[ >]/g,
    'one <main>': /<main[ >]/g,
    'one <header> of the page': /<header class="masthead"/g,
    'one <footer> of the page': /<footer[ >]/g,
    'one <title> with words': /<head>[^]*?<title>[^<]*\p{L}[^<]*<\/title>[^]*<\/head>/gu,
  };
  const missing = Object.entries(wanted).filter(([, pattern]) => count(source, pattern) !== 1).map(([name]) => name);
  const navigations = source.match(/<nav[^>]*>/g) ?? [];
  if (navigations.length === 0) missing.push('<nav>');
  if (navigations.length > 1 && navigations.some((tag) => !/aria-label/.test(tag))) missing.push('a name for each <nav>');
  return missing.map((name) => `${address || 'home'}: ${name}`);
}

test('landmarks, language and title of every page', () => {
  assertNone(site.pages.filter(({ isRedirect }) => !isRedirect).flatMap(findMissing));
});
