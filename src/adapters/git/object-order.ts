import { scanText } from '../../core/evidence/secret-scan.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { PackedObjects } from '../../core/pack/pack-manifest.ts';
import type { ObjectKind } from './object-pack-writer.ts';
import type { GitRepository } from './repository.ts';
import { isFolder, parseTree } from './tree-object.ts';

/** An object, and a path that it stands at; commits have none. */
export interface PlacedObject {
  readonly id: Oid;
  readonly kind: ObjectKind;
  readonly path: string;
}

/** Read a few at a time. */
const MOST_AT_ONCE = 256;

/**
 * Objects in an order that depends on nothing but themselves: commits by their time, then folders and files by path, and
 * the versions of each by the time of the commit that has it first. So what stands side by side is nearly the same.
 */
export async function objectsInOrder(
  repository: GitRepository,
  ids: ReadonlySet<Oid>,
): Promise<readonly PlacedObject[]> {
  const kinds = await kindsOf(repository, [...ids].toSorted(byText));
  const commits = await commitsByTime(repository, idsOf(kinds, 'commit'));
  const placed = await placesIn(repository, commits, kinds);
  const rest = [...kinds].filter(([id, kind]) => kind !== 'commit' && !placed.has(id));
  const all = [
    ...[...placed].map(([id, path]) => ({ id, kind: kinds.get(id) ?? 'blob', path })),
    ...rest.map(([id, kind]) => ({ id, kind, path: `\0${id}` })),
  ];
  return [
    ...commits.map(({ commit: id }) => ({ id, kind: 'commit' as const, path: '' })),
    // Those of one path stay in the order in which they were found.
    ...(['tree', 'blob'] as const).flatMap((wanted) =>
      all.filter(({ kind }) => kind === wanted).toSorted((a, b) => byText(a.path, b.path)),
    ),
  ];
}

type Kinds = ReadonlyMap<Oid, ObjectKind>;

async function kindsOf(repository: GitRepository, ids: readonly Oid[]): Promise<Kinds> {
  const headers = await repository.headers(ids);
  return new Map(
    ids.map((id, nth) => {
      const header = headers[nth];
      if (header?.kind !== 'found' || header.type === 'tag')
        throw new Fault(
          `the object \`${id}\` is missing in the repository`,
          'run `git fetch`, and try again',
        );
      return [id, header.type as ObjectKind];
    }),
  );
}

const idsOf = (kinds: Kinds, wanted: ObjectKind): readonly Oid[] =>
  [...kinds].flatMap(([id, kind]) => (kind === wanted ? [id] : []));

interface TimedCommit {
  readonly commit: Oid;
  readonly tree: Oid;
  readonly at: number;
}

async function commitsByTime(
  repository: GitRepository,
  ids: readonly Oid[],
): Promise<readonly TimedCommit[]> {
  const commits: TimedCommit[] = [];
  for await (const [commit, body] of bodiesOf(repository, ids)) {
    const text = body.toString('latin1');
    const [, tree = ''] = /^tree ([0-9a-f]+)\n/.exec(text) ?? [];
    const [, time = '0'] = /^committer .* (\d+) [+-]\d+$/m.exec(text) ?? [];
    commits.push({ commit, tree: oid(tree), at: Number(time) });
  }
  return commits.toSorted((a, b) => a.at - b.at || byText(a.commit, b.commit));
}

/** Where folders and files stand: in the first commit that has them, at the first such path. */
async function placesIn(
  repository: GitRepository,
  commits: readonly TimedCommit[],
  kinds: Kinds,
): Promise<ReadonlyMap<Oid, string>> {
  const idLength = repository.hash === 'sha1' ? 20 : 32;
  const places = new Map<Oid, string>();
  /** A folder that is as it was has been looked into. */
  const latest = new Map<string, Oid>();
  for (const { tree: root } of commits) {
    let level = new Map<string, Oid>([['', root]]);
    while (level.size > 0) {
      const fresh = [...level].filter(([path, id]) => kinds.has(id) && latest.get(path) !== id);
      for (const [path, id] of fresh) {
        latest.set(path, id);
        if (!places.has(id)) places.set(id, path);
      }
      const wanted = [...new Set(fresh.map(([, id]) => id))];
      const bodies = new Map<Oid, Buffer>();
      for await (const [id, body] of bodiesOf(repository, wanted)) bodies.set(id, body);
      level = new Map();
      for (const [path, id] of fresh) {
        for (const entry of parseTree(bodies.get(id) ?? Buffer.alloc(0), idLength)) {
          const below = path === '' ? entry.name : `${path}/${entry.name}`;
          if (isFolder(entry)) level.set(below, entry.oid);
          else if (kinds.has(entry.oid) && !places.has(entry.oid)) places.set(entry.oid, below);
        }
      }
    }
  }
  return places;
}

async function* bodiesOf(
  repository: GitRepository,
  ids: readonly Oid[],
): AsyncGenerator<readonly [Oid, Buffer]> {
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
    const some = ids.slice(at, at + MOST_AT_ONCE);
    const objects = await repository.objects(some);
    for (const [nth, id] of some.entries()) {
      const body = objects[nth]?.body;
      if (body != null) yield [id, body];
    }
  }
}

/** Files that look like secrets: what nobody may hand out, whatever rests on it. */
export async function withheldIn(
  repository: GitRepository,
  objects: readonly PlacedObject[],
): Promise<PackedObjects['withheld']> {
  const paths = new Map(
    objects.filter(({ kind }) => kind === 'blob').map(({ id, path }) => [id, path]),
  );
  const withheld: { id: string; path: string; why: string }[] = [];
  for await (const [id, body] of bodiesOf(repository, [...paths.keys()])) {
    const path = paths.get(id) ?? '';
    const [first] = scanText(path, body.toString('utf8'));
    if (first !== undefined)
      withheld.push({ id, path, why: `line ${first.line} looks like ${first.kind}` });
  }
  return withheld.toSorted((a, b) => byText(a.id, b.id));
}
