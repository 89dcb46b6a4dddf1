import { expect, test } from '@jest/globals';
import { lateAnswer, readAnswered } from '../../../src/core/render/late-answer.ts';
import { waiting } from '../../support/review-stories.ts';
import { denied } from '../../support/sample-stories.ts';

const sealed = { kind: 'sealed', record: 5, violation: 2, verdict: waiting } as const;

test('an answer says why nothing counts, what is still missing, or that nothing is', () => {
  const reasons = ['`octo-dev` approved, which does not count: had a part in the change'];
  expect(lateAnswer({ kind: 'uncounted', reasons }, ['11'])).toBe(
    '<!-- grantproof:answered ["11"] -->\nNo approval here counts, so nothing was sealed:\n\n' +
      '- `octo-dev` approved, which does not count: had a part in the change\n',
  );
  expect(lateAnswer({ ...sealed, closed: false }, ['11', '12'])).toMatch(
    /^<!-- grantproof:answered \["11","12"\] -->\nRecord 5 of the ledger has this approval. What is still missing:\n\n- needs the approval of one person from `owner`: /,
  );
  expect(lateAnswer({ ...sealed, closed: true }, ['11'])).toMatch(
    /\nApproved afterwards: record 5 of the ledger says by whom, and how long after record 2.\n$/,
  );
});

test('what no approval makes up for comes first', () => {
  const answer = lateAnswer({ ...sealed, closed: false, verdict: denied }, ['11']);
  const items = answer.split('\n').filter((line) => line.startsWith('- '));
  expect(items.length).toBeGreaterThan(1);
  expect(new Set(items).size).toBe(items.length);
});

test('the comments that it answers are found again, and nothing else is taken for an answer', () => {
  const ids = ['11', '12'];
  expect(readAnswered(lateAnswer({ ...sealed, closed: true }, ids))).toEqual(ids);
  expect(readAnswered('<!-- grantproof:answered [] -->\n')).toEqual([]);
  for (const other of [
    '',
    'hello',
    ' <!-- grantproof:answered ["1"] -->',
    '<!-- grantproof:answered ["x"] -->',
  ])
    expect(readAnswered(other)).toBeNull();
});
