import type { Base } from '../../core/model/facts.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { Answer } from './answer.ts';

export interface BaseHistory {
  /** Empty where GitHub's events don't lead to the branch that it is aimed at now: then no time is known. */
  readonly bases: readonly Base[];
  readonly notes: readonly string[];
}

const CHANGES = new Set(['BaseRefChangedEvent', 'AutomaticBaseChangeSucceededEvent']);

/**
 * The branches a pull request was aimed at, each from a time on: people change it, and GitHub does when a branch is
 * deleted. Changes that don't follow from each other, as after a branch was renamed, are known from there on only.
 *
 * @param events of the timeline, changes of the base among them
 */
export function readBaseHistory(
  events: readonly Answer[],
  current: string,
  createdAt: Instant,
): BaseHistory {
  const changes = events
    .filter((event) => CHANGES.has(event.at('__typename').text()))
    .map((event) => ({
      at: event.at('createdAt').instant(),
      from: event.at('from').text(),
      to: event.at('to').text(),
    }))
    .toSorted((a, b) => a.at - b.at);
  const bases: Base[] = [];
  let ref = current;
  for (const change of changes.toReversed()) {
    if (change.to !== ref) return brokenOff(bases, change.to, ref);
    bases.unshift({ ref, at: change.at });
    ref = change.from;
  }
  return { bases: [{ ref, at: createdAt }, ...bases], notes: [] };
}

function brokenOff(bases: readonly Base[], to: string, ref: string): BaseHistory {
  const note = `GitHub does not tell when the base went from \`${to}\` to \`${ref}\``;
  return { bases, notes: [note] };
}
