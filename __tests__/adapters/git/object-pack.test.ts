import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyDelta, deltaBetween } from '../../../src/adapters/git/object-delta.ts';
import { objectId, readObjects } from '../../../src/adapters/git/object-pack-reader.ts';
import {
  type PackableObject,
  packedObjects,
} from '../../../src/adapters/git/object-pack-writer.ts';
import { bytesOfStored, storedSize, storedZlib } from '../../../src/adapters/git/stored-zlib.ts';
import { hermeticEnv, makeRepo } from '../../support/git-repo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'object-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const blob = (text: string, follows = false): PackableObject => ({
  kind: 'blob',
  bytes: Buffer.from(text),
  follows,
});

async function packOf(
  objects: readonly PackableObject[],
  hash: 'sha1' | 'sha256' = 'sha1',
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const given = (async function* () {
    yield* await Promise.resolve(objects);
  })();
  for await (const chunk of packedObjects(given, objects.length, hash)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readBack(
  pack: Uint8Array,
  hash: 'sha1' | 'sha256' = 'sha1',
): Promise<readonly { readonly kind: string; readonly id: string; readonly text: string }[]> {
  const path = join(folder, 'objects.pack');
  writeFileSync(path, pack);
  const file = await open(path);
  try {
    const objects = [];
    for await (const { kind, id, bytes } of readObjects(file, hash))
      objects.push({ kind, id: String(id), text: Buffer.from(bytes).toString('latin1') });
    return objects;
  } finally {
    await file.close();
  }
}

/** Versions of a file in which one line changes, many times over. */
const VERSIONS = Array.from({ length: 130 }, (_, nth) =>
  Array.from({ length: 60 }, (__, line) => `line ${line === nth % 60 ? `of ${nth}` : line}\n`).join(
    '',
  ),
);

describe.each(['sha1', 'sha256'] as const)('objects of a repository of %s', (hash) => {
  test('are read by git as they were written, with chains of differences', async () => {
    const repo = makeRepo({ objectFormat: hash });
    const pack = await packOf(
      VERSIONS.map((text, nth) => blob(text, nth > 0)),
      hash,
    );
    expect(pack.length).toBeLessThan(VERSIONS.join('').length / 5);
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, {
        cwd: repo.dir,
        env: hermeticEnv(),
        input: pack,
        encoding: 'utf8',
      });
    git('unpack-objects', '-q', '--strict');
    for (const text of VERSIONS) {
      const id = objectId('blob', Buffer.from(text), hash);
      expect(execFileSync('git', ['cat-file', 'blob', id], { cwd: repo.dir }).toString()).toBe(
        text,
      );
    }
    const read = await readBack(pack, hash);
    expect(read.map(({ text }) => text)).toEqual(VERSIONS);
    repo.dispose();
  });
});

test('git reads a pack of no objects, of empty ones and of large ones', async () => {
  const large = 'x'.repeat(200_000);
  const objects = [blob(''), blob(large), blob(`${large}y`, true), blob('z', true)];
  const pack = await packOf(objects);
  writeFileSync(join(folder, 'some.pack'), pack);
  execFileSync('git', ['init', '-q', folder], { env: hermeticEnv() });
  execFileSync('git', ['index-pack', 'some.pack'], { cwd: folder, env: hermeticEnv() });
  const shown = execFileSync('git', ['verify-pack', '-v', 'some.pack'], { cwd: folder });
  expect(shown.toString()).toContain(`blob   200000`);
  expect((await readBack(pack)).map(({ text }) => text.length)).toEqual([0, 200_000, 200_001, 1]);
  expect(await readBack(await packOf([]))).toEqual([]);
});

describe('what somebody puts in their place is refused', () => {
  const refusalOf = async (pack: Uint8Array): Promise<string> =>
    readBack(pack).then(
      (objects) => `${objects.length} objects`,
      (error: unknown) => (error instanceof Error ? error.message : 'strange'),
    );

  test('any byte that differs, any that is missing, any too many', async () => {
    const pack = await packOf([blob('one'), blob('one more', true), blob('another')]);
    for (let at = 0; at < pack.length; at += 1) {
      const altered = Buffer.from(pack);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await refusalOf(altered)).toContain("can't be read");
      expect(await refusalOf(pack.subarray(0, at))).toContain("can't be read");
    }
    expect(await refusalOf(Buffer.concat([pack, Buffer.of(0)]))).toContain("can't be read");
  });

  test('objects that git compressed', async () => {
    const repo = makeRepo();
    repo.write('a', 'text');
    repo.commit('one');
    const packed = execFileSync('git', ['pack-objects', '--revs', '--stdout', '-q'], {
      ...{ cwd: repo.dir, input: 'HEAD\n', env: hermeticEnv() },
    });
    repo.dispose();
    expect(await refusalOf(packed)).toContain("can't be read");
  });

  test('a few bytes that stand for very many', async () => {
    // Each delta copies the one before it 127 times.
    const bomb = (base: number): Uint8Array =>
      Buffer.concat([
        Buffer.from(sizes(base)),
        Buffer.from(sizes(base * 127)),
        ...Array.from({ length: 127 }, () =>
          Buffer.of(0xb0 | 0x40, base & 0xff, (base >> 8) & 0xff, base >> 16),
        ),
      ]);
    const base = new Uint8Array(60_000);
    expect(applyDelta(base, bomb(60_000), 1e9)).toHaveLength(60_000 * 127);
    expect(() => applyDelta(base, bomb(60_000), 60_000 * 126)).toThrow('means nothing');
  });
});

function sizes(size: number): number[] {
  const bytes: number[] = [];
  let rest = size;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(0x80 | (rest & 0x7f));
  return [...bytes, rest];
}

test('a difference gives back what it was made of, whatever that was', () => {
  const text = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 });
  fc.assert(
    fc.property(text, text, text, (head, middle, tail) => {
      const [one, two] = [
        Buffer.concat([...head, ...tail]),
        Buffer.concat([...head, ...middle, ...tail]),
      ];
      for (const [base, target] of [
        [one, two],
        [two, one],
      ] as const) {
        const delta = deltaBetween(base, target);
        if (delta !== null) expect(Buffer.from(applyDelta(base, delta, 1e6))).toEqual(target);
      }
    }),
    { seed: 41, numRuns: 300 },
  );
});

test('bytes that are not compressed have one form', () => {
  for (const size of [0, 1, 65_535, 65_536, 200_000]) {
    const bytes = new Uint8Array(size).fill(7);
    const stored = storedZlib(bytes);
    expect(stored).toHaveLength(storedSize(size));
    expect(Buffer.from(bytesOfStored(stored, size) ?? []).equals(bytes)).toBe(true);
    expect(bytesOfStored(stored, size + 1)).toBeNull();
  }
});

test('the writer says so where other objects come than were told', async () => {
  const none = (async function* () {
    yield* await Promise.resolve([]);
  })();
  const all = async (): Promise<void> => {
    for await (const chunk of packedObjects(none, 1, 'sha1')) expect(chunk).toBeDefined();
  };
  await expect(all()).rejects.toThrow('0 objects came where 1 were told');
});
