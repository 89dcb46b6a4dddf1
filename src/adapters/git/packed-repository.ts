import { copyFile, type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import { ObjectMissing, ObjectWithheld } from '../../core/pack/object-missing.ts';
import type { PackedObjects } from '../../core/pack/pack-manifest.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { gitFailed } from './git-fault.ts';
import { createGit } from './git-process.ts';
import { readObjects } from './object-pack-reader.ts';
import { type GitRepository, openRepository } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { ALONE, makeRepository } from './temporary-repository.ts';

export interface PackedRepositoryOptions {
  /** The file of the objects, as anybody may have made it. */
  readonly file: string;
  readonly contents: PackedObjects;
  /** For temporary folders. */
  readonly folder: string;
  readonly environment: Environment;
}

/** A repository that is nothing but the objects of a pack, in a temporary folder. */
export interface PackedRepository extends GitRepository {
  /** Where git finds it, as long as it is open. */
  readonly folder: string;
}

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Opens the objects of a pack. Git reads them as a shallow clone: which commits have their parents in it is found out,
 * not believed. Whatever is asked of it that it lacks is an `ObjectMissing`, or, where the pack says so, an
 * `ObjectWithheld`. Throws a `Fault` where the file is none that `packedObjects` has written.
 */
export async function openPackedRepository({
  file,
  contents,
  folder: parent,
  environment,
}: PackedRepositoryOptions): Promise<PackedRepository> {
  const folder = await temporaryFolder(parent, 'pack');
  const git = createGit(gitEnvironment(environment));
  let local: GitRepository | null = null;
  const close = async (): Promise<void> => {
    await Promise.all([git.close(), local?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clone = join(folder, 'clone');
    const cut = await cutCommits(file, contents);
    await makeRepository(git, clone, contents.format);
    const pack = join(clone, '.git/objects/pack/pack-objects.pack');
    await copyFile(file, pack);
    const indexed = await git.run(['index-pack', pack], { folder: clone, environment: ALONE });
    if (indexed.code !== 0) throw gitFailed('index-pack', indexed);
    if (cut.length > 0)
      await writeFile(join(clone, '.git/shallow'), cut.map((id) => `${id}\n`).join(''));
    local = await openUnpackedObjects(clone, contents, { ...environment, TMPDIR: folder });
    return { ...local, folder: clone, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same where its objects lie in a repository of their own already, as long as somebody keeps that open. */
export async function openUnpackedObjects(
  folder: string,
  contents: PackedObjects,
  environment: Environment,
): Promise<GitRepository> {
  const local = await openRepository(folder, environment, { lacks: lacking(contents) });
  return answering(local, contents);
}

/** What is no longer in the repository was absent when it was packed, or is missing now. */
function answering(local: GitRepository, { absent }: PackedObjects): GitRepository {
  const gone = new Set(absent);
  return {
    ...local,
    async resolve(revision) {
      const found = await local.resolve(revision);
      if (found === null && FULL_ID.test(revision) && !gone.has(revision))
        throw new ObjectMissing(revision);
      return found;
    },
    // The pack has what it has; whether that is enough, each question tells.
    isShallow: async () => Promise.resolve(false),
  };
}

function lacking({ withheld }: PackedObjects): (name: string) => Fault {
  const reasons = new Map(withheld.map(({ id, path, why }) => [id, `\`${path}\` ${why}`]));
  return (name) => {
    const why = reasons.get(name);
    return why === undefined ? new ObjectMissing(name) : new ObjectWithheld(name, why);
  };
}

/** Reads all of the file, and gives the commits of which not all parents are in it, in the order of their ids. */
async function cutCommits(path: string, contents: PackedObjects): Promise<readonly Oid[]> {
  const parents = new Map<Oid, readonly string[]>();
  const ids = new Set<string>();
  const file = await opened(path);
  try {
    for await (const { kind, id, bytes } of readObjects(file, contents.format)) {
      if (ids.has(id)) throw unlike(`it has \`${id}\` twice`);
      ids.add(id);
      if (kind === 'commit') parents.set(id, parentsOf(Buffer.from(bytes).toString('latin1')));
    }
  } finally {
    await file.close();
  }
  if (ids.size !== contents.count)
    throw unlike(`it has ${ids.size} objects where \`manifest.json\` says ${contents.count}`);
  return [...parents]
    .filter(([, of]) => of.some((parent) => !ids.has(parent)))
    .map(([commit]) => commit)
    .toSorted(byText);
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new Fault('the pack has no objects that can be read', 'ask for the pack again', {
      cause,
    });
  }
}

function parentsOf(commit: string): readonly string[] {
  const head = commit.slice(0, Math.max(0, commit.indexOf('\n\n')));
  return head.split('\n').flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
}

const unlike = (why: string): Fault =>
  new Fault(`the objects of the pack can't be read: ${why}`, 'ask for the pack again');
