import { canonicalJson } from '../model/canonical.ts';
import type { RecordedAnswers } from './record.ts';

type Asked<
  List extends keyof RecordedAnswers,
  Parts extends string,
> = RecordedAnswers[List] extends readonly (infer Answer)[]
  ? Pick<Answer, Extract<keyof Answer, Parts>>
  : never;

/**
 * What was asked, as one text for each question: answers are found by it, stand in its order, and none of them twice.
 */
export const QUESTION_KEYS = {
  mergeBases: ({ a, b }: Asked<'mergeBases', 'a' | 'b'>) => canonicalJson([a, b]),
  merges: ({ base, head }: Asked<'merges', 'base' | 'head'>) => canonicalJson([base, head]),
  diffs: ({ before, after }: Asked<'diffs', 'before' | 'after'>) => canonicalJson([before, after]),
  lists: ({ tree, folders }: Asked<'lists', 'tree' | 'folders'>) =>
    canonicalJson([tree, folders.map(({ path, deep }) => [path, deep])]),
  searches: ({ tree, texts, folders }: Asked<'searches', 'tree' | 'texts' | 'folders'>) =>
    canonicalJson([tree, texts, folders]),
} as const;
