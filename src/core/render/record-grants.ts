import type { AccessRecord, RecordedOutcome } from '../evidence/record.ts';
import type { Facts } from '../model/facts.ts';
import { groupedBy } from '../model/grouping.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { type Field, fieldsOfView } from './grant-fields.ts';
import { classWords, count, directionWords } from './plain-words.ts';
import {
  type RecordedDelta,
  type RecordedOpaque,
  type RecordedSide,
  readDelta,
} from './record-delta.ts';
import {
  type Block,
  type Card,
  type Comparison,
  code,
  type Item,
  messagePhrase,
  type Part,
  type Phrase,
  prose,
  type Row,
  row,
  rows,
  type Section,
  said,
} from './record-document.ts';
import { ticketPhrase } from './record-people.ts';
import {
  byTone,
  isUnseen,
  type RecordSource,
  toneOf,
  UNSEEN,
  valueText,
  worstTone,
} from './record-source.ts';

/** What an auditor calls what we call it. */
const LABELS: Readonly<Record<string, string>> = {
  who: 'identity',
  may: 'entitlements',
  why: 'justification',
  ticket: 'tickets',
};

const DECLARED = {
  asked:
    'As the change declares it in the repository. Whether it landed, and whether the systems followed, is not told by this record.',
  landed:
    'As the change declared it in the repository when it landed. Whether the systems followed is not told by this record.',
  gone: 'As the repository declared it for a while. Whether the systems followed meanwhile is not told by this record.',
} as const;

/** What was given to whom, or taken away, until when and why: each change of access. */
export function grantsSection({ record, facts }: RecordSource): Section {
  const outcomes = groupedBy(record.verdict.outcomes, ({ grant }) => grant);
  const cards = record.verdict.deltas.map((json): Card => {
    const delta = readDelta(json);
    return delta === null
      ? unknownCard(json)
      : deltaCard(delta, outcomes.get(delta.grant) ?? [], record, facts);
  });
  const landed = record.question.landed ?? null;
  const declared = landed === null ? 'asked' : landed.moved === 'discarded' ? 'gone' : 'landed';
  return {
    id: 'grants',
    title: 'What was provisioned, and for whom',
    blocks: [
      prose(
        cards.length === 0
          ? isUnseen(record)
            ? `Not known: ${UNSEEN}.`
            : 'No grant changes.'
          : DECLARED[declared],
      ),
      ...cards,
    ],
  };
}

/** What a later version may have written: all of it, as it stands. */
function unknownCard(json: JsonObject): Card {
  return {
    kind: 'card',
    tone: 'warns',
    title: ['a change that this version has no words for'],
    aside: 'as it stands in the record',
    blocks: [prose(said(JSON.stringify(json)))],
  };
}

function deltaCard(
  delta: RecordedDelta,
  outcomes: readonly RecordedOutcome[],
  record: AccessRecord,
  facts: Facts,
): Card {
  const findings = outcomes
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    .map(findingItem)
    .toSorted((a, b) => byTone(a.tone, b.tone));
  const items: Block[] = findings.length === 0 ? [] : [{ kind: 'items', items: findings }];
  return {
    kind: 'card',
    tone: worstTone(outcomes.filter(({ outcome }) => outcome !== 'not-applicable').map(toneOf)),
    title: [code(delta.grant)],
    aside: `${classWords(delta)}, ${directionWords(delta.direction)}`,
    blocks: [...sideBlocks(delta), rows(...besideRows(delta, outcomes, record, facts)), ...items],
  };
}

const grantOf = (side: RecordedDelta['after']): RecordedSide | null =>
  side !== null && 'view' in side ? side : null;

const opaqueOf = (side: RecordedDelta['after']): RecordedOpaque | null =>
  side !== null && 'opaque' in side ? side : null;

function sideBlocks({ before, after }: RecordedDelta): readonly Block[] {
  const unseen = opaqueOf(after) ?? opaqueOf(before);
  return [
    ...(unseen === null
      ? []
      : [
          prose(
            "What it gives can't be seen: ",
            said(unseen.opaque),
            `, ${count(unseen.blobs.length, 'file')}. Whoever approved it had to read them.`,
          ),
        ]),
    ...grantBlocks(fieldsOfSide(grantOf(before)), fieldsOfSide(grantOf(after))),
  ];
}

const fieldsOfSide = (side: RecordedSide | null): readonly Field[] =>
  side === null ? [] : fieldsOfView(side, side.view);

/** One column where there is one side, else before and after next to each other. */
function grantBlocks(before: readonly Field[], after: readonly Field[]): readonly Block[] {
  const labels = [...new Set([...after, ...before].map(({ label }) => label))];
  if (labels.length === 0) return [];
  if (before.length === 0 || after.length === 0) {
    const [only] = [before, after].filter((fields) => fields.length > 0);
    const all = labels.map(
      (label): Row => ({
        label: nameOf(label),
        values: textsOf(only ?? [], label).map((text) => [valuePart(label, text)]),
      }),
    );
    return [...(after.length === 0 ? [prose('As it was before:')] : []), rows(...all)];
  }
  return [{ kind: 'comparison', rows: labels.map((label) => comparison(label, before, after)) }];
}

const nameOf = (label: string): string => LABELS[label] ?? label;

/** Identities and entitlements are copied and compared letter by letter. */
const valuePart = (label: string, text: string): Part =>
  label === 'who' || label === 'may' ? code(text) : said(text);

const textsOf = (fields: readonly Field[], label: string): readonly string[] =>
  fields.flatMap((field) => (field.label === label ? field.text : []));

function comparison(label: string, before: readonly Field[], after: readonly Field[]): Comparison {
  const [was, is] = [textsOf(before, label), textsOf(after, label)];
  const changed = JSON.stringify(was) !== JSON.stringify(is);
  const phrases = (texts: readonly string[], others: readonly string[], sign: string): Phrase[] =>
    texts.map((text) => {
      const value = valuePart(label, text);
      return others.includes(text) ? [value] : [`${sign} `, value];
    });
  return {
    label: nameOf(label),
    before: phrases(was, is, '−'),
    after: phrases(is, was, '+'),
    changed,
  };
}

/** What the sides alone don't tell. */
function besideRows(
  delta: RecordedDelta,
  outcomes: readonly RecordedOutcome[],
  { grants }: AccessRecord,
  facts: Facts,
): readonly Row[] {
  const side = grantOf(delta.after) ?? grantOf(delta.before);
  const approvals = outcomes.filter(
    ({ rule, outcome }) => rule === 'approvals' && outcome === 'pass',
  );
  const recorded = grants.find(({ id }) => id === delta.grant);
  const both = grantOf(delta.before) !== null && grantOf(delta.after) !== null;
  return [
    row('in short', ...(both ? delta.changes : []).map((change) => [said(change)])),
    row('approval', ...approvals.map(({ message }) => messagePhrase(message))),
    row('given back', ...givenBackPhrases(delta, facts)),
    row('ticket then', ...ticketPhrases(side, facts)),
    row('taken from', ...originPhrases(side)),
    row('removal', ...removalPhrases(delta, side)),
    row(
      'stays',
      ...(delta.leftTo === null
        ? []
        : [['its content is still in ', code(delta.leftTo), ', which the policy does not govern']]),
    ),
    row('declared in', [code(`${delta.path}:${delta.line}`)]),
    row(
      'digest',
      ...(recorded === undefined
        ? []
        : [[code(recorded.digest), recorded.state === 'removed' ? ' of what was removed' : '']]),
    ),
  ];
}

/** Who had it once, and lost it, gets it again. */
function givenBackPhrases(
  { grant, classes, before }: RecordedDelta,
  { revoked = [] }: Facts,
): readonly Phrase[] {
  if (!classes.includes('reinstate')) return [];
  const taken = revoked.find((one) => one.grant === grant);
  if (taken !== undefined)
    return [[`it was taken away before: record ${taken.record} of the ledger`]];
  return before === null ? [['it was taken away before']] : [['it was listed as revoked before']];
}

function ticketPhrases(side: RecordedSide | null, { tickets = [] }: Facts): readonly Phrase[] {
  const named = side?.metadata.tickets?.value ?? [];
  return named.map(({ system, id }) => {
    const found = tickets.find((ticket) => ticket.system === system && ticket.id === id);
    return found === undefined
      ? [said(system), ' ', code(id), ': its system was not asked']
      : ticketPhrase(found);
  });
}

/** Values that the grant's own file does not hold, and where they were taken from. */
function originPhrases(side: RecordedSide | null): readonly Phrase[] {
  const provenance: Json = side?.view['provenance'] ?? {};
  if (!isJsonObject(provenance)) return [];
  return Object.entries(provenance).flatMap(([field, origin]) => {
    if (!isJsonObject(origin) || origin['from'] === 'object') return [];
    const { from, path, line } = origin;
    return [
      [
        said(field),
        ': ',
        said(valueText(from)),
        ', ',
        code(`${valueText(path)}:${valueText(line)}`),
      ],
    ];
  });
}

function removalPhrases(
  { class: kind }: RecordedDelta,
  side: RecordedSide | null,
): readonly Phrase[] {
  if (kind !== 'revoke' && kind !== 'orphan') return [];
  const removal: Json = side?.view['removal'] ?? {};
  if (!isJsonObject(removal)) return [];
  const { effective, reasons = [] } = removal;
  const why = (Array.isArray(reasons) ? (reasons as readonly Json[]) : []).map((reason) =>
    messagePhrase(valueText(reason)),
  );
  const words =
    effective === 'yes'
      ? 'taking it out of git takes it out of the system'
      : effective === 'no'
        ? 'taking it out of git does not take it out of the system'
        : 'whether the system takes it away is not known';
  return [[words], ...why];
}

/** What a rule found, and what was to be done. */
export function findingItem(finding: RecordedOutcome): Item {
  const { rule, level, outcome, message, help } = finding;
  return {
    tone: toneOf(finding),
    text: [code(rule), ` (${level}, ${outcome}): `, ...messagePhrase(message)],
    notes: help === '' ? [] : [['help: ', ...messagePhrase(help)]],
  };
}
