import { Octokit } from '@octokit/core';
import { type Failure, type Headers, readFailure, readHeaders } from './failure.ts';
import { createTransport, type Fetch } from './transport.ts';

export interface SenderOptions {
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly userAgent: string;
  readonly fetch?: Fetch | undefined;
  /** Told before waiting for a rate limit. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  readonly patience?: Patience | undefined;
}

/** How long to wait for GitHub. */
export interface Patience {
  /** Milliseconds for one attempt at one request. */
  readonly attempt?: number;
  /** Seconds of waiting for rate limits, in all. */
  readonly limits?: number;
  /** What a second of waiting lasts, in milliseconds; less is for tests. */
  readonly second?: number;
}

export type Parameters = Readonly<Record<string, unknown>>;

interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

/** Sends a request, again where that may help; `route` is as Octokit has them. */
export type Send = (route: string, parameters: Parameters) => Promise<Sent | Failure>;

/** What asking again does not mend; 429 is a rate limit, for which there is another rule. */
const FINAL = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];

/**
 * A request that succeeds goes through Octokit alone. One that does not is given, with the answer it got, to Octokit's
 * plugins for trying again: they take their time with every request, and are loaded only for these.
 */
export function createSender(options: SenderOptions): Send {
  const { token, patience: { attempt = 20_000 } = {} } = options;
  const transport = createTransport(attempt, options.fetch);
  const settings = {
    auth: token,
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: options.userAgent,
    log: QUIET,
  };
  const octokit = new Octokit(settings);
  const budget = { seconds: options.patience?.limits ?? 60 };

  return async (route, parameters) => {
    const first = remembering(transport);
    const sent = await attemptWith(octokit, first.fetch, route, parameters, token);
    if (!isWorthWaiting(sent)) return sent;
    const { patientOctokit } = await import('./patient-octokit.ts');
    const patient = patientOctokit(settings, {
      final: FINAL,
      second: options.patience?.second ?? 1000,
      mayWait(seconds) {
        // By a clock that is ahead of GitHub's, a limit ends in the past, again and again.
        const spent = Math.max(seconds, 1);
        if (spent > budget.seconds) return false;
        budget.seconds -= spent;
        options.onWait?.(seconds);
        return true;
      },
    });
    return attemptWith(patient, first.again, route, parameters, token);
  };
}

async function attemptWith(
  octokit: Octokit,
  fetch: Fetch,
  route: string,
  parameters: Parameters,
  token: string,
): Promise<Sent | Failure> {
  try {
    const reply = await octokit.request(route, {
      ...parameters,
      request: { log: QUIET, ...requestOptions(parameters), fetch },
    });
    const data: unknown = reply.data;
    return { status: reply.status, headers: readHeaders(reply.headers), data };
  } catch (error) {
    return readFailure(error, Date.now(), [token]);
  }
}

function requestOptions({ request }: Parameters): object {
  return typeof request === 'object' && request !== null ? request : {};
}

/** Errors of a query come in an answer that is well: the plugins know which of them pass. */
function isWorthWaiting(sent: Sent | Failure): boolean {
  if ('kind' in sent) return sent.kind !== 'status' || !FINAL.includes(sent.status);
  return typeof sent.data === 'object' && sent.data !== null && 'errors' in sent.data;
}

/** Keeps how the first attempt went, so that it can be told once `again` without asking. */
function remembering(fetch: Fetch): { readonly fetch: Fetch; readonly again: Fetch } {
  let kept: Promise<Response> | null = null;
  return {
    async fetch(url, init) {
      kept = fetch(url, init);
      return (await kept).clone();
    },
    again(url, init) {
      const first = kept ?? fetch(url, init);
      kept = null;
      return first;
    },
  };
}

const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}
