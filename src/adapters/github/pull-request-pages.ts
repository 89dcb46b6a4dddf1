import { Fault } from '../../core/model/fault.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { MANY, type Many, PULL_REQUEST } from './queries/pull-request.ts';
import type { Parameters } from './sender.ts';

/** GitHub lists no more commits of a pull request than this. */
export const MOST_COMMITS = 250;
const MOST_PAGES = 50;

/** A pull request with all pages of what it has many of. */
export interface PullRequestPages {
  readonly repository: Answer;
  readonly pullRequest: Answer;
  readonly many: Readonly<Record<Many, readonly Answer[]>>;
}

export interface PullRequestRef {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

/** Reads all pages; null where the pull request moved on meanwhile, so that pages don't fit each other. */
export async function readPullRequestPages(
  client: Client,
  ref: PullRequestRef,
): Promise<PullRequestPages | null> {
  const about = `pull request #${ref.number}`;
  const many: Record<Many, Answer[]> = { labels: [], commits: [], reviews: [], timelineItems: [] };
  const totals = new Map<Many, number>();
  let cursors = new Map<Many, string | null>(MANY.map((name) => [name, null]));
  let first: Answer | null = null;
  for (let pages = 0; cursors.size > 0; pages++) {
    if (pages === MOST_PAGES) throw endless(about);
    const data = await client.query(
      PULL_REQUEST,
      { ...ref, ...pageVariables(cursors) },
      { about, optional: ['refUpdateRule', 'rules'] },
    );
    const repository = data.at('repository');
    first ??= repository;
    if (moved(first, repository)) return null;

    const next = new Map<Many, string | null>();
    for (const [name, cursor] of cursors) {
      const page = repository.at('pullRequest', name);
      many[name].push(...page.at('nodes').list());
      const total = totalOf(name, page);
      if (total !== (totals.get(name) ?? total)) return null;
      if (total !== null) totals.set(name, total);
      if (!page.at('pageInfo', 'hasNextPage').flag()) continue;
      const end = page.at('pageInfo', 'endCursor').text();
      if (end === cursor) throw endless(about);
      next.set(name, end);
    }
    cursors = next;
  }
  if (first === null) return null;
  for (const [name, total] of totals) checkTotal(about, name, many[name].length, total);
  return { repository: first, pullRequest: first.at('pullRequest'), many };
}

function pageVariables(cursors: ReadonlyMap<Many, string | null>): Parameters {
  const variables: Record<string, string | boolean | null> = {};
  for (const name of MANY) {
    variables[name] = cursors.get(name) ?? null;
    variables[`with${name.charAt(0).toUpperCase()}${name.slice(1)}`] = cursors.has(name);
  }
  return variables;
}

/** The timeline's count is of what was filtered out as well, so it is not asked for. */
function totalOf(name: Many, page: Answer): number | null {
  return name === 'timelineItems' ? null : page.at('totalCount').number();
}

function moved(before: Answer, now: Answer): boolean {
  return ['headRefOid', 'baseRefName', 'state'].some(
    (field) => before.at('pullRequest', field).text() !== now.at('pullRequest', field).text(),
  );
}

function checkTotal(about: string, name: string, read: number, total: number): void {
  if (read === total) return;
  if (name === 'commits' && total > MOST_COMMITS && read <= total) throw tooManyCommits(about);
  throw new Fault(
    `GitHub counts ${total} ${name} of ${about}, but lists ${read}`,
    'run again; nothing is judged on a part of the facts',
  );
}

export function tooManyCommits(about: string): Fault {
  return new Fault(
    `${about} has more commits than GitHub lists, which is ${MOST_COMMITS}`,
    'squash its commits, or split it into smaller pull requests',
  );
}

function endless(about: string): Fault {
  return new Fault(
    `GitHub's list about ${about} does not end`,
    'run again; split a pull request that has gathered thousands of reviews',
  );
}
