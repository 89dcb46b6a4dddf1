import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json, JsonObject } from '../model/json.ts';
import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import type { Level, Verdict } from '../model/verdict.ts';
import { findingsOf, WEIGHTS } from './finding.ts';
import { byPlace, outcomesInOrder, problemsInOrder } from './item-order.ts';
import { terminalText } from './neutral-text.ts';
import { count } from './plain-words.ts';
import type { RunInfo } from './run-info.ts';

/** A rule or problem code as its documentation has it. */
export interface RuleNote {
  readonly id: string;
  /** One line. */
  readonly title: string;
  /** Its documentation, in Markdown. */
  readonly help: string;
  readonly helpUri?: string;
}

/** Code scanning shows no more of one run. */
const MOST = 5000;

type SarifLevel = 'error' | 'warning' | 'note';

interface Result {
  readonly id: string;
  readonly level: SarifLevel;
  readonly rank: number;
  readonly waived: boolean;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
  /** What stays the same when lines move. */
  readonly subject: string;
}

const LEVELS: Readonly<Record<Level, SarifLevel>> = {
  hard: 'error',
  soft: 'error',
  advisory: 'warning',
  observe: 'note',
};

/**
 * Failures, waivers and problems as SARIF 2.1.0, gravest first, 5,000 at most. What waits for people or
 * was not judged is no defect of a file and is left out; the verdict's result stands in the properties.
 */
export function verdictSarif(
  verdict: Verdict,
  run: Pick<RunInfo, 'base' | 'head' | 'merge'>,
  rules: readonly RuleNote[],
  version: string,
): JsonObject {
  const all = resultsOf(verdict);
  const kept = all.slice(0, MOST);
  const notes = notesFor(kept, rules);
  const indexes = new Map(notes.map((note, index) => [note.id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'grantproof', version, rules: notes.map(ruleView) } },
        invocations: [invocation(all.length - kept.length)],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'root of the repository' } } },
        results: resultViews(kept, indexes),
        properties: {
          result: verdict.result,
          deltaDigest: verdict.deltaDigest,
          base: run.base,
          head: run.head,
          merge: run.merge,
        },
      },
    ],
  };
}

function resultsOf(verdict: Verdict): readonly Result[] {
  const findings = findingsOf(outcomesInOrder(verdict.outcomes)).flatMap(
    ({ outcome, weight }): Result[] => {
      if (weight === 'unjudged' || outcome.outcome === 'pending') return [];
      const { rule, grant, level, message, help, path } = outcome;
      return [
        {
          id: rule,
          level: LEVELS[level],
          rank: 1 + WEIGHTS.indexOf(weight),
          waived: weight === 'waived',
          message,
          help,
          place: outcome,
          subject: grant ?? `path ${path}`,
        },
      ];
    },
  );
  const problems = problemsInOrder(verdict.problems).map(
    (problem): Result => ({
      id: problem.code,
      level: 'error',
      rank: 0,
      waived: false,
      message: problem.message,
      help: problem.help,
      place: problem,
      subject: `path ${problem.path}`,
    }),
  );
  return [...problems, ...findings].toSorted(
    (a, b) => a.rank - b.rank || byPlace(a.place, b.place) || byText(a.id, b.id),
  );
}

/** The notes of the rules that are used, and a bare one for a rule that has none. */
function notesFor(results: readonly Result[], rules: readonly RuleNote[]): readonly RuleNote[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const used = [...new Set(results.map(({ id }) => id))].toSorted(byText);
  return used.map((id) => known.get(id) ?? { id, title: id, help: '' });
}

function ruleView({ id, title, help, helpUri }: RuleNote): JsonObject {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(help) ?? title },
    ...(help === '' ? {} : { help: { text: help, markdown: help } }),
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

/** The first words of a page that are no heading. */
const firstParagraph = (markdown: string): string | undefined =>
  markdown
    .split(/\n{2,}/)
    .map((block) =>
      block
        .replace(/^#+ .*\n?/, '')
        .replaceAll('\n', ' ')
        .trim(),
    )
    .find((block) => block !== '');

function invocation(left: number): JsonObject {
  const text = `${count(left, 'result')} of the least grave were left out; \`--json\` has all`;
  const note = { level: 'warning', message: { text } };
  return { executionSuccessful: true, toolExecutionNotifications: left === 0 ? [] : [note] };
}

function resultViews(
  results: readonly Result[],
  indexes: ReadonlyMap<string, number>,
): readonly JsonObject[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const key = `${result.id}\n${result.subject}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return resultView(result, `${fingerprint(key)}:${nth}`, indexes.get(result.id) ?? 0);
  });
}

function resultView(result: Result, print: string, ruleIndex: number): JsonObject {
  const { id, level, waived, message, help, place, subject } = result;
  const accepted: Readonly<Record<string, Json>> = waived
    ? { suppressions: [{ kind: 'external', status: 'accepted' }] }
    : {};
  return {
    ruleId: id,
    ruleIndex,
    level,
    message: { text: messageText(help === '' ? message : `${message}; ${help}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: pathUri(place.path), uriBaseId: '%SRCROOT%' },
          region: { startLine: place.line, startColumn: place.column },
        },
        logicalLocations: [{ fullyQualifiedName: terminalText(subject) }],
      },
    ],
    // The first is ours; code scanning reads the second, else it takes the text of the line.
    partialFingerprints: { 'grantproof/v1': print, primaryLocationLineHash: print },
    ...accepted,
  };
}

// In SARIF, `[text](target)` is a link.
const messageText = (text: string): string => terminalText(text).replaceAll('](', '] (');

const pathUri = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');

const fingerprint = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text.toWellFormed()))).slice(0, 32);
