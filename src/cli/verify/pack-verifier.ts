import { join } from 'node:path';
import { openPack } from '../../adapters/files/pack-source.ts';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { openPackedRepository } from '../../adapters/git/packed-repository.ts';
import { readPublicKey } from '../../adapters/sigstore/signing/public-key.ts';
import { bundleVerifier } from '../../adapters/sigstore/verify/bundle-verifier.ts';
import { readTrustedRoots } from '../../adapters/sigstore/verify/trusted-root.ts';
import type { Anchor } from '../../app/ledger-verification/anchor-check.ts';
import type { PackCheckTools } from '../../app/pack/pack-check.ts';
import { unreadablePack, type VerifiedPack, verifyPack } from '../../app/pack/verify-pack.ts';
import { OBJECTS_FILE } from '../../core/pack/pack-paths.ts';
import type { PackVerification } from '../../core/pack/pack-report.ts';
import type { PackFiles } from '../../ports/pack-files.ts';
import { fingerprintOf, signatureOf, withKeys } from './ledger-verifier.ts';
import { temporaryParent } from './pack-path.ts';
import type { VerifyPlan } from './plan.ts';
import { examineRecords } from './pool.ts';

export interface PackWanted {
  readonly plan: VerifyPlan;
  readonly anchors: readonly Anchor[];
  readonly progress?: (done: number, all: number) => void;
}

/** Verifies the pack at a path: an archive, or the folder that one was unpacked to. */
export async function verifyPackAt(path: string, wanted: PackWanted): Promise<PackVerification> {
  const pack = await openPack(path, temporaryParent());
  if ('refusal' in pack) return unreadablePack(pack.refusal);
  try {
    return (await verifyPackIn(pack.folder, pack, wanted)).verification;
  } finally {
    await pack.dispose();
  }
}

/** Verifies the pack in a folder, of files that were measured already. */
export async function verifyPackIn(
  folder: string,
  pack: PackFiles,
  { plan, anchors, progress }: PackWanted,
): Promise<VerifiedPack> {
  const { keys, identity, trustedRoot, strict } = plan;
  return verifyPack(
    {
      ...{ shipped: shippedFiles(), fingerprintOf, strict },
      verifier: bundleVerifier({
        keys: keys.map(({ text, path }) => readPublicKey(text, `the key \`${path}\``)),
        identity,
        authorities:
          trustedRoot === null ? [] : readTrustedRoots(trustedRoot.text, trustedRoot.path),
      }),
      examine: examineWith({ ...plan, repo: null }),
      signature: async (bundle, more) => signatureOf(bundle, withKeys(plan, more)),
      async openObjects({ objects }) {
        const repository = await openPackedRepository({
          ...{ file: join(folder, OBJECTS_FILE), contents: objects },
          ...{ folder: temporaryParent(), environment: process.env },
        });
        return { repository, examine: examineWith({ ...plan, repo: repository.folder, objects }) };
      },
      ...(progress && { progress }),
    },
    pack,
    anchors,
  );
}

/** On all cores where there are many. */
const examineWith =
  (plan: VerifyPlan): PackCheckTools['examine'] =>
  (records, more, count) =>
    examineRecords(records, withKeys(plan, more), count);
