import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

export interface Waiting {
  /** Statuses for which nothing is asked again. */
  readonly final: readonly number[];
  /** What a second of waiting lasts, in milliseconds. */
  readonly second: number;
  /** Whether so many seconds may be spent on a rate limit. */
  readonly mayWait: (seconds: number) => boolean;
}

const Patient = Octokit.plugin(retry, throttling);
const RETRIES = 2;
/** Of this process, whoever asks: the plugin keeps one set of queues for all. */
let made = 0;

/**
 * An Octokit that asks again after errors of GitHub and of the network, and waits for rate limits. It is for one
 * request: of one id the plugin holds queries and writes a second apart, as suits programs that send thousands.
 */
export function patientOctokit(settings: object, { final, second, mayWait }: Waiting): Octokit {
  made += 1;
  return new Patient({
    ...settings,
    retry: { doNotRetry: [...final], retries: RETRIES, retryAfterBaseValue: second },
    throttle: {
      id: `${made}`,
      retryAfterBaseValue: second,
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
}
