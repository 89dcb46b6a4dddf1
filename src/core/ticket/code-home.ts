import type { Facts } from '../model/facts.ts';

/** Where the code of a change lives. */
export interface CodeHome {
  /** Small letters, with the port where there is one. */
  readonly host: string;
  /** `owner/repo`. */
  readonly name: string;
}

/** The home that the facts name; null where they name none. */
export function codeHomeOf({ repository }: Facts): CodeHome | null {
  const [, host, name] =
    /^(?:git\+)?https?:\/\/([^/]+)\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository?.uri ?? '') ??
    [];
  return host === undefined || name === undefined ? null : { host: host.toLowerCase(), name };
}
