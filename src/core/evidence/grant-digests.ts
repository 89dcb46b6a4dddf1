import { sideContent } from '../change/grant-content.ts';
import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Delta } from '../model/delta.ts';
import { byText } from '../model/order.ts';
import type { RecordedGrant } from './record.ts';

/** What each grant of a change says, as a digest: what is after it, or before it where nothing is left. */
export function grantDigests(deltas: readonly Delta[]): readonly RecordedGrant[] {
  return deltas
    .toSorted((a, b) => byText(a.grant, b.grant))
    .map(({ grant, before, after }) => ({
      id: grant,
      state: after === null ? 'removed' : 'present',
      digest: digestOf(canonicalJson(sideContent(after ?? before))),
    }));
}
