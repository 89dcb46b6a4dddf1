// Which events seal, what they begin with, and what a schedule is good for.
import { describe, expect, test } from '@jest/globals';
import { NO_OUTPUTS } from '../../src/action/no-outputs.ts';
import type { HeartbeatRecord } from '../../src/core/evidence/event-record.ts';
import type { EventName, EventSubject } from '../support/github/world/payload.ts';
import { GRANT_PATH, only } from './sample-gate.ts';
import { LEDGER, openAdopted, openSealing, type Sealing, sealedGrant } from './sample-seal.ts';

const RELEASE = 'access-grant/release-publisher';

test('the first run adopts the branch: a heartbeat names the commit, its backlog, and what could not be read', async () => {
  const sealing = await openSealing({ base: { 'grants/broken.yaml': 'kind: [AccessGrant\n' } });
  const run = await sealing.seal();
  expect(run).toMatchObject({
    conclusion: 'success',
    annotations: [],
    outputs: { result: 'none', sealed: '1', violations: '0', findings: '0' },
  });
  expect(run.log).toContain('adoption: the ledger begins here; 1 grant stood already');
  expect(await sealing.proven()).toEqual(['0 adoption']);
  const { git } = sealing.repo.state;
  const tip = sealing.repo.resolve('main');
  expect(only(sealing.records()) as HeartbeatRecord).toMatchObject({
    source: { ref: 'refs/heads/main', range: { from: tip, to: tip }, pullRequest: null },
    adoption: {
      commit: tip,
      tree: git.run(['rev-parse', `${tip}^{tree}`]),
      grants: [{ id: RELEASE, state: 'present' }],
      unreadable: ['grants/broken.yaml'],
    },
  });
});

test('a ledger does not begin where no policy says what is governed', async () => {
  const sealing = await openSealing({ policy: 'kind: nothing\n' });
  const run = await sealing.seal({ on: 'workflow_dispatch' });
  expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error', sealed: '' } });
  expect(only(run.annotations).message).toMatch(
    /^a ledger can't begin at `[0-9a-f]{40}`: .*; help: merge a policy first/,
  );
  expect(sealing.records()).toEqual([]);
});

describe('what brings nothing to seal is none, and nobody is asked for anything', () => {
  test.each<[string, EventName, string | null, (sealing: Sealing) => EventSubject]>([
    ['a push to another branch', 'push', null, () => ({ ref: 'refs/heads/wider' })],
    [
      'the push of a tag',
      'push',
      null,
      ({ repo }) => {
        repo.state.git.setRef('refs/tags/v1', repo.resolve('main'));
        return { ref: 'refs/tags/v1', after: repo.resolve('main') };
      },
    ],
    [
      'a pull request that was closed without a merge',
      'pull_request_target',
      'closed',
      ({ pull, dev }) => {
        pull.close(dev);
        return { pull };
      },
    ],
  ])('%s', async (_, on, action, about) => {
    const sealing = await openSealing();
    const run = await sealing.seal({ on, action, about: about(sealing) });
    expect(run).toMatchObject({ conclusion: 'success', annotations: [], left: [] });
    expect(run.outputs).toEqual(NO_OUTPUTS);
    expect(sealing.hub.requests).toEqual([]);
  });
});

test('a schedule finds what started no job: a merge with [skip ci], and one by a workflow of its own', async () => {
  const sealing = await openAdopted();
  const { hub, repo, pull, lead } = sealing;
  repo.push(lead, 'main', { 'README.md': 'Hello\n' }, { message: 'Say hello [skip ci]' });
  pull.edit({ title: 'Let releases upload [skip ci]' });
  pull.review(lead, 'APPROVED');
  pull.merge(hub.bot('github-actions[bot]'), 'squash', { bypass: true });
  const bot = hub.bot('github-actions[bot]');
  repo.push(bot, 'main', { [GRANT_PATH]: sealedGrant() }, { message: 'Clean up [skip ci]' });
  const run = await sealing.seal({ on: 'schedule' });
  expect(run.outputs).toMatchObject({ result: 'allow', sealed: '2' });
  expect(await sealing.proven()).toEqual([
    '0 adoption',
    `1 change #1 allow: broaden ${RELEASE}`,
    `2 change push allow: narrow ${RELEASE}`,
  ]);
});

test('a schedule shows that nothing was missed: after changes that are not governed, and once a week', async () => {
  const sealing = await openAdopted();
  const { hub, repo, dev } = sealing;
  repo.push(dev, 'main', { 'README.md': 'Hello\n' });
  const pushed = await sealing.seal();
  expect(pushed).toMatchObject({ outputs: { result: 'none', sealed: '0' }, annotations: [] });
  expect(pushed.summary).toContain('## ✓ Nothing to seal');
  const unsealed = await sealing.verify();
  expect(unsealed).toMatchObject({ result: 'pass', ledger: { unsealed: [] } });
  await sealing.seal({ on: 'workflow_dispatch' });
  await sealing.seal({ on: 'schedule' });
  expect(await sealing.proven()).toEqual(['0 adoption', '1 heartbeat']);
  expect(sealing.records()[1]?.source.range.to).toBe(repo.resolve('main'));
  hub.clock.advance('P8D');
  await sealing.seal({ on: 'schedule' });
  expect(await sealing.proven()).toEqual(['0 adoption', '1 heartbeat', '2 heartbeat']);
});

test('an old job that is run again changes nothing', async () => {
  const sealing = await openAdopted();
  const { repo, pull, lead, admin } = sealing;
  pull.merge(admin, 'squash', { bypass: true });
  const old = repo.run('pull_request_target', 'closed', { pull });
  await sealing.seal(old);
  repo.push(lead, 'main', { [GRANT_PATH]: sealedGrant() });
  pull.review(lead, 'APPROVED');
  await sealing.seal();
  const lines = await sealing.proven();
  const ledger = repo.resolve(LEDGER);
  const run = await sealing.seal(old);
  expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'none', sealed: '0' } });
  expect(repo.resolve(LEDGER)).toBe(ledger);
  expect(lines).toEqual([
    '0 adoption',
    `1 change #1 violation: broaden ${RELEASE}`,
    `2 change push allow: narrow ${RELEASE}`,
  ]);
});
