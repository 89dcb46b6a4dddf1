import { CLASSES, type DeltaClass } from '../model/delta.ts';
import { readInstant } from '../model/instant.ts';
import type { Result } from '../model/verdict.ts';
import { changeWords, momentWords } from './plain-words.ts';
import { code, type Phrase, row, rows, type Section, said, type Tone } from './record-document.ts';
import { isUnseen, type RecordSource, UNSEEN } from './record-source.ts';

export const RESULT_TONES: Readonly<Record<Result, Tone>> = {
  allow: 'good',
  'allow-with-exception': 'good',
  unassessed: 'quiet',
  pending: 'waits',
  deny: 'bad',
  error: 'bad',
  violation: 'bad',
};

const HEADLINES: Readonly<Record<Result, string>> = {
  allow: 'Access was allowed',
  'allow-with-exception': 'Access was allowed with an exception',
  unassessed: 'Access was not judged in full',
  pending: 'Access was still waiting',
  deny: 'Access was denied',
  error: 'Access could not be judged',
  violation: 'Access landed without leave',
};

const MEANINGS: Readonly<Record<Result, string>> = {
  allow:
    'No rule that blocks was broken, and every approval that the policy asks for had been given for exactly this change of access.',
  'allow-with-exception':
    'Every approval that the policy asks for had been given. Rules that block were met, or are waived, as said below.',
  unassessed:
    'Nothing that could be judged blocked, but facts that the policy needs were not given. This is no permission.',
  pending:
    'Nothing that was judged stood in the way, but something was still missing. This is no permission.',
  deny: 'A rule that blocks was broken, or a file could not be read. The change was not to land as it was.',
  error:
    'What the change was to be judged by could not be read, or was out of reach. This is no permission.',
  violation:
    'The change is on the branch, although it was denied, still waiting, or could not be judged.',
};

export function headlineOf({ record: { verdict } }: RecordSource): string {
  const { result, deltas, problems } = verdict;
  const quiet = result === 'allow' && deltas.length === 0 && problems.length === 0;
  return quiet ? 'No access changed' : HEADLINES[result];
}

/** `github.com/acme/infra` as people say it; null where the record does not tell. */
const repositoryName = ({ record: { source } }: RecordSource): string | null =>
  source.repository.uri?.replace(/^(?:git\+)?[a-z]+:\/\//, '') ?? null;

const UNNAMED = 'a repository that the record does not name';

const branchOf = ({ record: { source } }: RecordSource): string =>
  source.ref.replace(/^refs\/heads\//, '');

/** `github.com/acme/infra, pull request 418`. */
export function aboutOf(given: RecordSource): string {
  const { pullRequest } = given.record.source;
  return `${repositoryName(given) ?? UNNAMED}${pullRequest === null ? '' : `, pull request ${pullRequest}`}`;
}

/** What was decided, when, about what, in two sentences. */
export function leadOf(given: RecordSource): readonly Phrase[] {
  const { record } = given;
  const { verdict } = record;
  const name = repositoryName(given);
  return [
    [
      `Decided ${whenWords(verdict.now)} about landing on the branch `,
      code(branchOf(given)),
      ' of ',
      name === null ? UNNAMED : code(name),
      `: ${changedWords(given)}.`,
    ],
    [MEANINGS[verdict.result]],
  ];
}

/** A time that the record has as text. */
function whenWords(text: string): string {
  const instant = readInstant(text);
  return instant === undefined ? text : momentWords(instant);
}

function changedWords({ record }: RecordSource): string {
  const { deltas } = record.verdict;
  if (deltas.length === 0 && isUnseen(record)) return UNSEEN;
  const counts = new Map<DeltaClass, number>();
  for (const delta of deltas) {
    const kind = CLASSES.find((known) => known === delta['class']);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return `${changeWords(counts)}${isUnseen(record) ? ', as far as could be told' : ''}`;
}

/** The decision in full: what was compared with what, where, when. */
export function decisionSection(given: RecordSource): Section {
  const { record, facts } = given;
  const { source, question, verdict } = record;
  const { pullRequest } = facts;
  return {
    id: 'decision',
    title: 'What was decided',
    blocks: [
      rows(
        row('result', [code(verdict.result)]),
        row('decided at', [`${whenWords(verdict.now)}`]),
        row('repository', [
          ...(source.repository.uri === null ? ['not named'] : [code(source.repository.uri)]),
          ...(source.repository.id === null ? [] : [', id ', code(source.repository.id)]),
        ]),
        row('branch', [code(source.ref)]),
        row(
          'pull request',
          ...(source.pullRequest === null
            ? [['none']]
            : [
                [
                  `${source.pullRequest}`,
                  ...(pullRequest === undefined
                    ? []
                    : [': ', said(pullRequest.title), ', from ', code(pullRequest.headRef)]),
                ],
              ]),
        ),
        row('commits', ['from ', code(source.range.from)], ['to ', code(source.range.to)]),
        row(
          'judged tree',
          source.tree === null ? ['none: the commits do not merge'] : [code(source.tree)],
        ),
        ...(question.tip.commit === question.base.commit
          ? []
          : [row('policy of', [code(question.tip.commit)])]),
        row('change of access', [code(verdict.deltaDigest)]),
      ),
    ],
  };
}
