import { shown } from '../../manifest/schema/shown.ts';
import type { Grant } from '../../model/grant.ts';
import { type Instant, type Span, showInstant, writeSpan } from '../../model/instant.ts';
import { grantToJustify } from '../applies.ts';
import { fieldName } from '../field-name.ts';
import { spanOf } from '../parameter.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

const DAY = 86_400_000;

/** Access ends, or somebody looks at it again: nothing is for ever by default. */
export const expiry: DeltaRule = {
  about: 'delta',
  id: 'expiry',
  title: 'Expiry',
  summary: 'a grant has an end within bounds, or a review that comes round',
  level: 'hard',
  parameters: {
    max: {
      kind: 'span',
      default: 'P365D',
      min: 'PT1H',
      max: 'P1825D',
      tighter: 'smaller',
      meaning: 'how far ahead a grant may end',
    },
    static: {
      kind: 'span',
      default: 'P90D',
      min: 'PT1H',
      max: 'P1825D',
      tighter: 'smaller',
      meaning: 'how far ahead a grant with a static credential may end',
    },
    review: {
      kind: 'span',
      default: 'P180D',
      min: 'P1D',
      max: 'P1825D',
      tighter: 'smaller',
      meaning: 'the longest time between reviews that stands in for an end',
    },
  },
  controls: [
    'NHI1:2025',
    'NHI7:2025',
    'A.5.16',
    'A.5.18',
    'CC6.2',
    'CC6.3',
    'PR.AA-05',
    'PCI 7.2.5.1',
  ],
  judge: (given: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(given.delta);
    if (grant === null) return [];
    const faults = faultsOf(grant, given);
    return faults.length > 0 ? faults : [pass(given.delta.place, 'it ends or is reviewed in time')];
  },
};

function faultsOf(grant: Grant, given: DeltaCase): readonly Leaf[] {
  const end = grant.metadata.expiresAt?.value;
  if (end === undefined) return withoutEnd(grant, given);
  const field = fieldName(grant.format, 'expiresAt');
  if (typeof end === 'object')
    return [
      fail(
        grant.at('expiresAt'),
        `the end ${shown(end.unreadable)} is no time`,
        `write ${field} as a date such as \`2027-03-31\`, or as \`2027-03-31T12:00:00Z\``,
      ),
    ];
  const { now } = given.facts;
  const begin = grant.metadata.validFrom?.value;
  return [
    ...(end <= now
      ? [
          fail(
            grant.at('expiresAt'),
            `the grant ended at \`${showInstant(end)}\``,
            `take the grant away, or give it a new end in ${field}`,
          ),
        ]
      : []),
    ...(begin !== undefined && begin >= end
      ? [
          fail(
            grant.at('expiresAt'),
            `the grant begins at \`${showInstant(begin)}\`, not before it ends at \`${showInstant(end)}\``,
            `let ${field} come after ${fieldName(grant.format, 'validFrom')}`,
          ),
        ]
      : []),
    ...tooLate(grant, end, given),
  ];
}

function tooLate(grant: Grant, end: Instant, { setting, facts }: DeltaCase): readonly Leaf[] {
  const isStatic = grant.credential?.type === 'static';
  const max = spanOf(setting, isStatic ? 'static' : 'max');
  const latest = latestEnd(facts.now, max, end);
  if (end <= latest || (!isStatic && isReviewed(grant, spanOf(setting, 'review')))) return [];
  return [
    fail(
      grant.at('expiresAt'),
      `the end \`${showInstant(end)}\` is more than \`${writeSpan(max)}\` away${isStatic ? ', the most for a static credential' : ''}`,
      `choose an end by \`${showInstant(latest).slice(0, 10)}\``,
    ),
  ];
}

/** A whole-day end may fall at any hour of the last day that counts. */
function latestEnd(now: Instant, max: Span, end: Instant): Instant {
  const latest = now + max;
  const wholeDay = end % DAY === DAY - 1;
  return (wholeDay ? latest - (latest % DAY) + DAY - 1 : latest) as Instant;
}

function isReviewed(grant: Grant, longest: Span): boolean {
  const cadence = grant.metadata.reviewCadence?.value;
  return cadence !== undefined && cadence > 0 && cadence <= longest;
}

function withoutEnd(grant: Grant, { setting }: DeltaCase): readonly Leaf[] {
  const longest = spanOf(setting, 'review');
  const end = fieldName(grant.format, 'expiresAt');
  const review = fieldName(grant.format, 'reviewCadence');
  if (grant.credential?.type === 'static')
    return [
      fail(
        grant.at('expiresAt'),
        'no end: a static credential needs one, whatever its review',
        `add ${end}, at most \`${writeSpan(spanOf(setting, 'static'))}\` ahead`,
      ),
    ];
  const cadence = grant.metadata.reviewCadence?.value;
  if (cadence === undefined)
    return [
      fail(
        grant.at('expiresAt'),
        'no end: the grant has neither an expiry nor a review',
        `add ${end}, at most \`${writeSpan(spanOf(setting, 'max'))}\` ahead, or ${review} of at most \`${writeSpan(longest)}\``,
      ),
    ];
  if (isReviewed(grant, longest)) return [];
  return [
    fail(
      grant.at('review'),
      `a review every \`${writeSpan(cadence)}\` does not stand in for an end`,
      `lower ${review} to at most \`${writeSpan(longest)}\`, or add ${end}`,
    ),
  ];
}
