import type { ManifestDocument } from '../manifest/document.ts';
import { readShaped } from '../manifest/schema/check-shape.ts';
import type { Roster } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';

export interface RosterRead {
  /** Null where there is any problem. */
  readonly roster: Roster | null;
  readonly problems: readonly Problem[];
}

/** Reads a document of kind Roster: teams by name, and the accounts that belong to one person. */
export function readRoster(document: ManifestDocument): RosterRead {
  const shaped = readShaped('roster', document);
  if ('problems' in shaped) return { roster: null, problems: shaped.problems };
  const { teams = {}, aliases = [] } = shaped.value.spec;
  return { roster: { teams: new Map(Object.entries(teams)), aliases }, problems: [] };
}
