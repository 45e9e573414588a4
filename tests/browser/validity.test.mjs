// html-validate finds no error on any page: markup, references between elements, what screen readers are told.

import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { assertNone, site } from './site.mjs';

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // A list may be named: ARIA allows it for every role but those that forbid names.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The scrolling box around a wide table is a region by role; as a <section> it would want a heading of its own.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Titles hold official names, which are as long as they are; search engines cut them without harm.
    'long-title': 'off',
    // Every file is the site's own; integrity attributes are for files of other hosts.
    'require-sri': 'off',
  },
}));

async function findErrors({ file, source }) {
  const { results } = await validator.validateString(source, file);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) =>
    `${file}:${line} ${ruleId}: ${message}`));
}

test('every page is valid', async () => {
  const errors = [];
  for (const page of site.pages) errors.push(...await findErrors(page));
  assertNone(errors);
});
