import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  LedgerFinding,
  LedgerVerification,
} from '../../../src/core/evidence/ledger-verification.ts';
import {
  CHECKS,
  type Check,
  type CheckName,
  fail,
  notChecked,
  pass,
} from '../../../src/core/evidence/verification.ts';
import type { LedgerSummary } from '../../../src/core/ledger/ledger-report.ts';
import { recordPath } from '../../../src/core/ledger/record-path.ts';
import {
  ledgerVerificationJson,
  ledgerVerificationText,
  summaryLines,
} from '../../../src/core/render/ledger-verification.ts';
import { paintWith } from '../../../src/core/render/paint.ts';
import { textWidth } from '../../../src/core/render/text-width.ts';
import { hostileText } from '../../support/hostile-text.ts';

const PLAIN = { color: false, links: false, width: 100 } as const;
const SIGNED = { signatures: true, width: 100 } as const;

const summary: LedgerSummary = {
  origin: 'github.com/acme/infra/grantproof-ledger',
  head: { size: 1042, root: 'ab'.repeat(32) },
  commit: 'c0'.repeat(20),
  adopted: { commit: 'a1'.repeat(20), at: Date.UTC(2026, 0, 31, 9, 30) },
  sealed: { commit: 'b2'.repeat(20), at: Date.UTC(2026, 10, 30, 12, 0, 7, 345) },
  unsealed: [],
  violations: [],
  openViolations: [],
  keys: {
    current: [`sha256:${'d4'.repeat(32)}`],
    spans: [{ key: `sha256:${'d4'.repeat(32)}`, from: 0, until: null }],
  },
  anchoredUpTo: null,
};

const checks = Object.fromEntries(CHECKS.map((name) => [name, pass('all is well')])) as Record<
  CheckName,
  Check
>;

const finding = (
  code: LedgerFinding['code'],
  index: number | null,
  message: string,
): LedgerFinding => ({
  ...{ code, message, help: 'see who did it' },
  record: index === null ? null : recordPath(index),
});

const lines = (changes: Partial<LedgerSummary> = {}, options: object = {}): readonly string[] =>
  summaryLines({ ...summary, ...changes }, { ...SIGNED, ...options }, paintWith(PLAIN));

describe('how a ledger stands, in five lines', () => {
  test('where all is well', () => {
    expect(lines()).toEqual([
      'ledger      github.com/acme/infra/grantproof-ledger, 1,042 records, since 2026-01-31',
      'sealed      up to b2b2b2b2b2b2 at 2026-11-30T12:00:07Z',
      'violations  none',
      'keys        sha256:d4d4d4d4d4d4d4d4',
      'anchored    by nothing that was given (--anchor FILE)',
    ]);
  });

  test('where something is to be done', () => {
    expect(
      lines({
        unsealed: ['e5'.repeat(20)],
        violations: [66, 1000],
        openViolations: [1000],
        anchoredUpTo: { index: 41, by: '`kept.sigstore.json`' },
      }),
    ).toEqual([
      expect.anything(),
      'sealed      up to b2b2b2b2b2b2 at 2026-11-30T12:00:07Z; 1 commit not sealed yet',
      'violations  2, the newest is record 1000; 1 not approved since',
      expect.anything(),
      'anchored    up to record 41, by `kept.sigstore.json`',
    ]);
    expect(lines({ violations: [66] })[2]).toBe(
      'violations  1, the newest is record 66; all approved since',
    );
  });

  test('where next to nothing could be read', () => {
    expect(
      lines({
        origin: null,
        head: { size: 0, root: '' },
        adopted: null,
        sealed: null,
        keys: { current: [], spans: [] },
      }),
    ).toEqual([
      'ledger      unknown, 0 records',
      'sealed      nothing',
      'violations  none',
      'keys        none of its own',
      expect.anything(),
    ]);
  });

  test('where signatures were not looked at, nobody is said to have signed', () => {
    expect(lines({}, { signatures: false })[3]).toMatch(
      /^keys {8}sha256:d4\w+ \(not checked: give --key PUB\)$/,
    );
  });

  test('on a narrow terminal, lines are broken below their beginning', () => {
    const narrow = lines({ violations: [66], openViolations: [66] }, { width: 40 });
    for (const line of narrow) expect(line).toMatch(/^(?:[a-z]+ +| {12})\S/);
    expect(narrow.filter((line) => textWidth(line) > 40)).toEqual([
      'ledger      github.com/acme/infra/grantproof-ledger,',
    ]);
  });

  test('in colour, what wants an eye has one', () => {
    const paint = paintWith({ ...PLAIN, color: true });
    const painted = summaryLines(
      { ...summary, unsealed: ['e5'], violations: [1], openViolations: [1] },
      SIGNED,
      paint,
    );
    expect(painted[1]).toContain('\u001b[33mup to');
    expect(painted[2]).toContain('\u001b[31m1, the newest');
    for (const hue of ['\u001b[31m', '\u001b[33m']) expect(painted[3]).not.toContain(hue);
  });
});

describe('a verification as a person reads it', () => {
  const failed: LedgerVerification = {
    result: 'fail',
    checks: {
      ...checks,
      completeness: fail('record 7 is not there'),
      anchored: notChecked('nothing was given'),
    },
    findings: [
      finding('record-missing', 7, 'record 7 is not there'),
      finding('other-key', 8, 'the bundle names the key `sha256:ab`'),
      finding('commits-unsealed', null, '2 commits are not sealed yet'),
    ],
    summary,
  };

  test('has the five lines, the checks, the findings, each with its record, and the result last', () => {
    const text = ledgerVerificationText(failed, PLAIN);
    const blocks = text.split('\n\n');
    expect(blocks[0]?.split('\n')).toHaveLength(5);
    expect(blocks[1]).toMatch(
      /✗ completeness +record 7 is not there\n {2}○ anchored +not checked: nothing was given$/,
    );
    expect(blocks.slice(2)).toEqual([
      '  ✗ record-missing: record 7 is not there\n    help: see who did it',
      '  ✗ other-key: records/000/000/008.json: the bundle names the key `sha256:ab`\n    help: see who did it',
      '  ✗ commits-unsealed: 2 commits are not sealed yet\n    help: see who did it',
      'fail\n',
    ]);
  });

  test('of very many findings shows some, and says how many more there are', () => {
    const findings = Array.from({ length: 1300 }, (_, nth) => finding('other-key', nth, 'x'));
    const text = ledgerVerificationText({ ...failed, findings }, PLAIN);
    expect(text.match(/✗ other-key/g)).toHaveLength(50);
    expect(text).toContain('… and 1,250 more findings: --json has all of them');
  });

  test('without a ledger has no lines about it', () => {
    const text = ledgerVerificationText({ ...failed, summary: null }, PLAIN);
    expect(text).not.toContain('violations');
    expect(ledgerVerificationJson({ ...failed, summary: null })['ledger']).toBeNull();
  });

  test('shows nothing that a terminal would obey, whatever a ledger holds', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = ledgerVerificationText(
          {
            ...failed,
            findings: [finding('foreign-file', 1, `the branch holds \`${hostile}\``)],
            summary: { ...summary, origin: hostile, anchoredUpTo: { index: 1, by: hostile } },
          },
          PLAIN,
        );
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

test('for machines, everything is there, and times are in full', () => {
  const said = ledgerVerificationJson({ result: 'pass', checks, findings: [], summary });
  expect(said).toEqual({
    schema: 'https://grantproof.dev/verification/v1',
    result: 'pass',
    checks: Object.fromEntries(CHECKS.map((name) => [name, 'pass'])),
    reasons: Object.fromEntries(CHECKS.map((name) => [name, 'all is well'])),
    findings: [],
    ledger: {
      ...{ origin: summary.origin, size: 1042, root: summary.head.root, commit: summary.commit },
      adopted: { commit: summary.adopted?.commit, at: '2026-01-31T09:30:00Z' },
      sealed: { commit: summary.sealed?.commit, at: '2026-11-30T12:00:07.345Z' },
      ...{
        unsealed: [],
        violations: [],
        openViolations: [],
        keys: summary.keys?.current,
        keySpans: summary.keys?.spans,
      },
      anchoredUpTo: null,
    },
  });
});
