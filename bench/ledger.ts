// A ledger: what sealing, appending and verifying cost as it grows, and how much of the branch a record takes.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { grantFile } from './manifests.ts';
import { type Command, type Figure, measure, progress, run } from './measure.ts';
import { ratio, type Section } from './report.ts';
import { git, POLICY_PATH } from './repository.ts';
import { grantproof } from './tools.ts';

const LEDGER = 'refs/heads/grantproof-ledger';
/** Each commit changes one of so many grants. */
const GRANTS = 500;
const SEALED = 1000;
/** How much more one record may cost in the largest ledger than in the smallest. */
const GROWTH = 1.2;

/** Measures sealing, and then ledgers of these sizes, smallest first. */
export async function ledger(
  folder: string,
  sizes: readonly number[],
  rounds: number,
): Promise<readonly Section[]> {
  const keys = join(folder, 'ledger-keys');
  await mustRun(grantproof(folder, 'keygen', '--out', keys));
  const made: Made[] = [];
  for (const size of sizes) made.push(await sealedRepository(folder, keys, size));
  return [
    await sealing(folder, keys, rounds),
    await appending(keys, made, rounds),
    await verifying(keys, made, rounds),
  ];
}

/** Exit code 1 says that violations were sealed, which is no failure here. */
async function mustRun(command: Command): Promise<void> {
  const { code, stderr } = await run({ ...command, patience: 3_600_000 });
  if (code === null || code > 1) throw new Error(`${command.args.join(' ')}: ${stderr}`);
}

interface Made {
  readonly size: number;
  readonly dir: string;
}

const seal = (dir: string, keys: string): Command =>
  grantproof(dir, 'seal', '--from', 'start', '--key', join(keys, 'grantproof.key'));

/** A repository with a ledger of so many records, the adoption included. */
async function sealedRepository(folder: string, keys: string, size: number): Promise<Made> {
  const dir = join(folder, `ledger-${size}`);
  progress(`sealing ${size} records`);
  await history(dir, size - 1);
  await mustRun(seal(dir, keys));
  return { size, dir };
}

/** A history of so many commits after `start`, each of which changes one grant. */
async function history(dir: string, count: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  await git(dir, 'init', '--quiet', '--bare', '--initial-branch=main');
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: dir,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  const policy = await readFile(join(import.meta.dirname, 'peers/grantproof-policy.yaml'), 'utf8');
  await pipeline(Readable.from(commits(policy, count)), child.stdin);
  if ((await done) !== 0) throw new Error(`git fast-import failed in ${dir}`);
  await git(dir, 'tag', 'start', await git(dir, 'rev-list', '--max-parents=0', 'main'));
}

function* commits(policy: string, count: number): Generator<string> {
  for (let nth = 0; nth <= count; nth += 1) {
    const who = `Sample Author <sample@example.com> ${1_767_225_600 + nth} +0000`;
    const { path, text } =
      nth === 0
        ? { path: POLICY_PATH, text: policy }
        : grantFile(nth % GRANTS, nth > GRANTS ? [`s3:Sample${nth}`] : []);
    yield `commit refs/heads/main\ncommitter ${who}\ndata 0\n`;
    yield `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  }
}

/** Each commit read, signed and written down as much as a record takes, and nothing judged: less it can't cost. */
async function sealing(folder: string, keys: string, rounds: number): Promise<Section> {
  const { dir } = await sealedRepository(folder, keys, SEALED + 1);
  const floor: Command = {
    file: process.execPath,
    args: [join(import.meta.dirname, 'ledger-floor.ts'), join(keys, 'grantproof.key'), LEDGER],
    cwd: dir,
  };
  const ours = `grantproof seal, ${SEALED} commits`;
  const least = `floor: read, sign and write ${SEALED} records`;
  const commands = { [least]: floor, [ours]: seal(dir, keys) };
  const sealed = await git(dir, 'rev-parse', LEDGER);
  const figures = await measure(commands, rounds, async (name) => {
    if (name === ours && (await git(dir, 'rev-parse', LEDGER)) === sealed)
      throw new Error('nothing was sealed');
    const next = Object.keys(commands)[name === ours ? 0 : 1];
    await git(dir, 'update-ref', ...(next === ours ? ['-d', LEDGER] : [LEDGER, sealed]));
  });
  const figure = figures[ours] as Figure;
  return {
    title: 'sealing a history',
    figures,
    budgets: [],
    notes: [`${((1000 * SEALED) / figure.ms).toFixed(0)} commits a second`],
  };
}

/** One record more, on ledgers of each size. */
async function appending(keys: string, made: readonly Made[], rounds: number): Promise<Section> {
  const commands: Record<string, Command> = {
    'node -e 0': { file: process.execPath, args: ['-e', '0'], cwd: made[0]?.dir ?? '.' },
  };
  const before = new Map<string, () => Promise<void>>();
  for (const { size, dir } of made) {
    const sealed = await git(dir, 'rev-parse', LEDGER);
    await git(dir, 'branch', '--force', 'sealed', 'main');
    await oneMore(dir, size);
    const name = appendName(size);
    commands[name] = seal(dir, keys);
    before.set(name, async () => {
      if ((await git(dir, 'rev-parse', LEDGER)) === sealed) throw new Error('nothing was sealed');
      await git(dir, 'update-ref', LEDGER, sealed);
    });
  }
  const figures = await measure(commands, rounds, async (name) => before.get(name)?.());
  for (const { dir } of made) await git(dir, 'branch', '--force', 'main', 'sealed');
  const [small, large] = [made[0], made.at(-1)].map((one) => appendName(one?.size ?? 0));
  const value = ratio(figures[large ?? ''], figures[small ?? '']);
  return {
    title: 'appending one record',
    figures,
    budgets: [{ what: `${large} / ${small}`, value, limit: GROWTH, unit: 'x' }],
    notes: [],
  };
}

const appendName = (size: number): string => `seal one more, after ${size}`;

async function oneMore(dir: string, size: number): Promise<void> {
  const { path, text } = grantFile(GRANTS + 1);
  const stream = `commit refs/heads/main\ncommitter Sample Author <sample@example.com> ${
    1_767_225_600 + size
  } +0000\ndata 0\nfrom refs/heads/main^0\nM 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: dir,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const done = new Promise((resolve) => child.on('close', resolve));
  await pipeline(Readable.from([stream]), child.stdin);
  await done;
}

/** All that a ledger proves, and that alone which needs no signature and no judging. */
async function verifying(keys: string, made: readonly Made[], rounds: number): Promise<Section> {
  const key = join(keys, 'grantproof.pub');
  const commands: Record<string, Command> = {};
  const notes: string[] = [];
  for (const { size, dir } of made) {
    const patience = 3_600_000;
    commands[`status, ${size}`] = { ...grantproof(dir, 'status'), patience };
    const verify = grantproof(dir, 'verify', '--repo', '.', '--key', key);
    commands[`verify, ${size}`] = { ...verify, patience };
    notes.push(await sizeNote(dir, size));
  }
  const figures = await measure(commands, rounds);
  for (const [name, { run: last }] of Object.entries(figures))
    if (last.code !== 0) throw new Error(`${name}: ${last.stdout}${last.stderr}`);
  for (const { size } of made)
    for (const what of ['status', 'verify']) {
      const figure = figures[`${what}, ${size}`] as Figure;
      notes.push(`${what}, ${size}: ${((1000 * size) / figure.ms).toFixed(0)} records a second`);
    }
  return { title: 'verifying that nothing is missing', figures, budgets: [], notes };
}

/** What the branch takes in a clone, once git has packed it. */
async function sizeNote(dir: string, size: number): Promise<string> {
  const clone = `${dir}-branch`;
  if (!existsSync(clone)) {
    const branch = LEDGER.replace('refs/heads/', '');
    await git(dir, 'clone', '--quiet', '--bare', '--single-branch', '-b', branch, '.', clone);
    await git(clone, 'gc', '--quiet', '--prune=now');
  }
  const { stdout } = await run({ file: 'du', args: ['-sb', 'objects'], cwd: clone });
  const bytes = Number.parseInt(stdout, 10);
  return `${size} records: ${(bytes / 1e6).toFixed(1)} MB in the branch, ${(bytes / size / 1000).toFixed(2)} kB each`;
}
