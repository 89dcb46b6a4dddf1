import { Fault } from '../../core/model/fault.ts';

/** A system as messages speak of it; nothing in here may be secret. */
export interface Words {
  readonly system: string;
  /** The input that holds its address, and those with the credentials. */
  readonly address: string;
  readonly secret: string;
  /** What the account must be allowed to do, as a phrase. */
  readonly right: string;
}

/** Nobody said where the system is, or who asks. */
export function notSetUp({ system }: Words, missing: string): Fault {
  return new Fault(
    `\`${system}\` is not set up, and the policy wants a ticket looked up there`,
    `set ${missing}`,
  );
}

/** For an answer, by its status, that is neither a ticket nor a clear no. */
export function httpFault({ system, address, secret, right }: Words, status: number): Fault {
  if (status === 401)
    return new Fault(
      `\`${system}\` does not accept the credentials (401)`,
      `set ${secret} again: it may have run out or been taken back`,
    );
  if (status === 403)
    return new Fault(`\`${system}\` does not let us look (403)`, `give the account ${right}`);
  if (status === 404)
    return new Fault(
      `what answers at the address of \`${system}\` is not \`${system}\` (404)`,
      `see that ${address} is right, with the path that the system is under, and that no proxy answers for it`,
    );
  if (status >= 300 && status < 400)
    return new Fault(
      `\`${system}\` sends us elsewhere (${status}), and tokens follow nobody`,
      `let ${address} be the address that the system has now, and see that no page to log in answers for it`,
    );
  if (status >= 500)
    return new Fault(
      `\`${system}\` is down (${status})`,
      'see whether it is, and run the check again when it is back',
    );
  return new Fault(
    `\`${system}\` refuses the question (${status})`,
    `see that ${address} is right, and that the system speaks the interface that docs/tickets.md names`,
  );
}

/** Asked too often, and told to wait for longer than we do. */
export function limitFault({ system }: Words, wait: number): Fault {
  const seconds = Math.ceil(wait / 1000);
  return new Fault(
    `\`${system}\` has been asked too often, and says to wait ${seconds} s`,
    'run the check again later, or let another account ask',
  );
}

export function notJson({ system, address }: Words): Fault {
  return new Fault(
    `\`${system}\` answered with something that is no JSON`,
    `see that ${address} is right, and that no page to log in answers for it`,
  );
}

export function otherShape({ system }: Words): Fault {
  return new Fault(
    `\`${system}\` answered in a form that we do not know`,
    'see that the account may read all fields that docs/tickets.md names',
  );
}

/** For what was thrown by a request; its own message is not repeated, because it may quote what was sent. */
export function networkFault({ system, address }: Words, error: unknown, timeout: number): Fault {
  if (partOf(error, 'name') === 'TimeoutError')
    return new Fault(
      `\`${system}\` did not answer within ${timeout / 1000} s`,
      'see whether it is slow, and run the check again',
    );
  const code = codeOf(error);
  if (/^(?:ENOTFOUND|EAI_\w+)$/.test(code))
    return new Fault(
      `\`${system}\` can't be reached: nobody knows the name in its address (${code})`,
      `see that ${address} is right, and that this machine can resolve it`,
    );
  if (/CERT|SSL|TLS|SIGN|EPROTO/.test(code))
    return new Fault(
      `\`${system}\` can't be reached safely: its certificate is not accepted (${code})`,
      'let `NODE_EXTRA_CA_CERTS` name the file with the certificate of your own authority',
    );
  return new Fault(
    `\`${system}\` can't be reached (${code})`,
    `see that ${address} is right, and that this machine may connect to it`,
  );
}

function codeOf(error: unknown): string {
  const codes = [partOf(error, 'code'), partOf(partOf(error, 'cause'), 'code')];
  const code = codes.find((one) => typeof one === 'string' && /^[A-Z]\w+$/.test(one));
  return typeof code === 'string' ? code : 'no connection';
}

const partOf = (value: unknown, key: 'name' | 'code' | 'cause'): unknown =>
  typeof value === 'object' && value !== null
    ? (value as { readonly [part in typeof key]?: unknown })[key]
    : undefined;
