import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { MAX_FILE_BYTES } from '../../core/manifest/file-text.ts';
import { Fault } from '../../core/model/fault.ts';
import { byText } from '../../core/model/order.ts';
import type { WorkFolder } from '../../ports/work-folder.ts';
import { type Environment, gitEnvironment } from '../git/environment.ts';
import { createGit, type Git } from '../git/git-process.ts';

/** The work tree that holds `dir`; throws a `Fault` where there is none. */
export async function openWorkFolder(dir: string, environment: Environment): Promise<WorkFolder> {
  const git = createGit(gitEnvironment(environment));
  const root = await topFolder(git, dir);
  return {
    name: basename(root),
    files: () => listFiles(git, root),
    read: (path) => readText(root, path),
    create: (path, text) => create(root, path, text),
  };
}

async function topFolder(git: Git, dir: string): Promise<string> {
  const { code, output } = await git.run(['-C', dir, 'rev-parse', '--show-toplevel']);
  const folder = output.toString('utf8').replace(/\n$/, '');
  if (code !== 0 || folder === '') {
    throw new Fault(
      `\`${dir}\` is not in the work tree of a git repository`,
      'run it inside one, or name one with --repo DIR; `git init` makes a new one',
    );
  }
  return realpath(folder);
}

async function listFiles(git: Git, root: string): Promise<readonly string[]> {
  const args = ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output } = await git.run(args);
  if (code !== 0) throw new Fault('git could not list the files', 'run `git status` to see why');
  const paths = output.toString('utf8').split('\0');
  return [...new Set(paths.filter((path) => path !== ''))].toSorted(byText);
}

async function readText(root: string, path: string): Promise<string | null> {
  try {
    const file = await realpath(join(root, path));
    const { size } = await stat(file);
    if (!isInside(root, file) || size > MAX_FILE_BYTES) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return null;
  }
}

async function create(root: string, path: string, text: string): Promise<boolean> {
  const file = join(root, path);
  try {
    await refuseWayOut(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Fault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await isFolder(dirname(file)))) return false;
    throw new Fault(
      `\`${path}\` could not be written (${code ?? 'unknown reason'})`,
      'see that you may write there, and that nothing but folders stands in the way',
      { cause: error },
    );
  }
}

/** A folder on the way that is a link may lead anywhere: only inside the repository is it followed. */
async function refuseWayOut(root: string, path: string): Promise<void> {
  const names = dirname(path).split('/');
  for (const nth of names.keys()) {
    const folder = names.slice(0, nth + 1).join('/');
    const real = await realpath(join(root, folder)).catch(() => null);
    if (real !== null && !isInside(root, real)) {
      throw new Fault(
        `\`${folder}\` is a link that leads out of the repository`,
        'put a folder in its place: nothing is written outside of the repository',
      );
    }
  }
}

const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
