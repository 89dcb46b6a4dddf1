import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { examineWorkflows } from '../../src/core/workflow/examine-workflows.ts';
import { type GitRepo, makeRepo } from '../support/git-repo.ts';
import { snapshot } from '../support/open-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { ROOT } from '../support/spawn-cli.ts';
import type { VerdictView } from '../support/verdict-digest.ts';

const POLICY = '.github/grantproof/policy.yaml';
const ROSTER = '.github/grantproof/roster.yaml';
const GATE = '.github/workflows/grantproof.yml';
const RECHECK = '.github/workflows/grantproof-recheck.yml';
const SEAL = '.github/workflows/grantproof-seal.yml';
const APPROVE = '.github/workflows/grantproof-approve.yml';
const FILES = [POLICY, ROSTER, GATE, RECHECK, SEAL];
const ROLE =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: r }\nrules: []\n';

let repo: GitRepo;
beforeEach(() => {
  repo = makeRepo();
});
afterEach(() => repo.dispose());

const init = (...args: readonly string[]): Promise<CliRun> => runCli(repo.dir, ['init', ...args]);
const text = (path: string): string => readFileSync(join(repo.dir, path), 'utf8');
const template = (name: string): string => readFileSync(join(ROOT, 'examples/init', name), 'utf8');
const linesOf = (out: string): readonly string[] =>
  out.split('\n').flatMap((line) => /^(wrote|left) +\S+/.exec(line)?.[0].replace(/ +/, ' ') ?? []);

describe('a fresh repository', () => {
  test('gets all files, and is told what comes next', async () => {
    const { code, out, err } = await init();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)).toEqual(FILES.map((path) => `wrote ${path}`));
    expect(out).toContain(`git add ${FILES.join(' ')}`);
    expect(text(GATE)).toBe(template('grantproof.yml'));
    expect(text(RECHECK)).toBe(template('grantproof-recheck.yml'));
    expect(text(SEAL)).toBe(template('grantproof-seal.yml'));
  });

  test('is the same when asked again', async () => {
    await init();
    const before = snapshot(repo.dir);
    const { code, out } = await init('--paths', 'other/**');
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual(FILES.map((path) => `left ${path}`));
    expect(out).toContain('nothing to do');
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('is left alone by a dry run', async () => {
    const before = snapshot(repo.dir);
    const { code, out } = await init('--dry-run');
    expect(code).toBe(0);
    expect([...out.matchAll(/^# --- (.*)$/gm)].map(([, path]) => path)).toEqual(FILES);
    expect(out).toContain(template('grantproof.yml'));
    expect(snapshot(repo.dir)).toEqual(before);
  });
});

const FLAGS = [
  '--format kubernetes --format access-grant --paths kubernetes=k8s/**/*.yaml --paths access-grant=access/*.yaml',
  '--team security=octo-guard,octo-lead --team on=octo-a --approver team:security --approver octo-b',
  `--pin ${'0123456789'.repeat(4)}`,
];

describe.each(['', ...FLAGS])('what init %s writes', (flags) => {
  test('is read by check as it is', async () => {
    repo.write('clusters/live/role.yaml', ROLE);
    expect((await init(...flags.split(' ').filter((flag) => flag !== ''))).code).toBe(0);
    repo.commit('Adopt Grantproof');
    repo.branch('grant');
    repo.write(
      'grants/sample.yaml',
      readFileSync(join(ROOT, 'examples/demo/main/grants/nightly-backup.yaml')),
    );
    repo.commit('A grant');
    const { code, out } = await runCli(repo.dir, ['check', '--json']);
    const verdict = JSON.parse(out) as VerdictView;
    expect(verdict.problems).toEqual([]);
    expect([0, 1, 4]).toContain(code);
  });
});

test('the gate has at most 20 lines besides its comments', async () => {
  await init();
  const lines = text(GATE)
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line));
  expect(lines.length).toBeLessThanOrEqual(20);
});

describe('options', () => {
  const policy = async (...args: readonly string[]): Promise<string> => {
    await init(...args);
    return text(POLICY);
  };

  test('scopes come from what is found', async () => {
    repo.write('clusters/live/role.yaml', ROLE);
    repo.write('access/deep/g.yml', 'apiVersion: grantproof.dev/v1alpha1\nkind: AccessGrant\n');
    const written = await policy();
    expect(written).toContain('- { paths: [ "access/**/*.yml" ], format: access-grant }');
    expect(written).toContain('- { paths: [ "clusters/**/*.yaml" ], format: kubernetes }');
  });

  test('a format alone', async () => {
    const written = await policy('--format', 'kubernetes');
    expect(written).toContain('- { paths: [ "clusters/**/*.yaml" ], format: kubernetes }');
    expect(written).not.toContain('format: access-grant }');
  });

  test('paths alone, and twice the same', async () => {
    const written = await policy('--paths', 'a/*.yaml', '--paths', 'a/*.yaml');
    expect(written).toContain('    - { paths: [ "a/*.yaml" ], format: access-grant }\n\n');
  });

  test('paths of one format', async () => {
    expect(await policy('--format', 'kubernetes', '--paths', 'a/*.yaml')).toContain(
      '    - { paths: [ "a/*.yaml" ], format: kubernetes }\n\n',
    );
  });

  test('teams and approvers', async () => {
    const written = await policy(
      '--team',
      'on=octo-a,@octo-b',
      '--approver',
      'team:on',
      '--approver',
      'octo-c',
    );
    expect(written).toContain('from: [ "team:on", "person:octo-c" ]');
    expect(text(ROSTER)).toContain('  teams:\n    "on": [ "github:octo-a", "github:octo-b" ]\n');
  });

  test('a commit stands in both workflows, with the tag behind it', async () => {
    const commit = 'a'.repeat(40);
    await init('--pin', commit);
    for (const path of [GATE, RECHECK]) {
      expect(text(path)).toMatch(`- uses: grantproof/grantproof@${commit} # v0\n`);
      expect(text(path)).not.toContain('Pin it');
    }
  });

  test.each([
    ['--format', 'terraform', 'unknown format `terraform`; known are access-grant, kubernetes'],
    ['--paths', '/abs/*.yaml', 'the glob `/abs/*.yaml` is absolute'],
    ['--paths', '../*.yaml', 'the glob `../*.yaml` has a `.` or `..` folder'],
    ['--paths', 'helm=x', 'unknown format `helm`; known are access-grant, kubernetes'],
    ['--team', 'security', 'the team `security` is not written as NAME=LOGIN,LOGIN'],
    ['--team', 'security=octo a', 'the team `security=octo a` is not written as NAME=LOGIN,LOGIN'],
    ['--team', 'a=b=c', 'the team `a=b=c` is not written as NAME=LOGIN,LOGIN'],
    ['--approver', 'team:', 'the approver `team:` is neither a login nor team:NAME'],
    ['--approver', 'a b', 'the approver `a b` is neither a login nor team:NAME'],
    ['--pin', 'v0', 'the commit `v0` of --pin is not 40 hex digits'],
  ])('%s %s is refused, and nothing is written', async (option, value, message) => {
    const before = snapshot(repo.dir);
    expect(await init(option, value)).toEqual({
      code: 2,
      out: '',
      err: `grantproof: ${message}\n`,
    });
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('with several formats, paths say which one they have', async () => {
    const { code, err } = await init(
      '--format',
      'kubernetes',
      '--format',
      'access-grant',
      '--paths',
      'a',
    );
    expect(code).toBe(2);
    expect(err).toContain('say which one `a` has: --paths access-grant=a');
  });
});

describe('approvals afterwards', () => {
  test('are heard by one more workflow, on issues that the seal opens', async () => {
    const { code, out } = await init('--late-approvals', '--pin', 'a'.repeat(40));
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual([...FILES, APPROVE].map((path) => `wrote ${path}`));
    expect(out).not.toContain('the seal was there already');
    const workflows = [GATE, RECHECK, SEAL, APPROVE].map((path) => ({ path, text: text(path) }));
    const { advice, gates } = examineWorkflows(workflows);
    expect(advice).toEqual([]);
    expect(gates.map(({ seals, approvesLate }) => [seals, approvesLate])).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect(parse(text(SEAL))).toMatchObject({
      permissions: { issues: 'write' },
      jobs: { seal: { steps: [{ with: { signing: 'keyless', 'open-issues': true } }, {}] } },
    });
    const again = await init('--late-approvals');
    expect(linesOf(again.out)).toEqual([...FILES, APPROVE].map((path) => `left ${path}`));
  });

  test('need a seal that opens issues, which one that is there already may not', async () => {
    await init();
    const { out } = await init('--late-approvals');
    expect(linesOf(out)).toEqual([`wrote ${APPROVE}`, ...FILES.map((path) => `left ${path}`)]);
    expect(out).toContain(
      `the seal was there already: see that it has \`open-issues: true\` and \`issues: write\`\n  ${SEAL}\n`,
    );
  });

  test('are heard by a workflow of another name: it is neither a seal nor a recheck', async () => {
    repo.write('.github/workflows/late.yml', template('grantproof-approve.yml'));
    const { out } = await init('--late-approvals');
    expect(linesOf(out)).toEqual([...FILES.map((path) => `wrote ${path}`), `left ${APPROVE}`]);
    expect(out).toContain('not needed: .github/workflows/late.yml does that');
  });

  test('what the documentation shows is what is written', () => {
    const page = readFileSync(join(ROOT, 'docs/ledger.md'), 'utf8');
    const [shown = ''] = /^name: grantproof approve\n.*?(?=^```)/ms.exec(page) ?? [];
    expect(parse(shown)).toEqual(parse(template('grantproof-approve.yml')));
  });
});

describe('what is there already stays', () => {
  test('some of the files', async () => {
    repo.write(POLICY, 'mine\n');
    repo.write(GATE, 'name: mine\n');
    const { code, out } = await init();
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual([
      `wrote ${ROSTER}`,
      `wrote ${RECHECK}`,
      `wrote ${SEAL}`,
      `left ${POLICY}`,
      `left ${GATE}`,
    ]);
    expect([text(POLICY), text(GATE)]).toEqual(['mine\n', 'name: mine\n']);
  });

  test('a workflow of another name that does the same', async () => {
    repo.write('.github/workflows/access.yaml', template('grantproof.yml'));
    const { out } = await init();
    expect(linesOf(out)).toEqual([
      `wrote ${POLICY}`,
      `wrote ${ROSTER}`,
      `wrote ${RECHECK}`,
      `wrote ${SEAL}`,
      `left ${GATE}`,
    ]);
    expect(out).toContain('not needed: .github/workflows/access.yaml does that');
  });
});

describe('other repositories', () => {
  test('a folder of a work tree: the files go to its top', async () => {
    repo.write('services/a/k8s/role.yaml', ROLE);
    const { code } = await runCli(join(repo.dir, 'services/a'), ['init']);
    expect(code).toBe(0);
    expect(text(POLICY)).toContain('services/**/*.yaml');
  });

  test('--repo names another', async () => {
    const { code } = await runCli('/', ['init', '--repo', repo.dir]);
    expect(code).toBe(0);
    expect(text(POLICY)).toContain('kind: Policy');
  });

  test('none at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-repo-'));
    const { code, out, err } = await runCli(folder, ['init']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('is not in the work tree of a git repository');
    rmSync(folder, { recursive: true });
  });

  test('templates are told of', async () => {
    repo.write('chart/templates/role.yaml', `# {{ .Values.x }}\n${ROLE}`);
    const { out } = await init();
    expect(out).toContain(
      "1 template that would declare access can't be judged and stayed out:\n  chart/templates/role.yaml",
    );
  });

  test('a folder that leads outside is not followed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(folder, join(repo.dir, '.github'));
    const { code, err } = await init();
    expect(code).toBe(3);
    expect(err).toContain('`.github` is a link that leads out of the repository');
    expect(snapshot(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('a folder that can not be written', async () => {
    repo.write('.github/grantproof', 'a file\n');
    const { code, out, err } = await init();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`\`${POLICY}\` could not be written`);
  });

  test.each([
    ['Acme Infra_2', 'acme-infra-2'],
    ['--', 'access'],
    ['on', '"on"'],
  ])('one called %s has a policy called %s', async (folder, name) => {
    const inner = join(repo.dir, folder);
    repo.git('init', '--quiet', '--', inner);
    await runCli(inner, ['init']);
    expect(readFileSync(join(inner, POLICY), 'utf8')).toContain(`metadata: { name: ${name} }`);
  });
});

test('the demo has use for nothing more than a roster', async () => {
  cpSync(join(ROOT, 'examples/demo/main'), repo.dir, { recursive: true });
  const { out } = await init();
  expect(linesOf(out)).toEqual([
    `wrote ${GATE}`,
    `wrote ${RECHECK}`,
    `wrote ${SEAL}`,
    `left ${POLICY}`,
    `left ${ROSTER}`,
  ]);
});
