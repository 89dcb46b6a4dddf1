// Cuts the operations that the GitHub stand-in serves out of GitHub's OpenAPI description, with all they refer to, into
// __tests__/support/github/openapi.json. Takes the tarball of the package as an argument, or fetches it from the registry:
//   node scripts/openapi-subset.ts [octokit-openapi-23.0.2.tgz]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const DESCRIPTION = 'package/generated/api.github.com.json';
const TARGET = join(import.meta.dirname, '../__tests__/support/github/openapi.json');

/** What is cut out, as `METHOD PATH`; below `/repos/{owner}/{repo}` where the path starts with a dot. */
const WANTED = [
  'GET /rate_limit',
  'GET /user',
  'GET /users/{username}',
  'GET /orgs/{org}/teams/{team_slug}',
  'GET /orgs/{org}/teams/{team_slug}/members',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
  'GET .',
  'GET ./activity',
  'GET ./actions/permissions/workflow',
  'GET ./actions/runs',
  'GET ./actions/runs/{run_id}',
  'POST ./attestations',
  'GET ./attestations/{subject_digest}',
  'GET ./branches',
  'GET ./branches/{branch}',
  'GET ./branches/{branch}/protection',
  'POST ./check-runs',
  'PATCH ./check-runs/{check_run_id}',
  'GET ./collaborators/{username}/permission',
  'GET ./commits',
  'GET ./commits/{ref}',
  'GET ./commits/{ref}/status',
  'GET ./commits/{ref}/statuses',
  'GET ./commits/{ref}/check-runs',
  'GET ./commits/{commit_sha}/pulls',
  'GET ./compare/{basehead}',
  'GET ./contents/{path}',
  'GET ./git/blobs/{file_sha}',
  'POST ./git/blobs',
  'GET ./git/commits/{commit_sha}',
  'POST ./git/commits',
  'GET ./git/matching-refs/{ref}',
  'GET ./git/ref/{ref}',
  'POST ./git/refs',
  'GET ./git/trees/{tree_sha}',
  'POST ./git/trees',
  'GET ./issues',
  'POST ./issues',
  'GET ./issues/{issue_number}',
  'PATCH ./issues/{issue_number}',
  'GET ./issues/{issue_number}/comments',
  'POST ./issues/{issue_number}/comments',
  'GET ./issues/{issue_number}/events',
  'GET ./issues/{issue_number}/labels',
  'GET ./issues/{issue_number}/timeline',
  'GET ./issues/comments/{comment_id}',
  'PATCH ./issues/comments/{comment_id}',
  'GET ./pulls',
  'GET ./pulls/{pull_number}',
  'GET ./pulls/{pull_number}/commits',
  'GET ./pulls/{pull_number}/files',
  'GET ./pulls/{pull_number}/reviews',
  'GET ./pulls/{pull_number}/reviews/{review_id}',
  'GET ./rules/branches/{branch}',
  'GET ./rulesets',
  'GET ./rulesets/{ruleset_id}',
  'POST ./statuses/{sha}',
];

/** Parts that say nothing about the shape of a message. */
const PROSE = new Set(['description', 'summary', 'tags', 'externalDocs', 'example', 'examples']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const description = parts(JSON.parse(readDescription(process.argv[2])) as Json);
const operations = WANTED.map((line): readonly [string, Json] => {
  const [method = '', path = ''] = line.replace(/ \.(?=\/|$)/, ' /repos/{owner}/{repo}').split(' ');
  return [`${method} ${path}`, shape(at(description, ['paths', path, method.toLowerCase()]))];
});

const components = new Map<string, Json>();
for (const [, operation] of operations) collect(operation);
const referred = [...components].toSorted(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(TARGET, document(operations, referred));
process.stdout.write(`${operations.length} operations, ${components.size} components\n`);

/** The text of the description, out of a tarball of the package. */
function readDescription(tarball: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    if (tarball === undefined)
      execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`], { cwd: folder });
    const file = tarball ?? join(folder, `octokit-openapi-${VERSION}.tgz`);
    const options = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
    const manifest = execFileSync('tar', ['-xzOf', file, 'package/package.json'], options);
    if (parts(JSON.parse(manifest) as Json)['version'] !== VERSION)
      throw new Error(`${file} is not version ${VERSION}`);
    return execFileSync('tar', ['-xzOf', file, DESCRIPTION], options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Keeps every component that a value refers to, directly or through others. */
function collect(value: Json): void {
  if (Array.isArray(value)) for (const each of value as readonly Json[]) collect(each);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (key === '$ref' && typeof part === 'string') component(part);
      else collect(part);
    }
  }
}

function component(reference: string): void {
  const path = reference.replace('#/components/', '');
  if (components.has(path)) return;
  const value = shape(at(description, ['components', ...path.split('/')]));
  components.set(path, value);
  collect(value);
}

/** A value without its prose; the names of properties and of examples are not keywords. */
function shape(value: Json, names = false): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => shape(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !(PROSE.has(key) || key.startsWith('x-')))
      .map(([key, part]) => [key, shape(part, !names && key === 'properties')]),
  );
}

/** JSON with one operation or component a line, so that a new version can be reviewed. */
function document(
  paths: readonly (readonly [string, Json])[],
  used: readonly (readonly [string, Json])[],
): string {
  const lines = (entries: readonly (readonly [string, Json])[]): string =>
    entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
  const source = { package: PACKAGE, version: VERSION, file: DESCRIPTION, licence: 'MIT' };
  return `{"source":${JSON.stringify(source)},\n"operations":{\n${lines(paths)}\n},\n"components":{\n${lines(used)}\n}}\n`;
}

function at(from: Json, path: readonly string[]): Json {
  let value = from;
  for (const key of path) {
    const next = parts(value)[key];
    if (next === undefined) throw new Error(`${DESCRIPTION} has no ${path.join(' ')}`);
    value = next;
  }
  return value;
}

function parts(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('an object was expected');
  return value as JsonObject;
}
