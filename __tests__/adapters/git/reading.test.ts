import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { commitAt, pathsOf, withRepository } from '../../support/open-repo.ts';

const NAMES = [
  '-dash',
  ':colon',
  ':(glob)x',
  '*star?[a]',
  'a\nnewline',
  'a\ttab "quote" \\back',
  'größe/日本.yaml',
  '.hidden/.dot',
  ' space ',
  'a\\xff',
  'zero\u200Bwidth',
];

const all = [{ path: '', deep: true }];

describe('one repository with everything in it', () => {
  let repo: GitRepo;
  let first: string;
  let second: string;
  /** `first` with so many files more that git searches them instead of us. */
  let crowded: string;

  beforeAll(() => {
    repo = makeRepo();
    for (const name of NAMES) repo.write(name, `the content of ${name}\n`);
    repo.write(Buffer.from([0x6c, 0xe4, 0x62]), 'latin\n');
    repo.write('grants/a.yaml', 'alpha: needle-one\n');
    repo.write('grants/deep/b.yaml', 'beta\n');
    repo.write('grants/deep/deeper/c.yaml', 'gamma: needle-two\n');
    repo.write('grants-other/d.yaml', 'delta: needle-one\n');
    repo.write('run.sh', '#!/bin/sh\n');
    repo.write('empty', '');
    symlinkSync('grants/a.yaml', join(repo.dir, 'link'));
    first = repo.commit('first');
    for (let n = 0; n < 301; n += 1) repo.write(`grants/crowd/${n}.yaml`, `${n}\n`);
    repo.write('grants/crowd/large.yaml', `alpha\n`.repeat(20_000));
    crowded = repo.commit('crowded');
    repo.git('reset', '--quiet', '--hard', first);
    repo.git('update-index', '--chmod=+x', 'run.sh');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${first},module`);
    repo.git('commit', '--quiet', '-m', 'modes');
    repo.git('mv', 'grants/a.yaml', 'grants/moved.yaml');
    repo.git('rm', '--quiet', 'empty');
    repo.git('rm', '-r', '--quiet', 'grants/deep');
    repo.git('rm', '--quiet', 'link');
    repo.write('grants/deep', 'a file where a folder was\n');
    repo.write('link', 'a file where a symlink was\n');
    repo.git('add', 'grants', 'link');
    repo.git('commit', '--quiet', '-m', 'second');
    second = repo.git('rev-parse', 'HEAD');
  });
  afterAll(() => repo.dispose());

  test('lists any name, in order of code units, with its mode', async () => {
    await withRepository(repo.dir, async (repository) => {
      const paths = await pathsOf(repository, first);
      expect(paths).toEqual([...paths].toSorted());
      for (const name of NAMES) {
        expect(paths).toContain(name === 'a\\xff' ? 'a\\x5cxff' : name);
      }
      expect(paths).toContain('l\\xe4b');
      const { tree } = await commitAt(repository, 'HEAD~1');
      const modes = new Map((await repository.list(tree, all)).map((e) => [e.path, e.mode]));
      expect(modes.get('run.sh')).toBe('100755');
      expect(modes.get('link')).toBe('120000');
      expect(modes.get('module')).toBe('160000');
      expect(modes.get('empty')).toBe('100644');
    });
  });

  test.each([
    ['one folder deep', [{ path: 'grants', deep: true }], 3],
    ['one folder flat', [{ path: 'grants', deep: false }], 1],
    ['a folder below', [{ path: 'grants/deep', deep: false }], 1],
    [
      'flat and deep at once',
      [
        { path: 'grants', deep: false },
        { path: 'grants', deep: true },
      ],
      3,
    ],
    [
      'overlapping',
      [
        { path: 'grants', deep: false },
        { path: 'grants/deep/deeper', deep: true },
      ],
      2,
    ],
    ['an ending slash', [{ path: 'grants/deep/', deep: true }], 2],
    ['a folder that does not exist', [{ path: 'nowhere/at/all', deep: true }], 0],
    ['a file', [{ path: 'run.sh', deep: true }], 0],
    ['a name that looks like a pattern', [{ path: 'gr*', deep: true }], 0],
    ['no folder', [], 0],
  ])('lists %s', async (_name, folders, count) => {
    await withRepository(repo.dir, async (repository) => {
      const { tree } = await commitAt(repository, first);
      const paths = (await repository.list(tree, folders)).map(({ path }) => path);
      expect(paths).toHaveLength(count);
      expect(new Set(paths).size).toBe(count);
    });
  });

  test('lists the root flat', async () => {
    await withRepository(repo.dir, async (repository) => {
      const { tree } = await commitAt(repository, first);
      const paths = (await repository.list(tree, [{ path: '', deep: false }])).map((e) => e.path);
      expect(paths).toContain('run.sh');
      expect(paths.filter((path) => path.includes('/'))).toEqual([]);
    });
  });

  test('tells a rename as a delete and an add, and a change of kind as one change', async () => {
    await withRepository(repo.dir, async (repository) => {
      const before = await commitAt(repository, 'HEAD~1');
      const after = await commitAt(repository, second);
      const changes = await repository.diff(before.tree, after.tree);
      const sketch = changes.map(
        (c) => `${c.before?.mode ?? '-'} ${c.after?.mode ?? '-'} ${c.path}`,
      );
      expect(sketch).toEqual([
        '100644 - empty',
        '100644 - grants/a.yaml',
        '- 100644 grants/deep',
        '100644 - grants/deep/b.yaml',
        '100644 - grants/deep/deeper/c.yaml',
        '- 100644 grants/moved.yaml',
        '120000 100644 link',
      ]);
      expect(changes[1]?.before?.oid).toBe(changes[5]?.after?.oid);
      expect(await repository.diff(before.tree, before.tree)).toEqual([]);
    });
  });

  test('a mode alone is a change', async () => {
    await withRepository(repo.dir, async (repository) => {
      const before = await commitAt(repository, first);
      const after = await commitAt(repository, 'HEAD~1');
      const changes = await repository.diff(before.tree, after.tree);
      const [module, script] = changes;
      expect(changes.map(({ path }) => path)).toEqual(['module', 'run.sh']);
      expect(module?.after).toEqual({ mode: '160000', oid: first });
      expect([script?.before?.mode, script?.after?.mode]).toEqual(['100644', '100755']);
    });
  });

  test('reads blobs, and of a large one only the size', async () => {
    await withRepository(repo.dir, async (repository) => {
      const { tree } = await commitAt(repository, first);
      const entries = await repository.list(tree, all);
      const at = (path: string) => entries.find((e) => e.path === path)?.oid ?? oid('');
      const wanted = [at('empty'), at('grants/a.yaml'), at('empty'), at('link')];
      const blobs = await repository.read(wanted, 17);
      expect(blobs.size).toBe(3);
      expect(blobs.get(at('empty'))).toEqual(Buffer.alloc(0));
      expect(blobs.get(at('grants/a.yaml'))).toEqual({ size: 18 });
      expect(blobs.get(at('link'))).toEqual(Buffer.from('grants/a.yaml'));
      expect((await repository.read(wanted, 18)).get(at('grants/a.yaml'))).toEqual(
        Buffer.from('alpha: needle-one\n'),
      );
      expect((await repository.read([], 18)).size).toBe(0);
    });
  });

  test('answers many questions at once', async () => {
    await withRepository(repo.dir, async (repository) => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => pathsOf(repository, index % 2 ? first : second)),
      );
      expect(new Set(answers.map((paths) => paths.length)).size).toBe(2);
    });
  });

  test.each([
    [
      'the whole tree',
      ['needle'],
      [''],
      ['grants-other/d.yaml', 'grants/a.yaml', 'grants/deep/deeper/c.yaml'],
    ],
    ['a folder, not its namesake', ['needle-one'], ['grants'], ['grants/a.yaml']],
    [
      'any of several texts',
      ['needle-two', 'beta'],
      ['grants'],
      ['grants/deep/b.yaml', 'grants/deep/deeper/c.yaml'],
    ],
    ['no pattern', ['needle.one', 'ne*'], [''], []],
    ['nothing found', ['nowhere to be found'], [''], []],
    ['no text', [], [''], []],
    ['no folder', ['needle'], [], []],
    ['a folder that does not exist', ['needle'], ['nowhere'], []],
    ['a text that looks like a flag', ['-e'], [''], []],
    ['a folder that looks like magic', ['needle'], [':/grants', ':(glob)**'], []],
    [
      'any name',
      ['content of a\\xff', 'latin', 'content of :(glob)x'],
      [''],
      [':(glob)x', 'a\\x5cxff', 'l\\xe4b'],
    ],
    [
      'a folder that is no UTF-8',
      ['needle'],
      ['l\\xe4b', 'grants/deep'],
      ['grants/deep/deeper/c.yaml'],
    ],
    ['a text with line breaks', ['alpha: needle-one\n'], [''], ['grants/a.yaml']],
    ['non-ASCII', ['größe/日本'], [''], ['größe/日本.yaml']],
  ])('searches %s', async (_name, texts, folders, found) => {
    await withRepository(repo.dir, async (repository) => {
      for (const revision of [first, crowded]) {
        const { tree } = await commitAt(repository, revision);
        expect(await repository.search(tree, texts, folders)).toEqual(found);
      }
    });
  });

  test('finds as much in a large file as in a crowd', async () => {
    await withRepository(repo.dir, async (repository) => {
      const { tree } = await commitAt(repository, crowded);
      const large = 'grants/crowd/large.yaml';
      expect(await repository.search(tree, ['alpha'], ['grants'])).toEqual([
        'grants/a.yaml',
        large,
      ]);
      repo.write(large, `alpha\n`.repeat(20_000));
      repo.git('add', large);
      const alone = oid(repo.git('write-tree'));
      expect(await repository.search(alone, ['alpha'], ['grants/crowd'])).toEqual([large]);
      repo.git('reset', '--quiet', '--hard');
    });
  });

  test('refuses to search for nothing', async () => {
    await withRepository(repo.dir, async (repository) => {
      const { tree } = await commitAt(repository, first);
      await expect(repository.search(tree, ['\n'], [''])).rejects.toThrow('not empty');
    });
  });

  test.each([
    ['nowhere'],
    [''],
    ['--all'],
    ['HEAD:run.sh'],
    ['HEAD^{tree}'],
    ['HEAD\nHEAD'],
    ['0123456789012345678901234567890123456789'],
    [':/first'],
  ])('%j is no commit', async (revision) => {
    await withRepository(repo.dir, async (repository) => {
      expect(await repository.resolve(revision)).toBeNull();
    });
  });

  test('resolves names, ids, short ids, tags and ways into history', async () => {
    repo.git('tag', '-a', 'v1', '-m', 'v1', first);
    const tree = repo.git('rev-parse', `${first}^{tree}`);
    await withRepository(repo.dir, async (repository) => {
      for (const revision of [first, first.slice(0, 9), 'v1', 'HEAD~2', 'main^^']) {
        expect(await repository.resolve(revision)).toEqual({ commit: first, tree });
      }
      expect((await repository.resolve('@'))?.commit).toBe(second);
    });
  });

  test('from a folder of the work tree, paths are relative to the root', async () => {
    await withRepository(join(repo.dir, 'grants-other'), async (repository) => {
      const { tree } = await commitAt(repository, first);
      expect(await pathsOf(repository, first)).toContain('grants/a.yaml');
      expect(await repository.search(tree, ['needle-one'], ['grants'])).toEqual(['grants/a.yaml']);
    });
  });
});
