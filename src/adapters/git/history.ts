import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import type { History, LineCommit } from '../../ports/history.ts';
import { UNSHALLOW } from './diagnosis.ts';
import { lineChanges } from './line-changes.ts';
import { existing, type HistoryTools, runIsolated } from './merge-base.ts';

/** The history of branches in a repository. */
export function createHistory(tools: HistoryTools): History {
  const line = async (from: Oid | null, to: Oid): Promise<readonly LineCommit[]> => {
    const ends = from === null ? [to] : [from, to];
    await Promise.all(ends.map((commit) => existing(tools, commit)));
    if (from === to) return [];
    const cut = await cutCommits(tools);
    const output = await runIsolated(tools, [
      ...['log', '--first-parent', '--reverse', '--format=%H %T %P', to],
      ...(from === null ? [] : [`^${from}`]),
    ]);
    const commits = output.toString('latin1').split('\n').filter(Boolean).map(lineCommit);
    const severed = commits.find(({ commit }) => cut.has(commit));
    if (severed !== undefined)
      throw new Fault(
        `the history before \`${severed.commit}\` is cut off in this shallow clone`,
        UNSHALLOW,
      );
    return commits;
  };
  return {
    line,
    async following(earlier, later) {
      if (earlier === later) return 'linear';
      const [first] = await line(earlier, later);
      if (first?.parents[0] === earlier) return 'linear';
      const ancestor = await tools.git.run(
        ['merge-base', '--is-ancestor', earlier, later],
        tools.scratch.isolated,
      );
      return ancestor.code === 0 ? 'foxtrot' : 'unrelated';
    },
    changes: (commits) => lineChanges(tools, commits),
    isShallow: async () => Promise.resolve(tools.location.shallow),
  };
}

/** Commits whose parents were not fetched; git has to know of them where it works on objects alone, too. */
async function cutCommits({ location, scratch }: HistoryTools): Promise<ReadonlySet<string>> {
  if (!location.shallow) return new Set();
  await copyFile(location.shallowFile, join(scratch.folder, 'shallow'));
  const text = await readFile(location.shallowFile, 'latin1');
  return new Set(text.split('\n').filter(Boolean));
}

function lineCommit(text: string): LineCommit {
  const [commit = '', tree = '', ...parents] = text.split(' ').filter(Boolean);
  return { commit: oid(commit), tree: oid(tree), parents: parents.map(oid) };
}
