import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { jsonText } from '../../../src/core/render/json-text.ts';
import { type RuleNote, verdictSarif } from '../../../src/core/render/verdict-sarif.ts';
import { expectText } from '../../support/expected-text.ts';
import { denied, hostile, run, unreadable } from '../../support/sample-stories.ts';
import { created, grant, outcome, place, problem, verdict } from '../../support/sample-verdict.ts';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly suppressions?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
}
interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly columnKind: string;
  readonly results: readonly SarifResult[];
}

const rules: readonly RuleNote[] = [
  {
    id: 'owner',
    title: 'every grant has an owner',
    help: '## owner\n\nA team and a person\nanswer for it.\n\nMore words.',
    helpUri: 'https://sample.test/rules#owner',
  },
];

function sarifRun(story: Verdict): SarifRun {
  const log = verdictSarif(story, run, rules, '0.1.0') as unknown as {
    readonly runs: readonly SarifRun[];
  };
  const [only] = log.runs;
  if (only === undefined) throw new Error('no run');
  return only;
}

test('the SARIF of a story', async () => {
  const text = jsonText(
    verdictSarif({ ...denied, problems: unreadable.problems }, run, rules, '0.1.0'),
  );
  await expectText(text, new URL('expected/denied.sarif.txt', import.meta.url));
});

test('has what the format requires', () => {
  const log = verdictSarif(denied, run, rules, '0.1.0');
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const { tool, columnKind, results, invocations } = sarifRun(denied);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  for (const result of results) {
    expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.message.text).not.toBe('');
    const [location] = result.locations;
    expect(location?.physicalLocation.artifactLocation.uriBaseId).toBe('%SRCROOT%');
    expect(location?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.%/~-]+$/);
    expect(location?.physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
    expect(location?.physicalLocation.region.startColumn).toBeGreaterThanOrEqual(1);
  }
});

test('a rule carries its documentation', () => {
  const { tool } = sarifRun(denied);
  expect(tool.driver.rules.find(({ id }) => id === 'owner')).toEqual({
    id: 'owner',
    shortDescription: { text: 'every grant has an owner' },
    fullDescription: { text: 'A team and a person answer for it.' },
    help: { text: rules[0]?.help, markdown: rules[0]?.help },
    helpUri: 'https://sample.test/rules#owner',
  });
});

test.each([
  ['hard', 'fail', 'error'],
  ['soft', 'fail', 'error'],
  ['advisory', 'fail', 'warning'],
  ['observe', 'fail', 'note'],
  ['hard', 'error', 'error'],
  ['soft', 'waived', 'error'],
  ['hard', 'pending', undefined],
  ['advisory', 'pending', undefined],
  ['hard', 'not-assessed', undefined],
  ['hard', 'pass', undefined],
  ['hard', 'not-applicable', undefined],
] as const)('%s and %s is %s', (level, kind, expected) => {
  const outcomes = [outcome('x', { rule: 'owner', level, outcome: kind })];
  const [result] = sarifRun(verdict({ outcomes })).results;
  expect(result?.level).toBe(expected);
  expect(result?.suppressions !== undefined).toBe(kind === 'waived');
});

describe('fingerprints', () => {
  const prints = (outcomes: Verdict['outcomes']): readonly (string | undefined)[] =>
    sarifRun(verdict({ outcomes })).results.map(
      (each) => each.partialFingerprints['grantproof/v1'],
    );
  const one = outcome('x', { rule: 'owner', line: 3 });

  test('stay when lines, columns, words or the file move', () => {
    const moved = {
      ...one,
      line: 90,
      column: 7,
      path: 'elsewhere.yaml',
      message: 'in other words',
    };
    expect(prints([moved])).toEqual(prints([one]));
  });

  test.each([
    ['grant', outcome('y', { rule: 'owner', line: 3 })],
    ['rule', outcome('x', { rule: 'ticket', line: 3 })],
    ['path of what has no grant', outcome(null, { rule: 'owner', line: 3 })],
  ])('differ by %s', (_, other) => {
    expect(prints([other])).not.toEqual(prints([one]));
  });

  test('number what is found twice', () => {
    const [first, second] = prints([one, { ...one, line: 8 }]);
    expect(first).toMatch(/^[0-9a-f]{32}:1$/);
    expect(second).toBe(first?.replace(/1$/, '2'));
  });
});

test('at most 5,000 results, the gravest, and a word about the rest', () => {
  const outcomes = Array.from({ length: 6000 }, (_, i) =>
    outcome(`g${i}`, i < 3000 ? { rule: 'ticket', level: 'advisory' } : { rule: 'owner' }),
  );
  const { results, invocations } = sarifRun(verdict({ outcomes, problems: [problem()] }));
  expect(results).toHaveLength(5000);
  expect(results[0]?.ruleId).toBe('yaml-duplicate-key');
  expect(results.filter(({ level }) => level === 'error')).toHaveLength(3001);
  expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
    '1,001 results of the least grave were left out; `--json` has all',
  );
});

test.each([
  ['a space and signs', 'grants/a b#c?.yaml', 'grants/a%20b%23c%3F.yaml'],
  ['letters of the world', 'grants/確.yaml', 'grants/%E7%A2%BA.yaml'],
  ['a newline', 'a\nb.yaml', 'a%0Ab.yaml'],
  ['half a surrogate pair', 'a\ud83d.yaml', 'a%EF%BF%BD.yaml'],
])('a path with %s', (_, path, uri) => {
  const outcomes = [outcome('x', { rule: 'owner', ...place(path, 2, 3) })];
  const [result] = sarifRun(verdict({ deltas: [created(grant('x'))], outcomes })).results;
  expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});

test('hostile text is no link and hides nothing', () => {
  const message = 'see [this](https://sample.test)\u202e';
  const outcomes = [outcome('x', { rule: 'owner', message, help: '' })];
  const [result] = sarifRun(verdict({ outcomes })).results;
  expect(result?.message.text).toBe('see [this] (https://sample.test)\\u202e');
  expect(sarifRun(hostile).results).toHaveLength(2);
});
