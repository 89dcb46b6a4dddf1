import { type Metadata, ORIGINS, type Origin } from '../../model/grant.ts';

/**
 * The metadata of a grant, field by field from the nearest that says something: the object itself, a sidecar,
 * its namespace, its directory, CODEOWNERS. The order in which the layers are given only decides between
 * layers of one origin: there the first wins.
 */
export function resolveMetadata(layers: readonly Metadata[]): Metadata {
  const resolved: Record<string, unknown> = {};
  for (const origin of FARTHEST_FIRST) {
    for (const layer of layers.toReversed()) {
      for (const [field, value] of Object.entries(layer)) {
        if (value.from === origin) resolved[field] = value;
      }
    }
  }
  return resolved;
}

const FARTHEST_FIRST: readonly Origin[] = ORIGINS.toReversed();
