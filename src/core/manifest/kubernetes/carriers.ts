import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { governedKind } from './governed-kinds.ts';
import { groupOf, type KubernetesObject } from './object.ts';

/** An object that brings grants which can't be seen in it. */
export interface Carried {
  /** Why they can't be seen, as a phrase. */
  readonly reason: string;
  /** All that decides on them. */
  readonly parts: Json;
}

interface Carrier {
  readonly group: string;
  readonly kinds: readonly string[];
  readonly reason: string;
  /** Paths into the object; what is there decides. */
  readonly parts: readonly string[];
}

const CARRIERS: readonly Carrier[] = [
  {
    group: 'argoproj.io',
    kinds: ['Application'],
    reason: 'an Argo CD application',
    parts: ['spec.source', 'spec.sources', 'spec.sourceHydrator', 'spec.destination'],
  },
  {
    group: 'argoproj.io',
    kinds: ['ApplicationSet'],
    reason: 'an Argo CD application set',
    parts: [
      'spec.generators',
      'spec.templatePatch',
      'spec.template.spec.source',
      'spec.template.spec.sources',
      'spec.template.spec.sourceHydrator',
      'spec.template.spec.destination',
    ],
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    kinds: ['HelmRelease'],
    reason: 'a Helm release',
    parts: [
      'spec.chart',
      'spec.chartRef',
      'spec.values',
      'spec.valuesFrom',
      'spec.postRenderers',
      'spec.targetNamespace',
      'spec.releaseName',
      'spec.serviceAccountName',
    ],
  },
  {
    group: 'helm.cattle.io',
    kinds: ['HelmChart', 'HelmChartConfig'],
    reason: 'a Helm chart',
    parts: [
      'spec.chart',
      'spec.chartContent',
      'spec.repo',
      'spec.version',
      'spec.values',
      'spec.valuesContent',
      'spec.set',
      'spec.targetNamespace',
    ],
  },
  {
    group: 'source.toolkit.fluxcd.io',
    kinds: ['GitRepository', 'OCIRepository', 'HelmRepository', 'HelmChart', 'Bucket'],
    reason: 'a source of manifests',
    parts: [
      'spec.url',
      'spec.ref',
      'spec.include',
      'spec.chart',
      'spec.version',
      'spec.sourceRef',
      'spec.valuesFiles',
      'spec.bucketName',
      'spec.endpoint',
      'spec.prefix',
    ],
  },
  {
    group: 'kustomize.toolkit.fluxcd.io',
    kinds: ['Kustomization'],
    reason: 'a Flux kustomization',
    parts: [
      'spec.patches',
      'spec.patchesStrategicMerge',
      'spec.patchesJson6902',
      'spec.components',
      'spec.postBuild',
      'spec.targetNamespace',
      'spec.namePrefix',
      'spec.nameSuffix',
      'spec.commonMetadata',
    ],
  },
  {
    group: 'operators.coreos.com',
    kinds: ['ClusterServiceVersion'],
    reason: 'permissions of an operator',
    parts: ['spec.install.spec.permissions', 'spec.install.spec.clusterPermissions'],
  },
];

/** Whether objects of this kind, in some API group, bring grants. */
export const isCarrierKind = (kind: string): boolean =>
  CARRIERS.some(({ kinds }) => kinds.includes(kind));

/** What an object of another kind brings: null where it brings nothing that could give access. */
export function carriedBy(object: KubernetesObject): Carried | null {
  const carrier = CARRIERS.find(
    ({ group, kinds }) => group === object.group && kinds.includes(object.kind),
  );
  if (carrier !== undefined) {
    const parts = partsOf(object.value, carrier.parts);
    if (Object.keys(parts).length > 0) return { reason: carrier.reason, parts };
  }
  const held: JsonObject[] = [];
  for (const inner of Object.values(object.value)) collectAccess(inner, held);
  if (held.length === 0) return null;
  return { reason: `access inside an object of kind ${object.kind}`, parts: held };
}

/** What has the type of an RBAC object stands for one, wherever it stands. */
function collectAccess(value: Json, held: JsonObject[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isJsonObject(value) && isAccessObject(value)) held.push(value);
  else for (const inner of Object.values(value)) collectAccess(inner as Json, held);
}

function isAccessObject({ kind, apiVersion }: JsonObject): boolean {
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') return false;
  const group = groupOf(apiVersion);
  return group !== '' && governedKind(group, kind) !== undefined;
}

function partsOf(value: JsonObject, paths: readonly string[]): JsonObject {
  const parts: Record<string, Json> = {};
  for (const path of paths) {
    const part = partAt(value, path);
    if (part !== undefined && part !== null) parts[path] = part;
  }
  return parts;
}

function partAt(value: JsonObject, path: string): Json | undefined {
  let part: Json | undefined = value;
  for (const key of path.split('.')) part = isJsonObject(part) ? part[key] : undefined;
  return part;
}
