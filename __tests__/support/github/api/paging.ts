import type { Answer, Call } from './call.ts';

/**
 * A page of a list by `page` and `per_page` (which GitHub cuts to 100 without a word), with the links to the others.
 * `wrap` puts the page into an object that has more to say; `usual` is its size where none is asked for.
 */
export function paged<T>(
  call: Call & { readonly repo?: { readonly id: number } },
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
  usual = 30,
): Answer {
  const size = pageSize(call.url, usual);
  const page = Math.max(1, Number(call.url.searchParams.get('page') ?? '1') || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const some = items.slice((page - 1) * size, page * size);
  const links = [
    ...(page > 1 ? [link(call, { page: String(Math.min(page - 1, last)) }, 'prev')] : []),
    ...(page < last ? [link(call, { page: String(page + 1) }, 'next')] : []),
    ...(page < last ? [link(call, { page: String(last) }, 'last')] : []),
    ...(page > 1 ? [link(call, { page: '1' }, 'first')] : []),
  ];
  return { status: 200, body: wrap(some.map(shape)), headers: linkHeader(links) };
}

/** A page by opaque cursors `before` and `after`, as the activity of a repository has them. */
export function pagedByCursor<T extends { readonly id: number }>(
  call: Call & { readonly repo?: { readonly id: number } },
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
): Answer {
  const size = pageSize(call.url, 30);
  const after = call.url.searchParams.get('after');
  const before = call.url.searchParams.get('before');
  const place = (cursor: string): number => items.findIndex((item) => cursorOf(item) === cursor);
  let start = after === null ? 0 : place(after) + 1;
  if (before !== null) start = Math.max(0, place(before) - size);
  const some = items.slice(start, start + size);
  const first = some[0];
  const last = some.at(-1);
  const links = [
    ...(last !== undefined && start + size < items.length
      ? [link(call, { after: cursorOf(last) }, 'next', 'before')]
      : []),
    ...(first !== undefined && start > 0
      ? [link(call, { before: cursorOf(first) }, 'prev', 'after')]
      : []),
  ];
  return { status: 200, body: wrap(some.map(shape)), headers: linkHeader(links) };
}

function cursorOf({ id }: { readonly id: number }): string {
  return Buffer.from(`activity:${id}`).toString('base64url');
}

function pageSize(url: URL, usual: number): number {
  const asked = Number(url.searchParams.get('per_page') ?? '') || usual;
  return Math.min(Math.max(100, usual), Math.max(1, asked));
}

/** GitHub's links name a repository by its number, not by what the caller named it: they are to be followed as they are. */
function link(
  { url, world, repo }: Call & { readonly repo?: { readonly id: number } },
  change: Readonly<Record<string, string>>,
  relation: string,
  without?: string,
): string {
  const path =
    repo === undefined
      ? url.pathname
      : url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repo.id}`);
  const target = new URL(`${path}${url.search}`, world.origin);
  if (without !== undefined) target.searchParams.delete(without);
  for (const [key, value] of Object.entries(change)) target.searchParams.set(key, value);
  return `<${target.href}>; rel="${relation}"`;
}

function linkHeader(links: readonly string[]): Readonly<Record<string, string>> {
  return links.length === 0 ? {} : { link: links.join(', ') };
}
