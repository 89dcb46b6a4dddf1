import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openRepository } from '../../adapters/git/repository.ts';
import { fingerprintOfHint, keyHint } from '../../adapters/sigstore/key-hint.ts';
import { readPublicKey } from '../../adapters/sigstore/signing/public-key.ts';
import type { Anchor } from '../../app/ledger-verification/anchor-check.ts';
import { verifyLedger } from '../../app/ledger-verification/verify-ledger.ts';
import type { LedgerVerification } from '../../core/evidence/ledger-verification.ts';
import type { VerificationFinding } from '../../core/evidence/verification.ts';
import { keyFingerprint } from '../../core/ledger/key-fingerprint.ts';
import { UsageError } from '../command.ts';
import type { VerifyPlan } from './plan.ts';
import { examineRecords } from './pool.ts';
import { recordVerifier } from './record-verifier.ts';

export interface LedgerWanted {
  readonly folder: string;
  readonly branch: string | undefined;
  readonly ledger: string;
  readonly anchors: readonly Anchor[];
  readonly plan: VerifyPlan;
  /** Whether each record's inputs are compared with the repository. */
  readonly inputs: boolean;
  readonly progress?: (done: number, all: number) => void;
}

/** Verifies the ledger of a repository on this machine. */
export async function verifyLedgerOf(wanted: LedgerWanted): Promise<LedgerVerification> {
  const { folder, branch: named, ledger, anchors, plan, inputs, progress } = wanted;
  const repository = await openRepository(folder, process.env);
  try {
    const branch = await repository.defaultBranch(named);
    if (branch === null)
      throw new UsageError(
        named === undefined
          ? 'the default branch is unknown: name the one that was sealed with --branch NAME'
          : `there is no branch \`${named}\``,
      );
    // What a shallow clone lacks says nothing against a record.
    const comparable = inputs && !(await repository.isShallow());
    const recorded = { ...plan, repo: comparable ? folder : null };
    return await verifyLedger(
      {
        ...{ repository, shipped: shippedFiles(), fingerprintOf },
        examine: (records, keys, count) => examineRecords(records, withKeys(recorded, keys), count),
        signature: async (bundle, keys) => signatureOf(bundle, withKeys(plan, keys)),
        ...(progress && { progress }),
      },
      { branch: branch.name, tip: branch.tip, ledger, anchors },
    );
  } finally {
    await repository.close();
  }
}

/** The plan with keys that events introduce. */
export const withKeys = (plan: VerifyPlan, keys: readonly string[]): VerifyPlan => ({
  ...plan,
  keys: [...plan.keys, ...keys.map((text) => ({ text, path: 'a key event' }))],
});

/** What keeps a bundle alone from being taken for one of those who must have signed. */
export async function signatureOf(
  bundle: string,
  plan: VerifyPlan,
): Promise<readonly VerificationFinding[]> {
  const verifier = await recordVerifier({ ...plan, repo: null });
  const found = verifier.signature(bundle);
  await verifier.close();
  return found;
}

/** Null, too, for a key that is not written in the one way, or could verify nothing here. */
export function fingerprintOf(publicKey: string): string | null {
  try {
    const read = fingerprintOfHint(keyHint(readPublicKey(publicKey, 'the key of an event')));
    return keyFingerprint(publicKey) === read ? read : null;
  } catch {
    return null;
  }
}
