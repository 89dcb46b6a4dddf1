import { describe, expect, test } from '@jest/globals';
import {
  type CertificateClaims,
  type ExpectedIdentity,
  foreignRepository,
  identityMismatches,
} from '../../../src/core/evidence/identity.ts';

const claims: CertificateClaims = {
  subject: 'https://github.com/acme/infra/.github/workflows/x.yml@refs/heads/main',
  issuer: 'https://issuer.example',
  workflowRef: ['refs/heads/main'],
  workflowTrigger: ['push', 'push'],
  workflowRepository: ['acme/infra'],
  repositoryId: '4711',
};
const expected: ExpectedIdentity = {
  subjects: [claims.subject ?? ''],
  issuer: 'https://issuer.example',
};

test('the one that is expected has no mismatch', () => {
  expect(identityMismatches(claims, expected)).toEqual([]);
});

test.each<readonly [string, Partial<CertificateClaims>, Partial<ExpectedIdentity>, string]>([
  [
    'a part of the subject',
    {},
    { subjects: ['https://github.com/acme/infr'] },
    'its identity is `https',
  ],
  ['no subject', { subject: null }, {}, 'its identity is none'],
  ['no issuer', { issuer: null }, {}, 'its issuer is none'],
  [
    'two triggers',
    { workflowTrigger: ['push', 'schedule'] },
    { workflowTriggers: ['push', 'schedule'] },
    'its workflow trigger is `push` and `schedule`',
  ],
  [
    'no ref',
    { workflowRef: [] },
    { workflowRef: 'refs/heads/main' },
    'its workflow ref is none, not `refs/heads/main`',
  ],
  ['no trigger allowed', {}, { workflowTriggers: [] }, 'its workflow trigger is `push`'],
])('%s is a mismatch', (_, other, wanted, words) => {
  const mismatches = identityMismatches({ ...claims, ...other }, { ...expected, ...wanted });
  expect(mismatches).toEqual([expect.stringContaining(words)]);
});

describe('the repository that the workflow ran for', () => {
  const uri = 'git+https://github.com/acme/infra';
  test.each<
    readonly [string, Partial<CertificateClaims>, Parameters<typeof foreignRepository>[1], boolean]
  >([
    ['the same id', {}, { uri, id: '4711' }, false],
    ['another id, the same name', {}, { uri, id: '1' }, true],
    [
      'the same id, another name: it was renamed',
      {},
      { uri: 'git+https://github.com/acme/new', id: '4711' },
      false,
    ],
    ['only names', { repositoryId: null }, { uri, id: '4711' }, false],
    [
      'only names, with an ending',
      {},
      { uri: 'https://github.com/acme/infra.git', id: null },
      false,
    ],
    ['another name', {}, { uri: 'git+https://github.com/acme/other', id: null }, true],
    ['the end of a name', {}, { uri: 'git+https://github.com/xacme/infra', id: null }, true],
    ['a record of nowhere', {}, { uri: null, id: null }, false],
    [
      'a certificate of nobody’s workflow',
      { repositoryId: null, workflowRepository: [] },
      { uri, id: '1' },
      false,
    ],
  ])('%s', (_, other, source, foreign) => {
    expect(foreignRepository({ ...claims, ...other }, source) !== null).toBe(foreign);
  });
});
