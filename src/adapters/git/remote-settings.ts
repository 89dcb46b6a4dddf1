import { Buffer } from 'node:buffer';
import { Fault } from '../../core/model/fault.ts';
import type { Environment } from './environment.ts';

/** A repository on a server, and what opens it. */
export interface Remote {
  /** `https://HOST/OWNER/NAME`, or `http:` where the server has nothing better. */
  readonly url: string;
  readonly token: string;
}

/** How long a server may take, in seconds. */
export interface Patience {
  /** Without sending anything. */
  readonly silent: number;
  /** For one fetch. */
  readonly whole: number;
  /** Before each further attempt, where the server only stumbled; none unless said otherwise. */
  readonly pauses?: readonly number[];
}

/** The address as git is told it; one that holds a credential is not even quoted. */
export function checkedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !bare || !['https:', 'http:'].includes(url.protocol)) {
    throw new Fault(
      "the address of the repository on its server can't be used",
      'write it as `https://HOST/OWNER/NAME`, without a name or token in it',
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** The header is where a forge's own checkout puts the token. */
const authorization = (token: string): string =>
  `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;

/** What git said, without the token. */
export const withoutToken = (token: string, said: string): string =>
  said.replaceAll(authorization(token), '***').replaceAll(token, '***');

/** The variables, less those that hold the token: an action's inputs are among them. */
export const withoutTokenVariables = (token: string, environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value?.includes(token) !== true),
  );

/**
 * For fetch processes alone, in addition to `gitEnvironment`. The token is in their environment only, since
 * arguments and files can be read by others, and is sent to nowhere but this repository. The machine's own
 * settings hold (a proxy, a certificate), but none that would send us elsewhere or as somebody else.
 *
 * @param outer where the machine's certificates are, in variables that `gitEnvironment` drops
 */
export function fetchEnvironment(
  { url: text, token }: Remote,
  { silent }: Patience,
  outer: Environment,
): Environment {
  const { href: url, protocol } = checkedUrl(text);
  return {
    GIT_SSL_CAINFO: outer['GIT_SSL_CAINFO'],
    GIT_SSL_CAPATH: outer['GIT_SSL_CAPATH'],
    GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
    // An empty one is none, and hides those of `core.askPass` and SSH_ASKPASS.
    GIT_ASKPASS: '',
    ...settingVariables([
      ['remote.origin.url', url],
      [`url.${url}.insteadOf`, url],
      // Said here, so that git does not write it down: whoever reads then finds a plain repository, where
      // nothing is ever fetched on the way.
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialCloneFilter', 'tree:0'],
      // An empty value drops what the machine's settings add.
      [`http.${url}.extraHeader`, ''],
      [`http.${url}.extraHeader`, `Authorization: ${authorization(token)}`],
      [`http.${url}.followRedirects`, 'false'],
      [`http.${url}.lowSpeedLimit`, '1'],
      [`http.${url}.lowSpeedTime`, String(silent)],
      // A list of what is asked for goes out in one piece, compressed.
      [`http.${url}.postBuffer`, String(32 * 1024 * 1024)],
      ['credential.helper', ''],
      [`credential.${url}.helper`, ''],
      ['core.hooksPath', '/dev/null'],
      ['protocol.version', '2'],
      // Hostile objects are data, and our own parser is strict; old harmless mistakes must not stop us.
      ['fetch.fsckObjects', 'false'],
      ['transfer.fsckObjects', 'false'],
      ['fetch.writeCommitGraph', 'false'],
      ['gc.auto', '0'],
    ]),
  };
}

function settingVariables(
  settings: readonly (readonly [key: string, value: string])[],
): Environment {
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key] as const,
    [`GIT_CONFIG_VALUE_${index}`, value] as const,
  ]);
  return Object.fromEntries([['GIT_CONFIG_COUNT', String(settings.length)], ...variables]);
}
