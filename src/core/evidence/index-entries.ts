import type { IndexEntry } from '../ledger/index-file.ts';
import type { JsonObject } from '../model/json.ts';
import { isJsonObject } from '../model/json.ts';
import type { EventRecord } from './event-record.ts';
import type { AccessRecord } from './record.ts';

/** What a record is found by later on. */
export function indexEntries(record: AccessRecord | EventRecord): readonly IndexEntry[] {
  if (record.kind !== 'change') return [];
  const { base, landed } = record.question;
  switch (landed?.moved) {
    case 'discarded':
      return [{ kind: 'discarded', commit: discardedCommit(record) }];
    case 'foxtrot':
    case 'rewritten':
      return [{ kind: 'discarded', commit: base.commit }, ...revoked(record.verdict.deltas)];
    case null:
    case undefined:
      return revoked(record.verdict.deltas);
  }
}

function revoked(deltas: readonly JsonObject[]): readonly IndexEntry[] {
  return deltas.flatMap(({ grant, class: kind }) =>
    typeof grant === 'string' && (kind === 'revoke' || kind === 'orphan')
      ? [{ kind: 'revoked', grant }]
      : [],
  );
}

/** A commit that the server no longer has can't be compared with anything: then only the facts name it. */
function discardedCommit({ question: { base, head }, facts }: AccessRecord): string {
  if (base.commit !== head.commit) return head.commit;
  const heads: unknown = facts['heads'];
  const first: unknown = Array.isArray(heads) ? heads[0] : undefined;
  const sha = isJsonObject(first) ? first['sha'] : undefined;
  return typeof sha === 'string' ? sha : head.commit;
}
