import { Fault } from '../../../core/model/fault.ts';

/** A service of Sigstore's kind, for messages. */
export interface Service {
  /** Such as `the timestamp authority`. */
  readonly what: string;
  readonly url: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether what is sent to this address is kept from others on the way: https, or this machine. */
export function isPrivateLine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK.test(hostname);
}

/** An address without what could be a secret in it. */
export const hostOf = (url: string): string => new URL(url).host;

/** A service as messages name it. */
export const nameOf = ({ what, url }: Service): string => `${what} at \`${hostOf(url)}\``;

const SLOW = /^(?:TimeoutError|ETIMEDOUT|ERR_SOCKET_TIMEOUT|UND_ERR_.*TIMEOUT|ECONNABORTED)$/;

/** For a service that could not be talked to at all. */
export function networkFault(service: Service, error: unknown): Fault {
  const name = nameOf(service);
  const codes = codesOf(error);
  if (codes.some((code) => SLOW.test(code)))
    return new Fault(
      `${name} did not answer in time`,
      'run again; where a proxy is needed, set NODE_USE_ENV_PROXY to 1',
    );
  const tls = codes.find((code) => /CERT|SIGNATURE|TLS|SSL/.test(code));
  if (tls !== undefined)
    return new Fault(
      `the certificate of ${name} is not trusted (${tls})`,
      'name the file of your own certificate authority in NODE_EXTRA_CA_CERTS',
    );
  return new Fault(
    `${name} can't be reached (${codes[0] ?? 'unknown reason'})`,
    'see whether its address is right and the machine has a network; where a proxy is needed, set NODE_USE_ENV_PROXY to 1',
  );
}

/** The system's own codes along the causes of an error; its messages stay out, because they may quote what was sent. */
function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; typeof at === 'object' && at !== null && depth < 8; depth += 1) {
    const { code, name, cause } = at as Readonly<Record<'code' | 'name' | 'cause', unknown>>;
    if (name === 'TimeoutError') codes.push(name);
    else if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) codes.push(code);
    at = cause;
  }
  return codes;
}
