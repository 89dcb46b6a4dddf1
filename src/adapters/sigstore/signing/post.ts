import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../../core/model/fault.ts';
import { shownText } from './secrets.ts';
import { nameOf, networkFault, type Service } from './service.ts';

export interface Message {
  /** Its content type. */
  readonly type: string;
  readonly body: Buffer | string;
  /** What must not be shown, whatever the service says. */
  readonly secrets?: readonly string[];
}

/** For each attempt, in milliseconds. */
export const PATIENCE = 20_000;
/** How long to wait before asking again a service that is down, in milliseconds. */
const PAUSES = [250, 1000];
const MIB = 1024 * 1024;

/**
 * Sends a message to a service, up to three times where it is down, and gives the body of its answer. Follows no
 * redirect, so that a token goes nowhere else. Throws a `Fault` for every answer but a good one; it has no cause, and
 * nothing of what was sent in it.
 */
export async function post(
  service: Service,
  message: Message,
  timeout = PATIENCE,
): Promise<Buffer> {
  const { status, body } = await answerTo(service, message, timeout);
  if (status === 200 || status === 201) return body;
  throw statusFault(service, status, body, message.secrets ?? []);
}

/** The same, and null where the service knows no such address. */
export async function postIfKnown(
  service: Service,
  message: Message,
  timeout = PATIENCE,
): Promise<Buffer | null> {
  const { status, body } = await answerTo(service, message, timeout);
  if (status === 200 || status === 201) return body;
  if (status === 404 || status === 405) return null;
  throw statusFault(service, status, body, message.secrets ?? []);
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

async function answerTo(service: Service, message: Message, timeout: number): Promise<Answer> {
  const pauses = [...PAUSES];
  for (;;) {
    const answer = await send(service, message, timeout);
    const isDown = answer.status >= 500 || answer.status === 429;
    const next = isDown ? pauses.shift() : undefined;
    if (next === undefined) return answer;
    await pause(next);
  }
}

async function send(service: Service, { type, body }: Message, timeout: number): Promise<Answer> {
  try {
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { 'user-agent': 'grantproof', 'content-type': type },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return { status: response.status, body: await bytesOf(response, service) };
  } catch (error) {
    throw error instanceof Fault ? error : networkFault(service, error);
  }
}

async function bytesOf({ body }: Response, service: Service): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MIB)
      throw new Fault(
        `${nameOf(service)} answered with more than 1 MiB`,
        'see whether its address is right',
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function statusFault(
  service: Service,
  status: number,
  body: Buffer,
  secrets: readonly string[],
): Fault {
  const said = messageIn(body);
  const words = said === null ? '' : `: \`${shownText(said, secrets)}\``;
  return new Fault(`${nameOf(service)} answered with status ${status}${words}`, helpFor(status));
}

/** What APIs of Sigstore say of an error. */
function messageIn(body: Buffer): string | null {
  try {
    const { message } = JSON.parse(body.toString('utf8')) as { readonly message?: unknown };
    return typeof message === 'string' && message !== '' ? message : null;
  } catch {
    return null;
  }
}

function helpFor(status: number): string {
  if (status >= 500 || status === 429) return 'run again in a while';
  return status === 400 || status === 401 || status === 403
    ? 'see whether it takes what it was asked for: a Fulcio takes tokens of the issuers and the audience that it knows'
    : 'see whether its address is right; that of a timestamp authority has a path, such as `/api/v1/timestamp`, and those of Fulcio and Rekor have none';
}
