import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Forge, GroupEntry } from '../../ports/forge.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readNodes } from './pager.ts';
import { MERGE_QUEUE } from './queries/merge-queue.ts';
import type { RepositoryName } from './repository-name.ts';

export async function readMergeGroup(
  client: Client,
  repository: RepositoryName,
  group: Parameters<Forge['mergeGroup']>[0],
): Promise<readonly GroupEntry[]> {
  const about = `the merge queue of \`${group.baseRef}\``;
  const variables = { ...repository, branch: group.baseRef };
  const nodes = await readNodes(
    client,
    { text: MERGE_QUEUE, variables, about },
    (data) => data.at('repository', 'mergeQueue').orNull()?.at('entries') ?? null,
  );
  if (nodes === null) throw untold(about, 'there is none');
  return tile(nodes.flatMap(entryOf), group, about);
}

/** An entry for which GitHub has made no commit yet belongs to no group. */
function entryOf(node: Answer): readonly GroupEntry[] {
  const base = node.at('baseCommit').orNull();
  const head = node.at('headCommit').orNull();
  const pullRequest = node.at('pullRequest').orNull();
  if (base === null || head === null || pullRequest === null) return [];
  return [
    {
      pullRequest: pullRequest.at('number').number(),
      base: base.at('oid').oid(),
      head: head.at('oid').oid(),
    },
  ];
}

/** The entries that lead from the group's base to its head, each beginning where the one before ends. */
export function tile(
  entries: readonly GroupEntry[],
  group: { readonly base: Oid; readonly head: Oid },
  about: string,
): readonly GroupEntry[] {
  const tiles: GroupEntry[] = [];
  let at = group.base;
  while (at !== group.head) {
    const next = entries.filter(({ base, head }) => base === at && head !== at);
    const [entry] = next;
    if (entry === undefined) throw untold(about, `no entry of it begins at \`${at}\``);
    if (next.length > 1) throw untold(about, `more than one entry of it begins at \`${at}\``);
    if (tiles.includes(entry)) throw untold(about, `its entries run in a circle at \`${at}\``);
    tiles.push(entry);
    at = entry.head;
  }
  if (tiles.length === 0) throw untold(about, 'the group holds no change');
  return tiles;
}

function untold(about: string, why: string): Fault {
  return new Fault(
    `${about} does not tell which pull requests are in the group: ${why}`,
    'let the queue build the group again; where it was rebuilt meanwhile, the newer run counts',
  );
}
