import { describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../../src/core/manifest/yaml/read-documents.ts';
import { type RosterRead, readRoster } from '../../../src/core/policy/roster.ts';

function read(...spec: readonly string[]): RosterRead {
  const head = [
    'apiVersion: grantproof.dev/v1alpha1',
    'kind: Roster',
    'metadata: { name: r }',
    'spec:',
  ];
  const [document] = readDocuments(
    'roster.yaml',
    [...head, ...spec].join('\n'),
    'strict',
  ).documents;
  if (document === undefined) throw new Error('the text holds no document');
  return readRoster(document);
}

describe('readRoster', () => {
  test('gives teams and aliases', () => {
    const { roster, problems } = read(
      '  teams: { security: ["github:octo-a", "github:octo-b"], __proto__: ["github:octo-c"] }',
      '  aliases: [{ person: "github:octo-a", accounts: ["github:octo-a-bot[bot]"] }]',
    );
    expect(problems).toEqual([]);
    expect(roster).toEqual({
      teams: new Map([
        ['security', ['github:octo-a', 'github:octo-b']],
        ['__proto__', ['github:octo-c']],
      ]),
      aliases: [{ person: 'github:octo-a', accounts: ['github:octo-a-bot[bot]'] }],
    });
  });

  test('may be empty', () => {
    expect(read('  {}')).toEqual({ roster: { teams: new Map(), aliases: [] }, problems: [] });
  });

  test.each([
    ['an account without its system', '  teams: { security: [octo-a] }', '5:23 schema-wrong-value'],
    [
      'an account of another system',
      '  teams: { security: ["email:a@example.com"] }',
      '5:23 schema-wrong-value',
    ],
    ['a team of nobody', '  teams: { security: [] }', '5:12 schema-wrong-value'],
    ['one account for a team', '  teams: { security: "github:octo-a" }', '5:12 schema-wrong-type'],
    [
      'an alias of nobody',
      '  aliases: [{ accounts: ["github:octo-b"] }]',
      '5:13 schema-missing-field',
    ],
    ['an unknown field', '  team: {}', '5:3 schema-unknown-field'],
  ])('%s is a problem, and there is no roster', (_, spec, expected) => {
    const { roster, problems } = read(spec);
    expect(roster).toBeNull();
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      expected,
    ]);
  });
});
