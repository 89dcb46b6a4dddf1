import { Fault } from '../../core/model/fault.ts';
import { firstComplaint } from './git-fault.ts';

const GRANT =
  'give the job `permissions: contents: read`, and the action a token that is valid now';
const AGAIN = 'run it again; where that does not help, see whether this machine reaches the server';

/** What git says of a server, in the order that tells most, and what it means. */
const REASONS: readonly (readonly [
  said: RegExp,
  message: (url: string) => string,
  help: string,
])[] = [
  [
    /Authentication failed|could not read (?:Username|Password)|returned error: 401/,
    (url) => `\`${url}\` does not accept the token`,
    GRANT,
  ],
  [/returned error: 403/, (url) => `the token may not read \`${url}\``, GRANT],
  [
    /repository '[^\n]*' not found|returned error: 404/,
    (url) => `there is no repository \`${url}\` that the token may read`,
    GRANT,
  ],
  [/returned error: 3\d\d/, (url) => `\`${url}\` has moved`, 'run it again under its new name'],
  [/Operation too slow|timed out/i, (url) => `\`${url}\` stopped answering`, AGAIN],
  [
    /Could not resolve|Failed to connect|Couldn't connect/,
    (url) => `\`${url}\` can't be reached`,
    AGAIN,
  ],
];

/** For a fetch that failed. @param said what git said, without any token */
export function fetchFailed(url: string, code: number, said: string): Fault {
  const object = refusedObject(said);
  if (object !== null) return serverLacks(url, object);
  for (const [pattern, message, help] of REASONS) {
    if (pattern.test(said)) return new Fault(message(url), help);
  }
  const complaint = firstComplaint(said);
  const why = complaint === '' ? `git ended with code ${code}` : complaint;
  return new Fault(`fetching from \`${url}\` failed: ${why}`, AGAIN);
}

/** Whether what git said of a server is likely to be over in a moment. */
export const isPassing = (said: string): boolean =>
  /returned error: (?:5\d\d|429)|Empty reply|Connection reset|early EOF|unexpected disconnect|hung up/.test(
    said,
  );

export const tookTooLong = (url: string, seconds: number): Fault =>
  new Fault(`fetching from \`${url}\` took more than ${seconds} seconds`, AGAIN);

export const serverLacks = (url: string, object: string): Fault =>
  new Fault(
    `\`${url}\` does not have the object \`${object}\``,
    'run it again; where that does not help, push the commit that holds it again',
  );

/** The object that the server says it does not have. */
export function refusedObject(said: string): string | null {
  const [, object = null] = /not our ref ([0-9a-f]+)/.exec(said) ?? [];
  return object;
}
