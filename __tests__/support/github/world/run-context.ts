import { trialMerge } from './merging.ts';
import { fullName, type Repo, type World } from './model.ts';
import { type EventName, type EventSubject, eventPayload, senderOf } from './payload.ts';

/** What GitHub gives a workflow run of an event, beside its token. */
export interface Run {
  readonly event: EventName;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly sha: string;
  readonly ref: string;
  readonly actor: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** The run that an event starts. Throws where GitHub would start none. */
export function runContext(
  world: World,
  repo: Repo,
  event: EventName,
  action: string | null,
  subject: EventSubject,
): Run {
  return {
    event,
    payload: eventPayload(world, repo, event, action, subject),
    repository: fullName(repo),
    repositoryId: String(repo.id),
    ownerId: String(repo.owner.id),
    ...revision(world, repo, event, subject),
    actor: senderOf(repo, action, subject).login,
    serverUrl: world.origin,
    apiUrl: world.origin,
    graphqlUrl: `${world.origin}/graphql`,
  };
}

/** The commit and the ref that a run is about. */
function revision(
  world: World,
  repo: Repo,
  event: EventName,
  { pull, entry, ref, after }: EventSubject,
): Pick<Run, 'sha' | 'ref'> {
  const tip = (name: string): Pick<Run, 'sha' | 'ref'> => {
    const sha = repo.git.commit(name);
    if (sha === null) throw new Error(`there is no \`${name}\` to run on`);
    return { sha, ref: name };
  };
  const main = `refs/heads/${repo.defaultBranch}`;
  switch (event) {
    case 'pull_request':
    case 'pull_request_review': {
      if (pull === undefined) throw new Error('the event needs its `pull`');
      if (pull.issue.state === 'MERGED') return tip(`refs/heads/${pull.state.baseRef}`);
      const sha = trialMerge(world, pull.state);
      if (sha === null) throw new Error(`${event} does not run while the pull request conflicts`);
      return { sha, ref: `refs/pull/${pull.number}/merge` };
    }
    case 'merge_group':
      if (entry === undefined) throw new Error('the event needs its `entry`');
      return { sha: entry.head, ref: entry.ref };
    case 'push':
      return after === undefined ? tip(ref ?? main) : { sha: after, ref: ref ?? main };
    case 'workflow_dispatch':
      return tip(ref ?? main);
    case 'pull_request_target':
    case 'issue_comment':
    case 'schedule':
      return tip(main);
  }
}
