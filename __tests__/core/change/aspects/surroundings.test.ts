import { describe, expect, test } from '@jest/globals';
import type { Grant } from '../../../../src/core/model/grant.ts';
import { between, NONE } from '../../../support/between.ts';
import { SAMPLE_PLACE, sampleGrant } from '../../../support/sample-grant.ts';

describe('what surrounds a grant', () => {
  const keeping = (effective: 'yes' | 'no' | 'unknown'): Grant =>
    sampleGrant({ removal: { effective, reasons: [], place: SAMPLE_PLACE } });

  test('notes are an annotation', () => {
    expect(between(sampleGrant(), sampleGrant({ notes: { labels: { a: 'b' } } }))).toEqual([
      ['annotate'],
      ['notes'],
    ]);
  });

  test('so is what decides on removal', () => {
    expect(between(keeping('unknown'), keeping('no'))).toEqual([
      ['annotate'],
      ['taking it out of git would not take it away any more'],
    ]);
    expect(between(keeping('no'), keeping('yes'))).toEqual([
      ['annotate'],
      ['taking it out of git may take it away'],
    ]);
    expect(between(keeping('yes'), keeping('unknown'))).toEqual(NONE);
  });
});
