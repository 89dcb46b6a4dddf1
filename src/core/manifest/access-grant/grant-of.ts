import type {
  Agent,
  Credential,
  Delegation,
  Grant,
  GrantPart,
  Metadata,
} from '../../model/grant.ts';
import { grantId } from '../../model/ids.ts';
import { compact, type Json, type JsonObject } from '../../model/json.ts';
import { normalise } from '../../model/normalise.ts';
import type { Pointer } from '../../model/place.ts';
import type { ManifestDocument } from '../document.ts';
import type { AccessGrantManifest } from '../schema/types.ts';
import { declaredEntitlements } from './entitlements.ts';
import { span, type TimeReader } from './manifest-times.ts';

type Spec = AccessGrantManifest['spec'];

/** A manifest of the right shape as a grant; `metadata` is the resolved one. */
export function grantOf(
  document: ManifestDocument,
  manifest: AccessGrantManifest,
  times: TimeReader,
  metadata: Metadata,
): Grant {
  const { spec } = manifest;
  // Only what finds places outlives the reading, not the document's whole value.
  const { at, place } = document;
  const declared = declaredEntitlements(document, spec);
  const credential = credentialOf(spec, times);
  const delegation = delegationOf(spec, times);
  const agent = agentOf(spec);
  return {
    id: grantId(`access-grant/${manifest.metadata.name}`),
    format: 'access-grant',
    identity: { ...spec.identity, interactiveUse: spec.identity.interactiveUse ?? 'forbidden' },
    entitlements: normalise(declared.map((one) => one.entitlement)),
    declared,
    metadata,
    ...(credential === undefined ? {} : { credential }),
    ...(delegation === undefined ? {} : { delegation }),
    ...(agent === undefined ? {} : { agent }),
    revoked: spec.revocation?.state === 'revoked',
    removal: {
      effective: 'unknown',
      reasons: [],
      get place() {
        return at(['spec', 'revocation']);
      },
    },
    notes: notesOf(manifest),
    place,
    at: (part) => at(PARTS[part]),
  };
}

const PARTS: Readonly<Record<GrantPart, Pointer>> = {
  grant: ['metadata', 'name'],
  identity: ['spec', 'identity'],
  owner: ['spec', 'owner'],
  primary: ['spec', 'owner', 'primary'],
  team: ['spec', 'owner', 'team'],
  justification: ['spec', 'justification'],
  tickets: ['spec', 'tickets'],
  expiresAt: ['spec', 'validity', 'expiresAt'],
  validity: ['spec', 'validity'],
  review: ['spec', 'review'],
  credential: ['spec', 'credential'],
  rotation: ['spec', 'credential', 'rotation'],
  entitlements: ['spec', 'entitlements'],
};

function credentialOf(spec: Spec, times: TimeReader): Credential | undefined {
  if (spec.credential === undefined) return undefined;
  const { rotation, trust, consumers, ...rest } = spec.credential;
  const interval = span(rotation?.interval);
  const last = times.instant(rotation?.lastRotatedAt, [
    'spec',
    'credential',
    'rotation',
    'lastRotatedAt',
  ]);
  return {
    ...rest,
    consumers: consumers ?? [],
    ...(trust === undefined
      ? {}
      : { trust: { ...trust, subjectMatch: trust.subjectMatch ?? 'exact' } }),
    ...(rotation === undefined || interval === undefined
      ? {}
      : {
          rotation: {
            interval,
            method: rotation.method,
            ...(last === undefined ? {} : { lastRotatedAt: last }),
          },
        }),
  };
}

function delegationOf(spec: Spec, times: TimeReader): Delegation | undefined {
  const { delegatedAdmin, sharedRole } = spec.delegation ?? {};
  if (delegatedAdmin === undefined && sharedRole === undefined) return undefined;
  const expiresAt = times.instant(delegatedAdmin?.expiresAt, [
    'spec',
    'delegation',
    'delegatedAdmin',
    'expiresAt',
  ]);
  return {
    ...(delegatedAdmin === undefined
      ? {}
      : {
          delegatedAdmin: {
            principal: delegatedAdmin.principal,
            authority: delegatedAdmin.authority,
            scope: delegatedAdmin.scope,
            ...(expiresAt === undefined ? {} : { expiresAt }),
          },
        }),
    ...(sharedRole === undefined
      ? {}
      : {
          sharedRole: {
            members: sharedRole.members ?? [],
            ...(sharedRole.memberSource === undefined
              ? {}
              : { memberSource: { ...sharedRole.memberSource } }),
            ...(sharedRole.maxMembers === undefined ? {} : { maxMembers: sharedRole.maxMembers }),
          },
        }),
  };
}

function agentOf(spec: Spec): Agent | undefined {
  if (spec.agent === undefined) return undefined;
  return {
    ...spec.agent,
    tools: spec.agent.tools ?? [],
    approvalRequiredFor: spec.agent.approvalRequiredFor ?? [],
    maySpawn: spec.agent.maySpawn ?? false,
  };
}

/** What the manifest says beyond access and its justification; a change of it is an annotation. */
function notesOf(manifest: AccessGrantManifest): JsonObject {
  const { labels, annotations } = manifest.metadata;
  const { exceptions, revocation, nativeRefs } = manifest.spec;
  return compact(plain({ labels, annotations, exceptions, revocation, nativeRefs }));
}

/** Parsed YAML is JSON already; this only tells the compiler. */
const plain = (
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Json | undefined>> =>
  value as Readonly<Record<string, Json | undefined>>;
