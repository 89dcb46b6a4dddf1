import type { Grant } from '../../model/grant.ts';
import { grantToJustify } from '../applies.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

const HELP = 'take the setting out first, and the grant in a later change';

/** Git is not the system: what is deleted here has to go there too. */
export const removalEffective: DeltaRule = {
  about: 'delta',
  id: 'removal-effective',
  title: 'Removal is effective',
  summary: 'what is taken out of git is taken out of the system',
  level: 'advisory',
  parameters: {},
  controls: [
    'NHI1:2025',
    'A.5.16',
    'A.5.18',
    'CC6.2',
    'CC6.3',
    'PR.AA-01',
    'PR.AA-05',
    'GOVERN 1.7',
  ],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    if (delta.classes.includes('orphan')) {
      const before = delta.before?.kind === 'grant' ? delta.before.grant : null;
      return [fail(delta.place, `the removal will not take effect${because(before)}`, HELP)];
    }
    if (delta.class === 'revoke') return [pass(delta.place, 'the removal takes effect')];
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    return [
      grant.removal.effective === 'no'
        ? fail(
            grant.removal.place,
            `taking this grant away later will not take effect${because(grant)}`,
            'leave out the setting that keeps it alive',
          )
        : pass(delta.place, 'nothing keeps a removal from taking effect'),
    ];
  },
};

const because = (grant: Grant | null): string =>
  grant === null || grant.removal.reasons.length === 0
    ? ''
    : `: ${grant.removal.reasons.join(', ')}`;
