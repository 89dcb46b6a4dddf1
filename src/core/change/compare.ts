import { canonicalJson } from '../model/canonical.ts';
import type { Delta, DeltaClass, Direction, Side } from '../model/delta.ts';
import type { Format, Grant } from '../model/grant.ts';
import { groupedBy } from '../model/grouping.ts';
import type { GrantId } from '../model/ids.ts';
import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { entitlementPhrase } from './aspects/entitlements.ts';
import { classesOf, differences, directionOf } from './classify.ts';
import { grantContent } from './grant-content.ts';

/**
 * How two trees differ, one delta for each grant or opaque unit that does, in id order.
 * `leftTo` names the ungoverned paths of the tree after that still hold a grant's content.
 * What a problem hides is never taken for gone: such grants of the tree before give no delta (the problem denies),
 * and grants that the tree before hid, or held twice, come in with the direction unknown.
 */
export function compare(
  before: Reading,
  after: Reading,
  leftTo: ReadonlyMap<GrantId, string> = new Map(),
): readonly Delta[] {
  const old = sidesOf(before);
  const now = sidesOf(after);
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted(byText);
  const context: Context = {
    unseenBefore: unseenOnlyIn(before, after),
    unseenAfter: unseenOnlyIn(after, before),
    ambiguous: ambiguousIn(before),
    nowReadable: unitsNowReadable(before, after),
    leftTo,
  };
  return ids.flatMap((id) => {
    const delta = deltaOf(id, old.get(id) ?? null, now.get(id) ?? null, context);
    return delta === null ? [] : [delta];
  });
}

interface Context {
  /** Paths whose grants can be seen on the other side only. */
  readonly unseenBefore: ReadonlySet<string>;
  readonly unseenAfter: ReadonlySet<string>;
  /** Grants that the tree before held several times, and not alike. */
  readonly ambiguous: ReadonlySet<GrantId>;
  /** Opaque units of the tree before in whose place stand new grants now. */
  readonly nowReadable: ReadonlySet<GrantId>;
  readonly leftTo: ReadonlyMap<GrantId, string>;
}

/** Paths that a problem hides, or that turned opaque on this side. */
function unseenOnlyIn(reading: Reading, other: Reading): ReadonlySet<string> {
  const opaque = new Set(other.opaque.map((unit) => unit.id));
  const turned = reading.opaque.filter((unit) => !opaque.has(unit.id));
  return new Set([...reading.unreadable, ...turned.map((unit) => unit.place.path)]);
}

function sidesOf(reading: Reading): ReadonlyMap<GrantId, Side> {
  return new Map<GrantId, Side>([
    ...reading.grants.map((grant): [GrantId, Side] => [grant.id, { kind: 'grant', grant }]),
    ...reading.opaque.map((unit): [GrantId, Side] => [unit.id, { kind: 'opaque', unit }]),
  ]);
}

function ambiguousIn({ grants }: Reading): ReadonlySet<GrantId> {
  const content = (grant: Grant): string => canonicalJson(grantContent(grant));
  const several = [...groupedBy(grants, ({ id }) => id)].filter(
    ([, alike]) => alike.length > 1 && new Set(alike.map(content)).size > 1,
  );
  return new Set(several.map(([id]) => id));
}

function unitsNowReadable(before: Reading, after: Reading): ReadonlySet<GrantId> {
  const known = new Set(before.grants.map((grant) => grant.id));
  const opaque = new Set(after.opaque.map((unit) => unit.place.path));
  const readable = new Set(
    after.grants.filter((grant) => !known.has(grant.id)).map((grant) => grant.place.path),
  );
  const mended = before.opaque.filter(
    ({ place }) => readable.has(place.path) && !opaque.has(place.path),
  );
  return new Set(mended.map((unit) => unit.id));
}

interface Judged {
  readonly classes: readonly DeltaClass[];
  readonly direction: Direction;
  readonly changes: readonly string[];
}

function deltaOf(
  id: GrantId,
  before: Side | null,
  after: Side | null,
  context: Context,
): Delta | null {
  const shown = after ?? before;
  if (shown === null) return null;
  const left = after === null ? (context.leftTo.get(id) ?? null) : null;
  const judged = judgeSides(before, after, left, context);
  const first = judged?.classes[0];
  if (judged === null || first === undefined) return null;
  return {
    grant: id,
    format: formatOf(shown),
    class: first,
    classes: judged.classes,
    direction: judged.direction,
    before,
    after,
    place: placeOf(shown),
    leftTo: left,
    changes: judged.changes,
  };
}

function judgeSides(
  before: Side | null,
  after: Side | null,
  left: string | null,
  context: Context,
): Judged | null {
  if (before?.kind === 'opaque' || after?.kind === 'opaque')
    return judgeOpaque(before, after, context);
  const old = before === null ? null : before.grant;
  const now = after === null ? null : after.grant;
  if (now === null) return old === null ? null : judgeGone(old, left, context);
  if (old === null || context.ambiguous.has(old.id)) return judgeNew(now, context);
  if (old.revoked) return now.revoked ? judgeTombstone(old, now) : judgeReinstated(now);
  return now.revoked ? judgeRevoked(old) : judgeChanged(old, now);
}

/** Something unseen changed, came or went. */
function judgeOpaque(before: Side | null, after: Side | null, context: Context): Judged | null {
  const old = before?.kind === 'opaque' ? before.unit : null;
  const now = after?.kind === 'opaque' ? after.unit : null;
  const unit = now ?? old;
  if (unit === null || (old !== null && old.fingerprint === now?.fingerprint)) return null;
  // What could not be seen and now can is judged as new, grant by grant.
  if (after === null && context.nowReadable.has(unit.id)) return null;
  return {
    classes: ['opaque'],
    direction: 'unknown',
    changes: [`can't be read: ${unit.reason}`],
  };
}

function judgeNew(now: Grant, context: Context): Judged {
  if (now.revoked) return neutral('annotate', 'listed as revoked');
  const hidden = context.unseenBefore.has(now.place.path) || context.ambiguous.has(now.id);
  return {
    classes: ['create'],
    direction: hidden ? 'unknown' : 'widen',
    changes: grantPhrases(now, '+'),
  };
}

function judgeGone(old: Grant, left: string | null, context: Context): Judged | null {
  if (old.revoked) return neutral('annotate', 'no longer listed as revoked');
  if (left !== null)
    return {
      classes: ['move'],
      direction: 'unknown',
      changes: [`left the governed paths for ${left}`],
    };
  return context.unseenAfter.has(old.place.path) ? null : judgeRevoked(old);
}

function judgeRevoked(old: Grant): Judged {
  const { effective, reasons } = old.removal;
  const taken = grantPhrases(old, '-');
  return effective === 'no'
    ? { classes: ['orphan'], direction: 'neutral', changes: [...taken, ...reasons] }
    : { classes: ['revoke'], direction: 'narrow', changes: taken };
}

function judgeReinstated(now: Grant): Judged {
  return { classes: ['reinstate'], direction: 'widen', changes: grantPhrases(now, '+') };
}

/** What stays revoked gives nothing, whatever it says. */
function judgeTombstone(old: Grant, now: Grant): Judged | null {
  const found = differences(old, now);
  if (found.length === 0) return null;
  const moved = found.every((one) => one.class === 'move');
  return neutral(moved ? 'move' : 'annotate', ...found.map((one) => one.phrase));
}

function judgeChanged(old: Grant, now: Grant): Judged | null {
  const found = differences(old, now);
  const classes = classesOf(found);
  if (classes.length === 0) return null;
  return {
    classes,
    direction: directionOf(classes),
    changes: found.map((one) => one.phrase),
  };
}

function neutral(only: 'annotate' | 'move', ...changes: readonly string[]): Judged {
  return { classes: [only], direction: 'neutral', changes };
}

function grantPhrases(grant: Grant, sign: '+' | '-'): readonly string[] {
  return grant.entitlements.map((entitlement) => `${sign} ${entitlementPhrase(entitlement)}`);
}

function formatOf(side: Side): Format {
  return side.kind === 'grant' ? side.grant.format : side.unit.format;
}

function placeOf(side: Side): Place {
  return side.kind === 'grant' ? side.grant.place : side.unit.place;
}
