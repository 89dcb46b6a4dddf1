// Reads a change of access out of a verdict's JSON: as a whole, or not at all, so that nothing of it is lost on the way.
import { CLASSES, type DeltaClass, DIRECTIONS, type Direction } from '../model/delta.ts';
import {
  type Entitlement,
  type Identity,
  type MetadataValues,
  ORIGINS,
  type Origin,
  PRIVILEGES,
  type Sourced,
  type Ticket,
} from '../model/grant.ts';
import { readInstant, readSpan } from '../model/instant.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import type { GrantParts } from './grant-fields.ts';

/** A grant as a record has it: what people read first, and all of it. */
export interface RecordedSide extends GrantParts {
  readonly view: JsonObject;
}

export interface RecordedOpaque {
  readonly opaque: string;
  readonly blobs: readonly string[];
}

export interface RecordedDelta {
  readonly grant: string;
  readonly format: string;
  readonly class: DeltaClass;
  readonly classes: readonly DeltaClass[];
  readonly direction: Direction;
  readonly path: string;
  readonly line: number;
  readonly before: RecordedSide | RecordedOpaque | null;
  readonly after: RecordedSide | RecordedOpaque | null;
  readonly changes: readonly string[];
  readonly leftTo: string | null;
}

/** Null where it is of a shape that is not known here. */
export function readDelta(json: JsonObject): RecordedDelta | null {
  const { grant, format, class: kind, classes, direction, path, line, changes, leftTo } = json;
  const found = {
    grant: text(grant),
    format: text(format),
    class: oneOf(CLASSES, kind),
    classes: textsOf(CLASSES, classes),
    direction: oneOf(DIRECTIONS, direction),
    path: text(path),
    line: typeof line === 'number' ? line : undefined,
    before: readSide(json['before'] ?? null),
    after: readSide(json['after'] ?? null),
    changes: texts(changes),
    leftTo: leftTo === null ? null : text(leftTo),
  };
  return isWhole(found) ? found : null;
}

type Found<T> = { readonly [K in keyof T]: T[K] | undefined };

const isWhole = <T extends object>(found: Found<T>): found is T =>
  Object.values(found).every((part) => part !== undefined);

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function texts(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item): item is string => typeof item === 'string') ? value : undefined;
}

const oneOf = <T extends string>(known: readonly T[], value: Json | undefined): T | undefined =>
  known.find((one) => one === value);

function textsOf<T extends string>(
  known: readonly T[],
  value: Json | undefined,
): readonly T[] | undefined {
  const all = texts(value);
  const found = known.filter((one) => all?.includes(one) === true);
  return all?.length === found.length ? found : undefined;
}

function readSide(value: Json): RecordedSide | RecordedOpaque | null | undefined {
  if (value === null) return null;
  if (!isJsonObject(value)) return undefined;
  if (value['opaque'] === undefined) return readGrant(value);
  const found = { opaque: text(value['opaque']), blobs: texts(value['blobs']) };
  return isWhole(found) && Object.keys(value).length === 2 ? found : undefined;
}

function readGrant(view: JsonObject): RecordedSide | undefined {
  const identity = readIdentity(view['identity']);
  const entitlements = readEach(view['entitlements'], readEntitlement);
  const metadata = readMetadata(view);
  if (identity === undefined || entitlements === undefined || metadata === undefined)
    return undefined;
  return { identity, entitlements, metadata, view };
}

function readIdentity(value: Json | undefined): GrantParts['identity'] | undefined {
  if (!isJsonObject(value)) return undefined;
  const { id, type, provider, displayName } = value;
  const found = { id: text(id), type: text(type), provider: text(provider) };
  if (!isWhole<Pick<Identity, 'id' | 'type' | 'provider'>>(found)) return undefined;
  if (displayName === undefined) return found;
  return typeof displayName === 'string' ? { ...found, displayName } : undefined;
}

function readEach<T>(
  value: Json | undefined,
  read: (item: Json) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = (value as readonly Json[]).map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The keys of an entitlement's JSON, with what stands for one that is absent. */
const ENTITLEMENT = {
  boundary: null,
  resource: [],
  role: null,
  actions: [],
  scopes: [],
  secretKeys: [],
  privilege: null,
  conditions: null,
  delegable: false,
  dataClass: null,
} as const;

function readEntitlement(value: Json): Entitlement | undefined {
  if (!isJsonObject(value)) return undefined;
  const { system, ...rest } = value;
  if (Object.keys(rest).some((key) => !Object.hasOwn(ENTITLEMENT, key))) return undefined;
  const all: JsonObject = { ...ENTITLEMENT, ...rest };
  const found = {
    system: text(system),
    boundary: textOrNull(all['boundary']),
    resources: texts(all['resource']),
    role: textOrNull(all['role']),
    actions: texts(all['actions']),
    scopes: texts(all['scopes']),
    secretKeys: texts(all['secretKeys']),
    privilege: all['privilege'] === null ? null : oneOf(PRIVILEGES, all['privilege']),
    conditions: objectOrNull(all['conditions']),
    delegable: typeof all['delegable'] === 'boolean' ? all['delegable'] : undefined,
    dataClass: textOrNull(all['dataClass']),
  };
  return isWhole<Entitlement>(found) ? found : undefined;
}

const textOrNull = (value: Json | undefined): string | null | undefined =>
  value === null ? null : text(value);

const objectOrNull = (value: Json | undefined): JsonObject | null | undefined =>
  value === null || isJsonObject(value) ? value : undefined;

/** Where the values stand in the JSON that the words for a grant are made of, and how each is read. */
const METADATA = {
  team: ['owner', 'team', text],
  primary: ['owner', 'primary', text],
  secondary: ['owner', 'secondary', texts],
  justification: [null, 'justification', text],
  tickets: [null, 'tickets', (value: Json | undefined) => readEach(value ?? null, readTicket)],
  validFrom: ['validity', 'validFrom', (value: Json | undefined) => readInstant(text(value) ?? '')],
  expiresAt: ['validity', 'expiresAt', readEnd],
  reviewCadence: ['review', 'cadence', (value: Json | undefined) => readSpan(text(value) ?? '')],
} as const;

function readMetadata(view: JsonObject): GrantParts['metadata'] | undefined {
  const found: Record<string, Sourced<unknown>> = {};
  for (const [name, [parent, key, read]] of Object.entries(METADATA)) {
    const holder = parent === null ? view : (view[parent] ?? {});
    if (!isJsonObject(holder)) return undefined;
    if (holder[key] === undefined) continue;
    const value = read(holder[key]);
    if (value === undefined) return undefined;
    const origin = originOf(view, parent === null ? key : `${parent}.${key}`);
    if (origin === undefined) return undefined;
    found[name] = { value, ...origin };
  }
  return found;
}

function readEnd(value: Json | undefined): MetadataValues['expiresAt'] | undefined {
  if (!isJsonObject(value)) return readInstant(text(value) ?? '');
  const unreadable = text(value['unreadable']);
  return unreadable === undefined ? undefined : { unreadable };
}

function readTicket(value: Json): Ticket | undefined {
  if (!isJsonObject(value)) return undefined;
  const { system, id, relation, url, ...rest } = value;
  const found = { system: text(system), id: text(id), relation: text(relation) };
  if (!isWhole<Omit<Ticket, 'url'>>(found) || Object.keys(rest).length > 0) return undefined;
  if (url === undefined) return found;
  return typeof url === 'string' ? { ...found, url } : undefined;
}

/** Where a value was found, as the record has it: `owner.team` from `CODEOWNERS`, line 3. */
function originOf(view: JsonObject, name: string): Omit<Sourced<unknown>, 'value'> | undefined {
  const provenance = view['provenance'];
  const origin = isJsonObject(provenance) ? provenance[name] : undefined;
  if (!isJsonObject(origin)) return undefined;
  const from = oneOf<Origin>(ORIGINS, origin['from']);
  const [path, line] = [text(origin['path']), origin['line']];
  if (from === undefined || path === undefined || typeof line !== 'number') return undefined;
  return { from, place: { path, line, column: 1 } };
}
