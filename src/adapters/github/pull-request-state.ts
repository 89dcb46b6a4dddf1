import type { Account, Commit, Head } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import { byText } from '../../core/model/order.ts';
import type { PullRequestState } from '../../ports/forge.ts';
import { graphqlAccount } from './accounts.ts';
import { readActivity } from './activity.ts';
import type { Answer } from './answer.ts';
import { readBaseHistory } from './base-history.ts';
import type { Client } from './client.ts';
import { readCommit } from './commits.ts';
import { headsOf, readForcePushes } from './head-history.ts';
import { repositoryOf } from './home.ts';
import {
  MOST_COMMITS,
  type PullRequestPages,
  readPullRequestPages,
  tooManyCommits,
} from './pull-request-pages.ts';
import type { RepositoryName } from './repository-name.ts';
import { readReviews } from './reviews.ts';

const STATES = ['OPEN', 'CLOSED', 'MERGED'] as const;
/** Seconds before reading again: what was just pushed is not everywhere at GitHub at once. */
const PAUSES = [1, 2, 4];

interface HeadHistory {
  /** Null where it can't be known. */
  readonly heads: readonly Head[] | null;
  readonly notes: readonly string[];
}

/** @param serverUrl `https://github.com`, for the repository's name in the facts */
export async function readPullRequest(
  client: Client,
  serverUrl: string,
  { owner, name }: RepositoryName,
  number: number,
): Promise<PullRequestState> {
  for (const pause of [...PAUSES, null]) {
    const pages = await readPullRequestPages(client, { owner, name, number });
    const history = pages && (await readHeads(client, pages));
    if (pages !== null && history !== null) return stateOf(serverUrl, pages, history);
    if (pause !== null) await client.pause(pause);
    else if (pages !== null && isMerged(pages.pullRequest))
      return stateOf(serverUrl, pages, unknownHeads('GitHub does not tell of its last push'));
  }
  throw new Fault(
    `GitHub does not tell yet how pull request #${number} came by its newest commit`,
    'run again in a minute; where that does not help, push to its branch once more',
  );
}

/** Null where the branch has moved on, or GitHub has not noted the last push yet. */
async function readHeads(
  client: Client,
  { repository, pullRequest, many }: PullRequestPages,
): Promise<HeadHistory | null> {
  const head = pullRequest.at('headRefOid').oid();
  const source = pullRequest.at('headRepository').orNull()?.at('nameWithOwner').text();
  if (source === undefined) return unknownHeads('the repository that its head came from is gone');
  const openedAt = pullRequest.at('createdAt').instant();
  const activity = await readActivity(
    client,
    {
      repository: source,
      branch: pullRequest.at('headRefName').text(),
      own: source === repository.at('nameWithOwner').text(),
    },
    openedAt,
  );
  if (activity === null) return unknownHeads(`the token may not see the pushes to \`${source}\``);
  const until = pullRequest.at('closedAt').orNull()?.instant() ?? Number.POSITIVE_INFINITY;
  const heads = headsOf(
    activity.filter(({ at }) => at <= until),
    readForcePushes(many.timelineItems),
    openedAt,
  );
  if (heads === null) return unknownHeads('a commit that was force-pushed is gone');
  return heads.at(-1)?.sha === head ? { heads, notes: [] } : null;
}

function unknownHeads(why: string): HeadHistory {
  return { heads: null, notes: [`which heads it had, and when, can't be known: ${why}`] };
}

function stateOf(
  serverUrl: string,
  { repository, pullRequest, many }: PullRequestPages,
  history: HeadHistory,
): PullRequestState {
  const number = pullRequest.at('number').number();
  const forgeRepository = repositoryOf(serverUrl, repository);
  const head = pullRequest.at('headRefOid').oid();
  const baseRef = pullRequest.at('baseRefName').text();
  const openedAt = pullRequest.at('createdAt').instant();
  const base = readBaseHistory(many.timelineItems, baseRef, openedAt);
  const { id, uri, defaultBranch } = forgeRepository;
  const notes = [...history.notes, ...base.notes];
  const author = graphqlAccount(pullRequest.at('author'));
  const editedAt = lastEdit(pullRequest, many.timelineItems);
  const commits = commitsOf(many.commits, number, head);
  const pushers = (history.heads ?? []).map(({ pusher }) => pusher);
  return {
    number,
    open: pullRequest.at('state').oneOf(STATES) === 'OPEN',
    repository: forgeRepository,
    head,
    base: {
      ref: baseRef,
      tip: baseTip(pullRequest, number, baseRef),
      protected: baseRef === defaultBranch.name || isProtected(pullRequest.at('baseRef')),
    },
    facts: {
      repository: { id, uri, defaultBranch: defaultBranch.name },
      pullRequest: {
        number,
        author,
        title: pullRequest.at('title').text(),
        body: pullRequest.at('body').text(),
        labels: many.labels.map((label) => label.at('name').text()).toSorted(byText),
        baseRef,
        headRef: pullRequest.at('headRefName').text(),
        ...(editedAt !== null && { editedAt }),
        ...(isMasked([author, ...commits.flatMap(everybodyOf), ...pushers]) && { initiator: null }),
      },
      commits,
      ...(history.heads && { heads: history.heads }),
      bases: base.bases,
      reviews: readReviews(many.reviews, many.timelineItems),
    },
    ...(notes.length > 0 && { notes }),
  };
}

/** Bots that anybody who may write can set to work: workflows with their own token, and GitHub's agent. */
const MASKS = new Set(['github-actions[bot]', 'copilot-swe-agent[bot]']);

/** Whether somebody may stand behind it of whom GitHub does not tell. */
const isMasked = (accounts: readonly (Account | null | undefined)[]): boolean =>
  accounts.some((account) => account?.type === 'Bot' && MASKS.has(account.login.toLowerCase()));

const everybodyOf = ({ author, committer, coAuthors }: Commit): readonly (Account | null)[] => [
  author,
  committer,
  ...coAuthors,
];

const isMerged = (pullRequest: Answer): boolean =>
  pullRequest.at('state').oneOf(STATES) === 'MERGED';

/** When the text or the title was last changed; null where neither ever was. */
function lastEdit(pullRequest: Answer, events: readonly Answer[]): Instant | null {
  const times = events
    .filter((event) => event.at('__typename').text() === 'RenamedTitleEvent')
    .map((event) => event.at('createdAt').instant());
  const text = pullRequest.at('lastEditedAt').orNull()?.instant();
  if (text !== undefined) times.push(text);
  return times.toSorted((a, b) => b - a)[0] ?? null;
}

/** Of one that was merged, the branch may be gone: then what it last stood at for the pull request. */
function baseTip(pullRequest: Answer, number: number, baseRef: string): Oid {
  const base = pullRequest.at('baseRef').orNull();
  if (base !== null) return base.at('target', 'oid').oid();
  if (isMerged(pullRequest)) return pullRequest.at('baseRefOid').oid();
  throw new Fault(
    `the branch \`${baseRef}\`, the base of pull request #${number}, is gone`,
    'aim the pull request at a branch that is there',
  );
}

/** Rules that keep what was not judged from a branch; others hold for branches that anybody can make. */
const GUARDS = new Set([
  ...['PULL_REQUEST', 'REQUIRED_STATUS_CHECKS', 'MERGE_QUEUE'],
  ...['UPDATE', 'WORKFLOWS', 'LOCK_BRANCH'],
]);

/** What the token may not see counts as protected. */
function isProtected(base: Answer): boolean {
  const rules = base.at('rules').orNull();
  if (rules === null) return true;
  const types = rules.at('nodes').list();
  if (types.some((rule) => GUARDS.has(rule.at('type').text()))) return true;
  const classic = base.at('refUpdateRule').orNull();
  if (classic === null) return false;
  return (
    classic.at('requiredApprovingReviewCount').orNull() !== null ||
    (classic.at('requiredStatusCheckContexts').orNull()?.list().length ?? 0) > 0
  );
}

/** The list begins with the oldest, so that what was cut off is its end, the head. */
function commitsOf(nodes: readonly Answer[], number: number, head: Oid): readonly Commit[] {
  const commits = nodes.map((node) => readCommit(node.at('commit')));
  if (commits.some(({ sha }) => sha === head)) return commits;
  const about = `pull request #${number}`;
  if (commits.length >= MOST_COMMITS) throw tooManyCommits(about);
  throw new Fault(
    `GitHub lists the commits of ${about} without its head \`${head}\``,
    'run again in a minute',
  );
}
