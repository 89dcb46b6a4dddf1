import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frontierOf, headOf, hexOfHash, leafHash } from '../../../src/core/ledger/merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/core/ledger/proofs.ts';
import {
  allTiles,
  frontierTiles,
  isTileBeyond,
  leafInTiles,
  rangesOfTiles,
  readFrontier,
  readTilePath,
  tilePath,
  tilesOfAppend,
  tilesOfPrefix,
  tilesOfTree,
} from '../../../src/core/ledger/tiles.ts';

const LEAVES = Array.from({ length: 66_000 }, (_, nth) => leafHash(Buffer.from(`leaf ${nth}`)));
const headOfFirst = (size: number) => headOf(frontierOf(LEAVES.slice(0, size)));

// The examples of C2SP's tlog-tiles.
test.each([
  [0, 1_234_067, 256, 'tile/0/x001/x234/067'],
  [1, 0, 256, 'tile/1/000'],
  [0, 273, 112, 'tile/0/273.p/112'],
  [2, 1000, 1, 'tile/2/x001/000.p/1'],
])('level %i, number %i, width %i is %s', (level, number, width, path) => {
  expect(tilePath(level, number, width)).toBe(path);
});

// The specification's own: a tree of 70,000 has 273 full tiles and one of 112 at level 0.
test('the tiles of seventy thousand', () => {
  const paths = allTiles(70_000);
  expect(paths).toHaveLength(274 + 2 + 1);
  expect(paths.filter((path) => path.includes('.p/'))).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ]);
  expect(frontierTiles(70_000)).toEqual(paths.filter((path) => path.includes('.p/')));
});

describe('appending', () => {
  test('in any steps, from the right edge alone, gives the tiles of the whole tree', () => {
    const step = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const tiles = new Map<string, Uint8Array>();
        let size = 0;
        for (const width of steps) {
          const edge = new Map(
            frontierTiles(size).map((path) => [path, tiles.get(path) ?? new Uint8Array()]),
          );
          const written = tilesOfAppend(size, edge, LEAVES.slice(size, size + width));
          for (const [path, bytes] of written ?? []) tiles.set(path, bytes);
          size += width;
          const frontier = readFrontier(size, tiles);
          expect(frontier && headOf(frontier)).toEqual(headOfFirst(size));
        }
        const whole = tilesOfTree(LEAVES.slice(0, size));
        for (const path of allTiles(size)) expect(tiles.get(path)).toEqual(whole.get(path));
      }),
      { numRuns: 30 },
    );
  });

  test('past two levels', () => {
    const tiles = tilesOfTree(LEAVES);
    expect([...tiles.keys()].toSorted()).toEqual([...allTiles(66_000)].toSorted());
    const frontier = readFrontier(66_000, tiles);
    expect(frontier && headOf(frontier)).toEqual(headOfFirst(66_000));
  });

  test.each([1, 255, 256, 257, 65_535, 65_536])('to a tree of %i reads a few tiles', (size) => {
    expect(frontierTiles(size).length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['missing', undefined],
    ['cut', new Uint8Array(31)],
    ['of another width', new Uint8Array(64)],
  ])('to a tree whose tile is %s is refused', (_, tile) => {
    const tiles = new Map(tile === undefined ? [] : [['tile/0/000.p/3', tile]]);
    expect(readFrontier(3, tiles)).toBeNull();
    expect(tilesOfAppend(3, tiles, LEAVES.slice(0, 1))).toBeNull();
  });
});

describe('proofs from tiles', () => {
  const size = 66_000;
  const tiles = tilesOfTree(LEAVES);
  const range = rangesOfTiles(size, tiles);
  const head = headOfFirst(size);

  test('are those from leaves', () => {
    for (const index of [0, 1, 255, 256, 65_535, 65_536, 65_999]) {
      const leaf = LEAVES[index] ?? new Uint8Array();
      expect(verifyInclusion(leaf, index, head, inclusionProof(range, index, size))).toBe(true);
      expect(leafInTiles(size, tiles, index)).toEqual(leaf);
    }
    for (const from of [1, 2, 255, 256, 257, 40_000, 65_536, 65_999]) {
      const proof = consistencyProof(range, from, size);
      expect(verifyConsistency(headOfFirst(from), head, proof)).toBe(true);
    }
  });

  test.each([1, 3, 256, 300, 65_536, 65_537, 65_999])(
    'the root of the first %i takes a few tiles',
    (prefix) => {
      const paths = tilesOfPrefix(size, prefix);
      expect(paths.length).toBeLessThanOrEqual(3);
      const some = new Map(paths.map((path) => [path, tiles.get(path) ?? new Uint8Array()]));
      expect(hexOfHash(rangesOfTiles(size, some)(0, prefix))).toBe(headOfFirst(prefix).root);
    },
  );

  test('a tile that is missing is no proof of anything', () => {
    expect(() => rangesOfTiles(size, new Map())(0, size)).toThrow(RangeError);
    expect(leafInTiles(size, new Map(), 5)).toBeNull();
    expect(leafInTiles(size, tiles, size)).toBeNull();
  });
});

describe('a path of the branch', () => {
  test.each([0, 1, 7, 255, 256, 257, 1000, 66_000])(
    'is that of a tile of %i leaves, and is read as it was written',
    (size) => {
      for (const path of allTiles(size)) {
        const { level = -1, number = -1, width = -1 } = readTilePath(path) ?? {};
        expect(tilePath(level, number, width)).toBe(path);
        expect([isTileBeyond(size, path), isTileBeyond(size - 1, path)]).toEqual([
          false,
          isTileBeyond(size - 1, path),
        ]);
      }
      const beyond = allTiles(size + 1).filter((path) => !allTiles(size).includes(path));
      expect(beyond.some((path) => isTileBeyond(size, path))).toBe(true);
    },
  );

  test.each([
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/entries/000',
    'tile/0/000.p/',
    'tile/0/000/',
    'Tile/0/000',
    '',
  ])('%j is none', (path) => {
    expect(readTilePath(path)).toBeNull();
    expect(isTileBeyond(0, path)).toBe(false);
  });
});
