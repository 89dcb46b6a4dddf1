import { describe, expect, test } from '@jest/globals';
import type { Entitlement } from '../../../src/core/model/grant.ts';
import {
  changeWords,
  classWords,
  count,
  endWords,
  entitlementWords,
  fewOf,
  identityWords,
  momentWords,
  ownerWords,
  spanWords,
  thousands,
  ticketWords,
} from '../../../src/core/render/plain-words.ts';
import {
  created,
  entitlement,
  fullMetadata,
  grant,
  instant,
  NOW,
  sourced,
  span,
} from '../../support/sample-verdict.ts';

const none: Partial<Entitlement> = { actions: [], resources: [], boundary: null, privilege: null };

test.each([
  [
    'actions on resources',
    {},
    's3:GetObject, s3:PutObject on arn:aws:s3:::sample-releases/* in account:111122223333 (aws, write)',
  ],
  ['a role', { ...none, role: 'view' }, 'role view (aws)'],
  ['everything', none, 'everything (aws)'],
  ['keys and scopes', { ...none, secretKeys: ['k'], scopes: ['s'] }, 'scopes s; keys k (aws)'],
  [
    'traits',
    { ...none, role: 'r', delegable: true, conditions: {} },
    'role r (aws, may be passed on, under conditions)',
  ],
])('an entitlement of %s', (_, parts, words) => {
  expect(entitlementWords(entitlement(parts), 4)).toBe(words);
});

test.each([
  [['a', 'b', 'c'], 2, 'a, b, c'],
  [['a', 'b', 'c', 'd'], 2, 'a, b … and 2 more'],
  [[], 2, ''],
])('a few of %j', (list, most, words) => {
  expect(fewOf(list, most)).toBe(words);
});

describe('an end', () => {
  const end = (text: string) => grant('x', { metadata: { expiresAt: sourced(instant(text)) } });
  test.each([
    ['a date', end('2027-01-31'), '2027-01-31 (in 70 days)'],
    ['tomorrow', end('2026-11-23T08:30:00Z'), '2026-11-23 08:30 UTC (in 1 day)'],
    ['today', end('2026-11-22T20:00:30Z'), '2026-11-22 20:00:30 UTC (within a day)'],
    ['past by hours', end('2026-11-22T08:00:00Z'), '2026-11-22 08:00 UTC (past)'],
    ['past by days', end('2026-11-01'), '2026-11-01 (20 days ago)'],
    ['none', grant('x', { metadata: {} }), 'no end'],
    [
      'a review',
      grant('x', { metadata: { reviewCadence: sourced(span('P90D')) } }),
      'no end, reviewed every 90 days',
    ],
    [
      'unreadable',
      grant('x', { metadata: { expiresAt: sourced({ unreadable: 'soon' }) } }),
      'unreadable: `soon`',
    ],
    [
      'a start',
      grant('x', { metadata: { validFrom: sourced(instant('2026-12-01T00:00:00Z')) } }),
      'no end, from 2026-12-01 00:00 UTC on',
    ],
    [
      'a start that is past',
      grant('x', { metadata: { validFrom: sourced(instant('2026-11-01')) } }),
      'no end',
    ],
  ])('that is %s', (_, of, words) => {
    expect(endWords(of, NOW)).toBe(words);
  });

  test('keeps milliseconds that matter', () => {
    expect(momentWords(instant('2026-11-22T08:30:00.5Z'))).toBe('2026-11-22 08:30:00.500 UTC');
  });
});

test.each([
  ['P1D', '1 day'],
  ['P90D', '90 days'],
  ['PT1H', '1 hour'],
  ['PT36H', '36 hours'],
  ['PT90M', 'PT1H30M'],
  ['P10DT1H', 'P10DT1H'],
])('%s is %s', (iso, words) => {
  expect(spanWords(span(iso))).toBe(words);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is %s', (n, words) => {
  expect(thousands(n)).toBe(words);
});

test('counting knows one from many', () => {
  expect([count(1, 'grant'), count(2, 'grant'), count(1200, 'entry', 'entries')]).toEqual([
    '1 grant',
    '2 grants',
    '1,200 entries',
  ]);
});

test('changes are counted by what they give, whatever order they came in', () => {
  expect(
    changeWords(
      new Map([
        ['revoke', 1],
        ['broaden', 2],
        ['create', 1],
      ]),
    ),
  ).toBe('4 grants changed (1 new, 2 wider, 1 removed)');
  expect(changeWords(new Map())).toBe('no access changes');
});

test('all classes of a delta are named', () => {
  expect(classWords(created(grant('x'), { classes: ['broaden', 'renew'] }))).toBe(
    'more access, later end',
  );
  expect(classWords(created(grant('x'), { classes: [] }))).toBe('new access');
});

test('people and tickets', () => {
  const bare = grant('x', { metadata: {} });
  expect([ownerWords(bare), ticketWords(bare)]).toEqual([undefined, undefined]);
  expect(
    ownerWords(grant('x', { metadata: { primary: fullMetadata.primary ?? sourced('') } })),
  ).toBe('github:octo-lead');
  const tickets = ['1', '2', '3', '4', '5'].map((id) => ({
    system: 'jira',
    id,
    relation: 'request',
  }));
  expect(ticketWords(grant('x', { metadata: { tickets: sourced(tickets) } }))).toBe(
    'jira 1, jira 2, jira 3 … and 2 more',
  );
  expect(identityWords(bare)).toBe('aws:arn:aws:iam::111122223333:role/x (iam-role)');
});
