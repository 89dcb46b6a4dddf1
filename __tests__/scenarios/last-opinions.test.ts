// What the last opinion of a person says, and who may lift it. Each case is a real repository.
import { type ApprovalCase, approvalSuite, approve } from '../support/approval-case.ts';
import { AUTHOR, account } from '../support/pull-request.ts';

approvalSuite('the latest opinion of a person', [
  {
    name: 'no review',
    story: () => {},
    result: 'pending',
    says: [
      'needs the approval of one person from `owner`; `octo-both`, `octo-listed[bot]`, `octo-owner` or `octo-peer` can approve',
    ],
  },
  {
    name: 'approved',
    story: approve('octo-owner'),
    result: 'allow',
    says: ['octo-owner counts: it approves exactly the change of access'],
  },
  {
    name: 'approved, then commented',
    story: (pull) => {
      pull.review('octo-owner');
      pull.review('octo-owner', { state: 'COMMENTED' });
    },
    result: 'allow',
    says: ['octo-owner idle: a comment says neither yes nor no'],
  },
  {
    name: 'changed to a comment',
    story: (pull) => pull.review('octo-owner', { state: 'COMMENTED' }),
    result: 'pending',
  },
  {
    name: 'not submitted yet',
    story: (pull) => pull.review('octo-owner', { state: 'PENDING' }),
    result: 'pending',
    says: ['octo-owner idle: it was not submitted'],
  },
  {
    name: 'approved and dismissed',
    story: (pull) => pull.review('octo-owner', { dismissedBy: account('octo-guard') }),
    result: 'pending',
    says: ['octo-owner idle: `octo-guard` dismissed it'],
  },
  {
    name: 'a dismissal does not bring back what was said before',
    story: (pull) => {
      pull.review('octo-owner');
      pull.review('octo-owner', { state: 'DISMISSED', dismissedBy: account('octo-guard') });
    },
    result: 'pending',
    says: ['octo-owner idle: the same person gave another review later'],
  },
  {
    name: 'changes requested by somebody who is asked',
    story: (pull) => {
      pull.review('octo-owner');
      pull.review('octo-peer', { state: 'CHANGES_REQUESTED' });
    },
    result: 'pending',
    says: [
      'pending[approvals] `octo-peer` asks for changes',
      'octo-peer counts: it stands until the same person approves',
    ],
  },
  {
    name: 'changes requested, then approved by the same person',
    story: (pull) => {
      pull.review('octo-peer', { state: 'CHANGES_REQUESTED' });
      pull.review('octo-peer');
    },
    result: 'allow',
  },
  ...['octo-writer', 'octo-reader', 'octo-author', 'octo-robot[bot]', 'octo-stranger'].map(
    (login): ApprovalCase => ({
      name: `changes requested by ${login}, who is not asked`,
      story: (pull) => {
        pull.review('octo-owner');
        pull.review(login, { state: 'CHANGES_REQUESTED' });
      },
      result: 'allow',
      says: [`${login} idle: `],
    }),
  ),
]);

approvalSuite('a request for changes is lifted by whoever had no part in the change', [
  ...(
    [
      ['the author', AUTHOR, 'pending'],
      ["the author's second account", account('octo-second'), 'pending'],
      ['nobody knows whom', null, 'pending'],
      ['somebody else', account('octo-guard'), 'allow'],
      ['whoever gave it', account('octo-peer'), 'allow'],
    ] as const
  ).flatMap(([who, dismissedBy, result]): readonly ApprovalCase[] =>
    (['CHANGES_REQUESTED', 'DISMISSED'] as const).map((state) => ({
      name: `${state}, dismissed by ${who}`,
      story: (pull) => {
        pull.review('octo-peer', { state, dismissedBy });
        pull.review('octo-owner');
      },
      result,
      says:
        result === 'pending'
          ? ['`octo-peer` asks for changes', 'nobody without a part in the change has dismissed it']
          : ['dismissed it'],
    })),
  ),
  {
    name: 'DISMISSED, and nothing more is said',
    story: (pull) => {
      pull.review('octo-peer', { state: 'DISMISSED' });
      pull.review('octo-owner');
    },
    result: 'allow',
    says: ['octo-peer idle: it was dismissed'],
  },
]);
