import { type Answer, answer } from '../../src/adapters/github/answer.ts';
import type { Client } from '../../src/adapters/github/client.ts';
import type { GitRepo } from './git-repo.ts';

type Values = Readonly<Record<string, unknown>>;

/** GitHub's answers about git objects, made from a repository by git itself, and what was asked for. */
export interface ObjectApi {
  readonly client: Pick<Client, 'rest'>;
  /** Paths below the repository, with their parameters filled in. */
  readonly asked: readonly string[];
  /** What a pull request is answered with; null for one that is not there. */
  pull: Values | null;
  /** Trees with more entries than this are cut off; listed deep, those below count, too. */
  mostEntries: number;
  /** Changes an answer. */
  twist: (path: string, body: Values) => Values;
}

export function objectApi(repo: GitRepo): ObjectApi {
  const asked: string[] = [];
  const routes: Readonly<
    Record<string, (values: Readonly<Record<string, string>>) => Values | null>
  > = {
    'git/commits/{sha}': ({ sha = '' }) => commit(repo, sha),
    'git/trees/{tree_sha}': ({ tree_sha = '', recursive }) =>
      tree(repo, tree_sha, recursive !== undefined, api.mostEntries),
    'git/blobs/{file_sha}': ({ file_sha = '' }) => blob(repo, file_sha),
    'compare/{basehead}': ({ basehead = '', page = '1', per_page = '30' }) =>
      comparison(repo, basehead, Number(page), Number(per_page)),
    'pulls/{pull_number}': () => api.pull,
  };
  const api: ObjectApi = {
    asked,
    pull: null,
    mostEntries: 1000,
    twist: (_, body) => body,
    client: {
      async rest(route, parameters, { about, accept = [] }) {
        const [, path = ''] = /^GET \/repos\/\{owner\}\/\{repo\}\/(.+)$/.exec(route) ?? [];
        const values = Object.fromEntries(
          Object.entries(parameters).map(([key, value]) => [key, String(value)]),
        );
        expectOwner(values);
        const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
        asked.push(filled);
        const body = routes[path]?.(values) ?? null;
        if (body === null && !accept.includes(404)) throw new Error(`${filled} is not there`);
        const told: Answer = answer(body === null ? {} : api.twist(filled, body), about);
        return Promise.resolve({
          status: body === null ? 404 : 200,
          body: told,
          next: null,
          message: '',
        });
      },
    },
  };
  return api;
}

function expectOwner({ owner, repo }: Readonly<Record<string, string>>): void {
  if (owner !== 'acme' || repo !== 'infra') throw new Error('another repository');
}

/** What git says, or null where it finds nothing. */
function ask(repo: GitRepo, ...args: readonly string[]): string | null {
  try {
    return repo.git(...args);
  } catch {
    return null;
  }
}

const lines = (text: string | null): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line !== '');

function commit(repo: GitRepo, sha: string): Values | null {
  if (ask(repo, 'cat-file', '-t', sha) !== 'commit') return null;
  const [tree = '', parents = ''] = repo.git('show', '-s', '--format=%T%n%P', sha).split('\n');
  const ids = parents.split(' ').filter((id) => id !== '');
  return { sha, tree: { sha: tree }, parents: ids.map((id) => ({ sha: id })) };
}

function tree(repo: GitRepo, sha: string, deep: boolean, most: number): Values | null {
  const listed = ask(repo, 'ls-tree', '-z', '-l', ...(deep ? ['-r', '-t'] : []), sha);
  if (listed === null) return null;
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode, type, id, size, path] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (path === undefined) return [];
    return [{ path, mode, type, sha: id, ...(size !== '-' && { size: Number(size) }) }];
  });
  return { sha, tree: entries.slice(0, most), truncated: entries.length > most };
}

function blob(repo: GitRepo, sha: string): Values | null {
  if (ask(repo, 'cat-file', '-t', sha) !== 'blob') return null;
  const content = `${repo.git('cat-file', 'blob', sha)}\n`;
  const size = Number(repo.git('cat-file', '-s', sha));
  const bytes = Buffer.from(content).subarray(0, size);
  const encoded = bytes.toString('base64').replaceAll(/.{60}/g, '$&\n');
  return { sha, size, encoding: 'base64', content: encoded };
}

function comparison(repo: GitRepo, range: string, page: number, count: number): Values | null {
  const [base = '', head = ''] = range.split('...');
  const [ancestor] = lines(ask(repo, 'merge-base', base, head));
  if (ancestor === undefined) return null;
  const ahead = lines(repo.git('rev-list', '--reverse', head, `^${base}`));
  return {
    merge_base_commit: commit(repo, ancestor),
    total_commits: ahead.length,
    commits: ahead.slice((page - 1) * count, page * count).map((sha) => commit(repo, sha)),
  };
}
