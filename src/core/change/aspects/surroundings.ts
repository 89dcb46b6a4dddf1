import type { Grant } from '../../model/grant.ts';
import { changed, type Difference } from './difference.ts';

/** What a grant says or is beyond access and its justification; not part of the delta digest. */
export function surroundingDifferences(before: Grant, after: Grant): readonly Difference[] {
  return [
    ...changed('annotate', 'notes', before.notes, after.notes),
    ...changed(
      'annotate',
      after.removal.effective === 'no'
        ? 'taking it out of git would not take it away any more'
        : 'taking it out of git may take it away',
      before.removal.effective === 'no',
      after.removal.effective === 'no',
    ),
    ...changed('move', `moved from ${before.place.path}`, before.place.path, after.place.path),
  ];
}
