// Ways around the right approval, each tried in a real repository.
import { type ApprovalCase, approvalSuite, approve } from '../support/approval-case.ts';
import { BY_OWNER, CODEOWNERS, grant, POLICY, policy } from '../support/approval-files.ts';
import { account } from '../support/pull-request.ts';

const BOT = account('github-actions[bot]', 'Bot');
const LOOSER = policy('{ match: {}, require: [{ count: 1, from: [write] }] }');
const BY_CODEOWNERS = policy('{ match: {}, require: [{ count: 1, from: [codeowners] }] }');
const withoutPack = (text: string): string =>
  text.replace('extends: ["grantproof:baseline"]', 'rules: { owner: { level: hard } }');

approvalSuite('who answers for the policy is not for the author to say', [
  {
    name: 'in CODEOWNERS alone',
    base: { [CODEOWNERS]: '/.github/ @octo-guard\n' },
    head: { [CODEOWNERS]: '/.github/ @octo-writer\n' },
    story: approve('octo-writer'),
    result: 'pending',
    says: ['pending[policy-change]'],
  },
  {
    name: 'the same, approved',
    base: { [CODEOWNERS]: '/.github/ @octo-guard\n' },
    head: { [CODEOWNERS]: '/.github/ @octo-writer\n' },
    story: approve('octo-guard'),
    result: 'allow',
  },
  {
    name: 'by a CODEOWNERS that GitHub finds earlier',
    base: { CODEOWNERS: '* @octo-guard\n' },
    head: { [CODEOWNERS]: '* @octo-writer\n' },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'by taking CODEOWNERS away',
    base: { [CODEOWNERS]: '* @octo-guard\n' },
    head: { [CODEOWNERS]: null },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'where owners of other files change, nobody is asked',
    base: { [CODEOWNERS]: '/.github/ @octo-guard\n/src/ @octo-guard\n' },
    head: { [CODEOWNERS]: '/.github/ @octo-guard\n/src/ @octo-writer\n' },
    story: () => {},
    result: 'allow',
  },
  {
    name: 'unless the policy asks code owners',
    base: {
      [POLICY]: BY_CODEOWNERS,
      [CODEOWNERS]: '/.github/ @octo-guard\n/grants/ @octo-guard\n',
    },
    head: { [CODEOWNERS]: '/.github/ @octo-guard\n/grants/ @octo-writer\n' },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'a policy without the pack is guarded as well',
    base: { [POLICY]: withoutPack(policy(BY_OWNER)) },
    head: { [POLICY]: withoutPack(LOOSER) },
    story: () => {},
    result: 'pending',
  },
]);

const FORGED: ApprovalCase['story'] = (pull) => {
  pull.review('octo-owner', { state: 'CHANGES_REQUESTED' });
  pull.review('octo-peer');
  pull.push({ 'README.md': 'forged\n' }, undefined, { author: account('octo-owner') });
};

approvalSuite('a request for changes is not lifted', [
  { name: 'by writing the name of who asked into a commit', story: FORGED, result: 'pending' },
  {
    name: "by a bot's dismissal",
    story: (pull) => {
      pull.review('octo-owner', { state: 'CHANGES_REQUESTED', dismissedBy: BOT });
      pull.review('octo-peer');
    },
    result: 'pending',
  },
]);

approvalSuite('a new grant', [
  {
    name: 'that names a team which the roster does not list',
    head: {
      'grants/new.yaml': grant(
        'new',
        '"s3:GetObject"',
        'team: mine, primary: "github:octo-author"',
      ),
    },
    story: (pull) => {
      for (const one of pull.facts.people) if (one.login === 'octo-writer') one.teams = ['mine'];
      pull.review('octo-writer');
    },
    result: 'pending',
  },
]);
