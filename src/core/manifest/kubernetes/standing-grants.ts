import type { Grant, Metadata } from '../../model/grant.ts';
import { compact } from '../../model/json.ts';
import { normalise } from '../../model/normalise.ts';
import { identityOf } from './binding.ts';
import { federationOf } from './federation.ts';
import { kubernetesGrantId } from './grant-identity.ts';
import { grantOf } from './grant-of.ts';
import type { NamedObject } from './object.ts';
import type { Role } from './role.ts';
import type { RoleIndex } from './role-index.ts';
import type { TokenSecret } from './token-secret.ts';

/** The grant of a ServiceAccount that may become an identity of a cloud; none for others. */
export function serviceAccountGrants(
  object: NamedObject,
  metadata: Metadata,
  boundary: string,
): readonly Grant[] {
  const federation = federationOf(object);
  if (federation === null) return [];
  const { declared, mechanism } = federation;
  const automount = object.value['automountServiceAccountToken'];
  return [
    grantOf(object, {
      id: kubernetesGrantId(boundary, object),
      identity: identityOf(object),
      metadata,
      declared,
      effective: normalise(declared.map(({ entitlement }) => entitlement)),
      credential: { type: 'federated', mechanism, consumers: [] },
      notes: compact({ automountServiceAccountToken: automount }),
      pointers: { identity: ['metadata', 'name'], entitlements: ['metadata', 'annotations'] },
    }),
  ];
}

/** The grant of a Secret that holds a token without end: whoever reads it is the ServiceAccount. */
export function tokenGrant(
  object: NamedObject,
  { account, declared }: TokenSecret,
  metadata: Metadata,
  boundary: string,
): Grant {
  const { namespace, name } = object;
  return grantOf(object, {
    id: kubernetesGrantId(boundary, object),
    identity: identityOf({ kind: 'ServiceAccount', namespace, name: account }),
    metadata,
    declared: [declared],
    effective: normalise([declared.entitlement]),
    credential: {
      type: 'static',
      mechanism: 'service-account-token',
      secretRef: { store: 'kubernetes', path: `${namespace ?? '-'}/${name}` },
      consumers: [],
    },
    notes: {},
    pointers: { identity: ['metadata', 'annotations'], entitlements: ['type'] },
  });
}

const AGGREGATE_TO = 'rbac.authorization.k8s.io/aggregate-to-';

/** The labels by which a ClusterRole becomes part of roles that every cluster has. */
export function aggregatesTo({ kind, labels }: NamedObject): readonly string[] {
  if (kind !== 'ClusterRole') return [];
  return Object.keys(labels).filter(
    (key) => key.startsWith(AGGREGATE_TO) && labels[key] === 'true',
  );
}

/** A ClusterRole that becomes part of others widens all who hold those: one grant for each of the others. */
export function aggregationGrants(
  role: Role,
  roles: RoleIndex,
  metadata: Metadata,
  boundary: string,
): readonly Grant[] {
  const { object } = role;
  return aggregatesTo(object).map((key) => {
    const subject = { kind: 'ClusterRole', namespace: null, name: key.slice(AGGREGATE_TO.length) };
    return grantOf(object, {
      id: kubernetesGrantId(boundary, object, subject),
      identity: identityOf(subject),
      metadata,
      ...roles.everywhere(role),
      credential: undefined,
      notes: {},
      pointers: { identity: ['metadata', 'labels', key], entitlements: ['rules'] },
    });
  });
}
