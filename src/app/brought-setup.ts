import type { Oid } from '../core/model/ids.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { POLICY_PATH } from './policy-paths.ts';
import { readSetup, type Texts } from './setup.ts';
import { readTexts } from './tip-texts.ts';

/**
 * What a change brings to judge by, where the default branch has no policy: it judges nothing yet, but once it has
 * landed it stops everything if it can't be read. Null where the change brings none.
 */
export async function broughtSetup(
  repository: Repository,
  shipped: Shipped,
  tree: Oid,
  now: Instant,
): Promise<{ readonly texts: Texts; readonly problems: readonly Problem[] } | null> {
  const { texts, problems } = await readTexts(repository, tree);
  if (!texts.has(POLICY_PATH)) return null;
  const read = readSetup(texts, undefined, { now }, shipped);
  return { texts, problems: [...problems, ...read.problems] };
}
