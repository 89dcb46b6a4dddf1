import { Fault } from '../../core/model/fault.ts';
import { writeInstant } from '../../core/model/instant.ts';
import { connectionFault } from './connection-fault.ts';
import type { Failure } from './failure.ts';
import { permissionHelp } from './permission-help.ts';

const NOT_ACCESSIBLE = 'Resource not accessible by';
const REFUSED = `${NOT_ACCESSIBLE} integration`;

/** Statuses by which GitHub says that it did not do what it was asked to, though the token may. */
const DECLINED = [409, 413, 422];

/** In GitHub's words, why it did not do something that the token may do; null where another thing stood in the way. */
export function refusalIn(failure: Failure): string | null {
  switch (failure.kind) {
    case 'status':
      return DECLINED.includes(failure.status) ? failure.message : null;
    case 'graphql':
      // A type alone does not tell: FORBIDDEN is also said of a repository that is archived.
      return failure.type === 'INSUFFICIENT_SCOPES' || failure.message.startsWith(NOT_ACCESSIBLE)
        ? null
        : failure.message;
    case 'connection':
    case 'limit':
      return null;
  }
}

/**
 * In our own words: what stood in the way of asking GitHub `about` something, and what to do.
 *
 * @param needs lines of a workflow's `permissions:` that it takes, where GitHub itself does not say
 */
export function requestFault(
  about: string,
  host: string,
  failure: Failure,
  needs?: readonly string[],
): Fault {
  switch (failure.kind) {
    case 'connection':
      return connectionFault(host, failure.code);
    case 'limit':
      return limitFault(failure);
    case 'status':
      return statusFault(about, failure, needs);
    case 'graphql':
      return graphqlFault(about, failure, needs);
  }
}

function limitFault({ limit, until }: Failure & { kind: 'limit' }): Fault {
  const when = until === null ? '' : `, until ${writeInstant(until)}`;
  return limit === 'primary'
    ? new Fault(
        `the token has used up its requests to GitHub${when}`,
        'run again after that; a token of a GitHub App of your own has more',
      )
    : new Fault(
        `GitHub asks to slow down, by its secondary rate limit${when}`,
        'run again later, and let fewer jobs that ask GitHub run at once',
      );
}

function statusFault(
  about: string,
  failure: Failure & { kind: 'status' },
  needs: readonly string[] | undefined,
): Fault {
  const { status, message, headers } = failure;
  if (status === 401) {
    return new Fault(
      'GitHub does not accept the token',
      'give a token that is still valid; `github.token` is, for as long as its job runs',
    );
  }
  if (status === 403 && headers['x-github-sso'] !== undefined) {
    return new Fault(
      `the token is not authorised for the organisation that holds ${about}`,
      'authorise the token for single sign-on in the settings of its owner',
    );
  }
  if (status === 403) {
    const why = message === REFUSED ? '' : `: \`${message}\``;
    return new Fault(
      `the token may not ask GitHub for ${about}${why}`,
      permissionHelp(headers['x-accepted-github-permissions'], needs),
    );
  }
  if (status === 404) {
    return new Fault(
      `GitHub knows nothing of ${about}, or the token may not see it`,
      'see whether the name is right, and whether the token is for this repository',
    );
  }
  if (status >= 500) {
    return new Fault(
      `GitHub can't answer about ${about} just now (${status})`,
      'run again later; https://www.githubstatus.com says whether GitHub is in trouble',
    );
  }
  if (status >= 300 && status < 400) {
    return new Fault(
      `GitHub sends on whoever asks for ${about} to another address (${status})`,
      'the repository may have been renamed or moved: use its new name',
    );
  }
  return new Fault(
    `GitHub refused to answer about ${about}: \`${message}\` (${status})`,
    'see what GitHub says about it, and run again',
  );
}

function graphqlFault(
  about: string,
  { type, message }: Failure & { kind: 'graphql' },
  needs: readonly string[] | undefined,
): Fault {
  switch (type) {
    case 'NOT_FOUND':
      return new Fault(
        `GitHub knows nothing of ${about}, or the token may not see it`,
        `see whether the name is right, and ${permissionHelp(undefined, needs)}`,
      );
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return new Fault(
        `the token may not ask GitHub for ${about}${message === REFUSED ? '' : `: \`${message}\``}`,
        permissionHelp(undefined, needs),
      );
    default:
      return new Fault(
        `GitHub can't answer about ${about}: \`${message}\``,
        'run again later; https://www.githubstatus.com says whether GitHub is in trouble',
      );
  }
}
