import { stripVTControlCharacters } from 'node:util';
import type { startGitHub } from './github/start.ts';
import type { Comment } from './github/world/model.ts';
import type { EventName, EventSubject } from './github/world/payload.ts';
import type { RepositoryHandle } from './github/world/repository.ts';
import type { ActionRun } from './runner/run-action.ts';
import { makeStableNames } from './stable-names.ts';

/** A story as people read it: what was done, and what each run of the action made of it. */
export interface Transcript {
  readonly tell: (what: string) => void;
  /** An event that starts no run. */
  readonly silent: (event: EventName, action: string | null, subject: EventSubject) => void;
  readonly begin: (
    event: EventName,
    action: string | null,
    subject: EventSubject,
    by: string,
  ) => void;
  readonly end: (run: ActionRun) => void;
  readonly text: () => string;
}

export function makeTranscript(
  hub: Awaited<ReturnType<typeof startGitHub>>,
  repo: RepositoryHandle,
): Transcript {
  const lines: string[] = [];
  const names = makeStableNames(hub.serverUrl);
  let statuses = 0;
  let comments = new Map<number, string>();

  const titled = (event: string, action: string | null, subject: EventSubject): string =>
    [event, action, ...subjectWords(subject)].filter((word) => word !== null).join(' ');

  /** Each line of a text after its label. */
  const put = (label: string, text: string): void => {
    for (const [index, line] of names(text).split('\n').entries())
      lines.push(`  ${(index === 0 ? label : '').padEnd(8)} ${line}`.trimEnd());
  };

  const commitName = (sha: string): string => {
    const pulls = [...repo.state.issues.values()].filter(({ pull }) => pull?.headOid === sha);
    if (pulls.length > 0) return pulls.map(({ number }) => `#${number}`).join(' and ');
    const group = [...repo.state.queues.values()]
      .flatMap(({ entries }) => entries)
      .find(({ head }) => head === sha);
    return group === undefined
      ? `commit ${sha}`
      : `the merge group up to #${group.pull.issue.number}`;
  };

  return {
    tell(what) {
      lines.push('', what);
    },
    silent(event, action, subject) {
      lines.push('', titled(event, action, subject), '  no workflow listens to this');
    },
    begin(event, action, subject, by) {
      lines.push('', `${titled(event, action, subject)} by ${by}`);
      statuses = repo.state.statuses.length;
      comments = new Map(
        [...repo.state.issues].map(([number, issue]) => [number, commentOf(issue.comments)]),
      );
    },
    end(run) {
      put('job', run.conclusion);
      const written = repo.state.statuses.slice(statuses);
      for (const { sha, state, description } of written)
        put('status', `${state} on ${commitName(sha)}: ${description ?? ''}`);
      if (written.length === 0) put('status', 'none written');
      const { report = '', ...outputs } = run.outputs;
      const all = { ...outputs, report: report === '' ? '' : 'written' };
      put(
        'outputs',
        Object.entries(all)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
      );
      for (const [number, issue] of repo.state.issues) {
        const comment = commentOf(issue.comments);
        if (comment === '') continue;
        const same = comments.get(number) === comment;
        put('comment', same ? `#${number} as before` : `#${number} ${gist(comment)}`);
      }
      for (const note of notesOf(run)) put('log', note);
    },
    text: () => `${lines.join('\n').trim()}\n`,
  };
}

function subjectWords({
  pull,
  issue,
  review,
  comment,
  entry,
  inputs,
}: EventSubject): readonly string[] {
  return [
    ...(pull === undefined ? [] : [`#${pull.number}`]),
    ...(issue === undefined ? [] : [`#${issue.number}`]),
    ...(entry === undefined ? [] : [`up to #${entry.pull.issue.number}`]),
    ...(review === undefined ? [] : [`(${review.state})`]),
    ...(comment === undefined ? [] : [`\`${comment.body}\``]),
    ...Object.entries(inputs ?? {}).map(([name, value]) => `${name}=${value}`),
  ];
}

const commentOf = (comments: readonly Comment[]): string =>
  comments.find(({ author }) => author.type === 'Bot')?.body ?? '';

/** The headline, what to do now, and each finding and review; the tables and blocks are tested elsewhere. */
function gist(comment: string): string {
  const [, ...lines] = comment.replaceAll(/^```.*?^```$/gms, '').split('\n');
  const end = lines.findIndex((line) => line.startsWith('| grant |'));
  const opening = end === -1 ? lines : lines.slice(0, end);
  const items = end === -1 ? [] : lines.slice(end).filter((line) => /^(?:- |> note)/.test(line));
  return [...opening, ...items]
    .filter((line) => line !== '' && !/^<\/?(?:details|sub)/.test(line))
    .join('\n');
}

/** What the log says beside the verdict, and what broke. */
function notesOf({ log, annotations }: ActionRun): readonly string[] {
  const said = log
    .split('\n')
    .filter((line) => /^(?:grantproof: |note: )/.test(stripVTControlCharacters(line)));
  const broke = annotations.filter(({ file, level }) => file === undefined && level === 'error');
  return [
    ...said.map(stripVTControlCharacters),
    ...broke.map(({ title, message }) => `✗ ${title}: ${message}`),
  ];
}
