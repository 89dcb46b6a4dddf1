import { globMatcher } from '../core/model/glob.ts';
import type { Format } from '../core/model/grant.ts';
import { byText, sortedSet } from '../core/model/order.ts';

/** Files that one entry of a policy would govern. */
export interface ScopeProposal {
  readonly format: Format;
  readonly paths: readonly string[];
}

export interface ScopesFound {
  readonly scopes: readonly ScopeProposal[];
  /** Files that declare access once they are rendered; as they are, nobody can tell what. */
  readonly templates: readonly string[];
}

/** Where the manifests of a format go in a repository that has none yet. */
export const FIRST_SCOPES: Readonly<Record<Format, ScopeProposal>> = {
  'access-grant': { format: 'access-grant', paths: ['grants/**/*.yaml'] },
  kubernetes: { format: 'kubernetes', paths: ['clusters/**/*.yaml'] },
};

/** What a file seems to hold; a proposal, not a reading. */
type Kind = 'access-grant' | 'rbac' | 'kubernetes' | 'template' | 'neutral' | 'other';

/** What may lie in a folder that an entry governs as a whole, and what makes it worth governing. */
const FITTING: Readonly<Record<Format, { readonly wanted: Kind; readonly fits: readonly Kind[] }>> =
  {
    'access-grant': { wanted: 'access-grant', fits: ['access-grant'] },
    kubernetes: { wanted: 'rbac', fits: ['rbac', 'kubernetes', 'neutral'] },
  };

export const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** Proposes which files to govern: the topmost folders that hold nothing else, and single files where all is mixed. */
export function proposeScopes(texts: ReadonlyMap<string, string>): ScopesFound {
  const kinds = new Map<string, Kind>();
  for (const [path, text] of texts) {
    if (isYaml(path) && !path.startsWith('.github/')) kinds.set(path, kindOf(path, text));
  }
  const own = scopeOf('access-grant', kinds);
  const kubernetes = scopeOf('kubernetes', kinds);
  const free = ![...kinds.keys()].some((path) => path.startsWith('grants/'));
  return {
    scopes: [own ?? (free ? FIRST_SCOPES['access-grant'] : null), kubernetes].filter(
      (scope) => scope !== null,
    ),
    templates: [...kinds].flatMap(([path, kind]) => (kind === 'template' ? [path] : [])),
  };
}

const OWN = /^\s*apiVersion:\s*["']?grantproof\.dev\//m;
const OWN_KIND = /^\s*kind:\s*["']?AccessGrant\b/m;
const RBAC = /apiVersion:\s*["']?(?:rbac\.authorization\.k8s\.io|authorization\.openshift\.io)\//;
const isObject = (text: string): boolean => /^apiVersion:/m.test(text) && /^kind:/m.test(text);

function kindOf(path: string, text: string): Kind {
  if (OWN.test(text)) return OWN_KIND.test(text) ? 'access-grant' : 'other';
  if (RBAC.test(text)) return /\{\{|\{%/.test(text) ? 'template' : 'rbac';
  if (/(?:^|\/)kustomization\.ya?ml$/.test(path)) return 'neutral';
  return isObject(text) ? 'kubernetes' : 'other';
}

function scopeOf(format: Format, kinds: ReadonlyMap<string, Kind>): ScopeProposal | null {
  const { wanted, fits } = FITTING[format];
  const misfits = [...kinds].flatMap(([path, kind]) => (fits.includes(kind) ? [] : [path]));
  const mixed = new Set(misfits.flatMap(foldersAbove));
  // Where one service mixes its files, the folder of another is no rule of its own either.
  const uneven = new Set([...mixed].map((folder) => foldersAbove(folder).at(-1)));
  const globs = new Set<string>();
  for (const [path, kind] of kinds) {
    if (kind !== wanted) continue;
    const folder = foldersAbove(path).find(
      (one, nth, { length }) =>
        !mixed.has(one) &&
        (nth === 0 || nth === length - 1 || !uneven.has(foldersAbove(one).at(-1))),
    );
    globs.add(
      folder === undefined
        ? literal(path)
        : `${literal(folder)}/**/*${extensionsBelow(folder, kinds)}`,
    );
  }
  const clean = (glob: string): boolean => !misfits.some(globMatcher(glob));
  return globs.size === 0 ? null : { format, paths: gathered([...globs].toSorted(byText), clean) };
}

/** From the topmost one down; the root itself is none. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, nth) => names.slice(0, nth + 1).join('/'));
}

/** What is no letter in a glob stands as `?`. */
const literal = (path: string): string => path.replaceAll(/[*?[\]{}()!@+\\#]/g, '?');

function extensionsBelow(folder: string, kinds: ReadonlyMap<string, Kind>): string {
  const found = [...kinds.keys()].filter((path) => path.startsWith(`${folder}/`));
  const extensions = sortedSet(found.map((path) => path.slice(path.lastIndexOf('.'))));
  return extensions.length === 1 ? (extensions[0] ?? '') : '.{yaml,yml}';
}

/** Puts a `*` where globs differ in one folder only, so that the next service of its kind is governed too. */
function gathered(globs: readonly string[], clean: (glob: string) => boolean): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const glob of globs) {
    for (const key of keysOf(glob)) groups.set(key, [...(groups.get(key) ?? []), glob]);
  }
  const left = new Set(globs);
  const wide = [...groups].filter(([key, members]) => members.length > 1 && clean(key));
  for (const [key, members] of wide.toSorted(([, a], [, b]) => b.length - a.length)) {
    if (!members.every((glob) => left.has(glob))) continue;
    for (const glob of members) left.delete(glob);
    left.add(key);
  }
  return [...left].toSorted(byText);
}

/** A glob of whole folders with each of its folders in turn as `*`, the first aside. */
function keysOf(glob: string): readonly string[] {
  const names = glob.split('/');
  const end = names.indexOf('**');
  return names
    .slice(0, Math.max(end, 0))
    .flatMap((_, nth) => (nth === 0 ? [] : [names.with(nth, '*').join('/')]));
}
