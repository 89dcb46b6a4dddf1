// A program of its own, for gate.ts: a GitHub in another process, so that its work is not the gate's, with one pull
// request for each number of grants on the command line. It tells what it answered, and how long that took.
import { subscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Hub, startGitHub } from '../__tests__/support/github/start.ts';
import type { Account } from '../__tests__/support/github/world/model.ts';
import { grantFile } from './manifests.ts';
import { POLICY_PATH } from './repository.ts';
import type { RunnerJob } from './runner-env.ts';

/** The first message: a job for each number of grants. Every message to this process asks for an `Answered`. */
export type Jobs = Readonly<Record<string, Omit<RunnerJob, 'name'>>>;

/** What was asked for since the last message. */
export interface Answered {
  /** Requests to the API. */
  readonly api: number;
  /** Requests of git. */
  readonly git: number;
  /** Milliseconds in which at least one request waited for its answer. */
  readonly waited: number;
}

/** Adds up the time in which anything is being answered. */
function watchAnswers(): () => number {
  let open = 0;
  let since = 0;
  let total = 0;
  subscribe('http.server.request.start', () => {
    if (open === 0) since = performance.now();
    open += 1;
  });
  subscribe('http.server.response.finish', () => {
    open -= 1;
    if (open === 0) total += performance.now() - since;
  });
  return () => total;
}

/** Grants that no rule finds fault with. */
const soundIndexes = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1 + Math.floor(index / 10));

/** A pull request that widens so many grants, approved. */
function jobFor(
  hub: Hub,
  policy: string,
  count: number,
  [lead, dev]: readonly [Account, Account],
): Omit<RunnerJob, 'name'> {
  const repo = hub.repository(`acme/infra-${count}`);
  for (const account of [lead, dev]) repo.collaborator(account, 'write');
  const files = (extra: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      soundIndexes(count).map((index) => {
        const { path, text } = grantFile(index, extra);
        return [path, text];
      }),
    );
  repo.push(lead, 'main', { [POLICY_PATH]: policy, ...files([]) });
  repo.push(dev, 'wider', [{ files: files(['s3:DeleteObject']), message: 'Widen' }]);
  const pull = repo.pullRequest({ by: dev, head: 'wider', title: 'Widen' });
  pull.review(lead, 'APPROVED');
  const { event, payload, repository, serverUrl, apiUrl, graphqlUrl } = repo.run(
    'pull_request_target',
    'synchronize',
    { pull },
  );
  const permissions = { contents: 'read', 'pull-requests': 'write', statuses: 'write' } as const;
  const token = hub.token({ repository: repo, permissions });
  return { event, payload, repository, token, serverUrl, apiUrl, graphqlUrl };
}

const policy = await readFile(join(import.meta.dirname, 'peers/grantproof-gate.yaml'), 'utf8');
const hub = await startGitHub();
const people = [hub.user('octo-lead'), hub.user('octo-dev')] as const;
const jobs: Jobs = Object.fromEntries(
  process.argv.slice(2).map((count) => [count, jobFor(hub, policy, Number(count), people)]),
);

const waited = watchAnswers();
let before = { requests: 0, waited: 0 };
process.on('message', () => {
  if (hub.violations.length > 0) throw new Error(hub.violations.join('\n'));
  const fresh = hub.requests.slice(before.requests);
  const git = fresh.filter(({ operation }) => operation === 'git').length;
  const answered: Answered = {
    api: fresh.length - git,
    git,
    waited: waited() - before.waited,
  };
  before = { requests: hub.requests.length, waited: waited() };
  process.send?.(answered);
});
process.on('disconnect', () => void hub.close());
process.send?.(jobs);
