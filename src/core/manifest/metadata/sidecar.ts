import { globFault, globMatcher } from '../../model/glob.ts';
import type { Metadata } from '../../model/grant.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import { readShaped } from '../schema/check-shape.ts';
import type { GrantMetadataManifest } from '../schema/types.ts';
import { specMetadata } from './spec-metadata.ts';

type Selector = GrantMetadataManifest['spec']['selector'];

/** Metadata for native objects that a selector finds; with paths alone it is the default of a directory. */
export interface Sidecar {
  readonly name: string;
  readonly selector: Selector;
  /** Its values come from `sidecar`, or from `directory`. */
  readonly metadata: Metadata;
}

/** What a selector looks at; null where an object has none. */
export interface Selected {
  readonly path: string;
  readonly kind: string | null;
  readonly name: string | null;
  readonly namespace: string | null;
}

export interface SidecarsRead {
  readonly sidecars: readonly Sidecar[];
  readonly problems: readonly Problem[];
}

/** Reads the GrantMetadata among the documents; others are for others to read. */
export function readSidecars(documents: readonly ManifestDocument[]): SidecarsRead {
  const sidecars: Sidecar[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    const { value } = document;
    if (typeof value !== 'object' || value === null || !('kind' in value)) continue;
    if (value.kind !== 'GrantMetadata') continue;
    const shaped = readShaped('grant-metadata', document);
    if ('problems' in shaped) {
      problems.push(...shaped.problems);
      continue;
    }
    const { selector, ...spec } = shaped.value.spec;
    const read = specMetadata(document, spec, isDirectory(selector) ? 'directory' : 'sidecar');
    const faults = [...globProblems(document, selector), ...read.problems];
    problems.push(...faults);
    if (faults.length > 0) continue;
    sidecars.push({ name: shaped.value.metadata.name, selector, metadata: read.metadata });
  }
  return { sidecars, problems };
}

/** The metadata of all sidecars that select an object, the last of them first: the later one wins. */
export function sidecarMetadata(
  sidecars: readonly Sidecar[],
  selected: Selected,
): readonly Metadata[] {
  return sidecars
    .filter(({ selector }) => selects(selector, selected))
    .map(({ metadata }) => metadata)
    .toReversed();
}

function isDirectory({ kinds, names, namespaces }: Selector): boolean {
  return kinds === undefined && names === undefined && namespaces === undefined;
}

function selects(selector: Selector, { path, kind, name, namespace }: Selected): boolean {
  const { paths, kinds, names, namespaces } = selector;
  return (
    (paths === undefined || paths.some((glob) => globMatcher(glob)(path))) &&
    (kinds === undefined || (kind !== null && kinds.includes(kind))) &&
    (names === undefined || isOneOf(names, name)) &&
    (namespaces === undefined || isOneOf(namespaces, namespace))
  );
}

function isOneOf(globs: readonly string[], name: string | null): boolean {
  return name !== null && globs.some((glob) => glob === name || globMatcher(glob)(name));
}

const GLOBS = ['paths', 'names', 'namespaces'] as const;

function globProblems(document: ManifestDocument, selector: Selector): readonly Problem[] {
  return GLOBS.flatMap((key) =>
    (selector[key] ?? []).flatMap((glob, nth) => {
      const fault = globFault(glob);
      if (fault === null) return [];
      return [
        {
          code: 'schema-wrong-value' as const,
          ...document.at(['spec', 'selector', key, nth]),
          message: `the glob \`${glob}\` ${fault}`,
          help: 'write a glob such as `clusters/**` or `sample-*`',
        },
      ];
    }),
  );
}
