import type { Delta, DeltaClass, Direction } from '../model/delta.ts';
import type { Entitlement, Grant } from '../model/grant.ts';
import { type Instant, readInstant, type Span, writeInstant, writeSpan } from '../model/instant.ts';

/** What happened to a grant, as a person would say it. */
const CLASS_WORDS: Readonly<Record<DeltaClass, string>> = {
  opaque: "can't be read",
  create: 'new access',
  reinstate: 'access given back',
  orphan: 'gone from git, not from the system',
  revoke: 'removed',
  broaden: 'more access',
  reshape: 'other access',
  transfer: 'new owner',
  renew: 'later end',
  rotate: 'new credential',
  narrow: 'less access',
  shorten: 'earlier end',
  annotate: 'other details',
  move: 'moved',
};

/** Whoever has no account on the forge, or whose account is gone. */
export const NOBODY = 'somebody whom the forge does not name';

/** The class for counting, in the order of counting: `1 new, 2 wider`. */
const CLASS_ADJECTIVES: Readonly<Record<DeltaClass, string>> = {
  create: 'new',
  reinstate: 'given back',
  broaden: 'wider',
  reshape: 'reshaped',
  opaque: 'unreadable',
  transfer: 'handed over',
  renew: 'extended',
  rotate: 'rotated',
  revoke: 'removed',
  orphan: 'left behind',
  narrow: 'narrower',
  shorten: 'shortened',
  annotate: 'annotated',
  move: 'moved',
};

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  widen: 'widens',
  narrow: 'narrows',
  neutral: 'changes no access',
  unknown: 'may widen',
};

/** `more access, later end`. */
export const classWords = (delta: Pick<Delta, 'class' | 'classes'>): string =>
  delta.classes.length === 0
    ? CLASS_WORDS[delta.class]
    : delta.classes.map((each) => CLASS_WORDS[each]).join(', ');

export const directionWords = (direction: Direction): string => DIRECTION_WORDS[direction];

/** `1 finding`, `2 findings`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string =>
  `${thousands(n)} ${n === 1 ? noun : plural}`;

/** `12,345`. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `3 grants changed (1 new, 1 wider, 1 removed)`. */
export function changeWords(counts: ReadonlyMap<DeltaClass, number>): string {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return 'no access changes';
  const parts = (Object.keys(CLASS_ADJECTIVES) as DeltaClass[]).flatMap((each) => {
    const n = counts.get(each) ?? 0;
    return n === 0 ? [] : [`${thousands(n)} ${CLASS_ADJECTIVES[each]}`];
  });
  return `${count(total, 'grant')} changed (${parts.join(', ')})`;
}

/** The first few of a list, and how many more there are. */
export function fewOf(list: readonly string[], most: number): string {
  if (list.length <= most + 1) return list.join(', ');
  return `${list.slice(0, most).join(', ')} … and ${thousands(list.length - most)} more`;
}

/** `s3:GetObject, s3:PutObject on arn:aws:s3:::releases/* in account:1111 (aws, write)`. */
export function entitlementWords(entitlement: Entitlement, most: number): string {
  const parts = [
    entitlement.role === null ? [] : [`role ${entitlement.role}`],
    listWords('', entitlement.actions, most),
    listWords('scopes ', entitlement.scopes, most),
    listWords('keys ', entitlement.secretKeys, most),
  ].flat();
  const what = parts.length === 0 ? 'everything' : parts.join('; ');
  const where =
    entitlement.resources.length === 0 ? '' : ` on ${fewOf(entitlement.resources, most)}`;
  const bounds = entitlement.boundary === null ? '' : ` in ${entitlement.boundary}`;
  const traits = [
    entitlement.system,
    ...(entitlement.privilege === null ? [] : [entitlement.privilege]),
    ...(entitlement.delegable ? ['may be passed on'] : []),
    ...(entitlement.conditions === null ? [] : ['under conditions']),
  ];
  return `${what}${where}${bounds} (${traits.join(', ')})`;
}

function listWords(lead: string, list: readonly string[], most: number): readonly string[] {
  return list.length === 0 ? [] : [`${lead}${fewOf(list, most)}`];
}

/** `aws:arn:…:role/ci (iam-role)`, with the name that people know it by. */
export function identityWords({
  identity,
}: {
  readonly identity: Pick<Grant['identity'], 'id' | 'type' | 'displayName'>;
}): string {
  const name = identity.displayName === undefined ? '' : `${identity.displayName}, `;
  return `${identity.id} (${name}${identity.type})`;
}

/** `payments-platform, github:octo-lead`; undefined where nobody answers for the grant. */
export function ownerWords({ metadata }: Pick<Grant, 'metadata'>): string | undefined {
  const owners = [
    metadata.team?.value,
    metadata.primary?.value,
    ...(metadata.secondary?.value ?? []),
  ];
  const named = owners.filter((owner) => owner !== undefined);
  return named.length === 0 ? undefined : named.join(', ');
}

/** `github acme/infra#88`. */
export function ticketWords({ metadata }: Grant): string | undefined {
  const tickets = metadata.tickets?.value ?? [];
  if (tickets.length === 0) return undefined;
  return fewOf(
    tickets.map((ticket) => `${ticket.system} ${ticket.id}`),
    3,
  );
}

/**
 * `2026-12-01 (in 9 days)`, `no end, reviewed every 90 days`, `no end`. Without a time to count from, dates alone:
 * the same whenever it is asked.
 */
export function endWords({ metadata }: Pick<Grant, 'metadata'>, now: Instant | null): string {
  const from = metadata.validFrom?.value;
  const begun = from === undefined || (now !== null && from <= now);
  const start = begun ? '' : `, from ${momentWords(from)} on`;
  const end = metadata.expiresAt?.value;
  if (end === undefined) {
    const cadence = metadata.reviewCadence?.value;
    const review = cadence === undefined ? '' : `, reviewed every ${spanWords(cadence)}`;
    return `no end${review}${start}`;
  }
  if (typeof end !== 'number') return `unreadable: \`${end.unreadable}\``;
  const distance = now === null ? '' : ` (${distanceWords(end, now)})`;
  return `${momentWords(end)}${distance}${start}`;
}

/** `2026-12-01` for the end of that day, else with the time: `2026-12-01 08:30 UTC`. */
export function momentWords(instant: Instant): string {
  const [day = '', time = ''] = writeInstant(instant).split('T');
  if (time === '23:59:59.999Z') return day;
  return `${day} ${time.replace(/:00Z$/, '').replace('Z', '')} UTC`;
}

/** The same of a time that a record has as text. */
export function whenWords(text: string): string {
  const instant = readInstant(text);
  return instant === undefined ? text : momentWords(instant);
}

const DAY = 86_400_000;

function distanceWords(end: Instant, now: Instant): string {
  const days = Math.floor(Math.abs(end - now) / DAY);
  if (days === 0) return end < now ? 'past' : 'within a day';
  return end < now ? `${count(days, 'day')} ago` : `in ${count(days, 'day')}`;
}

const LAPSE_UNITS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** `2 days 3 hours`, `5 minutes`: how much later something was, by its two largest units; the rest is cut off. */
export function lapseWords(from: Instant, to: Instant): string {
  let left = Math.max(0, to - from);
  const parts = LAPSE_UNITS.map(([noun, size]) => {
    const n = Math.floor(left / size);
    left -= n * size;
    return { n, noun };
  });
  const first = parts.findIndex(({ n }) => n > 0);
  if (first < 0) return 'less than a second';
  return parts
    .slice(first, first + 2)
    .flatMap(({ n, noun }) => (n === 0 ? [] : [count(n, noun)]))
    .join(' ');
}

/** `90 days`, `12 hours`; ISO 8601 where a length is no round number of either. */
export function spanWords(span: Span): string {
  if (span % DAY === 0) return count(span / DAY, 'day');
  return span % 3_600_000 === 0 && span < 3 * DAY
    ? count(span / 3_600_000, 'hour')
    : writeSpan(span);
}
