import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readRecord } from '../../../src/core/evidence/read-record.ts';
import type { AccessRecord } from '../../../src/core/evidence/record.ts';
import {
  readStatement,
  type Statement,
  statementOf,
} from '../../../src/core/evidence/statement.ts';
import { canonicalJson, digestOf } from '../../../src/core/model/canonical.ts';
import type { Json } from '../../../src/core/model/json.ts';

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`__tests__/golden/ruleset-1/${name}/record.json`));

function recordIn(bytes: Uint8Array): AccessRecord {
  const read = readRecord(bytes);
  if ('refusal' in read) throw new Error(read.refusal.message);
  return read.record;
}

function statementAbout(name: string, parts: Partial<AccessRecord> = {}): Statement {
  const bytes = golden(name);
  const read = readStatement(statementOf({ ...recordIn(bytes), ...parts }, bytes));
  if (read.kind !== 'decision') throw new Error(`it is ${read.kind}`);
  return read.statement;
}

const NAME = 'approved-then-rebased';
const names = (statement: Statement): readonly string[] =>
  statement.subject.map(({ name }) => name);

describe('subjects', () => {
  test('the record comes first, the repository last', () => {
    const { subject, predicate } = statementAbout(NAME);
    const record = recordIn(golden(NAME));
    expect(names(statementAbout(NAME))).toEqual([
      'record.json',
      'grants/release-publisher.yaml',
      'grant/access-grant/release-publisher',
      'git+https://github.com/acme/infra',
    ]);
    const sha256 = digestOf(golden(NAME)).slice('sha256:'.length);
    expect(subject[0]?.digest).toEqual({ sha256 });
    expect(predicate.record).toEqual({ name: 'record.json', digest: { sha256 } });
    expect(subject.at(-1)?.digest).toEqual({
      gitCommit: record.question.head.commit,
      gitTree: record.source.tree,
    });
    const text = record.texts[`sha256:${subject[1]?.digest['sha256']}`];
    expect(text).toContain('name: release-publisher');
  });

  test('a grant that is taken away is marked', () => {
    expect(
      statementAbout('emptied-file').subject.map(({ name, annotations }) => [name, annotations]),
    ).toContainEqual([expect.stringMatching(/^grant\//), { state: 'removed' }]);
  });

  const ENTRY = { mode: '100644', oid: '1'.repeat(40) };
  const withPaths = (paths: readonly string[]): readonly string[] => {
    const { answers, question, source } = recordIn(golden(NAME));
    const { oid } = ENTRY;
    const changed = paths.map((path) => ({ path, before: null, after: ENTRY }));
    const diff = { before: question.base.tree, after: source.tree ?? '', paths: changed };
    const blobs = { [oid]: { digest: digestOf('x') } };
    return names(statementAbout(NAME, { answers: { ...answers, diffs: [diff], blobs } }));
  };

  test('a file that is called like another subject is told apart', () => {
    const paths = ['record.json', 'grant/x', 'repository', 'grants/x', 'a/record.json'];
    expect(withPaths(paths).slice(1, 6)).toEqual([
      './record.json',
      './grant/x',
      './repository',
      'grants/x',
      'a/record.json',
    ]);
  });

  test('too many files are left to the record, all of them', () => {
    const many = (count: number) => Array.from({ length: count }, (_, nth) => `f${nth}`);
    expect(withPaths(many(200))).toHaveLength(203);
    expect(withPaths(many(201))).toHaveLength(3);
  });

  test('too many grants are left to the record, all of them', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, nth) => ({
        id: `access-grant/g${nth}`,
        state: 'present' as const,
        digest: digestOf('x'),
      }));
    expect(names(statementAbout(NAME, { grants: many(800) }))).toHaveLength(803);
    expect(names(statementAbout(NAME, { grants: many(801) }))).toHaveLength(3);
  });
});

describe('rules', () => {
  const outcome = (rule: string, said: string) => ({
    ...recordIn(golden(NAME)).verdict.outcomes[0],
    rule,
    outcome: said,
  });

  test('one that fails anywhere failed, and one that is open anywhere did not pass', () => {
    const verdict = {
      ...recordIn(golden(NAME)).verdict,
      outcomes: [
        outcome('z-both', 'pass'),
        outcome('z-both', 'fail'),
        outcome('broken', 'error'),
        outcome('waits', 'pass'),
        outcome('waits', 'pending'),
        outcome('open', 'not-assessed'),
        outcome('waived', 'waived'),
        outcome('nothing', 'not-applicable'),
        outcome('fine', 'pass'),
        outcome('fine', 'not-applicable'),
        outcome('fine', 'pass'),
      ],
    } as AccessRecord['verdict'];
    const { decision } = statementAbout(NAME, { verdict }).predicate;
    expect([decision.passed, decision.failed]).toEqual([['fine'], ['broken', 'z-both']]);
  });
});

describe('nothing that a statement lacks makes it better', () => {
  const statement = JSON.parse(
    new TextDecoder().decode(
      statementOf(recordIn(golden('grant-without-owner')), golden('grant-without-owner')),
    ),
  ) as Record<string, unknown>;
  const paths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, part]) => [
          [...path, key],
          ...paths(part, [...path, key]),
        ]);

  test.each(paths(statement).map((path) => [path.join('.'), path] as const))(
    'without %s',
    (_, path) => {
      const copy = structuredClone(statement);
      const parent = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
      if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1);
      else delete parent[path.at(-1) ?? ''];
      const read = readStatement(new TextEncoder().encode(canonicalJson(copy as Json)));
      const result = read.kind === 'decision' ? read.statement.predicate.decision.result : 'none';
      expect(['deny', 'none']).toContain(result);
      if (
        !/^subject\.\d|^predicate\.(?:policy|source\.pullRequest|source\.repository\.|decision\.(?:passed|failed)\.)/.test(
          path.join('.'),
        )
      )
        expect('policy' === path[1] || result === 'none').toBe(true);
    },
  );

  test.each<[string, (text: string) => string]>([
    [
      'a duplicate key',
      (text) => text.replace('"result":"deny"', '"result":"allow","result":"deny"'),
    ],
    ['a space', (text) => `${text} `],
    ['another predicate', (text) => text.replace('access-decision/v1', 'access-decision/v2')],
    ['another type', (text) => text.replace('Statement/v1', 'Statement/v0.1')],
    ['a result that is none', (text) => text.replace('"deny"', '"ALLOW"')],
    [
      'more subjects than other tools take',
      (text) =>
        text.replace(
          '"subject":[',
          `"subject":[${'{"digest":{"sha256":"00"},"name":"x"},'.repeat(1024)}`,
        ),
    ],
  ])('%s makes it none', (_, change) => {
    const bytes = new TextEncoder().encode(change(canonicalJson(statement as Json)));
    expect(readStatement(bytes)).toHaveProperty('refusal');
  });

  test('a field that nobody knows yet means nothing', () => {
    const later = { ...statement, ledger: { result: 'allow' } };
    const read = readStatement(new TextEncoder().encode(canonicalJson(later as Json)));
    expect(read.kind === 'decision' && read.statement.predicate.decision.result).toBe('deny');
  });
});
