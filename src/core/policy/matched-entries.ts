import type { Delta } from '../model/delta.ts';
import type { Json } from '../model/json.ts';
import { compact } from '../model/json.ts';
import type { ApprovalEntry, ManifestScope, Match, Policy } from '../model/policy.ts';
import { matches } from './match.ts';
import { governingScope, scopeBelow } from './path-glob.ts';

/** What a policy's entries say of a delta, wherever in the policy they stand: part of what an approval is bound to. */
export function matchedEntries(policy: Policy, delta: Delta): Json {
  const scope = scopeOf(policy, delta);
  const approvals = (policy.approvals ?? []).filter((entry) => matches(entry.match, delta));
  return {
    manifests: scope === null ? [] : [scopeContent(scope)],
    // Without any entries, one person who may write approves: that is not the same as entries that do not match.
    approvals: policy.approvals === null ? null : approvals.map(approvalContent),
  };
}

/** Links and submodules are governed for what may stand below them. */
function scopeOf(policy: Policy, { place, before, after }: Delta): ManifestScope | null {
  const scope = governingScope(policy, place.path);
  const opaque = before?.kind === 'opaque' || after?.kind === 'opaque';
  return scope === null && opaque ? scopeBelow(policy, place.path) : scope;
}

function scopeContent({ paths, exclude, format, boundary }: ManifestScope): Json {
  return compact({ paths: [...paths], exclude: [...exclude], format, boundary });
}

function approvalContent({ match, require }: ApprovalEntry): Json {
  return {
    match: matchContent(match),
    require: require.map(({ count, from }) => ({ count, from: [...from] })),
  };
}

function matchContent(match: Match): Json {
  const conditions: readonly (readonly [string, readonly string[]])[] = Object.entries(match);
  return Object.fromEntries(conditions.map(([key, values]) => [key, [...values]]));
}
