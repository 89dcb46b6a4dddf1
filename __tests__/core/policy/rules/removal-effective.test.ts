import { expect, test } from '@jest/globals';
import type { Removal } from '../../../../src/core/model/grant.ts';
import { removalEffective } from '../../../../src/core/policy/rules/removal-effective.ts';
import { changed, created, grantWith, inShort, leavesOf } from '../samples.ts';

const removal = (effective: Removal['effective'], ...reasons: readonly string[]): Removal => ({
  effective,
  reasons,
  place: { path: 'grants/sample.yaml', line: 30, column: 7 },
});

const kept = grantWith({}, { removal: removal('no', '`Prune=false`', '`keep`') });
const before = { kind: 'grant', grant: kept } as const;

test.each([
  ['no', 'fail 30 taking this grant away later will not take effect: `Prune=false`, `keep`'],
  ['yes', 'pass'],
  ['unknown', 'pass'],
] as const)('a grant whose removal is %s', (effective, said) => {
  const grant = grantWith({}, { removal: { ...kept.removal, effective } });
  expect(inShort(leavesOf(removalEffective, created(grant)))).toEqual([said]);
});

test('a removal that will not take effect', () => {
  const orphan = {
    class: 'orphan',
    classes: ['orphan'],
    direction: 'neutral',
    after: null,
  } as const;
  expect(inShort(leavesOf(removalEffective, created(kept, { ...orphan, before })))).toEqual([
    'fail 1 the removal will not take effect: `Prune=false`, `keep`',
  ]);
  expect(inShort(leavesOf(removalEffective, created(kept, { ...orphan, before: null })))).toEqual([
    'fail 1 the removal will not take effect',
  ]);
});

test('a removal that takes effect, and a change that only narrows', () => {
  const revoke = {
    class: 'revoke',
    classes: ['revoke'],
    direction: 'narrow',
    after: null,
  } as const;
  expect(inShort(leavesOf(removalEffective, created(kept, { ...revoke, before })))).toEqual([
    'pass',
  ]);
  const narrow = { class: 'narrow', classes: ['narrow'], direction: 'narrow' } as const;
  expect(leavesOf(removalEffective, changed(kept, kept, narrow))).toEqual([]);
});
