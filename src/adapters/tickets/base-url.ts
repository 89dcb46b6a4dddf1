import { Fault } from '../../core/model/fault.ts';
import type { Words } from './ticket-fault.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a system as somebody set it up, without a slash at its end. Throws a `Fault` where what is sent there
 * could be read on the way, or where the address itself holds a password.
 */
export function baseUrl({ system, address }: Words, text: string): string {
  const fault = (what: string): Fault =>
    new Fault(
      `the address of \`${system}\` ${what}`,
      `let ${address} be as \`https://${system}.example.com\``,
    );
  if (!URL.canParse(text.trim())) throw fault('is no address');
  const url = new URL(text.trim());
  if (url.username !== '' || url.password !== '') throw fault('holds a user or a password');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    throw fault('does not begin with `https://`');
  return `${url.origin}${url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname}`;
}
