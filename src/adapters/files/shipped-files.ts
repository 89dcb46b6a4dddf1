import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../core/model/fault.ts';
import type { Shipped } from '../../ports/shipped.ts';

/** The folder of the program: the nearest one above its code that has `policies/`. */
function programFolder(): string {
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

/** Policy packs, documentation and examples, as they lie beside the program. */
export function shippedFiles(): Shipped {
  let folder: string | undefined;
  const read = (...names: readonly string[]): string | undefined => {
    folder ??= programFolder();
    const path = join(folder, ...names);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  return {
    pack: (name) => (/^[a-z0-9-]+$/.test(name) ? read('policies', `${name}.yaml`) : undefined),
    page: (name) => read('docs', `${name}.md`),
    example: (path) => read('examples', ...path.split('/')),
    version: () => {
      const { version } = JSON.parse(read('package.json') ?? '{}') as { readonly version?: string };
      return version ?? '0.0.0';
    },
  };
}
