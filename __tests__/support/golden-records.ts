import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../src/core/evidence/read-record.ts';
import { digestOf } from '../../src/core/model/canonical.ts';
import type { RecordSource } from '../../src/core/render/record-source.ts';

const FOLDER = join(import.meta.dirname, '../golden/ruleset-1');

/** All golden records, by their names; throws where one can't be read. */
export function goldenRecords(): readonly {
  readonly name: string;
  readonly source: RecordSource;
}[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, 'record.json')))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(FOLDER, name, 'record.json'));
      const read = readRecord(bytes);
      if ('refusal' in read) throw new Error(`${name}: ${read.refusal.message}`);
      const digest = digestOf(bytes).slice('sha256:'.length);
      return { name, source: { ...read, digest, beside: { kind: 'none' } } };
    });
}
