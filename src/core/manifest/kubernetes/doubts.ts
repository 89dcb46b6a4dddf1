import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';

/** Keys that decide of what kind a document is. */
const TYPE_KEYS = ['kind', 'apiVersion', 'items'];

/**
 * Doubts that could make another reader see an object of a governed kind in a document that seems to have none:
 * its kind given twice, tags (`!!binary`), and aliases that lead nowhere. All other doubts there are none of ours.
 */
export function graveDoubts(document: ManifestDocument): readonly Problem[] {
  return document.ambiguities.filter(
    (problem) =>
      problem.code === 'yaml-tag' ||
      problem.code === 'yaml-anchor' ||
      (problem.code === 'yaml-duplicate-key' && isTypeKey(document, problem)),
  );
}

function isTypeKey(document: ManifestDocument, { line, column }: Problem): boolean {
  return TYPE_KEYS.some((key) => {
    const place = document.at([key]);
    return place.line === line && place.column === column;
  });
}
