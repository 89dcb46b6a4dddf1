import fc from 'fast-check';
import { compare } from '../../src/core/change/compare.ts';
import { readAccessGrants } from '../../src/core/manifest/access-grant/read-access-grants.ts';
import { readDocuments } from '../../src/core/manifest/yaml/read-documents.ts';
import { DIRECTIONS } from '../../src/core/model/delta.ts';
import { grantId } from '../../src/core/model/ids.ts';
import type { JsonObject } from '../../src/core/model/json.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { OUTCOMES, RESULTS, type Verdict } from '../../src/core/model/verdict.ts';
import { judge } from '../../src/core/policy/judge.ts';
import { RULES } from '../../src/core/policy/rules/registry.ts';
import { approvalsUnknown, FACTS, policyOf, settingOf } from '../core/policy/samples.ts';
import { hostileText } from './hostile-text.ts';
import {
  DIGEST,
  delta,
  entitlement,
  fullMetadata,
  grant,
  NOW,
  opaqueDelta,
  outcome,
  place,
  problem,
  sourced,
} from './sample-verdict.ts';

const few = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 3 });

/** A manifest that says hostile things wherever it may say anything. */
const manifest = fc
  .record({
    name: fc.constantFrom('sample', 'other'),
    id: hostileText,
    type: fc.oneof(fc.constant('workload'), hostileText),
    provider: hostileText,
    justification: hostileText,
    team: hostileText,
    primary: hostileText,
    environment: hostileText,
    ticket: hostileText,
    actions: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    resource: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    conditions: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
    labels: fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
    extra: fc.dictionary(hostileText, hostileText, { maxKeys: 1 }),
  })
  .map(
    (text): JsonObject => ({
      apiVersion: 'grantproof.dev/v1alpha1',
      kind: 'AccessGrant',
      metadata: { name: text.name, labels: text.labels },
      spec: {
        identity: { id: text.id, type: text.type, provider: text.provider },
        owner: { team: text.team, primary: text.primary },
        environment: text.environment,
        justification: text.justification,
        tickets: [{ system: 'github', id: text.ticket }],
        entitlements: [
          {
            system: 'aws',
            resource: text.resource,
            actions: text.actions,
            conditions: text.conditions,
          },
        ],
        ...text.extra,
      },
    }),
  );

function readingOf(path: string, manifests: readonly JsonObject[]): Reading {
  const text = manifests.map((each) => `---\n${JSON.stringify(each)}\n`).join('');
  const { grants, problems } = readAccessGrants(
    path,
    readDocuments(path, text, 'strict'),
    (own) => own,
  );
  return { grants, problems, opaque: [], unreadable: new Set() };
}

/** The verdict on a change from some hostile manifests to others, through reading, comparing and judging. */
export const judgedManifests: fc.Arbitrary<Verdict> = fc
  .record({
    path: hostileText,
    before: fc.array(manifest, { maxLength: 2 }),
    after: fc.array(manifest, { maxLength: 2 }),
  })
  .map(({ path, before, after }) => {
    const now = readingOf(path, after);
    const change = {
      deltas: compare(readingOf(path, before), now),
      problems: now.problems,
      nearMisses: [{ path, glob: 'grants/**', why: 'the ending' }],
      policyPaths: [path],
      everything: false,
    };
    const policy = policyOf({ rules: [...RULES.values()].map((rule) => settingOf(rule)) });
    const judgement = judge({
      change,
      policy,
      facts: FACTS,
      backlog: null,
      contentDigest: () => DIGEST,
      approvals: approvalsUnknown(change, policy),
    });
    const { deltas, problems } = change;
    return { ...judgement, now: NOW, deltaDigest: DIGEST, deltas, problems, policy };
  });

const anyPlace = fc
  .record({ path: hostileText, line: fc.integer({ min: 1, max: 99 }) })
  .map(({ path, line }) => place(path, line, 1));

const anyGrant = fc
  .record({
    name: hostileText,
    words: fc.array(hostileText, { minLength: 9, maxLength: 9 }),
    at: anyPlace,
  })
  .map(({ name, words, at }) => {
    const [id = '', type = '', team = '', action = '', resource = '', why = '', ...more] = words;
    const [system = '', contact = '', unreadable = ''] = more;
    return grant(name, {
      place: at,
      identity: { id, type, provider: type, displayName: team, interactiveUse: 'forbidden' },
      entitlements: [
        entitlement({
          system,
          actions: [action],
          resources: [resource],
          conditions: { [id]: why },
        }),
      ],
      metadata: {
        ...fullMetadata,
        team: sourced(team),
        justification: sourced(why),
        contact: sourced(contact),
        expiresAt: sourced({ unreadable }),
        tickets: sourced([{ system, id, relation: type, url: resource }]),
      },
      removal: { effective: 'no', reasons: [why], place: at },
    });
  });

const anyDelta = fc.oneof(
  fc
    .record({
      before: fc.option(anyGrant),
      after: anyGrant,
      direction: fc.constantFrom(...DIRECTIONS),
      changes: few(hostileText),
      leftTo: fc.option(hostileText),
    })
    .map(({ before, after, ...parts }) =>
      delta(before, after, { class: before === null ? 'create' : 'reshape', ...parts }),
    ),
  anyGrant.map((gone) => delta(gone, null, { class: 'orphan', direction: 'narrow' })),
  fc.tuple(hostileText, hostileText).map(([name, reason]) => opaqueDelta(name, reason)),
);

const anyOutcome = fc
  .record({
    rule: fc.oneof(fc.constant('approvals'), hostileText),
    kind: fc.constantFrom(...OUTCOMES),
    grant: fc.option(hostileText),
    message: hostileText,
    help: hostileText,
    at: anyPlace,
  })
  .map(({ rule, kind, message, help, at, ...about }) =>
    outcome(null, {
      rule,
      outcome: kind,
      grant: about.grant === null ? null : grantId(about.grant),
      message,
      help,
      ...at,
    }),
  );

const anyReview = fc.record({
  id: hostileText,
  reviewer: fc.option(hostileText),
  state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'),
  counts: fc.boolean(),
  reason: hostileText,
});

/** A verdict of hostile texts in every field that can hold one, as if nothing before had looked at them. */
export const anyVerdict: fc.Arbitrary<Verdict> = fc
  .record({
    result: fc.constantFrom(...RESULTS),
    deltas: few(anyDelta),
    outcomes: few(anyOutcome),
    problems: few(
      fc
        .record({ at: anyPlace, message: hostileText, help: hostileText })
        .map(({ at, message, help }) => problem({ ...at, message, help })),
    ),
    reasons: few(hostileText),
    reviews: few(anyReview),
    policy: fc.option(
      hostileText.map((name) => ({ name, sources: [{ path: name, digest: DIGEST }] })),
    ),
  })
  .map((parts) => ({ ...parts, now: NOW, deltaDigest: DIGEST }));
