// A violation has an issue, and whoever the policy asks can approve it there afterwards.
import { describe, expect, test } from '@jest/globals';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { bundlePath } from '../../src/core/ledger/record-path.ts';
import type { IssueHandle } from '../support/github/world/issue.ts';
import type { Account, Comment } from '../support/github/world/model.ts';
import type { ActionRun } from '../support/runner/run-action.ts';
import { type GateOptions, GRANT_PATH, only, policy } from './sample-gate.ts';
import { LEDGER, openAdopted, SEALING, type Sealing, sealedGrant, WIDER } from './sample-seal.ts';

const RELEASE = 'access-grant/release-publisher';

/** What the README says that an approval afterwards needs. */
const APPROVING = { contents: 'write', issues: 'write' } as const;

interface Violated {
  readonly sealing: Sealing;
  readonly issue: IssueHandle;
  /** What a comment has to say. */
  readonly words: string;
  /** Somebody says something on the issue, and the seal runs for that. */
  readonly say: (by: Account, body?: string) => Promise<ActionRun>;
  /** Runs the seal for a comment. */
  readonly hear: (comment: Comment) => Promise<ActionRun>;
  /** What the seal has said there. */
  readonly answers: () => readonly string[];
}

/** Seals what lands without leave, and finds its issue. */
async function openViolated(
  violate: (sealing: Sealing) => void,
  options: GateOptions = {},
): Promise<Violated> {
  const sealing = await openAdopted(options);
  const { repo } = sealing;
  const seal = (wanted = {}): Promise<ActionRun> =>
    sealing.seal({
      token: sealing.token({ ...SEALING, issues: 'write' }),
      inputs: { 'open-issues': 'true' },
      ...wanted,
    });
  violate(sealing);
  const run = await seal();
  const issue = only(repo.issues());
  expect(run.summary).toContain(`record 1: see issue \\#&#8203;${issue.number}`);
  const [words = ''] = /\/grantproof approve [0-9a-f]+/.exec(issue.issue.body ?? '') ?? [];
  const hear: Violated['hear'] = (comment) =>
    seal({
      ...{ on: 'issue_comment', action: 'created', about: { issue, comment } },
      token: sealing.token(APPROVING),
    });
  const bot = sealing.hub.bot('github-actions[bot]');
  return {
    ...{ sealing, issue, words, hear },
    say: (by, body = words) => hear(issue.comment(by, body)),
    answers: () =>
      issue.issue.comments.filter(({ author }) => author === bot).map(({ body }) => body),
  };
}

/** What a statement of the ledger says of what it approves. */
function approvalIn({ repo }: Sealing, index: number): unknown {
  const text = repo.state.git.run(['cat-file', 'blob', `${LEDGER}:${bundlePath(index)}`]);
  const bundle = JSON.parse(text) as { readonly dsseEnvelope: { readonly payload: string } };
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString();
  return (JSON.parse(payload) as { readonly predicate: object }).predicate;
}

const unapproved = ({ pull, admin }: Sealing): void => {
  pull.merge(admin, 'squash', { bypass: true });
};

test('only who may approve can: not the author, nor a passer-by, nor in other words; then it is a record with its delay', async () => {
  const { sealing, issue, words, say, hear, answers } = await openViolated(unapproved);
  const { hub, dev, lead } = sealing;
  expect(issue.issue).toMatchObject({
    title: `Access landed without leave: ${RELEASE}`,
    author: hub.bot('github-actions[bot]'),
    body: expect.stringContaining('record 1 of the ledger says what was missing'),
  });

  const byAuthor = await say(dev);
  const again = await hear(only(issue.issue.comments.filter(({ author }) => author === dev)));
  const byPasser = await say(hub.user('octo-guest'));
  const others = [
    await say(lead, '/grantproof approve 0123456789abcdef'),
    await say(lead, `${words} I think`),
    await say(lead, `> ${words}`),
  ];
  for (const run of [byAuthor, again, byPasser, ...others])
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'none' } });
  expect(answers()).toEqual([
    expect.stringMatching(
      /No approval here counts.*\n- `octo-dev` approved, which does not count: .* had a part in the change\n$/s,
    ),
    expect.stringMatching(/`octo-dev` approved.*`octo-guest` approved, which does not count: /s),
  ]);
  expect(sealing.records()).toHaveLength(2);

  hub.clock.advance('PT3H');
  const run = await say(lead);
  expect(run).toMatchObject({
    conclusion: 'success',
    annotations: [],
    outputs: { result: 'allow', sealed: '1', violations: '0' },
  });
  expect(run.summary).toContain('approved late: allow');
  expect(issue.issue.state).toBe('CLOSED');
  expect(answers().at(-1)).toMatch(
    /record 2 of the ledger says by whom, and how long after record 1/,
  );
  expect(await sealing.proven()).toEqual([
    '0 adoption',
    `1 change #1 violation: broaden ${RELEASE}`,
    `2 retroactive-approval #1 allow: broaden ${RELEASE}`,
  ]);
  const [, violation] = sealing.records() as readonly AccessRecord[];
  const { approves } = approvalIn(sealing, 2) as {
    readonly approves: { readonly delaySeconds: number };
  };
  expect(approves).toMatchObject({ index: 1, landedAt: violation?.facts['landedAt'] });
  expect(approves.delaySeconds).toBeGreaterThan(3 * 60 * 60);
  expect((await sealing.verify()).ledger).toMatchObject({ violations: [1], openViolations: [] });

  const late = await hear(only(issue.issue.comments.slice(-2, -1)));
  expect(late).toMatchObject({ conclusion: 'success', outputs: { result: 'none' } });
  expect(sealing.records()).toHaveLength(3);
});

test('a push is approved by somebody else than who pushed it, in a comment that nobody has changed since', async () => {
  const { sealing, issue, words, say, hear } = await openViolated(({ repo, lead }) =>
    repo.push(lead, 'main', { [GRANT_PATH]: WIDER }),
  );
  const { hub, repo, lead } = sealing;
  const releaser = hub.user('octo-releaser');
  repo.collaborator(releaser, 'write');
  await say(lead);
  const changed = issue.comment(releaser, 'Looks fine');
  changed.body = words;
  changed.updatedAt = hub.clock.now() + 60_000;
  const edited = await hear(changed);
  expect(edited.outputs['result']).toBe('none');
  const run = await say(releaser);
  expect(run.outputs).toMatchObject({ result: 'allow', sealed: '1' });
  expect(await sealing.proven()).toHaveLength(3);
});

test('where two have to approve, the first is sealed with what is still missing, and the second closes it', async () => {
  const two = policy().replace('count: 1', 'count: 2');
  const { sealing, issue, say, hear, answers } = await openViolated(unapproved, { policy: two });
  const { hub, repo, lead } = sealing;
  const releaser = hub.user('octo-releaser');
  repo.collaborator(releaser, 'write');
  const first = await say(lead);
  expect(first.outputs).toMatchObject({ result: 'pending', sealed: '1' });
  expect(answers()).toEqual([
    expect.stringMatching(/has this approval. What is still missing:\n\n- /),
  ]);
  const again = await hear(only(issue.issue.comments.slice(0, 1)));
  expect(again.outputs['result']).toBe('none');
  const second = await say(releaser);
  expect(second.outputs).toMatchObject({ result: 'allow', sealed: '1' });
  expect(issue.issue.state).toBe('CLOSED');
  expect(await sealing.proven()).toHaveLength(4);
});

describe('an issue', () => {
  test('of somebody else, whatever it looks like, approves nothing', async () => {
    const { sealing, issue, words } = await openViolated(unapproved);
    const { repo, dev, lead } = sealing;
    const forged = repo.issue({ by: dev, title: 'x', body: issue.issue.body ?? '' });
    const comment = forged.comment(lead, words);
    const run = await sealing.seal({
      on: 'issue_comment',
      action: 'created',
      about: { issue: forged, comment },
    });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'none' } });
    expect(run.log).toContain('the issue is none of ours');
  });

  test('that GitHub stumbles over once is opened, and one that it does not open is said', async () => {
    const sealing = await openAdopted();
    const { hub, repo, admin } = sealing;
    const seal = (): Promise<ActionRun> =>
      sealing.seal({
        token: sealing.token({ ...SEALING, issues: 'write' }),
        inputs: { 'open-issues': 'true' },
      });
    unapproved(sealing);
    hub.fail({ operation: 'issues/create', status: 502 });
    expect((await seal()).conclusion).toBe('success');
    expect(repo.issues()).toHaveLength(1);
    const wilder = sealedGrant({ actions: '"s3:PutObject", "s3:DeleteObject"' });
    repo.push(admin, 'main', { [GRANT_PATH]: wilder });
    hub.fail({ operation: 'issues/create', status: 502, times: 2 });
    const run = await seal();
    expect(run).toMatchObject({
      conclusion: 'failure',
      outputs: { result: 'violation', sealed: '1', 'evidence-path': expect.stringMatching(/./) },
    });
    expect(run.annotations.map(({ title }) => title)).toEqual([
      'grantproof: record 2 is a violation',
      'grantproof: what was sealed stands, and something after it was not done',
    ]);
    expect(repo.issues()).toHaveLength(1);
  });
});
