import { readRecordPath } from '../../src/core/ledger/record-path.ts';
import type { GitRepo } from './git-repo.ts';

export const LEDGER = 'grantproof-ledger';

/** A record as a ledger's branch has it. */
export interface LedgerRecord {
  readonly index: number;
  readonly kind: string;
  /** Null for events. */
  readonly result: string | null;
  readonly from: string;
  readonly to: string;
  readonly record: RecordView;
}

/** As much of a record as tests look at. */
export interface RecordView {
  readonly kind: string;
  readonly at?: string;
  readonly source: {
    readonly range: { readonly from: string; readonly to: string };
    readonly ref: string;
  };
  readonly verdict?: {
    readonly result: string;
    readonly now: string;
    readonly reasons: readonly string[];
    readonly problems: readonly { readonly code: string; readonly path: string }[];
    readonly outcomes: readonly { readonly rule: string; readonly outcome: string }[];
  };
  readonly adoption?: {
    readonly commit: string;
    readonly grants: readonly { readonly id: string }[];
    readonly unreadable: readonly string[];
  } | null;
}

/** All records of a ledger, in their order. */
export function recordsOf(
  { git }: Pick<GitRepo, 'git'>,
  branch: string = LEDGER,
): readonly LedgerRecord[] {
  const paths = git('ls-tree', '-r', '--name-only', branch, 'records').split('\n');
  return paths
    .flatMap((path) => {
      const read = readRecordPath(path);
      return read?.kind === 'record' ? [{ index: read.index, path }] : [];
    })
    .map(({ index, path }) => {
      const record = JSON.parse(git('cat-file', 'blob', `${branch}:${path}`)) as RecordView;
      const { kind, source, verdict } = record;
      return { index, kind, result: verdict?.result ?? null, ...source.range, record };
    });
}

/** Each record in short: what it is, and the subject of the commit that it ends with. */
export const recordLines = (
  repo: Pick<GitRepo, 'git'>,
  branch: string = LEDGER,
): readonly string[] =>
  recordsOf(repo, branch).map(
    ({ kind, result, to }) => `${result ?? kind} ${repo.git('log', '-1', '--format=%s', to)}`,
  );
