/** As the platform's `fetch`, but of texts only. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
const BODILESS = new Set([204, 205, 304]);

/**
 * A `fetch` for one attempt: it ends after `timeout` milliseconds, the body included, and is read whole here, since
 * the library above takes a body that broke off for an empty one. Redirects are followed for GET within one origin,
 * so that a token never goes elsewhere; others come back as they are.
 */
export function createTransport(timeout: number, fetch: Fetch = globalThis.fetch): Fetch {
  return async (url, init) => {
    const signal = AbortSignal.timeout(timeout);
    let target = url;
    for (let followed = 0; ; followed++) {
      const response = await fetch(target, { ...init, redirect: 'manual', signal });
      const next = followed < MOST_REDIRECTS ? nextTarget(target, init, response) : null;
      if (next === null) return whole(response);
      await response.body?.cancel();
      target = next;
    }
  };
}

function nextTarget(from: string, { method }: RequestInit, response: Response): string | null {
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null || method !== 'GET') return null;
  if (!URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  return to.origin === new URL(from).origin ? to.href : null;
}

async function whole(response: Response): Promise<Response> {
  const { status, headers } = response;
  const text = await response.text();
  return new Response(BODILESS.has(status) ? null : text, { status, headers });
}
