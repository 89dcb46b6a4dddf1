import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../core/model/fault.ts';

/** The folder of the program: the nearest one above its code that has `policies/`. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'policies', 'baseline.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Fault(
        'the program is not complete: its folder `policies` is missing',
        'install it again',
      );
    }
    folder = parent;
  }
  return folder;
}
