import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import {
  type Check,
  type CheckName,
  fail,
  notChecked,
  pass,
} from '../../core/evidence/verification.ts';
import type { Hash } from '../../core/ledger/merkle.ts';
import { bundlePath, recordPath } from '../../core/ledger/record-path.ts';
import type { TreeHead } from '../../core/ledger/tree-head.ts';
import type { PackContents } from '../../core/pack/pack-manifest.ts';
import { CONSISTENCY_FILE, proofPath } from '../../core/pack/pack-paths.ts';
import { consistencyFault, inclusionFault } from '../../core/pack/pack-proofs.ts';
import type { PackSummary } from '../../core/pack/pack-report.ts';
import { isWithin, numbersIn } from '../../core/pack/span.ts';
import type { History } from '../../ports/history.ts';
import type { PackFiles } from '../../ports/pack-files.ts';
import type { Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import {
  type Anchor,
  type AnchorsChecked,
  checkAnchors,
} from '../ledger-verification/anchor-check.ts';
import { examineEach, type LedgerRecordFile } from '../ledger-verification/examination.ts';
import { finding } from '../ledger-verification/finding.ts';
import { checkKeyEvents, checkKeys, ledgerKeys } from '../ledger-verification/key-check.ts';
import type { LedgerEntry } from '../ledger-verification/ledger-entry.ts';
import { placeFindings } from '../ledger-verification/tree-check.ts';
import {
  checkRef,
  checkTimes,
  type LedgerTools,
  violationsIn,
} from '../ledger-verification/verify-ledger.ts';
import { statedPosition } from '../stated-position.ts';
import { checkPackedLine, completeWords } from './packed-line.ts';
import { headsOf, readPackedTree } from './packed-tree.ts';
import { checkPeriod } from './period-check.ts';

export interface PackCheckTools
  extends Pick<LedgerTools, 'examine' | 'signature' | 'fingerprintOf' | 'progress'> {
  /** What the records' inputs are compared with; null where there is nothing. */
  readonly repository: (Repository & History) | null;
  readonly shipped: Shipped;
}

/** What the records of a pack prove, of whatever files they are. */
export interface PackChecked
  extends Pick<PackSummary, 'violations' | 'openViolations' | 'anchoredUpTo'> {
  readonly checks: Readonly<Record<CheckName, Check>>;
  readonly findings: readonly LedgerFinding[];
  /** All that the repository told: equal wherever it is asked the same. */
  readonly told: readonly string[];
}

const HELP = 'do not trust this pack: ask for one as `grantproof pack` writes it';

/**
 * Verifies each record of a pack alone, and then what they are together: leaves of one tree, at their places, of one
 * period and all of it, signed with keys that counted. Nothing that the pack holds makes it throw.
 */
export async function checkPacked(
  tools: PackCheckTools,
  contents: PackContents,
  files: PackFiles,
  anchors: readonly Anchor[],
): Promise<PackChecked> {
  const { ledger, selection } = contents;
  const tree = await readPackedTree(contents, async (path) => files.read(path));
  // Without leaves nobody knows how many records there may be.
  const indexes = tree.leaves.length === 0 ? [] : indexesIn(contents);
  const missing = indexes.flatMap((index) => missingFiles(index, files));
  const there = indexes.filter((index) => missingFiles(index, files).length === 0);
  const isSelected = (index: number): boolean => isWithin(selection.records, index);
  const events = contents.context.flatMap(({ index, why }) => (why === 'key-event' ? index : []));
  const examined = await examineEach(tools, there, events, (some) =>
    recordsOf(some, files, isSelected),
  );
  const { entries } = examined;
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const proofs = await checkProofs(contents, entries, tree.leaves, files, anchors);
  const period = checkPeriod(contents, byIndex);
  const line = await checkPackedLine(tools, contents, entries, period);
  const heads = { size: ledger.size, at: proofs.headAt };
  const signature = async (bundle: string) => tools.signature(bundle, examined.keys);
  const anchored = await checkAnchors(entries, heads, anchors, signature);
  const keyring = byIndex.has(0) ? ledgerKeys(entries, tools.fingerprintOf) : null;
  const ofKeys = checkKeys(entries, keyring);
  const whole = [
    ...missing,
    ...(byIndex.has(ledger.size - 1) ? [] : [headless(ledger.size - 1)]),
    ...(byIndex.has(0) ? [] : [keyless()]),
    ...tree.findings,
    ...proofs.findings,
    ...ofKeys,
    ...(byIndex.has(0) ? checkKeyEvents(entries, keyring) : []),
    ...checkTimes(entries),
    ...checkRef(entries, contents.branch.ref.replace('refs/heads/', '')),
    ...period.findings,
    ...line.findings,
  ];
  const [first] = whole;
  const completeness =
    first === undefined ? (line.check ?? completeWords(contents, period)) : fail(first.message);
  const ofRepository = examined.findings.filter(({ code }) => REPOSITORY_CODES.has(code));
  return {
    checks: {
      ...examined.verdicts,
      ...(ofKeys[0] !== undefined && { identity: fail(ofKeys[0].message) }),
      completeness,
      anchored: anchoredCheck(anchored),
    },
    findings: [...examined.findings, ...whole, ...anchored.findings],
    ...violationsIn(entries.filter(({ index }) => isSelected(index))),
    anchoredUpTo: anchored.upTo,
    told: [
      `${examined.verdicts.inputs.verdict}: ${examined.verdicts.inputs.reason}`,
      ...[...ofRepository, ...line.findings].map(({ code, message }) => `${code}: ${message}`),
      `${line.check?.verdict ?? 'by what was found'}`,
    ],
  };
}

const REPOSITORY_CODES: ReadonlySet<string> = new Set(['input-differs', 'object-missing']);

function indexesIn({ selection, context }: PackContents): readonly number[] {
  const indexes = new Set([...numbersIn(selection.records), ...context.map(({ index }) => index)]);
  return [...indexes].toSorted((a, b) => a - b);
}

function missingFiles(index: number, { files }: PackFiles): readonly LedgerFinding[] {
  const help = 'ask for a pack that has it: a record is evidence only together with its bundle';
  if (!files.has(recordPath(index)))
    return [finding('record-missing', `record ${index} is not there`, help, index)];
  if (!files.has(bundlePath(index)))
    return [finding('bundle-missing', `record ${index} has no bundle`, help, index)];
  return [];
}

const headless = (index: number): LedgerFinding =>
  finding(
    'record-missing',
    `record ${index}, the last of the ledger, is not there, so that nothing signed says how far the ledger goes`,
    HELP,
    index,
  );

const keyless = (): LedgerFinding =>
  finding(
    'record-missing',
    'record 0 is not there, so that nothing says which key counted first',
    HELP,
    0,
  );

async function* recordsOf(
  indexes: readonly number[],
  files: PackFiles,
  isSelected: (index: number) => boolean,
): AsyncGenerator<LedgerRecordFile> {
  const none = new Uint8Array();
  for (const index of indexes) {
    const record = (await files.read(recordPath(index))) ?? none;
    const bundle = new TextDecoder().decode((await files.read(bundlePath(index))) ?? none);
    yield { index, record, bundle, ...(!isSelected(index) && { inputs: null }) };
  }
}

interface ProofsChecked {
  readonly findings: readonly LedgerFinding[];
  readonly headAt: (index: number) => TreeHead | undefined;
}

/** Whether each record is the leaf that the tree has at its place, and its statement says the same of the tree. */
async function checkProofs(
  { ledger, run }: PackContents,
  entries: readonly LedgerEntry[],
  leaves: readonly Hash[],
  files: PackFiles,
  anchors: readonly Anchor[],
): Promise<ProofsChecked> {
  const findings: LedgerFinding[] = [];
  const { origin } = ledger;
  const begin = run?.first ?? 0;
  const known = anchors.flatMap(({ bundle }) => {
    const size = statedPosition(bundle)?.head.size;
    return size === undefined ? [] : [size - 1, size];
  });
  const sizes = entries.flatMap(({ index }) => [index, index + 1]);
  const heads = headsOf(leaves, [...sizes, ...known, begin, leaves.length]);
  const at = (size: number): TreeHead => heads.get(size) ?? { size, root: '' };
  const head = at(leaves.length);
  for (const entry of entries) {
    const { index, leaf } = entry;
    const wanted = leaves[index];
    const proof = await files.read(proofPath(index));
    const fault =
      wanted === undefined || !isSame(leaf, wanted)
        ? 'the tree of the ledger has another record at its place'
        : proof === null
          ? 'there is no proof of it'
          : inclusionFault(proof, { origin, head, index }, leaf);
    if (fault !== null)
      findings.push(
        finding(
          'proof-differs',
          `record ${index} is not proved to be in the ledger: ${fault}`,
          HELP,
          index,
        ),
      );
    const trees = { head: at(index + 1), previous: at(index) };
    findings.push(...placeFindings(entry, { origin, trees }));
  }
  if (leaves.length === 0) return { findings, headAt: () => undefined };
  const proof = await files.read(CONSISTENCY_FILE);
  const fault =
    proof === null
      ? 'there is no proof of it'
      : consistencyFault(proof, { origin, from: at(begin), to: head });
  if (fault !== null)
    findings.push(
      finding(
        'proof-differs',
        `the ledger is not proved to have only grown since the period began: ${fault}`,
        HELP,
      ),
    );
  return { findings, headAt: (index) => heads.get(index + 1) };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, nth) => byte === b[nth]);

function anchoredCheck({ findings, upTo }: AnchorsChecked): Check {
  const [first] = findings;
  if (first !== undefined) return fail(first.message);
  return upTo === null
    ? notChecked('nothing that was kept outside of the ledger was given: --anchor BUNDLE')
    : pass(`up to record ${upTo.index}, by ${upTo.by}`);
}
