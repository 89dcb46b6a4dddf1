import type { Oid } from '../../core/model/ids.ts';
import type { Repository } from '../../ports/repository.ts';
import type { LedgerRecordFile } from './examination.ts';
import type { LedgerTree } from './ledger-tree.ts';

/** Records that are read at once, where they are no larger than most. */
const CHUNK = 64;
const USUAL_BYTES = 256 * 1024;
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads records and their bundles, in the order asked for, never more than a few megabytes at once but for a single large one. */
export async function* recordFiles(
  repository: Repository,
  { records, bundles }: LedgerTree,
  indexes: readonly number[],
): AsyncGenerator<LedgerRecordFile> {
  for (let at = 0; at < indexes.length; at += CHUNK) {
    const some = indexes.slice(at, at + CHUNK);
    const oids = some.flatMap((index) => [records.get(index), bundles.get(index)]);
    const known = oids.filter((oid) => oid !== undefined);
    const blobs = await repository.read(known, USUAL_BYTES);
    const bytesOf = async (oid: Oid | undefined): Promise<Uint8Array> => {
      if (oid === undefined) return NOTHING;
      const blob = blobs.get(oid);
      if (blob instanceof Uint8Array) return blob;
      const large = (await repository.read([oid], MOST_BYTES)).get(oid);
      // What is larger still is no record of ours, and is told as one that can't be read.
      return large instanceof Uint8Array ? large : NOTHING;
    };
    for (const index of some) {
      const record = await bytesOf(records.get(index));
      const bundle = new TextDecoder().decode(await bytesOf(bundles.get(index)));
      yield { index, record, bundle };
    }
  }
}

const NOTHING = new Uint8Array();
