import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Environment } from './environment.ts';
import type { Git } from './git-process.ts';
import { fetchFailed, isPassing, refusedObject, serverLacks, tookTooLong } from './remote-fault.ts';
import {
  checkedUrl,
  fetchEnvironment,
  type Patience,
  type Remote,
  withoutToken,
} from './remote-settings.ts';

/** Forges keep what a pull request ever had, so these are few. */
const MOST_MISSING = 20;

const FLAGS = [
  ...['--quiet', '--no-tags', '--no-prune', '--no-write-fetch-head', '--no-auto-maintenance'],
  ...['--recurse-submodules=no', '--stdin'],
];

/** Brings objects of a server's repository here, each call in one fetch. */
export interface RemoteObjects {
  /** Commits with all their history, without trees; gives those that the server does not have. */
  commits(wanted: readonly Oid[]): Promise<ReadonlySet<Oid>>;
  /** Blobs, and trees with all trees below them. */
  objects(wanted: readonly Oid[]): Promise<void>;
  /** For an object that the server does not have. */
  lacks(id: Oid): Fault;
}

interface Failed {
  readonly code: number;
  readonly said: string;
}

/** @param folder a repository, for the objects */
export function createRemoteObjects(
  git: Git,
  folder: string,
  remote: Remote,
  patience: Patience,
  outer: Environment,
): RemoteObjects {
  const url = checkedUrl(remote.url).href;
  const environment = fetchEnvironment(remote, patience, outer);

  /** Gives null, or what git said when it failed at last. */
  async function fetched(
    wanted: readonly Oid[],
    filter: string,
    negotiation: string,
  ): Promise<Failed | null> {
    for (const pause of patience.pauses ?? []) {
      const failure = await attempt(wanted, filter, negotiation);
      if (failure === null || !isPassing(failure.said)) return failure;
      await setTimeout(pause * 1000);
    }
    return attempt(wanted, filter, negotiation);
  }

  async function attempt(
    wanted: readonly Oid[],
    filter: string,
    negotiation: string,
  ): Promise<Failed | null> {
    const settings = ['-c', `fetch.negotiationAlgorithm=${negotiation}`];
    const running = git.start([...settings, 'fetch', ...FLAGS, `--filter=${filter}`, 'origin'], {
      folder,
      environment,
      group: true,
    });
    const late = new AbortController();
    const timer = globalThis.setTimeout(() => {
      late.abort();
      running.stop();
    }, patience.whole * 1000);
    running.child.stdout.resume();
    running.child.stdin.end(wanted.map((id) => `${id}\n`).join(''));
    const { code, messages } = await running.ended.finally(() => clearTimeout(timer));
    if (late.signal.aborted) throw tookTooLong(url, patience.whole);
    return code === 0 ? null : { code, said: withoutToken(remote.token, messages) };
  }

  return {
    async commits(wanted) {
      const missing = new Set<Oid>();
      for (;;) {
        const left = wanted.filter((id) => !missing.has(id));
        const failure = left.length === 0 ? null : await fetched(left, 'tree:0', 'consecutive');
        if (failure === null) return missing;
        // The server names one at a time.
        const gone = left.find((id) => id === refusedObject(failure.said));
        if (gone === undefined) throw fetchFailed(url, failure.code, failure.said);
        missing.add(gone);
        if (missing.size > MOST_MISSING) {
          throw new Fault(
            `\`${url}\` no longer has more than ${MOST_MISSING} of the commits`,
            'open a new pull request for the change',
          );
        }
      }
    },
    async objects(wanted) {
      if (wanted.length === 0) return;
      // Were a commit named as here, the server would leave out all that hangs on it.
      const failure = await fetched(wanted, 'blob:none', 'noop');
      if (failure !== null) throw fetchFailed(url, failure.code, failure.said);
    },
    lacks: (id) => serverLacks(url, id),
  };
}
