import { shown } from '../manifest/schema/shown.ts';
import type { Person } from '../model/facts.ts';
import { sortedSet } from '../model/order.ts';
import { type Leaf, pass, pending } from '../policy/rule.ts';
import type { Assessment } from './assess.ts';
import type { Demand } from './demands.ts';
import { mayWrite } from './eligibility.ts';
import type { Matter } from './matter.ts';
import type { Panel } from './panel.ts';
import { asLogin } from './person-keys.ts';
import { type Asked, isAsked, type Question } from './question.ts';
import { loginsNamed } from './sources.ts';

/** So many names are listed; of more only the number is told. */
const MOST_NAMES = 5;

/** What is asked, as in `one person from owner`. */
export function demandInWords({ count, from }: Demand, met = 0): string {
  const more = met === 0 ? '' : ' more';
  const missing = count - met;
  const people = missing === 1 ? `one${more} person` : `${missing}${more} people`;
  return `${people} from ${from.map(shown).join(' or ')}`;
}

/** How a question stands, as a reader is told. */
export function leafOf(assessment: Assessment, question: Question, panel: Panel): Leaf {
  const { matter } = question;
  const missing = assessment.asked.filter(({ demand, met }) => met < demand.count);
  const { blockers, approvers } = assessment;
  if (missing.length === 0 && blockers.length === 0) {
    const names = approvers.map(({ login }) => shown(login));
    return pass(matter.place, `approved by ${listed(names, 'and')}`);
  }
  return pending(
    matter.place,
    [...blockersInWords(blockers), ...missingInWords(missing)].join(', and it '),
    [
      ...(blockers.length === 0 ? [] : [blockersCan(blockers)]),
      ...missing.map((one) => whoCan(one, assessment, question, panel)),
      ...uncountedInWords(assessment),
    ].join('; '),
  );
}

function blockersInWords(blockers: readonly Person[]): readonly string[] {
  if (blockers.length === 0) return [];
  const names = blockers.map(({ login }) => shown(login));
  return [`${listed(names, 'and')} ${names.length === 1 ? 'asks' : 'ask'} for changes`];
}

function blockersCan(blockers: readonly Person[]): string {
  const names = blockers.map(({ login }) => shown(login));
  return `the author makes them, and ${listed(names, 'and')} ${names.length === 1 ? 'approves' : 'approve'}`;
}

function missingInWords(missing: Assessment['asked']): readonly string[] {
  if (missing.length === 0) return [];
  const words = missing.map(({ demand, met, forUnknown }) =>
    forUnknown
      ? 'one more person who may write, as nobody can tell who made all of it'
      : demandInWords(demand, met),
  );
  return [`needs the approval of ${words.join(', and ')}`];
}

/** Who can still approve; where nobody is known, how that is mended. */
function whoCan(
  asked: Asked,
  assessment: Assessment,
  { matter, bond }: Question,
  panel: Panel,
): string {
  const { pullRequest } = panel.facts;
  const once =
    pullRequest !== null && panel.behind(bond)
      ? `once the branch is up to date with ${shown(pullRequest.baseRef)}, `
      : '';
  if (asked.sources.some(({ kind }) => kind === 'anyone'))
    return `${once}anyone can approve who may write and had no part in the change`;
  const names = asked.demand.from.map(shown).join(' or ');
  const known = knownTo(asked, panel);
  const free = known.filter(
    (login) =>
      !assessment.excluded.hasLogin(login) &&
      !assessment.approvers.some((person) => asLogin(person.login) === asLogin(login)),
  );
  if (free.length > 0) return `${once}${listed(free.map(shown), 'or')} can approve`;
  return known.length > 0
    ? `everybody known from ${names} had a part in the change or has approved: let somebody else make it, or name more people`
    : nobodyKnown(asked, matter);
}

/** Logins of those who are asked, as far as roster and facts know them, without those who may not write. */
function knownTo(asked: Asked, panel: Panel): readonly string[] {
  const { people } = panel.facts;
  const seen = new Set(people.map(({ login }) => asLogin(login)));
  const named = asked.sources.flatMap((source) => loginsNamed(source, panel.roster));
  const members = people.filter((person) => mayWrite(person) && isAsked(asked, person, panel));
  return sortedSet([
    ...named.filter((login) => !seen.has(asLogin(login))),
    ...members.map(({ login }) => login),
  ]);
}

function nobodyKnown({ demand, sources }: Asked, { path }: Matter): string {
  const teams = sources.flatMap((source) => (source.kind === 'team' ? [shown(source.name)] : []));
  if (teams.length > 0)
    return `nobody with write access is known to be in ${listed(teams, 'or')}: list the team in \`.github/grantproof/roster.yaml\` on the default branch`;
  if (sources.length > 0)
    return 'whoever is named there may not write here: give them access, or name others';
  return demand.from.includes('codeowners')
    ? `the CODEOWNERS of the default branch names no account for ${shown(path)}: add one there`
    : 'no team or account is known to own it: let the grant name a team that is in `.github/grantproof/roster.yaml` on the default branch';
}

function uncountedInWords({ uncounted }: Assessment): readonly string[] {
  const told = uncounted.slice(0, MOST_NAMES);
  const rest = uncounted.length - told.length;
  return [
    ...told.map(({ login, reason }) => `the approval of ${shown(login)} does not count: ${reason}`),
    ...(rest === 0 ? [] : [`nor do ${rest} others`]),
  ];
}

function listed(names: readonly string[], joint: 'and' | 'or'): string {
  const told = names.slice(0, MOST_NAMES);
  const rest = names.length - told.length;
  const all = rest === 0 ? told : [...told, rest === 1 ? 'one other' : `${rest} others`];
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${joint} ${last}`;
}
