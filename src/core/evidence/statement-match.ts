import { canonicalJson } from '../model/canonical.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { differences } from './json-difference.ts';
import type { Subject } from './subjects.ts';
import type { VerificationFinding } from './verification.ts';

/** Of differences that are looked at. */
const MOST = 100;

const HELP_SUBJECT =
  'do not trust this record: whoever signed it said other things about the repository than the record does';
const HELP_PREDICATE =
  'do not trust the statement on its own: whoever signed it said other things than the record does';

/**
 * What the signed subjects say otherwise than the record's own ones. Names are compared together with digests, so that
 * nothing that was signed in one role stands for something in another.
 */
export function subjectFindings(
  signed: readonly Subject[],
  expected: readonly Subject[],
): readonly VerificationFinding[] {
  const byName = new Map(expected.map((subject) => [subject.name, subject]));
  const seen = new Set<string>();
  const findings: VerificationFinding[] = [];
  const find = (code: VerificationFinding['code'], message: string): unknown =>
    findings.push({ code, message, help: HELP_SUBJECT });
  for (const [index, subject] of signed.entries()) {
    const { name } = subject;
    const own = byName.get(name);
    if (own === undefined)
      find(
        'subject-unknown',
        `the statement is also about \`${name}\`, which the record knows nothing of`,
      );
    else if (seen.has(name)) find('subject-unknown', `the statement names \`${name}\` twice`);
    else if (content(subject) !== content(own))
      find('subject-differs', `the statement is about another \`${name}\` than the record`);
    else if (index === 0 && own !== expected[0])
      find('subject-differs', `the statement is first of all about \`${name}\`, not the record`);
    seen.add(name);
  }
  for (const { name } of expected.filter((subject) => !seen.has(subject.name)))
    find('subject-missing', `the statement says nothing about \`${name}\`, which the record names`);
  return findings;
}

const content = ({ digest, annotations = {} }: Subject): string =>
  canonicalJson([digest, { ...annotations }] as unknown as Json);

/**
 * What the signed predicate says otherwise than the record. Parts that are not known here are left alone, and
 * obeyed by nobody.
 */
export function predicateFindings(signed: Json, recorded: Json): readonly VerificationFinding[] {
  const known = knownParts(signed, recorded);
  return differences(known, recorded, MOST).map(({ path }) => ({
    code: 'statement-differs',
    message: `the statement's \`${path}\` is not what the record says`,
    help: HELP_PREDICATE,
  }));
}

/** A value without the members, at any depth, that its counterpart does not have. */
function knownParts(value: Json, counterpart: Json): Json {
  if (!isJsonObject(value) || !isJsonObject(counterpart)) return value;
  const entries = Object.entries(value).flatMap(
    ([key, part]): readonly (readonly [string, Json])[] => {
      const other = Object.hasOwn(counterpart, key) ? counterpart[key] : undefined;
      return other === undefined ? [] : [[key, knownParts(part, other)]];
    },
  );
  return Object.fromEntries(entries);
}
