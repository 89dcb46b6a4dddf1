// The rules that look at paths: scope-exit, near-miss-path and policy-change.
import { expect, test } from '@jest/globals';
import type { Change } from '../../../../src/core/model/delta.ts';
import type { ChangeRule, Leaf } from '../../../../src/core/policy/rule.ts';
import { nearMissPath } from '../../../../src/core/policy/rules/near-miss-path.ts';
import { policyChange } from '../../../../src/core/policy/rules/policy-change.ts';
import { scopeExit } from '../../../../src/core/policy/rules/scope-exit.ts';
import {
  approvalsUnknown,
  created,
  FACTS,
  grantWith,
  inShort,
  leavesOf,
  policyOf,
  settingOf,
} from '../samples.ts';

function about(rule: ChangeRule, parts: Partial<Change>): readonly Leaf[] {
  const change: Change = {
    deltas: [],
    problems: [],
    nearMisses: [],
    policyPaths: [],
    everything: false,
    ...parts,
  };
  const policy = policyOf();
  const approvals = approvalsUnknown(change, policy);
  return rule.judge({ change, setting: settingOf(rule), policy, facts: FACTS, approvals });
}

test('scope-exit names where the content went', () => {
  const delta = created(grantWith(), { leftTo: 'attic/ci.yaml', after: null });
  expect(inShort(leavesOf(scopeExit, delta))).toEqual([
    'fail 1 the grant leaves the governed paths, and its content stays in `attic/ci.yaml`',
  ]);
  expect(leavesOf(scopeExit, { ...delta, leftTo: null })).toEqual([]);
});

test('near-miss-path has a leaf for each', () => {
  const nearMisses = [
    { path: 'Grants/a.yaml', glob: 'grants/*.yaml', why: 'its case' },
    { path: 'grants/b.yml', glob: 'grants/*.yaml', why: 'the ending `.yml`' },
  ];
  expect(about(nearMissPath, { nearMisses })).toMatchObject([
    {
      outcome: 'fail',
      place: { path: 'Grants/a.yaml', line: 1, column: 1 },
      message: 'only its case keeps this path from `grants/*.yaml`, so nothing judges it',
    },
    { outcome: 'fail', place: { path: 'grants/b.yml', line: 1, column: 1 } },
  ]);
  expect(about(nearMissPath, {})).toEqual([]);
});

test('policy-change waits for those who answer for the policy', () => {
  const policyPaths = ['.github/grantproof/policy.yaml', '.github/grantproof/roster.yaml'];
  const leaves = about(policyChange, { policyPaths });
  expect(leaves.map(({ outcome, place }) => [outcome, place.path])).toEqual(
    policyPaths.map((path) => ['not-assessed', path]),
  );
  expect(leaves[0]?.message).toContain('`codeowners`');
  expect(about(policyChange, {})).toEqual([]);
});
