import type { RecordedOutcome } from '../evidence/record.ts';
import type { Account, Facts, Person, Review, TicketFact } from '../model/facts.ts';
import { groupedBy } from '../model/grouping.ts';
import { sortedSet } from '../model/order.ts';
import { stateWords } from './approval-words.ts';
import { count, momentWords, NOBODY } from './plain-words.ts';
import {
  type Block,
  code,
  type Item,
  messagePhrase,
  namesPhrase,
  type Phrase,
  prose,
  row,
  rows,
  type Section,
  said,
  type Tone,
} from './record-document.ts';
import { latePhrase } from './record-landing.ts';
import { byTone, headsOf, type RecordSource, standingsOf, toneOf } from './record-source.ts';

const NAMES = 20;

/** Who asked for the change, and who had a hand in it. */
export function askedSection(source: RecordSource): Section {
  const { pullRequest, commits, tickets } = source.facts;
  const heads = headsOf(source);
  const known = pullRequest !== undefined || commits !== undefined;
  return {
    id: 'asked',
    title: 'Who asked',
    blocks: [
      ...(known
        ? []
        : [
            prose('The record holds no facts about a pull request or about who wrote the commits.'),
          ]),
      rows(
        ...(pullRequest == null
          ? []
          : [
              row('opened by', accountPhrase(pullRequest.author)),
              ...(pullRequest.initiator === undefined
                ? []
                : [row('at the wish of', accountPhrase(pullRequest.initiator))]),
            ]),
        ...(commits === undefined
          ? []
          : [
              row('commits', [
                `${count(commits.length, 'commit')}, written by `,
                ...loginsPhrase(commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])),
              ]),
              row('committed by', loginsPhrase(commits.map(({ committer }) => committer))),
            ]),
        ...(heads.length === 0
          ? []
          : [
              row('pushed by', [
                ...loginsPhrase(heads.map(({ pusher }) => pusher ?? null)),
                `, ${count(heads.length, 'time')}`,
              ]),
            ]),
      ),
      ...ticketBlocks(tickets),
    ],
  };
}

const accountPhrase = (account: Account | null): Phrase =>
  account === null
    ? [NOBODY]
    : [
        code(account.login),
        ` (${account.type === 'User' ? 'person' : account.type.toLowerCase()}, id `,
        said(account.id),
        ')',
      ];

function loginsPhrase(accounts: readonly (Account | null)[]): Phrase {
  const logins = sortedSet(accounts.flatMap((account) => account?.login ?? []));
  const nobody = accounts.includes(null) ? [NOBODY] : [];
  if (logins.length === 0) return nobody.length === 0 ? ['nobody'] : nobody;
  return [...namesPhrase(logins, NAMES), ...nobody.map((name) => ` and ${name}`)];
}

function ticketBlocks(tickets: readonly TicketFact[] | undefined): readonly Block[] {
  if (tickets === undefined || tickets.length === 0) return [];
  const items = tickets.map((ticket): Item => {
    const there = ticket.state !== 'not-found';
    return { tone: there ? 'quiet' : 'warns', text: ticketPhrase(ticket), notes: [] };
  });
  return [prose('Tickets, as their systems had them then:'), { kind: 'items', items }];
}

/** `github acme/infra#88: open, “Nightly upload”, opened …, looked up …`. */
export function ticketPhrase(ticket: TicketFact): Phrase {
  const { system, id, state, title, project, openedAt, mentions = [], fetchedAt } = ticket;
  return [
    said(system),
    ' ',
    code(id),
    ': ',
    said(state === 'not-found' ? 'not found' : state),
    ...(title === '' ? [] : [', “', said(title), '”']),
    ...(project === undefined ? [] : [', in ', said(project)]),
    ...(openedAt === undefined ? [] : [`, opened ${momentWords(openedAt)}`]),
    ...(mentions.length === 0 ? [] : [', names ', ...namesPhrase(mentions, NAMES)]),
    `, looked up ${momentWords(fetchedAt)}`,
  ];
}

/** Who approved, what they approved and when, and whether it counted. */
export function approvedSection(given: RecordSource): Section {
  const { record, facts } = given;
  const { reviews } = facts;
  const cards = (reviews ?? []).map((review) => reviewCard(review, given));
  return {
    id: 'approved',
    title: 'Who approved what, and when',
    blocks: [
      ...askedFor(record.verdict.outcomes),
      ...(reviews === undefined
        ? [prose('The record holds no facts about reviews, so no approval was counted.')]
        : cards.length === 0
          ? [
              prose(
                facts.pullRequest === null
                  ? 'There was no pull request that anybody could have reviewed.'
                  : 'Nobody had reviewed the pull request.',
              ),
            ]
          : cards),
    ],
  };
}

const APPROVALS: ReadonlySet<string> = new Set(['approvals', 'policy-change']);

/** What the policy asks, and whether it has been given, each once. */
function askedFor(outcomes: readonly RecordedOutcome[]): readonly Block[] {
  const asked = outcomes.filter(
    ({ rule, outcome }) => APPROVALS.has(rule) && outcome !== 'not-applicable',
  );
  if (asked.length === 0) {
    const judged = outcomes.length > 0;
    return [
      prose(
        judged
          ? 'The policy asks nobody to approve what this change does.'
          : 'No rule was judged, so nobody was asked to approve.',
      ),
    ];
  }
  const alike = groupedBy(asked, ({ message, outcome, level }) =>
    JSON.stringify([message, outcome, level]),
  );
  const items = [...alike.values()].flatMap((same): readonly Item[] => {
    const [first] = same;
    if (first === undefined) return [];
    const about = same.flatMap(({ grant, path }) => grant ?? path);
    const notes = first.help === '' ? [] : [messagePhrase(first.help)];
    return [
      {
        tone: toneOf(first),
        text: [...messagePhrase(first.message), ' (', ...namesPhrase(about, NAMES), ')'],
        notes,
      },
    ];
  });
  return [{ kind: 'items', items: items.toSorted((a, b) => byTone(a.tone, b.tone)) }];
}

function reviewCard(review: Review, given: RecordSource): Block {
  const { facts, record } = given;
  const standing = standingsOf(record).get(review.id) ?? {
    counts: false,
    reason: 'the verdict does not weigh it',
  };
  const { reviewer, state, submittedAt, dismissedBy } = review;
  const person = facts.people?.find(({ id }) => id === reviewer?.id);
  const name = reviewer?.login ?? NOBODY;
  return {
    kind: 'card',
    tone: reviewTone(state, standing.counts),
    title: [reviewer === null ? name : code(name)],
    aside: `${stateWords(state)}, which ${standing.counts ? 'counts' : 'does not count'}`,
    blocks: [
      rows(
        row('why', messagePhrase(standing.reason)),
        row('given', [
          momentWords(submittedAt),
          ...latePhrase(submittedAt, given),
          `, as ${commentOrReview(review, given)} `,
          code(review.id),
        ]),
        row('looked at', [code(review.commit), headWords(review.commit, given)]),
        row('who', ...(reviewer === null ? [] : [accountPhrase(reviewer)])),
        row('rights then', personPhrase(person, facts)),
        ...(dismissedBy === undefined ? [] : [row('dismissed by', accountPhrase(dismissedBy))]),
      ),
    ],
  };
}

function reviewTone(state: Review['state'], counts: boolean): Tone {
  if (!counts) return 'quiet';
  return state === 'APPROVED' ? 'good' : 'waits';
}

/** What is approved afterwards is approved on an issue. */
const commentOrReview = ({ commit }: Review, { record }: RecordSource): string =>
  record.kind === 'retroactive-approval' && commit === record.question.head.commit
    ? 'comment'
    : 'review';

function headWords(commit: string, source: RecordSource): string {
  const { head, landed } = source.record.question;
  if (commit === head.commit)
    return landed === undefined ? ', the head that was judged' : ', what landed';
  const heads = headsOf(source).toSorted((a, b) => a.at - b.at);
  const known = heads.some(({ sha }) => sha === commit);
  // What a merge made of it is what landed.
  if (landed !== undefined && heads.at(-1)?.sha === commit)
    return ', the last head of the pull request';
  return known ? ', an earlier head' : ', which is not the head that was judged';
}

function personPhrase(person: Person | undefined, { people }: Facts): Phrase {
  if (people === undefined) return ['the record does not tell'];
  if (person === undefined) return ['not looked up'];
  const teams: Phrase =
    person.teams.length === 0
      ? [', in no team that was looked up']
      : [', in the teams ', ...namesPhrase(person.teams, NAMES)];
  return ['permission ', code(person.permission), ...teams];
}
