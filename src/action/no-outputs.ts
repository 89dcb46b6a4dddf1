import type { Outputs } from './runner-files.ts';

/** What the outputs are until something is known, and where there never is anything. */
export const NO_OUTPUTS: Outputs = {
  result: 'none',
  'delta-digest': '',
  findings: '0',
  report: '',
  sealed: '',
  violations: '',
  'evidence-path': '',
};
