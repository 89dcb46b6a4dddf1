import { describe, expect, test } from '@jest/globals';
import type { Grant, MetadataValues } from '../../../../src/core/model/grant.ts';
import { between, type Expected, NONE } from '../../../support/between.ts';
import {
  SAMPLE_METADATA,
  sampleGrant,
  sampleMetadata,
  span,
  time,
} from '../../../support/sample-grant.ts';

describe('metadata', () => {
  type Values = { readonly [K in keyof MetadataValues]?: MetadataValues[K] | undefined };
  const end = (text: string): Values => ({ expiresAt: time(text) });
  const noEnd: Values = { expiresAt: undefined };
  const garbled = (text: string): Values => ({ expiresAt: { unreadable: text } });
  const first = '2026-12-01T00:00:00Z';

  test.each<[string, Values, Values, Expected]>([
    [
      'another team',
      {},
      { team: 'other' },
      [['transfer'], ['owner: sample-team, github:octo-owner -> other, github:octo-owner']],
    ],
    [
      'another person',
      {},
      { primary: 'github:octo-b' },
      [['transfer'], ['owner: sample-team, github:octo-owner -> sample-team, github:octo-b']],
    ],
    [
      'another deputy',
      {},
      { secondary: ['github:octo-b'] },
      [['transfer'], ['owner: sample-team, github:octo-owner -> sample-team, github:octo-owner']],
    ],
    [
      'a sponsor',
      {},
      { sponsor: 'github:octo-b' },
      [['transfer'], ['owner: sample-team, github:octo-owner -> sample-team, github:octo-owner']],
    ],
    [
      'nobody',
      {},
      { team: undefined, primary: undefined },
      [['transfer'], ['owner: sample-team, github:octo-owner -> nobody']],
    ],
    [
      'somebody',
      { team: undefined, primary: undefined },
      {},
      [['transfer'], ['owner: nobody -> sample-team, github:octo-owner']],
    ],
    [
      'deputies in another order',
      { secondary: ['a:x', 'a:y'] },
      { secondary: ['a:y', 'a:x', 'a:y'] },
      NONE,
    ],
    ['a later end', {}, end('2027-03-01'), [['renew'], [`expires: ${first} -> 2027-03-01`]]],
    [
      'a nearer end',
      {},
      end('2026-11-01T00:00:00Z'),
      [['shorten'], [`expires: ${first} -> 2026-11-01T00:00:00Z`]],
    ],
    ['the same moment, written otherwise', {}, end('2026-12-01T02:00:00+02:00'), NONE],
    ['no end any more', {}, noEnd, [['renew'], [`expires: ${first} -> none`]]],
    ['an end where none was', noEnd, {}, [['shorten'], [`expires: none -> ${first}`]]],
    [
      'an end that can not be read',
      {},
      garbled('soon'),
      [['renew'], [`expires: ${first} -> unreadable \`soon\``]],
    ],
    [
      'an end that can be read now',
      garbled('soon'),
      {},
      [['shorten'], [`expires: unreadable \`soon\` -> ${first}`]],
    ],
    [
      'another end that can not be read',
      garbled('soon'),
      garbled('later'),
      [['renew'], ['expires: unreadable `soon` -> unreadable `later`']],
    ],
    [
      'no end, and none that could be read',
      garbled('soon'),
      noEnd,
      [['renew'], ['expires: unreadable `soon` -> none']],
    ],
    [
      'an empty end is not the same as none',
      noEnd,
      garbled(''),
      [['renew'], ['expires: none -> unreadable ``']],
    ],
    [
      'an earlier start',
      { validFrom: time('2026-06-01T00:00:00Z') },
      { validFrom: time('2026-05-01T00:00:00Z') },
      [['renew'], ['valid from: 2026-06-01T00:00:00Z -> 2026-05-01T00:00:00Z']],
    ],
    [
      'a later start',
      { validFrom: time('2026-06-01T00:00:00Z') },
      { validFrom: time('2026-07-01T00:00:00Z') },
      [['shorten'], ['valid from: 2026-06-01T00:00:00Z -> 2026-07-01T00:00:00Z']],
    ],
    [
      'no start any more',
      { validFrom: time('2026-06-01T00:00:00Z') },
      {},
      [['renew'], ['valid from: 2026-06-01T00:00:00Z -> always']],
    ],
    [
      'a start',
      {},
      { validFrom: time('2026-06-01T00:00:00Z') },
      [['shorten'], ['valid from: always -> 2026-06-01T00:00:00Z']],
    ],
    [
      'a longer life of credentials',
      { maxTtl: span('PT1H') },
      { maxTtl: span('PT12H') },
      [['renew'], ['credential lifetime: PT1H -> PT12H']],
    ],
    [
      'any life of credentials',
      { maxTtl: span('PT1H') },
      {},
      [['renew'], ['credential lifetime: PT1H -> none']],
    ],
    [
      'a shorter life of credentials',
      { maxTtl: span('PT1H') },
      { maxTtl: span('PT5M') },
      [['shorten'], ['credential lifetime: PT1H -> PT5M']],
    ],
    [
      'an end that only asks',
      {},
      { onExpiry: 'review' },
      [['renew'], ['on expiry: revoke -> review']],
    ],
    [
      'an end that ends',
      { onExpiry: 'review' },
      {},
      [['shorten'], ['on expiry: review -> revoke']],
    ],
    ['the usual end, spelled out', {}, { onExpiry: 'revoke' }, NONE],
    [
      'rarer reviews',
      { reviewCadence: span('P30D') },
      { reviewCadence: span('P90D') },
      [['renew'], ['review every: P30D -> P90D']],
    ],
    [
      'more reviews',
      { reviewCadence: span('P90D') },
      { reviewCadence: span('P30D') },
      [['shorten'], ['review every: P90D -> P30D']],
    ],
    [
      'no reviews any more',
      { reviewCadence: span('P30D') },
      {},
      [['renew'], ['review every: P30D -> none']],
    ],
    [
      'a far end in place of reviews is no narrowing',
      { ...noEnd, reviewCadence: span('P90D') },
      end('2099-01-01T00:00:00Z'),
      [
        ['renew', 'shorten'],
        ['expires: none -> 2099-01-01T00:00:00Z', 'review every: P90D -> none'],
      ],
    ],
    [
      'out of production',
      {},
      { environment: 'sandbox' },
      [['reshape'], ['environment: production -> sandbox']],
    ],
    [
      'out of every environment',
      {},
      { environment: undefined },
      [['reshape'], ['environment: production -> unsaid']],
    ],
    [
      'an environment where none was said',
      { environment: undefined },
      {},
      [['reshape'], ['environment: unsaid -> production']],
    ],
    ['another reason', {}, { justification: 'Another one.' }, [['annotate'], ['justification']]],
    ['no reason', {}, { justification: undefined }, [['annotate'], ['justification']]],
    [
      'another ticket',
      {},
      { tickets: [{ system: 'jira', id: 'ACME-2', relation: 'request' }] },
      [['annotate'], ['tickets']],
    ],
    ['no ticket', {}, { tickets: undefined }, [['annotate'], ['tickets']]],
    [
      'tickets in another order, written otherwise, doubled',
      {
        tickets: [
          { system: 'jira', id: 'ACME-1', relation: 'request' },
          { system: 'github', id: '7', relation: 'request' },
        ],
      },
      {
        tickets: [
          { relation: 'request', id: '7', system: 'github' },
          { id: 'ACME-1', system: 'jira', relation: 'request' },
          { system: 'github', id: '7', relation: 'request' },
        ],
      },
      NONE,
    ],
    ['another contact', {}, { contact: '#sample' }, [['annotate'], ['contact']]],
    ['renewed again', { renewals: 1 }, { renewals: 2 }, [['annotate'], ['renewals']]],
    ['reviewed', {}, { lastReviewedAt: time('2026-06-01') }, [['annotate'], ['last review']]],
    [
      'reviewed by another',
      { lastReviewedBy: 'github:octo-a' },
      { lastReviewedBy: 'github:octo-b' },
      [['annotate'], ['last review']],
    ],
    ['another review', { lastReview: 'a' }, { lastReview: 'b' }, [['annotate'], ['last review']]],
  ])('%s', (_, before, after, expected) => {
    const grantOf = (values: Values): Grant =>
      sampleGrant({ metadata: sampleMetadata({ ...SAMPLE_METADATA, ...values }) });
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });
});
