import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { BranchMove } from '../../ports/landings.ts';
import { readActivitySince } from './activity.ts';
import { mapAtOnce } from './at-once.ts';
import { branchMoveOf } from './branch-move.ts';
import type { Client } from './client.ts';
import { HEAD } from './queries/ledger.ts';
import type { RepositoryName } from './repository-name.ts';

/** What was taken away from a branch that nothing may ever be taken away from. */
export interface SetBack {
  readonly move: BranchMove;
  /** What it stood at before, which GitHub keeps for a while: setting the branch to it again brings back what was lost. */
  readonly restore: Oid;
}

const EVER = 0 as Instant;
const NEEDS = ['contents: read'];

/**
 * What a branch lost by force-pushes and deletions, and does not hold now, oldest first; null where GitHub does not tell.
 * What was built upon a loss may go with the mending of it. Two requests where nothing was ever taken away. Takes
 * `contents: read`.
 */
export async function readSetBacks(
  client: Client,
  repository: RepositoryName,
  branch: string,
): Promise<readonly SetBack[] | null> {
  const ref = { repository: `${repository.owner}/${repository.name}`, branch, own: false };
  const taken: SetBack[] = [];
  for (const kind of ['force_push', 'branch_deletion'] as const) {
    const some = await readActivitySince(client, ref, EVER, kind);
    if (some === null) return null;
    const moves = some.map(branchMoveOf);
    taken.push(...moves.flatMap((move) => (move.before ? [{ move, restore: move.before }] : [])));
  }
  if (taken.length === 0) return [];
  const head = await readHead(client, repository, branch);
  const holds = async (tip: Oid | null, commit: Oid): Promise<boolean> =>
    tip !== null && (await isAncestor(client, repository, commit, tip));
  const inOrder = taken.toSorted((a, b) => a.move.at - b.move.at);
  const kept = await mapAtOnce(inOrder, async ({ restore }) => holds(head, restore));
  const mended = inOrder.filter((_, nth) => kept[nth] === true);
  const lost: SetBack[] = [];
  for (const [nth, one] of inOrder.entries()) {
    if (kept[nth] === true) continue;
    const before = mended.filter(({ move }) => move.at < one.move.at);
    const lacked = await mapAtOnce(
      before,
      async (other) => !(await holds(one.restore, other.restore)),
    );
    if (!lacked.includes(true)) lost.push(one);
  }
  return lost;
}

async function readHead(
  client: Client,
  repository: RepositoryName,
  branch: string,
): Promise<Oid | null> {
  const data = await client.query(
    HEAD,
    { ...repository, ref: `refs/heads/${branch}` },
    { about: `the branch \`${branch}\``, needs: NEEDS },
  );
  return data.at('repository', 'ref').orNull()?.at('target', 'oid').oid() ?? null;
}

/** What GitHub no longer has, or what has nothing in common, is no ancestor. */
async function isAncestor(
  client: Client,
  { owner, name }: RepositoryName,
  ancestor: Oid,
  of: Oid,
): Promise<boolean> {
  if (ancestor === of) return true;
  const { status, body } = await client.rest(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { owner, repo: name, basehead: `${ancestor}...${of}`, per_page: 1 },
    { about: `what lies between \`${ancestor}\` and \`${of}\``, accept: [404], needs: NEEDS },
  );
  return status < 400 && body.at('status').text() === 'ahead';
}
