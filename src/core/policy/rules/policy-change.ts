import { type ChangeCase, type ChangeRule, type Leaf, notAssessed } from '../rule.ts';

/** Whoever changes the rules is judged by the rules as they were. */
export const policyChange: ChangeRule = {
  about: 'change',
  id: 'policy-change',
  title: 'Policy change',
  summary: 'a change of the policy is approved by those who answer for it',
  level: 'hard',
  parameters: {},
  controls: ['A.5.3', 'A.5.36', 'A.8.9', 'A.8.32', 'CC8.1', 'ID.RA-07', 'PR.PS-01'],
  judge: ({ change }: ChangeCase): readonly Leaf[] =>
    change.policyPaths.map((path) =>
      notAssessed(
        { path, line: 1, column: 1 },
        'a change of the policy needs the approval of `codeowners`, or, where there are none, of anyone who may write',
        'open a pull request; the policy as it stands on the default branch judges it',
      ),
    ),
};
