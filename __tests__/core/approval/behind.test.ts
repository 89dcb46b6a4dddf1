import { describe, expect, test } from '@jest/globals';
import { approvalsOf } from '../../../src/core/approval/approvals.ts';
import type { Reviewed } from '../../../src/core/approval/reviewed.ts';
import { sampleDelta, sampleGrant, sampleMetadata } from '../../support/sample-grant.ts';
import { compiled, GOOD } from '../policy/compiled.ts';
import { facts, LANDING, rosterOf, same } from './samples.ts';

const before = {
  kind: 'grant',
  grant: sampleGrant({ metadata: sampleMetadata({ team: 'a', primary: 'github:octo-0' }) }),
} as const;
const DELTA = sampleDelta({ before });

/** What helps where one person is asked from `from`, and the head comes to `reviewed`. */
function helpWhere(from: string, reviewed: (sha: string) => Reviewed): string | undefined {
  const { policy } = compiled(
    `${GOOD}\napprovals: [{ match: {}, require: [{ count: 1, from: [${from}] }] }]`,
  );
  if (policy === null) throw new Error('the policy of the test is broken');
  return approvalsOf({
    policy,
    roster: rosterOf({ a: ['octo-m0'] }),
    codeowners: null,
    change: { deltas: [DELTA], policyPaths: [] },
    facts: facts(),
    landing: LANDING,
    reviewed,
  }).ofDelta(DELTA)?.help;
}

const ONCE = 'once the branch is up to date with `main`, ';

// While the head itself comes to something else than what would land, no approval of it can count.
describe('who can approve, where the head', () => {
  test.each([
    ['comes to what would land', same('a'), ''],
    ['comes to another change of access', same('x'), ONCE],
    [
      'differs by its policy only',
      (): Reviewed => ({ kind: 'known', ...LANDING, policy: LANDING.access }),
      '',
    ],
    ['can not be looked at', (): Reviewed => ({ kind: 'unknown', reason: 'gone' }), ''],
  ])('%s', (_, reviewed, once) => {
    expect(helpWhere('owner', reviewed)).toBe(`${once}\`octo-0\` or \`octo-m0\` can approve`);
    expect(helpWhere('write', reviewed)).toBe(
      `${once}anyone can approve who may write and had no part in the change`,
    );
  });
});
