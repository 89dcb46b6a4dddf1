import { describe, expect, test } from '@jest/globals';
import {
  MissingAnswer,
  recordedRepository,
  recordedShipped,
} from '../../src/app/recorded-repository.ts';
import { recordingRepository, recordingShipped } from '../../src/app/recording.ts';
import type { AccessRecord, RecordedAnswers } from '../../src/core/evidence/record.ts';
import { textStore } from '../../src/core/evidence/record-text.ts';
import { canonicalJson } from '../../src/core/model/canonical.ts';
import { type Oid, oid } from '../../src/core/model/ids.ts';
import type { Json } from '../../src/core/model/json.ts';
import type { Repository } from '../../src/ports/repository.ts';
import type { Shipped } from '../../src/ports/shipped.ts';
import { makeRepo } from '../support/git-repo.ts';
import { commitAt, withRepository } from '../support/open-repo.ts';

const HOSTILE = ['__proto__', 'constructor', 'toString', '\u{10000}', '\ufb33', 'é', 'a b', '-x'];

/** What was noted, as it comes back out of a file. */
const written = (answers: RecordedAnswers, texts: AccessRecord['texts']) =>
  JSON.parse(canonicalJson({ answers, texts } as unknown as Json)) as Pick<
    AccessRecord,
    'answers' | 'texts'
  >;

async function askAll(repository: Repository, tree: Oid): Promise<readonly unknown[]> {
  const entries = await repository.list(tree, [{ path: '', deep: true }]);
  const blobs = await repository.read(
    entries.map((entry) => entry.oid),
    5,
  );
  return [
    entries,
    [...blobs].map(([id, content]) => [
      id,
      content instanceof Uint8Array ? [...content] : content.size,
    ]),
    await repository.search(tree, ['constructor', '__proto__'], ['']),
    await Promise.all([...HOSTILE, 'HEAD'].map(async (name) => repository.resolve(name))),
  ];
}

test('a record answers as the repository did, whatever files are called', async () => {
  const repo = makeRepo();
  for (const [nth, path] of HOSTILE.entries())
    repo.write(path, nth % 2 === 0 ? 'few' : `many ${path}`);
  repo.write('folder/__proto__', '__proto__ and constructor');
  repo.write('bytes', Uint8Array.of(0xff, 0xfe, 0));
  const before = repo.commit('before');
  repo.write('__proto__', 'other');
  repo.commit('after');
  await withRepository(repo.dir, async (repository) => {
    const store = textStore();
    const { repository: noting, answers } = recordingRepository(repository, store);
    const { tree } = await commitAt(repository, 'HEAD');
    const first = await askAll(noting, tree);
    const parent = await commitAt(repository, before);
    const diff = await noting.diff(parent.tree, tree);
    const again = recordedRepository(written(answers(), store.texts()));
    expect(await askAll(again, tree)).toEqual(first);
    expect(await again.diff(parent.tree, tree)).toEqual(diff);
    await expect(again.diff(tree, parent.tree)).rejects.toThrow(MissingAnswer);
    await expect(again.resolve('__defineGetter__')).rejects.toThrow(MissingAnswer);
  });
  repo.dispose();
});

describe('what is asked twice', () => {
  test('stands once, in the order of the questions', async () => {
    const repo = makeRepo();
    repo.write('a', 'a');
    repo.commit('one');
    await withRepository(repo.dir, async (repository) => {
      const { repository: noting, answers } = recordingRepository(repository, textStore());
      const { tree } = await commitAt(repository, 'HEAD');
      for (const path of ['b', 'a', '', 'a', 'b']) await noting.list(tree, [{ path, deep: false }]);
      expect(answers().lists.map(({ folders }) => folders[0]?.path)).toEqual(['', 'a', 'b']);
    });
    repo.dispose();
  });
});

test('what no record can hold is not answered', async () => {
  const { repository } = recordingRepository({} as Repository, textStore());
  await expect(repository.worktree()).rejects.toThrow('no record can hold');
  await expect(repository.defaultBranch(undefined)).rejects.toThrow('no record can hold');
});

describe('a recorded blob', () => {
  const ID = '1'.repeat(40);
  const read = async (
    blobs: RecordedAnswers['blobs'],
    texts: AccessRecord['texts'],
    limit: number,
  ) => {
    const none = { resolved: {}, mergeBases: [], merges: [], diffs: [], lists: [], searches: [] };
    const repository = recordedRepository({ answers: { ...none, blobs }, texts });
    return (await repository.read([oid(ID)], limit)).get(oid(ID));
  };

  test.each<[string, RecordedAnswers['blobs'], AccessRecord['texts'], number, unknown]>([
    [
      'within the limit',
      { [ID]: { digest: 'd' } },
      { d: 'four' },
      4,
      new Uint8Array(Buffer.from('four')),
    ],
    ['above it', { [ID]: { digest: 'd' } }, { d: 'fiver' }, 4, { size: 5 }],
    ['too large to be read', { [ID]: { size: 9 } }, {}, 8, { size: 9 }],
  ])('%s', async (_, blobs, texts, limit, expected) => {
    expect(await read(blobs, texts, limit)).toEqual(expected);
  });

  test.each<[string, RecordedAnswers['blobs'], AccessRecord['texts']]>([
    ['of which only the size is there', { [ID]: { size: 7 } }, {}],
    ['without its text', { [ID]: { digest: 'toString' } }, {}],
    ['that is not there', {}, {}],
    ['in base64 that is none', { [ID]: { digest: 'd' } }, { d: { base64: '!' } }],
  ])('%s is missing', async (_, blobs, texts) => {
    await expect(read(blobs, texts, 8)).rejects.toThrow(MissingAnswer);
  });
});

describe('packs', () => {
  const shipped: Shipped = {
    pack: (name) => (name === 'baseline' ? '\ufeffkind: Policy\r\n' : undefined),
    page: () => undefined,
    example: () => undefined,
    version: () => '1.0.0',
  };

  test('are noted, those that are not there too', () => {
    const store = textStore();
    const noting = recordingShipped(shipped, store);
    const names = ['baseline', 'later', '__proto__'];
    const asked = names.map((name) => noting.shipped.pack(name));
    const packs = noting.packs();
    const record = JSON.parse(
      canonicalJson({ packs, texts: store.texts() } as unknown as Json),
    ) as Pick<AccessRecord, 'packs' | 'texts'>;
    const again = recordedShipped(record);
    expect(names.map((name) => again.pack(name))).toEqual(asked);
    expect(() => again.pack('constructor')).toThrow('the record does not hold the pack');
  });
});
