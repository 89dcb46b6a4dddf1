import type { Adoption } from '../../core/evidence/event-record.ts';
import { grantDigests } from '../../core/evidence/grant-digests.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Instant } from '../../core/model/instant.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { wholeTree } from '../change-found.ts';
import { readSetup } from '../setup.ts';
import { readTexts } from '../tip-texts.ts';

/** Where a branch is to be watched from. */
export interface AdoptionRequest {
  readonly adopt: CommitRef;
  readonly branch: string;
  readonly tip: CommitRef;
}

/**
 * Everything that stands at the commit from which on a branch is watched. Throws a `Fault` where no policy says there what
 * is governed: then nothing could be judged against it.
 */
export async function adoptionAt(
  repository: Repository & History,
  shipped: Shipped,
  { adopt, branch, tip }: AdoptionRequest,
): Promise<Adoption> {
  if ((await repository.following(adopt.commit, tip.commit)) !== 'linear')
    throw new Fault(
      `a ledger can't begin at \`${adopt.commit}\`: it is not on the first-parent line of \`${branch}\``,
      'name a commit of the branch itself with --from REV: what was merged into it from elsewhere is none',
    );
  return standingAt(repository, shipped, adopt);
}

/** The same for any commit, as a verifier asks for it again. */
export async function standingAt(
  repository: Repository,
  shipped: Pick<Shipped, 'pack'>,
  { commit, tree }: CommitRef,
): Promise<Adoption> {
  const { texts, problems: unread } = await readTexts(repository, tree);
  // What stands is the same at any time.
  const { setup, problems } = readSetup(texts, undefined, { now: 0 as Instant }, shipped);
  const [first] = [...unread, ...problems];
  if (setup === null || first !== undefined) {
    const place = first === undefined ? '' : ` (${first.path}:${first.line})`;
    throw new Fault(
      `a ledger can't begin at \`${commit}\`: ${first?.message ?? 'there is no policy'}${place}`,
      'merge a policy first (`grantproof init` writes one), or begin at a later commit with --from REV',
    );
  }
  const { change } = await wholeTree(repository, setup, tree);
  const unreadable = [
    ...change.problems.map(({ path }) => path),
    ...change.deltas.flatMap((delta) => (delta.after?.kind === 'opaque' ? [delta.place.path] : [])),
  ];
  return { commit, tree, grants: grantDigests(change.deltas), unreadable: sortedSet(unreadable) };
}
