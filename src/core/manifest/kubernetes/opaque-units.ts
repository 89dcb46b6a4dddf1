import { canonicalJson, digestOf } from '../../model/canonical.ts';
import type { OpaqueUnit } from '../../model/grant.ts';
import type { Json } from '../../model/json.ts';
import { sortedSet } from '../../model/order.ts';
import type { Place } from '../../model/place.ts';
import { opaqueId } from './grant-identity.ts';
import type { KubernetesFile } from './kubernetes-file.ts';

/** One thing in a file whose grants can't be seen. */
export interface Concealed {
  readonly reason: string;
  readonly place: Place;
  /** All that decides on the grants; undefined where that is the whole file. */
  readonly parts: unknown;
}

/** The one unit that stands for all that is concealed in a file. */
export function opaqueUnit(
  file: KubernetesFile['file'],
  boundary: string,
  concealed: readonly Concealed[],
): OpaqueUnit {
  const reasons = [...new Set(concealed.map((one) => one.reason))];
  const [first] = concealed;
  return {
    id: opaqueId(boundary, file.path),
    format: 'kubernetes',
    reason: reasons.join(', '),
    get place() {
      return first?.place ?? { path: file.path, line: 1, column: 1 };
    },
    blobs: [file.oid],
    fingerprint: fingerprintOf(file, concealed),
  };
}

function fingerprintOf(file: KubernetesFile['file'], concealed: readonly Concealed[]): string {
  const texts = concealed.map(({ reason, parts }) =>
    parts === undefined ? undefined : canonicalText({ reason, parts: parts as Json }),
  );
  const known = texts.filter((text) => text !== undefined);
  if (known.length < texts.length) return `blob:${file.oid}`;
  return digestOf(sortedSet(known).join('\n'));
}

/** Undefined for what canonical JSON can't say, such as half a character that an escape made. */
function canonicalText(value: Json): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}
