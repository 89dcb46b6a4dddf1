import { shown, shownList } from '../manifest/schema/shown.ts';
import { nearestName } from '../model/nearest-name.ts';

/** Help for a name that nobody knows. */
export function didYouMean(text: string, names: readonly string[]): string {
  const meant = nearestName(text, names);
  return meant === undefined ? `known are ${shownList(names)}` : `did you mean ${shown(meant)}?`;
}
