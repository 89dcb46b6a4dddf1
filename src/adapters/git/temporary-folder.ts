import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';

/**
 * Makes a folder of its own. Throws a `Fault` where none can be made.
 *
 * @param purpose part of its name: `grantproof-PURPOSE-…`
 */
export async function temporaryFolder(parent: string, purpose: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, `grantproof-${purpose}-`));
  } catch (cause) {
    throw new Fault(
      `no temporary folder can be made in \`${parent}\``,
      'make room there, or set TMPDIR to a folder that can be written',
      { cause },
    );
  }
}
