import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

test('are those in force, in order', async () => {
  const { forge, repository } = sample;
  repository.protect(
    { branch: 'main', statuses: ['grantproof'], approvals: 1 },
    { branch: 'main', noForcePush: true, enforcement: 'evaluate' },
    { branch: 'release/1.0', approvals: 2 },
  );
  const rules = await forge.branchRules('main');
  expect(rules?.map(({ type }) => type)).toEqual(rules?.map(({ type }) => type).toSorted());
  expect(rules?.map(({ type }) => type)).toContain('required_status_checks');
  expect(rules?.every(({ ruleset }) => /^acme\/infra#\d+$/.test(ruleset))).toBe(true);
  expect((await forge.branchRules('release/1.0'))?.map(({ type }) => type)).toContain(
    'pull_request',
  );
});

test('of a branch without any are none', async () => {
  expect(await sample.forge.branchRules('main')).toEqual([]);
});

test.each([100, 101])('are all read: %d of them', async (count) => {
  const { forge, repository } = sample;
  for (let nth = 0; nth < count; nth++) repository.protect({ branch: 'main', noForcePush: true });
  expect(await forge.branchRules('main')).toHaveLength(count);
});

test.each([403, 404])('that can not be read are null (%d)', async (status) => {
  const { hub, forge } = sample;
  hub.fail({ operation: 'repos/get-branch-rules', status });
  expect(await forge.branchRules('main')).toBeNull();
});

test('are a fault while GitHub is in trouble', async () => {
  const { hub, forge } = sample;
  hub.fail({ operation: 'repos/get-branch-rules', status: 500, times: 3 });
  await faultOf(forge.branchRules('main'));
});
