import type { Commit } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { LandingFound, Landings } from '../../ports/landings.ts';
import { readActivitySince } from './activity.ts';
import { groupsOf, mapAtOnce } from './at-once.ts';
import { branchMoveOf } from './branch-move.ts';
import type { Client } from './client.ts';
import { readCommit } from './commits.ts';
import { createLandingSearch } from './landing-search.ts';
import { commitsQuery } from './queries/landings.ts';
import { repositoryName } from './repository-name.ts';
import { readSetBacks, type SetBack } from './set-backs.ts';

export interface LandingsOptions {
  readonly client: Client;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /**
   * Seconds to wait for GitHub's index of the pull requests of a commit. They are spent once, not once a commit: whatever
   * landed before this was made is known to the index by then.
   */
  readonly pauses?: readonly number[];
}

export interface GitHubLandings extends Landings {
  /**
   * What was taken away from a branch that nothing may be taken away from, and is not there now, in the order it
   * happened; null where it can't be read. Two requests where there is nothing of the kind.
   */
  setBacks(branch: string): Promise<readonly SetBack[] | null>;
}

/** The index was seen to know nothing 13 seconds after a merge. */
const PAUSES = [2, 4, 8, 16];
const COMMITS_AT_ONCE = 50;

/** What GitHub knows of how commits came onto a branch. Takes `contents: read` and `pull-requests: read`. */
export function createLandings(options: LandingsOptions): GitHubLandings {
  const { client } = options;
  const { owner, name } = repositoryName(options.repository);
  const search = createLandingSearch(client, { owner, name });
  const pauses = [...(options.pauses ?? PAUSES)];
  return {
    async landingOf(commit, branch, fresh) {
      for (;;) {
        const found = await search.byIndex(commit, branch);
        const known = found.length > 0 ? found : await search.amongMerged(commit, branch, fresh);
        if (known.length > 0) return onlyOne(known);
        const pause = fresh ? pauses.shift() : undefined;
        if (pause === undefined) return null;
        await client.pause(pause);
      }
    },

    async branchMoves(branch, since) {
      const ref = { repository: `${owner}/${name}`, branch, own: false };
      const activity = await readActivitySince(client, ref, since);
      return activity?.map(branchMoveOf) ?? null;
    },

    setBacks: (branch) => readSetBacks(client, { owner, name }, branch),

    async commits(shas) {
      const groups = groupsOf(shas, COMMITS_AT_ONCE);
      const read = await mapAtOnce(groups, (group) => readCommits(client, { owner, name }, group));
      return read.flat();
    },
  };
}

/** Where nothing tells several apart, none is trusted. */
function onlyOne(found: readonly LandingFound[]): LandingFound | null {
  const [landing = null, ...others] = found;
  return others.length === 0 ? landing : null;
}

async function readCommits(
  client: Client,
  repository: { readonly owner: string; readonly name: string },
  shas: readonly Oid[],
): Promise<readonly Commit[]> {
  const about = shas.length === 1 ? `the commit \`${shas[0]}\`` : `${shas.length} commits`;
  const variables = Object.fromEntries(shas.map((sha, nth) => [`c${nth}`, sha]));
  const data = await client.query(
    commitsQuery(shas.length),
    { ...repository, ...variables },
    { about, needs: ['contents: read'] },
  );
  return shas.map((sha, nth) => {
    const commit = data.at('repository', `c${nth}`).orNull();
    if (commit !== null) return readCommit(commit);
    throw new Fault(
      `GitHub knows nothing of the commit \`${sha}\``,
      'push it to GitHub first; where it was just pushed, run again in a minute',
    );
  });
}
