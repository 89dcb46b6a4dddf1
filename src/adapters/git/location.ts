import { Fault } from '../../core/model/fault.ts';
import { firstComplaint } from './git-fault.ts';
import type { Git, GitResult } from './git-process.ts';
import { refuseOldGit } from './git-version.ts';

const ORIGIN_HEAD = 'refs/remotes/origin/HEAD';

/** Where a repository is, and of what kind. Paths are absolute. */
export interface GitLocation {
  /** Of the linked work tree where `dir` is in one. */
  readonly gitFolder: string;
  readonly objectFolder: string;
  /** Lists the commits whose parents were not fetched; only a shallow clone has it. */
  readonly shallowFile: string;
  readonly shallow: boolean;
  readonly bare: boolean;
  readonly hash: 'sha1' | 'sha256';
  /** The full name of the branch that origin/HEAD points to; null where it points to none. */
  readonly originHead: string | null;
}

/** Finds the repository that holds `dir`, from which it may be anywhere above. */
export async function locate(git: Git, dir: string): Promise<GitLocation> {
  const found = await git.run([
    ...['-C', dir, 'rev-parse', '--path-format=absolute'],
    ...['--is-bare-repository', '--is-shallow-repository', '--show-object-format'],
    ...['--absolute-git-dir', '--git-path', 'objects', '--git-path', 'shallow'],
    // A pattern: it would be an error to ask for a name that is not there.
    ...['--symbolic-full-name', '--glob=refs/remotes/origin/HEA[D]'],
  ]);
  if (found.code !== 0) throw await notFound(git, dir, found);
  const lines = found.output.toString('utf8').split('\n').slice(0, -1);
  const [bare, shallow, hash, gitFolder, objectFolder, shallowFile, origin = ORIGIN_HEAD] = lines;
  if (
    gitFolder === undefined ||
    objectFolder === undefined ||
    shallowFile === undefined ||
    !origin.startsWith('refs/') ||
    lines.length > 7
  ) {
    await refuseOldGit(git);
    throw new Fault(
      `git's answer about \`${dir}\` can't be read`,
      'move the repository to a path without line breaks',
    );
  }
  if (hash !== 'sha1' && hash !== 'sha256') {
    throw new Fault(
      `\`${dir}\` names its objects by \`${hash}\``,
      'only sha1 and sha256 are known',
    );
  }
  return {
    gitFolder,
    objectFolder,
    shallowFile,
    shallow: shallow === 'true',
    bare: bare === 'true',
    hash,
    originHead: origin === ORIGIN_HEAD ? null : origin,
  };
}

async function notFound(git: Git, dir: string, { messages }: GitResult): Promise<Fault> {
  await refuseOldGit(git);
  const complaint = firstComplaint(messages);
  const [, foreign] = /dubious ownership in repository at '(.*)'/.exec(complaint) ?? [];
  if (foreign !== undefined) {
    return new Fault(
      `the repository at \`${foreign}\` belongs to another user, so git refuses it`,
      `if you trust it, run \`git config --global --add safe.directory ${foreign}\``,
    );
  }
  if (complaint.startsWith('not a git repository')) {
    return new Fault(`\`${dir}\` is not in a git repository`, 'name a folder of a repository');
  }
  return new Fault(
    `\`${dir}\` can't be read as a repository: ${complaint}`,
    'name a folder of a repository',
  );
}
