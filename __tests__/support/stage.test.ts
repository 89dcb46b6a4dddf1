import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Stage, startStage } from './stage.ts';
import { jobOf } from './stage-workflow.ts';

let folder: string;
let stage: Stage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stage-'));
  for (const name of ['main', 'page']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'main/README.md'), 'Sample.\n');
  writeFileSync(join(folder, 'page/page.md'), 'Page.\n');
  stage = await startStage({ folder });
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

describe('what a stage notices', () => {
  const judge = async (verdicts: number): Promise<void> => {
    const pull = stage.open(stage.person('octo-author'), 'page');
    await stage.gate('pull_request_target', 'opened', { pull, verdicts });
  };

  test('nothing of a run that keeps its promises', async () => {
    await judge(1);
    expect(stage.broken()).toEqual([]);
  });

  test('more requests than the verdicts may cost', async () => {
    await judge(0);
    expect(stage.broken()).toEqual([expect.stringMatching(/^\d+ requests for 0 verdict/)]);
  });

  test('a second comment, and a secret in it', async () => {
    const pull = stage.open(stage.person('octo-author'), 'page');
    const secrets = ['sample-secret-of-a-job'];
    await stage.gate('pull_request_target', 'opened', { pull, secrets });
    pull.comment(stage.hub.bot('github-actions[bot]'), `it is ${secrets[0]}`);
    expect(stage.broken()).toEqual(['shows the secret sample-sec…', 'writes 2 comments on #1']);
  });

  test('a request that GitHub does not describe', async () => {
    const token = stage.hub.token({ repository: stage.repo, permissions: { contents: 'read' } });
    await fetch(`${stage.hub.apiUrl}/repos/acme/infra/pulls?sort=sample`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(stage.broken()).toEqual([expect.stringContaining("violates GitHub's description")]);
  });
});

test('an event that the workflow does not listen to starts nothing', async () => {
  const pull = stage.open(stage.person('octo-author'), 'page');
  expect(await stage.gate('pull_request_target', 'labeled', { pull })).toBeNull();
  expect(stage.transcript()).toContain('no workflow listens to this');
  expect(stage.repo.statuses(pull.head())).toEqual([]);
});

test.each([
  ['pull_request_target', 'opened', true],
  ['pull_request_target', 'closed', false],
  ['pull_request', 'opened', false],
  ['pull_request_review', 'dismissed', true],
  ['issue_comment', 'created', true],
  ['merge_group', 'checks_requested', true],
  ['push', null, false],
] as const)('%s %s: the workflow listens: %s', (event, action, listens) => {
  expect(jobOf(event, action) !== null).toBe(listens);
});
