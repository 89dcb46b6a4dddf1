import { describe, expect, test } from '@jest/globals';
import type { Direction } from '../../../src/core/model/delta.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import { withStrayed } from '../../../src/core/policy/strayed.ts';
import { compiled, GOOD, MANIFESTS } from './compiled.ts';
import { changed, grantWith } from './samples.ts';

const ASKED = `${GOOD}
approvals:
  - { match: { direction: widen }, require: [{ count: 1, from: [owner] }] }
  - { match: { direction: widen, paths: ["grants/prod/**"] }, require: [{ count: 2, from: ["team:security"] }] }`;

const RULED = `${MANIFESTS}
rules: { expiry: { level: hard, max: P30D, match: { paths: ["grants/prod/**"] } } }`;

function policy(spec: string): Policy {
  const { policy: made, problems } = compiled(spec);
  if (made === null) throw new Error(problems.map(({ message }) => message).join('; '));
  return made;
}

const at = (path: string) => grantWith({}, { place: { path, line: 1, column: 1 } });

describe('a grant that goes from one path to another', () => {
  test.each<[string, string, string, Direction, Direction]>([
    [
      'out of where approvals are asked',
      ASKED,
      'grants/prod/a.yaml>grants/dev/a.yaml',
      'neutral',
      'unknown',
    ],
    [
      'out of where a rule holds',
      RULED,
      'grants/prod/a.yaml>grants/dev/a.yaml',
      'neutral',
      'unknown',
    ],
    ['and is narrowed', ASKED, 'grants/prod/a.yaml>grants/dev/a.yaml', 'narrow', 'unknown'],
    ['and is widened', ASKED, 'grants/prod/a.yaml>grants/dev/a.yaml', 'widen', 'widen'],
    ['into it', ASKED, 'grants/dev/a.yaml>grants/prod/a.yaml', 'neutral', 'neutral'],
    ['within it', ASKED, 'grants/prod/a.yaml>grants/prod/b.yaml', 'neutral', 'neutral'],
    [
      'where no condition names paths',
      GOOD,
      'grants/prod/a.yaml>grants/dev/a.yaml',
      'neutral',
      'neutral',
    ],
  ])('%s', (_, spec, paths, direction, expected) => {
    const [from = '', to = ''] = paths.split('>');
    const move = changed(at(from), at(to), { class: 'move', classes: ['move'], direction });
    expect(withStrayed(policy(spec), [move]).map((one) => one.direction)).toEqual([expected]);
  });
});
