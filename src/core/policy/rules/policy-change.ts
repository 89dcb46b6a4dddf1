import type { ChangeCase, ChangeRule, Leaf } from '../rule.ts';

/** Whoever changes the rules is judged by the rules as they were. */
export const policyChange: ChangeRule = {
  about: 'change',
  id: 'policy-change',
  title: 'Policy change',
  summary: 'a change of the policy is approved by those who answer for it',
  level: 'hard',
  parameters: {},
  controls: ['A.5.3', 'A.5.36', 'A.8.9', 'A.8.32', 'CC8.1', 'ID.RA-07', 'PR.PS-01'],
  judge: ({ change, approvals }: ChangeCase): readonly Leaf[] =>
    change.policyPaths.map(approvals.ofPolicy),
};
