import type { Delta } from '../model/delta.ts';
import { writeInstant } from '../model/instant.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { byText } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import type { Outcome, ReviewStanding, Verdict } from '../model/verdict.ts';
import { sideView } from './grant-view.ts';
import { outcomesInOrder, problemsInOrder } from './item-order.ts';
import type { JsonParts } from './json-text.ts';
import type { RunInfo } from './run-info.ts';

const SCHEMA = 'https://grantproof.dev/verdict/v1';

/** The verdict as `--json` prints it; equal verdicts give equal parts, in keys and in items. */
export function verdictJson(
  verdict: Verdict,
  run: Pick<RunInfo, 'base' | 'head' | 'merge'>,
): JsonParts {
  return {
    schema: SCHEMA,
    result: verdict.result,
    base: run.base,
    head: run.head,
    merge: run.merge,
    now: writeInstant(verdict.now),
    deltaDigest: verdict.deltaDigest,
    policy: policyView(verdict),
    reasons: [...verdict.reasons],
    deltas: views(
      verdict.deltas.toSorted((a, b) => byText(a.grant, b.grant)),
      deltaView,
    ),
    outcomes: views(outcomesInOrder(verdict.outcomes), outcomeView),
    problems: views(problemsInOrder(verdict.problems), problemView),
    ...(verdict.reviews && { reviews: views(verdict.reviews, reviewView) }),
  };
}

/** Views that are made one at a time, whenever they are gone through. */
function views<T>(items: readonly T[], view: (item: T) => Json): Iterable<Json> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield view(item);
    },
  };
}

function policyView({ policy }: Verdict): JsonObject | null {
  if (policy === null) return null;
  const sources = policy.sources.map(({ path, digest }) => ({ path, digest }));
  return { name: policy.name, sources };
}

function deltaView(delta: Delta): JsonObject {
  return {
    grant: delta.grant,
    format: delta.format,
    class: delta.class,
    classes: [...delta.classes],
    direction: delta.direction,
    path: delta.place.path,
    line: delta.place.line,
    before: sideView(delta.before),
    after: sideView(delta.after),
    changes: [...delta.changes],
    leftTo: delta.leftTo,
  };
}

function outcomeView(outcome: Outcome): JsonObject {
  return {
    rule: outcome.rule,
    level: outcome.level,
    outcome: outcome.outcome,
    grant: outcome.grant,
    path: outcome.path,
    line: outcome.line,
    column: outcome.column,
    message: outcome.message,
    help: outcome.help,
    controls: [...outcome.controls],
  };
}

function problemView({ code, path, line, column, message, help }: Problem): JsonObject {
  return { code, path, line, column, message, help };
}

function reviewView({ id, reviewer, state, counts, reason }: ReviewStanding): JsonObject {
  return { id, reviewer, state, counts, reason };
}
