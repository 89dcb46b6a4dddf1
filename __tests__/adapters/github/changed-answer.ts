import type { Fetch } from '../../../src/adapters/github/transport.ts';

export type Path = readonly (string | number)[];

/** Puts something else into what a query is answered, below the pull request. */
export function changed(path: Path, value: unknown, inner: Fetch = fetch): Fetch {
  return async (url, init) => {
    const response = await inner(url, init);
    if (!url.endsWith('/graphql')) return response;
    const body = (await response.json()) as { data: { repository: { pullRequest: unknown } } };
    let place = body.data.repository.pullRequest as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
    place[path.at(-1) ?? ''] = value;
    return Response.json(body);
  };
}
