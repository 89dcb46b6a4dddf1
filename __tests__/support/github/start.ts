import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitHandler, listen } from '../git-server.ts';
import { type Aim, type Failure, type Limit, makeFaults } from './api/faults.ts';
import { gitUse } from './api/git-use.ts';
import { type Log, permissionsUsed, type Seen } from './api/log.ts';
import { requestListener } from './api/server.ts';
import { granted, type Token, type TokenOptions } from './api/token.ts';
import { accountNamed } from './world/accounts.ts';
import { type Clock, makeClock } from './world/clock.ts';
import { GITHUB_LIMITS, type Limits as WorldLimits } from './world/limits.ts';
import type { Account, World } from './world/model.ts';
import {
  makeRepository,
  type RepositoryHandle,
  type RepositoryOptions,
} from './world/repository.ts';

export interface HubOptions {
  /** When the hub's clock starts: 2026-12-01T09:00:00Z. */
  readonly start?: string;
  /** How far every action moves the clock on: `PT1M`. */
  readonly step?: string;
  /** Other limits than GitHub's, so that a test may reach them. */
  readonly limits?: Partial<WorldLimits>;
}

export interface Org {
  readonly account: Account;
  /** Makes a team, or adds to it. */
  team(slug: string, members: readonly Account[]): void;
}

/** A GitHub with nothing on it yet. */
export interface Hub {
  readonly clock: Clock;
  /** For `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** For `GITHUB_SERVER_URL`; repositories are at `OWNER/NAME.git` below it. */
  readonly serverUrl: string;
  /** Every mistake in a request, and of the stand-in itself. A test ends with `expect(hub.violations).toEqual([])`. */
  readonly violations: readonly string[];
  readonly requests: readonly Seen[];
  /** The least permissions that were needed so far, as a workflow writes them. */
  permissionsUsed(): Readonly<Record<string, 'read' | 'write'>>;
  /** The account of a login, made at its first mention. */
  user(login: string, options?: { readonly type?: Account['type'] }): Account;
  /** An app's account; `[bot]` belongs to the login. */
  bot(login: string): Account;
  organization(login: string): Org;
  /** Deletes an account: a ghost remains. */
  forget(account: Account): void;
  /** `OWNER/NAME`; an owner not yet known becomes an organization. */
  repository(name: string, options?: RepositoryOptions): RepositoryHandle;
  token(options?: TokenOptions): string;
  fail(failure: Failure): void;
  delay(delay: Aim & { readonly ms: number }): void;
  /** Cuts the connection. */
  drop(aim?: Aim): void;
  /** Does what it is asked to, and cuts the connection before the answer. */
  lose(aim?: Aim): void;
  limit(requests: number, limit?: Limit): void;
  /** So many questions for the pull requests of a commit find nothing. */
  slowIndex(calls: number): void;
  close(): Promise<void>;
}

/** Starts a GitHub on a port of this machine. Close it when done. */
export async function startGitHub(options: HubOptions = {}): Promise<Hub> {
  const { start = '2026-12-01T09:00:00Z', step = 'PT1M' } = options;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'github-')));
  const limits = { ...GITHUB_LIMITS, ...options.limits };
  const world = emptyWorld(folder, makeClock(start, step), limits);
  const faults = makeFaults();
  const log: Log = { requests: [], violations: [] };
  const tokens = new Map<string, Token>();
  const git = gitHandler({ root: folder, ...gitUse(world, tokens) });
  const server = await listen(requestListener({ world, faults, log, tokens, git }));
  world.origin = server.url;
  const user: Hub['user'] = (login, { type = 'User' } = {}) => accountNamed(world, login, type);
  const bot: Hub['bot'] = (login) => accountNamed(world, login, 'Bot');
  return {
    clock: world.clock,
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    serverUrl: server.url,
    violations: log.violations,
    requests: log.requests,
    permissionsUsed: () => permissionsUsed(log),
    user,
    bot,
    organization: (login) => organization(world, login),
    forget(account) {
      account.gone = true;
    },
    repository(name, settings) {
      const [owner = '', repo = ''] = name.split('/');
      return makeRepository(world, accountNamed(world, owner, 'Organization'), repo, settings);
    },
    token(wanted = {}) {
      const kind = wanted.permissions === undefined && wanted.as !== undefined ? 'ghp' : 'ghs';
      const value = `${kind}_sample${String(world.nextId()).padStart(24, '0')}`;
      const actor = wanted.as ?? bot('github-actions[bot]');
      const permissions = kind === 'ghp' ? null : granted(wanted);
      tokens.set(value, {
        value,
        actor,
        permissions,
        repository: wanted.repository?.state ?? null,
      });
      return value;
    },
    fail: (failure) => faults.add({ ...failure, kind: 'fail' }),
    delay: (delay) => faults.add({ ...delay, kind: 'delay' }),
    drop: (aim = {}) => faults.add({ ...aim, kind: 'drop' }),
    lose: (aim = {}) => faults.add({ ...aim, kind: 'lose' }),
    limit: (requests, limit) => faults.limit(requests, limit),
    slowIndex: (calls) => faults.slowIndex(calls),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function emptyWorld(folder: string, clock: Clock, limits: WorldLimits): World {
  let id = 1000;
  return {
    clock,
    folder,
    limits,
    signed: new Set(),
    accounts: [],
    teams: [],
    repositories: [],
    origin: '',
    nextId() {
      id += 1;
      return id;
    },
  };
}

function organization(world: World, login: string): Org {
  const account = accountNamed(world, login, 'Organization');
  return {
    account,
    team(slug, members) {
      const known = world.teams.find((team) => team.org === account && team.slug === slug);
      for (const member of members) known?.members.add(member);
      if (known === undefined)
        world.teams.push({ id: world.nextId(), org: account, slug, members: new Set(members) });
    },
  };
}
