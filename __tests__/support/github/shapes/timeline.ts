import { timeText } from '../world/clock.ts';
import type { Repo, TimelineEvent, World } from '../world/model.ts';
import { nodeId, type Shape, userShape } from './account.ts';
import { repoUrl } from './repository.ts';

/** An event of an issue, by REST's name for it: `HeadRefForcePushedEvent` is `head_ref_force_pushed` there. */
export function timelineShape(world: World, repo: Repo, event: TimelineEvent): Shape {
  const commit = commitOf(event);
  return {
    id: event.id,
    node_id: nodeId('EV', event.id),
    url: `${repoUrl(world, repo)}/issues/events/${event.id}`,
    actor: userShape(world, event.actor),
    event: event.type
      .replace(/Event$/, '')
      .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`)
      .toLowerCase(),
    commit_id: commit,
    commit_url: commit === null ? null : `${repoUrl(world, repo)}/commits/${commit}`,
    created_at: timeText(event.at),
    performed_via_github_app: null,
    ...details(event),
  };
}

function commitOf(event: TimelineEvent): string | null {
  if (event.type === 'MergedEvent') return event.commit;
  return event.type === 'HeadRefForcePushedEvent' ? event.after : null;
}

function details(event: TimelineEvent): Shape {
  switch (event.type) {
    case 'LabeledEvent':
    case 'UnlabeledEvent':
      return { label: { name: event.label, color: 'ededed' } };
    case 'ReviewDismissedEvent':
      return {
        dismissed_review: {
          state: event.previous.toLowerCase(),
          review_id: event.review.id,
          dismissal_message: event.message,
          ...(event.commit === null ? {} : { dismissal_commit_id: event.commit }),
        },
      };
    case 'AddedToMergeQueueEvent':
    case 'AutomaticBaseChangeSucceededEvent':
    case 'BaseRefChangedEvent':
    case 'BaseRefForcePushedEvent':
    case 'ClosedEvent':
    case 'HeadRefForcePushedEvent':
    case 'MergedEvent':
    case 'RemovedFromMergeQueueEvent':
    case 'ReopenedEvent':
      return {};
  }
}
