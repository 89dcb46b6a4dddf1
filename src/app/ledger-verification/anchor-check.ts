import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { VerificationFinding } from '../../core/evidence/verification.ts';
import type { LedgerPosition, TreeHead } from '../../core/ledger/tree-head.ts';
import { statedPosition } from '../stated-position.ts';
import { finding } from './finding.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** What is known of the ledger outside of it. */
export interface AnchorsChecked {
  readonly findings: readonly LedgerFinding[];
  /** The last record that something outside knows of; null where nothing does. */
  readonly upTo: { readonly index: number; readonly by: string } | null;
}

/** A bundle that was kept elsewhere. */
export interface Anchor {
  readonly name: string;
  readonly bundle: string;
}

/** The trees of a ledger, as far as they are known. */
export interface KnownHeads {
  /** How many records there are. */
  readonly size: number;
  /** The tree that ends with a record. */
  readonly at: (index: number) => TreeHead | undefined;
}

/**
 * Compares the ledger with what is known outside of it: bundles, and times that others vouch for. What nobody signed who
 * must have proves nothing, for or against it.
 *
 * @param signature what is wrong with the signature of a bundle
 */
export async function checkAnchors(
  entries: readonly LedgerEntry[],
  heads: KnownHeads,
  anchors: readonly Anchor[],
  signature: (bundle: string) => Promise<readonly VerificationFinding[]>,
): Promise<AnchorsChecked> {
  const findings: LedgerFinding[] = [];
  let upTo: AnchorsChecked['upTo'] = null;
  const origin = entries[0]?.position?.origin ?? null;
  for (const { name, bundle } of anchors) {
    const known = statedPosition(bundle);
    const refused = await signature(bundle);
    const wrong = known === null ? noBundle(name) : contradiction(name, known, heads, origin);
    if (refused.length > 0)
      findings.push(
        ...refused.map(({ code, message, help }) => finding(code, `\`${name}\`: ${message}`, help)),
      );
    else if (wrong !== null) findings.push(wrong);
    else if (known !== null && known.index > (upTo?.index ?? -1))
      upTo = { index: known.index, by: `\`${name}\`` };
  }
  for (const { index, signedAt } of entries) {
    if (signedAt !== null && index > (upTo?.index ?? -1))
      upTo = { index, by: `a time that others vouch for (${signedAt})` };
  }
  return { findings, upTo };
}

const noBundle = (name: string): LedgerFinding =>
  finding(
    'bundle-not-supported',
    `\`${name}\` is no bundle of a ledger`,
    'give the `.sigstore.json` of a record that was sealed',
  );

/** What a bundle knows that the ledger does not have; null where the ledger has it. */
function contradiction(
  name: string,
  known: LedgerPosition,
  heads: KnownHeads,
  origin: string | null,
): LedgerFinding | null {
  const head = heads.at(known.index);
  const before = known.index === 0 ? undefined : heads.at(known.index - 1);
  const isOther =
    (origin !== null && known.origin !== origin) ||
    (head !== undefined && head.root !== known.head.root) ||
    (before !== undefined && before.root !== known.previous.root);
  if (isOther)
    return finding(
      'ledger-forked',
      `\`${name}\` knows other records up to ${known.index} than the ledger has`,
      'the ledger was written anew: do not trust it, and ask for the one that this bundle is from',
      known.index,
    );
  if (head !== undefined) return null;
  return finding(
    'ledger-truncated',
    `the ledger has ${heads.size} records, and \`${name}\` is of record ${known.index}`,
    'records were taken away, or this is an old copy: fetch the branch; else see who could write to it, and ask for what is missing',
  );
}
