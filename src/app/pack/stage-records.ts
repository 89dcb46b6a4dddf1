import { CHECKPOINT_FILE } from '../../core/ledger/checkpoint.ts';
import { bundlePath, recordPath } from '../../core/ledger/record-path.ts';
import { Fault } from '../../core/model/fault.ts';
import { isJsonObject, type Json } from '../../core/model/json.ts';
import { byText } from '../../core/model/order.ts';
import type { PackContents } from '../../core/pack/pack-manifest.ts';
import {
  CONSISTENCY_FILE,
  keyPath,
  proofPath,
  TRUSTED_ROOT_FILE,
} from '../../core/pack/pack-paths.ts';
import { writeConsistencyProof, writeInclusionProof } from '../../core/pack/pack-proofs.ts';
import type { PackStage } from '../../ports/pack-files.ts';
import type { Repository } from '../../ports/repository.ts';
import type { PackedLedger } from './packed-ledger.ts';
import { headsOf } from './packed-tree.ts';

/** A public key in PEM, and the SHA-256 of its DER. */
export interface PublicKey {
  readonly fingerprint: string;
  readonly pem: string;
}

/** Records read at once: a few megabytes. */
const CHUNK = 16;
const MOST_BYTES = 256 * 1024 * 1024;

/** The bytes of records and of their bundles, a few at a time, in the order asked for. */
export async function* recordsFrom(
  repository: Repository,
  { files }: PackedLedger,
  indexes: readonly number[],
): AsyncGenerator<{
  readonly index: number;
  readonly record: Uint8Array;
  readonly bundle: Uint8Array;
}> {
  for (let at = 0; at < indexes.length; at += CHUNK) {
    const some = indexes.slice(at, at + CHUNK).map((index) => ({
      index,
      oids: [files.records.get(index), files.bundles.get(index)].filter((oid) => oid !== undefined),
    }));
    const blobs = await repository.read(
      some.flatMap(({ oids }) => oids),
      MOST_BYTES,
    );
    for (const { index, oids } of some) {
      const [record, bundle] = oids.map((oid) => blobs.get(oid));
      if (!(record instanceof Uint8Array && bundle instanceof Uint8Array))
        throw new Fault(`record ${index} is too large to be handed out`, 'please report this');
      yield { index, record, bundle };
    }
  }
}

/**
 * Writes records, each with its bundle and its proof, and what they are proved by. Gives the keys that events among them
 * introduce.
 */
export async function stageRecords(
  stage: PackStage,
  repository: Repository,
  ledger: PackedLedger,
  indexes: readonly number[],
  begin: number,
  progress: (done: number, all: number) => void,
): Promise<readonly string[]> {
  const { tree, tiles, checkpoint } = ledger;
  const keys: string[] = [];
  let done = 0;
  for await (const { index, record, bundle } of recordsFrom(repository, ledger, indexes)) {
    await stage.write(recordPath(index), record);
    await stage.write(bundlePath(index), bundle);
    await stage.write(proofPath(index), writeInclusionProof(tree, index));
    if (ledger.listed[index]?.isKeyEvent === true) keys.push(...introducedKey(record));
    done += 1;
    progress(done, indexes.length);
  }
  for (const [path, tile] of tiles) await stage.write(path, tile);
  await stage.write(CHECKPOINT_FILE, checkpoint);
  const leaves = Array.from({ length: begin }, (_, index) => tree.range(index, index + 1));
  const from = headsOf(leaves, [begin]).get(begin) ?? { size: 0, root: '' };
  await stage.write(CONSISTENCY_FILE, writeConsistencyProof(tree, from));
  return keys;
}

function introducedKey(record: Uint8Array): readonly string[] {
  const value = JSON.parse(new TextDecoder().decode(record)) as Json;
  const key = isJsonObject(value) ? value['key'] : undefined;
  const pem = isJsonObject(key) ? key['publicKey'] : undefined;
  return typeof pem === 'string' ? [pem] : [];
}

/** Writes public keys and the trusted root, and lists the keys. */
export async function stageKeys(
  stage: PackStage,
  given: readonly PublicKey[],
  introduced: readonly PublicKey[],
  trustedRoot: string | null,
): Promise<PackContents['keys']> {
  const keys = new Map<string, PackContents['keys'][number] & { readonly pem: string }>();
  for (const { fingerprint, pem } of introduced)
    keys.set(fingerprint, { path: keyPath(fingerprint), fingerprint, given: 'ledger', pem });
  for (const { fingerprint, pem } of given)
    keys.set(fingerprint, { path: keyPath(fingerprint), fingerprint, given: 'packer', pem });
  const sorted = [...keys.values()].toSorted((a, b) => byText(a.path, b.path));
  const encoder = new TextEncoder();
  for (const { path, pem } of sorted) await stage.write(path, encoder.encode(pem));
  if (trustedRoot !== null) await stage.write(TRUSTED_ROOT_FILE, encoder.encode(trustedRoot));
  return sorted.map(({ path, fingerprint, given: by }) => ({ path, fingerprint, given: by }));
}
