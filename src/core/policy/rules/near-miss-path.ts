import { shown } from '../../manifest/schema/shown.ts';
import { type ChangeCase, type ChangeRule, fail, type Leaf } from '../rule.ts';

/** A manifest that the scope overlooks by a letter is a manifest that nobody judges. */
export const nearMissPath: ChangeRule = {
  about: 'change',
  id: 'near-miss-path',
  title: 'Near-miss path',
  summary: 'no path slips past the scope by its case, its ending or a look-alike letter',
  level: 'hard',
  parameters: {},
  controls: ['A.5.36', 'A.8.9', 'CC8.1', 'PR.PS-01'],
  judge: ({ change }: ChangeCase): readonly Leaf[] =>
    change.nearMisses.map(({ path, glob, why }) =>
      fail(
        { path, line: 1, column: 1 },
        `only ${why} keeps this path from ${shown(glob)}, so nothing judges it`,
        'rename it, or let the policy name it under `paths` or `exclude`',
      ),
    ),
};
