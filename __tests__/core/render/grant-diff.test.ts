import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { grantContent } from '../../../src/core/change/grant-content.ts';
import { canonicalJson } from '../../../src/core/model/canonical.ts';
import { deltaFence, differs } from '../../../src/core/render/grant-diff.ts';
import { grantPair } from '../../support/any-grant.ts';
import { delta, entitlement, grant, sourced } from '../../support/sample-verdict.ts';

test('whatever a digest of the content would see, a reader sees too', () => {
  fc.assert(
    fc.property(grantPair, ([before, after]) => {
      const one = delta(before, after, { class: 'reshape', direction: 'widen' });
      const same = canonicalJson(grantContent(before)) === canonicalJson(grantContent(after));
      expect(differs(one) || same).toBe(true);
      expect(/^[-+] /m.test(deltaFence(one))).toBe(differs(one));
    }),
    { numRuns: 500 },
  );
});

test('long texts are wrapped, and those beyond all measure are cut', () => {
  const long = grant('x', { metadata: { justification: sourced('word '.repeat(2000)) } });
  const lines = deltaFence(delta(null, long, { class: 'create', direction: 'widen' })).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100);
  expect(lines.filter((line) => line.includes('…'))).toHaveLength(1);
});

test('what stays the same is shown where it matters, and counted where it is much', () => {
  const entitlements = Array.from({ length: 9 }, (_, i) => entitlement({ resources: [`r${i}`] }));
  const before = grant('x', { entitlements });
  const after = grant('x', { entitlements: [...entitlements, entitlement({ resources: ['s'] })] });
  const fence = deltaFence(delta(before, after, { class: 'broaden', direction: 'widen' }));
  expect(fence).toContain('         … and 5 more as before\n');
  expect(fence.match(/^\+ /gm)).toHaveLength(1);
  expect(fence).not.toContain('environment');
});
