import type { Verdict } from '../model/verdict.ts';
import { namesOf, type Wait, waitsOf } from './approval-words.ts';
import { findingsOf } from './finding.ts';
import { count, thousands } from './plain-words.ts';

const MOST = 4;

/** Who has to do what now, one sentence each; backticks hold what comes from outside. */
export function nextSteps(verdict: Verdict): readonly string[] {
  switch (verdict.result) {
    case 'allow':
    case 'allow-with-exception':
      return verdict.deltas.length === 0
        ? []
        : ['nothing: this may land, and is judged anew when it changes'];
    case 'unassessed':
      return ['give what is missing to judge by, and run this again'];
    case 'pending': {
      const waits = waitSteps(verdict);
      return waits.length === 0
        ? ['the author brings the branch up to date with its base, and resolves the conflict']
        : waits;
    }
    case 'deny':
      return [
        `the author mends what is marked ✗ (${blockers(verdict)}) and pushes`,
        ...waitSteps(verdict),
      ];
    case 'error':
      return [errorStep(verdict)];
    case 'violation':
      return ['revert what landed, or have it approved afterwards'];
  }
}

function errorStep({ problems }: Verdict): string {
  if (problems.every(({ code }) => code === 'policy-missing') && problems.length > 0)
    return 'merge a first policy to the default branch, which `grantproof init` writes; where the status is required already, that takes somebody who may bypass it';
  return problems.length > 0
    ? 'mend what this is judged by (the policy, the roster, the facts): nothing may land before, so that merging the repair takes somebody who may bypass the status'
    : 'mend what is said above and run this again; nothing may land before';
}

function waitSteps(verdict: Verdict): readonly string[] {
  const waits = waitsOf(verdict);
  const shown = waits.length > MOST + 1 ? waits.slice(0, MOST) : waits;
  const more = waits.length - shown.length;
  return [
    ...shown.map(waitWords),
    ...(more === 0 ? [] : [`${thousands(more)} more things are waited for: see the grants below`]),
  ];
}

function waitWords(wait: Wait): string {
  const { what, who, grants } = wait;
  const whole = grants === 1 ? what : `${what}, for ${thousands(grants)} grants`;
  const names = namesOf(wait);
  if (names !== null) return `ask ${names} to approve: ${whole}`;
  return who === '' ? whole : `${whole}: ${who}`;
}

function blockers({ outcomes, problems }: Verdict): string {
  const findings = findingsOf(outcomes).filter(({ weight }) => weight === 'blocks').length;
  return [
    ...(findings === 0 ? [] : [count(findings, 'finding')]),
    ...(problems.length === 0 ? [] : [count(problems.length, 'problem')]),
  ].join(', ');
}
