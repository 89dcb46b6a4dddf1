import type { Credential } from '../../model/grant.ts';
import { showInstant, writeSpan } from '../../model/instant.ts';
import type { Json } from '../../model/json.ts';
import { covers, literal, starPattern } from '../../model/pattern.ts';
import { bound, changed, type Difference, difference, members } from './difference.ts';

/** How the identity proves itself. What can't be compared widens. */
export function credentialDifferences(
  before: Credential | undefined,
  after: Credential | undefined,
): readonly Difference[] {
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    return difference(
      'reshape',
      `credential: ${before?.type ?? 'unsaid'} -> ${after?.type ?? 'unsaid'}`,
    );
  }
  return [
    ...changed('reshape', `credential: ${before.type} -> ${after.type}`, kind(before), kind(after)),
    ...trustDifferences(before.trust, after.trust),
    ...changed('reshape', 'credential: stored elsewhere', before.secretRef, after.secretRef),
    ...rotationDifferences(before.rotation, after.rotation),
    ...consumerDifferences(before.consumers, after.consumers),
  ];
}

const kind = (credential: Credential): Json => [
  credential.type,
  credential.mechanism ?? null,
  credential.issuer ?? null,
];

type Trust = NonNullable<Credential['trust']>;

function trustDifferences(
  before: Trust | undefined,
  after: Trust | undefined,
): readonly Difference[] {
  if (
    before === undefined ||
    after === undefined ||
    before.issuer !== after.issuer ||
    before.audience !== after.audience
  ) {
    return changed('reshape', 'credential: trust', before, after);
  }
  const phrase = `trusted subject: ${before.subject} -> ${after.subject}`;
  if (trusts(before, after)) {
    return trusts(after, before)
      ? changed('annotate', phrase, before, after)
      : difference('narrow', phrase);
  }
  return difference(trusts(after, before) ? 'broaden' : 'reshape', phrase);
}

function trusts(wide: Trust, narrow: Trust): boolean {
  return covers(subjects(wide), subjects(narrow));
}

const subjects = ({ subject, subjectMatch }: Trust): string =>
  subjectMatch === 'exact' ? literal(subject) : starPattern(subject);

function rotationDifferences(
  before: Credential['rotation'],
  after: Credential['rotation'],
): readonly Difference[] {
  const last = after?.lastRotatedAt;
  return [
    ...bound('rotation', writeSpan, before?.interval, after?.interval),
    ...changed(
      'rotate',
      `rotated ${last === undefined ? 'never' : showInstant(last)}`,
      before?.lastRotatedAt,
      last,
    ),
    ...changed('annotate', 'rotation method', before?.method, after?.method),
  ];
}

/** Where nobody is named any more, anybody may be meant. */
function consumerDifferences(
  before: readonly string[],
  after: readonly string[],
): readonly Difference[] {
  return before.length > 0 && after.length === 0
    ? difference('reshape', 'credential consumers: no longer named')
    : members('credential consumers', before, after);
}
