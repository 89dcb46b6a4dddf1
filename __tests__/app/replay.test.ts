import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { questionOf } from '../../src/app/check.ts';
import { type Evidence, recordQuestion } from '../../src/app/record.ts';
import { replay } from '../../src/app/replay.ts';
import { replayWith } from '../../src/app/replay-policy.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { canonicalJson, digestOf } from '../../src/core/model/canonical.ts';
import { type Instant, writeInstant } from '../../src/core/model/instant.ts';
import type { Json } from '../../src/core/model/json.ts';
import { withRepository } from '../support/open-repo.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { readStory, storyRepo } from '../support/story.ts';

const SCENARIOS = join(import.meta.dirname, '../scenarios');
const stories = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const known = new Map<string, Promise<Evidence | null>>();

/** The record of a scenario, made once; null where nothing can be judged in it. */
async function recorded(name: string): Promise<Evidence | null> {
  const made = known.get(name) ?? make(name);
  known.set(name, made);
  return made;
}

async function make(name: string): Promise<Evidence | null> {
  const repo = storyRepo(readStory(join(SCENARIOS, name)));
  try {
    return await withRepository(repo.dir, async (repository) => {
      const facts = {
        path: 'facts.json',
        text: readFileSync(join(repo.dir, '.git/facts.json'), 'utf8'),
      };
      const now = 0 as Instant;
      const asked = await questionOf(repository, { all: false, worktree: false, facts, now });
      if ('refused' in asked || (asked.question.problems ?? []).length > 0) return null;
      return recordQuestion(repository, shippedFiles(), asked.question, {
        engine: { version: '0.0.0', digest: { sha256: '0'.repeat(64) } },
        salt: '0'.repeat(32),
      });
    });
  } finally {
    repo.dispose();
  }
}

const recordErrors = schemaErrors('record');
const statementErrors = schemaErrors('statement');
const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

test.each(stories)('%s: what is recorded replays', async (name) => {
  const evidence = await recorded(name);
  if (evidence === null) {
    expect(name).toBe('facts-broken');
    return;
  }
  const { record, statement, report } = evidence;
  const replayed = await replay(record);
  expect([replayed.result, 'differences' in replayed ? replayed : null]).toEqual(['match', null]);
  expect(recordErrors(parsed(record))).toEqual([]);
  expect(statementErrors(parsed(statement))).toEqual([]);
  expect(parsed(record)).toMatchObject({
    facts: { now: writeInstant(report.verdict.now) },
    verdict: { result: report.verdict.result },
  });
});

describe('a record that says something else', () => {
  type Path = readonly (string | number)[];
  type Tree = { [key: string | number]: Tree };

  const at = (record: AccessRecord, path: Path): Tree =>
    path.reduce<Tree>((part, key) => part[key] as Tree, record as unknown as Tree);

  /** Changes one value of a record, and writes it as if it had always been so. */
  const altered = async (
    story: string,
    alter: (record: AccessRecord) => readonly [path: Path, value: unknown],
  ) => {
    const evidence = await recorded(story);
    if (evidence === null) throw new Error(`${story} has no record`);
    const record = parsed(evidence.record) as AccessRecord;
    const [path, value] = alter(record);
    const parent = at(record, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (value === undefined) delete parent[key];
    else parent[key] = value as Tree;
    return replay(new TextEncoder().encode(canonicalJson(record as unknown as Json)));
  };

  const firstKey = (object: object): string => Object.keys(object)[0] ?? '';
  const OTHER = '1'.repeat(40);
  const STORY = 'approved-then-rebased';

  test.each<[string, (record: AccessRecord) => readonly [Path, unknown], string]>([
    ['its result', () => [['verdict', 'result'], 'deny'], 'verdict.result'],
    ['its time', () => [['verdict', 'now'], '2026-12-01T09:00:01Z'], 'verdict.now'],
    ['its facts', () => [['facts', 'now'], '2028-01-01T00:00:00Z'], 'grants'],
    ['a review', () => [['facts', 'reviews', 0, 'state'], 'COMMENTED'], 'verdict.outcomes'],
    ['a permission', () => [['facts', 'people', 0, 'permission'], 'read'], 'verdict.outcomes'],
    ['an outcome', () => [['verdict', 'outcomes', 0, 'outcome'], 'fail'], 'verdict.outcomes[0]'],
    ['a message', () => [['verdict', 'outcomes', 0, 'message'], 'fine'], 'verdict.outcomes[0]'],
    ['a delta', () => [['verdict', 'deltas', 0, 'class'], 'narrow'], 'verdict.deltas[0].class'],
    ['a delta too few', () => [['verdict', 'deltas'], []], 'verdict.deltas[0]'],
    ['another field of the verdict', () => [['verdict', 'extra'], 1], 'verdict.extra'],
    ['its digest of a grant', () => [['grants', 0, 'state'], 'removed'], 'grants[0].state'],
    ['its branch', () => [['source', 'ref'], 'refs/heads/other'], 'source.ref'],
    ['its pull request', () => [['source', 'pullRequest'], null], 'source.pullRequest'],
    ['its repository', () => [['source', 'repository', 'id'], '1'], 'source.repository.id'],
    ['its range', () => [['source', 'range', 'from'], OTHER], 'source.range.from'],
    ['its tree', () => [['source', 'tree'], OTHER], 'source.tree'],
    ['its target', () => [['question', 'targetRef'], 'other'], 'source.ref'],
    ['its reasons', () => [['question', 'reasons'], ['because']], 'verdict.reasons[0]'],
  ])('%s', async (_, alter, path) => {
    const replayed = await altered(STORY, alter);
    expect(replayed.result).toBe('mismatch');
    const paths = 'differences' in replayed ? replayed.differences.map((one) => one.path) : [];
    if (path !== 'grants') expect(paths.some((one) => one.startsWith(path))).toBe(true);
    else expect(paths.length).toBeGreaterThan(0);
  });

  test.each<[string, (record: AccessRecord) => readonly [Path, unknown], string]>([
    ['a merge', () => [['answers', 'merges'], []], 'what merging'],
    ['a list', () => [['answers', 'lists'], []], 'these folders'],
    ['a difference', () => [['answers', 'diffs'], []], 'what differs'],
    ['a search', () => [['answers', 'searches'], []], 'where `release-publisher` stands'],
    ['a commit', () => [['answers', 'resolved'], {}], 'the commit'],
    ['where histories part', () => [['answers', 'mergeBases'], []], 'part'],
    ['another head', () => [['question', 'head', 'commit'], OTHER], 'what merging'],
    ['another tip', () => [['question', 'tip', 'tree'], OTHER], 'these folders'],
  ])('without %s', async (_, alter, words) => {
    const replayed = await altered(STORY, alter);
    expect(replayed).toMatchObject({
      result: 'mismatch',
      differences: [],
      reason: expect.stringMatching(/^the record does not hold /),
    });
    expect('reason' in replayed ? replayed.reason : '').toContain(words);
  });

  test.each<[string, (record: AccessRecord) => readonly [Path, unknown], string]>([
    ['a text', ({ texts }) => [['texts', firstKey(texts)], 'other'], 'text-digest'],
    ['a text less', ({ texts }) => [['texts', firstKey(texts)], undefined], 'text-missing'],
    ['a text more', () => [['texts', digestOf('more')], 'more'], 'text-unused'],
    ['no pack', () => [['packs', 'baseline'], null], 'text-unused'],
    ['another schema', () => [['schema'], 'https://grantproof.dev/record/v2'], 'newer-schema'],
    ['no schema', () => [['schema'], 'https://example.com'], 'not-a-record'],
    ['another ruleset', () => [['engine', 'ruleset'], 2], 'unknown-ruleset'],
    ['another kind', () => [['kind'], 'review'], 'not-a-record'],
    ['facts that are none', () => [['facts', 'reviews', 0, 'state'], 'FINE'], 'facts-invalid'],
    ['a verdict that is none', () => [['verdict'], []], 'not-a-record'],
  ])('with %s', async (_, alter, code) => {
    expect(await altered(STORY, alter)).toMatchObject({ result: 'unreadable', refusal: { code } });
  });

  test('in a field that nobody knows yet: it stays, and means nothing', async () => {
    expect(await altered(STORY, () => [['later'], { result: 'deny' }])).toMatchObject({
      result: 'match',
      record: { later: { result: 'deny' } },
    });
  });
});

describe('another policy', () => {
  const policy = (text: string) => ({ path: 'policy.yaml', text });
  const recordOf = async (story: string): Promise<Uint8Array> =>
    (await recorded(story))?.record ?? new Uint8Array();
  const OWN = readFileSync(
    join(SCENARIOS, 'first-grant/base/.github/grantproof/policy.yaml'),
    'utf8',
  );

  test('that is the same says the same', async () => {
    const replayed = await replayWith(await recordOf('first-grant'), policy(OWN), shippedFiles());
    expect(replayed).toMatchObject({
      result: 'match',
      recorded: 'unassessed',
      today: 'unassessed',
    });
  });

  test('that is stricter says where', async () => {
    const stricter = OWN.replace('spec:', 'spec:\n  rules: { expiry: { max: P1D, static: P1D } }');
    const replayed = await replayWith(
      await recordOf('first-grant'),
      policy(stricter),
      shippedFiles(),
    );
    expect(replayed).toMatchObject({
      result: 'mismatch',
      recorded: 'unassessed',
      today: 'deny',
      outcomes: [{ rule: 'expiry', recorded: { outcome: 'pass' }, today: { outcome: 'fail' } }],
    });
  });

  test('that governs what the record does not hold says so', async () => {
    const wider = OWN.replace('grants/**', '**');
    const replayed = await replayWith(await recordOf('first-grant'), policy(wider), shippedFiles());
    expect(replayed).toMatchObject({
      result: 'mismatch',
      reason: expect.stringContaining('the record does not hold'),
    });
  });

  test('that is none says why', async () => {
    const replayed = await replayWith(
      await recordOf('first-grant'),
      policy('kind: [\n'),
      shippedFiles(),
    );
    expect(replayed).toMatchObject({
      result: 'mismatch',
      today: 'error',
      reason: expect.stringContaining('not YAML'),
    });
  });
});
