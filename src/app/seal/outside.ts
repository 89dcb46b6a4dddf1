import { originDigest } from '../../core/evidence/stated-ledger.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import { writeInstant } from '../../core/model/instant.ts';
import type { AttestationStore } from '../../ports/attestation-store.ts';
import type { BranchMove } from '../../ports/landings.ts';
import type { SealedRecord } from './append.ts';

/** Something that was taken away from a branch and not brought back. */
interface SetBack {
  readonly move: BranchMove;
  /** What brings it back. */
  readonly restore: Oid;
}

export interface OutsideTools {
  /** In the order it happened; null where nobody can tell. */
  readonly landings: { setBacks(branch: string): Promise<readonly SetBack[] | null> };
  readonly attestations: AttestationStore;
  /** The ledger's. */
  readonly branch: string;
}

/**
 * What is known of a ledger outside of it: bundles that somebody kept, and those in a store of attestations. Throws a
 * `Fault` where the forge saw that something was taken away from the branch, and how it is brought back.
 */
export async function knownOutside(
  { landings, attestations, branch }: OutsideTools,
  {
    origin,
    attested,
    kept,
  }: {
    readonly origin: string;
    readonly attested: boolean;
    readonly kept: readonly string[];
  },
): Promise<readonly string[]> {
  const [setBack] = (await landings.setBacks(branch)) ?? [];
  if (setBack !== undefined) {
    const { move, restore } = setBack;
    const what = move.after === null ? 'deleted' : 'set back';
    const by = move.actor === null ? '' : ` by \`${move.actor.login}\``;
    throw new Fault(
      `the branch \`${branch}\` was ${what} on ${writeInstant(move.at)}${by}`,
      `bring it back: \`git fetch origin ${restore} && git push --force origin ${restore}:refs/heads/${branch}\`, and protect it from deletion and force pushes`,
    );
  }
  const stored = attested ? await attestations.find(originDigest(origin)) : null;
  return [...kept, ...(stored ?? [])];
}

/** Puts bundles into a store; gives what a reader should know where that can't be done. */
export async function storeOutside(
  attestations: AttestationStore,
  records: readonly SealedRecord[],
): Promise<readonly string[]> {
  for (const { bundle } of records) {
    switch (await attestations.store(bundle)) {
      case 'done':
        continue;
      case 'refused':
        return [
          'no attestation was stored: add `attestations: write` to `permissions:` in the workflow',
        ];
      case 'unavailable':
        return [
          'no attestation was stored: the plan of this repository has no store for them; the ledger has everything',
        ];
    }
  }
  return [];
}
