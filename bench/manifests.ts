// The same manifests on every machine: numbers decide everything, and the calendar only the end of a grant.

/** A file of a generated repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A violation as every tool must find it. */
export type Violation = `${string} ${Rule}`;
export type Rule = (typeof RULES)[number];
export const RULES = ['owner', 'justification', 'expiry', 'wildcard'] as const;

/** One manifest in eleven breaks one of the rules, in turn; so 1 of 1, 10 of 100, 91 of 1,000, 910 of 10,000. */
const brokenRule = (index: number): Rule | undefined =>
  index % 11 === 0 ? RULES[(index / 11) % RULES.length] : undefined;

const SERVICES = ['settlement', 'ledger', 'catalogue', 'search', 'billing', 'reporting', 'mail'];
const TASKS = ['deploys a release of', 'reads nightly exports of', 'rotates certificates for'];
const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 'sqs:SendMessage', 'kms:Decrypt'];

const DAY = 86_400_000;
const END = new Date(Math.floor(Date.now() / DAY + 90) * DAY).toISOString().slice(0, 10);

/** A number from 0 up to `below` that depends on `index` and `salt` alone. */
function pick(index: number, salt: number, below: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) % below;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export const grantPath = (index: number): string =>
  `grants/team-${digits(Math.floor(index / 100), 3)}/grant-${digits(index, 5)}.yaml`;

/** An AccessGrant of about 40 lines; `extra` is one more action. */
export function grantFile(index: number, extra: readonly string[] = []): GeneratedFile {
  const broken = brokenRule(index);
  const name = `sample-${digits(index, 5)}`;
  const service = SERVICES[pick(index, 0, SERVICES.length)];
  const task = TASKS[pick(index, 1, TASKS.length)];
  const account = digits(pick(index, 2, 1e9), 12);
  const actions = new Set([0, 1].map((n) => ACTIONS[pick(index, 3 + n, ACTIONS.length)]));
  const text = `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata:
  name: ${name}
  labels:
    service: ${service}
spec:
  identity:
    id: aws:arn:aws:iam::${account}:role/${name}
    type: workload
    provider: aws
    interactiveUse: forbidden
  owner:
    team: octo-${service}
${broken === 'owner' ? '' : `    primary: github:octo-${pick(index, 5, 500)}\n`}    contact: "#octo-${service}"
  environment: production
  justification: ${broken === 'justification' ? 'needed for work' : `This role ${task} ${service} in account ${account}, once a day.`}
  tickets:
    - system: jira
      id: OCTO-${1000 + index}
      relation: request
  entitlements:
    - id: main
      system: aws
      boundary: account:${account}
      resource:
        - arn:aws:s3:::${service}-${index}
        - arn:aws:s3:::${service}-${index}/daily
      actions:
${[...(broken === 'wildcard' ? ['s3:*'] : actions), ...extra].map((action) => `        - ${action}\n`).join('')}      privilege: write
  validity:
    validFrom: "2026-01-01T00:00:00Z"
${broken === 'expiry' ? '' : `    expiresAt: "${END}T00:00:00Z"\n`}    maxTtl: PT1H
    onExpiry: revoke
  credential:
    type: federated
    mechanism: irsa
`;
  return { path: grantPath(index), text };
}

export const grantFiles = (count: number): readonly GeneratedFile[] =>
  Array.from({ length: count }, (_, index) => grantFile(index));

/** What is wrong with the first `count` grants, sorted. */
export const violationsOf = (count: number): readonly Violation[] =>
  Array.from({ length: count }, (_, index) => [index, brokenRule(index)] as const)
    .flatMap(([index, rule]) => (rule === undefined ? [] : [violation(grantPath(index), rule)]))
    .toSorted();

export const violation = (path: string, rule: Rule): Violation => `${path} ${rule}`;

const bindingPath = (index: number): string =>
  `clusters/cell-${digits(Math.floor(index / 50), 4)}/reader-${digits(index, 5)}.yaml`;

/** A Kubernetes Role and the binding that gives it to a service account; 50 such files share a folder. */
export function bindingFile(index: number, extra: readonly string[] = []): GeneratedFile {
  const name = `reader-${digits(index, 5)}`;
  const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: octo-${index % 50}
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [${['get', 'list', ...extra].join(', ')}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: ${name}
  namespace: octo-${index % 50}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: ${name}
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: octo-${index % 50}
`;
  return { path: bindingPath(index), text };
}
