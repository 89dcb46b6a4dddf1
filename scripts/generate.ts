// Writes src/core/manifest/schema/{validators.js,types.ts} and src/core/{evidence,pack}/schema/validators.js from
// schemas/, and the tables of README.md from action.yml.
// With --check it fails if they are stale.
import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { readmeWithTables } from './inputs-table.ts';
import { type Schema, typesOf } from './schema-types.ts';
import { validatorsOf } from './schema-validators.ts';

const TARGET = 'src/core/manifest/schema';
/** Apart from the others, as nothing is read of evidence on the way to a verdict. */
const EVIDENCE_TARGET = 'src/core/evidence/schema';
/** The same of packs on the way to a record. */
const PACK_TARGET = 'src/core/pack/schema';

/** What we read and check, and the name of its type. */
const READ = {
  'access-grant': 'AccessGrantManifest',
  'grant-metadata': 'GrantMetadataManifest',
  policy: 'PolicyManifest',
  roster: 'RosterManifest',
  facts: 'FactsFile',
} as const;
const EVIDENCE = ['record', 'statement', 'event', 'event-statement'] as const;
const PACK = ['pack', 'pack-statement', 'inclusion-proof', 'consistency-proof'] as const;

/** The files that the schemas give, by path. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const schemas = await schemasNamed(Object.keys(READ));
  const evidence = await schemasNamed(EVIDENCE);
  const pack = await schemasNamed(PACK);
  const roots = Object.entries(READ).map(([file, type]) => {
    const schema = schemas.get(file);
    if (schema === undefined) throw new Error(`schemas/${file}.schema.json was not read`);
    return { file, type, schema };
  });
  const head = '// Written by scripts/generate.ts from schemas/; change those instead.\n';
  return new Map([
    [`${TARGET}/types.ts`, `${head}${typesOf(roots)}`],
    [`${TARGET}/validators.js`, await validatorsOf(schemas)],
    [`${EVIDENCE_TARGET}/validators.js`, await validatorsOf(evidence)],
    [`${PACK_TARGET}/validators.js`, await validatorsOf(pack)],
  ]);
}

async function schemasNamed(names: readonly string[]): Promise<ReadonlyMap<string, Schema>> {
  const schemas = new Map<string, Schema>();
  for (const name of names) {
    const text = await readFile(`schemas/${name}.schema.json`, 'utf8');
    schemas.set(name, JSON.parse(text) as Schema);
  }
  demandOneMeaning(schemas);
  return schemas;
}

/** Each published schema stands alone, so that an editor needs no second file; what they share must be the same. */
function demandOneMeaning(schemas: ReadonlyMap<string, Schema>): void {
  const seen = new Map<string, Schema>();
  for (const [file, schema] of schemas) {
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      const other = seen.get(name);
      if (other !== undefined && !isDeepStrictEqual(other, definition))
        throw new Error(`${name} in schemas/${file}.schema.json means something else elsewhere`);
      seen.set(name, definition);
    }
  }
}

if (import.meta.main) {
  await settle(await generated(), 'schemas/');
  await settle(await readmeWithTables(), 'action.yml');
}

/** Writes the files, or with --check says which are not what their source gives. */
async function settle(files: ReadonlyMap<string, string>, source: string): Promise<void> {
  for (const [path, text] of files) {
    if (!process.argv.includes('--check')) await writeFile(path, text);
    else if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) {
      process.stderr.write(`${path} is not what ${source} gives: run npm run generate\n`);
      process.exitCode = 1;
    }
  }
}
