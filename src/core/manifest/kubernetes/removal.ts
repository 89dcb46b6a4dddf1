import type { Removal } from '../../model/grant.ts';
import type { NamedObject } from './object.ts';

interface Keeper {
  readonly key: string;
  /** What of its value keeps the object in the cluster; undefined where nothing does. */
  readonly keeps: (value: string) => string | undefined;
}

const KEEPERS: readonly Keeper[] = [
  {
    key: 'argocd.argoproj.io/sync-options',
    keeps: (value) =>
      value
        .split(',')
        .map((option) => option.trim())
        .find((option) => option === 'Prune=false' || option === 'Delete=false'),
  },
  {
    key: 'helm.sh/resource-policy',
    keeps: (value) => (value.trim() === 'keep' ? value : undefined),
  },
  {
    key: 'kustomize.toolkit.fluxcd.io/prune',
    keeps: (value) => (value.trim().toLowerCase() === 'disabled' ? value : undefined),
  },
];

/**
 * Whether taking the object out of git takes it out of the cluster: no, where an annotation keeps it there; else
 * unknown, since whether anybody prunes is not said in the object.
 */
export function removalOf(object: NamedObject): Removal {
  const kept = KEEPERS.flatMap(({ key, keeps }) =>
    (['annotations', 'labels'] as const).flatMap((carrier) => {
      const value = Object.hasOwn(object[carrier], key) ? object[carrier][key] : undefined;
      const setting = value === undefined ? undefined : keeps(value);
      return setting === undefined ? [] : [{ key, setting, pointer: ['metadata', carrier, key] }];
    }),
  );
  return {
    effective: kept.length > 0 ? 'no' : 'unknown',
    reasons: kept.map(({ key, setting }) => `\`${key}: ${setting}\``),
    get place() {
      const [first] = kept;
      return first === undefined ? object.place : object.at(first.pointer);
    },
  };
}
