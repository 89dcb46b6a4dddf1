import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nodeBinary } from '../support/runner/node-binary.ts';
import { ROOT } from '../support/spawn-cli.ts';
import { type Gate, openGate, type RunWanted } from './sample-gate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coverage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The source of every file of `dist/` that a run loads, as V8 tells. */
async function loadedBy(gate: Gate, wanted: RunWanted = {}): Promise<string> {
  const env = { ...wanted.env, NODE_V8_COVERAGE: folder };
  expect((await gate.run({ ...wanted, env })).conclusion).toBe('success');
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      readonly result: readonly { readonly url: string }[];
    };
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
  const files = [...new Set(urls)].map((url) => fileURLToPath(url)).filter(isBuilt);
  expect(files).toContain(join(DIST, 'action.js'));
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const DIST = join(ROOT, 'dist');
const isBuilt = (file: string): boolean => file.startsWith(DIST);

const built = [
  'action.js',
  'cli.js',
  ...readdirSync(join(DIST, 'chunks')).map((name) => `chunks/${name}`),
]
  .map((name) => readFileSync(join(DIST, name), 'utf8'))
  .join('\n');

/** Words that stand in one part of the program and nowhere else, and a run that needs that part. */
const PARTS: readonly (readonly [part: string, word: string, run?: RunWanted])[] = [
  ['SARIF', 'sarif-2.1.0.json', { inputs: { 'sarif-file': 'findings.sarif' } }],
  ['reading without git', 'git/trees', { env: { PATH: '/nowhere' } }],
  ['ticket systems', '/rest/api/'],
  ['waiting for limits', 'retryAfterBaseValue'],
  ['the doctor', 'default_workflow_permissions'],
  ['the command line', 'NO_COLOR'],
  ['editing of YAML', 'parseAllDocuments'],
];

test('a gate loads nothing that it does not need', async () => {
  const text = await loadedBy(await openGate());
  for (const [part, word] of PARTS) {
    expect([part, built.includes(word)]).toEqual([part, true]);
    expect([part, text.includes(word)]).toEqual([part, false]);
  }
});

test.each(PARTS.filter(([, , run]) => run !== undefined))(
  '%s is loaded when it is needed',
  async (_, word, run) => {
    expect(await loadedBy(await openGate(), run)).toContain(word);
  },
);

describe('dist/action.js runs on', () => {
  test.each([20, 24].filter((node) => nodeBinary(node) !== null))('Node %i', async (node) => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    const run = await gate.run({ node });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'allow' } });
    expect(run.written).not.toMatch(/warning|deprecated/i);
    expect(gate.status()).toMatch(/^success/);
  });
});
