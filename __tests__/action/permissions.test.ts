import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../support/runner/run-action.ts';
import {
  type Gate,
  GRANT_PATH,
  grant,
  only,
  openGate,
  type Permissions,
  policy,
} from './sample-gate.ts';

const JUDGING = { contents: 'read', 'pull-requests': 'read' } as const;
const GATE = { contents: 'read', 'pull-requests': 'write', statuses: 'write' } as const;
const QUIET = { ...JUDGING, statuses: 'write' } as const;

const ON_GITHUB = `  rules:
    ticket: { level: hard, system: github, state: open }
`;

interface Mode {
  readonly needs: Permissions;
  readonly open?: () => Promise<Gate>;
  /** Runs the gate with a token, on a change that is approved. */
  readonly run: (gate: Gate, token: string) => Promise<ActionRun>;
  /** The commit that carries the status. */
  readonly commit?: (gate: Gate) => string;
}

/** What docs/github.md says that each way of running the gate needs. */
const MODES: Readonly<Record<string, Mode>> = {
  'a pull request': { needs: GATE, run: (gate, token) => gate.run({ token }) },
  'a pull request, without comment': {
    needs: QUIET,
    run: (gate, token) => gate.run({ token, inputs: { comment: 'false' } }),
  },
  'a review': {
    needs: GATE,
    run(gate, token) {
      const review = only(gate.pull.state.reviews);
      return gate.run({ token, on: 'pull_request_review', action: 'submitted', about: { review } });
    },
  },
  'a merge group': {
    needs: GATE,
    run(gate, token) {
      const entry = only(gate.repo.mergeQueue().entries());
      return gate.run({ token, on: 'merge_group', action: 'checks_requested', about: { entry } });
    },
    async open() {
      const gate = await openGate();
      gate.pull.review(gate.lead, 'APPROVED');
      gate.repo.mergeQueue().enqueue(gate.pull);
      return gate;
    },
    commit: (gate) => only(gate.repo.mergeQueue().entries()).head,
  },
  'a recheck': {
    needs: GATE,
    run(gate, token) {
      const comment = gate.pull.comment(gate.dev, '/grantproof recheck');
      return gate.run({ token, on: 'issue_comment', action: 'created', about: { comment } });
    },
  },
  'a dispatch': {
    needs: GATE,
    run: (gate, token) => gate.run({ token, on: 'workflow_dispatch', action: null }),
  },
  'tickets on GitHub': {
    needs: { ...GATE, issues: 'read' },
    async open() {
      const ticket = '{ system: github, id: "#1" }';
      const change = { [GRANT_PATH]: grant({ ticket }) };
      return openGate({ policy: policy('owner', ON_GITHUB), change, issue: 'Uploads' });
    },
    run: (gate, token) => gate.run({ token }),
  },
};

const modes = Object.entries(MODES).map(([name, mode]) => ({ name, ...mode }));

async function opened({ open = openGate }: Mode): Promise<Gate> {
  const gate = await open();
  if (gate.pull.state.reviews.length === 0) gate.pull.review(gate.lead, 'APPROVED');
  return gate;
}

describe('what is documented is enough, and all of it is used', () => {
  test.each(modes)('$name', async (mode) => {
    const gate = await opened(mode);
    const run = await mode.run(gate, gate.token(mode.needs));
    expect(gate.status(mode.commit?.(gate))).toMatch(/^success: /);
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'allow' } });
    expect(run.log).not.toContain('note: ');
    expect(gate.hub.permissionsUsed()).toEqual(mode.needs);
    expect(gate.hub.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });
});

const drops = modes.flatMap((mode) =>
  ['contents', 'pull-requests'].map((dropped) => ({ ...mode, mode, dropped })),
);

describe('without one of them nothing passes, and the job says what to add', () => {
  test.each(drops)('$name, without $dropped', async ({ mode, dropped }) => {
    const gate = await opened(mode);
    const run = await mode.run(gate, gate.token({ ...mode.needs, [dropped]: 'none' }));
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toMatch(/the token may not ask GitHub for/);
    expect(run.annotations[0]?.message).toContain(`\`${dropped}: read\``);
    expect(gate.status(mode.commit?.(gate)) ?? 'error').toMatch(/^error/);
  });

  test.each(modes)('$name, without statuses', async (mode) => {
    const gate = await opened(mode);
    const run = await mode.run(gate, gate.token({ ...mode.needs, statuses: 'read' }));
    expect(gate.status(mode.commit?.(gate))).toBeNull();
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'allow' } });
    const { message } = only(run.annotations);
    expect(message).toMatch(/^the status `grantproof` could not be written, .* is `allow`; help: /);
    expect(message).toContain('add `statuses: write` to `permissions:`');
    expect(run.summary).toContain('could not be written');
  });

  test('an older success does not outlive a run that may read nothing', async () => {
    const gate = await openGate();
    const review = gate.pull.review(gate.lead, 'APPROVED');
    await gate.run();
    gate.pull.dismiss(review, gate.lead);
    await gate.run({ token: gate.token({ statuses: 'write' }) });
    expect(gate.status()).toMatch(/^error: error: the token may not/);
  });

  test('tickets on GitHub, without issues', async () => {
    const mode = MODES['tickets on GitHub'];
    if (mode === undefined) throw new Error('there is no such mode');
    const gate = await opened(mode);
    await mode.run(gate, gate.token({ ...mode.needs, issues: 'none' }));
    expect(gate.status()).toBe(
      'error: error: github does not let us look (403): give the account issues: read',
    );
  });

  test('only the comment needs to write to pull requests', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    const run = await gate.run({ token: gate.token(QUIET) });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'allow' } });
    expect(run.log).toContain('no comment was written: add `pull-requests: write`');
    expect(gate.comments()).toEqual([]);
  });
});

describe("a review of a fork's pull request, with a token that can't write", () => {
  test.each([
    ['APPROVED', 'allow'],
    ['COMMENTED', 'pending'],
  ] as const)('%s: %s, and the job fails', async (state, result) => {
    const gate = await openGate();
    const fork = gate.repo.fork(gate.hub.user('octo-guest'));
    fork.push(gate.hub.user('octo-guest'), 'theirs', { [GRANT_PATH]: grant() });
    const head = { repository: fork, branch: 'theirs' };
    const pull = gate.repo.pullRequest({ by: gate.hub.user('octo-guest'), head, title: 'Theirs' });
    const review = pull.review(gate.lead, state);
    const token = gate.hub.token({ repository: gate.repo, permissions: GATE, fork: true });
    const about = { pull, review };
    const run = await gate.run({ token, on: 'pull_request_review', action: 'submitted', about });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result } });
    expect(run.log).toContain(
      'where the pull request comes from a fork, comment `/grantproof recheck`',
    );
    expect(gate.status(pull.head())).toBeNull();
    expect(pull.issue.comments).toEqual([]);
    const readOnly = { contents: 'read', 'pull-requests': 'read', statuses: 'read' };
    expect(gate.hub.permissionsUsed()).toEqual(readOnly);
  });
});

describe('teams of the organisation', () => {
  const app = (gate: Gate, permissions: Permissions): string =>
    gate.hub.token({ as: gate.hub.bot('acme-reader[bot]'), permissions });

  async function openTeams(): Promise<Gate> {
    const gate = await openGate({ policy: policy('team:security') });
    gate.hub.organization('acme').team('security', [gate.lead]);
    gate.pull.review(gate.lead, 'APPROVED');
    return gate;
  }

  test('a token with members: read', async () => {
    const gate = await openTeams();
    await gate.run({ inputs: { 'team-token': app(gate, { members: 'read' }) } });
    expect(gate.status()).toBe('success: allowed: octo-lead approved');
    expect(gate.hub.permissionsUsed()).toEqual({ ...GATE, members: 'read' });
  });

  test('a token without', async () => {
    const gate = await openTeams();
    const run = await gate.run({ inputs: { 'team-token': app(gate, {}) } });
    expect(run.conclusion).toBe('failure');
    expect(run.annotations[0]?.message).toContain('`members: read`');
    expect(gate.status()).toMatch(/^error: /);
  });

  test('no such token', async () => {
    const gate = await openTeams();
    const run = await gate.run();
    expect(gate.status()).toMatch(
      /^pending: waits: needs the approval of one person from team:security/,
    );
    expect(run.annotations[0]?.message).toContain('list the team in');
  });
});
