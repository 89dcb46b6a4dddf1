// One sign for one meaning, wherever a verdict is shown; none of them is an emoji.
import type { Direction } from '../model/delta.ts';
import type { Result } from '../model/verdict.ts';
import type { Weight } from './finding.ts';

export const RESULT_MARKS: Readonly<Record<Result, string>> = {
  allow: '✓',
  'allow-with-exception': '✓',
  unassessed: '○',
  pending: '…',
  deny: '✗',
  error: '✗',
  violation: '✗',
};

export const WEIGHT_MARKS: Readonly<Record<Weight, string>> = {
  blocks: '✗',
  waits: '…',
  warns: '!',
  waived: '✓',
  noted: '·',
  unjudged: '○',
};

export const DIRECTION_MARKS: Readonly<Record<Direction, string>> = {
  widen: '+',
  narrow: '-',
  neutral: '~',
  unknown: '?',
};
