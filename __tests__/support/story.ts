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
 * - `entries.json`: what folders can't hold in every checkout (symbolic links, submodules, bytes that are no text);
 * - `facts.json` and `args`, more of the command line, one argument a line.
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
  const commit = (tree: string): void => {
    replaceFiles(repo, join(folder, tree));
    for (const entry of entries[tree] ?? []) add(repo, entry);
    repo.commit(tree);
  };
  commit('base');
  repo.branch('head');
  commit('head');
  if (existsSync(join(folder, 'main'))) {
    repo.branch('main');
    commit('main');
    repo.branch('head');
  }
  const facts = join(folder, 'facts.json');
  repo.write('.git/facts.json', existsSync(facts) ? readFileSync(facts) : FACTS);
  return repo;
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
