import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { replay } from '../../src/app/replay.ts';
import { readRecord } from '../../src/core/evidence/read-record.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { statementOf } from '../../src/core/evidence/statement.ts';
import { CLASSES } from '../../src/core/model/delta.ts';
import { sortedSet } from '../../src/core/model/order.ts';
import { LEVELS, OUTCOMES, RESULTS } from '../../src/core/model/verdict.ts';
import { APPROVALS, COVERAGE } from '../../src/core/policy/judge.ts';
import { RULES } from '../../src/core/policy/rules/registry.ts';
import { verdictLine, verified } from '../support/evidence.ts';
import { bytesOf, expectationOf, filesOf, GOLDENS, KEY, RULESETS, signerOf } from './goldens.ts';
import { ledgerRecords } from './ledgers.ts';
import type { GoldenSigner } from './stories.ts';

const HERE = import.meta.dirname;
const A_NEW_RULESET =
  'this change judges a record another way than it was judged and signed: it needs a new ruleset, see __tests__/golden/README.md';

interface Bundle {
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly payloadType: string;
    readonly signatures: readonly { readonly sig: string }[];
  };
  readonly verificationMaterial: { readonly certificate?: { readonly rawBytes: string } };
}

const bundleOf = (golden: string): Bundle => JSON.parse(filesOf(golden).bundle) as Bundle;

function recordOf(golden: string): AccessRecord {
  const read = readRecord(bytesOf(golden, 'record.json'));
  if ('refusal' in read) throw new Error(`${golden}: ${read.refusal.message}`);
  return read.record;
}

describe.each(GOLDENS)('%s', (golden) => {
  test('gives the same verdict', async () => {
    const replayed = await replay(bytesOf(golden, 'record.json'));
    const differences = 'differences' in replayed ? replayed.differences : [];
    const { result } = replayed;
    expect({ result, differences, ...(result === 'match' ? {} : { A_NEW_RULESET }) }).toEqual({
      result: 'match',
      differences: [],
    });
  });

  test('is what was signed', () => {
    const { dsseEnvelope, verificationMaterial } = bundleOf(golden);
    const { payload, payloadType, signatures } = dsseEnvelope;
    const statement = Buffer.from(payload, 'base64');
    const expected = statementOf(recordOf(golden), bytesOf(golden, 'record.json'));
    expect(statement.toString('utf8')).toBe(new TextDecoder().decode(expected));
    const signed = `DSSEv1 ${payloadType.length} ${payloadType} ${statement.length} ${statement.toString('utf8')}`;
    const { certificate } = verificationMaterial;
    const key =
      certificate === undefined
        ? createPublicKey(readFileSync(KEY))
        : new X509Certificate(Buffer.from(certificate.rawBytes, 'base64')).publicKey;
    const byKey = verify(
      'sha256',
      Buffer.from(signed),
      key,
      Buffer.from(signatures[0]?.sig ?? '', 'base64'),
    );
    expect([byKey, signatures.length]).toEqual([signerOf(golden) !== 'ephemeral', 1]);
  });

  test('verifies', async () => {
    const verification = await verified(filesOf(golden), expectationOf(golden));
    const identity = signerOf(golden) === 'ephemeral' ? 'not-checked' : 'pass';
    expect(verdictLine(verification)).toBe('pass');
    expect(verification.checks).toMatchObject({
      integrity: { verdict: 'pass' },
      identity: { verdict: identity },
      replay: { verdict: 'pass' },
    });
  });
});

test.each(RULESETS)('%s: no file is another than it was', (ruleset) => {
  const folder = join(HERE, ruleset);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n').toSorted();
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => {
      const sum = createHash('sha256').update(readFileSync(join(folder, path)));
      return `${sum.digest('hex')}  ${path}`;
    });
  expect(found.toSorted()).toEqual(sums);
});

/** Those of the golden ledgers, which have a test of their own. */
const sealedRecords = (): readonly AccessRecord[] =>
  ledgerRecords().flatMap(({ bytes }) => {
    const read = readRecord(bytes);
    return 'refusal' in read ? [] : [read.record];
  });

describe('together they hold', () => {
  test('every signer', () => {
    const signers: Readonly<Record<GoldenSigner, true>> = {
      key: true,
      ephemeral: true,
      command: true,
      keyless: true,
      'keyless, logged': true,
      'keyless, logged by Rekor v2': true,
    };
    expect(sortedSet(GOLDENS.map(signerOf))).toEqual(sortedSet(Object.keys(signers)));
  });

  const records = [...GOLDENS.map(recordOf), ...sealedRecords()];
  const outcomes = records.flatMap(({ verdict }) => verdict.outcomes);

  test('every class', () => {
    const classes = records.flatMap(({ verdict }) => verdict.deltas.map((delta) => delta['class']));
    expect(sortedSet(classes.map(String))).toEqual(sortedSet(CLASSES));
  });

  test('every rule, where it has something to say', () => {
    const rules = outcomes
      .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
      .map(({ rule }) => rule);
    expect(sortedSet(rules)).toEqual(sortedSet([...RULES.keys(), APPROVALS, COVERAGE]));
  });

  test('every level', () => {
    expect(sortedSet(outcomes.map(({ level }) => level))).toEqual(sortedSet(LEVELS));
  });

  test('every outcome and result', () => {
    expect(sortedSet(outcomes.map(({ outcome }) => outcome))).toEqual(sortedSet(OUTCOMES));
    const results = records.map(({ verdict }) => verdict.result);
    expect(sortedSet(results)).toEqual(sortedSet(RESULTS));
  });

  test('approvals that count and approvals that do not', () => {
    const reviews = records.flatMap(({ verdict }) => verdict['reviews'] ?? []);
    const counts = reviews.map((review) => (review as { readonly counts: boolean }).counts);
    expect(new Set(counts)).toEqual(new Set([false, true]));
  });
});
