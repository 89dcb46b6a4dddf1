// What the golden records are made of. A record, once made, stays as it is for ever; only new stories are added.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS_GRANT, grant, PEOPLE, POLICY, policy } from '../support/approval-files.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { AUTHOR, type Files, openPullRequest, type PullRequest } from '../support/pull-request.ts';
import { readStory, storyRepo } from '../support/story.ts';

export type GoldenSigner =
  | 'key'
  | 'ephemeral'
  | 'command'
  | 'keyless'
  | 'keyless, logged'
  | 'keyless, logged by Rekor v2';

export interface GoldenStory {
  readonly name: string;
  readonly signer: GoldenSigner;
  /** A repository on the branch `head`, and what is known of its pull request. */
  readonly open: () => { readonly repo: GitRepo; readonly facts: string };
}

const SCENARIOS = join(import.meta.dirname, '../scenarios');

/** A scenario as it is told there. */
function scenario(name: string, signer: GoldenSigner = 'key'): GoldenStory {
  return {
    name,
    signer,
    open() {
      const repo = storyRepo(readStory(join(SCENARIOS, name)));
      return { repo, facts: readFileSync(join(repo.dir, '.git/facts.json'), 'utf8') };
    },
  };
}

interface Told {
  readonly base?: Files;
  readonly head?: Files;
  readonly signer?: GoldenSigner;
  readonly tell: (pull: PullRequest) => unknown;
}

/** A pull request that has one grant do more, unless it says otherwise. */
function pullRequest(name: string, { base, head, signer = 'key', tell }: Told): GoldenStory {
  return {
    name,
    signer,
    open() {
      const files = { ...ACCESS_GRANT.base, ...base };
      const pull = openPullRequest(files, head ?? ACCESS_GRANT.head, PEOPLE);
      tell(pull);
      return { repo: pull.repo, facts: JSON.stringify(pull.facts) };
    },
  };
}

const nothing = (): void => {};
const GRANT = 'grants/publisher.yaml';
const publisher = grant('release-publisher', '"s3:GetObject"');
const rotating = (last: string): string =>
  publisher.replace(
    /credential: .*/,
    `credential: { type: static, mechanism: access-key, rotation: { interval: P30D, method: manual, lastRotatedAt: "${last}" } }`,
  );
const only = (text: string): Files => ({ 'grants/release.yaml': null, [GRANT]: text });
const edited = (from: string, to: string): Told => ({
  base: { [GRANT]: from, 'grants/release.yaml': grant('archive-reader', '"s3:GetObject"') },
  head: { [GRANT]: to },
  tell: nothing,
});
const twoGroups = policy(
  '{ match: { direction: widen }, require: [{ count: 1, from: [owner] }, { count: 1, from: ["team:security"] }] }',
);

export const GOLDEN_STORIES: readonly GoldenStory[] = [
  ...[
    ...['admin-needs-two', 'advisory-only', 'already-expired'],
    ...['approved-then-force-pushed', 'approved-then-rebased', 'approved-then-role-edited-on-main'],
    ...[
      'backlog-annotated',
      'backlog-widened',
      'binary-file',
      'bot-renews-for-ever',
      'byte-order-mark',
    ],
    ...['codeowners-own-format', 'credential-made-static', 'emptied-file', 'first-grant'],
    ...['file-moved', 'formatting-only', 'grant-without-owner', 'hostile-names', 'json-manifest'],
    ...['kubernetes-cluster-admin'],
    ...['kubernetes-encrypted', 'kubernetes-federation', 'kubernetes-helm-template'],
    ...['kubernetes-orphan', 'kubernetes-role-narrowed'],
    ...['lfs-pointer', 'merge-conflict', 'name-taken-on-main', 'narrowing-is-cheap'],
    ...['near-miss-homoglyph', 'new-owner-approves', 'no-policy', 'nothing-governed'],
    ...['one-person-in-two-groups', 'owner-transfer', 'policy-broken-by-change'],
    ...['policy-many-faults', 'policy-swapped-after-approval', 'policy-unknown-pack', 'reinstated'],
    ...[
      'renewal-with-new-ticket',
      'renewal-without-new-reason',
      'rules-cover-nothing',
      'scope-exit-with-changes',
    ],
    ...['sidecar-added', 'submodule', 'symlink', 'ticket-state-asked', 'tombstone'],
    ...['widening-by-wildcard'],
  ].map((name) => scenario(name)),
  ...['file-leaves-scope', 'kubernetes-first-binding', 'ticket-closed', 'unreadable-end'].map(
    (name) => scenario(name, 'ephemeral'),
  ),
  pullRequest('approved-by-owner', { tell: (pull) => pull.review('octo-owner') }),
  pullRequest('approved-by-two', {
    base: { [POLICY]: twoGroups },
    tell: (pull) => [pull.review('octo-peer'), pull.review('octo-guard')],
  }),
  pullRequest('approved-by-author', { tell: (pull) => pull.review(AUTHOR.login) }),
  pullRequest('approved-by-bot', { tell: (pull) => pull.review('octo-robot[bot]') }),
  pullRequest('approved-then-edited', {
    tell(pull) {
      pull.review('octo-owner');
      pull.push(ACCESS_GRANT.swapped);
    },
  }),
  pullRequest('approved-then-commented', {
    tell(pull) {
      pull.review('octo-owner');
      pull.push(ACCESS_GRANT.commented);
    },
  }),
  pullRequest('approved-then-changes-requested', {
    tell: (pull) => [
      pull.review('octo-owner'),
      pull.review('octo-owner', { state: 'CHANGES_REQUESTED' }),
    ],
  }),
  pullRequest('approved-then-dismissed', {
    tell: (pull) => pull.review('octo-owner', { dismissedBy: AUTHOR }),
  }),
  pullRequest('reviewed-by-nobody', { tell: nothing }),
  pullRequest('annotated', edited(publisher, publisher.replace('nothing else', 'no other thing'))),
  pullRequest('shortened', edited(publisher, publisher.replace('2027-05-01', '2027-03-01'))),
  pullRequest('rotated', edited(rotating('2026-10-01'), rotating('2026-11-20'))),
  pullRequest('revoked', { head: only(publisher), tell: nothing }),
  pullRequest('signed-by-command', {
    signer: 'command',
    tell: (pull) => pull.review('octo-owner'),
  }),
  pullRequest('signed-keyless', {
    signer: 'keyless',
    tell: (pull) => pull.review('octo-owner'),
  }),
  pullRequest('signed-keyless-and-logged', {
    signer: 'keyless, logged',
    base: { [POLICY]: twoGroups },
    tell: (pull) => pull.review('octo-peer'),
  }),
  pullRequest('signed-keyless-and-logged-by-rekor-v2', {
    signer: 'keyless, logged by Rekor v2',
    tell(pull) {
      pull.review('octo-owner');
      pull.push(ACCESS_GRANT.commented);
    },
  }),
];
