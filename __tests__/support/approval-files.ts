// Files of repositories whose access is approved, one for each format.
import { AUTHOR, type Files, person } from './pull-request.ts';

export const POLICY = '.github/grantproof/policy.yaml';
export const ROSTER = '.github/grantproof/roster.yaml';
export const SIDECAR = '.github/grantproof/metadata.yaml';
export const CODEOWNERS = '.github/CODEOWNERS';

/** Whoever could approve, and some who could not. */
export const PEOPLE = [
  person(AUTHOR.login, 'write', ['release']),
  person('octo-second'),
  person('octo-owner', 'maintain'),
  person('octo-peer'),
  person('octo-both', 'admin'),
  person('octo-guard'),
  person('octo-warden'),
  person('octo-writer'),
  person('octo-reader', 'read', ['release']),
  person('octo-robot[bot]', 'write', [], 'Bot'),
  person('octo-listed[bot]', 'write', [], 'Bot'),
];

/** A policy with these approvals, one entry a line. */
export const policy = (...entries: readonly string[]): string =>
  `apiVersion: grantproof.dev/v1alpha1
kind: Policy
metadata: { name: acme-infra }
spec:
  extends: ["grantproof:baseline"]
  manifests:
    - { paths: ["grants/**/*.yaml"], format: access-grant }
    - { paths: ["clusters/**/*.yaml"], format: kubernetes }
  approvals:
${entries.map((entry) => `    - ${entry}\n`).join('')}`;

export const BY_OWNER = '{ match: { direction: widen }, require: [{ count: 1, from: [owner] }] }';

export const roster = `apiVersion: grantproof.dev/v1alpha1
kind: Roster
metadata: { name: acme }
spec:
  teams:
    release: ["github:octo-owner", "github:octo-peer", "github:octo-both", "github:octo-reader", "github:octo-listed[bot]"]
    security: ["github:octo-guard", "github:octo-warden", "github:Octo-Both"]
  aliases:
    - { person: "github:octo-author", accounts: ["github:octo-second"] }
`;

const COMMON: Files = { [POLICY]: policy(BY_OWNER), [ROSTER]: roster, 'README.md': 'one\n' };

/** A grant of our own format. */
export const grant = (
  name: string,
  actions: string,
  owner = 'team: release, primary: "github:octo-owner"',
): string => `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata: { name: ${name} }
spec:
  identity: { id: "aws:arn:aws:iam::111122223333:role/${name}", type: ci-workflow, provider: aws }
  owner: { ${owner} }
  environment: production
  justification: The release workflow uploads signed archives to the download bucket and nothing else.
  tickets: [{ system: jira, id: REL-118 }]
  entitlements:
    - system: aws
      boundary: "account:111122223333"
      resource: ["arn:aws:s3:::acme-releases/*"]
      actions: [${actions}]
  validity: { expiresAt: "2027-05-01" }
  credential: { type: short-lived, mechanism: github-oidc }
`;

const read = '"s3:GetObject"';
const write = '"s3:GetObject", "s3:PutObject"';

const namespace = `apiVersion: v1
kind: Namespace
metadata:
  name: payments
  annotations:
    grantproof.dev/owner: github:octo-owner
    grantproof.dev/owner-team: release
    grantproof.dev/justification: Settlement reads the ledger export every night; without it no payouts are booked.
    grantproof.dev/ticket: PAY-4412
    grantproof.dev/expires-at: "2027-05-01"
`;
const role = (verbs: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: settler, namespace: payments }
rules:
  - { apiGroups: [""], resources: [configmaps], verbs: [${verbs}] }
`;
const binding = (name: string, note: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: ${name}
  namespace: payments
  annotations: { grantproof.dev/contact: "${note}" }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: settler }
subjects:
  - { kind: ServiceAccount, name: ${name}, namespace: payments }
`;

const FOLDER = 'clusters/live/payments';

/** What happens to a change of access after it was approved, in files of one format. */
export interface FormatFiles {
  readonly base: Files;
  /** The change that is approved. */
  readonly head: Files;
  /** On `main`: another grant in the same file. */
  readonly otherGrant: Files;
  /** On `main`: what the approved grant inherits. */
  readonly inherited: Files;
  /** On the branch: another identity gets the access. */
  readonly swapped: Files;
  readonly commented: Files;
  readonly moved: Files;
}

const grants = (other: string, changed: string): string => `${other}---\n${changed}`;
const reader = grant('archive-reader', read);
const widened = grants(reader, grant('release-publisher', write));

export const ACCESS_GRANT: FormatFiles = {
  base: { ...COMMON, 'grants/release.yaml': grants(reader, grant('release-publisher', read)) },
  head: { 'grants/release.yaml': widened },
  otherGrant: {
    'grants/release.yaml': grants(
      grant('archive-reader', '"s3:GetObjectTagging"'),
      grant('release-publisher', read),
    ),
  },
  inherited: {
    [SIDECAR]: `apiVersion: grantproof.dev/v1alpha1
kind: GrantMetadata
metadata: { name: reviews }
spec:
  selector: { names: [release-publisher] }
  review: { cadence: P90D }
`,
  },
  swapped: { 'grants/release.yaml': widened.replaceAll('role/release-publisher', 'role/other') },
  commented: { 'grants/release.yaml': `# for releases\n${widened}` },
  moved: { 'grants/release.yaml': null, 'grants/moved/release.yaml': widened },
};

const bindings = grants(binding('settler', '#settlement'), binding('auditor', '#audit'));

export const KUBERNETES: FormatFiles = {
  base: {
    ...COMMON,
    [`${FOLDER}/namespace.yaml`]: namespace,
    [`${FOLDER}/role.yaml`]: role('get'),
    [`${FOLDER}/bindings.yaml`]: binding('settler', '#settlement'),
  },
  head: { [`${FOLDER}/bindings.yaml`]: bindings },
  otherGrant: { [`${FOLDER}/bindings.yaml`]: binding('settler', '#elsewhere') },
  inherited: { [`${FOLDER}/role.yaml`]: role('get, list, delete') },
  swapped: {
    [`${FOLDER}/bindings.yaml`]: bindings.replace(/(name: )auditor(, namespace)/, '$1other$2'),
  },
  commented: { [`${FOLDER}/bindings.yaml`]: `# who settles\n${bindings}` },
  moved: { [`${FOLDER}/bindings.yaml`]: null, [`${FOLDER}/all.yaml`]: bindings },
};

export { namespace as NAMESPACE };
