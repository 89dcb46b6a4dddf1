import { shown } from '../manifest/schema/shown.ts';
import type { Place } from '../model/place.ts';
import type { ParameterValue, RuleSetting } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { LEVELS, type Level } from '../model/verdict.ts';
import { didYouMean } from './did-you-mean.ts';
import { defaultOf, loosens, readParameter, writeParameter } from './parameter.ts';
import { type PolicyNode, problem, type Read } from './policy-node.ts';
import { narrowedBy, readMatch } from './read-match.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/registry.ts';

export type Settings = ReadonlyMap<string, RuleSetting>;

/** Keys that every rule takes beside its own parameters. */
const COMMON = ['level', 'match'];

/** Reads the rules of a policy over those that it inherits; what it says may only be stricter. */
export function readRules(node: PolicyNode | undefined, inherited: Settings): Read<Settings> {
  const problems: Problem[] = [];
  const settings = new Map(inherited);
  for (const [id, inner] of node?.entries() ?? []) {
    const rule = RULES.get(id);
    if (rule === undefined) {
      problems.push(
        problem(
          'policy-unknown-rule',
          inner.place,
          `${shown(id)} is no rule`,
          didYouMean(id, [...RULES.keys()]),
        ),
      );
      continue;
    }
    const read = readRule(rule, inner, inherited.get(id));
    problems.push(...read.problems);
    settings.set(id, read.value);
  }
  return { value: settings, problems };
}

function readRule(
  rule: Rule,
  node: PolicyNode,
  inherited: RuleSetting | undefined,
): Read<RuleSetting> {
  const level = readLevel(rule, node, inherited);
  const parameters = readParameters(rule, node, inherited);
  const match = readOwnMatch(node, inherited);
  return {
    value: {
      rule: rule.id,
      level: level.value,
      parameters: parameters.value,
      match: match.value,
      place: node.place,
    },
    problems: [...level.problems, ...parameters.problems, ...match.problems],
  };
}

function readLevel(rule: Rule, node: PolicyNode, inherited: RuleSetting | undefined): Read<Level> {
  const own = node.get('level');
  const level = LEVELS.find((known) => known === own?.value) ?? inherited?.level ?? rule.level;
  const lower = inherited !== undefined && LEVELS.indexOf(level) < LEVELS.indexOf(inherited.level);
  return {
    value: level,
    problems: lower
      ? [
          loosened(
            own?.place ?? node.place,
            `\`${rule.id}\` has the level \`${level}\``,
            `\`${inherited.level}\``,
          ),
        ]
      : [],
  };
}

function readParameters(
  rule: Rule,
  node: PolicyNode,
  inherited: RuleSetting | undefined,
): Read<RuleSetting['parameters']> {
  const problems: Problem[] = [];
  const values: Record<string, ParameterValue> = {};
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    const before = inherited === undefined ? undefined : inherited.parameters[name];
    const own = node.get(name);
    const value = inherited === undefined ? defaultOf(parameter) : before;
    if (value !== undefined) values[name] = value;
    if (own === undefined) continue;
    const read = readParameter(parameter, own.value);
    if (!read.ok) {
      problems.push(problem(read.code, own.place, `\`${name}\`: ${read.message}`, read.help));
      continue;
    }
    values[name] = read.value;
    if (before !== undefined && loosens(parameter, before, read.value))
      problems.push(
        loosened(
          own.place,
          `\`${name}\` of \`${rule.id}\` is ${writeParameter(parameter, read.value)}`,
          writeParameter(parameter, before),
        ),
      );
  }
  const known = [...COMMON, ...Object.keys(rule.parameters)];
  for (const [name, inner] of node.entries())
    if (!known.includes(name))
      problems.push(
        problem(
          'policy-unknown-parameter',
          inner.place,
          `${shown(name)} is no parameter of \`${rule.id}\``,
          didYouMean(name, known),
        ),
      );
  return { value: values, problems };
}

function readOwnMatch(
  node: PolicyNode,
  inherited: RuleSetting | undefined,
): Read<RuleSetting['match']> {
  const own = node.get('match');
  if (own === undefined) return { value: inherited?.match ?? {}, problems: [] };
  const read = readMatch(own);
  const narrowed = inherited === undefined ? null : narrowedBy(inherited.match, read.value);
  if (inherited === undefined || narrowed === null) return read;
  const before = inherited.match[narrowed];
  const after = read.value[narrowed] ?? [];
  return {
    value: read.value,
    problems: [
      ...read.problems,
      loosened(
        own.get(narrowed)?.place ?? own.place,
        `\`match.${narrowed}\` is \`[${after.join(', ')}]\``,
        before === undefined ? 'everything' : `\`[${before.join(', ')}]\``,
      ),
    ],
  };
}

const loosened = (place: Place, own: string, inherited: string): Problem =>
  problem(
    'policy-loosens',
    place,
    `${own}, which is looser than the inherited ${inherited}`,
    'a policy can only tighten what it extends: ask for as much, or more',
  );
