import type { LedgerFinding, LedgerVerification } from '../../core/evidence/ledger-verification.ts';
import {
  CHECKS,
  type Check,
  type CheckName,
  fail,
  notChecked,
  pass,
  type VerificationFinding,
} from '../../core/evidence/verification.ts';
import { readKeyIndex } from '../../core/ledger/key-index.ts';
import type { Keyring } from '../../core/ledger/keyring.ts';
import type { LedgerSummary } from '../../core/ledger/ledger-report.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { policyOf } from '../seal/touched.ts';
import { type Anchor, checkAnchors } from './anchor-check.ts';
import { checkBranch } from './branch-check.ts';
import { checkDerived } from './derived-check.ts';
import { type ExaminedEntry, examineAll, type LedgerRecordFile } from './examination.ts';
import { foreignFiles, missingRecords } from './files-check.ts';
import { finding } from './finding.ts';
import { checkKeyEvents, checkKeyIndex, checkKeys, ledgerKeys } from './key-check.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { ledgerTip } from './ledger-tip.ts';
import { readLedgerTree } from './ledger-tree.ts';
import { checkLine } from './line-check.ts';
import { checkHeads } from './tree-check.ts';

export interface LedgerTools {
  readonly repository: Repository & History;
  readonly shipped: Shipped;
  /**
   * Verifies records in their order, each alone; several at once where that is quicker.
   *
   * @param keys in PEM, that count besides those that were given
   * @param count how many records there are
   */
  readonly examine: (
    records: AsyncIterable<LedgerRecordFile>,
    keys: readonly string[],
    count: number,
  ) => AsyncIterable<ExaminedEntry>;
  /**
   * What keeps a bundle that was kept outside from being taken for one of the ledger's signers.
   *
   * @param keys as above
   */
  readonly signature: (
    bundle: string,
    keys: readonly string[],
  ) => Promise<readonly VerificationFinding[]>;
  /** Of a public key in PEM, as bundles name it; null for what is no key. */
  readonly fingerprintOf: (publicKey: string) => string | null;
  readonly progress?: (done: number, all: number) => void;
}

export interface LedgerRequest {
  /** The branch that was sealed, and its tip. */
  readonly branch: string;
  readonly tip: CommitRef;
  /** The branch of the ledger. */
  readonly ledger: string;
  readonly anchors: readonly Anchor[];
}

/**
 * Verifies a whole ledger: every record with its bundle, that they are one tree in one order, that the branch they stand on
 * only ever grew, which keys counted when, that they cover the history of the branch without a gap, and how much of that is
 * known outside. Nothing that the ledger holds makes it throw.
 */
export async function verifyLedger(
  tools: LedgerTools,
  request: LedgerRequest,
): Promise<LedgerVerification> {
  const { repository, shipped } = tools;
  const tip = await ledgerTip(repository, request.ledger);
  if (tip === null) return noLedger(request.ledger);
  const { at } = tip;
  const tree = await readLedgerTree(repository, at);
  const keyIndex = await textOf(repository, tree.keys);
  const events = readKeyIndex(keyIndex ?? '')?.changes.map(({ index }) => index) ?? [];
  const { entries, verdicts, keys, findings: ofRecords } = await examineAll(tools, tree, events);
  const { findings: ofHeads, heads } = checkHeads(entries);
  const origin = entries[0]?.position?.origin ?? null;
  const head = heads.at(-1) ?? { size: 0, root: '' };
  const keyring = ledgerKeys(entries, tools.fingerprintOf);
  const ofKeys = checkKeys(entries, keyring);
  const line = await checkLine(tools, entries, request.tip);
  const signature = async (bundle: string) => tools.signature(bundle, keys);
  const known = { size: heads.length, at: (index: number) => heads[index] };
  const anchors = await checkAnchors(entries, known, request.anchors, signature);
  const whole = [
    ...tip.findings,
    ...missingRecords(tree),
    ...ofHeads,
    ...(await checkDerived(repository, tree, entries, head)),
    ...foreignFiles(tree),
    // What a shallow clone can't say, the check of the line says.
    ...((await repository.isShallow()) ? [] : await checkBranch(repository, at.commit)),
    ...ofKeys,
    ...checkKeyEvents(entries, keyring),
    ...checkKeyIndex(entries, keyring, keyIndex),
    ...checkTimes(entries),
    ...checkRef(entries, request.branch),
    ...line.findings,
    ...(await checkAdoption(repository, shipped, entries, request.tip)),
  ];
  const findings = [...ofRecords, ...whole, ...anchors.findings];
  const completeness = completenessOf(whole, entries.length, line.sealed);
  const anchored =
    anchors.findings.length > 0
      ? fail(anchors.findings[0]?.message ?? '')
      : anchors.upTo === null
        ? notChecked('nothing that was kept outside of the ledger was given: --anchor BUNDLE')
        : pass(`up to record ${anchors.upTo.index}, by ${anchors.upTo.by}`);
  const last = entries.at(-1)?.said ?? null;
  const first = entries[0]?.said ?? null;
  return {
    result: findings.length === 0 ? 'pass' : 'fail',
    checks: { ...verdicts, ...identityOf(verdicts, ofKeys), completeness, anchored },
    findings,
    summary: {
      ...{ origin, head, commit: at.commit, unsealed: line.unsealed },
      adopted: first?.adopted == null ? null : { commit: first.adopted, at: first.at },
      sealed: last === null ? null : { commit: last.range.to, at: last.at },
      ...violationsIn(entries),
      keys: keysOf(entries, keyring),
      anchoredUpTo: anchors.upTo,
    },
  };
}

function noLedger(branch: string): LedgerVerification {
  const message = `there is no branch \`${branch}\`, here or on \`origin\``;
  const nothing = notChecked('there is no ledger');
  const checks = Object.fromEntries(CHECKS.map((name) => [name, nothing])) as Record<
    CheckName,
    Check
  >;
  return {
    result: 'fail',
    checks: { ...checks, completeness: fail(message) },
    findings: [
      finding(
        'ledger-missing',
        message,
        'fetch it (`git fetch origin grantproof-ledger`), name another with --ledger, or begin one with `grantproof seal`; where there was one, somebody deleted it',
      ),
    ],
    summary: null,
  };
}

/** Far above what an index of keys has. */
const MOST_BYTES = 1024 * 1024;

async function textOf(repository: Repository, oid: Oid | null): Promise<string | null> {
  if (oid === null) return null;
  const bytes = (await repository.read([oid], MOST_BYTES)).get(oid);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
}

/** Landing times come from the forge, sealing times from a clock; neither goes back along a ledger. */
export function checkTimes(entries: readonly LedgerEntry[]): readonly LedgerFinding[] {
  return entries.flatMap(({ index, said }, nth) => {
    const before = entries[nth - 1]?.said;
    if (said === null || before == null || said.at >= before.at) return [];
    return [
      finding(
        'time-backwards',
        `record ${index} is of an earlier time than the one before`,
        'the clock of whoever sealed was wrong, or somebody dated it back: compare with the times that others vouch for',
        index,
      ),
    ];
  });
}

export function checkRef(
  entries: readonly LedgerEntry[],
  branch: string,
): readonly LedgerFinding[] {
  const ref = `refs/heads/${branch}`;
  const other = entries.find(({ said }) => said !== null && said.ref !== ref);
  if (other?.said == null) return [];
  return [
    finding(
      'record-misplaced',
      `record ${other.index} is about \`${other.said.ref}\`, not about \`${ref}\``,
      'name the branch that the ledger is of with --branch',
      other.index,
    ),
  ];
}

/** Where the policy says at which commit the ledger begins, no other will do. */
export async function checkAdoption(
  repository: Repository,
  shipped: Shipped,
  entries: readonly LedgerEntry[],
  tip: CommitRef,
): Promise<readonly LedgerFinding[]> {
  const wanted = (await policyOf(repository, shipped, tip.tree))?.adopted;
  const found = entries[0]?.said?.adopted ?? null;
  if (wanted === undefined || found === wanted) return [];
  return [
    finding(
      'adoption-differs',
      `the ledger begins at \`${found ?? 'no commit'}\`, and the policy wants \`${wanted}\``,
      'an older ledger was deleted, or the policy is wrong: ask for the ledger that begins there',
      0,
    ),
  ];
}

function completenessOf(
  findings: readonly LedgerFinding[],
  records: number,
  sealed: string | null,
): Check {
  const [first] = findings;
  if (first !== undefined) return fail(first.message);
  const cover = records === 1 ? 'one record covers' : `${records} records cover`;
  return pass(`${cover} the history of the branch up to \`${sealed ?? ''}\`, without a gap`);
}

/** Whoever signed with a key that did not count is not the one who had to. */
function identityOf(
  { identity }: Readonly<Record<CheckName, Check>>,
  [first]: readonly LedgerFinding[],
): { readonly identity: Check } {
  return { identity: first === undefined ? identity : fail(first.message) };
}

/** Null where nobody can tell who signed the first record. */
function keysOf(entries: readonly LedgerEntry[], keyring: Keyring | null): LedgerSummary['keys'] {
  if (keyring !== null) return { current: keyring.current(), spans: keyring.spans() };
  return entries[0]?.signer == null ? null : { current: [], spans: [] };
}

export function violationsIn(
  entries: readonly LedgerEntry[],
): Pick<LedgerSummary, 'violations' | 'openViolations'> {
  const violations = entries
    .filter(({ said }) => said?.result === 'violation')
    .map(({ index }) => index);
  const approved = new Set(
    entries.flatMap(({ said }) =>
      said?.approves != null && (said.result === 'allow' || said.result === 'allow-with-exception')
        ? [said.approves]
        : [],
    ),
  );
  return { violations, openViolations: violations.filter((index) => !approved.has(index)) };
}
