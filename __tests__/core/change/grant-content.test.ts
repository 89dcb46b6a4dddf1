import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/core/change/compare.ts';
import { contentDigest, deltaDigest } from '../../../src/core/change/delta-digest.ts';
import { grantContent } from '../../../src/core/change/grant-content.ts';
import type { Grant } from '../../../src/core/model/grant.ts';
import { grantId } from '../../../src/core/model/ids.ts';
import { anyGrant, grantPair, scrambled, structured } from '../../support/any-grant.ts';
import { sampleGrant, sampleReading } from '../../support/sample-grant.ts';

/** Digest of what lands between two sets of grants. */
function landing(before: readonly Grant[], after: readonly Grant[]): string {
  const deltas = compare(sampleReading({ grants: before }), sampleReading({ grants: after }));
  return deltaDigest(deltas, { repository: null, targetRef: null, matched: () => null });
}

const OTHER = sampleGrant({ id: grantId('access-grant/other') });
const NO_CHANGE = landing([], []);

describe('properties of content and digest', () => {
  test('a grant compared with itself gives nothing', () => {
    fc.assert(
      fc.property(anyGrant, (one) => {
        const reading = sampleReading({ grants: [one] });
        expect(compare(reading, reading)).toEqual([]);
        expect(compare(reading, sampleReading({ grants: [structured(one)] }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('content differs exactly where there is a delta, and so does the digest', () => {
    let different = 0;
    fc.assert(
      fc.property(grantPair, ([one, two]) => {
        const same = contentDigest(one) === contentDigest(two);
        const deltas = compare(sampleReading({ grants: [one] }), sampleReading({ grants: [two] }));
        expect(deltas.length).toBe(same ? 0 : 1);
        expect(deltas[0]?.changes ?? []).not.toContain('described differently');
        expect(landing([one], [two]) === NO_CHANGE).toBe(same);
        expect(landing([], [one]) === landing([], [two])).toBe(same);
        different += same ? 0 : 1;
      }),
      { numRuns: 1000 },
    );
    expect(different).toBeGreaterThan(100);
  });

  test('what was taken away is won back on the way back', () => {
    fc.assert(
      fc.property(grantPair, ([one, two]) => {
        const [there] = compare(sampleReading({ grants: [one] }), sampleReading({ grants: [two] }));
        const [back] = compare(sampleReading({ grants: [two] }), sampleReading({ grants: [one] }));
        if (there?.direction === 'narrow') expect(back?.direction).toBe('widen');
        if (there?.class === 'narrow') expect(back?.classes).toContain('broaden');
        if (there?.class === 'shorten') expect(back?.classes).toContain('renew');
      }),
      { numRuns: 500 },
    );
  });

  test('order, splitting and doubling of what has no order change nothing', () => {
    fc.assert(
      fc.property(grantPair, ([one, two]) => {
        expect(landing([one], [scrambled(two)])).toBe(landing([one], [two]));
        expect(landing([scrambled(one)], [two])).toBe(landing([one], [two]));
        expect(landing([], [scrambled(OTHER), one])).toBe(landing([], [one, OTHER]));
      }),
      { numRuns: 300 },
    );
  });

  test('content is JSON without holes', () => {
    fc.assert(
      fc.property(anyGrant, (one) => {
        expect(JSON.parse(JSON.stringify(grantContent(one)))).toEqual(grantContent(one));
      }),
      { numRuns: 100 },
    );
  });

  test('a difference that no aspect can name counts as a widening', () => {
    const unforeseen = { type: 'none', consumers: [], unforeseen: true } as const;
    const [before, after] = [
      { credential: { type: 'none', consumers: [] } },
      { credential: unforeseen },
    ] as const;
    const [delta] = compare(
      sampleReading({ grants: [sampleGrant(before)] }),
      sampleReading({ grants: [sampleGrant(after)] }),
    );
    expect(delta).toMatchObject({
      classes: ['reshape'],
      direction: 'widen',
      changes: ['described differently'],
    });
  });
});
