import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../../../src/core/model/grant.ts';
import { expiry } from '../../../../src/core/policy/rules/expiry.ts';
import { span, time } from '../../../support/sample-grant.ts';
import { created, grantWith, inShort, leavesOf } from '../samples.ts';

// The clock of these tests stands at 2026-11-22T08:00:00Z.
const STATIC: Credential = { type: 'static', consumers: [] };
const static_ = { credential: STATIC };

describe('expiry', () => {
  test.each([
    ['an end within a year', { expiresAt: time('2027-11-22T08:00:00Z') }, {}],
    ['the last whole day', { expiresAt: time('2027-11-22') }, {}],
    ['today, to its end', { expiresAt: time('2026-11-22') }, {}],
    ['a review in place of an end', { expiresAt: undefined, reviewCadence: span('P180D') }, {}],
    [
      'a late end, but a review',
      { expiresAt: time('2030-01-01'), reviewCadence: span('P90D') },
      {},
    ],
    ['a static credential for 90 days', { expiresAt: time('2027-02-20') }, static_],
    [
      'from a day before the end',
      { validFrom: time('2026-11-30'), expiresAt: time('2026-12-01') },
      {},
    ],
  ])('%s passes', (_, metadata, parts) => {
    expect(inShort(leavesOf(expiry, created(grantWith(metadata, parts))))).toEqual(['pass']);
  });

  test.each([
    [
      'neither',
      { expiresAt: undefined },
      {},
      'fail 9 no end: the grant has neither an expiry nor a review',
    ],
    [
      'just too late',
      { expiresAt: time('2027-11-22T08:00:01Z') },
      {},
      'fail 9 the end `2027-11-22T08:00:01Z` is more than `P365D` away',
    ],
    [
      'the day after the last',
      { expiresAt: time('2027-11-23') },
      {},
      'fail 9 the end `2027-11-23` is more than `P365D` away',
    ],
    [
      'past',
      { expiresAt: time('2026-11-22T07:59:59Z') },
      {},
      'fail 9 the grant ended at `2026-11-22T07:59:59Z`',
    ],
    [
      'this very moment',
      { expiresAt: time('2026-11-22T08:00:00Z') },
      {},
      'fail 9 the grant ended at `2026-11-22T08:00:00Z`',
    ],
    [
      'past, for all its review',
      { expiresAt: time('2026-11-21'), reviewCadence: span('P1D') },
      {},
      'fail 9 the grant ended at `2026-11-21`',
    ],
    [
      'a foreign date',
      { expiresAt: { unreadable: '25-May-26' }, reviewCadence: span('P1D') },
      {},
      'fail 9 the end `25-May-26` is no time',
    ],
    [
      'a slow review',
      { expiresAt: undefined, reviewCadence: span('P181D') },
      {},
      'fail 10 a review every `P181D` does not stand in for an end',
    ],
    [
      'a review at no interval',
      { expiresAt: undefined, reviewCadence: span('P0D') },
      {},
      'fail 10 a review every `PT0S` does not stand in for an end',
    ],
    [
      'static, and only reviewed',
      { expiresAt: undefined, reviewCadence: span('P30D') },
      static_,
      'fail 9 no end: a static credential needs one, whatever its review',
    ],
    [
      'static, too late',
      { expiresAt: time('2027-02-21'), reviewCadence: span('P30D') },
      static_,
      'fail 9 the end `2027-02-21` is more than `P90D` away, the most for a static credential',
    ],
    [
      'over before it begins',
      { validFrom: time('2026-12-02'), expiresAt: time('2026-12-01') },
      {},
      'fail 9 the grant begins at `2026-12-02`, not before it ends at `2026-12-01`',
    ],
    [
      'over as it begins',
      { validFrom: time('2026-12-01'), expiresAt: time('2026-12-01') },
      {},
      'fail 9 the grant begins at `2026-12-01`, not before it ends at `2026-12-01`',
    ],
  ])('%s fails', (_, metadata, parts, said) => {
    expect(inShort(leavesOf(expiry, created(grantWith(metadata, parts))))).toEqual([said]);
  });

  test('says everything that is wrong', () => {
    const grant = grantWith({ validFrom: time('2026-11-21'), expiresAt: time('2026-11-20') });
    expect(leavesOf(expiry, created(grant))).toHaveLength(2);
  });

  test('takes its bounds from the policy', () => {
    const delta = created(grantWith({ expiresAt: time('2026-12-03') }));
    const [leaf] = leavesOf(expiry, delta, { parameters: { max: span('P10D') } });
    expect(leaf?.message).toBe('the end `2026-12-03` is more than `P10D` away');
    expect(leaf?.help).toBe('choose an end by `2026-12-02`');
  });

  test('tells Kubernetes users their annotation', () => {
    const grant = grantWith({ expiresAt: undefined }, { format: 'kubernetes' });
    expect(leavesOf(expiry, created(grant))[0]?.help).toBe(
      'add `grantproof.dev/expires-at`, at most `P365D` ahead, or `grantproof.dev/review-cadence` of at most `P180D`',
    );
  });
});
