// A repository on the stand-in for GitHub, guarded by the README's workflow: people act on it, and the committed action
// runs as a runner runs it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGitHub } from './github/start.ts';
import type { Files } from './github/world/commits.ts';
import type { Account, QueueEntry, Role } from './github/world/model.ts';
import type { EventName, EventSubject } from './github/world/payload.ts';
import type { PullHandle } from './github/world/pull-request.ts';
import type { RepositoryHandle } from './github/world/repository.ts';
import { type ActionRun, runAction } from './runner/run-action.ts';
import { brokenPromises, type Judging } from './stage-promises.ts';
import { clockAt, GUARD, jobOf } from './stage-workflow.ts';
import { makeTranscript } from './transcript.ts';

type Hub = Awaited<ReturnType<typeof startGitHub>>;

/** What a run of the gate is about, and how it differs from the workflow's. */
export interface GateSubject extends Omit<EventSubject, 'entry'> {
  readonly entry?: QueueEntry | undefined;
  /** More below the step's `with:`. */
  readonly with?: Readonly<Record<string, string>>;
  /** More in the step's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** More below the workflow's `permissions:`. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  /** How many pull requests the run has to judge: 1. */
  readonly verdicts?: number;
  /** Runs the step even where the README's workflow does not listen. */
  readonly unasked?: boolean;
}

/** What a story plays on. */
export interface Stage {
  readonly hub: Hub;
  readonly repo: RepositoryHandle;
  /** Somebody who may write, or as much as is said; null for a passer-by. */
  person(login: string, role?: Role | null): Account;
  /** The files of a folder of the story. */
  files(folder: string): Files;
  /** Pushes a folder to a branch of its name, and opens a pull request. */
  open(by: Account, folder: string, details?: { readonly base?: string }): PullHandle;
  /** What people do, for the transcript. */
  tell(what: string): void;
  /** Runs the workflow's job, if it listens to the event, and writes down what came of it. */
  gate(event: EventName, action: string | null, subject?: GateSubject): Promise<ActionRun | null>;
  /** Everything that was told and that came of it. */
  transcript(): string;
  /** What was promised of every run and not kept. */
  broken(): readonly string[];
  close(): Promise<void>;
}

export interface StageOptions {
  /** Folder of the story: `main/` is on the default branch from the start. */
  readonly folder: string;
}

/** Sets the stage: `acme/infra` with the story's files and the README's workflow on `main`. */
export async function startStage({ folder }: StageOptions): Promise<Stage> {
  const hub = await startGitHub();
  const repo = hub.repository('acme/infra', {
    protect: [{ branch: 'main', statuses: ['grantproof'] }],
  });
  const person = (login: string, role: Role | null = 'write'): Account => {
    const account = hub.user(login);
    if (role !== null) repo.collaborator(account, role);
    return account;
  };
  const files = (name: string): Files => filesBelow(join(folder, name));
  repo.push(person('octo-admin', 'admin'), 'main', { ...GUARD, ...files('main') });

  const transcript = makeTranscript(hub, repo);
  const judgings: Judging[] = [];
  const secrets = new Set<string>();

  async function gate(
    event: EventName,
    action: string | null,
    subject: GateSubject = {},
  ): Promise<ActionRun | null> {
    const { with: inputs = {}, env = {}, verdicts = 1, unasked = false, ...rest } = subject;
    const { entry, permissions: more = {}, ...others } = rest;
    const about: EventSubject = { ...others, ...(entry && { entry }) };
    const run = repo.run(event, action, about);
    const job = jobOf(event, action);
    if (job === null && !unasked) {
      transcript.silent(event, action, about);
      return null;
    }
    const declared = (job ?? jobOf('pull_request_target', 'opened'))?.permissions;
    const permissions = { ...declared, ...more };
    const token = hub.token({ repository: repo, permissions, fork: isForeign(event, about) });
    for (const secret of [token, ...(subject.secrets ?? [])]) secrets.add(secret);
    const before = hub.requests.length;
    transcript.begin(event, action, about, run.actor);
    const done = await runAction({
      ...run,
      token,
      inputs,
      secrets: subject.secrets ?? [],
      env: { ...clockAt(hub.clock.now()), ...env },
    });
    transcript.end(done);
    judgings.push({ run: done, verdicts, requests: hub.requests.slice(before) });
    return done;
  }

  return {
    hub,
    repo,
    person,
    files,
    gate,
    open(by, name, { base = 'main' } = {}) {
      repo.push(by, name, files(name), { onto: base });
      transcript.tell(`${by.login} opens a pull request from \`${name}\` to \`${base}\`.`);
      return repo.pullRequest({ by, head: name, base });
    },
    tell: (what) => transcript.tell(what),
    transcript: () => transcript.text(),
    broken: () => brokenPromises({ hub, repo, judgings, secrets }),
    close: () => hub.close(),
  };
}

/** GitHub gives a run for a fork's pull request a token that can't write, but for `pull_request_target`. */
const isForeign = (event: EventName, { pull }: EventSubject): boolean =>
  (event === 'pull_request' || event === 'pull_request_review') &&
  pull !== undefined &&
  pull.state.headRepo !== pull.state.repo;

/** Every file below a folder, by its path there. */
function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
