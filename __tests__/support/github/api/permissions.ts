import type { Issue } from '../world/model.ts';
import type { Need } from './token.ts';

/**
 * What an operation asks of a token, any one of each list; from the "Fine-grained access tokens" part of each page of GitHub's
 * REST reference. Stricter than GitHub in one way: there, reading a public repository needs none of the read permissions.
 * That way a program that works here also works on a private repository.
 */
export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'rate-limit/get': ['metadata: read'],
  'users/get-authenticated': ['user: read'],
  'users/get-by-username': ['metadata: read'],
  'teams/get-by-name': ['members: read'],
  'teams/list-members-in-org': ['members: read'],
  'teams/get-membership-for-user-in-org': ['members: read'],
  'repos/get': ['metadata: read'],
  'repos/list-activities': ['contents: read'],
  'actions/get-github-actions-default-workflow-permissions-repository': ['administration: read'],
  'actions/list-workflow-runs-for-repo': ['actions: read'],
  'actions/get-workflow-run': ['actions: read'],
  'repos/create-attestation': ['attestations: write'],
  'repos/list-attestations': ['attestations: read'],
  'repos/list-branches': ['contents: read'],
  'repos/get-branch': ['contents: read'],
  'repos/get-branch-protection': ['administration: read'],
  'checks/create': ['checks: write'],
  'checks/update': ['checks: write'],
  'checks/list-for-ref': ['checks: read'],
  'repos/get-collaborator-permission-level': ['metadata: read'],
  'repos/list-commits': ['contents: read'],
  'repos/get-commit': ['contents: read'],
  'repos/get-combined-status-for-ref': ['statuses: read'],
  'repos/list-commit-statuses-for-ref': ['statuses: read'],
  'repos/list-pull-requests-associated-with-commit': ['pull-requests: read'],
  'repos/compare-commits-with-basehead': ['contents: read'],
  'repos/get-content': ['contents: read'],
  'git/get-blob': ['contents: read'],
  'git/get-commit': ['contents: read'],
  'git/list-matching-refs': ['contents: read'],
  'git/get-ref': ['contents: read'],
  'git/get-tree': ['contents: read'],
  'git/create-blob': ['contents: write'],
  'git/create-tree': ['contents: write'],
  'git/create-commit': ['contents: write'],
  'git/create-ref': ['contents: write'],
  'issues/list-for-repo': ['issues: read'],
  'issues/create': ['issues: write'],
  'issues/update': ['issues: write', 'pull-requests: write'],
  'issues/get': ['issues: read', 'pull-requests: read'],
  'issues/list-comments': ['issues: read', 'pull-requests: read'],
  'issues/create-comment': ['issues: write', 'pull-requests: write'],
  'issues/list-events': ['issues: read', 'pull-requests: read'],
  'issues/list-labels-on-issue': ['issues: read', 'pull-requests: read'],
  'issues/list-events-for-timeline': ['issues: read', 'pull-requests: read'],
  'issues/get-comment': ['issues: read', 'pull-requests: read'],
  'issues/update-comment': ['issues: write', 'pull-requests: write'],
  'pulls/list': ['pull-requests: read'],
  'pulls/get': ['pull-requests: read'],
  'pulls/list-commits': ['pull-requests: read'],
  'pulls/list-files': ['pull-requests: read'],
  'pulls/list-reviews': ['pull-requests: read'],
  'pulls/get-review': ['pull-requests: read'],
  'repos/get-branch-rules': ['metadata: read'],
  'repos/get-repo-rulesets': ['metadata: read'],
  'repos/get-repo-ruleset': ['metadata: read'],
  'repos/create-commit-status': ['statuses: write'],
};

/**
 * The same, of an operation on one issue or pull request: GitHub names the permissions of both, and takes the one
 * that fits what the number belongs to.
 */
export function needsOf(operation: string, issue: Issue | null): readonly Need[] {
  const needs = NEEDS[operation] ?? [];
  if (issue === null || needs.length < 2) return needs;
  const key = issue.pull === null ? 'issues: ' : 'pull-requests: ';
  return needs.filter((need) => need.startsWith(key));
}

/** As the header `x-accepted-github-permissions` has them. */
export function acceptedPermissions(needs: readonly Need[]): string {
  return needs.map((need) => need.replace(': ', '=').replaceAll('-', '_')).join('; ');
}
