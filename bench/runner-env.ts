import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The built action. */
export const ACTION = join(import.meta.dirname, '../dist/action.js');

/** A run of the action, as far as it looks. */
export interface RunnerJob {
  /** Names its files. */
  readonly name: string;
  readonly event: string;
  readonly payload: unknown;
  readonly repository: string;
  readonly token: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** The variables of a step; the files that they name are written to `dir`. */
export async function runnerEnv(dir: string, job: RunnerJob): Promise<Record<string, string>> {
  const file = async (suffix: string, text: string): Promise<string> => {
    const path = join(dir, `${job.name}-${suffix}`);
    await writeFile(path, text);
    return path;
  };
  return {
    'INPUT_GITHUB-TOKEN': job.token,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(job.payload)),
    GITHUB_GRAPHQL_URL: job.graphqlUrl,
    GITHUB_OUTPUT: await file('output', ''),
    GITHUB_REPOSITORY: job.repository,
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: job.serverUrl,
    GITHUB_STEP_SUMMARY: await file('summary', ''),
    GITHUB_WORKSPACE: dir,
    RUNNER_TEMP: dir,
  };
}
