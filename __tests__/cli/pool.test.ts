import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/adapters/git/repository.ts';
import type {
  ExaminedEntry,
  LedgerRecordFile,
} from '../../src/app/ledger-verification/examination.ts';
import type { LedgerTree } from '../../src/app/ledger-verification/ledger-tree.ts';
import { recordFiles } from '../../src/app/ledger-verification/record-files.ts';
import type { VerifyPlan } from '../../src/cli/verify/plan.ts';
import { examineRecords } from '../../src/cli/verify/pool.ts';
import { oid } from '../../src/core/model/ids.ts';
import { KEY } from '../golden/goldens.ts';
import { FILES, filesBelow, LEDGERS } from '../golden/ledgers.ts';
import { hermeticEnv, makeRepo } from '../support/git-repo.ts';

const FOLDER = join(LEDGERS, 'whole', FILES);
const pieces: readonly LedgerRecordFile[] = filesBelow(FOLDER)
  .filter((path) => /^records\/.*\d\.json$/.test(path))
  .map((path, index) => ({
    index,
    record: readFileSync(join(FOLDER, path)),
    bundle: readFileSync(join(FOLDER, path.replace('.json', '.sigstore.json')), 'utf8'),
  }));

const plan: VerifyPlan = {
  keys: [{ path: 'grantproof.pub', text: readFileSync(KEY, 'utf8') }],
  ...{ identity: null, trustedRoot: null, repo: null, strict: false },
};

/** The same few again and again; tells how many were asked for, and whether somebody stopped asking. */
function manyTimes(count: number) {
  const told = { read: 0, ended: false };
  async function* records(): AsyncGenerator<LedgerRecordFile> {
    try {
      for (; told.read < count; told.read += 1) {
        const piece = pieces[told.read % pieces.length];
        if (piece !== undefined) yield await Promise.resolve({ ...piece, index: told.read });
      }
    } finally {
      told.ended = true;
    }
  }
  return { told, records: records() };
}

describe('the records of a ledger', () => {
  test('come out of threads as out of one, in the same order', async () => {
    const said = async (threads: number): Promise<readonly ExaminedEntry[]> => {
      const all: ExaminedEntry[] = [];
      for await (const entry of examineRecords(manyTimes(100).records, plan, 100, threads))
        all.push({ ...entry, leaf: Uint8Array.from(entry.leaf) });
      return all;
    };
    const one = await said(1);
    expect(one).toHaveLength(100);
    expect(await said(2)).toEqual(one);
    expect(one.map(({ verification }) => verification.result)).toEqual(Array(100).fill('pass'));
  });

  test('are read no further ahead than threads have work for, and no more once nobody listens', async () => {
    const { told, records } = manyTimes(100_000);
    let seen = 0;
    for await (const _ of examineRecords(records, plan, 100_000, 2)) {
      seen += 1;
      if (seen === 40) break;
    }
    expect(told.read).toBeLessThan(40 + 300);
    expect(told.ended).toBe(true);
  });

  test('that are large are read one by one, in their place', async () => {
    const repo = makeRepo();
    const large = `{"large":"${'x'.repeat(400_000)}"}`;
    const texts = ['{"n":0}', large, '{"n":2}'];
    const oids = texts.map((text, nth) => {
      repo.write(`${nth}`, text);
      return oid(repo.git('hash-object', '-w', `${nth}`));
    });
    const tree = {
      records: new Map(oids.map((id, nth) => [nth, id])),
      bundles: new Map(oids.map((id, nth) => [nth, id])),
    } as unknown as LedgerTree;
    const repository = await openRepository(repo.dir, hermeticEnv());
    const found: string[] = [];
    for await (const { index, record, bundle } of recordFiles(repository, tree, [2, 1, 0]))
      found.push(`${index} ${Buffer.from(record).equals(Buffer.from(bundle))} ${bundle.length}`);
    expect(found).toEqual([`2 true 7`, `1 true ${large.length}`, '0 true 7']);
    await repository.close();
    repo.dispose();
  });
});
