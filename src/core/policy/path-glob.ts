import { shown } from '../manifest/schema/shown.ts';
import type { NearMiss } from '../model/delta.ts';
import { caselessMatcher, folderMatcher, globMatcher, type Matcher } from '../model/glob.ts';
import type { ManifestScope, Policy } from '../model/policy.ts';
import { dropInvisible, foldLetters, trimNames } from './look-alike.ts';

/** The first entry of the policy's `manifests` that a path belongs to; null where the policy does not govern it. */
export function governingScope(policy: Policy, path: string): ManifestScope | null {
  return (
    policy.scopes.find(
      (scope) =>
        fitting(scope.paths, path) !== undefined && fitting(scope.exclude, path) === undefined,
    ) ?? null
  );
}

/**
 * The first entry that could govern something below a path, for links and submodules: what stands in them is not
 * in the tree. Null where there is none, or where the policy excludes the path or all that is below it.
 */
export function scopeBelow(policy: Policy, path: string): ManifestScope | null {
  const below = [`${path}/-`, `${path}/-/-`];
  return (
    policy.scopes.find(
      ({ paths, exclude }) =>
        fitting(paths, path, folderMatcher) !== undefined &&
        fitting(exclude, path) === undefined &&
        below.some((inner) => fitting(exclude, inner) === undefined),
    ) ?? null
  );
}

interface Mend {
  readonly why: (path: string) => string;
  readonly mend: (path: string) => string;
  /** Whether the glob is read without regard to case. */
  readonly caseless?: true;
}

/** What makes two paths look or work alike, likeliest first. */
const MENDS: readonly Mend[] = [
  { why: () => 'its case', mend: (path) => path, caseless: true },
  { why: (path) => `the ending ${shown(endingOf(path))}`, mend: swapEnding },
  { why: () => 'a space or dot at the end of a name', mend: trimNames },
  { why: () => 'an invisible character', mend: dropInvisible },
  { why: () => 'a look-alike letter', mend: foldLetters },
  { why: () => 'a backslash', mend: (path) => path.replaceAll('\\', '/') },
];

/** A path that nobody governs, but somebody meant to: null for one that is governed, excluded, or nowhere near. */
export function nearMiss(policy: Policy, path: string): NearMiss | null {
  if (policy.scopes.some(({ paths }) => fitting(paths, path) !== undefined)) return null;
  for (const { why, mend, caseless } of MENDS) {
    const mended = mend(path);
    if (mended === path && caseless === undefined) continue;
    const glob = missedGlob(policy, mended, caseless === undefined ? globMatcher : caselessMatcher);
    if (glob !== null) return { path, glob, why: why(path) };
  }
  return missedByMore(policy, path);
}

/** Several of them at once; glob and path are folded alike. */
function missedByMore(policy: Policy, path: string): NearMiss | null {
  const plain = plainOf(path);
  const folded = (glob: string): Matcher => caselessMatcher(foldLetters(glob));
  for (const candidate of [plain, swapEnding(plain)]) {
    const glob = missedGlob(policy, candidate, folded);
    if (glob !== null) return { path, glob, why: 'its spelling' };
  }
  return null;
}

const plainOf = (path: string): string =>
  trimNames(foldLetters(dropInvisible(path)).replaceAll('\\', '/'));

function missedGlob(
  policy: Policy,
  path: string,
  matcher: (glob: string) => Matcher,
): string | null {
  for (const { paths, exclude } of policy.scopes) {
    const glob = fitting(paths, path, matcher);
    if (glob !== undefined && fitting(exclude, path, matcher) === undefined) return glob;
  }
  return null;
}

const fitting = (
  globs: readonly string[],
  path: string,
  matcher: (glob: string) => Matcher = globMatcher,
): string | undefined => globs.find((glob) => matcher(glob)(path));

const endingOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? '';

function swapEnding(path: string): string {
  return path.replace(/\.(ya?ml)$/i, (_, ending: string) =>
    ending.toLowerCase() === 'yml' ? '.yaml' : '.yml',
  );
}

/**
 * The folder within which names are resolved for a path: its own, the root (`''`), or the leading folders
 * that the scope's boundary matches; its own where that matches nothing.
 */
export function boundaryOf(scope: ManifestScope, path: string): string {
  const folders = path.split('/').slice(0, -1);
  if (scope.boundary === 'repository') return '';
  if (scope.boundary === 'directory') return folders.join('/');
  const matcher = globMatcher(scope.boundary);
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const leading = folders.slice(0, depth).join('/');
    if (matcher(leading)) return leading;
  }
  return folders.join('/');
}
