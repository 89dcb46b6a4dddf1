import type { DeclaredEntitlement, Entitlement } from '../../model/grant.ts';
import { literal } from '../../model/pattern.ts';
import type { NamedObject } from './object.ts';
import { blankEntitlement } from './rule-entitlements.ts';

/** What a ServiceAccount may become in a cloud. */
export interface Federation {
  readonly mechanism: string;
  readonly declared: readonly DeclaredEntitlement[];
}

interface Cloud {
  readonly annotation: string;
  readonly mechanism: string;
  readonly entitlement: (value: string, object: NamedObject) => Partial<Entitlement>;
}

const CLOUDS: readonly Cloud[] = [
  {
    annotation: 'eks.amazonaws.com/role-arn',
    mechanism: 'irsa',
    entitlement: (arn) => ({
      system: 'aws',
      boundary: within('account', /^arn:[^:]*:iam::([^:]+):/.exec(arn)?.[1]),
    }),
  },
  {
    annotation: 'iam.gke.io/gcp-service-account',
    mechanism: 'gke-workload-identity',
    entitlement: (account) => ({
      system: 'gcp',
      boundary: within('project', /@([^.@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1]),
    }),
  },
  {
    annotation: 'azure.workload.identity/client-id',
    mechanism: 'azure-workload-identity',
    entitlement: (_client, { annotations }) => ({
      system: 'azure',
      boundary: within('tenant', annotations['azure.workload.identity/tenant-id']),
    }),
  },
];

const within = (scope: string, name: string | undefined): string | null =>
  name === undefined ? null : `${scope}:${literal(name)}`;

/** The cloud identities that a ServiceAccount's annotations let it assume; null without any. */
export function federationOf(object: NamedObject): Federation | null {
  const found = CLOUDS.flatMap(({ annotation, mechanism, entitlement }) => {
    const value = object.annotations[annotation]?.trim() ?? '';
    if (value === '') return [];
    const declared: DeclaredEntitlement = {
      entitlement: {
        ...blankEntitlement,
        resources: [literal(value)],
        actions: ['assume'],
        ...entitlement(value, object),
      },
      at: () => object.at(['metadata', 'annotations', annotation]),
    };
    return [{ mechanism, declared }];
  });
  if (found.length === 0) return null;
  return {
    mechanism: found.map(({ mechanism }) => mechanism).join('+'),
    declared: found.map(({ declared }) => declared),
  };
}
