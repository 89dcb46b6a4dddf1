import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from '../../ports/shipped.ts';
import { programFolder } from './program-folder.ts';

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
