// Starts Sveltia CMS with config.json, from this folder and the forge alone.

import { dataFormat, frontMatterFormat } from './content_files.mjs';

const FROM_ELSEWHERE = /^https:\/\/unpkg\.com\/@sveltia\/cms@[^/]+\/(locales\/.*)$/;

// What GitHub is asked to write: it writes over a file that is there, which GitLab and Forgejo refuse to make anew.
function readCommit(options) {
  return String(options?.body).includes('createCommitOnBranch') ? JSON.parse(options.body).variables.input : undefined;
}

// The path of a text that is made anew where there is one already.
async function findTaken(ask, { branch, fileChanges }, options, config) {
  if (document.documentElement.dataset.page !== 'new') return undefined;
  const root = config.backend.api_root ?? 'https://api.github.com';
  for (const { path } of fileChanges.additions.filter((file) => file.path.endsWith('.md'))) {
    const place = `${root}/repos/${branch.repositoryNameWithOwner}/contents/${encodeURI(path)}?ref=${encodeURIComponent(branch.branchName)}`;
    if ((await ask(place, { headers: { Authorization: new Headers(options.headers).get('Authorization') } })).ok) return path;
  }
  return undefined;
}

// Sveltia asks a third party for its translations and for newer versions of itself: the first lie here, of the second this folder's
// owner decides. The page's policy refuses all other requests to third parties.
function watchRequests(config) {
  const ask = window.fetch.bind(window);
  window.fetch = async (address, options) => {
    const asked = String(address?.url ?? address);
    const [, here] = FROM_ELSEWHERE.exec(asked) ?? [];
    if (here) return ask(new URL(here, document.baseURI), options);
    if (asked.startsWith('https://unpkg.com/')) return Response.error();
    const commit = config.backend.name === 'github' && readCommit(options);
    const taken = commit && await findTaken(ask, commit, options, config);
    return taken ? Response.json({ errors: [{ message: `Đã có ${taken}` }] }) : ask(address, options);
  };
}

// Vietnamese, until somebody chooses another language.
function chooseLanguage(language) {
  const key = 'sveltia-cms.prefs';
  try {
    const chosen = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (!chosen.locale) localStorage.setItem(key, JSON.stringify({ ...chosen, locale: language }));
  } catch {
    // without storage Sveltia follows the browser's language
  }
}

function registerFormats(config) {
  for (const collection of config.collections) {
    if (collection.fields)
      window.CMS.registerCustomFormat(collection.format, 'md', frontMatterFormat(collection.fields));
    for (const file of collection.files ?? [])
      window.CMS.registerCustomFormat(file.format, 'yaml', dataFormat(file.fields));
  }
}

// Sveltia's own part of the fields.
function withoutMarks(value) {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'loa').map(([key, one]) => [key, withoutMarks(one)]));
}

// Which kind of page is shown. Whose a report is is asked for while it is new: its file says it by its place, so that style.css hides
// the field of what is there.
function markPages() {
  const mark = () => { document.documentElement.dataset.page = /\/(new|entries)\b/.exec(window.location.hash)?.[1] ?? 'list'; };
  window.addEventListener('hashchange', mark);
  mark();
}

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

async function start() {
  window.CMS_MANUAL_INIT = true;
  markPages();
  chooseLanguage(document.documentElement.lang);
  const config = await (await fetch('config.json', { cache: 'no-cache' })).json();
  watchRequests(config);
  await load('sveltia-cms.js');
  registerFormats(config);
  await window.CMS.init({ config: { ...withoutMarks(config), load_config_file: false } });
}

start();
