import { describe, expect, test } from '@jest/globals';
import { checkShape, type SchemaName } from '../../../../src/core/manifest/schema/check-shape.ts';
import { read, withEntitlement, withField } from './written.ts';

const messages = (kind: SchemaName, text: string): readonly string[] =>
  checkShape(kind, read(text)).flatMap(({ message, help }) => [message, help]);

describe('what is said', () => {
  test.each<[SchemaName, string, readonly string[]]>([
    [
      'access-grant',
      withField('onwer: {}'),
      ['the field `onwer` is unknown in `spec`', 'did you mean `owner`?'],
    ],
    [
      'access-grant',
      withField('environment: prod'),
      ["`spec.environment` can't be `prod`", 'did you mean `production`?'],
    ],
    [
      'access-grant',
      withField('owner: { primary: octo }'),
      [
        '`spec.owner.primary` is `octo`, not a person as `system:account`',
        'write it like `github:octo-lead`',
      ],
    ],
    [
      'access-grant',
      withField('owner: { team: " " }'),
      ['`spec.owner.team` is blank', 'write text that a reader can see'],
    ],
    [
      'access-grant',
      withField('owner: { team: "\\u200b" }'),
      ['`spec.owner.team` is blank: `\\u{200b}`', 'write text that a reader can see'],
    ],
    [
      'access-grant',
      withField('owner: { team: 5 }'),
      ['`spec.owner.team` is `5`, not text', 'put it in quotes: `"5"`'],
    ],
    [
      'access-grant',
      withField('tickets: x'),
      ['`spec.tickets` is `x`, not a list', 'write a list, even of one item'],
    ],
    [
      'access-grant',
      withField('tickets: {}'),
      ['`spec.tickets` is a mapping, not a list', 'write a list'],
    ],
    [
      'access-grant',
      withField('owner:'),
      ['`spec.owner` is empty, not a mapping', 'write a mapping, or take the field out'],
    ],
    [
      'access-grant',
      withField('validity: { renewals: 20000 }'),
      ['`spec.validity.renewals` is `20000`, and 10000 is the most', 'write 10000 or less'],
    ],
    [
      'access-grant',
      withField('validity: { renewals: -2 }'),
      ['`spec.validity.renewals` is `-2`, and 0 is the least', 'write 0 or more'],
    ],
    [
      'access-grant',
      withField(`owner: { team: ${'x'.repeat(3000)} }`),
      ['`spec.owner.team` is 3000 characters long, and 2048 are the limit', 'write it shorter'],
    ],
    [
      'access-grant',
      withField(`owner: { secondary: [${'"github:a",'.repeat(11)}] }`),
      [
        '`spec.owner.secondary` has 11 items, and 10 are the limit',
        'list fewer, or split them over several',
      ],
    ],
    [
      'access-grant',
      withEntitlement('{ system: a, resource: r }'),
      [
        '`spec.entitlements[0]` lacks one of `role`, `actions`, `scopes`, `secretKeys`',
        'add at least one of them',
      ],
    ],
    [
      'access-grant',
      withEntitlement('{ system: a, resource: r, scopes: [s, s] }'),
      ['`spec.entitlements[0].scopes` lists `s` twice', 'take one of them out'],
    ],
    [
      'access-grant',
      withField('nativeRefs: [{ path: x }]'),
      [
        '`spec.nativeRefs[0]` lacks the field `format`',
        'add `format`: one of `kubernetes`, `terraform`, `terraform-plan`, `cloudformation`, `github-workflow`, `vault-policy`, `other`',
      ],
    ],
    [
      'access-grant',
      withField('').replace(
        'sample',
        `s, labels: {${Array.from({ length: 65 }, (_, n) => `k${n}: v`).join(', ')}}`,
      ),
      ['`metadata.labels` has 65 keys, and 64 are the limit', 'give fewer'],
    ],
    [
      'access-grant',
      withField('').replace('AccessGrant', 'Role'),
      ['`kind` is `Role`, not `AccessGrant`', 'write `AccessGrant`'],
    ],
    [
      'access-grant',
      'apiVersion: grantproof.dev/v1alpha1\nkind: AccessGrant\nspec: { identity: { id: "a:b", type: workload, provider: aws }, entitlements: [{ system: a, resource: r, role: x }] }',
      ['the field `metadata` is missing', 'add `metadata`: a mapping'],
    ],
    [
      'access-grant',
      `${withField('')}\nextra: 1`,
      [
        'the field `extra` is unknown',
        'the fields known here are `apiVersion`, `kind`, `metadata`, `spec`',
      ],
    ],
    [
      'access-grant',
      '~',
      ['the document is empty, not a mapping', 'write a mapping, or take the field out'],
    ],
    [
      'grant-metadata',
      'apiVersion: grantproof.dev/v1alpha1\nkind: GrantMetadata\nmetadata: { name: m }\nspec: { selector: {} }',
      [
        '`spec.selector` is an empty mapping',
        'give at least one of `paths`, `kinds`, `names`, `namespaces`',
      ],
    ],
  ])('%s %#', (kind, text, expected) => {
    expect(messages(kind, text)).toEqual(expected);
  });

  test('the offending text is cut, and what hides in it is shown', () => {
    const [message] = messages(
      'access-grant',
      withField(`environment: "\\e[31m\\u202e${'x'.repeat(200)}"`),
    );
    expect(message).toBe(
      `\`spec.environment\` can't be \`\\u{1b}[31m\\u{202e}${'x'.repeat(74)}…\``,
    );
  });

  test('an odd key stands in brackets', () => {
    const text = withField('').replace('sample', 's, labels: { "a b": 1 }');
    expect(messages('access-grant', text)[0]).toBe('`metadata.labels["a b"]` is `1`, not text');
  });

  test('a key with a slash and a tilde is found again', () => {
    const text = withField('').replace('sample', 's, labels: { "a/b~c": 1 }');
    expect(messages('access-grant', text)[0]).toBe('`metadata.labels["a/b~c"]` is `1`, not text');
  });
});
