// Bundles src/ into dist/, which is committed. With --check it builds in memory and fails if dist/ differs.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Metafile } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

/** What users start, by name in dist/. */
const ENTRIES = { cli: 'src/cli/main.ts', action: 'src/action/main.ts' };

/** Licences under which a package may become part of the bundle. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Packages whose code comes in through a generated file: the bundler can't see them. */
const THROUGH_GENERATED = ['node_modules/ajv'];

// A CommonJS dependency calls require for Node's own modules; an ES module has none.
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);\n";

/** Every file of dist/ with its text, by path. The same source gives the same bytes in any folder. */
async function bundle(): Promise<Map<string, string>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: DIST,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const files = new Map(
    outputFiles.map((file) => {
      const path = relative(DIST, file.path);
      return [path, finish(path, file.text)];
    }),
  );
  files.set('licenses.txt', await licenses(metafile));
  return files;
}

/** What Node needs before the code. */
function finish(path: string, text: string): string {
  const code = text.replace(/^#!.*\n/, '');
  const hashbang = path === 'cli.js' ? '#!/usr/bin/env node\n' : '';
  // esbuild's stand-in for require looks for a real one first: here it finds one.
  return hashbang + (code.includes('var __require =') ? REQUIRE : '') + code;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licence of every package that became part of the bundle, in a stable order. */
async function licenses({ inputs }: Metafile): Promise<string> {
  const folders = new Set([
    ...THROUGH_GENERATED,
    ...Object.keys(inputs).flatMap(
      (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
    ),
  ]);
  const entries = await Promise.all([...folders].map(licence));
  return entries.toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

async function licence(folder: string): Promise<string> {
  const root = join(ROOT, folder);
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { name, version, license = 'no licence stated' } = JSON.parse(manifest) as Package;
  if (!PERMISSIVE.has(license)) throw new Error(`${name}@${version}: ${license} can't be bundled`);
  const file = (await readdir(root)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license !== 'Apache-2.0')
    throw new Error(`${name}@${version} ships no licence text`);
  // This licence is the same text for everybody, ours included.
  const text = await readFile(
    file === undefined ? join(ROOT, 'LICENSE') : join(root, file),
    'utf8',
  );
  return `${name}@${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** Paths in dist/ that are missing, left over or different. */
async function stale(files: ReadonlyMap<string, string>): Promise<string[]> {
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true }).catch(() => []);
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)));
  const differing = await Promise.all(
    [...files].map(async ([path, text]) =>
      (await readFile(join(DIST, path), 'utf8').catch(() => undefined)) === text ? [] : [path],
    ),
  );
  return [...present.filter((path) => !files.has(path)), ...differing.flat()].toSorted();
}

const files = await bundle();
if (process.argv.includes('--check')) {
  const paths = await stale(files);
  if (paths.length > 0) {
    process.stderr.write(
      `dist/ is not what src/ builds to (${paths.join(', ')}): run \`npm run build\`\n`,
    );
    process.exitCode = 1;
  }
} else {
  await rm(DIST, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(DIST, path)), { recursive: true });
    await writeFile(join(DIST, path), text, { mode: path === 'cli.js' ? 0o755 : 0o644 });
  }
}
