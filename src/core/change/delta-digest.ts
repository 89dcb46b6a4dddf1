import { canonicalJson, digestOf, digestOfParts } from '../model/canonical.ts';
import type { Delta } from '../model/delta.ts';
import type { Grant } from '../model/grant.ts';
import type { Digest } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import { grantContent, sideContent } from './grant-content.ts';

/** What the digest binds besides the deltas themselves. */
export interface DigestContext {
  /** The forge's numeric id of the repository; null where none is known. */
  readonly repository: string | null;
  /** The branch that the change lands on. */
  readonly targetRef: string | null;
  /** The `manifests` and `approvals` entries of the policy that a delta matched. */
  readonly matched: (delta: Delta) => Json;
}

/**
 * Digest of a change of access: the same for every layout, order of keys, comment, path and pure move,
 * another as soon as who gets what, until when, why, or who must approve it is another.
 */
export function deltaDigest(deltas: readonly Delta[], context: DigestContext): Digest {
  return digestOfParts({
    schema: 'https://grantproof.dev/delta/v1',
    repository: context.repository,
    targetRef: context.targetRef,
    deltas: contentsOf(deltas, context),
  });
}

function* contentsOf(deltas: readonly Delta[], context: DigestContext): Generator<Json> {
  for (const delta of deltas) {
    if (isPureMove(delta)) continue;
    yield {
      id: delta.grant,
      classes: delta.classes.filter((one) => one !== 'move' || delta.leftTo !== null),
      before: sideContent(delta.before),
      after: sideContent(delta.after),
      matched: context.matched(delta),
    };
  }
}

function isPureMove(delta: Delta): boolean {
  return delta.class === 'move' && delta.leftTo === null && delta.direction === 'neutral';
}

/** Digest of one grant's content. */
export function contentDigest(grant: Grant): Digest {
  return digestOf(canonicalJson(grantContent(grant)));
}
