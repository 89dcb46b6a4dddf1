import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { replay } from '../../src/app/replay.ts';
import { canonicalJson } from '../../src/core/model/canonical.ts';
import type { Json, JsonObject } from '../../src/core/model/json.ts';

type Path = readonly (string | number)[];

/** All values of a record that hold no others, by where they stand. */
function* leaves(
  value: Json,
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: Json }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else for (const [key, part] of Object.entries(value)) yield* leaves(part as Json, [...path, key]);
}

/** Another value of the same kind, so that the shape stays right wherever it can. */
function other(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'something';
  const changed = value.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '1' ? '2' : '1'));
  return changed === value ? `${value}1` : changed;
}

function changed(record: JsonObject, path: Path, value: Json): Uint8Array {
  const copy = structuredClone(record) as Record<string, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  parent[path.at(-1) ?? ''] = value;
  return new TextEncoder().encode(canonicalJson(copy as Json));
}

/**
 * What judging does not look at: who vouches for it is the signature, and, for what names commits and trees, a
 * repository, which `verify --repo` asks.
 */
const NOT_JUDGED =
  /^(?:salt|engine\/(?:version|digest\/sha256)|question\/tip\/commit|question\/head\/tree)$/;

describe.each(['approved-by-owner', 'kubernetes-orphan', 'grant-without-owner'])(
  'no value of %s can be another one',
  (name) => {
    const text = readFileSync(`__tests__/golden/ruleset-1/${name}/record.json`, 'utf8');
    const record = JSON.parse(text) as JsonObject;

    test.each(Object.keys(record).filter((part) => part !== 'answers' && part !== 'facts'))(
      'in its %s',
      async (part) => {
        const unnoticed: string[] = [];
        for (const { path, value } of leaves(record[part] ?? null, [part])) {
          const { result } = await replay(changed(record, path, other(value)));
          if (result === 'match') unnoticed.push(path.join('/'));
        }
        expect(unnoticed.filter((path) => !NOT_JUDGED.test(path))).toEqual([]);
      },
    );

    test.each(['answers', 'facts'])(
      'in its %s without an answer that is no error',
      async (part) => {
        for (const { path, value } of leaves(record[part] ?? null, [part])) {
          const { result } = await replay(changed(record, path, other(value)));
          expect(['match', 'mismatch', 'unreadable']).toContain(result);
        }
      },
    );
  },
);
