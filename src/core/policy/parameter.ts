import { shown, shownList } from '../manifest/schema/shown.ts';
import { readSpan, type Span, writeSpan } from '../model/instant.ts';
import { sortedSet } from '../model/order.ts';
import type { ParameterValue, RuleSetting } from '../model/policy.ts';
import type { ProblemCode } from '../model/problem.ts';

interface Ordered {
  /** Which way is stricter. */
  readonly tighter: 'smaller' | 'larger';
  readonly meaning: string;
}

/** What a rule lets a policy set: its type, its bounds, its default, and which way is stricter. */
export type Parameter =
  | ({
      readonly kind: 'span';
      readonly default: string;
      readonly min: string;
      readonly max: string;
    } & Ordered)
  | ({
      readonly kind: 'count';
      readonly default: number;
      readonly min: number;
      readonly max: number;
    } & Ordered)
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      /** Null: not asked for. */
      readonly default: string | null;
      /** The choice that any other is stricter than; `any` where it is absent. */
      readonly weakest?: string;
      readonly meaning: string;
    }
  | {
      readonly kind: 'set';
      readonly values: readonly string[];
      readonly default: readonly string[];
      readonly meaning: string;
    }
  | {
      /** Names that only the user knows, one of which must hold: fewer are stricter. */
      readonly kind: 'names';
      /** Null: any name will do. */
      readonly default: readonly string[] | null;
      readonly most: number;
      readonly meaning: string;
    };

export type ParameterRead =
  | { readonly ok: true; readonly value: ParameterValue }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly message: string;
      readonly help: string;
    };

const refused = (code: ProblemCode, message: string, help: string): ParameterRead => ({
  ok: false,
  code,
  message,
  help,
});

/** The default, or undefined where the rule does without. */
export function defaultOf(parameter: Parameter): ParameterValue | undefined {
  return parameter.kind === 'span' ? spanFrom(parameter.default) : (parameter.default ?? undefined);
}

/** Reads a value as somebody wrote it in a policy. */
export function readParameter(parameter: Parameter, value: unknown): ParameterRead {
  switch (parameter.kind) {
    case 'span': {
      const { min, max } = parameter;
      const help = `write a length of time from \`${min}\` to \`${max}\`, in days, hours, minutes or seconds`;
      const span = typeof value === 'string' ? readSpan(value) : undefined;
      if (span === undefined)
        return refused('time-unreadable', `${show(value)} is no length of time`, help);
      return span < spanFrom(min) || span > spanFrom(max)
        ? refused('policy-parameter-bounds', `${show(value)} is out of bounds`, help)
        : { ok: true, value: span };
    }
    case 'count': {
      const { min, max } = parameter;
      const help = `write a whole number from ${min} to ${max}`;
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return refused('schema-wrong-type', `${show(value)} is no whole number`, help);
      return value < min || value > max
        ? refused('policy-parameter-bounds', `${show(value)} is out of bounds`, help)
        : { ok: true, value };
    }
    case 'choice':
      return typeof value === 'string' && parameter.values.includes(value)
        ? { ok: true, value }
        : refused(
            'schema-wrong-value',
            `${show(value)} is not one of the choices`,
            `write ${shownList(parameter.values)}`,
          );
    case 'set': {
      const help = `write a list of ${shownList(parameter.values)}`;
      if (!Array.isArray(value) || value.length === 0)
        return refused('schema-wrong-type', `${show(value)} is no list of choices`, help);
      const list: readonly unknown[] = value;
      const stray = list.find(
        (item) => typeof item !== 'string' || !parameter.values.includes(item),
      );
      return stray === undefined
        ? { ok: true, value: parameter.values.filter((choice) => list.includes(choice)) }
        : refused('schema-wrong-value', `${show(stray)} is not one of the choices`, help);
    }
    case 'names': {
      const help = `write a list of 1 to ${parameter.most} names without spaces`;
      if (!Array.isArray(value) || value.length === 0 || value.length > parameter.most)
        return refused('schema-wrong-type', `${show(value)} is no list of names`, help);
      const list: readonly unknown[] = value;
      const stray = list.find((item) => typeof item !== 'string' || !NAME.test(item));
      return stray === undefined
        ? { ok: true, value: sortedSet(list as readonly string[]) }
        : refused('schema-wrong-value', `${show(stray)} is no name`, help);
    }
  }
}

/** Whether `own` asks for less than `inherited` does. */
export function loosens(
  parameter: Parameter,
  inherited: ParameterValue | undefined,
  own: ParameterValue,
): boolean {
  if (inherited === undefined) return false;
  switch (parameter.kind) {
    case 'span':
    case 'count':
      return parameter.tighter === 'smaller' ? own > inherited : own < inherited;
    case 'choice':
      return inherited !== own && inherited !== (parameter.weakest ?? ANY);
    case 'set':
      return !holdsAll(own as readonly string[], inherited as readonly string[]);
    case 'names':
      return !holdsAll(inherited as readonly string[], own as readonly string[]);
  }
}

const NAME = /^[^\s\p{C}]{1,256}$/u;

const holdsAll = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((item) => whole.includes(item));

/** The choice that leaves everything open. */
export const ANY = 'any';

/** A value as a policy would say it, in backticks. */
export function writeParameter(parameter: Parameter, value: ParameterValue): string {
  if (parameter.kind === 'span') return `\`${writeSpan(value as Span)}\``;
  return Array.isArray(value) ? `\`[${value.join(', ')}]\`` : `\`${String(value)}\``;
}

/** The span that a compiled setting holds. */
export function spanOf(setting: RuleSetting, name: string): Span {
  return numberOf(setting, name) as Span;
}

/** The number that a compiled setting holds. */
export function numberOf(setting: RuleSetting, name: string): number {
  const value = setting.parameters[name];
  if (typeof value !== 'number')
    throw new TypeError(`parameter ${name} of ${setting.rule} is unset`);
  return value;
}

/** The choice that a compiled setting holds, or undefined where none is asked for. */
export function choiceOf(setting: RuleSetting, name: string): string | undefined {
  const value = setting.parameters[name];
  return typeof value === 'string' ? value : undefined;
}

/** The set that a compiled setting holds. */
export function setOf(setting: RuleSetting, name: string): readonly string[] {
  const value = setting.parameters[name];
  if (!Array.isArray(value)) throw new TypeError(`parameter ${name} of ${setting.rule} is unset`);
  return value as readonly string[];
}

/** The names that a compiled setting holds, or null where any will do. */
export function namesOf(setting: RuleSetting, name: string): readonly string[] | null {
  const value = setting.parameters[name];
  return Array.isArray(value) ? (value as readonly string[]) : null;
}

/** A value out of a document, which is always JSON, as its author sees it. */
const show = (value: unknown): string =>
  shown(typeof value === 'string' ? value : JSON.stringify(value));

function spanFrom(text: string): Span {
  const span = readSpan(text);
  if (span === undefined) throw new TypeError(`${text} is no span`);
  return span;
}
