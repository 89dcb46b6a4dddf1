import { createHash } from 'node:crypto';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import type {
  ExaminedEntry,
  LedgerRecordFile,
} from '../../src/app/ledger-verification/examination.ts';
import { verifyLedger } from '../../src/app/ledger-verification/verify-ledger.ts';
import { fingerprintOf } from '../../src/cli/verify/ledger-verifier.ts';
import { recordVerifier } from '../../src/cli/verify/record-verifier.ts';
import type { LedgerVerification } from '../../src/core/evidence/ledger-verification.ts';
import { hermeticEnv } from './git-repo.ts';
import { LEDGER } from './ledger-files.ts';
import type { HistoryCopy, SealedHistory } from './sealed-history.ts';

/** Verifies the ledger of a copy; with bundles that were kept elsewhere, where any are given. */
export type VerifyCopy = (
  copy: HistoryCopy,
  kept?: readonly string[],
) => Promise<LedgerVerification>;

/**
 * Verifies as `grantproof verify --repo DIR --key PUB` does. What comes of a record alone follows from its bytes, so
 * that the same bytes are looked at once.
 */
export function copyVerifier({ key }: Pick<SealedHistory, 'key'>): VerifyCopy {
  const known = new Map<string, ExaminedEntry>();
  return async (copy, kept = []) => {
    const repository = await openRepository(copy.dir, hermeticEnv());
    const verifier = await recordVerifier({
      keys: [{ path: 'grantproof.pub', text: key.publicPem }],
      ...{ identity: null, trustedRoot: null, strict: false, repo: copy.dir },
    });
    async function* examine(
      records: AsyncIterable<LedgerRecordFile>,
    ): AsyncGenerator<ExaminedEntry> {
      for await (const { record, bundle } of records) {
        const name = createHash('sha256').update(record).update('\0').update(bundle).digest('hex');
        const entry = known.get(name) ?? (await verifier.examine(record, bundle));
        known.set(name, entry);
        yield entry;
      }
    }
    try {
      const branch = await repository.defaultBranch('main');
      if (branch === null) throw new Error('there is no main');
      return await verifyLedger(
        {
          ...{ repository, examine, fingerprintOf, shipped: shippedFiles() },
          signature: async (bundle) => Promise.resolve(verifier.signature(bundle)),
        },
        {
          ...{ branch: 'main', tip: branch.tip, ledger: LEDGER },
          anchors: kept.map((bundle, nth) => ({ name: `kept-${nth}.sigstore.json`, bundle })),
        },
      );
    } finally {
      await verifier.close();
      await repository.close();
    }
  };
}

/** The codes of what was found, each once, in the order of the alphabet. */
export const codesOf = ({ findings }: Pick<LedgerVerification, 'findings'>): readonly string[] =>
  [...new Set(findings.map(({ code }) => code))].toSorted();
