// Many who seal at once, and some who are killed while they do: what is in the ledger then is what one would have made.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hermeticEnv } from '../support/git-repo.ts';
import { type GovernedRepo, governedRepo, grantText } from '../support/governed-repo.ts';
import { LEDGER, recordsOf } from '../support/ledger-files.ts';
import type { CliRun } from '../support/run-cli.ts';
import { CLI, spawnCli } from '../support/spawn-cli.ts';

let repo: GovernedRepo;
let origin: string;
let temporary: string;

beforeEach(() => {
  repo = governedRepo();
  origin = join(repo.beside, 'origin.git');
  temporary = join(repo.beside, 'temporary');
  mkdirSync(temporary);
  repo.git('clone', '--quiet', '--bare', '.', origin);
  repo.git('remote', 'add', 'origin', origin);
});
afterEach(() => repo.dispose());

/** Whoever begins the ledger begins it where the branch did. */
const sealing = (): readonly string[] => [
  ...['seal', '--key', join(repo.beside, 'grantproof.key')],
  ...['--from', repo.git('rev-list', '--max-parents=0', 'HEAD')],
];

const env = () => ({ TMPDIR: temporary });

/** Commits that each change a grant, one after the other; none of them is on the branch yet. */
function commits(count: number): readonly string[] {
  return Array.from({ length: count }, (_, nth) => {
    const name = `grant-${nth % 7}`;
    repo.write(`grants/${name}.yaml`, grantText(name, [`s3:Get${nth}`]));
    return repo.commit(`commit ${nth}`);
  });
}

const publish = (commit: string): string =>
  repo.git('push', '--quiet', 'origin', `${commit}:refs/heads/main`);

/** Each commit has its record, once, in the order of the branch, and the ledger is whole. */
async function expectSealed(expected: readonly string[]): Promise<void> {
  const last = await spawnCli(repo.beside, [...sealing(), '--repo', origin, '--no-heartbeat'], {
    env: env(),
  });
  expect([last.code, last.err]).toEqual([0, '']);
  repo.git('fetch', '--quiet', '--force', 'origin', `${LEDGER}:${LEDGER}`);
  const [adoption, ...records] = recordsOf(repo);
  expect(adoption?.kind).toBe('heartbeat');
  expect(records.map(({ index, kind, from, to }) => [index, kind, from, to])).toEqual(
    expected.map((commit, nth) => [nth + 1, 'change', expected[nth - 1] ?? adoption?.to, commit]),
  );
  const key = join(repo.beside, 'grantproof.pub');
  const verified = await spawnCli(repo.beside, [
    'verify',
    '--repo',
    origin,
    '--key',
    key,
    '--json',
  ]);
  expect(JSON.parse(verified.out)).toMatchObject({ result: 'pass', findings: [] });
  expect(repo.git('-C', origin, 'fsck', '--strict', '--no-dangling')).toBe('');
}

test('twelve seal at once while a hundred commits land: a hundred records, none lost and none twice', async () => {
  const landing = commits(100);
  const clone = join(repo.beside, 'clone');
  repo.git('clone', '--quiet', origin, clone);
  const runs: Promise<CliRun>[] = [];
  for (const [nth, commit] of landing.entries()) {
    publish(commit);
    if (nth % 8 !== 7) continue;
    repo.git('-C', clone, 'fetch', '--quiet', 'origin', 'main');
    // Some keep it in the repository itself, some reach it as a remote.
    const where = nth % 16 === 7 ? ['--repo', origin] : ['--repo', clone, '--remote', 'origin'];
    runs.push(spawnCli(repo.beside, [...sealing(), ...where, '--no-heartbeat'], { env: env() }));
  }
  expect(runs).toHaveLength(12);
  for (const { code, err } of await Promise.all(runs)) expect([code, err]).toEqual([0, '']);
  await expectSealed(landing);
  expect(readdirSync(temporary)).toEqual([]);
});

/** As many as a run of the tests has time for; a few hundred where somebody asks for them. */
const KILLS = Number(process.env['GRANTPROOF_KILLS'] ?? 40);
const AT_ONCE = 2;

test(`whoever seals is killed ${KILLS} times, at any moment: the next one carries on`, async () => {
  const landing = commits(KILLS);
  const random = randomFrom(20_261_130);
  let usual = await duration(sealedBy());
  let killed = 0;
  for (let nth = 0; nth < KILLS; nth += AT_ONCE) {
    for (const commit of landing.slice(nth, nth + AT_ONCE)) publish(commit);
    const rounds = Array.from({ length: AT_ONCE }, async () => {
      const child = sealedBy();
      const ended = duration(child);
      const moment = usual * (0.2 + random());
      if (await Promise.race([ended.then(() => false), setTimeout(moment, true)])) {
        kill(child, random() < 0.5);
        killed += 1;
      } else usual = (usual + (await ended)) / 2;
      await ended;
    });
    await Promise.all(rounds);
    unlock();
  }
  expect(killed).toBeGreaterThan(KILLS / 4);
  await expectSealed(landing);
  // A process that is gone can't tidy up; whoever comes after it leaves nothing.
  expect(readdirSync(temporary).length).toBeLessThanOrEqual(2 * killed);
}, 900_000);

function sealedBy(): ChildProcess {
  const args = [CLI, ...sealing(), '--repo', origin, '--no-heartbeat'];
  return spawn(process.execPath, args, {
    env: { ...hermeticEnv(), ...env() },
    stdio: 'ignore',
    detached: true,
  });
}

/** Milliseconds until it has ended. */
async function duration(child: ChildProcess): Promise<number> {
  const begin = performance.now();
  await new Promise((resolve) => child.on('close', resolve));
  return performance.now() - begin;
}

/** The program alone, so that what it has started goes on, or all of it at once. */
function kill({ pid }: ChildProcess, all: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(all ? -pid : pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

/** Git never takes away the lock of a process that was killed: a person has to, as its message says. */
function unlock(): void {
  const heads = join(origin, 'refs/heads');
  for (const name of readdirSync(heads).filter((one) => one.endsWith('.lock')))
    rmSync(join(heads, name));
}

/** Numbers from 0 to 1, the same each time (a linear congruential generator, Numerical Recipes' constants). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
