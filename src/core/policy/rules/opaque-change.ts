import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** What can't be read can't be judged. */
export const opaqueChange: DeltaRule = {
  about: 'delta',
  id: 'opaque-change',
  title: 'Opaque change',
  summary: 'what carries grants can be read',
  level: 'hard',
  parameters: {},
  controls: ['A.5.36', 'A.8.9', 'A.8.32', 'CC8.1', 'PR.PS-01', 'ID.RA-07'],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    if (delta.after?.kind === 'opaque') {
      const { reason, place } = delta.after.unit;
      return [
        fail(
          place,
          `this is ${reason}, and nobody can tell what access it gives`,
          'commit what it renders to, or pin what it refers to by digest; a file that carries no access belongs under `exclude` in the policy',
        ),
      ];
    }
    // Taking it away, or putting what it renders to in its place, is the way out.
    if (delta.before?.kind === 'opaque')
      return [pass(delta.place, `what was ${delta.before.unit.reason} is gone`)];
    if (delta.class !== 'opaque') return [];
    return [
      delta.after === null
        ? fail(
            delta.place,
            'nobody can tell what access this changes',
            'mend the file, so that it can be read',
          )
        : pass(delta.place, 'it can be read now'),
    ];
  },
};
