import type { Oid } from '../../core/model/ids.ts';
import type { LandingFound } from '../../ports/landings.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readNodes, readPages } from './pager.ts';
import { MERGED, MERGED_ONE } from './queries/landings.ts';
import type { RepositoryName } from './repository-name.ts';

/** Finds the pull requests that may have brought a commit; more than one where nothing tells them apart. */
export interface LandingSearch {
  /** By GitHub's index of the pull requests of a commit, which lags behind by seconds. */
  byIndex(commit: Oid, branch: string): Promise<readonly LandingFound[]>;
  /** Among those that were merged lately, whose own links are there at once. */
  amongMerged(commit: Oid, branch: string, fresh: boolean): Promise<readonly LandingFound[]>;
}

/** Takes `contents: read` and `pull-requests: read`. */
export function createLandingSearch(
  client: Client,
  { owner, name }: RepositoryName,
): LandingSearch {
  const repo = { owner, repo: name };
  const whole = `${owner}/${name}`.toLowerCase();
  const lists = new Map<string, Promise<readonly Answer[]>>();
  const details = new Map<number, Details>();

  async function parentsOf(commit: Oid): Promise<readonly Oid[]> {
    const { body } = await client.rest(
      'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
      { ...repo, commit_sha: commit },
      { about: `the commit \`${commit}\``, needs: ['contents: read'] },
    );
    return shasOf(body.at('parents'));
  }

  /** A merge commit tells which head it merged: other pull requests that it holds were merged along with that one. */
  async function ofMerge(
    commit: Oid,
    found: readonly (readonly [head: Oid, landing: LandingFound])[],
  ): Promise<readonly LandingFound[]> {
    if (found.length < 2) return found.map(([, landing]) => landing);
    const [, merged] = await parentsOf(commit);
    const own = found.filter(([head]) => head === merged);
    return (own.length === 1 ? own : found).map(([, landing]) => landing);
  }

  /**
   * One that the index names though it left another commit behind: either the index's entry is old, or the commit is one
   * of several that were rebased. Those are new commits, none of the pull request's own.
   */
  async function confirmed(commit: Oid, number: number): Promise<LandingFound | null> {
    const one = details.get(number) ?? (await readDetails(number));
    if (one === null) return null;
    details.set(number, one);
    const { own, landed, ...landing } = one;
    if (landing.mergeCommit === commit) return landing;
    return landed.has(commit) && !own.has(commit) ? landing : null;
  }

  async function readDetails(number: number): Promise<Details | null> {
    let pull: Answer | undefined;
    const nodes = await readNodes(
      client,
      { text: MERGED_ONE, variables: { owner, name, number }, about: `pull request #${number}` },
      (data) => {
        pull = data.at('repository', 'pullRequest');
        return pull.at('commits');
      },
    );
    const mergeCommit = pull?.at('mergeCommit').orNull()?.at('oid').oid();
    const mergedAt = pull?.at('mergedAt').orNull()?.instant();
    if (mergeCommit === undefined || mergedAt === undefined) return null;
    const own = new Set((nodes ?? []).map((node) => node.at('commit', 'oid').oid()));
    const landed = await readLine(mergeCommit, own.size);
    return { pullRequest: number, mergeCommit, mergedAt, own, landed };
  }

  /** What a rebase can have left: commits that follow each other up to the last, no more than the pull request had. */
  async function readLine(last: Oid, most: number): Promise<ReadonlySet<Oid>> {
    let listed = 0;
    const commits = await readPages(
      client,
      'GET /repos/{owner}/{repo}/commits',
      { ...repo, sha: last },
      {
        about: `the commits before \`${last}\``,
        // As long as none is a merge, they are listed as they follow each other.
        enough(page) {
          listed += page.length;
          return listed >= most;
        },
        needs: ['contents: read'],
      },
    );
    const parents = new Map(
      (commits ?? []).map((at) => [at.at('sha').oid(), shasOf(at.at('parents'))]),
    );
    const line = new Set<Oid>();
    for (let at: Oid | undefined = last; at !== undefined && line.size < most; ) {
      const [parent, ...others]: readonly Oid[] = parents.get(at) ?? [];
      if (others.length > 0) break;
      line.add(at);
      at = parent;
    }
    return line;
  }

  async function merged(branch: string): Promise<readonly Answer[]> {
    const data = await client.query(
      MERGED,
      { owner, name, branch },
      { about: `the pull requests that were merged into \`${branch}\`` },
    );
    const nodes = data.at('repository', 'pullRequests', 'nodes').list();
    return nodes.filter((node) => node.at('baseRefName').text() === branch);
  }

  return {
    async byIndex(commit, branch) {
      const items = await readPages(
        client,
        'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
        { ...repo, commit_sha: commit },
        {
          about: `the pull requests of the commit \`${commit}\``,
          // What was just pushed may not be known everywhere yet.
          accept: [404, 422],
          needs: ['pull-requests: read'],
        },
      );
      const landed = (items ?? []).filter(
        (item) =>
          item.at('merged_at').orNull() !== null &&
          item.at('base', 'ref').text() === branch &&
          // A number of a fork's would be taken for one of ours.
          item.at('base', 'repo', 'full_name').text().toLowerCase() === whole,
      );
      const exact = landed.filter((item) => item.at('merge_commit_sha').value === commit);
      if (exact.length > 0) {
        return ofMerge(
          commit,
          exact.map((item) => [
            item.at('head', 'sha').oid(),
            {
              pullRequest: item.at('number').number(),
              mergeCommit: commit,
              mergedAt: item.at('merged_at').instant(),
            },
          ]),
        );
      }
      const found: LandingFound[] = [];
      for (const item of landed) {
        const landing = await confirmed(commit, item.at('number').number());
        if (landing !== null) found.push(landing);
      }
      return found;
    },

    async amongMerged(commit, branch, fresh) {
      const list = fresh ? merged(branch) : (lists.get(branch) ?? merged(branch));
      lists.set(branch, list);
      const nodes = await list;
      const landing = (node: Answer): readonly [Oid, LandingFound] => [
        node.at('headRefOid').oid(),
        {
          pullRequest: node.at('number').number(),
          mergeCommit: commit,
          mergedAt: node.at('mergedAt').instant(),
        },
      ];
      const exact = nodes.filter((node) => node.at('mergeCommit', 'oid').value === commit);
      if (exact.length > 0) return ofMerge(commit, exact.map(landing));
      const untold = nodes.filter((node) => node.at('mergeCommit').orNull() === null).map(landing);
      if (untold.length === 0) return [];
      const [, second] = await parentsOf(commit);
      return untold.filter(([head]) => head === second).map(([, one]) => one);
    },
  };
}

/** A pull request that was merged, with its own commits, and those that it may have left where it was rebased. */
interface Details extends LandingFound {
  readonly own: ReadonlySet<Oid>;
  readonly landed: ReadonlySet<Oid>;
}

const shasOf = (commits: Answer): readonly Oid[] =>
  commits.list().map((commit) => commit.at('sha').oid());
