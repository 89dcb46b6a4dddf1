import { factsInTime } from '../approval/landing-time.ts';
import type { RecordedLanding } from '../evidence/record.ts';
import type { Facts, Review } from '../model/facts.ts';
import type { Instant } from '../model/instant.ts';
import type { Result } from '../model/verdict.ts';
import { lapseWords, momentWords, NOBODY } from './plain-words.ts';
import {
  code,
  messagePhrase,
  type Opening,
  type Phrase,
  prose,
  row,
  rows,
  type Section,
} from './record-document.ts';
import { headsOf, landingOf, type RecordSource } from './record-source.ts';

type Moved = NonNullable<RecordedLanding['moved']>;

const NO_LEAVE =
  'No approval is of that, so the whole difference is one violation, whatever it changes';

const MOVED: Readonly<Record<Moved, Omit<Opening, 'tone'>>> = {
  foxtrot: {
    headline: 'The branch took over another line',
    meaning: `The branch was merged into another one and then set to the result, so that its own commits are no longer on its first-parent line. ${NO_LEAVE}.`,
  },
  rewritten: {
    headline: 'The branch was set to another history',
    meaning: `By a force-push, what had been sealed last is no longer on the branch. ${NO_LEAVE}.`,
  },
  discarded: {
    headline: 'Something stood on the branch and was taken back',
    meaning: `It came onto the branch, and a force-push took it away again as if it had never been there. ${NO_LEAVE}.`,
  },
};

const WITHHELD: Omit<Opening, 'tone'> = {
  headline: 'What landed could not be judged',
  meaning:
    'The record must not hold what was read, so that nothing was judged. What nobody judged is a violation.',
};

/** Opens a page about what has landed, where that takes other words than a decision alone; else null. */
export function openingOf(source: RecordSource): Opening | null {
  const landed = landingOf(source);
  if (landed === null) return null;
  if (landed.approves !== null) return afterwards(source.record.verdict.result, landed.approves);
  if (landed.moved !== null) return { tone: 'bad', ...MOVED[landed.moved] };
  return landed.withheld.length > 0 ? { tone: 'bad', ...WITHHELD } : null;
}

/** It stays a matter for a second look, however good the approval. */
function afterwards(result: Result, { index }: NonNullable<RecordedLanding['approves']>): Opening {
  const lead = `The change was on the branch already, without leave: record ${index} of the ledger is the violation, and stays one.`;
  return result === 'allow' || result === 'allow-with-exception'
    ? {
        tone: 'warns',
        headline: 'Access was approved afterwards',
        meaning: `${lead} With what was approved later, nothing that the policy asks for is missing any more.`,
      }
    : {
        tone: 'bad',
        headline: 'Access was approved afterwards, in part',
        meaning: `${lead} With what was approved later, something that the policy asks for is still missing.`,
      };
}

/** Facts may hold the very secret. */
const LEFT_OUT = 'the record leaves out by whom';

const MOVED_ROWS: Readonly<Record<Moved, string>> = {
  foxtrot: 'by a merge the wrong way round',
  rewritten: 'by a force-push to another history',
  discarded: 'by a push that was taken back by force',
};

/** How it came onto the branch, and which commits the record covers; null for what had yet to land. */
export function landingSection(source: RecordSource): Section | null {
  const landed = landingOf(source);
  if (landed === null) return null;
  const { facts, record } = source;
  const { base, head } = record.question;
  return {
    id: 'landing',
    title: 'How it landed',
    blocks: [
      rows(
        row('on the branch', [standingWords(facts, landed)]),
        row('it came', cameBy(source, landed)),
        row('from', [code(base.commit)]),
        row('to', [code(head.commit)]),
        row('record covers', coverage(landed, base.commit)),
        row('not judged', ...landed.withheld.map(messagePhrase)),
      ),
    ],
  };
}

function standingWords({ landedAt }: Facts, { moved }: RecordedLanding): string {
  const isGone = moved === 'discarded';
  if (landedAt === undefined) return isGone ? 'for a while' : 'nobody saw since when';
  const from = `${momentWords(landedAt)}, as the forge saw it`;
  return isGone ? `for a while, from ${from}` : `since ${from}`;
}

function cameBy(source: RecordSource, { moved, withheld }: RecordedLanding): Phrase {
  const { facts, record } = source;
  const { pullRequest } = record.source;
  const how = moved === null ? [] : [MOVED_ROWS[moved]];
  if (pullRequest !== null)
    return [...how, `${how.length > 0 ? ', ' : ''}by pull request ${pullRequest}`];
  if (facts.pullRequest === undefined) {
    const unknown = withheld.length > 0 ? LEFT_OUT : 'by whom is not known: no forge was asked';
    return [...how, `${how.length > 0 ? '; ' : ''}${unknown}`];
  }
  const pusher = headsOf(source).at(-1)?.pusher;
  const by = pusher == null ? NOBODY : code(pusher.login);
  return how.length > 0
    ? [...how, ', pushed by ', by]
    : ['by a push of ', by, ', without a pull request'];
}

/** Which part of the branch's history the record stands for, so that none is left out. */
function coverage({ range: { from, to }, moved, approves }: RecordedLanding, base: string): Phrase {
  if (approves !== null) return ['nothing more: the record of the violation covers it'];
  if (moved === 'discarded') return ['nothing of the branch, which it is no longer on'];
  if (moved !== null) return ['all that differs between ', code(from), ' and ', code(to)];
  return [
    'the commits of the branch after ',
    code(from),
    ' up to ',
    code(to),
    ...(from === base ? [] : ['; those up to ', code(base), ' change nothing that is governed']),
  ];
}

/** What is approved afterwards, by whom, and how late; null for everything else. */
export function afterwardsSection(source: RecordSource): Section | null {
  const approves = landingOf(source)?.approves ?? null;
  if (approves === null) return null;
  const { landedAt, now } = source.facts;
  return {
    id: 'afterwards',
    title: 'What was approved afterwards',
    blocks: [
      rows(
        row('the violation', [`record ${approves.index} of the ledger, `, code(approves.digest)]),
        row('landed', [landedAt === undefined ? 'nobody saw when' : momentWords(landedAt)]),
        row('approved', ...afterwardsOf(source).map((review) => approvalPhrase(review, source))),
        row('sealed', [momentWords(now), ...latePhrase(now, source)]),
      ),
      prose(
        'The violation stays in the ledger. The change was judged again from what its own record holds, with these approvals as if they had been in time.',
      ),
    ],
  };
}

/** By when they were given; where nobody saw it land, by being about what landed. */
function afterwardsOf({ facts, record }: RecordSource): readonly Review[] {
  return facts.landedAt === undefined
    ? (facts.reviews ?? []).filter(({ commit }) => commit === record.question.head.commit)
    : factsInTime(facts).late;
}

const approvalPhrase = ({ reviewer, submittedAt }: Review, source: RecordSource): Phrase => [
  'by ',
  reviewer === null ? NOBODY : code(reviewer.login),
  `, ${momentWords(submittedAt)}`,
  ...latePhrase(submittedAt, source),
];

/** `, 2 days 3 hours after it had landed`; nothing where nobody saw it land, or that was not before. */
export function latePhrase(at: Instant, { facts: { landedAt } }: RecordSource): Phrase {
  return landedAt === undefined || at <= landedAt
    ? []
    : [`, ${lapseWords(landedAt, at)} after it had landed`];
}
