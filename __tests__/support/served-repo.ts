import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FetchedRepositoryOptions,
  openFetchedRepository,
} from '../../src/adapters/git/fetched-repository.ts';
import { type Oid, oid } from '../../src/core/model/ids.ts';
import type { Repository } from '../../src/ports/repository.ts';
import { type GitRepo, hermeticEnv, makeRepo } from './git-repo.ts';
import { type GitRequest, serveGit } from './git-server.ts';

export const SAMPLE_TOKEN = 'sample-token-0123456789';

/** A repository to work in, and a server that has what was published of it. */
export interface ServedRepo {
  readonly repo: GitRepo;
  readonly url: string;
  readonly requests: readonly GitRequest[];
  /** The bare repository that is served. */
  readonly bare: string;
  /** Makes the server's branches those of the repository; what they leave behind stays. */
  publish(): void;
  commit(revision: string): Oid;
  /** Fetches some commits by what they are called here, does the work, and closes. */
  fetched<Result>(
    revisions: readonly string[],
    work: (repository: Repository) => Promise<Result>,
    options?: Partial<FetchedRepositoryOptions>,
  ): Promise<Result>;
  /** Where fetched repositories are put. */
  readonly temporary: string;
  /** What is in there. */
  leftovers(): readonly string[];
  dispose(): Promise<void>;
}

export async function servedRepo(
  options: { readonly filter?: boolean; readonly objectFormat?: 'sha1' | 'sha256' } = {},
): Promise<ServedRepo> {
  const repo = makeRepo(options);
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const bare = join(folder, 'root/acme/infra.git');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const format = `--object-format=${options.objectFormat ?? 'sha1'}`;
  repo.git('init', '--quiet', '--bare', format, bare);
  const server = await serveGit({
    ...options,
    root: join(folder, 'root'),
    allowed: (token) => token === SAMPLE_TOKEN,
  });
  const url = `${server.url}/acme/infra`;
  const commit = (revision: string): Oid => oid(repo.git('rev-parse', `${revision}^{commit}`));

  return {
    repo,
    url,
    bare,
    temporary,
    requests: server.requests,
    publish: () => repo.git('push', '--quiet', '--mirror', bare),
    commit,
    async fetched(revisions, work, changed = {}) {
      const repository = await openFetchedRepository({
        url,
        token: SAMPLE_TOKEN,
        commits: revisions.map(commit),
        branches: new Map([['main', commit('main')]]),
        folder: temporary,
        environment: hermeticEnv(),
        ...changed,
      });
      try {
        return await work(repository);
      } finally {
        await repository.close();
      }
    },
    leftovers: () => readdirSync(temporary),
    async dispose() {
      await server.close();
      repo.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fetches, each by its filter and how much was asked for: what git asks for before each is left out. */
export const fetches = (requests: readonly GitRequest[]): readonly string[] =>
  requests
    .filter(({ wants }) => wants.length > 0)
    .map(({ filter, wants }) => `${filter ?? 'all'} ${wants.length}`);
