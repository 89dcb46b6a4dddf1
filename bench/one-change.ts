// The cost of a change grows with the change: one file, in a small and in a large repository.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bindingFile, type GeneratedFile, grantFile } from './manifests.ts';
import { type Command, type Figure, measure, progress } from './measure.ts';
import { type Budget, ratio, type Section } from './report.ts';
import { makeRepository, POLICY_PATH } from './repository.ts';
import { grantproof } from './tools.ts';

const CHANGED = 500;

interface Kind {
  readonly name: string;
  readonly policy: string;
  readonly file: (index: number, extra?: readonly string[]) => GeneratedFile;
  /** An action that the change adds. */
  readonly action: string;
  /** How many times as long the large repository may take. */
  readonly limit: number;
}

async function kinds(): Promise<readonly Kind[]> {
  const policy = (name: string): Promise<string> =>
    readFile(join(import.meta.dirname, 'peers', name), 'utf8');
  return [
    {
      name: 'AccessGrant',
      policy: await policy('grantproof-policy.yaml'),
      file: grantFile,
      action: 's3:DeleteObject',
      limit: 3,
    },
    {
      name: 'Kubernetes',
      policy: await policy('grantproof-kubernetes.yaml'),
      file: bindingFile,
      action: 'delete',
      limit: 1.5,
    },
  ];
}

/** Measures `check` of one changed file among `small` and among `large`, for each kind of manifest. */
export async function oneChange(
  folder: string,
  [small, large]: readonly [number, number],
  rounds: number,
): Promise<Section> {
  const all = await kinds();
  const commands: Record<string, Command> = {
    'node -e 0': { file: process.execPath, args: ['-e', '0'], cwd: folder },
  };
  for (const kind of all) {
    for (const count of [small, large]) {
      const dir = await repository(folder, kind, count);
      const args = ['diff-tree', '-r', '-z', 'main', 'change'];
      commands[`git diff-tree, ${label(kind, count)}`] = { file: 'git', args, cwd: dir };
      const check = ['check', '--base', 'main', '--head', 'change', '--json'];
      commands[label(kind, count)] = grantproof(dir, ...check);
    }
  }
  const figures = await measure(commands, rounds);
  for (const kind of all) {
    for (const count of [small, large]) assertOneDelta(label(kind, count), figures);
  }
  const budgets = all.map((kind): Budget => {
    const value = ratio(figures[label(kind, large)], figures[label(kind, small)]);
    return { what: `${kind.name}, large / small`, value, limit: kind.limit, unit: 'x' };
  });
  return { title: 'one changed file', figures, budgets, notes: [] };
}

const label = (kind: Kind, count: number): string =>
  `1 of ${count.toLocaleString('en-US')} ${kind.name}`;

async function repository(folder: string, kind: Kind, count: number): Promise<string> {
  const dir = join(folder, `change-${kind.name}-${count}`);
  progress(`writing ${count} manifests`);
  const files = function* (): Generator<GeneratedFile> {
    yield { path: POLICY_PATH, text: kind.policy };
    for (let index = 0; index < count; index += 1) yield kind.file(index);
  };
  await makeRepository(dir, files(), [kind.file(CHANGED, [kind.action])]);
  return dir;
}

function assertOneDelta(name: string, figures: Readonly<Record<string, Figure>>): void {
  const run = figures[name]?.run;
  const { deltas } = JSON.parse(run?.stdout ?? '') as { readonly deltas: readonly unknown[] };
  if (deltas.length !== 1) throw new Error(`${name}: ${deltas.length} deltas: ${run?.stderr}`);
}
