import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathText } from '../../../src/adapters/git/path-text.ts';
import { oid } from '../../../src/core/model/ids.ts';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { commitAt, pathsOf, withRepository } from '../../support/open-repo.ts';

const all = [{ path: '', deep: true }];

test('refuses a tree that stands for endlessly many files', async () => {
  const repo = makeRepo();
  repo.write('bottom/file', 'x');
  repo.commit('seed');
  let tree = repo.git('rev-parse', 'HEAD:bottom');
  for (let level = 0; level < 12; level += 1) {
    const entries = Array.from({ length: 10 }, (_, n) =>
      Buffer.concat([Buffer.from(`40000 d${n}\0`), Buffer.from(tree, 'hex')]),
    );
    repo.write('tree', Buffer.concat(entries));
    tree = repo.git('hash-object', '-w', '-t', 'tree', 'tree');
  }
  await withRepository(repo.dir, async (repository) => {
    await expect(repository.list(oid(tree), all)).rejects.toThrow('more than');
    const { tree: small } = await commitAt(repository, 'HEAD');
    await expect(repository.diff(small, oid(tree))).rejects.toThrow('more than');
  });
  repo.dispose();
});

test('opens no tree that is equal on both sides, however large', async () => {
  const repo = makeRepo();
  repo.write('same/file', 'x');
  repo.write('changed', '1');
  repo.commit('one');
  repo.write('changed', '2');
  repo.commit('two');
  const same = repo.git('rev-parse', 'HEAD:same');
  repo.remove(`.git/objects/${same.slice(0, 2)}/${same.slice(2)}`);
  await withRepository(repo.dir, async (repository) => {
    const before = await commitAt(repository, 'HEAD~1');
    const after = await commitAt(repository, 'HEAD');
    const changes = await repository.diff(before.tree, after.tree);
    expect(changes.map(({ path }) => path)).toEqual(['changed']);
    await expect(repository.list(after.tree, all)).rejects.toThrow(`\`${same}\` is missing`);
  });
  repo.dispose();
});

test('lists and compares as git ls-tree and git diff-tree do', async () => {
  const name = fc.constantFrom(
    'a',
    'a-b',
    'a.c',
    'B',
    'ö',
    '\u{1F511}',
    '\uFFFD',
    'x\ny',
    '-',
    ':',
  );
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const content = fc.constantFrom('1', '2');
  const files = fc.dictionary(path, content, { maxKeys: 12, noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(files, files, async (before, after) => {
      const repo = makeRepo();
      const ids = [before, after].map((state) => {
        for (const old of repo.git('ls-files', '-z').split('\0').filter(Boolean)) repo.remove(old);
        writeAll(repo, state);
        return repo.commit('state');
      });
      const [from = '', to = ''] = ids;
      const listed = repo.git('ls-tree', '-r', '-z', to);
      const compared = repo.git(
        'diff-tree',
        '-r',
        '-z',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        from,
        to,
      );
      await withRepository(repo.dir, async (repository) => {
        const a = await commitAt(repository, from);
        const b = await commitAt(repository, to);
        const mine = (await repository.list(b.tree, all)).map(
          (e) => `${e.mode} blob ${e.oid}\t${e.path}\0`,
        );
        expect(mine.toSorted().join('')).toBe(
          listed
            .split(/(?<=\0)/)
            .toSorted()
            .join(''),
        );
        const changes = await repository.diff(a.tree, b.tree);
        expect(changes.map(({ path: changed }) => changed).toSorted()).toEqual(
          compared
            .split('\0')
            .filter((_, index) => index % 2 === 1)
            .toSorted(),
        );
      });
      repo.dispose();
    }),
    { numRuns: 25 },
  );
});

/** A path that needs a folder where a file stands, or the other way, is left out. */
function writeAll(repo: GitRepo, state: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(state)) {
    try {
      repo.write(path, content);
    } catch {}
  }
}

test('every name comes out as its text', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 8 }).map((array) => Buffer.from(array));
  const usable = bytes.filter((name) => !name.includes(0) && !name.includes(0x2f));
  const named = usable.filter((name) => !/^\.\.?$|^\.git/i.test(name.toString('latin1')));
  await fc.assert(
    fc.asyncProperty(fc.array(named, { minLength: 1, maxLength: 20 }), async (names) => {
      const repo = makeRepo();
      for (const name of names) repo.write(name, 'needle');
      repo.commit('names');
      await withRepository(repo.dir, async (repository) => {
        const texts = [...new Set(names.map(pathText))].toSorted();
        expect(await pathsOf(repository, 'HEAD')).toEqual(texts);
        const { tree } = await commitAt(repository, 'HEAD');
        expect(await repository.search(tree, ['needle'], [''])).toEqual(texts);
      });
      repo.dispose();
    }),
    { numRuns: 10 },
  );
});
