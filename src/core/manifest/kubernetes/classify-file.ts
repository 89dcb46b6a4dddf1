import { isJsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import { shown } from '../schema/shown.ts';
import { carriedBy } from './carriers.ts';
import { graveDoubts } from './doubts.ts';
import { extractObjects } from './extract-objects.ts';
import { type GovernedKind, governedKind } from './governed-kinds.ts';
import type { KubernetesFile } from './kubernetes-file.ts';
import { isKustomization, isKustomizationPath, kustomizationParts } from './kustomization.ts';
import { concealment, isTemplateText } from './marks.ts';
import { type KubernetesObject, type NamedObject, readNamed } from './object.ts';
import type { Concealed } from './opaque-units.ts';
import { isTokenSecret } from './token-secret.ts';

/** What a file holds, as far as it concerns access. */
export interface ClassifiedFile {
  /** Readable objects of governed kinds, in the order of the file. */
  readonly objects: readonly NamedObject[];
  readonly concealed: readonly Concealed[];
  readonly problems: readonly Problem[];
}

/** Sorts what a file holds into objects that can be read, such as can't, and problems. */
export function classifyFile(file: KubernetesFile): ClassifiedFile {
  const { documents, text } = file;
  const place = { path: file.file.path, line: 1, column: 1 };
  if (documents.problems.length > 0) {
    return isTemplateText(text)
      ? unread([{ reason: 'a template', place, parts: undefined }], [])
      : unread([], documents.problems);
  }
  const objects: NamedObject[] = [];
  const concealed: Concealed[] = [];
  const problems: Problem[] = [];
  const read = extractObjects(file);
  problems.push(...read.problems);
  for (const one of read.unrecognised) {
    // A kustomization may leave out what it is: its file's name says it.
    if (isKustomizationPath(file.file.path) && isJsonObject(one.value)) {
      concealed.push(...kustomizationIn({ value: one.value, place: one.place }));
    } else {
      concealed.push(concealedAt(one, one.reason, one.value));
    }
  }
  const governed = new Set<ManifestDocument>();
  for (const [object, document] of read.objects) {
    const kind = governedKind(object.group, object.kind);
    if (kind === undefined) {
      concealed.push(...concealedIn(object));
      problems.push(...misplaced(object));
      continue;
    }
    if (kind === 'Secret' && !isTokenSecret(object.value['type'])) continue;
    governed.add(document);
    sort(object, kind, document, { objects, concealed, problems });
  }
  for (const document of documents.documents) {
    problems.push(...(governed.has(document) ? document.ambiguities : graveDoubts(document)));
  }
  return { objects, concealed, problems };
}

const unread = (concealed: readonly Concealed[], problems: readonly Problem[]): ClassifiedFile => ({
  objects: [],
  concealed,
  problems,
});

function sort(
  object: KubernetesObject,
  kind: GovernedKind,
  document: ManifestDocument,
  into: { objects: NamedObject[]; concealed: Concealed[]; problems: Problem[] },
): void {
  const reason = concealment(object);
  if (reason !== undefined) {
    // Nothing is ever made of a secret's data, not even a digest.
    into.concealed.push(concealedAt(object, reason, kind === 'Secret' ? undefined : object.value));
    return;
  }
  const named = readNamed(object);
  if ('problems' in named) into.problems.push(...named.problems);
  // What two readers would take for different things is a problem, and nothing to build on.
  else if (document.ambiguities.length === 0) into.objects.push(named.value);
}

function concealedIn(object: KubernetesObject): readonly Concealed[] {
  const { group, kind, value } = object;
  if (isKustomization(group, kind)) return kustomizationIn(object);
  if (kind.includes('{{') || kind.includes('{%')) return [concealedAt(object, 'a template', value)];
  const carried = carriedBy(object);
  return carried === null ? [] : [concealedAt(object, carried.reason, carried.parts)];
}

function kustomizationIn(object: Pick<KubernetesObject, 'place' | 'value'>): readonly Concealed[] {
  const parts = kustomizationParts(object.value);
  return parts === null
    ? []
    : [concealedAt(object, 'a kustomization that fetches or changes objects', parts)];
}

function concealedAt(
  object: Pick<KubernetesObject, 'place'>,
  reason: string,
  parts: unknown,
): Concealed {
  return {
    reason,
    get place() {
      return object.place;
    },
    parts,
  };
}

/** What our own kinds say here would never be read. */
function misplaced(object: KubernetesObject): readonly Problem[] {
  if (object.group !== 'grantproof.dev') return [];
  const help =
    object.kind === 'GrantMetadata'
      ? 'move it to .github/grantproof/metadata.yaml'
      : 'move it to a path that the policy governs with the format `access-grant`';
  return [
    {
      code: 'kind-not-supported',
      ...object.at(['kind']),
      message: `the kind ${shown(object.kind)} can't stand in a file of the format \`kubernetes\``,
      help,
    },
  ];
}
