import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitRepo, makeRepo } from '../support/git-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { ROOT, spawnCli } from '../support/spawn-cli.ts';

const TOKEN = 'sample-token-never-shown';
const GATE = '.github/workflows/grantproof.yml';
const ROSTER = '.github/grantproof/roster.yaml';
const SEAL = '.github/workflows/grantproof-seal.yml';
const PIN = '1'.repeat(40);

/** An expression of workflows. */
const of = (expression: string): string => ['$', '{{ ', expression, ' }}'].join('');

interface Finding {
  readonly code: string;
  readonly level: string;
  readonly path: string | null;
  readonly line: number | null;
}

let repo: GitRepo;
beforeEach(async () => {
  repo = makeRepo();
  await runCli(repo.dir, ['init', '--pin', PIN, '--team', 'security=octo-guard,octo-gone']);
  repo.write('.github/CODEOWNERS', '/.github/grantproof/ @acme/security\n');
  repo.commit('Adopt Grantproof');
});
afterEach(() => repo.dispose());

const doctor = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  spawnCli(repo.dir, ['doctor', ...args], { env, cli: join(ROOT, 'src/cli/main.ts') });

const text = (path: string): string => readFileSync(join(repo.dir, path), 'utf8');
const edit = (path: string, change: (text: string) => string): void =>
  repo.write(path, change(text(path)));

function findings({ out }: CliRun): readonly string[] {
  const report = JSON.parse(out) as { readonly findings: readonly Finding[] };
  return report.findings.map(({ code, level, path, line }) =>
    [level, code, ...(path === null ? [] : [`${path}:${line}`])].join(' '),
  );
}

const UNREAD = 'notice settings-unknown';

describe('without a token', () => {
  test('what init wrote is in order', async () => {
    const { code, out, err } = await doctor();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`  · notice[settings-unknown]: the settings on GitHub were not looked at
    help: put a token into GITHUB_TOKEN, and name the repository with --github OWNER/NAME where no
          remote does

nothing to mend (1 notice)
`);
  });

  test('a finding shows its line and what to write', async () => {
    edit(GATE, (before) => before.replace(`@${PIN} # v0`, '@v0'));
    repo.commit('unpinned');
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(
      out,
    ).toContain(`  ! warning[workflow-unpinned]: \`grantproof/grantproof\` is taken at \`v0\`, which can be moved:
    whoever moves it runs code with this job's token
    help: name the commit of the release: \`uses: grantproof/grantproof@<40 hex digits> # v0\`
       ╭ .github/workflows/grantproof.yml:26:9
    24 │     timeout-minutes: 10
    25 │     steps:
    26 │       - uses: grantproof/grantproof@v0
       │         ^
`);
    expect(out).toMatch(/\nto mend \(1 warning, 1 notice\)\n$/);
  });

  test('the default branch counts, or the work tree where that is asked for', async () => {
    edit(GATE, (before) =>
      before.replace('  pull_request_target:', '  pull_request_target:\n    paths: [grants]'),
    );
    expect(findings(await doctor(['--json']))).toEqual([UNREAD]);
    expect(findings(await doctor(['--json', '--worktree']))).toEqual([
      `error workflow-path-filter ${GATE}:7`,
      UNREAD,
    ]);
  });

  test('a repository that never heard of it', async () => {
    repo.remove('.github');
    repo.commit('nothing');
    const run = await doctor(['--json']);
    expect(run.code).toBe(1);
    expect(findings(run)).toEqual([
      'error policy-missing .github/grantproof/policy.yaml:1',
      'error workflow-missing',
      UNREAD,
    ]);
  });

  test('problems of policy and roster keep their codes', async () => {
    edit('.github/grantproof/policy.yaml', (before) =>
      before.replace('grantproof:baseline', 'grantproof:none'),
    );
    repo.write(ROSTER, 'kind: [');
    repo.commit('broken');
    expect(findings(await doctor(['--json']))).toEqual([
      'error policy-no-rules .github/grantproof/policy.yaml:8',
      'error policy-extends .github/grantproof/policy.yaml:11',
      `error yaml-syntax ${ROSTER}:1`,
      UNREAD,
    ]);
  });

  test.each([
    ['no file', '', ['warning policy-unowned']],
    ['no entry', '*.md @acme/docs\n', ['warning policy-unowned .github/CODEOWNERS:1']],
    [
      'a later entry without owners',
      '* @acme/all\n.github/\n',
      ['warning policy-unowned .github/CODEOWNERS:2'],
    ],
    ['an entry for all', '* @acme/all\n', []],
  ])('who owns the policy: %s', async (_name, owners, expected) => {
    if (owners === '') repo.remove('.github/CODEOWNERS');
    else repo.write('.github/CODEOWNERS', owners);
    repo.commit('owners');
    expect(findings(await doctor(['--json']))).toEqual([...expected, UNREAD]);
  });

  test('a secret in a workflow is not shown, not even beside another finding', async () => {
    edit(GATE, (before) =>
      before.replace(`@${PIN} # v0`, '@v0\n        with:\n          jira-token: plain-as-day'),
    );
    repo.commit('secret');
    const { out } = await doctor();
    expect(out).toContain('error[workflow-literal-secret]');
    expect(out).toContain('jira-token: ***');
    expect(out).not.toContain('plain-as-day');
    expect((await doctor(['--json'])).out).not.toContain('plain-as-day');
  });

  test('text of a workflow is never a command to a runner or a terminal', async () => {
    repo.write(
      '.github/workflows/evil.yml',
      `on: [pull_request_target, "::error::x", "##[error]x\\u001b[31m"]\njobs:\n  "::stop-commands::x":\n    steps: [{ uses: acme/grantproof@v0 }]\n`,
    );
    repo.commit('evil');
    const { out } = await doctor();
    expect(out).not.toMatch(/^\s*::|##\[/m);
    expect(out).not.toContain('\u001b');
  });

  test('arguments and folders that make no sense', async () => {
    expect(await doctor(['--github', 'acme'])).toMatchObject({
      code: 2,
      err: 'grantproof: `acme` of --github is not written as OWNER/NAME\n',
    });
    expect((await doctor(['--default-branch', 'none'])).err).toContain(
      'the default branch `none` is not in this clone',
    );
    expect((await doctor(['--repo', '/'])).code).toBe(3);
  });
});

describe('with a token', () => {
  let server: Server;
  let answers: Readonly<Record<string, unknown>>;
  let tokens: string[];
  const base = '/repos/acme/infra';
  const rules = (integration: object) => [
    {
      type: 'required_status_checks',
      ruleset_id: 7,
      ruleset_source: 'acme/infra',
      parameters: { required_status_checks: [{ context: 'grantproof', ...integration }] },
    },
  ];
  const SAFE = {
    [base]: { default_branch: 'main', permissions: { admin: true } },
    [`${base}/rules/branches/main`]: rules({ integration_id: 15368 }),
    [`${base}/rulesets/7`]: { name: 'main', bypass_actors: [] },
    [`${base}/actions/permissions/workflow`]: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    },
    [`${base}/rules/branches/grantproof-ledger`]: [
      { type: 'deletion', ruleset_id: 9 },
      { type: 'non_fast_forward', ruleset_id: 9 },
    ],
    [`${base}/rulesets/9`]: { name: 'ledger', bypass_actors: [] },
    '/users/octo-guard': { login: 'octo-guard' },
    '/users/octo-gone': { login: 'octo-gone' },
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      tokens.push(request.headers.authorization ?? '');
      const found = answers[pathname];
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(found ?? { message: 'Not Found' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    answers = SAFE;
    tokens = [];
  });

  const asked = (args: readonly string[] = ['--github', 'acme/infra'], env = {}) => {
    const { port } = server.address() as AddressInfo;
    const api = { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_TOKEN: TOKEN };
    return doctor(['--json', ...args], { ...api, ...env });
  };

  test('settings in order', async () => {
    const run = await asked();
    expect(run.err).toBe('');
    expect(findings(run)).toEqual([]);
    expect(run.code).toBe(0);
    expect(new Set(tokens)).toEqual(new Set([`token ${TOKEN}`]));
  });

  test('settings that let changes through', async () => {
    answers = {
      ...SAFE,
      [`${base}/rules/branches/main`]: [
        ...rules({}),
        { type: 'merge_queue', ruleset_id: 7, ruleset_source: 'acme/infra' },
      ],
      '/users/octo-gone': undefined,
    };
    edit(GATE, (before) => before.replace('  merge_group:\n', ''));
    repo.commit('no queue');
    expect(findings(await asked())).toEqual([
      `error workflow-trigger-missing ${GATE}:4`,
      `warning roster-account-missing ${ROSTER}:12`,
      'warning status-any-source',
    ]);
  });

  test('settings that let records be taken away, and keep the seal from its branch', async () => {
    answers = {
      ...SAFE,
      [`${base}/rules/branches/grantproof-ledger`]: [{ type: 'pull_request', ruleset_id: 7 }],
    };
    const run = await asked();
    expect(findings(run)).toEqual([
      `error ledger-blocked ${SEAL}:32`,
      'warning ledger-unprotected',
    ]);
    expect(run.code).toBe(1);
  });

  test('a ledger of another name is what is looked at, and the key that signs', async () => {
    edit(SEAL, (before) =>
      before
        .replace(
          'signing: keyless',
          `signing: key\n          signing-key: ${of('secrets.KEY')}\n          ledger-branch: evidence`,
        )
        .replace('    timeout-minutes', '    environment: signing\n    timeout-minutes'),
    );
    repo.commit('key');
    answers = {
      ...SAFE,
      [`${base}/rules/branches/evidence`]: [{ type: 'deletion', ruleset_id: 9 }],
    };
    const run = await asked();
    expect(findings(run)).toEqual([
      `warning key-environment-open ${SEAL}:37`,
      'warning ledger-unprotected',
    ]);
    expect(run.out).toContain('keeps `evidence` from being set back');
  });

  test('a status of another name', async () => {
    for (const path of [GATE, '.github/workflows/grantproof-recheck.yml'])
      edit(path, (before) => `${before}        with: { status-context: access }\n`);
    repo.commit('another name');
    const run = await asked();
    expect(findings(run)).toEqual(['error status-not-required']);
    expect(run.out).toContain('`access`');
  });

  test('an organisation that runs the gate itself', async () => {
    answers = {
      ...SAFE,
      [`${base}/rules/branches/main`]: [
        ...rules({ integration_id: 15368 }),
        { type: 'workflows', ruleset_id: 8, parameters: { workflows: [{ path: 'gate.yml' }] } },
      ],
      [`${base}/rulesets/8`]: { name: 'organisation', bypass_actors: [] },
    };
    repo.remove('.github/workflows');
    repo.commit('none of our own');
    expect(findings(await asked())).toEqual(['notice workflow-missing']);
  });

  test('the repository is found by its remote, on the server that the token is for', async () => {
    repo.git('remote', 'add', 'origin', 'git@github.com:acme/infra.git');
    expect(findings(await asked([]))).toEqual([]);
    tokens = [];
    const elsewhere = await asked([], { GITHUB_SERVER_URL: 'https://git.example.test' });
    expect(findings(elsewhere)).toEqual([UNREAD]);
    expect(tokens).toEqual([]);
  });

  test('a repository that is not there is a fault, and the token is not shown', async () => {
    answers = {};
    const { code, out, err } = await asked();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('the repository');
    expect(err).not.toContain(TOKEN);
  });
});
