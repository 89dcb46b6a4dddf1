import { describe, expect, test } from '@jest/globals';
import { nearestName } from '../../../src/core/model/nearest-name.ts';

const KNOWN = [
  'owner',
  'environment',
  'justification',
  'secretKeys',
  'service-account',
  'production',
];

describe('nearestName', () => {
  test.each([
    ['onwer', 'owner'],
    ['Owner', 'owner'],
    ['owners', 'owner'],
    ['secret_keys', 'secretKeys'],
    ['serviceAccount', 'service-account'],
    ['enviroment', 'environment'],
    ['prod', 'production'],
    ['justificaton', 'justification'],
  ])('%s stands for %s', (written, meant) => {
    expect(nearestName(written, KNOWN)).toBe(meant);
  });

  test.each(['', 'p', 'zebra', 'spec', 'x'.repeat(100_000)])('nothing is near %.10s', (written) => {
    expect(nearestName(written, KNOWN)).toBeUndefined();
  });

  test('of two that are as near, the first', () => {
    expect(nearestName('cat', ['bat', 'cut'])).toBe('bat');
  });
});
