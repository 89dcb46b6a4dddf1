import type { Change } from '../model/delta.ts';
import { sortedSet } from '../model/order.ts';
import type { Authorities } from './panel.ts';
import { questionsOf } from './question.ts';
import { sourcesOf } from './sources.ts';

/** Teams whose members the policy asks, and whom the roster does not list: only the forge knows who is in them. */
export function teamsAsked(
  change: Pick<Change, 'deltas' | 'policyPaths'>,
  authorities: Authorities,
): readonly string[] {
  const { codeowners, roster } = authorities;
  return sortedSet(
    questionsOf(change, authorities).flatMap(({ demands, matter }) =>
      demands
        .flatMap(({ from }) => from)
        .flatMap((name) => sourcesOf(name, matter, codeowners))
        .flatMap((source) =>
          source.kind === 'team' && source.rosterOnly !== true ? [source.name] : [],
        )
        .filter((team) => roster?.teams.has(team) !== true),
    ),
  );
}
