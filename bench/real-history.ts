// A real platform's repository, where its copy lies beside this one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, measure, progress } from './measure.ts';
import type { Section } from './report.ts';
import { git } from './repository.ts';
import { grantproof } from './tools.ts';

const BUNDLE = join(import.meta.dirname, '../../shared/corpora/cloud-platform-environments.bundle');
const POLICY = join(import.meta.dirname, 'peers/grantproof-real-history.yaml');

/** Measures the whole repository at its head, and its last change; null where there is no copy. */
export async function realHistory(folder: string, rounds: number): Promise<Section | null> {
  if (!existsSync(BUNDLE)) return null;
  progress('cloning the real history');
  const cwd = join(folder, 'real-history');
  await git(folder, 'clone', '--quiet', '--bare', '--branch', 'main', BUNDLE, cwd);
  const common = ['--policy', POLICY, '--json'];
  const commands: Readonly<Record<'node -e 0' | 'git cat-file' | 'all' | 'last change', Command>> =
    {
      'node -e 0': { file: process.execPath, args: ['-e', '0'], cwd },
      'git cat-file': {
        file: 'git',
        args: ['cat-file', '--batch', '--batch-all-objects', '--buffer', '--unordered'],
        cwd,
      },
      all: grantproof(cwd, 'check', '--all', ...common),
      'last change': grantproof(cwd, 'check', '--base', 'main^', '--head', 'main', ...common),
    };
  const figures = await measure(commands, rounds);
  const { stdout, stderr } = figures.all.run;
  if (stdout === '') throw new Error(`the real history gave no answer: ${stderr.slice(0, 400)}`);
  const { deltas, outcomes, problems } = JSON.parse(stdout) as Readonly<
    Record<'deltas' | 'outcomes' | 'problems', readonly unknown[]>
  >;
  return {
    title: 'a real history: 8,534 Kubernetes files, and its last change',
    figures,
    budgets: [],
    notes: [`${deltas.length} deltas, ${outcomes.length} outcomes, ${problems.length} problems`],
  };
}
