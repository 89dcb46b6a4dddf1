import { expect, test } from '@jest/globals';
import { type PolicyFileChange, policyDigest } from '../../../src/core/change/policy-digest.ts';
import { oid } from '../../../src/core/model/ids.ts';

const blob = (sign: string, mode = '100644') => ({ mode, oid: oid(sign.repeat(40)) });
const change = (parts: Partial<PolicyFileChange> = {}): PolicyFileChange => ({
  path: '.github/grantproof/policy.yaml',
  before: blob('a'),
  after: blob('b'),
  ...parts,
});
const other = change({ path: '.github/grantproof/roster.yaml', before: null });

test('the order of the files means nothing', () => {
  expect(policyDigest([change(), other])).toBe(policyDigest([other, change()]));
});

test('everything else does', () => {
  const changes: readonly (readonly PolicyFileChange[])[] = [
    [],
    [change()],
    [other],
    [change(), other],
    [change({ before: blob('c') })],
    [change({ before: null })],
    [change({ after: blob('c') })],
    [change({ after: null })],
    [change({ after: blob('b', '120000') })],
  ];
  expect(new Set(changes.map(policyDigest)).size).toBe(changes.length);
});
