import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import type { Statement } from '../../src/core/evidence/statement.ts';
import { canonicalJson } from '../../src/core/model/canonical.ts';
import {
  canonicalBytes,
  type SampleEvidence,
  type SignedFiles,
  signedBy,
  storyEvidence,
  verdictLine,
  verified,
  without,
} from '../support/evidence.ts';
import { withRepository } from '../support/open-repo.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

// Whoever holds the key, or the workflow that may sign, writes what is not so: the signature holds all the same.

const key = sampleKey();
let sample: SampleEvidence;

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
});

afterAll(() => sample.repo.dispose());

const check = async (files: SignedFiles): Promise<string> =>
  verdictLine(await verified(files, { keys: [key.publicKey] }));

const withRepo = async (files: SignedFiles, dir = sample.repo.dir): Promise<string> =>
  withRepository(dir, async (repository) =>
    verdictLine(await verified(files, { keys: [key.publicKey] }, { repository })),
  );

type Row = readonly [what: string, lie: (record: AccessRecord) => AccessRecord, line: string];

const REPLAY = 'fail replay replay-mismatch';

const changed = (
  record: AccessRecord,
  part: 'verdict' | 'source',
  change: object,
): AccessRecord => ({
  ...record,
  [part]: { ...record[part], ...change },
});

/** The whole record with one word in place of another, and with it whatever digests are made of it. */
function withWord(record: AccessRecord, from: string, to: string): AccessRecord {
  let text = canonicalJson(record as never);
  for (const [digest, one] of Object.entries(record.texts)) {
    if (typeof one !== 'string' || !one.includes(from)) continue;
    const altered = one.replace(from, to);
    text = text
      .replaceAll(JSON.stringify(one), JSON.stringify(altered))
      .replaceAll(digest, `sha256:${createHash('sha256').update(altered).digest('hex')}`)
      .replaceAll(blobId(one), blobId(altered));
  }
  return JSON.parse(text) as AccessRecord;
}

const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

const LIES: readonly Row[] = [
  [
    'a better result',
    (record) => changed(record, 'verdict', { result: 'allow-with-exception' }),
    REPLAY,
  ],
  [
    'an outcome left out',
    (record) => changed(record, 'verdict', { outcomes: record.verdict.outcomes.slice(1) }),
    REPLAY,
  ],
  [
    'an earlier decision',
    (record) => changed(record, 'verdict', { now: '2026-11-01T00:00:00Z' }),
    REPLAY,
  ],
  ['another branch', (record) => changed(record, 'source', { ref: 'refs/heads/release' }), REPLAY],
  ['another pull request', (record) => changed(record, 'source', { pullRequest: 8 }), REPLAY],
  [
    'another commit',
    (record) =>
      changed(record, 'source', { range: { ...record.source.range, to: '0'.repeat(40) } }),
    REPLAY,
  ],
  [
    'a grant that says something else',
    (record) => ({
      ...record,
      grants: record.grants.map((grant) => ({ ...grant, digest: `sha256:${'0'.repeat(64)}` })),
    }),
    REPLAY,
  ],
  ['a grant left out', (record) => ({ ...record, grants: [] }), REPLAY],
  [
    'a review taken away, the decision kept',
    (record) => ({ ...record, facts: { ...record.facts, reviews: [] } }),
    REPLAY,
  ],
  [
    'the approver without a right to approve, the decision kept',
    (record) => ({ ...record, facts: { ...record.facts, people: [] } }),
    REPLAY,
  ],
  [
    'a manifest under its own name in git, the decision kept',
    (record) => withWord(record, 's3:PutObject', 's3:DeleteObject'),
    'fail replay replay-impossible',
  ],
  [
    'a text that is not the one of its name in git',
    (record) => {
      const [oid] = Object.keys(record.answers.blobs);
      return JSON.parse(
        canonicalJson(record as never).replaceAll(oid ?? '', '0'.repeat(40)),
      ) as AccessRecord;
    },
    'fail integrity text-altered',
  ],
  [
    'an answer left out',
    (record) => ({ ...record, answers: { ...record.answers, diffs: [] } }),
    'fail replay replay-impossible',
  ],
  [
    'another repository throughout',
    (record) =>
      JSON.parse(
        canonicalJson(record as never).replaceAll('acme/infra', 'acme/other'),
      ) as AccessRecord,
    'pass',
  ],
];

describe('in the record', () => {
  test.each(LIES)('%s', async (_, lie, line) => {
    expect(await check(await signedBy(key, lie(sample.record)))).toBe(line);
  });
});

const subjects =
  (change: (subjects: Statement['subject']) => readonly object[]) => (statement: Statement) => ({
    ...statement,
    subject: change(statement.subject),
  });

const predicate =
  (change: (predicate: Statement['predicate']) => object) => (statement: Statement) => ({
    ...statement,
    predicate: change(statement.predicate),
  });

const ZEROS = { sha256: '0'.repeat(64) };
const DIFFERS = 'fail integrity statement-differs';
const NO_STATEMENT = 'fail integrity statement-unreadable';

type StatementRow = readonly [what: string, lie: (statement: Statement) => object, line: string];

const STATEMENT_LIES: readonly StatementRow[] = [
  [
    'about another manifest',
    subjects(([first, file, ...rest]) => [
      { ...first },
      { ...file, digest: { ...file?.digest, ...ZEROS } },
      ...rest,
    ]),
    'fail subjects subject-differs',
  ],
  [
    'about another object of git',
    subjects(([first, file, ...rest]) => [
      { ...first },
      { ...file, digest: { ...file?.digest, gitBlob: '0'.repeat(40) } },
      ...rest,
    ]),
    'fail subjects subject-differs',
  ],
  [
    'about another grant',
    subjects((all) =>
      all.map((one) => (one.name.startsWith('grant/') ? { ...one, digest: ZEROS } : one)),
    ),
    'fail subjects subject-differs',
  ],
  [
    'about a grant that was removed',
    subjects((all) =>
      all.map((one) =>
        one.name.startsWith('grant/') ? { ...one, annotations: { state: 'removed' } } : one,
      ),
    ),
    'fail subjects subject-differs',
  ],
  [
    'about another commit',
    subjects((all) =>
      all.map((one) =>
        'gitCommit' in one.digest
          ? { ...one, digest: { ...one.digest, gitCommit: '0'.repeat(40) } }
          : one,
      ),
    ),
    'fail subjects subject-differs',
  ],
  [
    'about one thing more',
    subjects((all) => [...all, { name: 'grants/more.yaml', digest: ZEROS }]),
    'fail subjects subject-unknown',
  ],
  [
    'about one thing twice',
    subjects((all) => [...all, ...all.slice(1, 2)]),
    'fail subjects subject-unknown',
  ],
  [
    'about one thing less',
    subjects(([first, ...rest]) => [{ ...first }, ...rest.slice(1)]),
    'fail subjects subject-missing',
  ],
  ['about no commit', subjects((all) => all.slice(0, -1)), 'fail subjects subject-missing'],
  [
    'about a manifest by another name',
    subjects((all) =>
      all.map((one) =>
        one.name.startsWith('grants/') ? { ...one, name: 'grants/other.yaml' } : one,
      ),
    ),
    'fail subjects subject-unknown+subject-missing',
  ],
  [
    'about the record by another name',
    subjects(([first, ...rest]) => [{ ...first, name: 'other.json' }, ...rest]),
    'fail subjects subject-unknown+subject-missing',
  ],
  [
    'about the record last',
    subjects(([first, ...rest]) => [...rest, { ...first }]),
    'fail integrity other-record',
  ],
  [
    'another decision',
    predicate((one) => ({ ...one, decision: { ...one.decision, result: 'deny' } })),
    DIFFERS,
  ],
  [
    'another time',
    predicate((one) => ({
      ...one,
      decision: { ...one.decision, decidedAt: '2026-01-01T00:00:00Z' },
    })),
    DIFFERS,
  ],
  [
    'another change',
    predicate((one) => ({
      ...one,
      decision: { ...one.decision, deltaDigest: `sha256:${'0'.repeat(64)}` },
    })),
    DIFFERS,
  ],
  [
    'a rule that did not pass',
    predicate((one) => ({
      ...one,
      decision: { ...one.decision, passed: [...one.decision.passed, 'zzz'] },
    })),
    DIFFERS,
  ],
  ['another policy', predicate((one) => ({ ...one, policy: { digest: ZEROS } })), DIFFERS],
  ['no policy', predicate((one) => without(one, 'policy')), DIFFERS],
  [
    'another engine',
    predicate((one) => ({ ...one, engine: { ...one.engine, digest: ZEROS } })),
    DIFFERS,
  ],
  [
    'another ruleset',
    predicate((one) => ({ ...one, engine: { ...one.engine, ruleset: 2 } })),
    DIFFERS,
  ],
  [
    'another repository',
    predicate((one) => ({ ...one, source: { ...one.source, repository: { id: '1' } } })),
    DIFFERS,
  ],
  [
    'another branch',
    predicate((one) => ({ ...one, source: { ...one.source, ref: 'refs/heads/other' } })),
    DIFFERS,
  ],
  [
    'of another record in its predicate',
    predicate((one) => ({ ...one, record: { ...one.record, digest: ZEROS } })),
    'fail integrity other-record',
  ],
  [
    'of another type',
    (statement) => ({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' }),
    NO_STATEMENT,
  ],
  [
    'no in-toto statement',
    (statement) => ({ ...statement, _type: 'https://in-toto.io/Statement/v0.1' }),
    NO_STATEMENT,
  ],
  ['without a decision', predicate((one) => without(one, 'decision')), NO_STATEMENT],
  [
    'with a part that nobody knows',
    predicate((one) => ({ ...one, weather: { origin: 'x', index: 1 } })),
    'pass',
  ],
];

describe('in the statement', () => {
  test.each(STATEMENT_LIES)('%s', async (_, lie, line) => {
    expect(await check(await signedBy(key, sample.bytes, lie))).toBe(line);
  });
});

describe('with the repository at hand', () => {
  test('what was read is what the commits hold', async () => {
    expect(await withRepo(await signedBy(key, sample.bytes))).toBe('pass');
  });

  test('commits that are not there', async () => {
    const elsewhere = await storyEvidence('narrowing-is-cheap', '3');
    expect(await withRepo(await signedBy(key, sample.bytes), elsewhere.repo.dir)).toBe(
      'fail inputs input-differs',
    );
    elsewhere.repo.dispose();
  });

  test.each<readonly [string, (record: AccessRecord) => AccessRecord]>([
    [
      'a path left out',
      ({ answers, ...record }) => ({
        ...record,
        answers: {
          ...answers,
          diffs: answers.diffs.map((diff) => ({ ...diff, paths: diff.paths.slice(1) })),
        },
      }),
    ],
    [
      'a manifest in which everything is well',
      (record) => withWord(record, 's3:PutObject', 's3:GetObject'),
    ],
    [
      'a common ancestor that is none',
      ({ answers, ...record }) => ({
        ...record,
        answers: {
          ...answers,
          mergeBases: answers.mergeBases.map((one) => ({ ...one, base: null })),
        },
      }),
    ],
  ])('%s', async (_, lie) => {
    const forged = await signedBy(key, lie(sample.record));
    expect(await withRepo(forged)).toMatch(/^fail (?:replay\+)?inputs .*input-differs/);
  });
});

test('the salt is nobody else’s business', async () => {
  const salted = { ...sample.record, salt: 'f'.repeat(32) };
  expect(await check(await signedBy(key, salted))).toBe('pass');
});

test('bytes that are no record at all can be signed, and are none', async () => {
  const { bundle } = await signedBy(key, sample.bytes);
  expect(await check({ record: canonicalBytes({ schema: 'none' }), bundle })).toBe(
    'fail integrity record-unreadable+other-record',
  );
});
