import { concatBytes } from '@noble/hashes/utils.js';
import { type Frontier, frontierOf, type Hash, nodeHash } from './merkle.ts';
import { type RangeHash, rangesOf } from './proofs.ts';

/**
 * A Merkle tree in files of up to 256 hashes, by C2SP tlog-tiles: the tile of level L and number N has the hashes of
 * perfect subtrees of 256^L leaves, from the 256 * N-th on. Nothing but hashes is kept: entries are the records.
 */
export type Tiles = ReadonlyMap<string, Uint8Array>;

const WIDTH = 256;
const HEIGHT = 8;
const BYTES = 32;

/** `tile/1/x001/x234/067`, with `.p/W` where it is not full. */
export function tilePath(level: number, number: number, width = WIDTH): string {
  const groups = [String(number % 1000).padStart(3, '0')];
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What a path of the branch is the tile of; null where it is none. */
export function readTilePath(
  path: string,
): { readonly level: number; readonly number: number; readonly width: number } | null {
  const [, level, groups = '', width] = PATH.exec(path) ?? [];
  const tile = {
    level: Number(level),
    number: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? WIDTH : Number(width),
  };
  return level !== undefined && tilePath(tile.level, tile.number, tile.width) === path
    ? tile
    : null;
}

/** How many subtrees each level of a tree has, the leaves first. */
function countsOf(size: number): readonly number[] {
  const counts: number[] = [];
  for (let count = size; count > 0; count = Math.floor(count / WIDTH)) counts.push(count);
  return counts;
}

/** The tiles at the right edge that are not full: all that must be read to append. */
export const frontierTiles = (size: number): readonly string[] =>
  countsOf(size).flatMap((count, level) => {
    const width = count % WIDTH;
    return width === 0 ? [] : [tilePath(level, Math.floor(count / WIDTH), width)];
  });

/** Whether a tile has more than a tree of that size can have given it. */
export function isTileBeyond(size: number, path: string): boolean {
  const tile = readTilePath(path);
  return tile !== null && tile.number * WIDTH + tile.width > (countsOf(size)[tile.level] ?? 0);
}

/** Every tile of a tree. */
export const allTiles = (size: number): readonly string[] =>
  countsOf(size).flatMap((count, level) =>
    Array.from({ length: Math.ceil(count / WIDTH) }, (_, number) =>
      tilePath(level, number, Math.min(WIDTH, count - number * WIDTH)),
    ),
  );

/** The hashes of a tile; null where it has not so many. */
function hashesOf(tile: Uint8Array | undefined, width: number): readonly Hash[] | null {
  if (tile?.length !== width * BYTES) return null;
  return Array.from({ length: width }, (_, nth) => tile.slice(nth * BYTES, (nth + 1) * BYTES));
}

/** The hashes at the right edge, level by level; null where a tile is missing or cut. */
function edgeOf(size: number, tiles: Tiles): readonly (readonly Hash[])[] | null {
  const levels: (readonly Hash[])[] = [];
  for (const [level, count] of countsOf(size).entries()) {
    const width = count % WIDTH;
    const path = tilePath(level, Math.floor(count / WIDTH), width);
    const hashes = width === 0 ? [] : hashesOf(tiles.get(path), width);
    if (hashes === null) return null;
    levels.push(hashes);
  }
  return levels;
}

/** The frontier of a tree, from the tiles that `frontierTiles` names; null where one is missing or cut. */
export function readFrontier(size: number, tiles: Tiles): Frontier | null {
  const edge = edgeOf(size, tiles);
  if (edge === null) return null;
  // A level's hashes are subtrees of equal height, so that they join as leaves do.
  const nodes = edge.map((hashes) => frontierOf(hashes).nodes);
  return { size, nodes: nodes.toReversed().flat() };
}

/** The tiles that appending changes or makes; null where one that it takes is missing or cut. */
export function tilesOfAppend(size: number, tiles: Tiles, leaves: readonly Hash[]): Tiles | null {
  const edge = edgeOf(size, tiles);
  if (edge === null) return null;
  const written = new Map<string, Uint8Array>();
  let fresh = leaves;
  for (let level = 0; fresh.length > 0; level += 1) {
    const before = edge[level] ?? [];
    const count = Math.floor(size / WIDTH ** level);
    const first = Math.floor(count / WIDTH);
    const hashes = [...before, ...fresh];
    const above: Hash[] = [];
    for (let at = 0; at < hashes.length; at += WIDTH) {
      const tile = hashes.slice(at, at + WIDTH);
      written.set(tilePath(level, first + at / WIDTH, tile.length), concatBytes(...tile));
      if (tile.length === WIDTH) above.push(joined(tile));
    }
    fresh = above;
  }
  return written;
}

/** The tiles of a whole tree. */
export const tilesOfTree = (leaves: readonly Hash[]): Tiles =>
  tilesOfAppend(0, new Map(), leaves) ?? new Map();

/** The hash over as many subtrees as a power of two. */
function joined(hashes: readonly Hash[]): Hash {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, nth) =>
      nodeHash(row[2 * nth] ?? EMPTY, row[2 * nth + 1] ?? EMPTY),
    );
  return row[0] ?? EMPTY;
}

const EMPTY = new Uint8Array();

/**
 * Ranges of a tree's leaves from its tiles, for proofs that need no record. Throws a `RangeError` where a tile that is
 * asked for is missing or cut.
 */
export function rangesOfTiles(size: number, tiles: Tiles): RangeHash {
  const counts = countsOf(size);
  return rangesOf((height, index) => {
    const level = Math.floor(height / HEIGHT);
    const span = 2 ** (height % HEIGHT);
    const [from, count] = [index * span, counts[level] ?? 0];
    if (from + span > count) return undefined;
    const number = Math.floor(from / WIDTH);
    const width = Math.min(WIDTH, count - number * WIDTH);
    const tile = tiles.get(tilePath(level, number, width));
    if (tile?.length !== width * BYTES) return undefined;
    const start = (from % WIDTH) * BYTES;
    const hashes = Array.from({ length: span }, (_, nth) =>
      tile.slice(start + nth * BYTES, start + (nth + 1) * BYTES),
    );
    return joined(hashes);
  });
}

/** The hash of one leaf, as its tile has it; null where that is missing or cut. */
export function leafInTiles(size: number, tiles: Tiles, index: number): Hash | null {
  const number = Math.floor(index / WIDTH);
  const width = Math.min(WIDTH, size - number * WIDTH);
  const tile = tiles.get(tilePath(0, number, width));
  if (index >= size || tile?.length !== width * BYTES) return null;
  const start = (index % WIDTH) * BYTES;
  return tile.slice(start, start + BYTES);
}

/** The tiles of a tree of `size` that tell the root of its first `prefix` leaves. */
export const tilesOfPrefix = (size: number, prefix: number): readonly string[] => {
  const counts = countsOf(size);
  return countsOf(prefix).flatMap((count, level) => {
    if (count % WIDTH === 0) return [];
    const number = Math.floor(count / WIDTH);
    return [tilePath(level, number, Math.min(WIDTH, (counts[level] ?? 0) - number * WIDTH))];
  });
};
