import type { DeclaredEntitlement } from '../../model/grant.ts';
import { literal } from '../../model/pattern.ts';
import { incomplete, type NamedObject, type Read, textIn } from './object.ts';
import { blankEntitlement } from './rule-entitlements.ts';

const ACCOUNT = 'kubernetes.io/service-account.name';

/** A Secret that Kubernetes fills with a token without end for a ServiceAccount. */
export interface TokenSecret {
  readonly account: string;
  readonly declared: DeclaredEntitlement;
}

/** Whether a Secret is for such a token, or hides of which type it is. Its data are never looked at. */
export function isTokenSecret(type: unknown): boolean {
  return (
    type === 'kubernetes.io/service-account-token' ||
    (typeof type === 'string' && /^ENC\[|\{\{|\{%/.test(type)) ||
    (typeof type === 'object' && type !== null)
  );
}

/** Reads whose token a Secret asks for. */
export function readTokenSecret(object: NamedObject): Read<TokenSecret> {
  const pointer = ['metadata', 'annotations', ACCOUNT];
  const account = textIn(object.annotations, ACCOUNT);
  if (account === undefined) {
    const problem = incomplete(
      object,
      pointer,
      'this token Secret names no ServiceAccount',
      `write the annotation \`${ACCOUNT}\``,
    );
    return { problems: [problem] };
  }
  const namespace = object.namespace ?? '-';
  return {
    value: {
      account,
      declared: {
        entitlement: {
          ...blankEntitlement,
          boundary: `namespace:${literal(namespace)}`,
          resources: [`core/serviceaccounts:${literal(account)}`],
          actions: ['authenticate'],
          privilege: 'identity-issue',
        },
        at: () => object.at(pointer),
      },
    },
  };
}
