/**
 * Which requests a fault meets: an operation (`pulls/get`, `graphql`, `graphql/createCommitOnBranch`, `git`, `git/push`),
 * or all; and how often.
 */
export interface Aim {
  readonly operation?: string;
  /** Once, unless said otherwise. */
  readonly times?: number;
  /** So many requests pass before. */
  readonly after?: number;
}

export type Failure = Aim & {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A message in words, or a whole body. */
  readonly body?: unknown;
};

export type Trouble =
  | (Failure & { readonly kind: 'fail' })
  | (Aim & { readonly kind: 'drop' | 'lose' })
  | (Aim & { readonly kind: 'delay'; readonly ms: number });

/** How a limit is told: the hourly one by its headers, the other by `retry-after`. */
export interface Limit {
  readonly kind?: 'primary' | 'secondary';
  readonly status?: 403 | 429;
  /** Seconds of the machine's clock until it passes: 60. */
  readonly seconds?: number;
}

/** What goes wrong on purpose. */
export interface Faults {
  add(trouble: Trouble): void;
  /** The next trouble for an operation, taken off the list; `part` is the mutation of a GraphQL request, or `push`. */
  next(operation: string, part: string | null): Trouble | null;
  /** So many requests are answered, then the limit holds. */
  limit(requests: number, limit?: Limit): void;
  /** Counts a request; gives the limit if it is over. */
  count(): (Required<Limit> & { readonly resetAt: number }) | null;
  remaining(): number;
  resetAt(): number;
  /** So many questions for the pull requests of a commit find nothing. */
  slowIndex(calls: number): void;
  indexBehind(): boolean;
}

const HOURLY = 1000;

export function makeFaults(): Faults {
  const troubles: { readonly trouble: Trouble; left: number; skip: number }[] = [];
  let left = HOURLY;
  let limit: Required<Limit> = { kind: 'primary', status: 403, seconds: 3600 };
  let resetAt = Date.now() + 3_600_000;
  let limited = false;
  let behind = 0;
  return {
    add(trouble) {
      troubles.push({ trouble, left: trouble.times ?? 1, skip: trouble.after ?? 0 });
    },
    next(operation, part) {
      const names = [undefined, operation, `${operation}/${part}`];
      const meets = ({ trouble }: { readonly trouble: Trouble }): boolean =>
        names.includes(trouble.operation);
      const found = troubles.find((each) => each.left > 0 && meets(each));
      if (found === undefined) return null;
      if (found.skip > 0) {
        found.skip -= 1;
        return null;
      }
      found.left -= 1;
      return found.trouble;
    },
    limit(requests, { kind = 'primary', status = 403, seconds = 60 } = {}) {
      left = requests;
      limit = { kind, status, seconds };
      resetAt = Date.now() + seconds * 1000;
      limited = true;
    },
    count() {
      if (Date.now() >= resetAt) {
        left = HOURLY;
        limited = false;
        resetAt = Date.now() + 3_600_000;
      }
      if (left > 0 || !limited) {
        left = Math.max(0, left - 1);
        return null;
      }
      return { ...limit, resetAt };
    },
    remaining: () => left,
    resetAt: () => resetAt,
    slowIndex(calls) {
      behind = calls;
    },
    indexBehind() {
      behind -= 1;
      return behind >= 0;
    },
  };
}
