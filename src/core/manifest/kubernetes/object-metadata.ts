import type { Metadata, Origin } from '../../model/grant.ts';
import type { Problem } from '../../model/problem.ts';
import { type AnnotationsRead, readAnnotations } from '../metadata/annotations.ts';
import { codeownersMetadata } from '../metadata/codeowners.ts';
import { resolveMetadata } from '../metadata/resolve.ts';
import { sidecarMetadata } from '../metadata/sidecar.ts';
import type { KubernetesContext } from './kubernetes-file.ts';
import type { NamedObject } from './object.ts';

/** Resolves metadata for the objects of one boundary. */
export interface MetadataSource {
  /** The metadata of an object, and the problems of its own annotations. */
  readonly of: (object: NamedObject) => AnnotationsRead;
  /** Problems of the namespaces' annotations. */
  readonly problems: readonly Problem[];
}

/** Makes ready what objects inherit; of two namespaces with one name the first counts. */
export function metadataSource(
  namespaces: readonly NamedObject[],
  { sidecars, codeowners }: KubernetesContext,
): MetadataSource {
  const reads = namespaces.map((object) => ({ object, read: readOwn(object, 'namespace') }));
  const inherited = new Map(
    reads.toReversed().map(({ object, read }) => [object.name, read.metadata]),
  );
  const owned = new Map<string, Metadata>();
  const codeownersOf = (path: string): Metadata => {
    if (codeowners === null) return {};
    const metadata = owned.get(path) ?? codeownersMetadata(codeowners, path);
    owned.set(path, metadata);
    return metadata;
  };
  return {
    problems: reads.flatMap(({ read }) => read.problems),
    of: (object) => {
      const own = readOwn(object, 'object');
      const metadata = resolveMetadata([
        own.metadata,
        ...sidecarMetadata(sidecars, {
          path: object.file.path,
          kind: object.kind,
          name: object.name,
          namespace: object.namespace,
        }),
        (object.namespace === null ? undefined : inherited.get(object.namespace)) ?? {},
        codeownersOf(object.file.path),
      ]);
      return { metadata, problems: own.problems };
    },
  };
}

function readOwn(object: NamedObject, from: Origin): AnnotationsRead {
  const carrier = (key: 'annotations' | 'labels') => ({
    entries: object[key],
    at: (name: string) => object.at(['metadata', key, name]),
  });
  return readAnnotations([carrier('annotations'), carrier('labels')], from);
}
