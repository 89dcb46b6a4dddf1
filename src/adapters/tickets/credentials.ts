import { Buffer } from 'node:buffer';
import { Fault } from '../../core/model/fault.ts';

/** The header for a token. What can't stand in a header is refused here: the error of `fetch` would quote it. */
export function bearer(system: string, token: string): string {
  const text = token.trim();
  if (!/^[!-~]+$/.test(text))
    throw new Fault(
      `the token for \`${system}\` holds a space, a line break or a letter that no token has`,
      'set the secret again, as the system gave it',
    );
  return `Bearer ${text}`;
}

/** The header for a name and a password, or for a token in its place; line breaks at the end are no part of it. */
export function basic(name: string, secret: string): string {
  const pair = `${name.trim()}:${secret.replace(/[\r\n]+$/, '')}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
