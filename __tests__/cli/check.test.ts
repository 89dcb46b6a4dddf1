import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoRepo, FACTS } from '../support/demo-repo.ts';
import { type GitRepo, makeRepo } from '../support/git-repo.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { spawnCli } from '../support/spawn-cli.ts';
import type { VerdictView } from '../support/verdict-digest.ts';

let repo: GitRepo;
let scratch: string;
beforeAll(() => {
  repo = demoRepo();
  scratch = mkdtempSync(join(tmpdir(), 'scratch-'));
});
afterAll(() => {
  repo.dispose();
  rmSync(scratch, { recursive: true });
});

const check = async (...args: readonly string[]) =>
  spawnCli(repo.dir, ['check', ...FACTS, ...args]);

const verdictErrors = schemaErrors('verdict');

/** The verdict as JSON, which meets its schema. */
async function verdict(...args: readonly string[]): Promise<VerdictView> {
  const { out } = await check('--json', ...args);
  const value: unknown = JSON.parse(out);
  expect(verdictErrors(value)).toEqual([]);
  return value as VerdictView;
}

/** A file outside of the repository. */
function file(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

describe('the result and its exit code', () => {
  test.each([
    ['allow', 0, ['--head', 'less-access']],
    ['allow', 0, ['--head', 'main']],
    ['unassessed', 0, ['--head', 'release-access-fixed']],
    ['deny', 1, ['--head', 'release-access']],
    ['error', 2, ['--head', 'nowhere']],
    ['error', 2, ['--base', 'nowhere']],
    ['error', 2, ['--default-branch', 'nowhere']],
    ['error', 2, ['--head', 'HEAD:grants']],
    ['error', 2, ['--head=--output=x']],
    ['error', 2, ['--head', '']],
  ])('%s is %d for %j', async (result, code, args) => {
    expect((await check(...args)).code).toBe(code);
    expect((await verdict(...args)).result).toBe(result);
  });

  test('pending, where the change conflicts with its base', async () => {
    repo.branch('conflicting', 'main');
    const path = 'grants/nightly-backup.yaml';
    repo.write(path, readFileSync(join(repo.dir, path), 'utf8').replace('OPS-204', 'OPS-205'));
    repo.commit('another ticket');
    repo.branch('base', 'main');
    repo.write(path, readFileSync(join(repo.dir, path), 'utf8').replace('OPS-204', 'OPS-206'));
    repo.commit('yet another');
    repo.branch('main');
    const args = ['--base', 'base', '--head', 'conflicting'];
    expect(await check(...args)).toMatchObject({ code: 4, err: '' });
    const found = await verdict(...args);
    expect(found).toMatchObject({ result: 'pending', merge: null, deltas: [], outcomes: [] });
    expect(found.reasons.join()).toContain(path);
  });

  test('a fault is told on both streams, and on one of them as JSON', async () => {
    const outside = await spawnCli(scratch, ['check']);
    expect(outside).toMatchObject({ code: 3, out: '' });
    expect(outside.err).toMatch(/^grantproof: .*is not in a git repository\n {2}help: .+\n$/);
    const json = await spawnCli(scratch, ['check', '--json']);
    expect(json).toMatchObject({ code: 3, err: outside.err });
    const value = JSON.parse(json.out) as VerdictView;
    expect(verdictErrors(value)).toEqual([]);
    expect(value).toMatchObject({
      result: 'error',
      base: null,
      head: null,
      merge: null,
      policy: null,
    });
    expect(value.reasons).toHaveLength(1);
  });

  test('arguments that make no sense are told as JSON as well, once it is known that JSON is wanted', async () => {
    const { code, out, err } = await check('--json', '--policy', 'nowhere.yaml');
    expect(code).toBe(2);
    expect(err).toContain('`nowhere.yaml` of --policy can not be read');
    const value = JSON.parse(out) as VerdictView;
    expect(verdictErrors(value)).toEqual([]);
    expect(value.result).toBe('error');
  });
});

describe('formats', () => {
  const head = ['--head', 'release-access'] as const;

  test('--json and --format json are the same', async () => {
    expect(await check('--format', 'json', ...head)).toEqual(await check('--json', ...head));
  });

  test('--json names what was compared', async () => {
    const {
      base,
      head: judged,
      merge,
    } = (await verdict(...head)) as unknown as Record<string, string>;
    expect(base).toBe(repo.git('rev-parse', 'main'));
    expect(judged).toBe(repo.git('rev-parse', 'release-access'));
    expect(merge).toBe(repo.git('rev-parse', 'release-access^{tree}'));
  });

  test('--json is the same each time', async () => {
    expect(await check('--json', ...head)).toEqual(await check('--json', ...head));
  });

  test('--format sarif places each finding', async () => {
    const { code, out, err } = await check('--format', 'sarif', ...head);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { version, runs } = JSON.parse(out) as {
      readonly version: string;
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly locations: readonly unknown[];
        }[];
      }[];
    };
    expect(version).toBe('2.1.0');
    const [run] = runs;
    const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    const results = run?.results ?? [];
    expect(results.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['expiry', 'justification', 'owner', 'ticket', 'wildcard']),
    );
    for (const { ruleId, locations } of results) {
      expect(rules).toContain(ruleId);
      expect(locations).toHaveLength(1);
    }
  });

  test('--format markdown is a summary', async () => {
    const { code, out, err } = await check('--format', 'markdown', ...head);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^#+ .*denied/);
    expect(out).toContain('`access-grant/release-publisher`');
  });
});

describe('--policy', () => {
  test('tries out another policy than that of the default branch', async () => {
    const policy = readFileSync(join(repo.dir, '.github/grantproof/policy.yaml'), 'utf8');
    const stricter = file('stricter.yaml', policy.replace('P180D', 'P30D'));
    const head = ['--head', 'release-access-fixed'] as const;
    expect(await check('--policy', stricter, ...head)).toMatchObject({ code: 1 });
    expect(await check(...head)).toMatchObject({ code: 0 });
  });

  test('is found from where the person stands', async () => {
    const { code } = await spawnCli(join(repo.dir, 'grants'), [
      'check',
      '--policy',
      '../.github/grantproof/policy.yaml',
      '--facts',
      '../.git/facts.json',
      '--head',
      'less-access',
    ]);
    expect(code).toBe(0);
  });

  test('serves where the default branch has none', async () => {
    const bare = makeRepo();
    bare.write('README.md', '# Sample\n');
    bare.commit('first');
    const args = ['check', ...['--policy', join(repo.dir, '.github/grantproof/policy.yaml')]];
    expect(await spawnCli(bare.dir, ['check'])).toMatchObject({ code: 2 });
    expect(await spawnCli(bare.dir, args)).toMatchObject({ code: 0, out: 'no access changes\n' });
    bare.dispose();
  });
});

describe('what can not be read', () => {
  test.each([
    ['--policy', 'an empty file', '', 'yaml-several-documents'],
    ['--policy', 'no YAML', 'a: [', 'yaml-syntax'],
    ['--policy', 'a list', '- a\n', 'schema-wrong-type'],
    ['--policy', 'another kind', 'apiVersion: v1\nkind: Pod\n', 'schema-wrong-value'],
    ['--policy', 'two documents', 'a: 1\n---\nb: 2\n', 'yaml-several-documents'],
    ['--policy', 'a mark at its beginning', '\ufeffkind: Policy\n', 'file-has-bom'],
    ['--policy', 'an alias', 'a: &a 1\nb: *a\n', 'yaml-anchor'],
    ['--facts', 'no JSON', '{ "now": ', 'yaml-syntax'],
    ['--facts', 'an unknown key', '{ "noww": 1 }', 'schema-unknown-field'],
    ['--facts', 'a time that is none', '{ "now": "yesterday" }', 'time-unreadable'],
  ])('%s with %s is an error with a place', async (option, _, text, code) => {
    const path = file(option === '--facts' ? 'bad-facts.yaml' : 'bad-policy.yaml', text);
    const found = await verdict(option, path, '--head', 'less-access');
    expect(found.result).toBe('error');
    expect(found.problems.map((problem) => problem.code)).toContain(code);
    for (const problem of found.problems) {
      expect(problem).toMatchObject({ path, line: expect.any(Number), help: expect.anything() });
    }
    expect((await check(option, path, '--head', 'less-access')).code).toBe(2);
  });

  test('a file that is no text is refused by name', async () => {
    const path = join(scratch, 'bytes');
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await check('--policy', path)).toMatchObject({
      code: 2,
      err: `grantproof: the file \`${path}\` of --policy is not UTF-8 text\n`,
    });
  });
});
