import type { Fetch } from '../../../src/adapters/github/transport.ts';

/** What becomes of a request, by what it asks for. */
export interface Trouble {
  /** Requests that it meets: a part of their address or body. */
  readonly to: string;
  /** How many of them. */
  readonly times: number;
  /** `lost`: GitHub does it, and the connection breaks before the answer; `cut`: it breaks before. */
  readonly kind: 'lost' | 'cut';
}

/** A network that breaks at the worst moment. */
export function troubled({ to, times, kind }: Trouble): Fetch {
  let left = times;
  return async (url, init) => {
    const meets = url.includes(to) || (typeof init.body === 'string' && init.body.includes(to));
    if (!meets || left === 0) return fetch(url, init);
    left -= 1;
    if (kind === 'lost') await (await fetch(url, init)).text();
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  };
}
