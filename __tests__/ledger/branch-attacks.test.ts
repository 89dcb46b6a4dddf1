// What can be done to the branch that is sealed, by whoever may push to it, and to a ledger that is sealed again afterwards:
// each is found by name. Where nothing shows it but a bundle that was kept elsewhere, that is what the test says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { attackedLedger, pieceAt } from '../support/attacked-ledger.ts';
import { grantText, POLICY_PATH, policyText } from '../support/governed-repo.ts';
import { LEDGER, recordsOf } from '../support/ledger-files.ts';
import { codesOf } from '../support/ledger-findings.ts';
import {
  altered,
  filesOfLedger,
  type LedgerPiece,
  originOf,
  push,
  replaceLedger,
  signedAnew,
} from '../support/ledger-forgery.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

const ledger = attackedLedger();
const NOTHING = '';

const cli = async (...args: readonly string[]): Promise<CliRun> => runCli(ledger.copy.dir, args);
const seal = async (...args: readonly string[]): Promise<CliRun> =>
  cli('seal', '--key', ledger.history.keyFile, ...args);
const set = (commit: string): string => ledger.copy.git('update-ref', 'refs/heads/main', commit);
/** Lands on main, or on another commit that main is then set to. */
const land = (files: Readonly<Record<string, string | null>>, ...onto: readonly string[]): string =>
  push(
    ledger.copy,
    { files: new Map(Object.entries(files)), onto: onto.length > 0 ? onto : ['main'] },
    'main',
  );
const grant = (name: string): Readonly<Record<string, string>> => ({
  [`grants/${name}.yaml`]: grantText(name, ['s3:*']),
});

describe('the branch', () => {
  test('gets a commit that nobody sealed: how many there are, and since when', async () => {
    const first = land(grant('one'));
    land({ README: 'quiet' });
    land(grant('two'));
    const { findings } = await ledger.verify(ledger.copy);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'commits-unsealed',
        message: `2 commits are not sealed yet, since \`${first}\``,
      }),
    ]);
    await seal();
    expect((await ledger.found()).alone).toBe(NOTHING);
  });

  test('is set to another history by force; once that is sealed, its record says so', async () => {
    land(grant('other'), 'main~9');
    expect(await ledger.found()).toEqual({ alone: 'branch-rewritten', kept: 'branch-rewritten' });
    const { code, out } = await seal();
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('the branch was set to another history'),
    ]);
    expect(await ledger.found()).toEqual({ alone: 'branch-rewritten', kept: 'branch-rewritten' });
    land(grant('more'));
    await seal();
    expect(await ledger.found()).toEqual({ alone: 'branch-rewritten', kept: 'branch-rewritten' });
  });

  test('is set back: what was taken from it is in the ledger', async () => {
    set('main~5');
    expect((await ledger.found()).alone).toBe('branch-rewritten');
    const { findings } = await ledger.verify(ledger.copy);
    expect(findings[0]?.message).toMatch(
      /^the branch ends at `[0-9a-f]{40}`, before `[0-9a-f]{40}`, up to which it is sealed$/,
    );
    land(grant('instead'));
    expect((await ledger.found()).alone).toBe('branch-rewritten');
    await seal();
    expect((await ledger.found()).alone).toBe('branch-rewritten');
  });

  test('is set back to before it was sealed, and what is missing in the ledger is found all the same', async () => {
    const { copy, whole } = ledger;
    const at = ledger.history.violation;
    set('main~100');
    replaceLedger(copy, whole.toSpliced(at, 1));
    expect((await ledger.found()).alone).toBe('branch-rewritten record-misplaced record-missing');
  });

  test('is moved on and set back before anybody seals: nothing in the two branches shows it', async () => {
    const before = ledger.copy.git('rev-parse', 'main');
    land(grant('for-a-moment'));
    set(before);
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: NOTHING });
    await seal();
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: NOTHING });
  });

  test('takes over a line that it had been merged into', async () => {
    const side = land(grant('side'), 'main~4');
    set(ledger.history.commits.at(-1) ?? '');
    land({}, side, 'main');
    expect(await ledger.found()).toEqual({ alone: 'foxtrot-merge', kept: 'foxtrot-merge' });
    expect((await seal()).code).toBe(1);
    expect(await ledger.found()).toEqual({ alone: 'foxtrot-merge', kept: 'foxtrot-merge' });
  });

  test('is in a clone that lacks what was taken from it: the commit is nowhere', async () => {
    const { copy } = ledger;
    land({ ...grant('all-new'), [POLICY_PATH]: policyText() }, 'main~130');
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    copy.git('clone', '--quiet', '--bare', `file://${copy.dir}`, clone);
    const { out } = await cli(
      'verify',
      '--repo',
      clone,
      '--key',
      ledger.history.publicKeyFile,
      '--json',
    );
    const said = JSON.parse(out) as {
      findings: { code: never; message: string }[];
      checks: object;
    };
    expect(codesOf(said as never)).toEqual(['branch-rewritten', 'input-differs']);
    expect(said.findings.find(({ code }) => code === 'branch-rewritten')?.message).toMatch(
      /is nowhere in this repository$/,
    );
    rmSync(clone, { recursive: true });
  });

  test('is shallow: nobody says whether anything is missing', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    ledger.copy.git(
      'clone',
      '--quiet',
      '--bare',
      '--depth=20',
      '--no-single-branch',
      `file://${ledger.copy.dir}`,
      clone,
    );
    const { code, out } = await cli(
      'verify',
      '--repo',
      clone,
      '--key',
      ledger.history.publicKeyFile,
      '--json',
    );
    const said = JSON.parse(out) as { checks: Record<string, string> };
    expect([code, codesOf(said as never)]).toEqual([1, ['shallow-clone']]);
    expect(said.checks).toMatchObject({
      completeness: 'fail',
      inputs: 'not-checked',
      replay: 'pass',
    });
    rmSync(clone, { recursive: true });
  });

  test('has commits that are dated back: their dates count for nothing', async () => {
    const { copy } = ledger;
    const tree = copy.git('rev-parse', `${land(grant('dated'))}^{tree}`);
    const parent = copy.git('rev-parse', 'main~1');
    const env = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.com'];
    const commit = copy.git(...env, 'commit-tree', '-p', parent, '-m', 'dated back', tree);
    set(commit);
    await seal();
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: NOTHING });
    const last = recordsOf(copy).at(-1);
    expect(Date.parse(last?.record.verdict?.now ?? '')).toBeGreaterThan(Date.UTC(2026, 6));
  });
});

describe('a ledger that was tampered with is sealed again', () => {
  test('after it was cut below a violation: the violation is sealed again, and what was kept knows another', async () => {
    const { copy, whole } = ledger;
    const at = ledger.history.violation;
    replaceLedger(copy, whole.slice(0, at));
    expect((await seal()).code).toBe(1);
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: 'ledger-forked' });
    expect((await ledger.verify(copy)).summary?.violations).toEqual([at]);
  });

  test('after it was deleted: what came before is judged by nobody, and only what was kept shows it', async () => {
    ledger.copy.git('update-ref', '-d', `refs/heads/${LEDGER}`);
    await seal();
    expect(await ledger.found()).toEqual({ alone: NOTHING, kept: 'ledger-forked' });
    expect((await ledger.verify(ledger.copy)).summary?.violations).toEqual([]);
  });

  test('the same where the repository has an address, so that the ledger has the same name', async () => {
    const { copy } = ledger;
    copy.git('config', 'remote.origin.url', 'https://example.com/acme/infra.git');
    copy.git('update-ref', '-d', `refs/heads/${LEDGER}`);
    await seal('--from', 'main~30');
    const kept = copy.git('cat-file', 'blob', `${LEDGER}:records/000/000/020.sigstore.json`);
    copy.git('update-ref', '-d', `refs/heads/${LEDGER}`);
    await seal();
    expect(codesOf(await ledger.verify(copy))).toEqual([]);
    expect(codesOf(await ledger.verify(copy, [kept]))).toEqual(['ledger-truncated']);
  });

  test('after it was deleted, where the policy says at which commit it begins: that is found without anything kept', async () => {
    const { copy, history } = ledger;
    const pin = `  ledger: { adopted: ${history.commits[0]} }\n`;
    land({ [POLICY_PATH]: policyText(undefined, pin) });
    await seal();
    expect((await ledger.found()).alone).toBe(NOTHING);
    copy.git('update-ref', '-d', `refs/heads/${LEDGER}`);
    await seal();
    expect((await ledger.found()).alone).toBe('adoption-differs');
  });

  /** A heartbeat that passes over what has just landed without an owner. */
  function passingOver(): LedgerPiece {
    const { copy, whole } = ledger;
    land({ 'grants/bad.yaml': grantText('bad', ['s3:*'], '{ team: sample-team }') });
    const [from, to] = [copy.git('rev-parse', 'main~1'), copy.git('rev-parse', 'main')];
    const tree = copy.git('rev-parse', 'main^{tree}');
    return altered(pieceAt(whole, whole.length - 1), (record) => ({
      ...record,
      source: { ...(record['source'] as object), range: { from, to }, tree },
    }));
  }

  test('after somebody pushed a record without a key: nothing is built on an end that does not fit', async () => {
    const { copy, whole } = ledger;
    const forged = [...whole, passingOver()];
    push(copy, { files: filesOfLedger(originOf(copy), forged), onto: [LEDGER] });
    expect(await seal()).toMatchObject({
      code: 3,
      err: expect.stringContaining('is no ledger that can be gone on with'),
    });
    expect((await ledger.found()).alone).toBe('other-record record-missing');
  });

  test('after somebody pushed a record with a key of their own that passes over a commit: both are found', async () => {
    const { copy, whole } = ledger;
    const forged = await signedAnew(
      [...whole, passingOver()],
      whole.length,
      sampleKey(),
      originOf(copy),
    );
    push(copy, { files: filesOfLedger(originOf(copy), forged), onto: [LEDGER] });
    land(grant('after'));
    expect(await seal()).toMatchObject({
      code: 3,
      err: expect.stringContaining('is not signed with a key that counts there'),
    });
    expect((await ledger.found()).alone).toBe('commits-unsealed other-key record-missing');
  });
});

describe('a path is taken out of what is governed', () => {
  const out = policyText(['none/**/*.yaml']);

  test.each<[string, () => void, string]>([
    [
      'changed, and put back',
      () => void land({ 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) }),
      'scope-gap',
    ],
    ['filled with something new, and put back', () => void land(grant('new')), 'scope-gap'],
    [
      'changed, hidden behind a policy that nobody can read, and put back',
      () => {
        land({ 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) });
        land({ [POLICY_PATH]: 'kind: Policy\n' });
      },
      'scope-gap',
    ],
    [
      'left alone until no policy can be read, which makes a violation of each change, and put back',
      () => {
        land({ [POLICY_PATH]: 'kind: Policy\n' });
        land({ 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) });
      },
      NOTHING,
    ],
    ['left alone, and put back', () => void land({ README: 'x' }), NOTHING],
    [
      'changed and changed back, and put back',
      () => {
        const before = ledger.copy.git('cat-file', 'blob', 'main:grants/grant-3.yaml');
        land({ 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) });
        land({ 'grants/grant-3.yaml': `${before}\n` });
      },
      NOTHING,
    ],
  ])('%s', async (_, meanwhile, codes) => {
    land({ [POLICY_PATH]: out });
    meanwhile();
    land({ [POLICY_PATH]: policyText() });
    await seal();
    expect(await ledger.found()).toEqual({ alone: codes, kept: codes });
  });

  test('and put back by the very commit that changes it: that is judged', async () => {
    land({ [POLICY_PATH]: out });
    land({ [POLICY_PATH]: policyText(), 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) });
    await seal();
    expect((await ledger.found()).alone).toBe(NOTHING);
  });

  test('before the branch is set to another history, and put back on that', async () => {
    land({ [POLICY_PATH]: out });
    await seal();
    land({ [POLICY_PATH]: out, 'grants/grant-3.yaml': grantText('grant-3', ['s3:*']) }, 'main~1');
    await seal();
    land({ [POLICY_PATH]: policyText() });
    await seal();
    expect((await ledger.found()).alone).toBe('branch-rewritten scope-gap');
  });

  test('never to be put back: its leaving has a record, and no more is claimed', async () => {
    land({ [POLICY_PATH]: out });
    land(grant('unseen'));
    await seal();
    expect((await ledger.found()).alone).toBe(NOTHING);
    const last = recordsOf(ledger.copy).slice(ledger.whole.length);
    expect(last.map(({ kind }) => kind)).toEqual(['change', 'heartbeat']);
    expect(last[0]?.record.verdict?.outcomes).toContainEqual(
      expect.objectContaining({ rule: 'policy-change', outcome: 'not-assessed' }),
    );
  });
});
