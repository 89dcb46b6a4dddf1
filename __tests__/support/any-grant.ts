import fc from 'fast-check';
import type { Agent, Credential, Entitlement, Grant } from '../../src/core/model/grant.ts';
import { normalise } from '../../src/core/model/normalise.ts';
import { sampleEntitlement, sampleGrant, sampleMetadata, span, time } from './sample-grant.ts';

const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const moment = fc.constantFrom(time('2026-06-01'), time('2026-12-01T00:00:00Z'));
const length = fc.constantFrom(span('P30D'), span('PT12H'));

const entitlement: fc.Arbitrary<Entitlement> = fc
  .record({
    resources: words,
    actions: words,
    scopes: fc.oneof(fc.constant([]), words),
    privilege: fc.constantFrom(null, 'read', 'admin'),
    conditions: fc.constantFrom(null, { c: 1 }, { d: [1, 2] }),
    delegable: fc.boolean(),
    dataClass: fc.constantFrom(null, 'public'),
  })
  .map((parts) => sampleEntitlement(parts));
const credential: fc.Arbitrary<Credential> = fc
  .record({
    type: fc.constantFrom('static' as const, 'federated' as const),
    mechanism: maybe(fc.constantFrom('irsa', 'oidc')),
    trust: maybe(
      fc.record({
        issuer: fc.constantFrom('i', 'j'),
        subject: fc.constantFrom('s', 's*'),
        subjectMatch: fc.constantFrom('exact' as const, 'pattern' as const),
        audience: fc.constant('a'),
      }),
    ),
    secretRef: maybe(fc.record({ store: fc.constant('v'), path: fc.constantFrom('p', 'q') })),
    rotation: maybe(
      fc.record(
        {
          interval: length,
          method: fc.constantFrom('automatic' as const, 'manual' as const),
          lastRotatedAt: moment,
        },
        { requiredKeys: ['interval', 'method'] },
      ),
    ),
    consumers: fc.oneof(fc.constant([]), words),
  })
  .map(withoutUndefined);
const agent: fc.Arbitrary<Agent> = fc
  .record({
    model: maybe(fc.constantFrom('m', 'n')),
    autonomy: maybe(fc.constantFrom('suggest-only' as const, 'autonomous' as const)),
    tools: fc.array(
      fc.record({
        server: fc.constantFrom('a', 'a/b'),
        allow: fc.array(fc.constantFrom('b/c', 'c', '*'), { maxLength: 2 }),
      }),
      {
        maxLength: 2,
      },
    ),
    approvalRequiredFor: fc.oneof(fc.constant([]), words),
    killSwitch: maybe(fc.constant('k')),
    maySpawn: fc.boolean(),
  })
  .map(withoutUndefined);
const metadata = fc
  .record({
    team: maybe(fc.constantFrom('t', 'u')),
    primary: maybe(fc.constantFrom('github:octo-a', 'github:octo-b')),
    secondary: maybe(words),
    contact: maybe(fc.constant('#c')),
    environment: maybe(fc.constantFrom('production', 'sandbox')),
    justification: maybe(fc.constantFrom('x', 'y')),
    tickets: maybe(
      fc.array(
        fc.record({
          system: fc.constant('jira'),
          id: fc.constantFrom('1', '2'),
          relation: fc.constant('request'),
        }),
      ),
    ),
    validFrom: maybe(moment),
    expiresAt: maybe(fc.oneof(moment, fc.constantFrom({ unreadable: '' }, { unreadable: 'x' }))),
    maxTtl: maybe(length),
    onExpiry: maybe(fc.constantFrom('revoke' as const, 'review' as const)),
    renewals: maybe(fc.nat(2)),
    reviewCadence: maybe(length),
    lastReviewedAt: maybe(moment),
  })
  .map(sampleMetadata);
/** Grants with any of the parts that a manifest may have. */
export const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    entitlements: fc.array(entitlement, { minLength: 1, maxLength: 3 }).map(normalise),
    metadata,
    credential: maybe(credential),
    agent: maybe(agent),
    delegation: maybe(
      fc
        .record({
          delegatedAdmin: maybe(
            fc.record({
              principal: fc.constant('github:octo-l'),
              authority: fc.constantFrom('x', 'y'),
              scope: fc.constant('s'),
            }),
          ),
          sharedRole: maybe(fc.record({ members: words })),
        })
        .map(withoutUndefined),
    ),
  })
  .map((parts) => sampleGrant(withoutUndefined(parts)));
/** Two grants that are alike in most parts. */
export const grantPair = fc
  .tuple(
    anyGrant,
    anyGrant,
    fc.subarray(['entitlements', 'metadata', 'credential', 'agent', 'delegation'] as const),
  )
  .map(([one, two, parts]): readonly [Grant, Grant] => [
    one,
    { ...one, ...Object.fromEntries(parts.map((part) => [part, two[part]])) },
  ]);

/** What is undefined left out, as the readers of manifests do. */
function withoutUndefined<T extends object>(
  parts: T,
): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The same data in new objects, as a second reading would give. */
export function structured(one: Grant): Grant {
  const { at: place, declared, ...data } = one;
  return { ...structuredClone(data), at: place, declared };
}

/** The same grant as somebody else would write it. */
export function scrambled(one: Grant): Grant {
  const { credential, agent, metadata } = one;
  const doubled = (list: readonly string[]): readonly string[] => [...list.toReversed(), ...list];
  const split = one.entitlements.flatMap((each) =>
    each.actions.toReversed().map((action) => ({ ...each, actions: [action] })),
  );
  return {
    ...one,
    entitlements: normalise([...split, ...one.entitlements.slice(0, 1)].toReversed()),
    metadata: {
      ...metadata,
      ...(metadata.secondary === undefined
        ? {}
        : { secondary: { ...metadata.secondary, value: doubled(metadata.secondary.value) } }),
      ...(metadata.tickets === undefined
        ? {}
        : {
            tickets: {
              ...metadata.tickets,
              value: metadata.tickets.value
                .toReversed()
                .map(({ system, id, relation }) => ({ relation, id, system })),
            },
          }),
    },
    ...(credential === undefined
      ? {}
      : { credential: { ...credential, consumers: doubled(credential.consumers) } }),
    ...(agent === undefined
      ? {}
      : {
          agent: {
            ...agent,
            tools: agent.tools
              .toReversed()
              .map(({ allow, server }) => ({ allow: doubled(allow), server })),
            approvalRequiredFor: doubled(agent.approvalRequiredFor),
          },
        }),
  };
}
