import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventDraft } from '../../src/app/seal/drafts.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { ROOT } from '../support/spawn-cli.ts';

const GOLDEN = join(import.meta.dirname, '../golden/ruleset-1');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
  for (const name of ['approved-by-owner', 'grant-without-owner', 'merge-conflict'])
    cpSync(join(GOLDEN, name), join(folder, 'ledger', name), { recursive: true });
  const text = readFileSync(join(folder, 'ledger/grant-without-owner/record.json'), 'utf8');
  writeFileSync(join(folder, 'forged.json'), text.replace('"result":"deny"', '"result":"allow"'));
  writeFileSync(join(folder, 'other.json'), '{"answers":[]}');
  const { bytes } = eventDraft(
    {
      engine: { version: '0.1.0', digest: { sha256: 'e'.repeat(64) } },
      salt: () => '0'.repeat(32),
    },
    {
      source: {
        ...{ repository: { uri: null, id: null }, ref: 'refs/heads/main', pullRequest: null },
        ...{ range: { from: 'a'.repeat(40), to: 'b'.repeat(40) }, tree: 'c'.repeat(40) },
      },
      at: 0 as Instant,
    },
    { kind: 'heartbeat', adoption: null },
  );
  writeFileSync(join(folder, 'event.json'), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

const replay = async (...args: readonly string[]): Promise<CliRun> =>
  runCli(folder, ['replay', ...args]);

interface Told {
  readonly result: string;
  readonly records: readonly {
    readonly path: string;
    readonly result: string;
    readonly reason?: string;
    readonly differences?: readonly unknown[];
    readonly engine?: { readonly same: boolean };
  }[];
}
const told = async (...args: readonly string[]): Promise<Told> =>
  JSON.parse((await replay(...args, '--json')).out) as Told;

describe('replay', () => {
  test.each<[string, readonly string[], number]>([
    ['a record', ['ledger/merge-conflict/record.json'], 1],
    ['its bundle', ['ledger/merge-conflict/record.sigstore.json'], 1],
    ['a folder', ['ledger'], 3],
    ['a glob', ['ledger/*o*/record.json'], 3],
    ['several, one of them twice', ['ledger', 'ledger/merge-conflict'], 3],
  ])('takes %s', async (_, paths, count) => {
    const { code, err } = await replay(...paths);
    const { result, records } = await told(...paths);
    expect([code, err, result, records.length]).toEqual([0, '', 'match', count]);
    expect(records.every((one) => one.result === 'match')).toBe(true);
  });

  test('shows how verdicts differ', async () => {
    const { code, out } = await replay('forged.json', 'ledger/merge-conflict');
    expect(code).toBe(1);
    expect(out).toContain('mismatch   forged.json\n');
    expect(out).toContain(
      '`verdict.result` is `"allow"` in the record, and `"deny"` when judged again',
    );
    expect(out).toContain('2 records: 1 match, 1 mismatch\n');
    expect(await told('forged.json')).toMatchObject({
      result: 'mismatch',
      records: [
        {
          path: 'forged.json',
          result: 'mismatch',
          differences: [{ path: 'verdict.result', recorded: 'allow', found: 'deny' }],
        },
      ],
    });
  });

  test('says why a record can not be read', async () => {
    const { code, out } = await replay('other.json');
    expect(code).toBe(2);
    expect(out).toContain(
      'unreadable other.json\n  it is no record: it does not say that it is one\n  help: ',
    );
    expect(await told('other.json')).toMatchObject({
      result: 'mismatch',
      records: [{ result: 'unreadable', code: 'not-a-record' }],
    });
  });

  test('what decides nothing is passed over', async () => {
    const { code, out } = await replay('event.json', 'ledger/merge-conflict');
    expect([code, out]).toEqual([0, expect.stringContaining('2 records: 1 match, 1 event\n')]);
    expect(out).toContain('event      event.json\n  heartbeat: it decides nothing\n');
    expect(await told('event.json', '--policy', join(ROOT, 'policies/baseline.yaml'))).toEqual({
      result: 'match',
      records: [{ path: 'event.json', result: 'event', kind: 'heartbeat' }],
    });
    const text = readFileSync(join(folder, 'event.json'), 'utf8');
    writeFileSync(join(folder, 'cut.json'), text.replace('"adoption":null,', ''));
    expect((await replay('cut.json')).code).toBe(2);
  });

  test('a verdict that does not follow weighs more than what can not be read', async () => {
    expect((await replay('other.json', 'forged.json')).code).toBe(1);
  });

  test('a file that is too large is refused unread', async () => {
    writeFileSync(join(folder, 'huge.json'), '');
    truncateSync(join(folder, 'huge.json'), 3 * 1024 ** 3);
    expect((await told('huge.json')).records[0]).toMatchObject({ code: 'too-large' });
    rmSync(join(folder, 'huge.json'));
  });

  test('another build is told, and no fault', async () => {
    const [one] = (await told('ledger/merge-conflict')).records;
    expect([one?.result, one?.engine?.same]).toEqual(['match', false]);
    const { out } = await replay('ledger/merge-conflict');
    expect(out).toContain('made by another build of grantproof, version 0.1.0');
  });

  test('hostile text is shown, not obeyed', async () => {
    const text = readFileSync(join(folder, 'ledger/merge-conflict/record.json'), 'utf8');
    const hostile = text
      .replace(/"result":"\w+"/, '"result":"allow"')
      .replace('"reasons":["', '"reasons":["\u202e\u0085::error::x ');
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x/record.json'), hostile);
    const { out } = await replay('x/record.json');
    expect(out).toContain('\\u202e');
    expect(out).not.toMatch(/[\u202e\u0085]/);
  });

  test('many records are counted', async () => {
    for (let nth = 0; nth < 25; nth++)
      cpSync(join(GOLDEN, 'merge-conflict'), join(folder, 'many', `${nth}`), { recursive: true });
    const { code, out, err } = await replay('many', 'forged.json');
    expect([code, err]).toEqual([1, '']);
    expect(out.match(/^match/gm)).toBeNull();
    expect(out).toContain('26 records: 25 match, 1 mismatch');
  });

  test.each<[string, readonly string[], string]>([
    ['no path', [], 'name a record'],
    ['a path of nothing', ['none'], 'there is no record at `none`'],
    ['a glob of nothing', ['none*'], 'there is no record at `none*`'],
    ['a policy that is not there', ['ledger', '--policy', 'none.yaml'], '`none.yaml` of --policy'],
    ['an option of verify', ['ledger', '--key', 'x'], 'unknown option `--key`'],
  ])('%s makes no sense', async (_, args, words) => {
    const { code, err } = await replay(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("today's policy", () => {
  const policyOf = (name: string): string => {
    const record = JSON.parse(readFileSync(join(GOLDEN, name, 'record.json'), 'utf8')) as {
      texts: Record<string, string>;
      verdict: { policy: { sources: [{ digest: string }] } };
    };
    return record.texts[record.verdict.policy.sources[0].digest] ?? '';
  };
  const RECORD = 'ledger/approved-by-owner/record.json';

  test('the same policy says the same', async () => {
    writeFileSync(join(folder, 'same.yaml'), policyOf('approved-by-owner'));
    const { code, out } = await replay(RECORD, '--policy', 'same.yaml');
    expect([code, out]).toEqual([0, expect.stringContaining('1 record: 1 match')]);
  });

  test('another one says what it would have said', async () => {
    const text = policyOf('approved-by-owner').replace('from: [owner]', 'from: ["team:security"]');
    writeFileSync(join(folder, 'other.yaml'), text);
    const { code, out } = await replay(RECORD, '--policy', 'other.yaml');
    expect(code).toBe(1);
    expect(out).toContain('this policy says `pending`');
    expect(out).toContain(
      'approvals of `access-grant/release-publisher`: pass (hard) in the record, pending (hard) by this policy',
    );
  });
});
