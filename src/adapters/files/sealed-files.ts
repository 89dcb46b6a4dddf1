import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';

/** Writes records and their bundles into a folder, named by their places in the ledger: `000000041.json`. */
export async function writeSealed(
  folder: string,
  records: readonly {
    readonly position: { readonly index: number };
    readonly bytes: Uint8Array;
    readonly bundle: string;
  }[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { position, bytes, bundle } of records) {
      const name = String(position.index).padStart(9, '0');
      await writeFile(join(folder, `${name}.json`), bytes);
      await writeFile(join(folder, `${name}.sigstore.json`), bundle);
    }
  } catch (cause) {
    throw new Fault(
      `what was sealed can't be written to \`${folder}\``,
      'it is in the ledger all the same; name a folder that you may write to, and take it from there',
      { cause },
    );
  }
}
