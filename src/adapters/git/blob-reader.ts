import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { ObjectReader } from './object-reader.ts';

/** The content of blobs; of one above `limit` bytes only the size is asked for. */
export async function readBlobs(
  reader: ObjectReader,
  diagnosis: Diagnosis,
  oids: readonly Oid[],
  limit: number,
): Promise<ReadonlyMap<Oid, Uint8Array | { readonly size: number }>> {
  const wanted = [...new Set(oids)];
  const blobs = new Map<Oid, Uint8Array | { readonly size: number }>();
  const small: Oid[] = [];
  const headers = await reader.headers(wanted);
  for (const [index, oid] of wanted.entries()) {
    const header = headers[index];
    if (header?.kind !== 'found') throw await diagnosis.missing(oid);
    if (header.type !== 'blob') {
      throw new Fault(`the object \`${oid}\` is a ${header.type}, not a file`, 'run `git fsck`');
    }
    if (header.size <= limit) small.push(oid);
    blobs.set(oid, { size: header.size });
  }
  const contents = await reader.contents(small);
  for (const [index, oid] of small.entries()) {
    const body = contents[index]?.body ?? null;
    if (body === null) throw await diagnosis.missing(oid);
    blobs.set(oid, body);
  }
  return blobs;
}
