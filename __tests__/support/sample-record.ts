// Records for tests that show them: of made-up verdicts, with facts about the people in them.
import { factsFile, recordedFacts } from '../../src/core/evidence/facts-file.ts';
import { grantDigests } from '../../src/core/evidence/grant-digests.ts';
import {
  type AccessRecord,
  type RecordedVerdict,
  RULESET,
} from '../../src/core/evidence/record.ts';
import { canonicalJson, digestOf } from '../../src/core/model/canonical.ts';
import type { Account, Facts, Person, Review } from '../../src/core/model/facts.ts';
import type { Json } from '../../src/core/model/json.ts';
import { RECORD_SCHEMA } from '../../src/core/model/uris.ts';
import type { Outcome, Verdict } from '../../src/core/model/verdict.ts';
import { jsonPieces } from '../../src/core/render/json-text.ts';
import type { BesideRecord, RecordSource } from '../../src/core/render/record-source.ts';
import { verdictJson } from '../../src/core/render/verdict-json.ts';
import { approved, waiting } from './review-stories.ts';
import { denied, hostile, unassessed, unreadable } from './sample-stories.ts';
import {
  created,
  DIGEST,
  entitlement,
  grant,
  instant,
  NOW,
  outcome,
  problem,
  sourced,
  verdict,
} from './sample-verdict.ts';

const [BASE, HEAD, EARLIER, MERGE] = ['b', 'a', 'd', 'c'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];

/** A record of a verdict, as `grantproof record` writes it, but that there is nothing to replay it from. */
export function sampleRecord(story: Verdict, facts: Facts = { now: NOW }): AccessRecord {
  const judged = jsonPieces(verdictJson(story, { base: BASE, head: HEAD, merge: MERGE }));
  const { uri = null, id = null } = facts.repository ?? {};
  return {
    schema: RECORD_SCHEMA,
    kind: 'change',
    salt: '0'.repeat(32),
    engine: {
      name: 'grantproof',
      version: '0.0.0-sample',
      ruleset: RULESET,
      digest: { sha256: '9'.repeat(64) },
    },
    source: {
      repository: { uri, id },
      ref: 'refs/heads/main',
      range: { from: BASE, to: HEAD },
      tree: MERGE,
      pullRequest: facts.pullRequest?.number ?? null,
    },
    question: {
      tip: { commit: BASE, tree: '1'.repeat(40) },
      base: { commit: BASE, tree: '1'.repeat(40) },
      head: { commit: HEAD, tree: '2'.repeat(40) },
      targetRef: 'main',
      policy: null,
      reasons: [],
    },
    facts: factsFile(facts),
    answers: {
      resolved: {},
      mergeBases: [],
      merges: [],
      diffs: [],
      lists: [],
      searches: [],
      blobs: {},
    },
    packs: {},
    texts: {},
    grants: grantDigests(story.deltas),
    verdict: JSON.parse([...judged].join('')) as RecordedVerdict,
  };
}

/** A record as the bytes of its file. */
export const recordBytes = (record: AccessRecord): Uint8Array =>
  new TextEncoder().encode(canonicalJson(record as unknown as Json));

/** What a page is made of, as a reader of the record's file has it. */
export function sampleSource(
  record: AccessRecord,
  beside: BesideRecord = { kind: 'none' },
): RecordSource {
  const read = recordedFacts(record.facts);
  if (!('facts' in read)) throw new Error(read.problems.map(({ message }) => message).join('; '));
  const digest = digestOf(recordBytes(record)).slice('sha256:'.length);
  return { record, facts: read.facts, digest, beside };
}

const person = (login: string, id: string): Account => ({ login, id, type: 'User' });

const AUTHOR = person('octo-author', '1001');
const DEPUTY = person('octo-deputy', '1002');
const LEAD = person('octo-lead', '1003');
const SECURITY = person('octo-sec', '1004');

const knows = (
  account: Account,
  permission: Person['permission'],
  ...teams: readonly string[]
) => ({
  ...account,
  permission,
  teams,
});

const review = (id: string, reviewer: Account, at: string, commit: string): Review => ({
  id,
  reviewer,
  state: 'APPROVED',
  submittedAt: instant(at),
  commit,
});

/** A pull request with two reviews, of the verdicts in `review-stories.ts`. */
export const reviewedFacts: Facts = {
  now: NOW,
  repository: { id: '4242', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
  pullRequest: {
    number: 418,
    author: AUTHOR,
    title: 'Reports may be listed, and settled',
    body: 'See acme/infra#88.',
    labels: [],
    baseRef: 'main',
    headRef: 'reports',
  },
  commits: [
    {
      sha: HEAD,
      author: AUTHOR,
      committer: AUTHOR,
      coAuthors: [person('octo-helper', '1005')],
      committedAt: instant('2026-11-20T10:00:00Z'),
    },
  ],
  heads: [
    { sha: EARLIER, at: instant('2026-11-20T09:00:00Z'), pusher: AUTHOR },
    { sha: HEAD, at: instant('2026-11-20T10:01:00Z'), pusher: AUTHOR },
  ],
  reviews: [
    review('1', DEPUTY, '2026-11-20T09:30:00Z', EARLIER),
    review('2', SECURITY, '2026-11-21T14:05:00Z', HEAD),
  ],
  people: [
    knows(DEPUTY, 'write', 'sample-platform'),
    knows(LEAD, 'maintain', 'sample-platform'),
    knows(SECURITY, 'admin', 'security', 'sample-platform'),
  ],
  tickets: [
    {
      system: 'github',
      id: 'acme/infra#88',
      state: 'open',
      title: 'The report job needs to list its bucket',
      project: 'acme/infra',
      openedAt: instant('2026-11-18T08:00:00Z'),
      mentions: ['report-reader'],
      fetchedAt: NOW,
    },
  ],
};

const met = (each: string, rule: string, message: string): Outcome =>
  outcome(each, { rule, outcome: 'pass', message, help: '', controls: CONTROLS[rule] ?? [] });

const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  owner: ['A.5.16', 'A.5.18', 'CC6.2', 'PR.AA-01', 'PCI 7.2.5', 'GOVERN 2.1'],
  wildcard: ['NHI5:2025', 'A.5.15', 'A.8.2', 'CC6.3', 'PR.AA-05'],
};

const withRules = (story: Verdict): Verdict => ({
  ...story,
  outcomes: [
    ...story.outcomes,
    ...story.deltas.flatMap(({ grant: id }) => [
      met(id, 'owner', '`sample-platform` and `github:octo-lead` answer for it'),
      met(id, 'wildcard', 'names its actions and resources'),
      { ...met(id, 'secret-sweep', 'does not apply here'), outcome: 'not-applicable' as const },
    ]),
  ],
});

const NUMBERS = Array.from({ length: 50 }, (_, nth) => `sample-${String(nth).padStart(2, '0')}`);

/** Fifty grants at once. */
const many: Verdict = withRules(
  verdict({
    result: 'allow',
    reviews: waiting.reviews ?? [],
    deltas: NUMBERS.map((name) => created(grant(name))),
    outcomes: NUMBERS.map((name) =>
      outcome(name, {
        rule: 'approvals',
        outcome: 'pass',
        message: 'approved by `octo-sec`',
        help: '',
      }),
    ),
  }),
);

const hostileFacts: Facts = {
  ...reviewedFacts,
  pullRequest: {
    number: 7,
    author: { login: '"><img src=x onerror=alert(1)>', id: '666', type: 'User' },
    title: '</style><script>alert(1)</script> \u202edesrever \u0000\u001b[31m ::error::x',
    body: '',
    labels: [],
    baseRef: 'main',
    headRef: "x' onload='y",
  },
  tickets: [
    {
      system: '<b>',
      id: '`|` --> &lt; @octo-lead',
      state: '##[error]',
      title: '\u2066אבג\u2069\n# allow\n::set-output name=x::y',
      fetchedAt: NOW,
    },
  ],
};

/** A record with a text wherever one can stand that others write. */
export function hostileRecord(text: string): AccessRecord {
  // Facts hold nothing blank.
  const well = `x${text.toWellFormed()}`;
  const account: Account = { login: well, id: '1', type: 'User' };
  const record = sampleRecord(
    verdict({
      result: 'deny',
      deltas: [
        created(
          grant('hostile', {
            identity: { id: well, type: well, provider: well, interactiveUse: 'forbidden' },
            entitlements: [entitlement({ system: well, resources: [well], actions: [well] })],
            metadata: {
              team: sourced(well),
              justification: sourced(well),
              tickets: sourced([{ system: well, id: well, relation: well, url: well }]),
            },
          }),
          { changes: [well], leftTo: well },
        ),
      ],
      outcomes: [
        outcome('hostile', { rule: well, message: well, help: well, path: well, controls: [well] }),
      ],
      problems: [problem({ message: well, help: well, path: well })],
      reasons: [well],
      policy: { name: well, sources: [{ path: well, digest: DIGEST }] },
    }),
    {
      ...reviewedFacts,
      pullRequest: {
        number: 1,
        author: account,
        title: well,
        body: well,
        labels: [well],
        baseRef: well,
        headRef: well,
      },
      reviews: [review('1', account, '2026-11-20T09:30:00Z', HEAD)],
      people: [knows(account, 'write', well)],
      tickets: [{ system: well, id: well, state: well, title: well, fetchedAt: NOW }],
    },
  );
  const { deltas } = record.verdict;
  return {
    ...record,
    source: { ...record.source, repository: { uri: well, id: well }, ref: `refs/heads/${well}` },
    verdict: { ...record.verdict, deltas: [...deltas, { [well]: [well] }] },
  };
}

/** Records by the story that they tell. */
export const sampleRecords: Readonly<Record<string, AccessRecord>> = {
  approved: sampleRecord(withRules(approved), reviewedFacts),
  waiting: sampleRecord(waiting, reviewedFacts),
  denied: sampleRecord(denied),
  unassessed: sampleRecord(unassessed),
  unreadable: sampleRecord(unreadable),
  many: sampleRecord(many, reviewedFacts),
  hostile: sampleRecord(hostile, hostileFacts),
};
