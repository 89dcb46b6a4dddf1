// What was approved when, and whether the facts tell. Each case is a real repository.
import { expect } from '@jest/globals';
import { type ApprovalCase, approvalSuite } from '../support/approval-case.ts';
import { ACCESS_GRANT } from '../support/approval-files.ts';
import { AUTHOR } from '../support/pull-request.ts';

approvalSuite('heads and targets, as GitHub saw them', [
  {
    name: 'an approval before a force-push',
    story: (pull) => {
      pull.review('octo-owner');
      pull.repo.git('reset', '--quiet', '--hard', 'main');
      pull.push(ACCESS_GRANT.swapped);
    },
    result: 'pending',
    says: ['octo-owner idle: the access it approved is not the access that would land'],
  },
  {
    name: 'a review that GitHub moved to a later commit of other access',
    story: (pull) => {
      const review = pull.review('octo-owner');
      review.commit = pull.push(ACCESS_GRANT.swapped);
    },
    result: 'pending',
  },
  {
    name: 'a review that GitHub moved to a rebased commit of the same access',
    story: (pull) => {
      const review = pull.review('octo-owner');
      pull.land({ 'README.md': 'two\n' });
      review.commit = pull.rebase();
    },
    result: 'allow',
  },
  {
    name: 'a head that GitHub saw only later',
    story: (pull) => {
      const review = pull.review('octo-owner');
      pull.facts.heads = [{ sha: review.commit, at: pull.tick() }];
    },
    result: 'pending',
    says: ['octo-owner idle: given on a commit that GitHub saw only later'],
  },
  {
    name: 'a push in the same second',
    story: (pull) => {
      const review = pull.review('octo-owner');
      pull.push(ACCESS_GRANT.commented);
      for (const head of pull.facts.heads.slice(1)) head.at = review.submittedAt;
    },
    result: 'pending',
    says: ['octo-owner idle: given in the second of a push'],
  },
  {
    name: 'what commits say of their own time means nothing',
    story: (pull) => {
      const review = pull.review('octo-owner');
      review.commit = pull.push(ACCESS_GRANT.swapped, AUTHOR, { committedAt: 0 as never });
      for (const commit of pull.facts.commits) commit.committedAt = '2026-01-01T00:00:00Z';
    },
    result: 'pending',
  },
  {
    name: 'a commit that is gone',
    story: (pull) => pull.review('octo-owner', { commit: 'a'.repeat(40) }),
    result: 'pending',
    says: [
      'octo-owner idle: nobody can tell what it approved: `aaaaaaa` is not in this repository',
    ],
  },
  {
    name: 'a commit without common history',
    story: (pull) => {
      const tree = pull.repo.git('rev-parse', 'HEAD^{tree}');
      const commit = pull.repo.git('commit-tree', '-m', 'orphan', tree);
      pull.review('octo-owner', { commit });
    },
    result: 'pending',
    says: ['has no history that leads to the branch'],
  },
  {
    name: 'a stacked pull request, aimed at main after it was approved',
    story: (pull) => {
      pull.facts.bases = [{ ref: 'octo-author-base', at: '2026-11-30T08:00:00Z' }];
      pull.review('octo-owner');
      pull.facts.bases.push({ ref: 'main', at: pull.tick() });
    },
    result: 'pending',
    says: ['octo-owner idle: the pull request was aimed at another branch then'],
  },
  {
    name: 'the same, and approved again',
    story: (pull) => {
      pull.facts.bases = [{ ref: 'octo-author-base', at: '2026-11-30T08:00:00Z' }];
      pull.review('octo-owner');
      pull.facts.bases.unshift({ ref: 'main', at: pull.tick() });
      pull.review('octo-owner');
    },
    result: 'allow',
  },
  {
    name: 'aimed at another branch in the same second',
    story: (pull) => {
      pull.facts.bases = [{ ref: 'octo-author-base', at: '2026-11-30T08:00:00Z' }];
      const { submittedAt } = pull.review('octo-owner');
      pull.facts.bases.push({ ref: 'main', at: submittedAt });
    },
    result: 'pending',
    says: ['given in the second in which the target was changed'],
  },
  {
    name: 'another pull request of the same head',
    story: async (pull) => {
      pull.review('octo-owner');
      expect((await pull.judge()).result).toBe('allow');
      pull.facts.pullRequest.number = 8;
      pull.facts.reviews = [];
    },
    result: 'pending',
  },
]);

approvalSuite('where nothing asks for an approval', [
  {
    name: 'narrowing lands by itself, whoever is against it',
    base: ACCESS_GRANT.head,
    head: { 'grants/release.yaml': ACCESS_GRANT.base['grants/release.yaml'] ?? '' },
    story: (pull) => pull.review('octo-owner', { state: 'CHANGES_REQUESTED' }),
    result: 'allow',
    says: ['octo-owner idle: nothing here needs an approval'],
  },
]);

approvalSuite('facts that do not tell', [
  ...(['pullRequest', 'commits', 'heads', 'reviews', 'people'] as const).map(
    (part): ApprovalCase => ({
      name: `without ${part}`,
      story: (pull) => {
        pull.review('octo-owner');
        Reflect.deleteProperty(pull.facts, part);
      },
      result: 'unassessed',
      says: ['not-assessed[approvals] needs the approval of one person from `owner`'],
    }),
  ),
]);
