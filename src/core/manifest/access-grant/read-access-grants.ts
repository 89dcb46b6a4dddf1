import type { Grant, Metadata } from '../../model/grant.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';
import type { DocumentsRead, ManifestDocument } from '../document.ts';
import { specMetadata } from '../metadata/spec-metadata.ts';
import { readShaped } from '../schema/check-shape.ts';
import { grantOf } from './grant-of.ts';
import { timeReader, unreadableTimes } from './manifest-times.ts';

/** More grants than this in one file are refused. */
export const MAX_GRANTS = 5_000;

/** Our kinds that have their place elsewhere, or are not judged by this version. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  AccessException:
    'exceptions are not judged by this version yet; take the file out of the governed paths',
  AccessReview:
    'reviews are not judged by this version yet; take the file out of the governed paths',
  GrantMetadata: 'metadata for other manifests stands in .github/grantproof/metadata.yaml',
  Policy: 'a policy stands in .github/grantproof/policy.yaml',
  Roster: 'a roster stands in .github/grantproof/roster.yaml',
};

export interface AccessGrantsRead {
  readonly grants: readonly Grant[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the AccessGrants of one file; every other kind is a problem.
 * `inherit` completes a grant's own metadata with what sidecars, folders and CODEOWNERS say.
 */
export function readAccessGrants(
  path: string,
  read: DocumentsRead,
  inherit: (own: Metadata, name: string) => Metadata,
): AccessGrantsRead {
  const grants: Grant[] = [];
  const problems: Problem[] = [...read.problems];
  for (const document of read.documents) {
    if (document.value === null) continue;
    const wrong = wrongKind(document);
    if (wrong !== undefined) {
      problems.push(wrong);
      continue;
    }
    const shaped = readShaped('access-grant', document);
    if ('problems' in shaped) {
      problems.push(...shaped.problems, ...unreadableTimes(document));
      continue;
    }
    const own = specMetadata(document, shaped.value.spec, 'object');
    const times = timeReader(document);
    const metadata = inherit(own.metadata, shaped.value.metadata.name);
    const grant = grantOf(document, shaped.value, times, metadata);
    const unreadable = [...own.problems, ...times.problems];
    if (unreadable.length === 0) grants.push(grant);
    problems.push(...unreadable);
  }
  if (grants.length > MAX_GRANTS) {
    problems.push({
      code: 'grant-too-many',
      path,
      line: 1,
      column: 1,
      message: `the file declares ${grants.length} grants, and ${MAX_GRANTS} are the limit`,
      help: 'split it into several files',
    });
  }
  return { grants, problems };
}

/** The `kind` of a document, if it has one that is text. */
function kindOf(document: ManifestDocument): string | undefined {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return typeof value.kind === 'string' ? value.kind : undefined;
}

function wrongKind(document: ManifestDocument): Problem | undefined {
  const kind = kindOf(document);
  // Without a kind, the schema says what is missing.
  if (kind === undefined || kind === 'AccessGrant') return undefined;
  const place = document.at(['kind']);
  const elsewhere = Object.hasOwn(OTHER_KINDS, kind) ? OTHER_KINDS[kind] : undefined;
  if (elsewhere !== undefined) {
    return {
      code: 'kind-not-supported',
      ...place,
      message: `the kind \`${kind}\` does not belong here`,
      help: elsewhere,
    };
  }
  const near = nearestName(kind, ['AccessGrant']);
  return {
    code: 'kind-unknown',
    ...place,
    message: `the kind \`${kind}\` is unknown`,
    help: near === undefined ? 'write `kind: AccessGrant`' : `did you mean \`${near}\`?`,
  };
}
