import { shown } from '../../manifest/schema/shown.ts';
import type { Grant } from '../../model/grant.ts';
import { grantToJustify } from '../applies.ts';
import { fieldName } from '../field-name.ts';
import { collapse, seenLength, substanceOf } from '../filler.ts';
import { numberOf } from '../parameter.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

const FEWEST_WORDS = 3;
const HELP =
  'say what the access is for and what would stop without it, such as `publishes the web shop to its bucket; without it no release goes out`';

/** A reason that a reviewer, and later an auditor, can weigh. */
export const justification: DeltaRule = {
  about: 'delta',
  id: 'justification',
  title: 'Justification',
  summary: 'a grant says what it is for, in words that mean something',
  level: 'hard',
  parameters: {
    minLength: {
      kind: 'count',
      default: 20,
      min: 1,
      max: 2000,
      tighter: 'larger',
      meaning: 'characters that a person sees',
    },
  },
  controls: ['A.5.15', 'A.5.18', 'CC6.3', 'PR.AA-05', 'PCI 6.5.1', 'PCI 8.2.4'],
  judge: ({ delta, setting }: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const fault = faultOf(grant, numberOf(setting, 'minLength'));
    return [
      fault === null
        ? pass(delta.place, 'a reason is given')
        : fail(grant.at('justification'), fault, fault === MISSING ? missingHelp(grant) : HELP),
    ];
  },
};

const MISSING = 'no justification: nothing says what the grant is for';

const missingHelp = (grant: Grant): string =>
  `add ${fieldName(grant.format, 'justification')}; ${HELP}`;

function faultOf(grant: Grant, minLength: number): string | null {
  const text = collapse(grant.metadata.justification?.value ?? '');
  if (seenLength(text) === 0) return MISSING;
  const { words, fault } = substanceOf(text, {
    tickets: (grant.metadata.tickets?.value ?? []).flatMap(({ id, url }) => [url ?? '', id]),
    names: [grant.id.split('/').at(-1) ?? '', grant.identity.displayName ?? ''],
  });
  if (words.length < FEWEST_WORDS) return `the justification ${shown(text)} ${fault}`;
  const length = seenLength(text);
  return length < minLength
    ? `the justification ${shown(text)} has ${length} characters, and at least ${minLength} are wanted`
    : null;
}
