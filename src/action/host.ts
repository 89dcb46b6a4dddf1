import { readFileSync } from 'node:fs';
import { Fault } from '../core/model/fault.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the runner says of the job and the server that it belongs to. */
export interface Host {
  readonly event: string;
  /** The event as GitHub sent it; only ids are taken from it. */
  readonly payload: unknown;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Where this run can be read; null where the runner does not tell. */
  readonly runUrl: string | null;
  readonly workspace: string;
  /** For files that end with the job. */
  readonly temporary: string;
}

/** Reads the variables that every runner sets. Throws a `Fault` where this is no job of a workflow. */
export function readHost(env: Environment): Host {
  const serverUrl = wanted(env, 'GITHUB_SERVER_URL');
  const repository = wanted(env, 'GITHUB_REPOSITORY');
  const run = env['GITHUB_RUN_ID'];
  return {
    event: wanted(env, 'GITHUB_EVENT_NAME'),
    payload: readPayload(wanted(env, 'GITHUB_EVENT_PATH')),
    repository,
    serverUrl,
    apiUrl: wanted(env, 'GITHUB_API_URL'),
    graphqlUrl: wanted(env, 'GITHUB_GRAPHQL_URL'),
    runUrl: run === undefined ? null : `${serverUrl}/${repository}/actions/runs/${run}`,
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary: wanted(env, 'RUNNER_TEMP'),
  };
}

function wanted(env: Environment, name: string): string {
  const value = env[name] ?? '';
  if (value !== '') return value;
  throw new Fault(
    `the variable \`${name}\` is not set`,
    'run this as a step of a workflow; on your own machine, `grantproof check` does the same',
  );
}

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new Fault('the event of this run can not be read', 'run the job again', { cause });
  }
}
