import type { ApprovalEntry } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { type PolicyNode, problem, type Read, textsOf } from './policy-node.ts';
import { matchesEveryWidening, readMatch } from './read-match.ts';

/** Reads who has to approve what; null where the policy says nothing about it. */
export function readApprovals(node: PolicyNode | undefined): Read<readonly ApprovalEntry[] | null> {
  if (node === undefined) return { value: null, problems: [] };
  const read = node.items().map(readEntry);
  const value = read.map((entry) => entry.value);
  const problems = read.flatMap((entry) => entry.problems);
  return {
    value,
    problems: value.some(({ match }) => matchesEveryWidening(match))
      ? problems
      : [...problems, gap(node)],
  };
}

const gap = (node: PolicyNode): Problem =>
  problem(
    'policy-approvals-gap',
    node.place,
    'no entry of `approvals` matches every widening, so some could land without anyone',
    'add `{ match: { direction: widen }, require: [{ count: 1, from: [owner] }] }`',
  );

function readEntry(node: PolicyNode, index: number): Read<ApprovalEntry> {
  const match = readMatch(node.get('match'));
  return {
    value: {
      index,
      match: match.value,
      require: (node.get('require')?.items() ?? []).map(readDemand),
      place: node.place,
    },
    problems: match.problems,
  };
}

function readDemand(node: PolicyNode): ApprovalEntry['require'][number] {
  const count = node.get('count')?.value;
  return {
    count: typeof count === 'number' ? count : 1,
    from: textsOf(node.get('from')).map(({ text }) => text),
  };
}
