// Records: what making one costs, how large it gets, and how fast many are verified and replayed.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { grantFile } from './manifests.ts';
import { type Command, type Figure, measure, progress, run } from './measure.ts';
import { type Budget, ratio, type Section } from './report.ts';
import { makeRepository, POLICY_PATH } from './repository.ts';
import { grantproof } from './tools.ts';

const ROOT = join(import.meta.dirname, '..');
const SIZES = [1, 10, 100] as const;
/** Of the others' tool that starts anew for each file; more would only take longer. */
const ONE_BY_ONE = 20;
const PREDICATE = 'https://grantproof.dev/attestation/access-decision/v1';

/** Measures making records of 1, 10 and 100 manifests, and verifying `count` of them. */
export async function evidence(
  folder: string,
  count: number,
  rounds: number,
): Promise<readonly Section[]> {
  const keys = join(folder, 'keys');
  await mustRun(grantproof(folder, 'keygen', '--out', keys));
  return [await making(folder, keys, rounds), await verifying(folder, keys, count, rounds)];
}

async function mustRun(command: Command): Promise<void> {
  const { code, stderr } = await run(command);
  if (code === null || code > 1) throw new Error(`${command.args.join(' ')}: ${stderr}`);
}

const recordCommand = (folder: string, keys: string, size: number): Command => {
  const dir = join(folder, `evidence-${size}`);
  const args = ['--base', 'main', '--head', 'change', '--key', join(keys, 'grantproof.key')];
  return grantproof(dir, 'record', ...args, '--out', join(folder, `record-${size}`));
};

async function making(folder: string, keys: string, rounds: number): Promise<Section> {
  const policy = await readFile(join(import.meta.dirname, 'peers/grantproof-policy.yaml'), 'utf8');
  const commands: Record<string, Command> = {};
  for (const size of SIZES) {
    const dir = join(folder, `evidence-${size}`);
    const grants = Array.from({ length: size }, (_, index) => grantFile(index + 1));
    await makeRepository(dir, [{ path: POLICY_PATH, text: policy }], grants);
    await mkdir(join(folder, `record-${size}`), { recursive: true });
    commands[`check, ${size}`] = grantproof(dir, 'check', '--base', 'main', '--head', 'change');
    commands[`record, signed with a key, ${size}`] = recordCommand(folder, keys, size);
  }
  const figures = await measure(commands, rounds);
  const notes = await Promise.all(
    SIZES.map(async (size) => {
      const bytes = async (name: string): Promise<string> =>
        ((await stat(join(folder, `record-${size}`, name))).size / 1000).toFixed(1);
      const [record, bundle] = [await bytes('record.json'), await bytes('record.sigstore.json')];
      return `${size} manifests: record ${record} kB, bundle ${bundle} kB`;
    }),
  );
  return { title: 'records of changes of 1, 10 and 100 manifests', figures, budgets: [], notes };
}

async function verifying(
  folder: string,
  keys: string,
  count: number,
  rounds: number,
): Promise<Section> {
  const few = Math.max(count / 10, ONE_BY_ONE);
  const [many, less] = [join(folder, 'records'), join(folder, 'fewer-records')];
  await mustRun(recordCommand(folder, keys, 1));
  await copies(folder, many, count);
  await copies(folder, less, few);
  const key = join(keys, 'grantproof.pub');
  const names = {
    library: `@sigstore/verify, signatures alone, ${count}`,
    ours: `grantproof verify, ${count}`,
    fewer: `grantproof verify, ${few}`,
    replay: `grantproof replay, ${count}`,
    cosign: `cosign, ${ONE_BY_ONE} one by one`,
  };
  const cosign = cosignCommand(less, key);
  const commands: Record<string, Command> = {
    [names.library]: libraryCommand(many, key),
    [names.ours]: grantproof(many, 'verify', '.', '--key', key),
    [names.fewer]: grantproof(less, 'verify', '.', '--key', key),
    [names.replay]: grantproof(many, 'replay', '.'),
    ...(cosign === null ? {} : { [names.cosign]: cosign }),
  };
  const figures = await measure(commands, rounds);
  for (const [name, { run: last }] of Object.entries(figures))
    if (last.code !== 0) throw new Error(`${name}: ${last.stdout}${last.stderr}`);
  const ours = figures[names.ours];
  const each = (figure: Figure | undefined, all: number): number | null =>
    figure === undefined ? null : figure.ms / all;
  const [our, their] = [each(ours, count), each(figures[names.cosign], ONE_BY_ONE)];
  const [high, low] = [ours?.megabytes ?? null, figures[names.fewer]?.megabytes ?? null];
  const value = our === null || their === null ? null : our / their;
  const budgets: readonly Budget[] = [
    {
      what: 'verify / @sigstore/verify',
      value: ratio(ours, figures[names.library]),
      limit: 1.8,
      unit: 'x',
    },
    { what: 'verify / cosign, a record', value, limit: 0.02, unit: 'x' },
    {
      what: `memory of ${count} / ${few}`,
      value: high === null || low === null ? null : high / low,
      limit: 1.5,
      unit: 'x',
    },
  ];
  const perSecond = (name: string): string => {
    const ms = each(figures[name], count);
    return ms === null ? '-' : (1000 / ms).toFixed(0);
  };
  const notes = [
    `a second: ${perSecond(names.ours)} verified (with replay), ${perSecond(names.replay)} replayed`,
  ];
  return { title: `${count} records`, figures, budgets, notes };
}

async function copies(folder: string, into: string, count: number): Promise<void> {
  progress(`writing ${count} records`);
  await mkdir(into, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const name = join(into, String(index).padStart(6, '0'));
    await copyFile(join(folder, 'record-1/record.json'), `${name}.json`);
    await copyFile(join(folder, 'record-1/record.sigstore.json'), `${name}.sigstore.json`);
  }
}

/** What any verifier in JavaScript has to do at least, on one thread. */
const LIBRARY = `
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, Verifier } from '@sigstore/verify';
const [folder, key] = process.argv.slice(1);
const publicKey = createPublicKey(readFileSync(key));
const trust = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [],
  publicKey: () => ({ publicKey, validFor: () => true }) };
const verifier = new Verifier(trust, { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 });
for (const name of readdirSync(folder).filter((file) => file.endsWith('.sigstore.json')))
  verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(readFileSync(folder + '/' + name, 'utf8')))));
`;

const libraryCommand = (folder: string, key: string): Command => ({
  file: process.execPath,
  args: ['--input-type=module', '--eval', LIBRARY, folder, key],
  cwd: ROOT,
});

/** Null where it is not installed: `.ci/tools cosign` does. */
function cosignCommand(folder: string, key: string): Command | null {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    join(cache, 'grantproof-ci/bin'),
  ];
  const file = folders.map((one) => join(one, 'cosign')).find((path) => existsSync(path));
  if (file === undefined) return null;
  const script = `for record in $(ls | grep -v sigstore | head -n ${ONE_BY_ONE}); do
    "$0" verify-blob-attestation --bundle "\${record%.json}.sigstore.json" --key "$1" \\
      --insecure-ignore-tlog --type ${PREDICATE} "$record" 2> /dev/null || exit 1
  done`;
  return { file: 'sh', args: ['-c', script, file, key], cwd: folder };
}
