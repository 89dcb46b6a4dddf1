import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openNotingRepository } from '../../../src/adapters/git/noting-repository.ts';
import { openPackedRepository } from '../../../src/adapters/git/packed-repository.ts';
import { Fault } from '../../../src/core/model/fault.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { PackedObjects } from '../../../src/core/pack/pack-manifest.ts';
import type { History } from '../../../src/ports/history.ts';
import type { Repository } from '../../../src/ports/repository.ts';
import { anyHistory, playHistory } from '../../support/any-history.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';

let folder: string;
let repo: GitRepo;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'noting-')));
  repo = makeRepo();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  repo.dispose();
});

type Questions = (repository: Repository & History) => Promise<unknown>;

interface Both {
  readonly asked: unknown;
  readonly again: unknown;
  readonly contents: PackedObjects;
  readonly bytes: Uint8Array;
}

/** Asks the repository, packs what answered, and asks that alone. */
async function askTwice(ask: Questions, askAgain: Questions = ask): Promise<Both> {
  const noting = await openNotingRepository(repo.dir, hermeticEnv());
  try {
    const asked = await ask(noting);
    const { contents, chunks } = await noting.objectsFile();
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    const bytes = Buffer.concat(parts);
    return { asked, again: await askPack(bytes, contents, askAgain), contents, bytes };
  } finally {
    await noting.close();
  }
}

async function askPack(
  bytes: Uint8Array,
  contents: PackedObjects,
  ask: Questions,
): Promise<unknown> {
  const file = join(folder, 'objects.pack');
  await writeFile(file, bytes);
  const packed = await openPackedRepository({
    ...{ file, contents, folder, environment: hermeticEnv() },
  });
  try {
    return await ask(packed);
  } finally {
    await packed.close();
    expect(readdirSync(folder)).toEqual(['objects.pack']);
  }
}

const commitOf = (revision: string): Oid => oid(repo.git('rev-parse', revision));
const ROOT = [{ path: '', deep: true }] as const;

/** Everything that a record, or the check of a branch's history, asks about these branches. */
const everything: Questions = async (repository) => {
  const [main, head, first] = ['main', 'head', 'main~1'].map(commitOf) as [Oid, Oid, Oid];
  const start = oid(repo.git('rev-list', '--max-parents=0', '--first-parent', 'main'));
  const [a, b] = [await repository.resolve(main), await repository.resolve(head)];
  if (a === null || b === null) throw new Error('a branch is missing');
  const line = await repository.line(start, main);
  const changes = [];
  for await (const change of repository.changes(line)) changes.push(change);
  const files = await repository.list(a.tree, ROOT);
  const blobs = await repository.read(
    files.map((file) => file.oid),
    1_000_000,
  );
  return {
    ...{ a, b, line, changes, files },
    blobs: [...blobs].map(([id, bytes]) => [id, Buffer.from(bytes as Uint8Array).toString()]),
    base: await repository.mergeBase(main, head),
    merge: await repository.merge(a, b),
    diff: await repository.diff(a.tree, b.tree),
    found: await repository.search(b.tree, ['line 3', 'changed by step'], ['grants', 'docs']),
    following: [
      await repository.following(start, main),
      await repository.following(head, main),
      await repository.following(first, head),
    ],
    nowhere: await repository.resolve('1'.repeat(40)),
  };
};

test('what answered is enough to give the same answers, whatever the history', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      repo.dispose();
      repo = makeRepo();
      playHistory(repo, steps);
      const { asked, again } = await askTwice(everything);
      expect(again).toEqual(asked);
    }),
    { seed: 5, numRuns: 8 },
  );
});

describe('a history', () => {
  beforeEach(() => {
    repo.write('grants/a.yaml', 'one\n');
    repo.write('other/b.yaml', 'other\n');
    repo.commit('first');
    for (const text of ['two', 'three', 'four']) {
      repo.write('grants/a.yaml', `${text}\n`);
      repo.commit(text);
    }
  });

  test('is packed to the same bytes each time, in whatever order it was asked about', async () => {
    const ids = ['main~3', 'main~2', 'main~1', 'main'].map(commitOf);
    const inOrder =
      (order: readonly Oid[]): Questions =>
      async (repository) => {
        for (const id of order) {
          const found = await repository.resolve(id);
          if (found !== null) await repository.list(found.tree, ROOT);
        }
        return null;
      };
    const one = await askTwice(inOrder(ids));
    const two = await askTwice(inOrder(ids.toReversed()));
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  test('gives no more away than what was looked at', async () => {
    const { contents } = await askTwice(async (repository) => repository.resolve(commitOf('main')));
    expect(contents).toEqual({ format: 'sha1', count: 1, absent: [], withheld: [] });
  });

  test('says of anything else that it is lacking', async () => {
    const [main, before] = [commitOf('main'), commitOf('main~1')];
    const lacking: Questions = async (repository) => {
      const reasons = [];
      for (const ask of [
        async () => repository.resolve(before),
        async () => repository.mergeBase(before, main),
        async () => repository.list(oid(repo.git('rev-parse', 'main~1^{tree}')), ROOT),
        async () => repository.read([oid(repo.git('rev-parse', 'main~1:grants/a.yaml'))], 100),
      ])
        reasons.push(await ask().then(() => 'answered', messageOf));
      return reasons;
    };
    const { again } = await askTwice(async (repository) => repository.resolve(main), lacking);
    expect(again).toEqual([
      `the pack lacks the object \`${before}\``,
      `the pack lacks the object \`${before}\``,
      `the pack lacks the object \`${repo.git('rev-parse', 'main~1^{tree}')}\``,
      `the pack lacks the object \`${repo.git('rev-parse', 'main~1:grants/a.yaml')}\``,
    ]);
  });

  test('cut short by whoever packed never passes for a shorter one', async () => {
    const [first, main] = [commitOf('main~3'), commitOf('main')];
    const cut = async (repository: Repository & History): Promise<unknown> => {
      await repository.resolve(first);
      return repository.resolve(main);
    };
    const { again } = await askTwice(cut, async (repository) =>
      repository.line(first, main).then(() => 'a line', messageOf),
    );
    expect(again).toContain('is cut off');
  });

  test('knows what the repository did not have', async () => {
    const gone = '1'.repeat(40);
    const { contents, again } = await askTwice(async (repository) => repository.resolve(gone));
    expect(contents.absent).toEqual([gone]);
    expect(again).toBeNull();
  });

  test('withholds what looks like a secret, and says so', async () => {
    const { privateKey } = await import('../../support/sigstore/sample-keys.ts').then(
      ({ sampleKey }) => ({ privateKey: sampleKey().pem }),
    );
    repo.write('grants/key.yaml', `data: |\n${privateKey.replaceAll(/^/gm, '  ')}`);
    repo.commit('a key');
    const key = commitOf('main');
    const id = oid(repo.git('rev-parse', 'main:grants/key.yaml'));
    const { contents, bytes, again } = await askTwice(
      async (repository) => {
        const found = await repository.resolve(key);
        return repository.search(found?.tree ?? id, ['one'], ['grants']);
      },
      async (repository) =>
        repository.read([id], 10_000).then(
          () => 'read',
          (error: unknown) => [error?.constructor.name, messageOf(error)],
        ),
    );
    expect(contents.withheld).toEqual([
      { id, path: 'grants/key.yaml', why: expect.stringContaining('looks like') },
    ]);
    expect(again).toEqual(['ObjectWithheld', expect.stringContaining('`grants/key.yaml`')]);
    expect(bytes.toString()).not.toContain(privateKey.split('\n')[1]);
  });
});

test('a repository of SHA-256 is packed as one', async () => {
  repo.dispose();
  repo = makeRepo({ objectFormat: 'sha256' });
  repo.write('a', 'text\n');
  repo.commit('one');
  const { asked, again, contents } = await askTwice(async (repository) => {
    const found = await repository.resolve(commitOf('main'));
    return found === null ? null : repository.list(found.tree, ROOT);
  });
  expect(contents.format).toBe('sha256');
  expect(again).toEqual(asked);
});

test('objects that are not those which were listed are refused', async () => {
  repo.write('a', 'text\n');
  repo.commit('one');
  const { bytes, contents } = await askTwice(async (repository) =>
    repository.resolve(commitOf('main')),
  );
  const refused = async (changed: Partial<PackedObjects>): Promise<string> =>
    askPack(bytes, { ...contents, ...changed }, async () => 'opened').then(String, messageOf);
  expect(await refused({ count: 2 })).toBe(
    "the objects of the pack can't be read: it has 1 objects where `manifest.json` says 2",
  );
  expect(await refused({ format: 'sha256' })).toContain("can't be read");
});

const messageOf = (error: unknown): string =>
  error instanceof Fault ? error.message : `no fault: ${String(error)}`;
