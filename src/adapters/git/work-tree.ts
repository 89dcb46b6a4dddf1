import { existsSync } from 'node:fs';
import { copyFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Git } from './git-process.ts';
import type { GitLocation } from './location.ts';
import type { Scratch } from './scratch.ts';

/** No hook or watcher runs, the copied index stands alone, and no file that can't be read is passed over. */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.splitIndex=false',
  'core.untrackedCache=false',
  'core.safecrlf=false',
  'add.ignoreErrors=false',
].flatMap((setting) => ['-c', setting]);

export interface WorkTreeTools {
  readonly git: Git;
  readonly location: GitLocation;
  readonly scratch: Scratch;
  readonly diagnosis: Diagnosis;
}

/**
 * Writes a tree of the work tree at `dir` as `git add -A` sees it: with untracked files, without ignored
 * ones, other repositories as submodules; files outside a sparse checkout, or marked assume-unchanged, are
 * as the index has them. Clean filters that the person set up run (that of LFS keeps its own copies in the
 * repository): without them every filtered file would seem changed.
 */
export async function writeWorkTree(tools: WorkTreeTools, dir: string): Promise<Oid> {
  const { git, location, scratch, diagnosis } = tools;
  const folder = await topFolder(tools, dir);
  const index = join(scratch.folder, 'index');
  const environment = {
    GIT_DIR: location.gitFolder,
    GIT_OBJECT_DIRECTORY: scratch.objects,
    GIT_WORK_TREE: folder,
    GIT_INDEX_FILE: index,
  };

  async function run(...args: readonly string[]): Promise<string> {
    const result = await git.run([...SETTINGS, ...args], { folder, environment });
    if (result.code !== 0) throw await diagnosis.failed(args[0] ?? '', result);
    return result.output.toString('latin1').trim();
  }

  const copied = await copyIndex(join(location.gitFolder, 'index'), index);
  if (!copied) await run('read-tree', 'HEAD');
  await run('add', '-A', '--sparse');
  return oid(await run('write-tree', '--missing-ok'));
}

async function topFolder({ git, location }: WorkTreeTools, dir: string): Promise<string> {
  const found = location.bare ? null : await git.run(['-C', dir, 'rev-parse', '--show-toplevel']);
  if (found?.code !== 0) {
    throw new Fault(`\`${dir}\` has no work tree`, 'name a folder of a work tree, or a revision');
  }
  return found.output.toString('utf8').replace(/\n$/, '');
}

/**
 * Takes over what git knows of the files, so that it need not read them all again. It does read those
 * written in the second of the index or later, so the copy must not be younger than the index.
 */
async function copyIndex(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false;
  const { mtimeMs } = await stat(from);
  await copyFile(from, to);
  const second = Math.floor(mtimeMs / 1000);
  await utimes(to, second, second);
  return true;
}
