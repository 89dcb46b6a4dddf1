import { expect, test } from '@jest/globals';
import type { Delta, Side } from '../../../../src/core/model/delta.ts';
import { opaqueChange } from '../../../../src/core/policy/rules/opaque-change.ts';
import { sampleGrant, sampleOpaque } from '../../../support/sample-grant.ts';
import { created, grantWith, inShort, leavesOf } from '../samples.ts';

const unit: Side = { kind: 'opaque', unit: sampleOpaque() };
const grant: Side = { kind: 'grant', grant: sampleGrant() };

const judged = (before: Side | null, after: Side | null, one: Delta['class'] = 'opaque') =>
  inShort(
    leavesOf(
      opaqueChange,
      created(grantWith(), { class: one, classes: [one], direction: 'unknown', before, after }),
    ),
  );

test.each([
  ['new', null, unit, ['fail 1 this is a Helm template, and nobody can tell what access it gives']],
  [
    'changed',
    unit,
    unit,
    ['fail 1 this is a Helm template, and nobody can tell what access it gives'],
  ],
  [
    'closing',
    grant,
    unit,
    ['fail 1 this is a Helm template, and nobody can tell what access it gives'],
  ],
  ['opening', unit, grant, ['pass']],
  ['gone', unit, null, ['pass']],
  ['seen for the first time', null, grant, ['pass']],
  ['lost', grant, null, ['fail 1 nobody can tell what access this changes']],
])('%s', (_, before, after, said) => {
  expect(judged(before, after)).toEqual(said);
});

test('what can be read on both sides is not asked', () => {
  expect(judged(grant, grant, 'annotate')).toEqual([]);
});

test('says how to get out of it', () => {
  const [leaf] = leavesOf(opaqueChange, created(grantWith(), { class: 'opaque', after: unit }));
  expect(leaf?.help).toContain('commit what it renders to');
  expect(leaf?.place.path).toBe('charts/sample/role.yaml');
});
