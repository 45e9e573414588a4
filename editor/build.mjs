// Makes dist/, which `loa new admin` copies: our own code in one file, Sveltia CMS without the fonts that it would fetch from a third
// party, its Vietnamese, its icons.

import { buildSync } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const modules = join(here, 'node_modules');
const dist = join(here, 'dist');

rmSync(dist, { recursive: true, force: true });
buildSync({ entryPoints: [join(here, 'main.mjs')], outfile: join(dist, 'loa.js'), bundle: true, minify: true, target: 'es2022',
  format: 'iife', legalComments: 'none', absWorkingDir: here });

const copies = {
  'index.html': join(here, 'index.html'),
  'style.css': join(here, 'style.css'),
  'chunks/react-dom.js': join(modules, '@sveltia/cms/dist/chunks/react-dom.js'),
  'locales/vi.json': join(modules, '@sveltia/cms/locales/vi.json'),
  'material-symbols.woff2': join(modules, '@sveltia/cms/npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2'),
  'licences/material-symbols.txt': join(modules, '@sveltia/cms/npm/assets/material-symbols-outlined.LICENSE.txt'),
  'licences/sveltia-cms.txt': join(modules, '@sveltia/cms/LICENSE.txt'),
  'licences/yaml.txt': join(modules, 'yaml/LICENSE'),
};
for (const [file, from] of Object.entries(copies)) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  copyFileSync(from, join(dist, file));
}

const FOREIGN_FONT = /@font-face \{[^}]*url\(https:\/\/cdn\.jsdelivr\.net\/[^}]*\}/g;
const cms = readFileSync(join(modules, '@sveltia/cms/dist/sveltia-cms.js'), 'utf8');
if (cms.match(FOREIGN_FONT)?.length !== 3) throw new Error('Sveltia CMS asks for its fonts in another way: see style.css');
writeFileSync(join(dist, 'sveltia-cms.js'), cms.replace(FOREIGN_FONT, ''));
