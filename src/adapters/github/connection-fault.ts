import { Fault } from '../../core/model/fault.ts';

const UNKNOWN_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL']);
const SLOW = new Set([
  'TimeoutError',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** For a host that could not be talked to; `code` is the system's own, such as `ECONNREFUSED`. */
export function connectionFault(host: string, code: string): Fault {
  if (UNKNOWN_HOST.has(code)) {
    return new Fault(
      `the host \`${host}\` was not found (${code})`,
      'see whether the machine has a network and a name server, and whether the address of the API is right',
    );
  }
  if (SLOW.has(code)) {
    return new Fault(
      `\`${host}\` did not answer in time`,
      'run again; where a proxy is needed, set NODE_USE_ENV_PROXY to 1',
    );
  }
  if (/CERT|SIGNATURE|TLS|SSL/.test(code)) {
    return new Fault(
      `the certificate of \`${host}\` is not trusted (${code})`,
      'name the file of your own certificate authority in NODE_EXTRA_CA_CERTS',
    );
  }
  return new Fault(
    `\`${host}\` can't be reached (${code})`,
    'see whether the machine has a network; where a proxy is needed, set NODE_USE_ENV_PROXY to 1',
  );
}
