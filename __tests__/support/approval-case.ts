// A table of pull requests: what happened to each, and what comes of it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCESS_GRANT, PEOPLE } from './approval-files.ts';
import { hermeticEnv } from './git-repo.ts';
import { type Files, openPullRequest, type PullRequest } from './pull-request.ts';

export interface ApprovalCase {
  readonly name: string;
  readonly base?: Files;
  readonly head?: Files;
  readonly story: (pull: PullRequest) => unknown;
  readonly result: string;
  /** What the verdict says of approvals and reviews, each somewhere. */
  readonly says?: readonly string[];
}

function run({ name, base, head, story, result, says = [] }: ApprovalCase): void {
  test(name, async () => {
    const files = { ...ACCESS_GRANT.base, ...base };
    const pull = openPullRequest(files, head ?? ACCESS_GRANT.head, PEOPLE);
    try {
      await story(pull);
      const verdict = await pull.judge();
      const said = [
        ...verdict.outcomes
          .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
          .map(({ rule, outcome, message, help }) => `${outcome}[${rule}] ${message}; ${help}`),
        ...(verdict.reviews ?? []).map(
          ({ reviewer, counts, reason }) => `${reviewer} ${counts ? 'counts' : 'idle'}: ${reason}`,
        ),
      ].join('\n');
      expect([verdict.result, said]).toEqual([result, said]);
      for (const words of says) expect(said).toContain(words);
    } finally {
      pull.repo.dispose();
    }
  });
}

/** Judges each case through the command line, untouched by the machine's own git settings. */
export function approvalSuite(title: string, cases: readonly ApprovalCase[]): void {
  describe(title, () => {
    const environment = process.env;
    beforeAll(() => {
      process.env = { ...environment, ...hermeticEnv() };
    });
    afterAll(() => {
      process.env = environment;
    });
    cases.forEach(run);
  });
}

/** A story in which these approve, one after the other. */
export const approve =
  (...logins: readonly string[]) =>
  (pull: PullRequest): void =>
    logins.forEach((login) => void pull.review(login));
