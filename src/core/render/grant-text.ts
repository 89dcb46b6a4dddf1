import type { Delta, DeltaClass, Direction, Side } from '../model/delta.ts';
import type { Grant, OpaqueUnit } from '../model/grant.ts';
import type { Instant } from '../model/instant.ts';
import { DIRECTION_MARKS } from './marks.ts';
import { terminalText } from './neutral-text.ts';
import type { Hue, Paint } from './paint.ts';
import {
  classWords,
  count,
  directionWords,
  endWords,
  entitlementWords,
  identityWords,
  ownerWords,
  ticketWords,
} from './plain-words.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A label and what it says: `until`, `2026-12-01 (in 9 days)`. */
type Row = readonly [label: string, text: string];

const INDENT = '    ';
const LABEL = 8;
const ENTITLEMENTS = 4;
const VALUES = 4;
const CHANGES = 8;
const PROSE = 240;

const HUES: Readonly<Record<Direction, Hue>> = {
  widen: 'yellow',
  narrow: 'green',
  neutral: 'blue',
  unknown: 'magenta',
};

/** `+ access-grant/ci-deployer  new access · widens  grants/ci.yaml:1`, on two lines where one is too short. */
export function grantHeader(
  delta: Delta,
  width: number,
  paint: Paint,
  address: string | undefined,
): readonly string[] {
  const hue = HUES[delta.direction];
  const id = terminalText(delta.grant);
  const words = `${classWords(delta)} · ${directionWords(delta.direction)}`;
  const place = `${terminalText(delta.place.path)}:${delta.place.line}`;
  const name = `${paint.in(hue, DIRECTION_MARKS[delta.direction])} ${paint.in('bold', id)}`;
  const rest = `${paint.in(hue, words)}  ${paint.in('dim', paint.link(place, address))}`;
  const fits = textWidth(id) + textWidth(words) + textWidth(place) + 6 <= width;
  return fits ? [`${name}  ${rest}`] : [name, `${INDENT.slice(2)}${rest}`];
}

/** Who gets what until when and why, and what changed: indented rows, wrapped to the width. */
export function grantRows(
  delta: Delta,
  now: Instant,
  width: number,
  paint: Paint,
): readonly string[] {
  return rowsOf(delta, now).flatMap(([label, text]) => {
    const lines = wrapText(terminalText(text), width - INDENT.length - LABEL);
    return lines.map((line, index) => {
      const lead = index === 0 ? label : '';
      return `${INDENT}${paint.in('dim', lead.padEnd(LABEL))}${paintChange(line, paint)}`;
    });
  });
}

/** What `+` or `-` says of a change, in colour too. */
function paintChange(line: string, paint: Paint): string {
  if (/^(?:[\w ]+: )?\+ /.test(line)) return paint.in('yellow', line);
  return /^(?:[\w ]+: )?- /.test(line) ? paint.in('green', line) : line;
}

function rowsOf(delta: Delta, now: Instant): readonly Row[] {
  const side = delta.after ?? delta.before;
  const facts = side === null ? [] : sideRows(delta, side, now);
  return [...facts, ...changeRows(delta), ...remainRows(delta)];
}

function sideRows(delta: Delta, side: Side, now: Instant): readonly Row[] {
  return side.kind === 'opaque' ? opaqueRows(side.unit) : factRows(delta, side.grant, now);
}

function opaqueRows(unit: OpaqueUnit): readonly Row[] {
  return [
    ['what', `${unit.reason} (${count(unit.blobs.length, 'file')}): its grants can't be seen`],
  ];
}

/** Much for what gives access, little for what only tidies up. */
function factRows(delta: Delta, grant: Grant, now: Instant): readonly Row[] {
  const who: Row = ['who', identityWords(grant)];
  switch (delta.class) {
    case 'annotate':
    case 'move':
      return [who];
    case 'revoke':
    case 'orphan':
      return [who, ...mayRows(grant, 'could')];
    case 'narrow':
    case 'shorten':
    case 'rotate':
      return [who, ...mayRows(grant, 'may'), ['until', endWords(grant, now)]];
    case 'opaque':
    case 'create':
    case 'reinstate':
    case 'broaden':
    case 'reshape':
    case 'transfer':
    case 'renew':
      return [who, ...mayRows(grant, 'may'), ...reasonRows(grant, now)];
  }
}

function mayRows(grant: Grant, label: string): readonly Row[] {
  const all = grant.entitlements;
  const shown = all.length <= ENTITLEMENTS + 1 ? all : all.slice(0, ENTITLEMENTS);
  const rows = shown.map(
    (each, index): Row => [index === 0 ? label : '', entitlementWords(each, VALUES)],
  );
  if (shown.length === all.length) return rows;
  return [...rows, ['', `… and ${count(all.length - shown.length, 'more', 'more')}`]];
}

function reasonRows(grant: Grant, now: Instant): readonly Row[] {
  const { environment, justification } = grant.metadata;
  const ticket = ticketWords(grant);
  return [
    ['until', endWords(grant, now)],
    [
      'why',
      justification === undefined ? 'nobody says' : terminalText(justification.value.trim(), PROSE),
    ],
    ['owner', ownerWords(grant) ?? 'nobody'],
    ...(environment === undefined ? [] : [['where', environment.value] as const]),
    ...(ticket === undefined ? [] : [['ticket', ticket] as const]),
  ];
}

/** Classes of which the facts tell all that the changes could. */
const TOLD: ReadonlySet<DeltaClass> = new Set([
  'opaque',
  'create',
  'reinstate',
  'revoke',
  'orphan',
]);

function changeRows(delta: Delta): readonly Row[] {
  if (TOLD.has(delta.class)) return [];
  const shown = delta.changes.slice(0, CHANGES);
  const more = delta.changes.length - shown.length;
  return [
    ...shown.map((change, index): Row => [index === 0 ? 'change' : '', change]),
    ...(more === 0 ? [] : [['', `… and ${more} more`] as const]),
  ];
}

/** What still stands where a grant is gone. */
function remainRows({ class: kind, after, before, leftTo }: Delta): readonly Row[] {
  const side = after ?? before;
  const reasons = kind === 'orphan' && side?.kind === 'grant' ? side.grant.removal.reasons : [];
  return [
    ...reasons.map((reason): Row => ['stays', reason]),
    ...(leftTo === null
      ? []
      : [['stays', `in \`${leftTo}\`, which no scope of the policy governs`] as const]),
  ];
}
