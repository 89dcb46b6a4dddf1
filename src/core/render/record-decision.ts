import type { RecordedLanding } from '../evidence/record.ts';
import { CLASSES, type DeltaClass } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Result } from '../model/verdict.ts';
import { changeWords, momentWords, whenWords } from './plain-words.ts';
import {
  code,
  type Opening,
  type Phrase,
  row,
  rows,
  type Section,
  said,
  type Tone,
} from './record-document.ts';
import { openingOf } from './record-landing.ts';
import { branchPhrase, repositoryRows } from './record-place.ts';
import { isUnseen, landingOf, type RecordSource, UNSEEN } from './record-source.ts';

const RESULT_TONES: Readonly<Record<Result, Tone>> = {
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

/** What the page says first: what was decided, and what that means. */
export function decisionOpening(given: RecordSource): Opening {
  const { result, deltas, problems } = given.record.verdict;
  const quiet = result === 'allow' && deltas.length === 0 && problems.length === 0;
  return (
    openingOf(given) ?? {
      tone: RESULT_TONES[result],
      headline: quiet ? 'No access changed' : HEADLINES[result],
      meaning: MEANINGS[result],
    }
  );
}

/** What was decided, when, about what, in two sentences. */
export function leadOf(given: RecordSource, { meaning }: Opening): readonly Phrase[] {
  const lead = [whenPhrase(given), ' the branch ', ...branchPhrase(given.record.source)];
  return [[...lead, `: ${changedWords(given)}.`], [meaning]];
}

/** What is on the branch already was not decided about in advance. */
function whenPhrase(given: RecordSource): string {
  const { facts, record } = given;
  const landed = landingOf(given);
  const when = whenWords(record.verdict.now);
  if (landed === null) return `Decided ${when} about landing on`;
  if (landed.approves !== null) return `Decided ${when} about what had landed on`;
  return facts.landedAt === undefined
    ? `Found ${when} on`
    : `Landed ${momentWords(facts.landedAt)} on`;
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
  const landed = landingOf(given);
  return {
    id: 'decision',
    title: 'What was decided',
    blocks: [
      rows(
        row('result', [code(verdict.result)]),
        row(landed === null ? 'decided at' : 'judged as of', [whenWords(verdict.now)]),
        ...repositoryRows(source),
        row(
          'pull request',
          ...(source.pullRequest === null
            ? [[landed === null ? 'none' : withoutPullRequest(facts, landed)]]
            : [
                [
                  `${source.pullRequest}`,
                  ...(pullRequest == null
                    ? []
                    : [': ', said(pullRequest.title), ', from ', code(pullRequest.headRef)]),
                ],
              ]),
        ),
        ...(landed === null
          ? [row('commits', ['from ', code(source.range.from)], ['to ', code(source.range.to)])]
          : []),
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

function withoutPullRequest({ pullRequest }: Facts, { withheld }: RecordedLanding): string {
  if (pullRequest !== undefined) return 'none: it came without one';
  return withheld.length > 0 ? 'left out of the record' : 'not known: no forge was asked';
}
