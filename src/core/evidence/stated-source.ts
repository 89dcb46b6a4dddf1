import type { RecordHeader } from './record.ts';

/** What was judged, as a statement says it: parts that are not known are left out. */
export interface StatedSource {
  readonly repository: { readonly uri?: string; readonly id?: string };
  readonly ref: string;
  readonly range: RecordHeader['source']['range'];
  readonly pullRequest?: number;
}

export function statedSource({
  repository,
  ref,
  range,
  pullRequest,
}: RecordHeader['source']): StatedSource {
  return {
    repository: {
      ...(repository.uri !== null && { uri: repository.uri }),
      ...(repository.id !== null && { id: repository.id }),
    },
    ref,
    range: { from: range.from, to: range.to },
    ...(pullRequest !== null && { pullRequest }),
  };
}
