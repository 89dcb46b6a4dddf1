// Whose approval counts. Each case is a real repository and what GitHub would say of its pull request.
import { type ApprovalCase, approvalSuite, approve } from '../support/approval-case.ts';
import {
  ACCESS_GRANT,
  BY_OWNER,
  POLICY,
  policy,
  ROSTER,
  roster,
} from '../support/approval-files.ts';
import { AUTHOR, account, type Files, type PullRequest, person } from '../support/pull-request.ts';

/** Anyone who may write approves, so that nothing but their part in the change stands against it. */
const BY_WRITE: Files = {
  [POLICY]: policy('{ match: {}, require: [{ count: 1, from: [write] }] }'),
};

approvalSuite('nobody approves what they had a part in', [
  {
    name: 'the author',
    base: BY_WRITE,
    story: approve('octo-author'),
    result: 'pending',
    says: ['`octo-author` had a part in the change'],
  },
  {
    name: 'a second account of the author',
    base: BY_WRITE,
    story: approve('octo-second'),
    result: 'pending',
    says: ['`octo-second` had a part in the change'],
  },
  { name: 'anybody else', base: BY_WRITE, story: approve('octo-writer'), result: 'allow' },
  {
    name: 'the author of one commit',
    base: BY_WRITE,
    story: (pull) => {
      pull.push({ 'README.md': 'two\n' }, AUTHOR, { author: account('octo-writer') });
      pull.review('octo-writer');
    },
    result: 'pending',
    says: ['octo-writer idle: `octo-writer` had a part in the change'],
  },
  {
    name: 'a committer',
    base: BY_WRITE,
    story: (pull) => {
      pull.push({ 'README.md': 'two\n' }, AUTHOR, { committer: account('octo-writer') });
      pull.review('octo-writer');
    },
    result: 'pending',
  },
  {
    name: 'a co-author',
    base: BY_WRITE,
    story: (pull) => {
      pull.push({ 'README.md': 'two\n' }, AUTHOR, { coAuthors: [account('octo-writer')] });
      pull.review('octo-writer');
    },
    result: 'pending',
  },
  {
    name: 'who pushed an earlier head',
    base: BY_WRITE,
    story: (pull) => {
      const [first] = pull.facts.heads;
      if (first) first.pusher = account('octo-writer');
      pull.push({ 'README.md': 'two\n' });
      pull.review('octo-writer');
    },
    result: 'pending',
  },
  {
    name: 'who set an agent to it',
    base: BY_WRITE,
    story: (pull) => {
      pull.facts.pullRequest.initiator = account('octo-writer');
      pull.review('octo-writer');
    },
    result: 'pending',
  },
  {
    name: 'an approver who pushes afterwards',
    story: (pull) => {
      pull.review('octo-owner');
      pull.push(ACCESS_GRANT.commented, account('octo-owner'));
    },
    result: 'pending',
    says: ['octo-owner idle: `octo-owner` had a part in the change'],
  },
  {
    name: 'another person who pushes afterwards changes nothing for the approver',
    story: (pull) => {
      pull.review('octo-owner');
      pull.push(ACCESS_GRANT.commented, account('octo-peer'));
    },
    result: 'allow',
  },
]);

const UNKNOWN = 'one more person who may write, as nobody can tell who made all of it';

approvalSuite('where nobody knows who had a part, one more has to look', [
  ...(
    [
      ['author', (pull: PullRequest) => (pull.facts.pullRequest.author = null)],
      ['initiator', (pull: PullRequest) => (pull.facts.pullRequest.initiator = null)],
      ['commit author', (pull: PullRequest) => pull.push({ a: '1' }, AUTHOR, { author: null })],
      ['committer', (pull: PullRequest) => pull.push({ a: '1' }, AUTHOR, { committer: null })],
      ['co-author', (pull: PullRequest) => pull.push({ a: '1' }, AUTHOR, { coAuthors: [null] })],
      ['pusher', (pull: PullRequest) => pull.sawHead(pull.repo.git('rev-parse', 'HEAD'), null)],
      ['commit', (pull: PullRequest) => (pull.facts.commits = [])],
    ] as const
  ).flatMap(([part, forget]): readonly ApprovalCase[] => [
    {
      name: `${part}: one approval is not enough`,
      story: (pull) => {
        forget(pull);
        pull.review('octo-owner');
      },
      result: 'pending',
      says: [`needs the approval of ${UNKNOWN}`],
    },
    {
      name: `${part}: two are`,
      story: (pull) => {
        forget(pull);
        pull.review('octo-owner');
        pull.review('octo-writer');
      },
      result: 'allow',
    },
  ]),
  {
    name: 'a head that does not say who pushed it is no secret',
    story: (pull) => {
      for (const head of pull.facts.heads) delete head.pusher;
      pull.review('octo-owner');
    },
    result: 'allow',
  },
]);

approvalSuite('who may approve', [
  {
    name: 'a reader may not',
    story: approve('octo-reader'),
    result: 'pending',
    says: ['octo-reader idle: `octo-reader` may not write here'],
  },
  {
    name: 'a stranger may not',
    story: approve('octo-stranger'),
    result: 'pending',
    says: ['nobody can tell what `octo-stranger` may do here'],
  },
  {
    name: 'a login that changed hands may not',
    story: (pull) =>
      pull.review('octo-owner', { reviewer: { ...account('octo-owner'), id: '12' } }),
    result: 'pending',
  },
  {
    name: 'a ghost may not',
    story: (pull) => pull.review('x', { reviewer: null }),
    result: 'pending',
    says: ['null idle: nobody knows whose it is'],
  },
  {
    name: 'a bot may not where anyone may',
    base: BY_WRITE,
    story: approve('octo-robot[bot]'),
    result: 'pending',
  },
  {
    name: 'a bot may where it is named',
    base: {
      [POLICY]: policy('{ match: {}, require: [{ count: 1, from: ["person:octo-robot[bot]"] }] }'),
    },
    story: approve('octo-robot[bot]'),
    result: 'allow',
  },
  {
    name: 'a bot may in a team that the roster lists it in',
    story: approve('octo-listed[bot]'),
    result: 'allow',
  },
  {
    name: 'somebody of another team may not',
    story: approve('octo-guard'),
    result: 'pending',
    says: ['the approval of `octo-guard` does not count: they are not among those who are asked'],
  },
  {
    name: 'a team that only GitHub knows',
    base: { [POLICY]: policy('{ match: {}, require: [{ count: 1, from: ["team:platform"] }] }') },
    story: (pull) => {
      pull.facts.people.push({
        ...person('octo-platform', 'write', ['Platform']),
        teams: ['Platform'],
      });
      pull.review('octo-platform');
    },
    result: 'allow',
  },
  {
    name: 'a team that nobody knows',
    base: { [POLICY]: policy('{ match: {}, require: [{ count: 1, from: ["team:platform"] }] }') },
    story: approve('octo-owner'),
    result: 'pending',
    says: [
      'nobody with write access is known to be in `platform`: list the team in `.github/grantproof/roster.yaml` on the default branch',
    ],
  },
  {
    name: 'the roster counts, whatever GitHub says',
    story: (pull) => {
      pull.facts.people.push({ ...person('octo-claims'), teams: ['release'] });
      pull.review('octo-claims');
    },
    result: 'pending',
  },
]);

const OWNER_AND_SECURITY = policy(
  BY_OWNER,
  '{ match: { direction: widen, environment: production }, require: [{ count: 1, from: [owner] }, { count: 1, from: ["team:security"] }] }',
);
const TWO_AND_TWO = policy(
  '{ match: { direction: widen }, require: [{ count: 2, from: [owner] }] }',
  '{ match: {}, require: [{ count: 2, from: ["team:security"] }] }',
);

approvalSuite('one person fills one place', [
  {
    name: 'one who is in both groups',
    base: { [POLICY]: OWNER_AND_SECURITY },
    story: approve('octo-both'),
    result: 'pending',
    says: ['needs the approval of one person from'],
  },
  {
    name: 'one of each',
    base: { [POLICY]: OWNER_AND_SECURITY },
    story: approve('octo-both', 'octo-guard'),
    result: 'allow',
  },
  {
    name: 'one of each, the other way round',
    base: { [POLICY]: OWNER_AND_SECURITY },
    story: approve('octo-both', 'octo-owner'),
    result: 'allow',
  },
  {
    name: 'two rules for two each: three people',
    base: { [POLICY]: TWO_AND_TWO },
    story: approve('octo-owner', 'octo-peer', 'octo-both'),
    result: 'pending',
    says: ['needs the approval of one more person from `team:security`'],
  },
  {
    name: 'two rules for two each: four people',
    base: { [POLICY]: TWO_AND_TWO },
    story: approve('octo-owner', 'octo-peer', 'octo-both', 'octo-guard'),
    result: 'allow',
  },
  {
    name: 'two rules for two each: four others',
    base: { [POLICY]: TWO_AND_TWO },
    story: approve('octo-warden', 'octo-guard', 'octo-both', 'octo-owner'),
    result: 'allow',
  },
  {
    name: 'two rules for two each: four of whom one fits nowhere',
    base: { [POLICY]: TWO_AND_TWO },
    story: approve('octo-warden', 'octo-guard', 'octo-writer', 'octo-owner'),
    result: 'pending',
    says: ['needs the approval of one more person from `owner`'],
  },
  {
    name: 'two accounts of one person',
    base: {
      [POLICY]: policy('{ match: {}, require: [{ count: 2, from: [write] }] }'),
      [ROSTER]: roster.replace(
        'octo-author", accounts: ["github:octo-second"',
        'octo-writer", accounts: ["github:octo-guard"',
      ),
    },
    story: approve('octo-writer', 'octo-guard'),
    result: 'pending',
    says: ['needs the approval of one more person from `write`'],
  },
]);
