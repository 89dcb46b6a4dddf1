interface Placed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What `check --json` prints, as far as tests look at it. */
export interface VerdictView {
  readonly result: string;
  readonly reasons: readonly string[];
  readonly deltas: readonly {
    readonly grant: string;
    readonly class: string;
    readonly classes: readonly string[];
    readonly direction: string;
    readonly path: string;
    readonly line: number;
    readonly leftTo: string | null;
    readonly changes: readonly string[];
  }[];
  readonly outcomes: readonly ({
    readonly rule: string;
    readonly level: string;
    readonly outcome: string;
    readonly grant: string | null;
    readonly message: string;
    readonly help: string;
  } & Placed)[];
  readonly reviews?: readonly {
    readonly reviewer: string | null;
    readonly state: string;
    readonly counts: boolean;
    readonly reason: string;
  }[];
  readonly problems: readonly ({
    readonly code: string;
    readonly message: string;
    readonly help: string;
  } & Placed)[];
}

/** The decision in a form that a person can review: one line for each thing that was found. */
export function verdictDigest(verdict: VerdictView, exitCode: number): string {
  const outcomes = verdict.outcomes
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    .map(({ grant, rule, level, outcome, path, line, column }) => ({
      grant,
      rule,
      level,
      outcome,
      path,
      line,
      column,
    }));
  const deltas = verdict.deltas.map((delta) => ({
    grant: delta.grant,
    class: delta.class,
    classes: delta.classes,
    direction: delta.direction,
    path: delta.path,
    line: delta.line,
    ...(delta.leftTo === null ? {} : { leftTo: delta.leftTo }),
  }));
  const problems = verdict.problems.map(({ code, path, line, column }) => ({
    code,
    path,
    line,
    column,
  }));
  const parts = [
    `"result": ${JSON.stringify(verdict.result)}`,
    `"exitCode": ${exitCode}`,
    `"reasons": ${lines(verdict.reasons)}`,
    `"deltas": ${lines(deltas)}`,
    `"outcomes": ${lines(outcomes)}`,
    `"problems": ${lines(problems)}`,
    ...(verdict.reviews === undefined ? [] : [`"reviews": ${lines(reviewsIn(verdict))}`]),
  ];
  return `{\n${parts.map((part) => `  ${part}`).join(',\n')}\n}\n`;
}

const reviewsIn = ({ reviews = [] }: VerdictView): readonly unknown[] =>
  reviews.map(({ reviewer, state, counts, reason }) => ({ reviewer, state, counts, reason }));

function lines(items: readonly unknown[]): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
