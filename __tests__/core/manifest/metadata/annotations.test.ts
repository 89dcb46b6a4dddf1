import { describe, expect, test } from '@jest/globals';
import {
  type Carrier,
  readAnnotations,
} from '../../../../src/core/manifest/metadata/annotations.ts';
import type { Metadata } from '../../../../src/core/model/grant.ts';
import { readInstant, readSpan } from '../../../../src/core/model/instant.ts';

/** Annotations whose lines are their positions among the keys. */
const carrier = (entries: Readonly<Record<string, string>>): Carrier => ({
  entries,
  at: (key) => ({ path: 'a.yaml', line: Object.keys(entries).indexOf(key) + 1, column: 1 }),
});

const read = (entries: Readonly<Record<string, string>>) =>
  readAnnotations([carrier(entries)], 'object');

const valuesOf = (metadata: Metadata): Record<string, unknown> =>
  Object.fromEntries(Object.entries(metadata).map(([field, { value }]) => [field, value]));

const time = readInstant('2027-03-31');

describe('our own annotations', () => {
  test.each([
    ['owner', 'github:octo-dev', { primary: 'github:octo-dev' }],
    ['owner', '@octo-dev', { primary: 'github:octo-dev' }],
    ['owner-team', 'sample-team', { team: 'sample-team' }],
    ['owner-team', '@acme/sample-team', { team: 'sample-team' }],
    [
      'secondary',
      '@octo-a, octo@example.com',
      { secondary: ['github:octo-a', 'email:octo@example.com'] },
    ],
    ['sponsor', '@octo-dev', { sponsor: 'github:octo-dev' }],
    ['contact', '#sample', { contact: '#sample' }],
    ['environment', 'prod', { environment: 'production' }],
    ['justification', 'reads the ledger', { justification: 'reads the ledger' }],
    ['ticket', 'ABC-1', { tickets: [{ system: 'jira', id: 'ABC-1', relation: 'request' }] }],
    ['tickets', '#1', { tickets: [{ system: 'github', id: '#1', relation: 'request' }] }],
    ['valid-from', '2027-03-31', { validFrom: time }],
    ['expires-at', '2027-03-31', { expiresAt: time }],
    ['max-ttl', 'PT1H', { maxTtl: readSpan('PT1H') }],
    ['on-expiry', 'review', { onExpiry: 'review' }],
    ['renewals', '2', { renewals: 2 }],
    ['review-cadence', 'P90D', { reviewCadence: readSpan('P90D') }],
    ['last-reviewed', '2027-03-31', { lastReviewedAt: time }],
    ['last-reviewed-by', '@octo-dev', { lastReviewedBy: 'github:octo-dev' }],
    ['last-review', '2026-Q4', { lastReview: '2026-Q4' }],
    ['credential-type', 'static', {}],
    ['exception', 'exc-1', {}],
    ['privilege-ack', 'yes', {}],
    ['owner', '  ', {}],
  ])('%s: %j', (suffix, text, values) => {
    const { metadata, problems } = read({ [`grantproof.dev/${suffix}`]: text });
    expect(problems).toEqual([]);
    expect(valuesOf(metadata)).toEqual(values);
  });

  test.each([
    ['owner', 'Sample Team', 'schema-wrong-value', {}],
    ['secondary', '@octo-a, nobody', 'schema-wrong-value', {}],
    ['expires-at', '2027-02-30', 'time-unreadable', { expiresAt: { unreadable: '2027-02-30' } }],
    ['expires-at', 'never', 'time-unreadable', { expiresAt: { unreadable: 'never' } }],
    ['valid-from', 'soon', 'time-unreadable', {}],
    ['max-ttl', '1h', 'time-unreadable', {}],
    ['review-cadence', 'P3M', 'time-unreadable', {}],
    ['on-expiry', 'wait', 'schema-wrong-value', {}],
    ['renewals', 'two', 'schema-wrong-value', {}],
    ['credential-type', 'eternal', 'schema-wrong-value', {}],
    ['expire-at', '2027-03-31', 'schema-unknown-field', {}],
    ['constructor', 'x', 'schema-unknown-field', {}],
  ])('%s: %j is a problem at its key', (suffix, text, code, values) => {
    const key = `grantproof.dev/${suffix}`;
    const { metadata, problems } = read({ other: 'x', [key]: text });
    expect(problems).toMatchObject([{ code, path: 'a.yaml', line: 2 }]);
    expect(valuesOf(metadata)).toEqual(values);
  });

  test('a slip is met with what was meant', () => {
    const [problem] = read({ 'grantproof.dev/expire-at': '2027-03-31' }).problems;
    expect(problem?.help).toBe('did you mean `grantproof.dev/expires-at`?');
  });
});

describe('what others write', () => {
  test.each([
    [
      'cloud-platform.justice.gov.uk/owner',
      'Sample: a@b.example',
      { team: 'Sample', primary: 'email:a@b.example' },
    ],
    ['cloud-platform.justice.gov.uk/team-name', 'sample', { team: 'sample' }],
    [
      'cloud-platform.justice.gov.uk/review-after',
      '2027-03-31',
      { expiresAt: time, onExpiry: 'review' },
    ],
    [
      'cloud-platform.justice.gov.uk/review-after',
      '2025-25-11',
      { expiresAt: { unreadable: '2025-25-11' }, onExpiry: 'review' },
    ],
    [
      'cloud-platform.justice.gov.uk/review-after',
      'never',
      { expiresAt: { unreadable: 'never' }, onExpiry: 'review' },
    ],
    ['cloud-platform.justice.gov.uk/review-after', '', {}],
    ['cloud-platform.justice.gov.uk/environment-name', 'dev', { environment: 'development' }],
    ['cloud-platform.justice.gov.uk/is-production', 'true', { environment: 'production' }],
    ['cloud-platform.justice.gov.uk/is-production', 'false', {}],
    ['cloud-platform.justice.gov.uk/slack-channel', 'sample', { contact: '#sample' }],
    ['a8r.io/owner', '@octo-dev', { primary: 'github:octo-dev' }],
    ['a8r.io/support', 'https://example.com', { contact: 'https://example.com' }],
    ['a8r.io/chat', '#sample', { contact: '#sample' }],
    ['janitor/expires', '2027-03-31', { expiresAt: time }],
    ['janitor/expires', '31-03-2027', { expiresAt: { unreadable: '31-03-2027' } }],
    ['janitor/ttl', '7d', { maxTtl: readSpan('P7D') }],
    ['janitor/ttl', '2w', { maxTtl: readSpan('P14D') }],
    ['janitor/ttl', 'forever', {}],
    ['team', 'sample', { team: 'sample' }],
    ['Team', '@acme/sample', { team: 'sample' }],
    ['owner', 'sample', { team: 'sample' }],
    ['Owner', 'a@b.example', { primary: 'email:a@b.example' }],
    ['ExpiresAt', '2027-03-31', { expiresAt: time }],
    ['Expiry', 'x', { expiresAt: { unreadable: 'x' } }],
    ['expirationDate', '2027-03-31', { expiresAt: time }],
    ['Ticket', '#1', { tickets: [{ system: 'github', id: '#1', relation: 'request' }] }],
    ['ticket', '#1', { tickets: [{ system: 'github', id: '#1', relation: 'request' }] }],
    ['environment', 'prd', { environment: 'production' }],
    ['Environment', 'qa', { environment: 'test' }],
    ['somebody.example/owner', 'x', {}],
  ])('%s: %j', (key, text, values) => {
    const { metadata, problems } = read({ [key]: text });
    expect(problems).toEqual([]);
    expect(valuesOf(metadata)).toEqual(values);
  });

  test('counts for less than our own on the same object', () => {
    const { metadata } = read({
      owner: 'Other Team: other@example.com',
      'grantproof.dev/owner': '@octo-dev',
      'janitor/expires': '2030-01-01',
      'grantproof.dev/expires-at': '2027-03-31',
    });
    expect(metadata).toMatchObject({
      primary: { value: 'github:octo-dev', from: 'object', place: { line: 2 } },
      team: { value: 'Other Team', place: { line: 1 } },
      expiresAt: { value: time, place: { line: 4 } },
    });
  });

  test('never stands in for a time of ours that can not be read', () => {
    const { metadata } = read({
      'janitor/expires': '2030-01-01',
      'grantproof.dev/expires-at': 'soon',
    });
    expect(metadata.expiresAt?.value).toEqual({ unreadable: 'soon' });
  });

  test('a production namespace is production, whatever else it is called', () => {
    const { metadata } = read({
      'cloud-platform.justice.gov.uk/environment-name': 'development',
      'cloud-platform.justice.gov.uk/is-production': 'true',
    });
    expect(metadata.environment?.value).toBe('production');
  });
});

test('of two carriers the first wins, key by key', () => {
  const labels = carrier({ team: 'labelled', environment: 'prod' });
  const { metadata } = readAnnotations([carrier({ team: 'annotated' }), labels], 'namespace');
  expect(valuesOf(metadata)).toEqual({ team: 'annotated', environment: 'production' });
  expect(metadata.team?.from).toBe('namespace');
});
