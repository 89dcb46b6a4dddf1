import type { Verdict } from '../model/verdict.ts';
import { findingsOf } from './finding.ts';

/** What a verdict hands on to later steps: words of ours, a digest and a number, each one line. */
interface VerdictOutputs {
  readonly result: string;
  readonly 'delta-digest': string;
  /** How many findings and problems block. */
  readonly findings: string;
}

/** The verdict for later steps. Everything else they may want is in the report. */
export function outputsOf({ result, deltaDigest, outcomes, problems }: Verdict): VerdictOutputs {
  const blocking = findingsOf(outcomes).filter(({ weight }) => weight === 'blocks');
  return {
    result,
    'delta-digest': deltaDigest,
    findings: String(blocking.length + problems.length),
  };
}
