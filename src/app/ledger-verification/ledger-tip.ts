import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import { finding } from './finding.ts';

/** Where a ledger's branch stands. */
export interface LedgerTip {
  readonly at: CommitRef;
  readonly findings: readonly LedgerFinding[];
}

/**
 * The tip of a ledger's branch: of one's own, or of the remote `origin`, whichever goes on from the other. Where they have
 * parted, the own one, and that is a finding. Null where there is neither.
 */
export async function ledgerTip(
  repository: Repository & History,
  branch: string,
): Promise<LedgerTip | null> {
  const own = await repository.resolve(`refs/heads/${branch}`);
  const there = await repository.resolve(`refs/remotes/origin/${branch}`);
  const only = own ?? there;
  if (only === null) return null;
  if (
    own === null ||
    there === null ||
    own.commit === there.commit ||
    (await repository.isShallow())
  )
    return { at: only, findings: [] };
  if ((await repository.following(own.commit, there.commit)) === 'linear')
    return { at: there, findings: [] };
  if ((await repository.following(there.commit, own.commit)) === 'linear')
    return { at: own, findings: [] };
  return {
    at: own,
    findings: [
      finding(
        'ledger-forked',
        `the branch \`${branch}\` here and the one of \`origin\` have parted: neither goes on from the other`,
        'one of the two was written anew: what was fetched earlier is the older one; compare both with a bundle that was kept elsewhere (--anchor)',
      ),
    ],
  };
}
