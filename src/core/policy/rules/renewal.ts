import type { Grant } from '../../model/grant.ts';
import { showInstant } from '../../model/instant.ts';
import { grantAfter } from '../applies.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, pass } from '../rule.ts';

/** An end that moves again and again without a thought is no end. */
export const renewal: DeltaRule = {
  about: 'delta',
  id: 'renewal',
  title: 'Renewal',
  summary: 'a later end comes with a changed justification or a new ticket',
  level: 'soft',
  parameters: {},
  controls: [
    'NHI1:2025',
    'NHI7:2025',
    'A.5.18',
    'CC6.2',
    'CC6.3',
    'PR.AA-05',
    'PCI 7.2.4',
    'PCI 7.2.5.1',
  ],
  judge: ({ delta }: DeltaCase): readonly Leaf[] => {
    const after = grantAfter(delta);
    const before = delta.before?.kind === 'grant' ? delta.before.grant : null;
    if (!delta.classes.includes('renew') || after === null || before === null) return [];
    if (hasNewTicket(before, after)) return [pass(delta.place, 'a new ticket comes with it')];
    if (reasonOf(before) !== reasonOf(after))
      return [pass(delta.place, 'a changed justification comes with it')];
    return [
      fail(
        after.at('expiresAt'),
        `the grant is renewed${moveOf(before, after)} for the same reason and with the same tickets`,
        'say why it is still needed, or name the ticket that asked for more time',
      ),
    ];
  },
};

function hasNewTicket(before: Grant, after: Grant): boolean {
  const known = new Set(ticketsOf(before));
  return ticketsOf(after).some((ticket) => !known.has(ticket));
}

const ticketsOf = ({ metadata }: Grant): readonly string[] =>
  (metadata.tickets?.value ?? []).map(({ system, id }) => `${system} ${id.toLowerCase()}`);

/** Letters and digits alone: new punctuation is no new reason. */
const reasonOf = ({ metadata }: Grant): string =>
  (metadata.justification?.value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

function moveOf(before: Grant, after: Grant): string {
  const [from, to] = [before, after].map(({ metadata }) => {
    const end = metadata.expiresAt?.value;
    return typeof end === 'number' ? `\`${showInstant(end)}\`` : null;
  });
  if (to === null || to === undefined) return '';
  return from === null || from === undefined ? ` to ${to}` : ` from ${from} to ${to}`;
}
