// The layers hold only while the linter says so: each case is linted with the real configuration.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const PURE = 'core is pure';
const ALONE = 'core stands alone';
const HOSTS = 'nobody imports action or cli';
const FIRST = 'reading comes first';
const KNOWS = 'a policy knows neither who approved';

/** Where, what it imports, and the beginning of the linter's answer. */
const FORBIDDEN: readonly (readonly [folder: string, source: string, message: string])[] = [
  ['src/core/policy/rules', 'node:fs', PURE],
  ['src/core/policy/rules', 'node:fs/promises', PURE],
  ['src/core/policy/rules', '@actions/core', PURE],
  ['src/core/policy/rules', 'yaml', PURE],
  ['src/core/policy/rules', '../../../ports/repository.ts', ALONE],
  ['src/core/policy', '../../app/check.ts', ALONE],
  ['src/core/policy', '../../adapters/git/repository.ts', ALONE],
  ['src/core/policy', '../../action/main.ts', ALONE],
  ['src/core/policy', '../../cli/main.ts', ALONE],
  ['src/core/policy', '../render/text.ts', KNOWS],
  ['src/core/policy', '../approval/approvals.ts', KNOWS],
  ['src/core/policy/rules', '../../approval/approvals.ts', KNOWS],
  ['src/core/approval', 'node:crypto', PURE],
  ['src/core/approval', '../../ports/forge.ts', ALONE],
  ['src/core/approval', '../render/text.ts', 'rendering comes last'],
  ['src/core/model', 'node:crypto', PURE],
  ['src/core/model', '../policy/judge.ts', 'model holds the nouns'],
  ['src/core/model', '../../ports/repository.ts', 'model holds the nouns'],
  ['src/core/manifest/kubernetes', 'node:path', PURE],
  ['src/core/manifest/kubernetes', '../../../ports/repository.ts', ALONE],
  ['src/core/manifest/kubernetes', '../../change/compare.ts', FIRST],
  ['src/core/manifest/kubernetes', '../../policy/judge.ts', FIRST],
  ['src/core/manifest', '../verdict/result.ts', FIRST],
  ['src/core/manifest', '../evidence/record.ts', FIRST],
  ['src/core/change', 'node:crypto', PURE],
  ['src/core/change', '../../adapters/git/repository.ts', ALONE],
  ['src/core/change', '../policy/judge.ts', 'comparing comes before judging'],
  ['src/core/render', 'node:tty', PURE],
  ['src/core/render', '../../adapters/git/repository.ts', ALONE],
  ['src/ports', 'node:stream', 'a port is an interface'],
  ['src/ports', '../app/check.ts', 'a port knows core only'],
  ['src/ports', '../adapters/git/repository.ts', 'a port knows core only'],
  ['src/ports', '../cli/main.ts', 'a port knows core only'],
  ['src/app', 'node:fs', 'a use case knows core and ports'],
  ['src/app', '@actions/core', 'a use case knows core and ports'],
  ['src/app', '../adapters/git/repository.ts', 'a use case is handed its adapters'],
  ['src/app', '../action/main.ts', HOSTS],
  ['src/app', '../cli/main.ts', HOSTS],
  ['src/adapters/git', '@actions/core', '@actions/* belongs in'],
  ['src/adapters/git', '../../app/check.ts', 'an adapter serves ports'],
  ['src/adapters/git', '../../action/main.ts', HOSTS],
  ['src/adapters/git', '../../cli/main.ts', HOSTS],
  ['src/adapters/github', '../../app/check.ts', 'an adapter serves ports'],
  ['src/adapters/github', '../../cli/main.ts', HOSTS],
  ['src/action', '../cli/main.ts', HOSTS],
  ['src/cli', '../action/main.ts', HOSTS],
  ['src/cli', '@actions/core', '@actions/* belongs in'],
];

const ALLOWED: readonly (readonly [folder: string, source: string])[] = [
  ['src/core/policy', '../model/policy.ts'],
  ['src/core/policy', '../manifest/document.ts'],
  ['src/core/policy', 'minimatch'],
  ['src/core/approval', '../policy/match.ts'],
  ['src/core/model', './grant.ts'],
  ['src/core/manifest/kubernetes', '../../model/grant.ts'],
  ['src/core/manifest', 'js-yaml'],
  ['src/core/change', '../model/delta.ts'],
  ['src/core/change', '@noble/hashes/sha2.js'],
  ['src/core/render', '../verdict/result.ts'],
  ['src/ports', '../core/model/ids.ts'],
  ['src/app', '../ports/repository.ts'],
  ['src/app', '../core/policy/judge.ts'],
  ['src/app', 'yaml'],
  ['src/adapters/git', '../../ports/repository.ts'],
  ['src/adapters/git', '../../core/model/ids.ts'],
  ['src/adapters/git', 'node:child_process'],
  ['src/adapters/github', '@actions/core'],
  ['src/action', '@actions/core'],
  ['src/action', '../app/check.ts'],
  ['src/action', '../adapters/git/repository.ts'],
  ['src/cli', '../app/check.ts'],
  ['src/cli', '../adapters/git/repository.ts'],
];

const AMBIENT: readonly string[] = [
  'new Date()',
  'new Date',
  'Date.now()',
  '[1].map(Date.now)',
  "Date.parse('1 May')",
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
  'globalThis.crypto',
  'process.env',
  "fetch('data:,')",
  "'a'.localeCompare('b')",
  'new Intl.Collator()',
];

const VALUES: readonly string[] = ['new Date(0)', 'Date.UTC(2026, 0)', '({ process: 1 }).process'];

interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

const REPLAYABLE = ['src/core/policy', 'src/ports', 'src/app'];
const imports = (source: string): string =>
  `import { thing } from '${source}';\n\nexport const use = thing;\n`;
const expression = (code: string): string => `export const value = ${code};\n`;
const CASES: readonly (readonly [folder: string, text: string])[] = [
  ...[...FORBIDDEN, ...ALLOWED].map(([folder, source]) => [folder, imports(source)] as const),
  ...REPLAYABLE.flatMap((folder) =>
    [...AMBIENT, ...VALUES].map((code) => [folder, expression(code)] as const),
  ),
];

let project: string;
let diagnostics: readonly Diagnostic[];

/** What the linter says about a case. */
function said(folder: string, text: string): readonly string[] {
  const index = CASES.findIndex((one) => one[0] === folder && one[1] === text);
  const path = `${folder}/case-${index}.ts`;
  return diagnostics.filter(({ location }) => location.path === path).map((one) => one.message);
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'grantproof-arrows-'));
  for (const file of ['biome.json', '.biome', 'package.json']) {
    await cp(join(ROOT, file), join(project, file), { recursive: true });
  }
  for (const [index, [folder, text]] of CASES.entries()) {
    const path = join(project, folder, `case-${index}.ts`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  diagnostics = await lint();
});

afterAll(() => rm(project, { recursive: true, force: true }));

function lint(): Promise<readonly Diagnostic[]> {
  const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: project, maxBuffer: 2 ** 26 }, (_failed, stdout) => {
      const report = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
      resolve(report.diagnostics.filter(({ severity }) => severity === 'error'));
    });
  });
}

describe('an import against the arrows is refused with its reason', () => {
  test.each(FORBIDDEN)('%s imports %s: %s', (folder, source, message) => {
    expect(said(folder, imports(source))).toEqual([expect.stringContaining(message)]);
  });
});

describe('an import along the arrows is accepted', () => {
  test.each(ALLOWED)('%s imports %s', (folder, source) => {
    expect(said(folder, imports(source))).toEqual([]);
  });
});

describe.each(REPLAYABLE)('%s takes nothing from the machine it runs on', (folder) => {
  test.each(AMBIENT)('%s is refused', (code) => {
    expect(said(folder, expression(code)).join()).toMatch(
      /^no (clock|environment|locale|outside)|Do not use/,
    );
  });

  test.each(VALUES)('%s is accepted', (code) => {
    expect(said(folder, expression(code))).toEqual([]);
  });
});
