/** A request as it was answered. */
export interface Seen {
  /** `pulls/get`, `graphql`, `git`. */
  readonly operation: string;
  /** The permission that let it in, `pull-requests: read`; several for GraphQL; empty where it was turned away. */
  readonly permission: string;
  readonly status: number;
  /** The hub's time. */
  readonly at: number;
}

/** What the stand-in noticed. */
export interface Log {
  readonly requests: Seen[];
  readonly violations: string[];
}

/** The least permissions under which all that was asked for would have been given, as a workflow writes them. */
export function permissionsUsed({ requests }: Log): Readonly<Record<string, 'read' | 'write'>> {
  const used = new Map<string, 'read' | 'write'>();
  for (const need of requests.flatMap(({ permission }) => permission.split(', '))) {
    const [key = '', level] = need.split(': ');
    if (key === '' || key === 'metadata') continue;
    used.set(key, level === 'write' || used.get(key) === 'write' ? 'write' : 'read');
  }
  return Object.fromEntries([...used].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
