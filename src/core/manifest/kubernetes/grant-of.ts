import type {
  Credential,
  DeclaredEntitlement,
  Entitlement,
  Grant,
  GrantPart,
  Identity,
  Metadata,
} from '../../model/grant.ts';
import type { GrantId } from '../../model/ids.ts';
import { compact, type JsonObject } from '../../model/json.ts';
import type { Place, Pointer } from '../../model/place.ts';
import { credentialType, PREFIX } from '../metadata/annotation-fields.ts';
import type { NamedObject } from './object.ts';
import { removalOf } from './removal.ts';

/** What sets one grant of an object apart from its others. */
export interface GrantParts {
  readonly id: GrantId;
  readonly identity: Identity;
  readonly metadata: Metadata;
  readonly declared: readonly DeclaredEntitlement[];
  readonly effective: readonly Entitlement[];
  readonly credential: Credential | undefined;
  /** What else the object says of this grant. */
  readonly notes: JsonObject;
  /** Where the identity stands, and where what it may do. */
  readonly pointers: { readonly identity: Pointer; readonly entitlements: Pointer };
}

/** A grant that an object declares. */
export function grantOf(object: NamedObject, parts: GrantParts): Grant {
  const { pointers, credential } = parts;
  return {
    id: parts.id,
    format: 'kubernetes',
    identity: parts.identity,
    entitlements: parts.effective,
    declared: parts.declared,
    metadata: parts.metadata,
    ...(credential === undefined ? {} : { credential }),
    revoked: false,
    removal: removalOf(object),
    notes: compact({
      ...parts.notes,
      labels: compact({ ...object.labels }),
      annotations: notedAnnotations(object),
    }),
    get place() {
      return object.place;
    },
    at: (part) => placeOf(object, part, parts.metadata, pointers),
  };
}

/** The credential that an object says its identity has, where nothing else tells. */
export function annotatedCredential(object: NamedObject): Credential | undefined {
  const type = credentialType(object.annotations[`${PREFIX}credential-type`] ?? '');
  return type === undefined ? undefined : { type, consumers: [] };
}

/** Left out: what our own fields say already, and the copy that kubectl leaves behind. */
function notedAnnotations({ annotations }: NamedObject): JsonObject {
  return compact(
    Object.fromEntries(
      Object.entries(annotations).filter(
        ([key]) =>
          !key.startsWith(PREFIX) && key !== 'kubectl.kubernetes.io/last-applied-configuration',
      ),
    ),
  );
}

/** Metadata stands where its value comes from; what is missing belongs among the object's annotations. */
function placeOf(
  object: NamedObject,
  part: GrantPart,
  metadata: Metadata,
  pointers: GrantParts['pointers'],
): Place {
  const annotation = (...suffixes: readonly string[]): Place => {
    const present = suffixes.find((suffix) => Object.hasOwn(object.annotations, PREFIX + suffix));
    return object.at(['metadata', 'annotations', PREFIX + (present ?? '')]);
  };
  switch (part) {
    case 'grant':
      return object.at(['metadata', 'name']);
    case 'identity':
      return object.at(pointers.identity);
    case 'entitlements':
      return object.at(pointers.entitlements);
    case 'team':
      return metadata.team?.place ?? annotation('owner-team');
    case 'owner':
    case 'primary':
      return metadata.primary?.place ?? annotation('owner');
    case 'justification':
      return metadata.justification?.place ?? annotation('justification');
    case 'tickets':
      return metadata.tickets?.place ?? annotation('ticket', 'tickets');
    case 'expiresAt':
    case 'validity':
      return metadata.expiresAt?.place ?? annotation('expires-at');
    case 'review':
      return metadata.reviewCadence?.place ?? annotation('review-cadence');
    case 'credential':
    case 'rotation':
      return annotation('credential-type');
  }
}
