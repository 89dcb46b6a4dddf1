import { readCodeowners } from '../core/manifest/metadata/codeowners.ts';
import { readDocuments } from '../core/manifest/yaml/read-documents.ts';
import { sortedSet } from '../core/model/order.ts';
import type { Place } from '../core/model/place.ts';
import type { Problem } from '../core/model/problem.ts';
import { readRoster } from '../core/policy/roster.ts';
import type { Advice } from '../core/workflow/advice.ts';
import { CODEOWNERS_PATHS, POLICY_FOLDER, POLICY_PATH, ROSTER_PATH } from './policy-paths.ts';
import type { Texts } from './setup.ts';

/** What can't be read of the policy and what lies beside it stops every judgement. */
export const problemAdvice = ({ code, path, line, column, message, help }: Problem): Advice => ({
  code,
  level: 'error',
  place: { path, line, column },
  message,
  help,
});

/** Whether somebody is named who answers for the policy itself: its changes ask for a code owner's approval. */
export function examineOwners(texts: Texts): readonly Advice[] {
  if (!texts.has(POLICY_PATH)) return [];
  const path = CODEOWNERS_PATHS.find((one) => texts.has(one));
  const entry =
    path === undefined
      ? undefined
      : readCodeowners(path, texts.get(path) ?? '').entries.findLast((one) =>
          one.matches(POLICY_PATH),
        );
  if (entry !== undefined && entry.owners.length > 0) return [];
  return [
    {
      code: 'policy-unowned',
      level: 'warning',
      place: entry?.place ?? (path === undefined ? null : { path, line: 1, column: 1 }),
      message: `CODEOWNERS names nobody for \`${POLICY_FOLDER}/\`, so that anyone who may write can approve a change of the policy`,
      help: `add \`/${POLICY_FOLDER}/ @ORGANISATION/TEAM\` as the last line of ${path ?? CODEOWNERS_PATHS[0]}`,
    },
  ];
}

/** Somebody whom the roster names, and where. */
export interface RosterLogin {
  readonly login: string;
  readonly place: Place;
}

/** The people of a roster, bots aside; none where it is missing or can't be read. */
export function rosterLogins(texts: Texts): readonly RosterLogin[] {
  const [document] = readDocuments(ROSTER_PATH, texts.get(ROSTER_PATH) ?? '', 'strict').documents;
  if (document === undefined) return [];
  const { roster } = readRoster(document);
  if (roster === null) return [];
  const inTeams = [...roster.teams].flatMap(([team, members]) =>
    members.map((account, nth) => [account, ['spec', 'teams', team, nth]] as const),
  );
  const inAliases = roster.aliases.flatMap(({ person, accounts }, nth) => [
    [person, ['spec', 'aliases', nth, 'person']] as const,
    ...accounts.map((one, at) => [one, ['spec', 'aliases', nth, 'accounts', at]] as const),
  ]);
  return [...inTeams, ...inAliases]
    .filter(([account]) => !account.endsWith('[bot]'))
    .map(([account, pointer]) => ({
      login: account.replace(/^github:/, ''),
      place: document.at(pointer),
    }));
}

export function missingAccounts(
  named: readonly RosterLogin[],
  missing: readonly string[],
): readonly Advice[] {
  return sortedSet(missing).flatMap((login) => {
    const place = named.find((one) => one.login === login)?.place;
    if (place === undefined) return [];
    return [
      {
        code: 'roster-account-missing',
        level: 'warning',
        place,
        message: `there is no account \`${login}\`, so that whoever takes the name counts as this person`,
        help: 'mend the name, or take it out',
      },
    ];
  });
}
