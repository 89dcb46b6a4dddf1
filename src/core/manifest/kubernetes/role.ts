import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { incomplete, type NamedObject, type Read } from './object.ts';

const LISTS = ['apiGroups', 'resources', 'resourceNames', 'verbs', 'nonResourceURLs'] as const;
type RuleList = (typeof LISTS)[number];

/** One rule as it stands; a list that is missing is empty, and gives nothing. */
export type Rule = Readonly<Record<RuleList, readonly string[]>>;

/** Labels that a ClusterRole must have to be made part of another. */
type LabelTest = (labels: Readonly<Record<string, string>>) => boolean;

/** A Role or ClusterRole. */
export interface Role {
  readonly object: NamedObject;
  readonly rules: readonly Rule[];
  /** Which other ClusterRoles it consists of; null where it stands for itself. */
  readonly aggregates: LabelTest | null;
}

/** Reads the rules of a role; everything that is not what Kubernetes takes is a problem. */
export function readRole(object: NamedObject): Read<Role> {
  const problems: Problem[] = [];
  const rules = listIn(object, object.value['rules'], ['rules'], problems).map((rule, nth) =>
    readRule(object, rule, nth, problems),
  );
  const aggregation = object.value['aggregationRule'];
  const aggregates =
    aggregation === undefined || aggregation === null || object.kind === 'Role'
      ? null
      : readAggregation(object, aggregation, problems);
  return problems.length > 0 ? { problems } : { value: { object, rules, aggregates } };
}

function readRule(object: NamedObject, rule: Json, nth: number, problems: Problem[]): Rule {
  const lists: Record<string, readonly string[]> = {};
  if (!isJsonObject(rule)) {
    problems.push(incomplete(object, ['rules', nth], 'this rule is no mapping', RULE_HELP));
  }
  for (const key of LISTS) {
    const pointer = ['rules', nth, key];
    const items = listIn(object, isJsonObject(rule) ? rule[key] : null, pointer, problems);
    lists[key] = items.filter((item, at) => {
      if (typeof item === 'string') return true;
      problems.push(
        incomplete(
          object,
          [...pointer, at],
          `\`${JSON.stringify(item)}\` in \`${key}\` is not text`,
          'put it in quotes',
        ),
      );
      return false;
    }) as readonly string[];
  }
  return lists as Rule;
}

const RULE_HELP = 'write `apiGroups`, `resources` and `verbs`, each with a list of texts';

/** The items of a list, which may be missing or null. */
function listIn(
  object: NamedObject,
  list: Json | undefined,
  pointer: readonly (string | number)[],
  problems: Problem[],
): readonly Json[] {
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) return list as readonly Json[];
  problems.push(
    incomplete(object, pointer, `\`${String(pointer.at(-1))}\` is no list`, 'write a list: `[…]`'),
  );
  return [];
}

function readAggregation(object: NamedObject, rule: Json, problems: Problem[]): LabelTest {
  const selectors = isJsonObject(rule) ? rule['clusterRoleSelectors'] : undefined;
  const pointer = ['aggregationRule', 'clusterRoleSelectors'];
  const tests = listIn(object, selectors, pointer, problems).map((selector, nth) => {
    const test = isJsonObject(selector) ? selectorTest(selector) : undefined;
    if (test === undefined) {
      problems.push(
        incomplete(
          object,
          [...pointer, nth],
          "this selector can't be read",
          'write `matchLabels`, or `matchExpressions` with `key`, `operator` and `values`',
        ),
      );
    }
    return test;
  });
  return (labels) => tests.some((test) => test?.(labels) === true);
}

function selectorTest(selector: JsonObject): LabelTest | undefined {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (!isJsonObject(matchLabels) || !Array.isArray(matchExpressions)) return undefined;
  const tests = [
    ...Object.entries(matchLabels).map(
      ([key, value]): LabelTest =>
        (labels) =>
          labels[key] === value,
    ),
    ...(matchExpressions as readonly Json[]).map(expressionTest),
  ];
  if (tests.includes(undefined)) return undefined;
  return (labels) => tests.every((test) => test?.(labels) === true);
}

function expressionTest(expression: Json): LabelTest | undefined {
  if (!isJsonObject(expression)) return undefined;
  const { key, operator, values } = expression;
  if (typeof key !== 'string') return undefined;
  const listed: readonly unknown[] = Array.isArray(values) ? values : [];
  if (operator === 'Exists') return (labels) => labels[key] !== undefined;
  if (operator === 'DoesNotExist') return (labels) => labels[key] === undefined;
  if (operator === 'In') return (labels) => listed.includes(labels[key]);
  if (operator === 'NotIn') return (labels) => !listed.includes(labels[key]);
  return undefined;
}
