import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { replay } from '../../src/app/replay.ts';
import { readLedgerRecord } from '../../src/core/evidence/read-record.ts';
import { sortedSet } from '../../src/core/model/order.ts';
import { grant } from '../support/approval-files.ts';
import { LEDGER, recordLines } from '../support/ledger-files.ts';
import { runCli } from '../support/run-cli.ts';
import { LEDGER_STORIES } from './ledger-stories.ts';
import {
  filesBelow,
  goldenLedger,
  LEDGER_NAMES,
  LEDGERS,
  ledgerRecords,
  VERIFICATION,
  verificationOf,
} from './ledgers.ts';

const KEYS = join(import.meta.dirname, 'keys');
test('there is one of every story', () => {
  expect(sortedSet(LEDGER_NAMES)).toEqual(sortedSet(LEDGER_STORIES.map(({ name }) => name)));
});

describe.each(LEDGER_NAMES)('the golden ledger `%s`', (name) => {
  test('verifies to what it always did', async () => {
    const repo = goldenLedger(name);
    expect(await verificationOf(repo)).toBe(
      readFileSync(join(LEDGERS, name, VERIFICATION), 'utf8'),
    );
    repo.dispose();
  });

  test('has records that all give the same verdict', async () => {
    for (const { bytes } of ledgerRecords().filter(({ ledger }) => ledger === name)) {
      const read = readLedgerRecord(bytes);
      expect(read.kind).not.toBe('refused');
      if (read.kind === 'judged') expect(await replay(bytes)).toMatchObject({ result: 'match' });
    }
  });
});

test('no file is another than it was', () => {
  const sums = readFileSync(join(LEDGERS, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const found = filesBelow(LEDGERS)
    .filter((path) => path !== 'SHA256SUMS')
    .map((path) => {
      const sum = createHash('sha256').update(readFileSync(join(LEDGERS, path)));
      return `${sum.digest('hex')}  ${path}`;
    });
  expect(found.toSorted()).toEqual(sums.toSorted());
});

test('together they hold whatever a landing can come to', () => {
  const reads = ledgerRecords().map(({ bytes }) => readLedgerRecord(bytes));
  const kinds = reads.flatMap((read) => (read.kind === 'refused' ? [] : [read.record.kind]));
  expect(sortedSet(kinds)).toEqual(['change', 'heartbeat', 'retroactive-approval']);
  const judged = reads.flatMap((read) => (read.kind === 'judged' ? [read.record] : []));
  expect(sortedSet(judged.map(({ verdict }) => verdict.result))).toEqual([
    'allow',
    'unassessed',
    'violation',
  ]);
  const landed = judged.flatMap(({ question }) => question.landed ?? []);
  expect(sortedSet(landed.map(({ moved }) => String(moved)))).toEqual([
    'foxtrot',
    'null',
    'rewritten',
  ]);
  expect(landed.some(({ withheld }) => withheld.length > 0)).toBe(true);
  const late = judged.filter(({ facts }) => JSON.stringify(facts).includes('"landedAt"'));
  expect(late.length).toBeGreaterThan(0);
});

test('the engine of today goes on with one', async () => {
  const repo = goldenLedger('whole');
  const before = recordLines(repo);
  repo.write('grants/new.yaml', grant('new', '"s3:GetObject"'));
  repo.commit('something new');
  const key = join(KEYS, 'for-tests-only.key');
  expect(createPrivateKey(readFileSync(key)).type).toBe('private');
  writeFileSync(join(repo.dir, '.git/key'), readFileSync(key), { mode: 0o600 });
  expect((await runCli(repo.dir, ['seal', '--key', '.git/key'])).err).toBe('');
  expect(recordLines(repo)).toEqual([...before, expect.stringMatching(/^\S+ something new$/)]);
  const args = [
    'verify',
    '--repo',
    '.',
    '--key',
    join(KEYS, 'for-tests-only.pub'),
    '--ledger',
    LEDGER,
  ];
  expect((await runCli(repo.dir, [...args, '--json'])).out).toContain('"findings": []');
  repo.dispose();
});
