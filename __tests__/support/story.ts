import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type GitRepo, makeRepo } from './git-repo.ts';

/**
 * A folder that tells how a change meets a repository:
 * - `story.txt`: what happens, and what has to come of it;
 * - `base/`: all files of the commit that the change starts from, and `head/`: all files of the change;
 * - `main/`, where the default branch has moved on meanwhile: all files of its tip (else it stays at `base/`);
 * - `history.txt`, where there is more to it: a line for each commit, `NAME BRANCH [PARENT]`; its files are all in the
 *   folder NAME, and with PARENT, the name of an earlier one, the branch is made or moved there first;
 * - `entries.json`: what folders can't hold in every checkout (symbolic links, submodules, bytes that are no text);
 * - `facts.json`, where `{{sha:NAME}}` stands for a commit, and `args`, more of the command line, one argument a line.
 */
export interface Story {
  readonly folder: string;
  readonly text: string;
  readonly args: readonly string[];
}

/** What can be in a tree besides plain files, by the tree that it is in. */
type Entries = Partial<Record<string, readonly Entry[]>>;
type Entry = { readonly path: string } & (
  | { readonly link: string }
  | { readonly commit: string }
  | { readonly base64: string }
);

/** The time to judge by, in stories that name no facts of their own. */
const FACTS = '{ "now": "2026-12-01T09:00:00Z" }\n';

export function readStory(folder: string): Story {
  const args = join(folder, 'args');
  return {
    folder,
    text: readFileSync(join(folder, 'story.txt'), 'utf8').trim().replaceAll(/\s+/g, ' '),
    args: existsSync(args) ? readFileSync(args, 'utf8').trim().split('\n') : [],
  };
}

/** The story as a real repository, on the branch `head`, its facts in `.git/facts.json`. */
export function storyRepo({ folder }: Story): GitRepo {
  const repo = makeRepo();
  const file = join(folder, 'entries.json');
  const entries = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entries) : {};
  const commits = new Map<string, string>();
  for (const { name, branch, parent } of historyOf(folder)) {
    // The first commit finds itself on a branch that is not there yet.
    if (commits.size > 0) checkOut(repo, branch, commits.get(parent ?? ''));
    replaceFiles(repo, join(folder, name));
    for (const entry of entries[name] ?? []) add(repo, entry);
    commits.set(name, repo.commit(name));
  }
  repo.branch('head');
  const facts = join(folder, 'facts.json');
  const text = existsSync(facts) ? readFileSync(facts, 'utf8') : FACTS;
  repo.write(
    '.git/facts.json',
    text.replaceAll(/\{\{sha:([\w-]+)\}\}/g, (_, name: string) => knownCommit(commits, name)),
  );
  return repo;
}

interface Step {
  readonly name: string;
  readonly branch: string;
  readonly parent?: string | undefined;
}

function historyOf(folder: string): readonly Step[] {
  const file = join(folder, 'history.txt');
  if (!existsSync(file)) {
    return [
      { name: 'base', branch: 'main' },
      { name: 'head', branch: 'head', parent: 'base' },
      ...(existsSync(join(folder, 'main')) ? [{ name: 'main', branch: 'main' }] : []),
    ];
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name = '', branch = '', parent] = line.split(' ');
    return { name, branch, parent };
  });
}

function checkOut(repo: GitRepo, branch: string, parent: string | undefined): void {
  if (parent === undefined) repo.git('checkout', '--quiet', branch);
  else repo.git('checkout', '--quiet', '-B', branch, parent);
}

function knownCommit(commits: ReadonlyMap<string, string>, name: string): string {
  const sha = commits.get(name);
  if (sha === undefined) throw new Error(`the story has no commit ${name}`);
  return sha;
}

function replaceFiles(repo: GitRepo, from: string): void {
  for (const name of readdirSync(repo.dir)) {
    if (name !== '.git') rmSync(join(repo.dir, name), { recursive: true });
  }
  if (existsSync(from)) cpSync(from, repo.dir, { recursive: true });
}

function add(repo: GitRepo, entry: Entry): void {
  const path = join(repo.dir, entry.path);
  mkdirSync(dirname(path), { recursive: true });
  if ('link' in entry) symlinkSync(entry.link, path);
  else if ('base64' in entry) writeFileSync(path, Buffer.from(entry.base64, 'base64'));
  else {
    // An empty folder is how git keeps a submodule that nobody has cloned.
    mkdirSync(path);
    repo.git('update-index', '--add', '--cacheinfo', `160000,${entry.commit},${entry.path}`);
  }
}
