// Who answers for a grant or for the policy: never whom the change itself names. Each case is a real repository.
import { type ApprovalCase, approvalSuite, approve } from '../support/approval-case.ts';
import {
  ACCESS_GRANT,
  CODEOWNERS,
  grant,
  KUBERNETES,
  NAMESPACE,
  POLICY,
  policy,
  ROSTER,
  roster,
  SIDECAR,
} from '../support/approval-files.ts';
import type { Files } from '../support/pull-request.ts';

const unowned = NAMESPACE.split('\n')
  .filter((line) => !line.includes('owner'))
  .join('\n');
const folder = 'clusters/live/payments';
const KUBERNETES_BOUND: Files = { ...KUBERNETES.base, ...KUBERNETES.head };
const widerRole = { [`${folder}/role.yaml`]: KUBERNETES.inherited[`${folder}/role.yaml`] ?? '' };

approvalSuite('an owner is not made by the change that wants approval', [
  ...(
    [
      ['the new owner', 'octo-writer', 'pending'],
      ['the old owner', 'octo-owner', 'allow'],
      ['a member of the old team', 'octo-peer', 'allow'],
    ] as const
  ).map(
    ([who, login, result]): ApprovalCase => ({
      name: `a transfer, approved by ${who}`,
      head: {
        'grants/release.yaml': `${grant('archive-reader', '"s3:GetObject"')}---\n${grant('release-publisher', '"s3:GetObject"', 'team: security, primary: "github:octo-writer"')}`,
      },
      story: approve(login),
      result,
    }),
  ),
  {
    name: 'a new grant whose named person approves',
    head: {
      'grants/new.yaml': grant(
        'new',
        '"s3:GetObject"',
        'team: release, primary: "github:octo-writer"',
      ),
    },
    story: approve('octo-writer'),
    result: 'pending',
    says: ['the approval of `octo-writer` does not count'],
  },
  {
    name: 'a new grant whose named team approves',
    head: {
      'grants/new.yaml': grant(
        'new',
        '"s3:GetObject"',
        'team: release, primary: "github:octo-writer"',
      ),
    },
    story: approve('octo-peer'),
    result: 'allow',
  },
  {
    name: 'a new grant with a team that the change itself puts into the roster',
    head: {
      'grants/new.yaml': grant(
        'new',
        '"s3:GetObject"',
        'team: mine, primary: "github:octo-writer"',
      ),
      [ROSTER]: roster.replace('    security:', '    mine: ["github:octo-writer"]\n    security:'),
    },
    story: approve('octo-writer'),
    result: 'pending',
    says: ['nobody with write access is known to be in `mine`'],
  },
  {
    name: 'an owner named by the Namespace',
    base: KUBERNETES_BOUND,
    head: {
      ...widerRole,
      [`${folder}/namespace.yaml`]: NAMESPACE.replace('octo-owner', 'octo-writer'),
    },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'an owner named by a sidecar',
    base: KUBERNETES_BOUND,
    head: {
      ...widerRole,
      [SIDECAR]:
        'apiVersion: grantproof.dev/v1alpha1\nkind: GrantMetadata\nmetadata: { name: mine }\nspec:\n  selector: { kinds: [RoleBinding] }\n  owner: { primary: "github:octo-writer" }\n',
    },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'an owner named by CODEOWNERS',
    base: {
      ...KUBERNETES_BOUND,
      [`${folder}/namespace.yaml`]: unowned,
      [CODEOWNERS]: '* @acme/release @octo-owner\n',
    },
    head: { ...widerRole, [CODEOWNERS]: '* @acme/release @octo-writer\n' },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'the same, approved by the owner whom main names',
    base: {
      ...KUBERNETES_BOUND,
      [`${folder}/namespace.yaml`]: unowned,
      [CODEOWNERS]: '* @acme/release @octo-owner\n',
    },
    head: { ...widerRole, [CODEOWNERS]: '* @acme/release @octo-writer\n' },
    story: approve('octo-owner'),
    result: 'allow',
  },
]);

const BY_CODEOWNERS = policy('{ match: {}, require: [{ count: 1, from: [codeowners] }] }');

approvalSuite('code owners', [
  {
    name: 'the owner of the file',
    base: { [POLICY]: BY_CODEOWNERS, [CODEOWNERS]: '* @octo-guard\n/grants/ @octo-writer\n' },
    story: approve('octo-writer'),
    result: 'allow',
  },
  {
    name: 'not the owner of an earlier line',
    base: { [POLICY]: BY_CODEOWNERS, [CODEOWNERS]: '* @octo-guard\n/grants/ @octo-writer\n' },
    story: approve('octo-guard'),
    result: 'pending',
  },
  {
    name: 'a team',
    base: { [POLICY]: BY_CODEOWNERS, [CODEOWNERS]: '* @acme/security\n' },
    story: approve('octo-warden'),
    result: 'allow',
  },
  {
    name: 'an account of an organisation that manages its people',
    base: { [POLICY]: BY_CODEOWNERS, [CODEOWNERS]: '* @octo-writer\n/grants/ @octo_acme\n' },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'an address is nobody',
    base: { [POLICY]: BY_CODEOWNERS, [CODEOWNERS]: '* octo@example.com\n' },
    story: approve('octo-writer'),
    result: 'pending',
    says: ['names no account for `grants/release.yaml`'],
  },
  {
    name: 'of where the grant stood, not of where it is moved to',
    base: {
      [POLICY]: BY_CODEOWNERS,
      [CODEOWNERS]: '/grants/ @octo-guard\n/grants/mine/ @octo-writer\n',
    },
    head: {
      'grants/release.yaml': null,
      'grants/mine/release.yaml': ACCESS_GRANT.head['grants/release.yaml'] ?? '',
    },
    story: approve('octo-writer'),
    result: 'pending',
  },
]);

const UNREADABLE = '# nobody reads on\n'.repeat(70_000);

approvalSuite('a CODEOWNERS that can not be read', [
  {
    name: 'on main leaves nobody to ask',
    base: { [CODEOWNERS]: UNREADABLE },
    story: approve('octo-owner'),
    result: 'error',
  },
  {
    name: 'can not be brought in by a change',
    head: { ...ACCESS_GRANT.head, [CODEOWNERS]: UNREADABLE },
    story: approve('octo-owner'),
    result: 'deny',
  },
]);

const LOOSER = policy('{ match: {}, require: [{ count: 1, from: [write] }] }');
const OTHER = policy('{ match: {}, require: [{ count: 1, from: ["person:octo-author"] }] }');

approvalSuite('a change of the policy', [
  {
    name: 'is judged by the policy as it was',
    head: { ...ACCESS_GRANT.head, [POLICY]: LOOSER },
    story: approve('octo-writer'),
    result: 'pending',
    says: [
      'pending[approvals]',
      'octo-writer counts: it approves exactly the change of the policy that would land',
    ],
  },
  {
    name: 'takes somebody who may write, where it has no code owner',
    head: { [POLICY]: LOOSER },
    story: approve('octo-writer'),
    result: 'allow',
  },
  {
    name: 'takes its code owner, where it has one',
    base: { [CODEOWNERS]: '/.github/ @octo-guard\n' },
    head: { [POLICY]: LOOSER },
    story: approve('octo-writer'),
    result: 'pending',
    says: [
      'pending[policy-change] needs the approval of one person from `codeowners`; `octo-guard` can approve',
    ],
  },
  {
    name: 'is approved by its code owner',
    base: { [CODEOWNERS]: '/.github/ @octo-guard\n' },
    head: { [POLICY]: LOOSER },
    story: approve('octo-guard'),
    result: 'allow',
  },
  {
    name: 'is not approved by an address',
    base: { [CODEOWNERS]: '/.github/ octo@example.com\n' },
    head: { [POLICY]: LOOSER },
    story: approve('octo-writer'),
    result: 'pending',
  },
  {
    name: 'is not approved by its author',
    head: { [POLICY]: LOOSER },
    story: approve('octo-author'),
    result: 'pending',
  },
  {
    name: 'that is swapped after the approval',
    head: { ...ACCESS_GRANT.head, [POLICY]: LOOSER },
    story: (pull) => {
      pull.review('octo-owner');
      pull.push({ [POLICY]: OTHER });
    },
    result: 'pending',
    says: [
      'pending[policy-change]',
      'octo-owner counts: it approves exactly the change of access that would land, but the policy it approved is not the policy that would land',
    ],
  },
  {
    name: 'whose file main changes after the approval',
    head: { [POLICY]: LOOSER },
    story: (pull) => {
      pull.review('octo-owner');
      pull.land({ [ROSTER]: `# changed\n${roster}` });
      pull.rebase();
    },
    result: 'allow',
  },
  {
    name: 'where somebody asks for changes of it',
    head: { [POLICY]: LOOSER },
    story: (pull) => {
      pull.review('octo-owner');
      pull.review('octo-writer', { state: 'CHANGES_REQUESTED' });
    },
    result: 'pending',
    says: ['pending[policy-change] `octo-writer` asks for changes'],
  },
]);
