import { afterEach, expect } from '@jest/globals';
import { type Hub, type HubOptions, startGitHub } from '../support/github/start.ts';
import type { Account } from '../support/github/world/model.ts';
import type { EventName, EventSubject } from '../support/github/world/payload.ts';
import type { PullHandle } from '../support/github/world/pull-request.ts';
import type { RepositoryHandle } from '../support/github/world/repository.ts';
import { type ActionRun, type ActionStep, runAction } from '../support/runner/run-action.ts';

export const POLICY_PATH = '.github/grantproof/policy.yaml';
export const GRANT_PATH = 'grants/release-publisher.yaml';

/** What the README asks for. */
export const DOCUMENTED = {
  contents: 'read',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

/** A policy whose widenings need one person of `from`. */
export const policy = (from = 'owner', rules = ''): string => `apiVersion: grantproof.dev/v1alpha1
kind: Policy
metadata: { name: acme-infra }
spec:
  extends: ["grantproof:baseline"]
  manifests:
    - { paths: ["grants/**/*.yaml"], format: access-grant }
${rules}  approvals:
    - { match: { direction: widen }, require: [{ count: 1, from: ["${from}"] }] }
`;

export const ROSTER = `apiVersion: grantproof.dev/v1alpha1
kind: Roster
metadata: { name: acme }
spec: { teams: { release-engineering: ["github:octo-lead"] } }
`;

/** A date so many days from now: the action judges by the real clock. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A grant that the baseline has nothing against; parts of it can be replaced. */
export function grant({
  name = 'release-publisher',
  primary = 'github:octo-releaser',
  justification = 'The release workflow uploads signed archives to the download bucket and nothing else.',
  ticket = '{ system: jira, id: REL-118 }',
  actions = '"s3:PutObject"',
  until = inDays(150),
} = {}): string {
  return `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata: { name: ${name} }
spec:
  identity: { id: "aws:arn:aws:iam::111122223333:role/${name}", type: ci-workflow, provider: aws }
  owner: { team: release-engineering, primary: ${JSON.stringify(primary)} }
  environment: production
  justification: ${JSON.stringify(justification)}
  tickets: [${ticket}]
  entitlements:
    - system: aws
      boundary: "account:111122223333"
      resource: ["arn:aws:s3:::acme-releases/*"]
      actions: [${actions}]
  validity: { expiresAt: "${until}" }
  credential: { type: short-lived, mechanism: github-oidc }
`;
}

/** A grant that names nobody who answers for it: the baseline denies it. */
export const unownedGrant = (): string => grant().replace(/, primary: ".*" \}/, ' }');

/** The one thing in a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...more] = list;
  if (first === undefined || more.length > 0) throw new Error(`${list.length} are there, not one`);
  return first;
}

type Files = Readonly<Record<string, string>>;

export interface GateOptions {
  /** On the default branch, beside the roster. */
  readonly base?: Files;
  /** What the pull request brings. */
  readonly change?: Files;
  readonly policy?: string;
  /** Title of an issue, which will be #1. */
  readonly issue?: string;
  readonly private?: boolean;
  /** Whether its plan has a store of attestations; it has, unless told otherwise. */
  readonly attestations?: boolean;
  readonly hub?: HubOptions;
}

/** A repository with the gate set up, and a pull request that widens access. */
export interface Gate {
  readonly hub: Hub;
  readonly repo: RepositoryHandle;
  /** May approve. */
  readonly lead: Account;
  readonly dev: Account;
  readonly pull: PullHandle;
  token(permissions?: Permissions): string;
  /** Runs the action for an event of the pull request, with the documented permissions unless told otherwise. */
  run(wanted?: RunWanted): Promise<ActionRun>;
  /** The newest status of a commit, the head's unless told otherwise: `success: allowed: …`. */
  status(sha?: string, context?: string): string | null;
  /** The head was allowed before. */
  allowed(): void;
  /** What is written on the pull request. */
  comments(): readonly string[];
}

/** A push to the pull request, unless told otherwise. */
export interface RunWanted extends Partial<Omit<ActionStep, 'action'>> {
  readonly on?: EventName;
  readonly action?: string | null;
  /** What the event is about, beside the pull request. */
  readonly about?: EventSubject;
}

const open: Hub[] = [];

/** Sets up a sample. It ends with the test, which fails where a request or an answer was not as GitHub's are. */
export async function openGate(options: GateOptions = {}): Promise<Gate> {
  const hub = await startGitHub(options.hub);
  open.push(hub);
  const lead = hub.user('octo-lead');
  const dev = hub.user('octo-dev');
  const repo = hub.repository('acme/infra', {
    protect: [{ branch: 'main', statuses: ['grantproof'] }],
    private: options.private ?? false,
    attestations: options.attestations ?? true,
  });
  for (const account of [lead, dev]) repo.collaborator(account, 'write');
  repo.push(lead, 'main', {
    [POLICY_PATH]: options.policy ?? policy(),
    '.github/grantproof/roster.yaml': ROSTER,
    ...options.base,
  });
  if (options.issue !== undefined) repo.issue({ by: dev, title: options.issue });
  repo.push(dev, 'wider', options.change ?? { [GRANT_PATH]: grant() });
  const pull = repo.pullRequest({ by: dev, head: 'wider', title: 'Let releases upload' });
  const token = (permissions: Permissions = DOCUMENTED): string =>
    hub.token({ repository: repo, permissions });
  return {
    ...{ hub, repo, lead, dev, pull, token },
    run({ on = 'pull_request_target', action = 'synchronize', about = {}, ...step } = {}) {
      const context = repo.run(on, action, { pull, ...about });
      return runAction({ ...context, token: token(), ...step });
    },
    status(sha = pull.head(), context = 'grantproof') {
      const newest = repo.statuses(sha).find((each) => each.context === context);
      return newest === undefined ? null : `${newest.state}: ${newest.description}`;
    },
    allowed() {
      repo.state.statuses.push({
        id: 1,
        sha: pull.head(),
        context: 'grantproof',
        state: 'success',
        description: 'allowed',
        targetUrl: null,
        creator: hub.bot('github-actions[bot]'),
        at: hub.clock.now(),
      });
    },
    comments: () => pull.issue.comments.map(({ body }) => body),
  };
}

afterEach(async () => {
  for (const hub of open.splice(0)) {
    await hub.close();
    expect(hub.violations).toEqual([]);
  }
});
