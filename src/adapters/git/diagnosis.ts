import { Fault } from '../../core/model/fault.ts';
import { gitFailed } from './git-fault.ts';
import type { Git, GitResult } from './git-process.ts';
import { refuseOldGit } from './git-version.ts';
import type { GitLocation } from './location.ts';
import type { Scratch } from './scratch.ts';
import type { Settings } from './settings.ts';

const OBJECT_IDS = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g;

/** Finds out why git could not go on, and which fetch would help. */
export interface Diagnosis {
  /** For an object that is not here. */
  missing(name: string): Promise<Fault>;
  /** For a command that failed, perhaps since an object is not here. */
  failed(command: string, result: Omit<GitResult, 'output'>): Promise<Fault>;
}

export const UNSHALLOW =
  'run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again';

/**
 * @param known rejects where the repository could not even be found, and then that is the reason for all
 * @param lacks what to say of an object that is not here, where that is known beforehand
 */
export function createDiagnosis(
  git: Git,
  scratch: Scratch,
  known: Promise<readonly [GitLocation, Settings]>,
  lacks?: (name: string) => Fault,
): Diagnosis {
  async function missing(name: string): Promise<Fault> {
    if (lacks !== undefined) return lacks(name);
    const message = `the object \`${name}\` is missing in the repository`;
    const [location, { promisorRemote }] = await known;
    if (promisorRemote !== null) {
      return new Fault(`${message}, a partial clone`, helpForPartial(promisorRemote, location));
    }
    if (location.shallow) return new Fault(`${message}, a shallow clone`, UNSHALLOW);
    return new Fault(message, 'run `git fetch`; where that does not bring it, run `git fsck`');
  }

  return {
    missing,
    async failed(command, result) {
      await known;
      await refuseOldGit(git);
      const ids = result.messages.match(OBJECT_IDS) ?? [];
      if (ids.length === 0) return gitFailed(command, result);
      const check = await git.run(['cat-file', '--batch-check'], {
        ...scratch.isolated,
        input: ids.map((id) => `${id}\n`).join(''),
      });
      const [, id] = /^([0-9a-f]+) missing$/m.exec(check.output.toString('latin1')) ?? [];
      return id === undefined ? gitFailed(command, result) : missing(id);
    },
  };
}

function helpForPartial(remote: string, { shallow, bare }: GitLocation): string {
  // No fetch of git 2.39 brings everything into a clone that is both.
  if (shallow) return 'it is shallow, too: clone again without `--depth` and `--filter`';
  // A bare clone knows no branches to fetch unless told.
  const branches = bare ? " 'refs/heads/*:refs/heads/*'" : '';
  return `run \`git fetch --refetch --no-filter ${remote}${branches}\` and try again`;
}
