import { shown } from '../../manifest/schema/shown.ts';
import type { Grant } from '../../model/grant.ts';
import { grantToJustify } from '../applies.ts';
import { fieldName } from '../field-name.ts';
import { setOf } from '../parameter.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

const KINDS = ['team', 'person'] as const;
type Kind = (typeof KINDS)[number];

/** Somebody answers for the grant: a team that lasts, and a person who can be asked. */
export const owner: DeltaRule = {
  about: 'delta',
  id: 'owner',
  title: 'Owner',
  summary: 'a grant names the team and the person who answer for it',
  level: 'hard',
  parameters: {
    require: { kind: 'set', values: KINDS, default: KINDS, meaning: 'who must be named' },
  },
  controls: ['A.5.16', 'A.5.18', 'CC6.2', 'PR.AA-01', 'PR.AA-05', 'PCI 7.2.5', 'GOVERN 2.1'],
  judge: ({ delta, setting }: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const wanted = setOf(setting, 'require');
    const missing = KINDS.filter((kind) => wanted.includes(kind) && nameOf(grant, kind) === '');
    if (missing.length > 0) return [withoutOwner(grant, missing)];
    const person = nameOf(grant, 'person');
    return [
      wanted.includes('person') && isBot(person)
        ? fail(
            grant.at('primary'),
            `${shown(person)} is a bot, and a bot answers for nothing`,
            `name a person in ${fieldName(grant.format, 'primary')}`,
          )
        : pass(delta.place, 'an owner is named'),
    ];
  },
};

function nameOf(grant: Grant, kind: Kind): string {
  const { team, primary } = grant.metadata;
  return ((kind === 'team' ? team : primary)?.value ?? '').trim();
}

const isBot = (person: string): boolean => /\[bot\]$/i.test(person);

function withoutOwner(grant: Grant, missing: readonly Kind[]): Leaf {
  const [only] = missing;
  const part = missing.length > 1 ? 'owner' : only === 'team' ? 'team' : 'primary';
  const fields = missing.map((kind) => HELP[kind](grant));
  return fail(
    grant.at(part),
    `no owner: the grant names ${missing.map((kind) => `no ${kind}`).join(' and ')}`,
    `add ${fields.join(' and ')}`,
  );
}

const HELP: Readonly<Record<Kind, (grant: Grant) => string>> = {
  team: ({ format }) => `${fieldName(format, 'team')} with the owning team`,
  person: ({ format }) =>
    `${fieldName(format, 'primary')} with the accountable person, such as \`github:octo-dev\``,
};
