import { CHECKS } from '../evidence/verification.ts';
import { readInstant, showInstant } from '../model/instant.ts';
import type { JsonObject } from '../model/json.ts';
import type { PackManifest } from '../pack/pack-manifest.ts';
import type { PackSummary, PackVerification } from '../pack/pack-report.ts';
import type { Span } from '../pack/span.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { type Paint, paintWith } from './paint.ts';
import { count, thousands } from './plain-words.ts';
import type { TextOptions } from './run-info.ts';
import { VERIFICATION_SCHEMA } from './verification-json.ts';
import { checkLines, findingLines } from './verification-text.ts';

/** A pack's verification as `grantproof verify PACK --json` prints it. */
export const packVerificationJson = ({
  result,
  checks,
  findings,
  summary,
}: PackVerification): JsonObject => ({
  schema: VERIFICATION_SCHEMA,
  result,
  checks: Object.fromEntries(CHECKS.map((name) => [name, checks[name].verdict])),
  reasons: Object.fromEntries(CHECKS.map((name) => [name, checks[name].reason])),
  findings: findings.map(({ code, message, help, record }) => ({ code, message, help, record })),
  pack: summary === null ? null : packJson(summary),
});

const spanJson = ({ first, last }: Span): JsonObject => ({ first, last });

function packJson(summary: PackSummary): JsonObject {
  const { manifest, files, packer, violations, openViolations, anchoredUpTo } = summary;
  const { ledger, branch, period, run, selection, objects } = manifest;
  return {
    ledger: { origin: ledger.origin, size: ledger.size, root: ledger.root.sha256 },
    branch: branch.ref,
    period: { from: period.from, to: period.to },
    run: run && spanJson(run),
    selection: {
      ...{ kind: selection.kind, grants: [...selection.grants] },
      ...{ count: selection.count, leftOut: selection.leftOut.map(spanJson) },
      leftOutCount: selection.leftOutCount,
    },
    files,
    withheld: objects.withheld.map(({ path, why }) => ({ path, why })),
    packer: packer === null ? null : { ...packer },
    violations: [...violations],
    openViolations: [...openViolations],
    anchoredUpTo: anchoredUpTo && { ...anchoredUpTo },
  } as unknown as JsonObject;
}

/** Findings that are shown one by one. */
const MOST = 50;

/** The same for a person; ends with a newline. */
export function packVerificationText(
  { result, checks, findings, summary }: PackVerification,
  options: TextOptions,
): string {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const shown = findings.slice(0, MOST);
  const more = findings.length - shown.length;
  const blocks = [
    ...(summary === null ? [] : [packLines(summary, paint)]),
    CHECKS.flatMap((name) => checkLines(name, checks[name], width, paint)),
    ...shown.map((one) => findingLines(one, width, paint)),
    ...(more === 0 ? [] : [[`… and ${thousands(more)} more findings: --json has all of them`]]),
    [paint.in(result === 'pass' ? 'green' : 'red', result)],
  ];
  return `${sealPage(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

const WIDTH = 12;

/** Five lines: of what ledger and period it is, which records it has, what landed without leave, and who packed. */
function packLines(summary: PackSummary, paint: Paint): readonly string[] {
  const { manifest, violations, openViolations } = summary;
  const { ledger, branch } = manifest;
  const row = (name: string, text: string): string =>
    `${paint.in('dim', name.padEnd(WIDTH))}${terminalText(text)}`;
  const open = openViolations.length === 0 ? '' : `, ${openViolations.length} not approved since`;
  return [
    row(
      'ledger',
      `${ledger.origin}, ${branch.ref}, ${count(ledger.size, 'record')} when it was packed`,
    ),
    row('period', periodWords(manifest)),
    row('records', selectionWords(manifest)),
    row(
      'violations',
      violations.length === 0
        ? 'none'
        : `${violations.length}${open}, the newest is record ${violations.at(-1)}`,
    ),
    row('packed by', packerWords(summary)),
  ];
}

/** `2026-01-01 to 2026-03-31` for whole days. */
export function periodWords({ period }: Pick<PackManifest, 'period'>): string {
  const from = period.from.replace('T00:00:00Z', '');
  const to = readInstant(period.to);
  return `${from} to ${to === undefined ? period.to : showInstant(to)}`;
}

/** Which records of the period it has, and that a sample is no population. */
export function selectionWords({
  run,
  selection,
}: Pick<PackManifest, 'run' | 'selection'>): string {
  if (run === null) return 'none: the period has no records';
  const whole = `${run.first} to ${run.last}`;
  if (selection.kind === 'whole') return `${whole}, all ${selection.count} of the period`;
  return `a sample of ${selection.count} out of ${whole}, by ${selection.grants.join(', ')}; ${count(selection.leftOutCount, 'record')} of the period left out`;
}

function packerWords({ packer, manifest }: PackSummary): string {
  if (packer === null)
    return manifest.packer.kind === 'nobody' ? 'nobody signed it' : 'unknown: see the findings';
  switch (packer.kind) {
    case 'key':
      return packer.fingerprint;
    case 'ephemeral':
      return 'a key that was thrown away';
    case 'certificate':
      return packer.claims.subject ?? 'a certificate without a name';
  }
}
