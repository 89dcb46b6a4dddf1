// The same four rules over the same files, by every tool.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grantFiles, violationsOf } from './manifests.ts';
import { type Command, type Figure, measure, progress } from './measure.ts';
import { type Budget, ratio, type Section } from './report.ts';
import { git, makeRepository, POLICY_PATH } from './repository.ts';
import type { Tool } from './tools.ts';

/** How many times as long as another tool we may take, by number of manifests. */
const LIMITS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1: { 'node -e 0': 1.6, spectral: 0.06, 'ajv-cli': 0.2 },
  1000: { spectral: 0.08, conftest: 0.7 },
  10000: { spectral: 0.06, conftest: 0.3 },
};
const MEGABYTES: Readonly<Record<number, number>> = { 10000: 130 };

/** Measures all tools on `count` manifests; throws when one finds something else than the others. */
export async function wholeRepository(
  folder: string,
  count: number,
  tools: readonly Tool[],
  rounds: number,
): Promise<Section> {
  const dir = join(folder, `whole-${count}`);
  progress(`writing ${count} manifests`);
  const policy = await readFile(join(import.meta.dirname, 'peers/grantproof-policy.yaml'), 'utf8');
  await makeRepository(dir, [{ path: POLICY_PATH, text: policy }, ...grantFiles(count)]);
  await git(dir, 'reset', '--hard', '--quiet', 'main');

  const figures = await measure({ ...floors(dir), ...commands(tools, dir) }, rounds);
  const expected = violationsOf(count);
  for (const tool of tools) {
    const figure = figures[tool.name];
    if (figure !== undefined) agree(tool, figure, expected, dir);
  }
  return {
    title: `manifests: ${count.toLocaleString('en-US')}, violations of four rules, found alike by all: ${expected.length}`,
    figures,
    budgets: budgets(count, figures),
    notes: [],
  };
}

/** What nobody can be faster than: starting, asking git for the paths, reading every byte. */
function floors(cwd: string): Readonly<Record<string, Command>> {
  return {
    'node -e 0': { file: process.execPath, args: ['-e', '0'], cwd },
    'git diff-tree': { file: 'git', args: ['diff-tree', '-r', '--root', 'main'], cwd },
    'git cat-file': {
      file: 'git',
      args: ['cat-file', '--batch', '--batch-all-objects', '--buffer', '--unordered'],
      cwd,
    },
  };
}

const commands = (tools: readonly Tool[], dir: string): Readonly<Record<string, Command>> =>
  Object.fromEntries(tools.map((tool) => [tool.name, tool.command(dir)]));

function agree(tool: Tool, { run }: Figure, expected: readonly string[], dir: string): void {
  const answer = `exit code ${run.code}, ${run.stderr.slice(0, 400)}`;
  let found: readonly string[];
  try {
    found = tool.violations(run, dir);
  } catch (cause) {
    throw new Error(`${tool.name} gave no answer: ${answer}`, { cause });
  }
  const odd = [
    ...expected.filter((one) => !found.includes(one)).map((one) => `missed ${one}`),
    ...found.filter((one) => !expected.includes(one)).map((one) => `made up ${one}`),
  ];
  if (odd.length > 0) {
    throw new Error(`${tool.name} ${odd.slice(0, 5).join(', ')} (${odd.length} in all; ${answer})`);
  }
}

function budgets(count: number, figures: Readonly<Record<string, Figure>>): readonly Budget[] {
  const ours = figures['grantproof'];
  const times = Object.entries(LIMITS[count] ?? {}).map(([name, limit]): Budget => {
    return { what: `grantproof / ${name}`, value: ratio(ours, figures[name]), limit, unit: 'x' };
  });
  const memory = MEGABYTES[count];
  if (memory === undefined) return times;
  return [...times, { what: 'memory', value: ours?.megabytes ?? null, limit: memory, unit: 'MB' }];
}
