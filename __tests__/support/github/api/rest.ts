import { accounts } from '../rest/accounts.ts';
import { attestations } from '../rest/attestations.ts';
import { gitObjects } from '../rest/git-objects.ts';
import { gitWriting } from '../rest/git-writing.ts';
import { issues } from '../rest/issues.ts';
import { pulls } from '../rest/pulls.ts';
import { repositories } from '../rest/repositories.ts';
import { runs } from '../rest/runs.ts';
import { statuses } from '../rest/statuses.ts';
import { fullName, type Issue, type Repo, type World } from '../world/model.ts';
import { type Answer, type Call, notFound, Refusal } from './call.ts';
import type { Operation } from './description.ts';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';
import { acceptedPermissions, NEEDS, needsOf } from './permissions.ts';
import { routeOf } from './routes.ts';
import { metBy, type Need, sees, type Token } from './token.ts';
import { requestViolations, responseViolations } from './validation.ts';

const REPOSITORY = {
  ...attestations,
  ...gitObjects,
  ...gitWriting,
  ...issues,
  ...pulls,
  ...repositories,
  ...runs,
  ...statuses,
};

export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly token: Token;
  /** Null where none was sent. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** The id of the operation that a request means; its method and path where GitHub has none. */
export function operationOf(
  world: World,
  { method, url }: Pick<RestRequest, 'method' | 'url'>,
): string {
  return routeOf(method, byName(world, url.pathname))?.operation.id ?? `${method} ${url.pathname}`;
}

/** Answers a request: checks it, the token, and the answer. Gives the permission that let it in as well. */
export function answerRest(
  world: World,
  faults: Faults,
  log: Log,
  request: RestRequest,
): { readonly answer: Answer; readonly permission: string } {
  const route = routeOf(request.method, byName(world, request.url.pathname));
  if (route === null) {
    log.violations.push(`${request.method} ${request.url.pathname} is no operation of the subset`);
    return { answer: notFound().answer, permission: '' };
  }
  const { operation, params } = route;
  log.violations.push(...requestViolations(operation, request.url.searchParams, request.body));
  let permission = '';
  let answer: Answer;
  try {
    const repo = repositoryOf(world, request.token, params);
    permission = admitted(operation, request.token, repo, params);
    const { token, url } = request;
    const call: Call = { world, token, url, params, body: request.body ?? {}, faults };
    answer = handled(log, operation, call, repo);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = error.answer;
  }
  log.violations.push(...responseViolations(operation, answer.status, answer.body));
  return { answer, permission };
}

function handled(log: Log, { id }: Operation, call: Call, repo: Repo | null): Answer {
  const ofRepository = REPOSITORY[id];
  if (repo !== null && ofRepository !== undefined) return ofRepository({ ...call, repo });
  const other = accounts[id];
  if (other !== undefined) return other(call);
  log.violations.push(`${id} is not modelled`);
  throw new Refusal(501, `the stand-in does not model ${id}`);
}

/** The repository that the path names; one that the token may not see is not there. */
function repositoryOf(
  world: World,
  token: Token,
  { owner, repo: name }: Readonly<Record<string, string>>,
): Repo | null {
  if (owner === undefined || name === undefined) return null;
  const wanted = `${owner}/${name}`.toLowerCase();
  const repo = world.repositories.find((each) => fullName(each).toLowerCase() === wanted);
  if (repo === undefined || !sees(token, repo)) throw notFound();
  return repo;
}

/** The need that the token meets; refuses in GitHub's words where it meets none. */
function admitted(
  { id }: Operation,
  token: Token,
  repo: Repo | null,
  params: Readonly<Record<string, string>>,
): Need {
  const needs = NEEDS[id] ?? [];
  const met = metBy(token, needsOf(id, issueNamed(repo, params)), repo);
  // What a person's own profile says is refused by its handler, in the same words.
  if (met !== null || id === 'users/get-authenticated') return met ?? 'metadata: read';
  const who = token.permissions === null ? 'personal access token' : 'integration';
  const headers = { 'x-accepted-github-permissions': acceptedPermissions(needs) };
  throw new Refusal(403, `Resource not accessible by ${who}`, { headers });
}

function issueNamed(
  repo: Repo | null,
  { issue_number: number, comment_id: comment }: Readonly<Record<string, string>>,
): Issue | null {
  const issues = [...(repo?.issues.values() ?? [])];
  const meant = (issue: Issue): boolean =>
    issue.number === Number(number) || issue.comments.some(({ id }) => id === Number(comment));
  return issues.find(meant) ?? null;
}

/** GitHub's links name a repository by its number: the same path by its name. */
function byName(world: World, pathname: string): string {
  return pathname.replace(/^\/repositories\/(\d+)/, (whole, id: string) => {
    const repo = world.repositories.find((each) => each.id === Number(id));
    return repo === undefined ? whole : `/repos/${fullName(repo)}`;
  });
}
