import { describe, expect, test } from '@jest/globals';
import {
  checkShape,
  MOST_LISTED,
  readShaped,
  type SchemaName,
} from '../../../../src/core/manifest/schema/check-shape.ts';
import { ENTITLEMENTS, grant, IDENTITY, read, withEntitlement, withField } from './written.ts';

const codes = (kind: SchemaName, text: string): readonly string[] =>
  checkShape(kind, read(text)).map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a grant of the right shape', () => {
  test.each([
    ['needs an identity and what it may do', grant(IDENTITY, ENTITLEMENTS)],
    ['may leave owner, reason and end to the rules', withField('justification: ""')],
    [
      'may hold any text as a time, which another reader judges',
      withField('validity: { expiresAt: soon }'),
    ],
    [
      'may name one resource or several',
      withEntitlement('{ system: a, resource: [r, s], role: x }'),
    ],
    [
      'may say conditions in the words of its system',
      withEntitlement('{ system: a, resource: r, role: x, conditions: { ip: [1] } }'),
    ],
  ])('%s', (_, text) => {
    expect(codes('access-grant', text)).toEqual([]);
  });
});

describe('every fault has its place and its code', () => {
  const faults: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty document', 'null', ['1:1 schema-wrong-type']],
    ['a list for a document', '[]', ['1:1 schema-wrong-type']],
    [
      'missing fields at the root',
      'kind: AccessGrant\nspec: {}',
      [
        '1:1 schema-missing-field',
        '1:1 schema-missing-field',
        '2:1 schema-missing-field',
        '2:1 schema-missing-field',
      ],
    ],
    ['another version', withField('').replace('v1alpha1', 'v2'), ['1:1 schema-wrong-value']],
    ['another kind', withField('').replace('AccessGrant', 'Role'), ['2:1 schema-wrong-value']],
    ['a name with a space', withField('').replace('sample', '"a b"'), ['3:13 schema-wrong-value']],
    [
      'a field of metadata with a slip',
      withField('').replace('name: sample', 'name: s, lables: {}'),
      ['3:22 schema-unknown-field'],
    ],
    [
      'no provider, at the parent',
      grant('identity:', '  id: aws:x', '  type: workload', ENTITLEMENTS),
      ['5:3 schema-missing-field'],
    ],
    [
      'a number for an id',
      grant(IDENTITY.replace('"aws:role/x"', '5'), ENTITLEMENTS),
      ['5:15 schema-wrong-type'],
    ],
    ['an unknown field', withField('onwer: { team: x }'), ['7:3 schema-unknown-field']],
    ['a short environment', withField('environment: prod'), ['7:3 schema-wrong-value']],
    ['an empty value', withField('owner:'), ['7:3 schema-wrong-type']],
    [
      'a person without a system',
      withField('owner: { primary: octo }'),
      ['7:12 schema-wrong-value'],
    ],
    ['a blank team', withField('owner: { team: "  " }'), ['7:12 schema-wrong-value']],
    ['an empty team', withField('owner: { team: "" }'), ['7:12 schema-wrong-value']],
    [
      'a team of zero width',
      withField('owner: { team: "\\u200b\\ufeff" }'),
      ['7:12 schema-wrong-value'],
    ],
    [
      'a team of filler letters',
      withField('owner: { team: "\\u3164\\u2800" }'),
      ['7:12 schema-wrong-value'],
    ],
    [
      'a person of zero width',
      withField('owner: { primary: "github:\\u200b" }'),
      ['7:12 schema-wrong-value'],
    ],
    ['a month as a duration', withField('review: { cadence: P1M }'), ['7:13 schema-wrong-value']],
    [
      'no time at all as a duration',
      withField('review: { cadence: P0D }'),
      ['7:13 schema-wrong-value'],
    ],
    [
      'a script for an address',
      withField('tickets: [{ system: jira, id: A-1, url: "javascript:x" }]'),
      ['7:38 schema-wrong-value'],
    ],
    ['half a renewal', withField('validity: { renewals: 1.5 }'), ['7:15 schema-wrong-type']],
    ['a renewal below none', withField('validity: { renewals: -1 }'), ['7:15 schema-wrong-value']],
    ['a word for a yes', withField('agent: { maySpawn: "no" }'), ['7:12 schema-wrong-type']],
    ['no entitlements', grant(IDENTITY, 'entitlements: []'), ['6:3 schema-wrong-value']],
    [
      'an entitlement that allows nothing',
      withEntitlement('{ system: a, resource: r }'),
      ['6:19 schema-missing-field'],
    ],
    [
      'a list without items',
      withEntitlement('{ system: a, resource: r, secretKeys: [] }'),
      ['6:45 schema-wrong-value'],
    ],
    [
      'the same action twice, at the second',
      withEntitlement('{ system: a, resource: r, actions: [x, y, x] }'),
      ['6:61 schema-wrong-value'],
    ],
    [
      'a number among resources',
      withEntitlement('{ system: a, resource: [r, 1], role: x }'),
      ['6:46 schema-wrong-type'],
    ],
    [
      'a mapping for a resource: one fault, not one for each branch',
      withEntitlement('{ system: a, resource: {}, role: x }'),
      ['6:32 schema-wrong-type'],
    ],
    [
      'an empty list of resources',
      withEntitlement('{ system: a, resource: [], role: x }'),
      ['6:32 schema-wrong-value'],
    ],
    [
      'a list for one word: the type, not the word as well',
      withField('environment: [test]'),
      ['7:3 schema-wrong-type'],
    ],
    [
      'a shared role without members',
      withField('delegation: { sharedRole: {} }'),
      ['7:17 schema-missing-field'],
    ],
  ];
  test.each(faults)('%s', (_, text, expected) => {
    expect(codes('access-grant', text)).toEqual(expected);
  });

  test('all of them at once, in the order of the text', () => {
    const text = withField('onwer: {}')
      .replace('sample', '"A"')
      .replace('provider: aws', 'provider: awz');
    expect(codes('access-grant', text)).toEqual([
      '3:13 schema-wrong-value',
      '5:49 schema-wrong-value',
      '7:3 schema-unknown-field',
    ]);
  });
});

describe('names of what every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is unknown', (name) => {
    expect(codes('access-grant', withField(`${name}: { name: x }`))).toEqual([
      '7:3 schema-unknown-field',
    ]);
  });

  test('what is inherited is not there', () => {
    const inherited: unknown = Object.assign(Object.create({ spec: {}, metadata: { name: 'x' } }), {
      apiVersion: 'grantproof.dev/v1alpha1',
      kind: 'AccessGrant',
    });
    expect(
      checkShape('access-grant', { ...read('{}'), value: inherited }).map((p) => p.message),
    ).toEqual(['the field `metadata` is missing', 'the field `spec` is missing']);
  });

  test('a rule may be named like one, and is still looked at', () => {
    const text =
      'apiVersion: grantproof.dev/v1alpha1\nkind: Policy\nmetadata: { name: p }\nspec:\n  rules:\n    __proto__: { level: 1 }\n    constructor: { level: soft }';
    expect(codes('policy', text)).toEqual(['6:18 schema-wrong-type']);
  });
});

describe('a policy', () => {
  const policy = (...lines: readonly string[]): string =>
    [
      'apiVersion: grantproof.dev/v1alpha1',
      'kind: Policy',
      'metadata: { name: p }',
      'spec:',
      ...lines.map((line) => `  ${line}`),
    ].join('\n');

  test.each<[string, string, readonly string[]]>([
    [
      'rules take any parameter',
      policy('rules: { owner: { level: hard, require: [team], deep: { a: 1 } } }'),
      [],
    ],
    [
      'one condition or several',
      policy('rules: { owner: { level: hard, match: { class: create, paths: [a, b] } } }'),
      [],
    ],
    ['a level may be inherited', policy('rules: { owner: { max: P1D } }'), []],
    [
      'a level has its own words',
      policy('rules: { owner: { level: must } }'),
      ['5:21 schema-wrong-value'],
    ],
    [
      'a class that is none would never match',
      policy('rules: { owner: { level: soft, match: { class: [creat] } } }'),
      ['5:51 schema-wrong-value'],
    ],
    [
      'a condition that is none',
      policy('rules: { owner: { level: soft, match: { clas: create } } }'),
      ['5:43 schema-unknown-field'],
    ],
    [
      'an empty condition',
      policy('rules: { owner: { level: soft, match: { direction: [] } } }'),
      ['5:43 schema-wrong-value'],
    ],
    [
      'a number for a condition',
      policy('rules: { owner: { level: soft, match: { direction: 1 } } }'),
      ['5:43 schema-wrong-type'],
    ],
    [
      'manifests need paths and a format',
      policy('manifests: [{}]'),
      ['5:15 schema-missing-field', '5:15 schema-missing-field'],
    ],
    [
      'a format that is not read',
      policy('manifests: [{ paths: [a], format: pulumi }]'),
      ['5:29 schema-wrong-value'],
    ],
    ['nobody asked', policy('approvals: [{ require: [] }]'), ['5:17 schema-wrong-value']],
    [
      'zero of them',
      policy('approvals: [{ require: [{ count: 0, from: [owner] }] }]'),
      ['5:29 schema-wrong-value'],
    ],
    [
      'from nowhere',
      policy('approvals: [{ require: [{ count: 1, from: ["team:", anyone] }] }]'),
      ['5:46 schema-wrong-value', '5:55 schema-wrong-value'],
    ],
    ['a text for a list', policy('extends: grantproof:baseline'), ['5:3 schema-wrong-type']],
  ])('%s', (_, text, expected) => {
    expect(codes('policy', text)).toEqual(expected);
  });
});

describe('very many faults', () => {
  const many = (count: number): string =>
    grant(IDENTITY, ENTITLEMENTS, ...Array.from({ length: count }, (_, n) => `unknown${n}: 1`));

  test('are counted from the limit on', () => {
    const problems = checkShape('access-grant', read(many(20_000)));
    expect(problems).toHaveLength(MOST_LISTED + 1);
    expect(problems.at(-1)).toEqual({
      path: 'm.yaml',
      line: 7 + MOST_LISTED,
      column: 3,
      code: 'schema-unknown-field',
      message: 'the document has 19900 more faults that are not listed',
      help: 'mend those listed first',
    });
  });

  test('at the limit all are listed; one more is told', () => {
    expect(checkShape('access-grant', read(many(MOST_LISTED)))).toHaveLength(MOST_LISTED);
    expect(checkShape('access-grant', read(many(MOST_LISTED + 1))).at(-1)?.message).toBe(
      'the document has 1 more fault that is not listed',
    );
  });

  test('beyond what is weighed, the count is a lower bound', () => {
    const numbers = '1,'.repeat(60_000);
    const problems = checkShape(
      'access-grant',
      read(grant(IDENTITY, `entitlements: [${numbers}]`)),
    );
    expect(problems).toHaveLength(MOST_LISTED + 1);
    expect(problems.at(-1)?.message).toBe(
      'the document has at least 49900 more faults that are not listed',
    );
  });

  test('one in each of 20,000 items costs no more than as many', () => {
    const items = '{ system: "", resource: r, role: x }, '.repeat(20_000);
    const problems = checkShape('access-grant', read(grant(IDENTITY, `entitlements: [${items}]`)));
    expect(problems.at(-1)?.message).toBe('the document has 19901 more faults that are not listed');
  });
});

describe('readShaped', () => {
  test('gives the value when the shape is right', () => {
    const shaped = readShaped('access-grant', read(grant(IDENTITY, ENTITLEMENTS)));
    expect('value' in shaped && shaped.value.spec.identity.provider).toBe('aws');
  });

  test('gives the problems when it is not', () => {
    const shaped = readShaped('access-grant', read('{}'));
    expect('problems' in shaped && shaped.problems).toHaveLength(4);
  });
});
