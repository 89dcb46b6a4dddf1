// Whatever comes onto the branch, and however: each has its record, and nothing is missing.
import { describe, expect, test } from '@jest/globals';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import type { PullHandle } from '../support/github/world/pull-request.ts';
import { GRANT_PATH, POLICY_PATH, policy } from './sample-gate.ts';
import { openAdopted, sealedGrant, WIDER } from './sample-seal.ts';

const RELEASE = 'access-grant/release-publisher';
const READER = 'access-grant/archive-reader';
const READER_PATH = 'grants/archive-reader.yaml';
const reader = (): string => sealedGrant({ name: 'archive-reader' });

/** What was missing, in the words of the record. */
const missing = ({ verdict }: AccessRecord): readonly string[] =>
  verdict.outcomes
    .filter(({ level, outcome }) => level !== 'advisory' && /^(?:fail|pending)$/.test(outcome))
    .map(({ message }) => message);

const UNAPPROVED = 'needs the approval of one person from `owner`';

describe('a pull request that was approved is allowed, and has one record', () => {
  test.each([
    ['a merge, whose approval is dismissed afterwards', 'merge'],
    ['a squash, whose branch is deleted right away', 'squash'],
    ['a rebase', 'rebase'],
  ] as const)('%s, of two commits', async (_, method) => {
    const sealing = await openAdopted();
    const { repo, pull, dev, lead, admin } = sealing;
    const before = repo.resolve('main');
    repo.push(dev, 'wider', { 'notes.md': 'why\n' });
    const review = pull.review(lead, 'APPROVED');
    const tip = pull.merge(lead, method, { bypass: true });
    if (method === 'merge') pull.dismiss(review, admin);
    if (method === 'squash') repo.deleteBranch(dev, 'wider');
    const run = await sealing.seal();
    expect(run).toMatchObject({
      conclusion: 'success',
      annotations: [],
      outputs: { result: 'allow', sealed: '1', violations: '0' },
    });
    expect(await sealing.proven()).toEqual(['0 adoption', `1 change #1 allow: broaden ${RELEASE}`]);
    const { source, facts } = sealing.newest();
    expect(source.range).toEqual({ from: before, to: tip });
    expect(facts).toMatchObject({ pullRequest: { number: 1 }, landedAt: facts['now'] });
    const dismissed = { state: 'APPROVED', dismissedBy: { login: 'octo-admin' } };
    expect(facts['reviews']).toMatchObject([method === 'merge' ? dismissed : {}]);
  });

  test('pushed to the branch by hand, its two commits at once', async () => {
    const sealing = await openAdopted();
    const { repo, pull, dev, lead } = sealing;
    const more = sealedGrant({ actions: '"s3:PutObject", "s3:GetObject", "s3:DeleteObject"' });
    repo.push(dev, 'wider', { [GRANT_PATH]: more });
    pull.review(lead, 'APPROVED');
    const before = repo.resolve('main');
    repo.push(dev, 'main', [], { onto: pull.head() });
    await sealing.seal();
    expect(await sealing.proven()).toEqual(['0 adoption', `1 change #1 allow: broaden ${RELEASE}`]);
    expect(sealing.newest().source.range).toEqual({ from: before, to: pull.head() });
  });

  test('from a fork that is gone by the time that it is sealed, only if its heads are known', async () => {
    const sealing = await openAdopted();
    const { hub, repo, lead } = sealing;
    const guest = hub.user('octo-guest');
    for (const name of ['archive-reader', 'log-reader']) {
      const fork = repo.fork(guest);
      fork.push(guest, name, { [`grants/${name}.yaml`]: sealedGrant({ name }) }, { onto: 'main' });
      const head = { repository: fork, branch: name };
      const pull = repo.pullRequest({ by: guest, head, title: 'Theirs' });
      pull.review(lead, 'APPROVED');
      pull.merge(lead, 'squash', { bypass: true });
      if (name === 'log-reader') fork.remove();
    }
    await sealing.seal();
    expect(await sealing.proven()).toEqual([
      '0 adoption',
      `1 change #2 allow: create ${READER}`,
      '2 change #3 violation: create access-grant/log-reader',
    ]);
  });
});

test('a merge queue lands two at once: each has its own record, judged by its own approvals', async () => {
  const sealing = await openAdopted();
  const { repo, pull, dev, lead } = sealing;
  repo.push(dev, 'second', { [READER_PATH]: reader() }, { onto: 'main' });
  const second = repo.pullRequest({ by: dev, head: 'second', title: 'Let audits read' });
  pull.review(lead, 'APPROVED');
  const queue = repo.mergeQueue();
  queue.enqueue(pull, second);
  queue.land();
  const run = await sealing.seal();
  expect(run.outputs).toMatchObject({ result: 'violation', sealed: '2', violations: '1' });
  expect(await sealing.proven()).toEqual([
    '0 adoption',
    `1 change #1 allow: broaden ${RELEASE}`,
    `2 change #2 violation: create ${READER}`,
  ]);
  expect(missing(sealing.newest())).toEqual([UNAPPROVED]);
});

describe('what lands without leave is sealed as a violation, with what was missing', () => {
  test('merges: without an approval, with one that came late, by a rule that it breaks, or changed since', async () => {
    const sealing = await openAdopted();
    const { repo, pull, dev, lead, admin } = sealing;
    const open = (name: string, text: string): PullHandle => {
      repo.push(dev, name, { [`grants/${name}.yaml`]: text }, { onto: 'main' });
      return repo.pullRequest({ by: dev, head: name, title: name });
    };
    const unowned = open(
      'unowned',
      sealedGrant({ name: 'unowned' }).replace(/, primary: ".*" \}/, ' }'),
    );
    const edited = open('edited', sealedGrant({ name: 'edited' }));
    for (const one of [unowned, edited]) one.review(lead, 'APPROVED');
    const more = sealedGrant({ name: 'edited', actions: '"s3:PutObject", "s3:DeleteObject"' });
    repo.push(dev, 'edited', { 'grants/edited.yaml': more });
    expect(() => pull.merge(admin)).toThrow('grantproof');
    for (const one of [pull, unowned, edited]) one.merge(admin, 'squash', { bypass: true });
    pull.review(lead, 'APPROVED');
    const run = await sealing.seal();
    expect(run).toMatchObject({
      conclusion: 'success',
      outputs: { result: 'violation', sealed: '3', violations: '3', findings: '1' },
    });
    expect(await sealing.proven()).toEqual([
      '0 adoption',
      `1 change #1 violation: broaden ${RELEASE}`,
      '2 change #2 violation: create access-grant/unowned',
      '3 change #3 violation: create access-grant/edited',
    ]);
    const [, late, broken, stale] = sealing.records() as readonly AccessRecord[];
    expect(late && missing(late)).toEqual([UNAPPROVED]);
    expect(late?.verdict['reviews']).toMatchObject([
      { reviewer: 'octo-lead', counts: false, reason: expect.stringMatching(/after .* landed$/) },
    ]);
    expect(broken && missing(broken)).toEqual([expect.stringMatching(/owner/)]);
    expect(stale && missing(stale)).toEqual([UNAPPROVED]);
  });

  test('pushes past the pull request: by a person whose message lies, and by a bot', async () => {
    const sealing = await openAdopted();
    const { hub, repo, pull, lead, admin } = sealing;
    const bot = hub.bot('acme-renewer[bot]');
    pull.review(lead, 'APPROVED');
    const message = 'Merge pull request #1 from acme/wider\n\nLet releases upload';
    repo.push(admin, 'main', { [GRANT_PATH]: WIDER }, { message });
    repo.push(bot, 'main', { [READER_PATH]: reader() }, { message: 'Renew (#1)' });
    await sealing.seal();
    expect(await sealing.proven()).toEqual([
      '0 adoption',
      `1 change push violation: broaden ${RELEASE}`,
      `2 change push violation: create ${READER}`,
    ]);
    const [, byAdmin, byBot] = sealing.records() as readonly AccessRecord[];
    for (const [record, login] of [
      [byAdmin, 'octo-admin'],
      [byBot, 'acme-renewer[bot]'],
    ] as const)
      expect(record?.facts).toMatchObject({
        pullRequest: null,
        heads: [{ pusher: { login } }],
        landedAt: record?.facts['now'],
      });
  });
});

test('a policy that is loosened along with a widening does not judge it; from the next commit on it does', async () => {
  const sealing = await openAdopted();
  const { repo, admin } = sealing;
  repo.push(admin, 'main', { [GRANT_PATH]: WIDER, [POLICY_PATH]: policy('write') });
  await sealing.seal();
  expect(await sealing.proven()).toEqual([
    '0 adoption',
    `1 change push violation: broaden ${RELEASE}`,
  ]);
  expect(missing(sealing.newest())).toEqual([
    UNAPPROVED,
    'needs the approval of one person from `write`',
  ]);
});

test('a revocation is allowed at once, and a push that reverts it gives back what was taken, which is not', async () => {
  const sealing = await openAdopted();
  const { repo, admin, dev } = sealing;
  repo.push(dev, 'main', { [GRANT_PATH]: null });
  repo.push(dev, 'main', { 'README.md': 'In between\n' });
  repo.push(admin, 'main', { [GRANT_PATH]: sealedGrant() }, { message: 'Revert "Change"' });
  await sealing.seal();
  expect(await sealing.proven()).toEqual([
    '0 adoption',
    `1 change push allow: revoke ${RELEASE}`,
    `2 change push violation: reinstate ${RELEASE}`,
  ]);
  expect(missing(sealing.newest())).toEqual([UNAPPROVED]);
});

test('what was pushed and taken back by force before any run is a violation all the same, by whoever pushed it', async () => {
  const sealing = await openAdopted();
  const { repo, admin, lead } = sealing;
  const before = repo.resolve('main');
  const gone = repo.push(admin, 'main', { [GRANT_PATH]: WIDER });
  repo.push(admin, 'main', [], { force: true, onto: before, bypass: true });
  repo.push(lead, 'main', { 'README.md': 'Hello\n' });
  const run = await sealing.seal();
  expect(run.outputs).toMatchObject({ result: 'violation', sealed: '1', violations: '1' });
  const record = sealing.newest();
  expect(record.question).toMatchObject({ head: { commit: gone }, landed: { moved: 'discarded' } });
  expect(record.facts).toMatchObject({ heads: [{ pusher: { login: 'octo-admin' } }] });
  expect((await sealing.verify()).findings).toMatchObject([{ code: 'tip-discarded' }]);
});
