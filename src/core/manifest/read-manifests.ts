import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Grant, Metadata, OpaqueUnit } from '../model/grant.ts';
import { type GrantId, grantId } from '../model/ids.ts';
import { byText } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import type { Reading, TreeFile } from '../model/reading.ts';
import { readAccessGrants } from './access-grant/read-access-grants.ts';
import type { DocumentCache } from './document-cache.ts';
import { type FileText, fileText } from './file-text.ts';
import type { GovernedFile, TreeFiles } from './governed-file.ts';
import { opaqueId } from './kubernetes/grant-identity.ts';
import type { KubernetesFile } from './kubernetes/kubernetes-file.ts';
import { readKubernetes } from './kubernetes/read-kubernetes.ts';
import { type Codeowners, codeownersMetadata, readCodeowners } from './metadata/codeowners.ts';
import { resolveMetadata } from './metadata/resolve.ts';
import { readSidecars, type Sidecar, sidecarMetadata } from './metadata/sidecar.ts';

/** What every manifest of a tree inherits from. */
interface Surroundings {
  readonly sidecars: readonly Sidecar[];
  readonly codeowners: Codeowners | null;
}

/** Reads all manifests of one tree: every file ends as grants, as something opaque, or as problems. */
export function readManifests(files: TreeFiles, cache: DocumentCache): Reading {
  const metadata = readMetadata(files.metadata, cache);
  const around: Surroundings = {
    sidecars: metadata.sidecars,
    codeowners: readOwners(files.codeowners),
  };
  const texts = files.manifests.map((governed) => ({ governed, read: fileText(governed.file) }));
  const readings = [
    ...texts.flatMap(({ governed, read }) =>
      read.kind === 'text' ? [] : [unread(governed, read)],
    ),
    ...texts.flatMap(({ governed, read }) =>
      read.kind === 'text' && governed.format === 'access-grant'
        ? [readOwnFormat(governed.file, read.text, around, cache)]
        : [],
    ),
    ...byBoundary(texts).map(([boundary, group]) => {
      const documents = group.map(({ file, text }) => ({
        file,
        text,
        documents: cache(file, text, 'native'),
      }));
      return readKubernetes(documents, { boundary, ...around });
    }),
  ];
  return joined(readings, metadata.problems);
}

function readMetadata(
  file: TreeFile | null,
  cache: DocumentCache,
): { readonly sidecars: readonly Sidecar[]; readonly problems: readonly Problem[] } {
  if (file === null) return { sidecars: [], problems: [] };
  const read = fileText(file);
  if (read.kind !== 'text') return { sidecars: [], problems: [metadataProblem(file, read)] };
  const documents = cache(file, read.text, 'strict');
  const sidecars = readSidecars(documents.documents);
  return { sidecars: sidecars.sidecars, problems: [...documents.problems, ...sidecars.problems] };
}

function metadataProblem(file: TreeFile, read: Exclude<FileText, { kind: 'text' }>): Problem {
  if (read.kind === 'problem') return read.problem;
  return {
    code: 'kind-not-supported',
    path: file.path,
    line: 1,
    column: 1,
    message: `this is ${read.reason}, and metadata has to be plain text`,
    help: 'put the file itself here',
  };
}

function readOwners(file: TreeFile | null): Codeowners | null {
  const read = file === null ? null : fileText(file);
  return file === null || read?.kind !== 'text' ? null : readCodeowners(file.path, read.text);
}

/** A governed file that is no text: opaque, or a problem that hides what is in it. */
function unread(governed: GovernedFile, read: Exclude<FileText, { kind: 'text' }>): Reading {
  const { file, format, boundary } = governed;
  if (read.kind === 'problem') {
    return { grants: [], opaque: [], problems: [read.problem], unreadable: new Set([file.path]) };
  }
  const unit: OpaqueUnit = {
    id:
      format === 'kubernetes'
        ? opaqueId(boundary, file.path)
        : grantId(`access-grant/opaque/${file.path}`),
    format,
    reason: read.reason,
    place: { path: file.path, line: 1, column: 1 },
    blobs: [file.oid],
    fingerprint: digestOf(canonicalJson([file.mode, file.oid])),
  };
  return { grants: [], opaque: [unit], problems: [], unreadable: new Set() };
}

function readOwnFormat(
  file: TreeFile,
  text: string,
  around: Surroundings,
  cache: DocumentCache,
): Reading {
  const owners = around.codeowners === null ? {} : codeownersMetadata(around.codeowners, file.path);
  const inherit = (own: Metadata, name: string): Metadata => {
    const selected = { path: file.path, kind: 'AccessGrant', name, namespace: null };
    return resolveMetadata([own, ...sidecarMetadata(around.sidecars, selected), owners]);
  };
  const { grants, problems } = readAccessGrants(file.path, cache(file, text, 'strict'), inherit);
  const unreadable = new Set(problems.length > 0 ? [file.path] : []);
  return { grants, opaque: [], problems, unreadable };
}

type KubernetesText = Pick<KubernetesFile, 'text'> & { readonly file: TreeFile };

function byBoundary(
  texts: readonly { readonly governed: GovernedFile; readonly read: FileText }[],
): readonly (readonly [string, readonly KubernetesText[]])[] {
  const groups = new Map<string, KubernetesText[]>();
  for (const { governed, read } of texts) {
    if (governed.format !== 'kubernetes' || read.kind !== 'text') continue;
    const group = groups.get(governed.boundary) ?? [];
    group.push({ file: governed.file, text: read.text });
    groups.set(governed.boundary, group);
  }
  return [...groups].toSorted(([a], [b]) => byText(a, b));
}

function joined(readings: readonly Reading[], more: readonly Problem[]): Reading {
  const grants = readings.flatMap((reading) => reading.grants);
  const problems = [
    ...more,
    ...readings.flatMap((reading) => reading.problems),
    ...duplicates(grants),
  ];
  return {
    grants,
    opaque: readings.flatMap((reading) => reading.opaque).toSorted((a, b) => byText(a.id, b.id)),
    problems: problems.toSorted(
      (a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column,
    ),
    unreadable: new Set(readings.flatMap((reading) => [...reading.unreadable])),
  };
}

/** Native formats report their own duplicates; here it is names of our own format, across all files. */
function duplicates(grants: readonly Grant[]): readonly Problem[] {
  const first = new Map<GrantId, Grant>();
  return grants.flatMap((grant) => {
    const other = first.get(grant.id);
    if (other === undefined) first.set(grant.id, grant);
    return other === undefined || grant.format !== 'access-grant'
      ? []
      : [duplicateGrant(grant, other)];
  });
}

/** Two grants of one name in one tree, told at the later one. */
export function duplicateGrant(grant: Grant, other: Grant): Problem {
  const { path, line } = other.at('grant');
  return {
    code: 'grant-duplicate',
    ...grant.at('grant'),
    message: `the name \`${grant.id.replace(/^access-grant\//, '')}\` is taken by ${path} line ${line}`,
    help: 'give one of the two another name; a name stands for one grant in the whole repository',
  };
}
