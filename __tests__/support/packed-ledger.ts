import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSealing, type Sealing, sealedGrant } from './watched-branch.ts';

/** A ledger with something of everything, and the keys to pack and to verify it with, as files. */
export interface PackedLedgerRepo extends Sealing {
  readonly privateKey: string;
  readonly publicKey: string;
}

const GRANTS = ['release-publisher', 'nightly-backup', 'payments-export', 'log-reader'] as const;

/**
 * A branch with direct pushes, merges, a change of the policy and commits that touch nothing governed, a minute each from
 * 2026-01-05T00:01:00Z on, and all of it sealed. Dispose of its repository when done.
 */
export async function packedLedgerRepo(): Promise<PackedLedgerRepo> {
  const sealing = openSealing();
  const { repo } = sealing;
  await sealing.seal();
  for (const name of GRANTS) {
    repo.write(`grants/${name}.yaml`, sealedGrant(name));
    sealing.push(`grant ${name}`);
  }
  repo.write('docs/README.md', 'nothing that is governed\n');
  sealing.push('documentation');
  await sealing.seal();
  for (const [nth, name] of GRANTS.entries()) {
    repo.branch(`topic-${nth}`, 'main~1');
    repo.write(`grants/${name}.yaml`, sealedGrant(name, `s3:Get${nth}`));
    repo.commit(`narrow ${name}`);
    repo.branch('main');
    repo.git('merge', '--quiet', '--no-ff', '--no-commit', `topic-${nth}`);
    sealing.push(`merge topic-${nth}`);
  }
  await sealing.seal();
  const policy = '.github/grantproof/policy.yaml';
  repo.write(policy, `${repo.git('show', `main:${policy}`)}\n  # read again\n`);
  sealing.push('policy');
  repo.remove('grants/log-reader.yaml');
  sealing.push('revoke log-reader');
  await sealing.seal();
  const [privateKey, publicKey] = ['grantproof.key', 'grantproof.pub'].map((name) =>
    join(repo.dir, '.git', name),
  ) as [string, string];
  writeFileSync(privateKey, sealing.key.pem);
  writeFileSync(publicKey, sealing.key.publicPem);
  return { ...sealing, privateKey, publicKey };
}
