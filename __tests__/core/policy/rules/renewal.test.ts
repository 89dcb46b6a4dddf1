import { describe, expect, test } from '@jest/globals';
import type { MetadataValues } from '../../../../src/core/model/grant.ts';
import { renewal } from '../../../../src/core/policy/rules/renewal.ts';
import { time } from '../../../support/sample-grant.ts';
import { changed, created, grantWith, inShort, leavesOf } from '../samples.ts';

const renewed = (
  metadata: Partial<MetadataValues>,
  classes: readonly ('transfer' | 'renew')[] = ['renew'],
): readonly string[] =>
  inShort(
    leavesOf(
      renewal,
      changed(grantWith(), grantWith({ expiresAt: time('2027-03-01T00:00:00Z'), ...metadata }), {
        class: classes[0] ?? 'renew',
        classes,
      }),
    ),
  );

const STALE =
  'fail 9 the grant is renewed from `2026-12-01T00:00:00Z` to `2027-03-01T00:00:00Z` for the same reason and with the same tickets';

describe('renewal', () => {
  test.each<[string, Partial<MetadataValues>, string]>([
    ['nothing else', {}, STALE],
    [
      'other punctuation',
      { justification: 'The nightly sample-job   READS the release archive!!' },
      STALE,
    ],
    ['another reason', { justification: 'The audit of spring still reads the archive.' }, 'pass'],
    ['a new ticket', { tickets: [{ system: 'jira', id: 'ACME-2', relation: 'request' }] }, 'pass'],
    [
      'the old ticket in small letters',
      { tickets: [{ system: 'jira', id: 'acme-1', relation: 'request' }] },
      STALE,
    ],
    ['fewer tickets', { tickets: [] }, STALE],
  ])('a later end with %s', (_, metadata, said) => {
    expect(renewed(metadata)).toEqual([said]);
  });

  test('counts beside a graver class', () => {
    expect(renewed({}, ['transfer', 'renew'])).toEqual([STALE]);
    expect(renewed({}, ['transfer'])).toEqual([]);
  });

  test('says what it knows of the ends', () => {
    const forever = grantWith({ expiresAt: undefined });
    const classes = { class: 'renew', classes: ['renew'] } as const;
    const [lost] = leavesOf(renewal, changed(grantWith(), forever, classes));
    expect(lost?.message).toBe(
      'the grant is renewed for the same reason and with the same tickets',
    );
    const [gained] = leavesOf(renewal, changed(forever, grantWith(), classes));
    expect(gained?.message).toContain('is renewed to `2026-12-01T00:00:00Z` for');
  });

  test('a grant that is new is no renewal', () => {
    expect(leavesOf(renewal, created(grantWith()))).toEqual([]);
    expect(leavesOf(renewal, created(grantWith(), { classes: ['renew'] }))).toEqual([]);
  });
});
