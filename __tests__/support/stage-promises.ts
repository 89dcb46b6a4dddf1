import type { Seen } from './github/api/log.ts';
import type { startGitHub } from './github/start.ts';
import type { RepositoryHandle } from './github/world/repository.ts';
import type { ActionRun } from './runner/run-action.ts';
import { PROMISED } from './stage-workflow.ts';

/** A run of the action and what it asked for. */
export interface Judging {
  readonly run: ActionRun;
  /** How many pull requests it had to judge. */
  readonly verdicts: number;
  readonly requests: readonly Seen[];
}

export interface Played {
  readonly hub: Awaited<ReturnType<typeof startGitHub>>;
  readonly repo: RepositoryHandle;
  readonly judgings: readonly Judging[];
  readonly secrets: ReadonlySet<string>;
}

/** Requests to the API that a verdict on a small pull request may cost. */
const BUDGET = 12;

/** What holds of every run, whatever the story: each way in which it did not. */
export function brokenPromises(played: Played): readonly string[] {
  const { hub, judgings } = played;
  return [
    ...hub.violations.map((violation) => `violates GitHub's description: ${violation}`),
    ...overstepped(hub.permissionsUsed()),
    ...judgings.flatMap(({ requests, verdicts }) => {
      const asked = requests.filter(({ operation }) => !isOverhead(operation)).length;
      return asked <= BUDGET * verdicts ? [] : [`${asked} requests for ${verdicts} verdict(s)`];
    }),
    ...judgings.flatMap(({ run }) =>
      run.left.filter((name) => name !== 'grantproof').map((name) => `leaves \`${name}\` behind`),
    ),
    ...leaks(played),
    ...crowds(played),
  ];
}

/** Objects come by git, or by the API where there is no git; a list of pull requests belongs to none of their verdicts. */
const isOverhead = (operation: string): boolean =>
  /^git(?:\/|$)/.test(operation) || operation === 'pulls/list';

function overstepped(used: Readonly<Record<string, 'read' | 'write'>>): readonly string[] {
  return Object.entries(used).flatMap(([name, level]) => {
    const given = PROMISED[name];
    return given === 'write' || given === level ? [] : [`uses ${name}: ${level}`];
  });
}

/** Secrets in what people or later steps can read. */
function leaks({ repo, judgings, secrets }: Played): readonly string[] {
  const texts = [
    ...judgings.flatMap(({ run }) => [run.written, run.summary ?? '', JSON.stringify(run.outputs)]),
    ...repo.state.statuses.map(({ description }) => description ?? ''),
    ...[...repo.state.issues.values()].flatMap(({ comments }) => comments.map(({ body }) => body)),
  ];
  const shown = [...secrets].filter((secret) => texts.some((text) => text.includes(secret)));
  return shown.map((secret) => `shows the secret ${secret.slice(0, 10)}…`);
}

/** Pull requests with more than the one comment. */
function crowds({ repo }: Played): readonly string[] {
  return [...repo.state.issues.values()].flatMap(({ number, comments }) => {
    const ours = comments.filter(({ author }) => author.type === 'Bot');
    return ours.length > 1 ? [`writes ${ours.length} comments on #${number}`] : [];
  });
}
