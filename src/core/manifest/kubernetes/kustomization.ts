import type { Json, JsonObject } from '../../model/json.ts';
import { isJsonObject } from '../../model/json.ts';
import { isCarrierKind } from './carriers.ts';
import { isGovernedName } from './governed-kinds.ts';
import { someText } from './marks.ts';

/** Fields that change objects, or make new ones, beyond what stands in files of the repository. */
const FIELDS = [
  'commonAnnotations',
  'configurations',
  'generators',
  'helmChartInflationGenerator',
  'helmCharts',
  'helmGlobals',
  'namePrefix',
  'nameSuffix',
  'namespace',
  'openapi',
  'patchesJson6902',
  'patchesStrategicMerge',
  'replacements',
  'transformers',
  'vars',
] as const;

const LISTS_OF_SOURCES = ['resources', 'bases', 'components', 'crds'] as const;

/** Whether a file has one of the names that kustomize looks for. */
export const isKustomizationPath = (path: string): boolean =>
  /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);

export const isKustomization = (group: string, kind: string): boolean =>
  group === 'kustomize.config.k8s.io' && (kind === 'Kustomization' || kind === 'Component');

/**
 * The parts of a kustomization that can bring grants or change them: what comes from elsewhere, patches, prefixes …
 * Null where it only names files of the repository, images, replicas and the like.
 */
export function kustomizationParts(value: JsonObject): JsonObject | null {
  const parts: Record<string, Json> = {};
  const keep = (key: string, part: Json | undefined): void => {
    if (part !== undefined && !isVoid(part)) parts[key] = part;
  };
  for (const field of FIELDS) keep(field, value[field]);
  for (const list of LISTS_OF_SOURCES) keep(list, only(value[list], isRemote));
  keep('patches', only(value['patches'], mayTouchGrants));
  keep('secretGenerator', only(value['secretGenerator'], isTokenGenerator));
  for (const labels of ['labels', 'commonLabels']) {
    if (someText(value[labels], isAggregation)) keep(labels, value[labels]);
  }
  return Object.keys(parts).length === 0 ? null : parts;
}

function isVoid(part: Json): boolean {
  if (part === null || part === '') return true;
  return typeof part === 'object' && Object.keys(part).length === 0;
}

/** The items of a list that are meant; what is no list is kept whole. */
function only(list: Json | undefined, test: (item: Json) => boolean): Json | undefined {
  return Array.isArray(list) ? (list as readonly Json[]).filter(test) : list;
}

/** Anything that kustomize could fetch: an address, a repository, a version of one. */
function isRemote(source: Json): boolean {
  if (typeof source !== 'string') return true;
  return (
    /:\/\/|^git@|^[\w.-]+@[\w.-]+:|[?&](?:ref|version|submodules|timeout)=/.test(source) ||
    /^(?:gh|git|hg|bb|s3|gcs|file):/.test(source) ||
    /^(?!\.{1,2}\/)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[/:]/i.test(source)
  );
}

/** A patch touches no grants only if it names one kind that has none, and leaves the kind alone. */
function mayTouchGrants(patch: Json): boolean {
  if (!isJsonObject(patch) || patch['options'] !== undefined) return true;
  const { target, patch: inline } = patch;
  const kind = isJsonObject(target) ? target['kind'] : undefined;
  if (typeof kind !== 'string' || !/^[A-Z][A-Za-z0-9]*$/.test(kind)) return true;
  if (typeof inline === 'string' && /\/kind\b/.test(inline)) return true;
  return isGovernedName(kind) || isCarrierKind(kind);
}

function isTokenGenerator(secret: Json): boolean {
  return !isJsonObject(secret) || secret['type'] === 'kubernetes.io/service-account-token';
}

const isAggregation = (text: string): boolean => text.startsWith('rbac.authorization.k8s.io/');
