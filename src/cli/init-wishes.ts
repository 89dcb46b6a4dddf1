import type { InitWishes, Surroundings } from '../app/init.ts';
import { FIRST_SCOPES, type ScopeProposal } from '../app/scope-proposals.ts';
import { globFault } from '../core/model/glob.ts';
import { FORMATS, type Format } from '../core/model/grant.ts';
import { UsageError } from './command.ts';
import type { Ask } from './questions.ts';

/** What the options of `init` say. */
export interface InitOptions {
  readonly format?: readonly string[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly team?: readonly string[] | undefined;
  readonly approver?: readonly string[] | undefined;
  readonly pin?: string | undefined;
  readonly 'late-approvals'?: boolean | undefined;
}

/** The options together with what the repository suggests. Throws a `UsageError` for what makes no sense. */
export function wishesOf(options: InitOptions, found: Surroundings): InitWishes {
  return {
    name: found.name,
    scopes: scopesOf(options, found),
    teams: (options.team ?? []).map(readTeam),
    approvers: (options.approver ?? []).map(readApprover),
    pin: options.pin === undefined ? undefined : readCommit(options.pin),
    lateApprovals: options['late-approvals'] === true,
  };
}

function scopesOf({ format, paths }: InitOptions, found: Surroundings): readonly ScopeProposal[] {
  const formats = (format ?? []).map(readFormat);
  if (paths !== undefined) return givenScopes(paths, formats);
  if (formats.length === 0) return found.scopes;
  return FORMATS.filter((one) => formats.includes(one)).map(
    (one) => found.scopes.find((scope) => scope.format === one) ?? FIRST_SCOPES[one],
  );
}

function givenScopes(
  paths: readonly string[],
  formats: readonly Format[],
): readonly ScopeProposal[] {
  const [only = 'access-grant', second] = formats;
  const given = paths.map((text) => {
    const [, prefix, glob = ''] = /^(?:([a-z-]+)=)?(.*)$/s.exec(text) ?? [];
    if (prefix === undefined && second !== undefined)
      throw new UsageError(
        `with several formats, say which one \`${text}\` has: --paths ${second}=${text}`,
      );
    return { format: prefix === undefined ? only : readFormat(prefix), glob: readGlob(glob) };
  });
  return FORMATS.map((format) => ({
    format,
    paths: [...new Set(given.filter((one) => one.format === format).map(({ glob }) => glob))],
  })).filter((scope) => scope.paths.length > 0);
}

function readFormat(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new UsageError(`unknown format \`${text}\`; known are ${FORMATS.join(', ')}`);
  return format;
}

function readGlob(text: string): string {
  const fault = globFault(text);
  if (fault !== null) throw new UsageError(`the glob \`${text}\` ${fault}`);
  return text;
}

const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** `security=octo-guard,octo-lead` */
function readTeam(text: string): InitWishes['teams'][number] {
  const [name = '', members = '', more] = text.split('=');
  const logins = members.split(',').map((login) => login.trim().replace(/^@/, ''));
  if (more !== undefined || !TEAM.test(name) || !logins.every((login) => LOGIN.test(login))) {
    throw new UsageError(`the team \`${text}\` is not written as NAME=LOGIN,LOGIN`);
  }
  return { name, logins };
}

/** A login, or `team:NAME`. */
function readApprover(text: string): string {
  const team = /^team:(.*)$/s.exec(text)?.[1];
  const login = text.replace(/^@/, '');
  if (team === undefined ? LOGIN.test(login) : TEAM.test(team))
    return team === undefined ? `person:${login}` : text;
  throw new UsageError(`the approver \`${text}\` is neither a login nor team:NAME`);
}

function readCommit(text: string): string {
  if (/^[0-9a-f]{40}$/.test(text)) return text;
  throw new UsageError(`the commit \`${text}\` of --pin is not 40 hex digits`);
}

/** Asks for what the options leave open; what the repository suggests stands in brackets. */
export async function askWishes(
  options: InitOptions,
  found: Surroundings,
  ask: Ask,
): Promise<InitOptions> {
  const paths =
    options.paths ?? words(await ask('Files that declare access', pathWords(options, found)));
  const team =
    options.team ?? some(await ask('Teams, as NAME=LOGIN,LOGIN and with spaces between', NOBODY));
  const approver =
    options.approver ??
    some(await ask("Who approves an administrator's rights, beside the owner", 'write'));
  const late = options['late-approvals'] ?? isYes(await ask(LATE_APPROVALS, 'no'));
  return { ...options, paths, team, approver, 'late-approvals': late };
}

const LATE_APPROVALS =
  'Whether what lands without leave becomes an issue, where it can be approved afterwards (yes, no)';
const isYes = (answer: string): boolean => /^y(?:es)?$/i.test(answer);

const NOBODY = 'none';
const words = (answer: string): readonly string[] => answer.split(/\s+/);
const some = (answer: string): readonly string[] =>
  answer === NOBODY || answer === 'write' ? [] : words(answer);

/** Scopes as `--paths` takes them. */
const pathWords = (options: InitOptions, found: Surroundings): string =>
  scopesOf(options, found)
    .flatMap(({ format, paths }) => paths.map((glob) => `${format}=${glob}`))
    .join(' ');
