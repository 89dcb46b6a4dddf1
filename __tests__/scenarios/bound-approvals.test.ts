// What an approval is bound to: the access that would land, not the commits. Each case is a real repository.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCESS_GRANT, type FormatFiles, KUBERNETES, PEOPLE } from '../support/approval-files.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { openPullRequest, type PullRequest } from '../support/pull-request.ts';
import { schemaErrors } from '../support/schema-errors.ts';

const environment = process.env;
beforeAll(() => {
  process.env = { ...environment, ...hermeticEnv() };
});
afterAll(() => {
  process.env = environment;
});

const verdictErrors = schemaErrors('verdict');

const KEPT = ['allow', 'it approves exactly the change of access that would land'];
const DROPPED = ['pending', 'the access it approved is not the access that would land'];

type Step = (pull: PullRequest, files: FormatFiles) => unknown;

const CASES: readonly (readonly [name: string, step: Step, expected: readonly string[]])[] = [
  ['nothing happens', () => {}, KEPT],
  [
    'the base changes a README, and the branch is rebased',
    (pull) => {
      pull.land({ 'README.md': 'two\n' });
      pull.rebase();
    },
    KEPT,
  ],
  [
    'the base changes another grant in the file',
    (pull, files) => pull.land(files.otherGrant),
    KEPT,
  ],
  [
    'the same, and the branch is rebased',
    (pull, files) => {
      pull.land(files.otherGrant);
      pull.rebase();
    },
    KEPT,
  ],
  [
    'the base changes what the grant inherits',
    (pull, files) => pull.land(files.inherited),
    DROPPED,
  ],
  [
    'the same, and the branch is rebased',
    (pull, files) => {
      pull.land(files.inherited);
      pull.rebase();
    },
    DROPPED,
  ],
  ['the author swaps the identity', (pull, files) => pull.push(files.swapped), DROPPED],
  ['the author adds a comment', (pull, files) => pull.push(files.commented), KEPT],
  ['the manifest is renamed', (pull, files) => pull.push(files.moved), KEPT],
  [
    'the branch is squashed',
    (pull, files) => {
      pull.push(files.commented);
      pull.squash();
    },
    KEPT,
  ],
];

describe.each([
  ['access-grant', ACCESS_GRANT],
  ['kubernetes', KUBERNETES],
])('an approval of %s, when afterwards', (_format, files) => {
  test.each(CASES)('%s', async (_name, step, expected) => {
    const pull = openPullRequest(files.base, files.head, PEOPLE);
    try {
      pull.review('octo-owner');
      step(pull, files);
      const verdict = await pull.judge();
      expect(verdictErrors(verdict)).toEqual([]);
      expect([verdict.result, ...(verdict.reviews ?? []).map(({ reason }) => reason)]).toEqual(
        expected,
      );
    } finally {
      pull.repo.dispose();
    }
  });
});
