import { timeText } from '../world/clock.ts';
import type { Repo, Status, World } from '../world/model.ts';
import { maybeUserShape, nodeId, type Shape } from './account.ts';
import { repoUrl } from './repository.ts';

/** A `status` of a commit. */
export function statusShape(world: World, repo: Repo, status: Status): Shape {
  const at = timeText(status.at);
  return {
    url: `${repoUrl(world, repo)}/statuses/${status.sha}`,
    avatar_url: `${world.origin}/avatars/${status.creator.id}`,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: at,
    updated_at: at,
    creator: maybeUserShape(world, status.creator),
  };
}
