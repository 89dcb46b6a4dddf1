// Rotations that are interrupted, and others that come in between. These run the built program, each run a process.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pathWithGit } from '../support/git-wrapper.ts';
import { type KeyStory, keyStory, privateKey } from '../support/key-story.ts';
import type { CliRun } from '../support/run-cli.ts';
import { CLI, spawnCli } from '../support/spawn-cli.ts';

let story: KeyStory;
beforeEach(async () => {
  story = await keyStory();
});
afterEach(() => story.dispose());

/** @param onPush lines of `sh` that are run before git pushes */
const spawned = async (args: readonly string[], onPush = ''): Promise<CliRun> => {
  const env: Record<string, string> = {
    // Whoever is killed leaves things there.
    TMPDIR: story.dir,
    ...(onPush !== '' && { PATH: pathWithGit(join(story.dir, 'bin'), onPush) }),
  };
  return spawnCli(story.dir, [...args, '--repo', story.repo.dir], { env });
};
const rotation = (from: string, to: string): readonly string[] => [
  ...['keygen', '--rotate', '--key', privateKey(from), '--out', to],
];
const sealing = (name: string): readonly string[] => ['seal', '--key', privateKey(name)];
const keyOf = (name: string): string | null => {
  const file = join(story.dir, privateKey(name));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

/** A command of the program as it stands in a script, run once. */
const once = (args: readonly string[]): string => {
  const line = [process.execPath, CLI, ...args, '--repo', story.repo.dir].join(' ');
  // The script's own PATH would lead back to it.
  return `if mkdir "${story.dir}/once" 2>/dev/null; then
  (cd "${story.dir}" && PATH="\${PATH#*:}" ${line} >/dev/null) || exit 1
fi`;
};

describe('a rotation that is killed', () => {
  test.each([
    ['before the ledger has it', 'kill -9 $PPID; exit 1', 1],
    ['once the ledger has it', 'push "$@"; kill -9 $PPID; exit 1', 2],
  ])('%s is brought to its end by doing it again', async (_, onPush, size) => {
    await expect(spawned(rotation('a', 'b'), onPush)).rejects.toThrow('ended by SIGKILL');
    const key = keyOf('b');
    expect(key).not.toBeNull();
    expect(story.size()).toBe(size);
    expect(await spawned(rotation('a', 'b'))).toMatchObject({ code: 0, err: '' });
    expect(keyOf('b')).toBe(key);
    expect(story.size()).toBe(2);
    expect(await story.seal('b')).toMatchObject({ code: 0 });
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('and never done again: nothing has changed for those who seal', async () => {
    await expect(spawned(rotation('a', 'b'), 'kill -9 $PPID; exit 1')).rejects.toThrow('SIGKILL');
    await story.land('a');
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['a'] });
  });
});

test('a rotation whose answer got lost is found done', async () => {
  const { code, err } = await spawned(
    rotation('a', 'b'),
    'push "$@" >/dev/null 2>&1; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128',
  );
  // What was pushed is looked for, so that nothing is lost but the answer.
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await spawned(rotation('a', 'b'))).toMatchObject({ code: 0, err: '' });
  expect(story.size()).toBe(2);
});

describe('what comes in between', () => {
  test('a seal: the rotation goes behind it', async () => {
    story.repo.write('grants/nightly-backup.yaml', '');
    story.repo.commit('revoke');
    const { code, out } = await spawned(rotation('a', 'b'), once(sealing('a')));
    expect(code).toBe(0);
    expect(out).toContain('record 2 of');
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('a rotation: the seal is refused, and nothing is lost', async () => {
    story.repo.write('grants/nightly-backup.yaml', '');
    story.repo.commit('revoke');
    const { code, err } = await spawned(sealing('a'), once(rotation('a', 'b')));
    expect(code).toBe(3);
    expect(err).toContain('was replaced by record 1, and signs no more');
    expect(story.size()).toBe(2);
    expect(await spawned(sealing('b'))).toMatchObject({ code: 0 });
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('another rotation: the second is refused, and its key stays in its folder', async () => {
    const { code, err } = await spawned(rotation('a', 'c'), once(rotation('a', 'b')));
    expect(code).toBe(3);
    expect(err).toContain('was replaced by record 1, and signs no more');
    expect(keyOf('c')).not.toBeNull();
    expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: ['b'] });
  });

  test('the same rotation: both say that it is done', async () => {
    const { code, out } = await spawned(rotation('a', 'b'), once(rotation('a', 'b')));
    expect(code).toBe(0);
    expect(out).toContain('which an earlier run has appended');
    expect(story.size()).toBe(2);
  });
});

test('two rotations and two seals at once leave a ledger that is whole, and one key that counts', async () => {
  story.repo.write('grants/nightly-backup.yaml', '');
  story.repo.commit('revoke');
  const runs = await Promise.all(
    [rotation('a', 'b'), sealing('a'), rotation('a', 'c'), sealing('a')].map((args) =>
      spawned(args),
    ),
  );
  const codes = runs.map(({ code }) => code);
  expect(runs.filter(({ code, err }) => code !== 0 && !err.includes('signs no more'))).toEqual([]);
  const [first, , second] = codes;
  expect(new Set([first, second])).toEqual(new Set([0, 3]));
  const winner = first === 0 ? 'b' : 'c';
  expect(await spawned(sealing(winner))).toMatchObject({ code: 0 });
  expect(await story.verify('a')).toMatchObject({ result: 'pass', keys: [winner] });
  expect(story.size()).toBe(3);
});
