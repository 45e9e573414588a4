// A forge for the editor's tests: over a real bare repository it speaks what Sveltia CMS asks of GitHub (GraphQL and REST), GitLab
// (both, too) and Forgejo (REST). What else is asked is answered with 404 and noted in `refused`.
//   https://docs.github.com/en/graphql · https://docs.gitlab.com/api/ · https://codeberg.org/api/swagger

import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after } from 'node:test';
import { temporaryFolder } from './site.mjs';

const TOKEN = 'ma-thu';
const USER = { id: 7, login: 'bien-tap', username: 'bien-tap', name: 'Biên tập', full_name: 'Biên tập', email: 'bien-tap@example.vn',
  avatar_url: '', html_url: '', web_url: '' };
const AUTHOR = { GIT_AUTHOR_NAME: USER.name, GIT_AUTHOR_EMAIL: USER.email, GIT_COMMITTER_NAME: USER.name, GIT_COMMITTER_EMAIL: USER.email };

const NOTHING = Symbol('404');

class Repository {
  constructor(folder) {
    this.folder = temporaryFolder();
    this.git(['init', '--quiet', '--bare', '--initial-branch=main']);
    this.git(['--work-tree', folder, 'add', '--all']);
    this.moveTo(this.git(['commit-tree', this.git(['write-tree']), '-m', 'content: Start']));
  }

  git(words, options = {}) {
    const [first] = words;
    const at = first === 'init' ? words.concat(this.folder) : ['--git-dir', this.folder, ...words];
    return execFileSync('git', at, { encoding: 'utf8', env: { ...process.env, ...AUTHOR, ...options.env }, input: options.input,
      maxBuffer: 1 << 26 }).replace(/\n$/, '');
  }

  moveTo(hash) {
    this.git(['update-ref', 'refs/heads/main', hash]);
  }

  head() {
    return { hash: this.git(['rev-parse', 'main']), message: this.git(['log', '-1', '--format=%B', 'main']) };
  }

  files() {
    return this.git(['ls-tree', '-r', '-z', '--long', 'main']).split('\0').filter(Boolean).map((line) => {
      const [, sha, size, path] = /^\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line);
      return { path, sha, size: Number(size), type: 'blob' };
    });
  }

  blob(sha) {
    return execFileSync('git', ['--git-dir', this.folder, 'cat-file', 'blob', sha], { maxBuffer: 1 << 26 });
  }

  read(path) {
    return this.blob(`main:${path}`).toString();
  }

  // changes: {path, bytes} to write, {path} to remove.
  commit(changes, message) {
    const env = { GIT_INDEX_FILE: join(this.folder, 'index-of-commit') };
    this.git(['read-tree', 'main'], { env });
    for (const { path, bytes } of changes) {
      if (bytes === undefined) {
        this.git(['update-index', '--force-remove', '--', path], { env });
        continue;
      }
      const sha = this.git(['hash-object', '-w', '--stdin'], { input: bytes });
      this.git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`], { env });
    }
    const tree = this.git(['write-tree'], { env });
    this.moveTo(this.git(['commit-tree', tree, '-p', 'main', '-m', message]));
    return this.head().hash;
  }
}

const bytesOf = (base64) => Buffer.from(base64, 'base64');

// What stands behind an alias of GitHub's batches: `content_0: object(oid: "…")`, `commit_0: ref(…) … path: "…"`.
function answerBatch(query, repository) {
  const answers = {};
  for (const [, alias, sha, kind] of query.matchAll(/(\w+): object\(oid: "(\w+)"\) \{ \.\.\. on (\w+)/g))
    answers[alias] = kind === 'Blob' ? { text: repository.blob(sha).toString(), isTruncated: false } : null;
  const node = { oid: repository.head().hash, author: { name: USER.name, email: USER.email, avatarUrl: '', user: { id: 7, databaseId: 7, login: USER.login } },
    committedDate: '2026-11-21T08:00:00Z' };
  for (const [, alias] of query.matchAll(/(\w+_\d+):\s*ref\(/g)) answers[alias] = { target: { history: { nodes: [node] } } };
  return answers;
}

function answerGithubGraph({ query, variables }, repository) {
  const { hash, message } = repository.head();
  if (query.includes('createCommitOnBranch')) {
    const { fileChanges, message: { headline }, expectedHeadOid } = variables.input;
    if (expectedHeadOid !== hash) return { errors: [{ message: `Expected branch to point to "${expectedHeadOid}"` }] };
    const changes = [...fileChanges.deletions, ...fileChanges.additions.map(({ path, contents }) => ({ path, bytes: bytesOf(contents) }))];
    const commit = { oid: repository.commit(changes, headline), committedDate: '2026-11-21T08:00:00Z' };
    for (const [, alias, path] of query.matchAll(/(file_\d+): file\(path: "(.*?)"\)/g))
      commit[alias] = { oid: repository.git(['rev-parse', `main:${path}`]) };
    return { data: { createCommitOnBranch: { commit } } };
  }
  if (query.includes('defaultBranchRef')) return { data: { repository: { defaultBranchRef: { name: 'main' } } } };
  if (/message/.test(query)) return { data: { repository: { ref: { target: { history: { nodes: [{ oid: hash, message }] } } } } } };
  return { data: { repository: answerBatch(query, repository) } };
}

// Nothing, which is answered with 404, where there is none.
function findFile(repository, path) {
  const name = decodeURIComponent(path.replace(/^.*?\/contents\//, ''));
  return repository.files().find((file) => file.path === name) ?? NOTHING;
}

const github = {
  'GET /api/v3/user': () => USER,
  'GET /api/v3/repos/:owner/:name/collaborators/:login': () => undefined,
  'GET /api/v3/repos/:owner/:name/git/trees/:ref': (repository) => ({ tree: repository.files(), truncated: false }),
  'GET /api/v3/repos/:owner/:name/contents/*': (repository, _, __, path) => findFile(repository, path),
  'POST /api/graphql': (repository, _, body) => answerGithubGraph(body, repository),
};

function answerGitlabGraph({ query, variables }, repository) {
  const { hash, message } = repository.head();
  const answer = (inRepository) => ({ data: { project: { repository: inRepository } } });
  if (query.includes('rootRef')) return answer({ rootRef: 'main' });
  if (query.includes('lastCommit {') && !query.includes('blobs(')) return answer({ tree: { lastCommit: { sha: hash, message } } });
  if (query.includes('after: $cursor'))
    return answer({ tree: { blobs: { nodes: repository.files(), pageInfo: { endCursor: '', hasNextPage: false } } } });
  if (query.includes('rawTextBlob'))
    return answer({ blobs: { nodes: variables.paths.map((path) => ({ path, rawTextBlob: repository.read(path) })) } });
  return { errors: [{ message: 'unknown query' }] };
}

function commitToGitlab(repository, _, { actions, commit_message: message }) {
  const changes = actions.flatMap(({ action, file_path: path, previous_path: before, content, encoding }) => [
    ...(action === 'move' ? [{ path: before }] : []),
    action === 'delete' ? { path } : { path, bytes: encoding === 'base64' ? bytesOf(content) : Buffer.from(content) }]);
  return { id: repository.commit(changes, message), committed_date: '2026-11-21T08:00:00Z' };
}

const gitlab = {
  'GET /api/v4/user': () => USER,
  'GET /api/v4/projects/:project/users': () => [USER],
  'GET /api/v4/projects/:project/deployments': () => [],
  'GET /api/v4/projects/:project/repository/commits': () => [],
  'GET /api/v4/projects/:project/repository/commits/:hash/statuses': () => [],
  'GET /api/v4/projects/:project/repository/branches/:branch': (repository) => ({ name: 'main', commit: { id: repository.head().hash } }),
  'POST /api/v4/projects/:project/repository/commits': commitToGitlab,
  'POST /api/graphql': (repository, _, body) => answerGitlabGraph(body, repository),
};

function commitToForgejo(repository, _, { files, message }) {
  const changes = files.flatMap(({ operation, path, from_path: before, content }) => [
    ...(before && before !== path ? [{ path: before }] : []),
    operation === 'delete' ? { path } : { path, bytes: bytesOf(content) }]);
  const sha = repository.commit(changes, message);
  return { commit: { sha, created: '2026-11-21T08:00:00Z' },
    files: files.map(({ path }) => ({ path, sha: repository.git(['rev-parse', `main:${path}`]) })) };
}

const forgejo = {
  'GET /api/v1/version': () => ({ version: '13.0.3+gitea-1.22.0' }),
  'GET /api/v1/user': () => USER,
  'GET /api/v1/settings/api': () => ({ default_paging_num: 30, max_response_items: 50, default_max_blob_size: 10485760,
    default_max_response_size: 104857600 }),
  'GET /api/v1/repos/:owner/:name': () => ({ default_branch: 'main', permissions: { pull: true, push: true } }),
  'GET /api/v1/repos/:owner/:name/collaborators/:login': () => undefined,
  'GET /api/v1/repos/:owner/:name/collaborators/:login/permission': () => ({ permission: 'write' }),
  'GET /api/v1/repos/:owner/:name/branches/:branch': (repository) => {
    const { hash, message } = repository.head();
    return { name: 'main', commit: { id: hash, message } };
  },
  'GET /api/v1/repos/:owner/:name/git/trees/:ref': (repository) => ({ tree: repository.files(), truncated: false }),
  'GET /api/v1/repos/:owner/:name/git/blobs': (repository, asked) => asked.get('shas').split(',').map((sha) =>
    ({ sha, encoding: 'base64', content: repository.blob(sha).toString('base64') })),
  'GET /api/v1/repos/:owner/:name/commits': () => [],
  'POST /api/v1/repos/:owner/:name/contents': commitToForgejo,
};

const FORGES = { github, gitlab, forgejo };

function findAnswer(answers, method, path) {
  return Object.entries(answers).find(([route]) => {
    const [asked, form] = route.split(' ');
    const pattern = new RegExp(`^${form.replace(/:\w+/g, '[^/]+').replace('*', '.+')}$`);
    return asked === method && pattern.test(path);
  })?.[1];
}

// A forge of the kind over a repository that begins with what is in `folder`; {address, token, repository, refused}.
export async function startForge(kind, folder) {
  const repository = new Repository(folder);
  const refused = [];
  const scheme = kind === 'gitlab' ? 'Bearer' : 'token';
  const server = createServer(async (asked, answer) => {
    const { pathname, searchParams } = new URL(asked.url, 'http://forge');
    answer.setHeader('Access-Control-Allow-Origin', '*');
    answer.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    answer.setHeader('Access-Control-Allow-Methods', '*');
    if (asked.method === 'OPTIONS') return answer.writeHead(204).end();
    const parts = [];
    for await (const part of asked) parts.push(part);
    const route = findAnswer(FORGES[kind], asked.method, pathname);
    if (!route || asked.headers.authorization !== `${scheme} ${TOKEN}`) {
      refused.push(`${asked.method} ${asked.url}`);
      return answer.writeHead(route ? 401 : 404, { 'Content-Type': 'application/json' }).end('{"message":"refused"}');
    }
    const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts)) : undefined;
    const told = route(repository, searchParams, body, pathname);
    if (told === NOTHING) return answer.writeHead(404).end();
    if (told === undefined) return answer.writeHead(204).end();
    return answer.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(told));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  after(() => { server.close(); server.closeAllConnections(); });
  return { address: `http://127.0.0.1:${server.address().port}`, token: TOKEN, repository, refused };
}
