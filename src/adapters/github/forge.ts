import type { Forge } from '../../ports/forge.ts';
import { readBranchRules } from './branch-rules.ts';
import { type ClientOptions, createClient } from './client.ts';
import { publishComment } from './comment.ts';
import { readRepository } from './home.ts';
import { readMergeGroup } from './merge-group.ts';
import { readOpenPaths } from './open-paths.ts';
import { readPeople } from './people.ts';
import { readPullRequest } from './pull-request-state.ts';
import { readHead, readOpenPullRequests, readPullRequestsAt } from './pull-requests.ts';
import { repositoryName } from './repository-name.ts';
import { publishStatus, readStanding } from './status.ts';
import { NO_TEAMS, readTeams } from './teams.ts';

export interface ForgeOptions extends ClientOptions {
  /** `https://github.com`, or the address of an enterprise server. */
  readonly serverUrl: string;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** A token that may read the teams of the organisation; the one of a workflow never can. */
  readonly teamToken?: string | undefined;
}

/** GitHub, or an enterprise server of it. Asks for nothing before it is asked. */
export function createForge(options: ForgeOptions): Forge {
  const { serverUrl, teamToken } = options;
  const repository = repositoryName(options.repository);
  const client = createClient(options);
  const teamClient =
    teamToken === undefined || teamToken === ''
      ? null
      : createClient({ ...options, token: teamToken });

  return {
    repository: () => readRepository(client, serverUrl, repository),
    pullRequest: (number) => readPullRequest(client, serverUrl, repository, number),
    headOf: (number) => readHead(client, repository, number),
    pullRequestsAt: (head) => readPullRequestsAt(client, repository, head),
    openPullRequests: () => readOpenPullRequests(client, repository),
    openPaths: (branch) => readOpenPaths(client, repository, branch),
    mergeGroup: (group) => readMergeGroup(client, repository, group),
    people: (accounts, names) => {
      const teams =
        teamClient === null || names.length === 0
          ? NO_TEAMS
          : readTeams(teamClient, repository.owner, names);
      return readPeople(client, repository, accounts, teams);
    },
    branchRules: (branch) => readBranchRules(client, repository, branch),
    standingStatus: (commit, context) => readStanding(client, repository, commit, context),
    publishStatus: (commit, context, status) =>
      publishStatus(client, repository, commit, context, status),
    publishComment: (pullRequest, marker, body, mode) =>
      publishComment(client, repository, pullRequest, { marker, body, mode }),
  };
}
