import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ReadObject, readObjects } from '../../src/adapters/git/object-pack-reader.ts';
import { packedObjects } from '../../src/adapters/git/object-pack-writer.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { writeCheckpoint } from '../../src/core/ledger/checkpoint.ts';
import { frontierOf, headOf } from '../../src/core/ledger/merkle.ts';
import { rangesOfLeaves } from '../../src/core/ledger/proofs.ts';
import { bundlePath, recordPath } from '../../src/core/ledger/record-path.ts';
import { tilePath } from '../../src/core/ledger/tiles.ts';
import type { PackManifest } from '../../src/core/pack/pack-manifest.ts';
import { CONSISTENCY_FILE, OBJECTS_FILE, proofPath } from '../../src/core/pack/pack-paths.ts';
import { writeConsistencyProof, writeInclusionProof } from '../../src/core/pack/pack-proofs.ts';
import {
  altered,
  type Tamper,
  type TamperedPack,
  type TamperingBench,
  tamperedPack,
  tamperingBench,
} from '../support/tampered-pack.ts';

let bench: TamperingBench;
let middle: string;
beforeAll(async () => {
  bench = await tamperingBench();
  middle = bench.middle;
});
afterAll(() => bench.dispose());
const found: TamperingBench['found'] = async (...args) => bench.found(...args);

/** Of records 3 to 8, what a packer claims who wants one of them away. */
const claiming = (
  { selection }: PackManifest,
  first: number,
  last: number,
): Pick<PackManifest, 'run' | 'selection'> => ({
  run: { first, last },
  selection: { ...selection, records: [{ first, last }], count: last - first + 1 },
});

describe('whoever packed, and signed what they packed, is found', () => {
  test.each<[string, readonly string[], Tamper]>([
    [
      'a record of the period is missing',
      ['record-missing'],
      async (pack) => {
        pack.removeRecord(recordPath(5));
        await pack.relist(bench.packer);
      },
    ],
    [
      'a bundle is missing',
      ['bundle-missing', 'record-missing'],
      async (pack) => {
        pack.remove(bundlePath(4));
        await pack.relist(bench.packer);
      },
    ],
    [
      'the first record of the period passes for the one before',
      // The proof of growth begins with the records of the period, too.
      ['period-differs', 'proof-differs'],
      async (pack) => {
        const context = pack.manifest.context.map((one) =>
          one.why === 'before' ? { ...one, index: 3 } : one,
        );
        pack.removeRecord(recordPath(2));
        await pack.relist(bench.packer, { ...claiming(pack.manifest, 4, 8), context });
      },
    ],
    [
      'the last record of the period passes for the one after',
      ['period-differs'],
      async (pack) => {
        const context = pack.manifest.context.map((one) =>
          one.why === 'after' ? { ...one, index: 8 } : one,
        );
        pack.removeRecord(recordPath(9));
        await pack.relist(bench.packer, { ...claiming(pack.manifest, 3, 7), context });
      },
    ],
    [
      'nothing shows where the period begins',
      ['record-missing'],
      async (pack) => {
        pack.removeRecord(recordPath(2));
        const context = pack.manifest.context.filter(({ why }) => why !== 'before');
        await pack.relist(bench.packer, { context });
      },
    ],
    [
      'nothing shows where the period ends',
      ['record-missing'],
      async (pack) => {
        pack.removeRecord(recordPath(9));
        const context = pack.manifest.context.filter(({ why }) => why !== 'after');
        await pack.relist(bench.packer, { context });
      },
    ],
    [
      'nothing signed says how far the ledger goes',
      ['record-missing'],
      async (pack) => {
        pack.removeRecord(recordPath(11));
        const context = pack.manifest.context.filter(({ why }) => why !== 'head');
        await pack.relist(bench.packer, { context });
      },
    ],
    [
      'nothing says which key counted first',
      ['record-missing'],
      async (pack) => {
        pack.removeRecord(recordPath(0));
        const context = pack.manifest.context.filter(({ why }) => why !== 'adoption');
        await pack.relist(bench.packer, { context });
      },
    ],
    [
      'two records change places',
      ['proof-differs', 'record-misplaced', 'record-missing', 'time-backwards'],
      async (pack) => {
        for (const path of [recordPath, bundlePath]) {
          const [one, two] = [pack.read(path(3)), pack.read(path(4))];
          pack.write(path(3), two);
          pack.write(path(4), one);
        }
        await pack.relist(bench.packer);
      },
    ],
    [
      'a proof is another',
      ['proof-differs'],
      async (pack) => {
        pack.write(proofPath(4), pack.read(proofPath(5)));
        await pack.relist(bench.packer);
      },
    ],
    [
      'a proof is missing',
      ['proof-differs'],
      async (pack) => {
        pack.remove(proofPath(4));
        await pack.relist(bench.packer);
      },
    ],
    [
      'the proof that the ledger only grew is another',
      ['proof-differs'],
      async (pack) => {
        pack.write(CONSISTENCY_FILE, altered(pack.read(CONSISTENCY_FILE)));
        await pack.relist(bench.packer);
      },
    ],
    [
      'the checkpoint is missing',
      ['checkpoint-differs'],
      async (pack) => {
        pack.remove('checkpoint');
        await pack.relist(bench.packer);
      },
    ],
    [
      'a tile is missing, so that nothing is in any tree',
      ['record-missing', 'tile-differs'],
      async (pack) => {
        pack.remove(tilePath(0, 0, 12));
        await pack.relist(bench.packer);
      },
    ],
    [
      'the objects are those of another pack',
      ['object-missing'],
      async (pack) => {
        pack.write(OBJECTS_FILE, 'PACK');
        await pack.relist(bench.packer);
      },
    ],
    [
      'the objects are missing',
      ['object-missing'],
      async (pack) => {
        pack.remove(OBJECTS_FILE);
        await pack.relist(bench.packer);
      },
    ],
  ])('%s', async (_, codes, tamper) => {
    expect(await found(middle, tamper)).toEqual([...codes]);
  });

  test('a record is signed anew by the packer', async () => {
    const codes = await found(middle, async (pack) => {
      const { dsseEnvelope } = JSON.parse(pack.read(bundlePath(4)).toString()) as {
        readonly dsseEnvelope: { readonly payload: string };
      };
      const statement = Buffer.from(dsseEnvelope.payload, 'base64');
      pack.write(bundlePath(4), await keySigner(bench.packer.privateKey).sign(statement));
      await pack.relist(bench.packer);
    });
    expect(codes).toEqual(['key-outside-validity']);
  });

  test.each(['commit', 'tree', 'blob'] as const)('a %s is missing', async (kind) => {
    const codes = await found(middle, async (pack) => {
      const objects = await objectsIn(pack);
      const last = objects.findLastIndex((one) => one.kind === kind);
      const left = objects.filter((_, nth) => nth !== last);
      pack.write(OBJECTS_FILE, await fileOf(left));
      const told = { ...pack.manifest.objects, count: left.length };
      await pack.relist(bench.packer, { objects: told });
    });
    expect(codes).toEqual(['object-missing']);
  });

  test('the end of the branch is not named where the ledger ends', async () => {
    const codes = await found(bench.whole, async (pack) =>
      pack.relist(bench.packer, { branch: { ...pack.manifest.branch, tip: null } }),
    );
    expect(codes).toEqual(['period-differs']);
  });

  test('a contradiction within the manifest keeps it from being read', async () => {
    const { selection, ledger: told } = tamperedPack(middle, join(bench.folder, 'read')).manifest;
    for (const change of [
      { selection: { ...selection, count: 5 } },
      { selection: { ...selection, records: [{ first: 3, last: 7 }], count: 5 } },
      { selection: { ...selection, records: [{ first: 8, last: 3 }] } },
      { selection: { ...selection, kind: 'sample' as const } },
      { run: { first: 3, last: 900_000_000_000 } },
      {
        context: [
          { index: 9, why: 'after' as const },
          { index: 2, why: 'before' as const },
        ],
      },
    ])
      expect(await found(middle, async (pack) => pack.relist(bench.packer, change))).toEqual([
        'pack-unreadable',
      ]);
    const huge = {
      ledger: { ...told, size: 900_000_000_000_000 },
      ...claiming(
        tamperedPack(middle, join(bench.folder, 'huge')).manifest,
        3,
        800_000_000_000_000,
      ),
    };
    expect(await found(middle, async (pack) => pack.relist(bench.packer, huge))).toEqual([
      'record-missing',
      'tile-differs',
    ]);
  });

  test('an older state of the ledger is found by what is known of a later one', async () => {
    const older: Tamper = async (pack) => {
      for (const index of [9, 10, 11]) pack.removeRecord(recordPath(index));
      const leaves = Array.from({ length: 9 }, (_, nth) =>
        pack.read(tilePath(0, 0, 12)).subarray(32 * nth, 32 * nth + 32),
      );
      const head = headOf(frontierOf(leaves));
      const tree = { origin: pack.manifest.ledger.origin, head, range: rangesOfLeaves(leaves) };
      pack.remove(tilePath(0, 0, 12));
      pack.write(tilePath(0, 0, 9), Buffer.concat(leaves));
      pack.write('checkpoint', writeCheckpoint({ origin: tree.origin, head }));
      for (const index of leaves.keys())
        pack.write(proofPath(index), writeInclusionProof(tree, index));
      pack.write(CONSISTENCY_FILE, writeConsistencyProof(tree, headOf(frontierOf([]))));
      const to = JSON.parse(pack.read(recordPath(8)).toString()) as AnyRecord;
      await pack.relist(bench.packer, {
        ...claiming(pack.manifest, 0, 8),
        ledger: { ...pack.manifest.ledger, size: 9, root: { sha256: head.root } },
        branch: { ...pack.manifest.branch, tip: to.source.range.to },
      });
    };
    expect(await found(bench.whole, older)).toEqual([]);
    const anchor = join(bench.folder, 'kept.sigstore.json');
    writeFileSync(anchor, bench.ledger.repo.git('show', `grantproof-ledger:${bundlePath(11)}`));
    expect(await found(bench.whole, older, '--anchor', anchor)).toEqual(['ledger-truncated']);
  });
});

interface AnyRecord {
  readonly source: { readonly range: { readonly to: string } };
}

async function objectsIn(pack: TamperedPack): Promise<readonly ReadObject[]> {
  const file = await open(join(pack.folder, OBJECTS_FILE));
  const objects: ReadObject[] = [];
  for await (const object of readObjects(file, 'sha1')) objects.push(object);
  await file.close();
  return objects;
}

async function fileOf(objects: readonly ReadObject[]): Promise<Buffer> {
  const given = (async function* () {
    for (const { kind, bytes } of await Promise.resolve(objects))
      yield { kind, bytes, follows: false };
  })();
  const parts: Uint8Array[] = [];
  for await (const part of packedObjects(given, objects.length, 'sha1')) parts.push(part);
  return Buffer.concat(parts);
}
