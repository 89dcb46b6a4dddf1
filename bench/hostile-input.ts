// Small inputs that make other readers hang: each must be refused, or done, at once.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grantFile, grantPath } from './manifests.ts';
import { type Command, measure } from './measure.ts';
import type { Budget, Section } from './report.ts';
import { makeRepository, POLICY_PATH } from './repository.ts';
import { grantproof } from './tools.ts';

const LIMIT = { ms: 1000, megabytes: 150 };

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Nine levels of ten references each: a thousand million values in less than half a kilobyte. */
const aliasBomb = `a0: &a0 x\n${lines(9, (n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join()}]\n`)}`;
const deep = `spec: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`;
const manyItems = `spec: [${'0,'.repeat(520_000)}]\n`;
const manyKeys = grantFile(1).text.replace(
  '  labels:\n',
  `  labels:\n${lines(20_000, (n) => `    k${n}: v\n`)}`,
);

/** Globs that make a backtracking matcher run for minutes. */
const GLOBS = [`grants/${'a*'.repeat(20)}b`, 'grants/*(*a)b', `grants/${'{a,b}'.repeat(18)}`];

/** Measures one repository for each hostile input. */
export async function hostileInput(folder: string, rounds: number): Promise<Section> {
  const policy = await readFile(join(import.meta.dirname, 'peers/grantproof-policy.yaml'), 'utf8');
  const evil = policy.replace(
    '"grants/**/*.yaml"',
    ['grants/**', ...GLOBS].map((glob) => JSON.stringify(glob)).join(),
  );
  const cases: Readonly<
    Record<string, { readonly policy: string; readonly text: string; readonly path: string }>
  > = {
    'alias bomb': { policy, text: aliasBomb, path: grantPath(0) },
    'depth 10,000': { policy, text: deep, path: grantPath(0) },
    '520,000 items': { policy, text: manyItems, path: grantPath(0) },
    '20,000 keys': { policy, text: manyKeys, path: grantPath(0) },
    'evil globs': { policy: evil, text: grantFile(1).text, path: `grants/${'a'.repeat(60)}` },
  };
  const commands: Record<string, Command> = {
    'node -e 0': { file: process.execPath, args: ['-e', '0'], cwd: folder },
  };
  for (const [name, { policy: text, ...file }] of Object.entries(cases)) {
    const dir = join(folder, name.replace(/\W+/g, '-'));
    await makeRepository(dir, [{ path: POLICY_PATH, text }, file]);
    commands[name] = grantproof(dir, 'check', '--all', '--json');
  }
  const figures = await measure(commands, rounds);
  const budgets = Object.keys(cases).flatMap((name): Budget[] => {
    const figure = figures[name];
    if (figure === undefined) return [];
    const { ms, megabytes, run } = figure;
    if (run.code === null || run.code === 3)
      throw new Error(`${name}: ${run.stderr.slice(0, 400)}`);
    return [
      { what: name, value: ms, limit: LIMIT.ms, unit: 'ms' },
      { what: name, value: megabytes, limit: LIMIT.megabytes, unit: 'MB' },
    ];
  });
  return { title: 'hostile input', figures, budgets, notes: [] };
}
