// Records as a ledger has them, for tests that show them: of what has landed, and of what is no decision.
import { withGivenBack } from '../../src/core/change/given-back.ts';
import type { EventRecord } from '../../src/core/evidence/event-record.ts';
import {
  type AccessRecord,
  type RecordedLanding,
  RULESET,
} from '../../src/core/evidence/record.ts';
import { sealedVerdict } from '../../src/core/evidence/sealed-verdict.ts';
import { canonicalJson, digestOf } from '../../src/core/model/canonical.ts';
import type { Facts } from '../../src/core/model/facts.ts';
import type { Json } from '../../src/core/model/json.ts';
import { RECORD_SCHEMA } from '../../src/core/model/uris.ts';
import type { Verdict } from '../../src/core/model/verdict.ts';
import type { RecordDocument } from '../../src/core/render/record-document.ts';
import { eventPage } from '../../src/core/render/record-event.ts';
import { recordPage } from '../../src/core/render/record-page.ts';
import type { AnySource, BesideRecord } from '../../src/core/render/record-source.ts';
import { approved, waiting } from './review-stories.ts';
import { reviewedFacts, sampleRecord, sampleSource } from './sample-record.ts';
import { created, DIGEST, grant, instant, NOW, outcome, verdict } from './sample-verdict.ts';

const ORIGIN = 'github.com/acme/infra/grantproof-ledger';
const KEY = `sha256:${'4e'.repeat(32)}`;
const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqakDPX59LiMpd7ENRhkIeDlrvUKZ
y+lCOVfLobPUb3zw7R13CWNlMONb4029cJbj9S7rZBsvU+odS1c1O17VmA==
-----END PUBLIC KEY-----
`;
const [FROM, BASE, HEAD] = ['e', 'b', 'a'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];
const LANDED = instant('2026-11-21T13:50:00Z');

/** What the bundle of a record says whose place in its ledger is this. */
export const stated = (index: number, key: string | null = KEY): BesideRecord => ({
  kind: 'stated',
  key,
  position: {
    origin: ORIGIN,
    index,
    head: { size: index + 1, root: '7a'.repeat(32) },
    previous: { size: index, root: '6b'.repeat(32) },
  },
});

const landing = (parts: Partial<RecordedLanding> = {}): RecordedLanding => ({
  ...{ range: { from: BASE, to: HEAD }, moved: null, withheld: [], approves: null },
  ...parts,
});

/** The record of a verdict on what has landed. */
export function sealedRecord(story: Verdict, facts: Facts, landed: RecordedLanding): AccessRecord {
  const record = sampleRecord(sealedVerdict({ ...story, now: facts.now }, landed), facts);
  return {
    ...record,
    kind: landed.approves === null ? 'change' : 'retroactive-approval',
    source: { ...record.source, range: landed.range },
    question: { ...record.question, landed },
  };
}

const { pullRequest: _, tickets: __, ...restOfFacts } = reviewedFacts;
const [commit] = reviewedFacts.commits ?? [];
const ADMIN = { login: 'octo-admin', id: '1009', type: 'User' } as const;

/** What a forge knows of a push. */
const pushedFacts: Facts = {
  ...restOfFacts,
  ...{ now: LANDED, landedAt: LANDED, pullRequest: null, reviews: [], people: [] },
  commits: commit === undefined ? [] : [{ ...commit, author: ADMIN, committer: ADMIN }],
  heads: [{ sha: HEAD, at: LANDED, pusher: ADMIN }],
};

const unapproved = (name: string) =>
  outcome(name, {
    rule: 'approvals',
    outcome: 'pending',
    message: 'needs the approval of one person from `owner`',
    help: '`octo-lead` can approve',
  });

const pushed = verdict({
  result: 'pending',
  deltas: [created(grant('incident-debug'))],
  outcomes: [unapproved('incident-debug')],
});

/** Merged before its approval, which came two days later as a review. */
const late = sealedRecord(
  {
    ...waiting,
    reviews: (waiting.reviews ?? []).map((review) =>
      review.id === '2'
        ? { ...review, counts: false, reason: 'it was given after the change had landed' }
        : review,
    ),
  },
  { ...reviewedFacts, now: LANDED, landedAt: LANDED },
  landing({ range: { from: FROM, to: HEAD } }),
);

const LATE_APPROVAL = {
  id: '7001',
  reviewer: { login: 'octo-lead', id: '1003', type: 'User' },
  state: 'APPROVED',
  submittedAt: instant('2026-11-22T08:25:30Z'),
  commit: HEAD,
} as const;

/** The same, approved on the issue of the violation. */
const afterwards = sealedRecord(
  {
    ...approved,
    result: 'allow',
    outcomes: approved.outcomes.filter(({ outcome: found }) => found === 'pass'),
    reviews: [
      {
        ...{ id: '7001', reviewer: 'octo-lead', state: 'APPROVED', counts: true },
        reason: 'it approves exactly the change of access that would land',
      },
    ],
  },
  {
    ...reviewedFacts,
    ...{ now: NOW, landedAt: LANDED, reviews: [LATE_APPROVAL] },
    heads: [...(reviewedFacts.heads ?? []), { sha: HEAD, at: LANDED }],
  },
  landing({ range: { from: HEAD, to: HEAD }, approves: { index: 41, digest: DIGEST } }),
);

/** Approved afterwards by somebody whom nobody asked; nobody saw when it landed. */
const inPart = sealedRecord(
  pushed,
  {
    ...pushedFacts,
    ...{ now: NOW, reviews: [{ ...LATE_APPROVAL, reviewer: null }] },
    heads: [...(pushedFacts.heads ?? []), { sha: HEAD, at: LANDED }],
  },
  landing({ range: { from: HEAD, to: HEAD }, approves: { index: 43, digest: DIGEST } }),
);

const { landedAt: ___, ...unseenFacts } = pushedFacts;

const givenBack = sealedRecord(
  {
    ...pushed,
    deltas: withGivenBack(
      {
        ...{ deltas: pushed.deltas, problems: [], nearMisses: [], policyPaths: [] },
        everything: false,
      },
      [{ grant: 'access-grant/incident-debug', record: 12 }],
    ).deltas,
  },
  { ...unseenFacts, revoked: [{ grant: 'access-grant/incident-debug', record: 12 }] },
  landing(),
);

const withheld = ['the record would hold a secret: `grants/ci.yaml` line 8 holds a private key'];

/** Where nothing could be judged. */
const nothing = (reasons: readonly string[]): Verdict => ({
  ...verdict({ result: 'violation', deltas: [], outcomes: [], reasons }),
  policy: null,
});

const changes: Readonly<Record<string, readonly [AccessRecord, BesideRecord]>> = {
  late: [late, stated(41)],
  afterwards: [afterwards, stated(1042, null)],
  'in-part': [inPart, { kind: 'other-record' }],
  'given-back': [givenBack, stated(43)],
  foxtrot: [sealedRecord(pushed, pushedFacts, landing({ moved: 'foxtrot' })), stated(44)],
  rewritten: [sealedRecord(pushed, pushedFacts, landing({ moved: 'rewritten' })), stated(45)],
  'taken-back': [sealedRecord(pushed, pushedFacts, landing({ moved: 'discarded' })), stated(46)],
  withheld: [
    sealedRecord(nothing(withheld), { now: LANDED, landedAt: LANDED }, landing({ withheld })),
    { kind: 'none' },
  ],
};

const source = {
  repository: { uri: 'git+https://github.com/acme/infra', id: '4242' },
  ref: 'refs/heads/main',
  range: { from: BASE, to: BASE },
  tree: '1'.repeat(40),
  pullRequest: null,
};
const event = {
  schema: RECORD_SCHEMA,
  salt: '0'.repeat(32),
  engine: {
    name: 'grantproof',
    version: '0.0.0-sample',
    ruleset: RULESET,
    digest: { sha256: '9'.repeat(64) },
  },
  source,
  at: '2026-11-21T05:23:00Z',
} as const;

const adoption = {
  commit: BASE,
  tree: '1'.repeat(40),
  grants: ['nightly-backup', 'release-publisher'].map((name) => ({
    ...{ id: `access-grant/${name}`, state: 'present' as const, digest: DIGEST },
  })),
  unreadable: ['clusters/live/chart/templates/role.yaml'],
};

const keyEvent = (parts: Partial<Extract<EventRecord, { kind: 'key-event' }>['key']>) => ({
  ...event,
  ...{ kind: 'key-event' as const, source: { ...source, tree: null } },
  key: { action: 'add' as const, publicKey: PUBLIC_KEY, since: null, reason: '', ...parts },
});

const heartbeat = (parts: Partial<Extract<EventRecord, { kind: 'heartbeat' }>>) => ({
  ...event,
  ...{ kind: 'heartbeat' as const, adoption: null, ...parts },
});

const events: Readonly<Record<string, readonly [EventRecord, BesideRecord]>> = {
  adoption: [heartbeat({ adoption }), stated(0)],
  'adopted-anew': [
    heartbeat({ adoption: { ...adoption, grants: [], unreadable: [] } }),
    stated(57),
  ],
  seen: [heartbeat({ source: { ...source, range: { from: FROM, to: BASE } } }), stated(1)],
  'seen-nothing': [heartbeat({}), { kind: 'none' }],
  'key-added': [keyEvent({ reason: 'a second person may seal' }), stated(5)],
  'key-replaced': [keyEvent({ action: 'rotate' }), stated(6)],
  'key-taken-back': [
    keyEvent({ action: 'revoke', since: 4, reason: 'the laptop was lost' }),
    stated(7),
  ],
  'key-unnamed': [keyEvent({ action: 'revoke', publicKey: 'no key' }), { kind: 'none' }],
};

/** What a page about an event is made of. */
const eventSource = (record: EventRecord, beside: BesideRecord): AnySource<EventRecord> => ({
  ...{ record, beside },
  digest: digestOf(canonicalJson(record as unknown as Json)).slice('sha256:'.length),
});

/** Pages about the records of a ledger, by the story that they tell. */
export const ledgerPages: readonly { readonly name: string; readonly page: RecordDocument }[] = [
  ...Object.entries(changes).map(([name, [record, beside]]) => ({
    name,
    page: recordPage(sampleSource(record, beside)),
  })),
  ...Object.entries(events).map(([name, [record, beside]]) => ({
    name,
    page: eventPage(eventSource(record, beside)),
  })),
];

/** Pages about records of a ledger with a text wherever one can stand that others write. */
export function hostileLedgerPages(text: string): readonly RecordDocument[] {
  const well = `x${text.toWellFormed()}`;
  const account = { login: well, id: '1', type: 'User' } as const;
  const facts: Facts = {
    ...pushedFacts,
    heads: [{ sha: HEAD, at: LANDED, pusher: account }],
    reviews: [{ ...LATE_APPROVAL, reviewer: account }],
  };
  const place = stated(3, well);
  const beside: BesideRecord = {
    ...place,
    ...(place.kind === 'stated' &&
      place.position !== null && { position: { ...place.position, origin: well } }),
  };
  const approves = { index: 1, digest: well };
  const strange = { ...source, repository: { uri: well, id: well }, ref: well };
  const [first] = adoption.grants;
  return [
    ...[landing({ withheld: [well] }), landing({ approves })].map((landed) =>
      recordPage(sampleSource(sealedRecord(pushed, facts, landed), beside)),
    ),
    ...[
      keyEvent({ reason: well, publicKey: well }),
      heartbeat({
        adoption: {
          ...adoption,
          grants: first === undefined ? [] : [{ ...first, id: well }],
          unreadable: [well],
        },
      }),
    ].map((record) => eventPage(eventSource({ ...record, source: strange, at: well }, beside))),
  ];
}
