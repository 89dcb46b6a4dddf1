import { Withheld } from './asking.ts';

/** How a list was asked for. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const MOST = 100;

/**
 * A page of a list as GraphQL has it: asked for by `first` or `last`, 1 to 100 of them, on from an opaque cursor.
 * `total` is what GitHub counts where it lists less.
 */
export function connection<T>(
  name: string,
  items: readonly T[],
  page: PageArguments,
  node: (item: T) => unknown,
  total = items.length,
): Record<string, unknown> {
  const size = pageSize(name, page);
  const from = page.after === null || page.after === undefined ? 0 : place(page.after) + 1;
  const to = page.before === null || page.before === undefined ? items.length : place(page.before);
  const start = typeof page.first === 'number' ? from : Math.max(from, to - size);
  const end = typeof page.first === 'number' ? Math.min(to, from + size) : to;
  const some = items.slice(start, end);
  const nodes = some.map(node);
  return {
    totalCount: total,
    nodes,
    edges: nodes.map((each, at) => ({ node: each, cursor: cursor(start + at) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: some.length === 0 ? null : cursor(start),
      endCursor: some.length === 0 ? null : cursor(end - 1),
    },
  };
}

function pageSize(name: string, { first, last }: PageArguments): number {
  const size = first ?? last;
  if (size === null || size === undefined) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new Withheld('MISSING_PAGINATION_BOUNDARIES', message);
  }
  const word = typeof first === 'number' ? 'first' : 'last';
  if (size < 1) {
    const message = `\`${word}\` on the \`${name}\` connection cannot be less than one.`;
    throw new Withheld('ARGUMENT_LIMIT', message);
  }
  if (size > MOST) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${word}\` limit of ${MOST} records.`;
    throw new Withheld('EXCESSIVE_PAGINATION', message);
  }
  return size;
}

function cursor(at: number): string {
  return Buffer.from(`cursor:v2:${at}`).toString('base64');
}

function place(text: string): number {
  const at = /^cursor:v2:(\d+)$/.exec(Buffer.from(text, 'base64').toString())?.[1];
  if (at === undefined) {
    const message = `\`${text}\` does not appear to be a valid cursor.`;
    throw new Withheld('INVALID_CURSOR_ARGUMENTS', message);
  }
  return Number(at);
}
