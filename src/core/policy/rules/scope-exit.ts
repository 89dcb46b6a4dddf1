import { shown } from '../../manifest/schema/shown.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf } from '../rule.ts';

/** A grant that moves out of sight is not gone. */
export const scopeExit: DeltaRule = {
  about: 'delta',
  id: 'scope-exit',
  title: 'Scope exit',
  summary: 'a grant does not leave the governed paths while its content stays',
  level: 'hard',
  parameters: {},
  controls: ['NHI1:2025', 'A.5.9', 'A.5.36', 'CC6.1', 'CC8.1', 'PR.AA-05', 'PR.PS-01'],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    if (delta.leftTo === null) return [];
    return [
      fail(
        delta.place,
        `the grant leaves the governed paths, and its content stays in ${shown(delta.leftTo)}`,
        'move it back, delete the content as well, or first let the policy govern the new path',
      ),
    ];
  },
};
