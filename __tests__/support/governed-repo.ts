import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GitRepo, makeRepo } from './git-repo.ts';
import { type SampleKey, sampleKey } from './sigstore/sample-keys.ts';

/** A repository with a policy, and a key beside it that signs what lands there. */
export interface GovernedRepo extends GitRepo {
  readonly key: SampleKey;
  /** Files that are in no repository: `grantproof.key`, `grantproof.pub`, and a place for more. */
  readonly beside: string;
  /** Writes the grant of that name, with these actions, and commits it. */
  land(name: string, ...actions: readonly string[]): string;
}

export const POLICY_PATH = '.github/grantproof/policy.yaml';

/** Asks for an owner and nothing that time could change. */
export const policyText = (paths: readonly string[] = ['grants/**/*.yaml'], more = ''): string =>
  `apiVersion: grantproof.dev/v1alpha1
kind: Policy
metadata: { name: sample }
spec:
  manifests:
    - { paths: ${JSON.stringify(paths)}, format: access-grant }
  rules:
    owner: { level: hard, require: [team, person] }
${more}`;

export const grantText = (
  name: string,
  actions: readonly string[] = ['s3:GetObject'],
  owner = '{ team: sample-team, primary: "github:octo-owner" }',
): string =>
  `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata: { name: ${name} }
spec:
  identity: { id: "aws:arn:aws:iam::111122223333:role/${name}", type: workload, provider: aws }
  owner: ${owner}
  entitlements:
    - system: aws
      boundary: "account:111122223333"
      resource: ["arn:aws:s3:::acme-${name}/*"]
      actions: ${JSON.stringify(actions)}
`;

/** With its policy as the first commit, and nothing else. */
export function governedRepo(
  options: { readonly objectFormat?: 'sha1' | 'sha256'; readonly policy?: string } = {},
): GovernedRepo {
  const repo = makeRepo(options);
  const key = sampleKey();
  const beside = mkdtempSync(join(tmpdir(), 'beside-'));
  writeFileSync(join(beside, 'grantproof.key'), key.pem, { mode: 0o600 });
  writeFileSync(join(beside, 'grantproof.pub'), key.publicPem);
  repo.write(POLICY_PATH, options.policy ?? policyText());
  repo.commit('adopt a policy');
  return {
    ...repo,
    ...{ key, beside },
    land(name, ...actions) {
      repo.write(`grants/${name}.yaml`, grantText(name, actions.length > 0 ? actions : undefined));
      return repo.commit(`grant ${name}`);
    },
    dispose() {
      repo.dispose();
      rmSync(beside, { recursive: true, force: true });
    },
  };
}
