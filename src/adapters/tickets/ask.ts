import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../core/model/fault.ts';
import { httpFault, limitFault, networkFault, notJson, type Words } from './ticket-fault.ts';

/** One request, and what its failures mean. */
export interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly words: Words;
  /** Whether the system itself says, by the status and the answer, that there is no such ticket. */
  readonly isMissing: (status: number, answer: unknown) => boolean;
  /** Whether the system took no notice of the credentials, whatever its status says. */
  readonly isStranger?: (headers: Headers) => boolean;
}

export interface Line {
  readonly fetch: typeof fetch;
  /** For each request, in milliseconds. */
  readonly timeout: number;
}

export type Reply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'missing' };

/** How long to wait before asking again a system that is down, in milliseconds. */
const PAUSES = [250, 1000];
const LONGEST_WAIT = 5000;
const LARGEST_ANSWER = 2 ** 22;

/**
 * Asks, again where that may help: twice when the system is down, once when it has been asked too often and says to wait
 * up to 5 s. Follows no redirect. Throws a `Fault` for every answer that is neither a ticket nor a clear no.
 */
export async function ask(question: Question, line: Line): Promise<Reply> {
  const pauses = [...PAUSES];
  let waited = false;
  for (;;) {
    const received = await send(question, line);
    const wait = waitOf(received);
    if (wait !== null) {
      if (waited || wait > LONGEST_WAIT) throw limitFault(question.words, wait);
      waited = true;
      await pause(wait);
      continue;
    }
    const next = received.status >= 500 ? pauses.shift() : undefined;
    if (next === undefined) return replyOf(question, received);
    await pause(next);
  }
}

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function send({ url, headers, words }: Question, line: Line): Promise<Received> {
  try {
    const response = await line.fetch(url, {
      headers: { 'user-agent': 'grantproof', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(line.timeout),
    });
    const text = await textOf(response, words);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    throw error instanceof Fault ? error : networkFault(words, error, line.timeout);
  }
}

async function textOf({ body }: Response, { system }: Words): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > LARGEST_ANSWER)
      throw new Fault(
        `\`${system}\` answered with more than ${LARGEST_ANSWER >> 20} MiB`,
        'name a ticket with a shorter description',
      );
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

function replyOf(question: Question, { status, headers, text }: Received): Reply {
  const { words } = question;
  if (question.isStranger?.(headers) === true) throw httpFault(words, 401);
  const answer = parsed(text);
  if (status === 200) {
    if (answer === undefined) throw notJson(words);
    return { kind: 'answer', answer };
  }
  if (question.isMissing(status, answer)) return { kind: 'missing' };
  throw httpFault(words, status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How long a system that was asked too often says to wait, in milliseconds; null where it says no such thing. */
function waitOf({ status, headers }: Received): number | null {
  const after = headers.get('retry-after');
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (after !== null || isSpent))) return null;
  if (after !== null && /^\d{1,9}$/.test(after)) return Number(after) * 1000;
  const until =
    after === null ? Number(headers.get('x-ratelimit-reset')) * 1000 : Date.parse(after);
  const wait = until - Date.now();
  return wait > 0 ? wait : 1000;
}
