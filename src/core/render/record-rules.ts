import type { RecordedOutcome } from '../evidence/record.ts';
import { groupedBy } from '../model/grouping.ts';
import { byText, sortedSet } from '../model/order.ts';
import { RULES } from '../policy/rules/registry.ts';
import { CONTROL_FRAMEWORKS, controlTitle } from './record-controls.ts';
import {
  type Block,
  type Cell,
  code,
  messagePhrase,
  namesPhrase,
  type Phrase,
  prose,
  type Section,
  said,
  type Table,
  TONE_MARKS,
} from './record-document.ts';
import { findingItem } from './record-grants.ts';
import { byTone, type RecordSource, toneOf, valueText, worstTone } from './record-source.ts';

/** Different words of one rule for what is well, before the record has to be looked at for the rest. */
const PASSES = 6;
const NAMES = 12;

/** Rules that are no entries of the registry. */
const OTHERS: Readonly<Record<string, string>> = {
  approvals: 'those whom the policy asks have approved exactly this change of access',
  coverage: 'whatever may widen access has met a rule',
};

const summaryOf = (rule: string): string => RULES.get(rule)?.summary ?? OTHERS[rule] ?? '';

/** Every rule that was judged, with its outcomes, gravest first. */
export function rulesSection({ record: { verdict } }: RecordSource): Section {
  const judged = verdict.outcomes.filter(({ outcome }) => outcome !== 'not-applicable');
  const idle = verdict.outcomes.filter(({ outcome }) => outcome === 'not-applicable');
  const met = new Set(judged.map(({ rule }) => rule));
  const never = sortedSet(idle.map(({ rule }) => rule)).filter((rule) => !met.has(rule));
  return {
    id: 'rules',
    title: 'Which rules were judged',
    blocks: [
      ...(judged.length === 0 ? [prose('No rule had anything to judge.')] : [rulesTable(judged)]),
      ...(never.length === 0
        ? []
        : [prose('Had nothing to say about this change: ', ...namesPhrase(never), '.')]),
    ],
  };
}

function rulesTable(judged: readonly RecordedOutcome[]): Table {
  const groups = [
    ...groupedBy(judged, ({ rule, level, outcome }) =>
      JSON.stringify([rule, level, outcome]),
    ).values(),
  ];
  const ordered = groups.toSorted(
    ([a], [b]) =>
      (a === undefined || b === undefined ? 0 : byTone(toneOf(a), toneOf(b))) ||
      byText(a?.rule ?? '', b?.rule ?? ''),
  );
  return {
    kind: 'table',
    caption: 'Rules, gravest outcomes first',
    head: ['Rule', 'Level', 'Outcome', 'What was found'],
    rows: ordered.map(ruleRow),
  };
}

function ruleRow(same: readonly RecordedOutcome[]): readonly Cell[] {
  const [first] = same;
  if (first === undefined) return [];
  const { rule, level, outcome } = first;
  const times = same.length === 1 ? '' : ` × ${same.length}`;
  const summary = summaryOf(rule);
  return [
    [[code(rule)], ...(summary === '' ? [] : [[summary]])],
    [[level]],
    [[`${TONE_MARKS[toneOf(first)]} ${outcome}${times}`]],
    foundLines(same),
  ];
}

/** What was found, alike things together with the grants or files they are about. */
function foundLines(same: readonly RecordedOutcome[]): readonly Phrase[] {
  const alike = [...groupedBy(same, ({ message }) => message)];
  const well = same.every(({ outcome }) => outcome === 'pass');
  const shown = well && alike.length > PASSES + 1 ? alike.slice(0, PASSES) : alike;
  const more = alike.length - shown.length;
  return [
    ...shown.map(([message, those]) => [
      ...messagePhrase(message),
      ' (',
      ...namesPhrase(
        those.map(({ grant, path }) => grant ?? path),
        NAMES,
      ),
      ')',
    ]),
    ...(more === 0 ? [] : [[`… and ${more} more like these, all in the record`]]),
  ];
}

/** Controls by framework, with the rules that serve them and what these came to. */
export function controlsSection({ record: { verdict } }: RecordSource): Section {
  const judged = verdict.outcomes.filter(({ outcome }) => outcome !== 'not-applicable');
  const served = groupedBy(
    judged.flatMap((outcome) => outcome.controls.map((control) => ({ control, outcome }))),
    ({ control }) => control,
  );
  const left = new Set(served.keys());
  const tables = CONTROL_FRAMEWORKS.flatMap(({ name, pattern }): readonly Block[] => {
    const ids = [...left].filter((id) => pattern.test(id)).toSorted(byNumbers);
    for (const id of ids) left.delete(id);
    if (ids.length === 0) return [];
    const all = ids.map((id) =>
      controlRow(
        id,
        (served.get(id) ?? []).map(({ outcome }) => outcome),
      ),
    );
    return [{ kind: 'table', caption: name, head: ['Control', 'Rules that serve it'], rows: all }];
  });
  return {
    id: 'controls',
    title: 'Which controls this speaks to',
    blocks: [
      prose(
        tables.length === 0
          ? 'No rule that was judged names a control.'
          : 'A rule serves a control; that it passed is evidence for the control, and does not show by itself that the control is met.',
      ),
      ...tables,
    ],
  };
}

function controlRow(id: string, outcomes: readonly RecordedOutcome[]): readonly Cell[] {
  const title = controlTitle(id);
  const rules = [...groupedBy(outcomes, ({ rule }) => rule)].toSorted(([a], [b]) => byText(a, b));
  const phrases = rules.flatMap(([rule, same], index): Phrase => {
    const mark = TONE_MARKS[worstTone(same.map(toneOf))];
    const kinds = sortedSet(same.map(({ outcome }) => outcome)).join(' and ');
    return [index === 0 ? '' : ', ', `${mark} `, said(rule), ` ${kinds}`];
  });
  return [[[code(id)], ...(title === undefined ? [] : [[title]])], [phrases]];
}

/** `A.5.9` before `A.5.15`. */
const byNumbers = (a: string, b: string): number => byText(padded(a), padded(b));
const padded = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

/** What stood in the way: findings that block or wait, problems, and what nobody could judge. */
export function missingSection({ record: { verdict, kind } }: RecordSource): Section | null {
  const open = verdict.outcomes.filter((outcome) => {
    const tone = toneOf(outcome);
    return tone === 'bad' || tone === 'waits' || outcome.outcome === 'not-assessed';
  });
  const alike = [
    ...groupedBy(open, ({ rule, outcome, level, message, help }) =>
      JSON.stringify([rule, outcome, level, message, help]),
    ).values(),
  ];
  const items = alike
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { tone, text, notes } = findingItem(first);
      const about = namesPhrase(
        same.map(({ grant, path, line }) => grant ?? `${path}:${line}`),
        NAMES,
      );
      return [{ tone, text: [...text, ' (', ...about, ')'], notes }];
    })
    .toSorted((a, b) => byTone(a.tone, b.tone));
  const problems = verdict.problems.map((problem) => {
    const { code: kind, path, line, message, help } = problem;
    return {
      tone: 'bad' as const,
      text: [
        code(valueText(kind)),
        ': ',
        ...messagePhrase(valueText(message)),
        ' (',
        code(`${valueText(path)}:${valueText(line)}`),
        ')',
      ],
      notes: [['help: ', ...messagePhrase(valueText(help))]],
    };
  });
  const reasons = verdict.reasons.map((reason) => ({
    tone: verdict.result === 'pending' ? ('waits' as const) : ('bad' as const),
    text: messagePhrase(reason),
    notes: [],
  }));
  const all = [...reasons, ...problems, ...items];
  if (all.length === 0) return null;
  const title = kind === 'change' ? 'What was missing' : 'What is still missing';
  return { id: 'missing', title, blocks: [{ kind: 'items', items: all }] };
}
