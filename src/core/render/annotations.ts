import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Finding, findingsOf, WEIGHTS, type Weight } from './finding.ts';
import { byPlace, problemsInOrder } from './item-order.ts';
import { terminalText } from './neutral-text.ts';
import { count, fewOf, thousands } from './plain-words.ts';

const LEVELS = ['error', 'warning', 'notice'] as const;
type AnnotationLevel = (typeof LEVELS)[number];

/** A remark at a line of a file, for the runner to show; places count from 1. Texts are as they were found. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** A step may have so many of one level; what comes after them is lost. */
const MOST_OF_LEVEL = 10;
/** Files named in the word of what is missing. */
const MOST_FILES = 5;

/** What is waived or only noted is no news at a line. */
const ANNOTATED: Readonly<Record<Weight, AnnotationLevel | null>> = {
  blocks: 'error',
  waits: 'notice',
  warns: 'warning',
  waived: null,
  noted: null,
  unjudged: 'notice',
};

/**
 * Remarks at lines, most severe first, at most ten of one level and so never more than the fifty that a job may
 * have. Where there are more, the last of the level says how many and in which files.
 */
export function annotationsOf(verdict: Verdict): readonly Annotation[] {
  const problems = problemsInOrder(verdict.problems).map(problemAnnotation);
  const findings = findingsOf(verdict.outcomes)
    .toSorted(gravestFirst)
    .flatMap((finding) => findingAnnotation(finding));
  const all = [...problems, ...findings];
  return LEVELS.flatMap((level) => capped(all.filter((each) => each.level === level)));
}

const gravestFirst = (a: Finding, b: Finding): number =>
  WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
  byPlace(a.outcome, b.outcome) ||
  byText(a.outcome.rule, b.outcome.rule) ||
  byText(a.outcome.message, b.outcome.message);

const problemAnnotation = ({ code, message, help, ...place }: Problem): Annotation =>
  annotation('error', place, code, message, help);

function findingAnnotation({ outcome, weight }: Finding): readonly Annotation[] {
  const level = ANNOTATED[weight];
  const { rule, message, help } = outcome;
  return level === null ? [] : [annotation(level, outcome, rule, message, help)];
}

const annotation = (
  level: AnnotationLevel,
  { path, line, column }: Place,
  title: string,
  message: string,
  help: string,
): Annotation => ({
  level,
  path,
  line,
  column,
  title: `grantproof: ${title}`,
  message: withHelp(message, help),
});

function capped(alike: readonly Annotation[]): readonly Annotation[] {
  if (alike.length <= MOST_OF_LEVEL) return alike;
  const shown = alike.slice(0, MOST_OF_LEVEL - 1);
  const rest = alike.slice(MOST_OF_LEVEL - 1);
  const [next] = rest;
  return next === undefined ? shown : [...shown, restAnnotation(next, rest)];
}

/** Stands where the first of the others would. */
function restAnnotation(next: Annotation, rest: readonly Annotation[]): Annotation {
  const files = [...new Set(rest.map(({ path }) => path))];
  const where = fewOf(
    files.map((path) => `\`${path}\``),
    MOST_FILES,
  );
  return {
    ...next,
    title: `grantproof: ${thousands(rest.length)} more`,
    message: `${count(rest.length, 'more remark')} like this in ${where}: see the summary of the job`,
  };
}

/** The runner cuts longer messages. */
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;

/** The line of a log that makes a runner show an annotation. Whatever its texts hold, it is this one command. */
export function workflowCommand({
  level,
  path,
  line,
  endLine,
  column,
  ...texts
}: Annotation): string {
  const properties = [
    ['file', terminalText(path)],
    ['line', String(line)],
    ...(endLine === undefined ? [] : [['endLine', String(endLine)] as const]),
    ['col', String(column)],
    ['title', terminalText(texts.title, LONGEST_TITLE)],
  ] as const;
  const shown = properties.map(([key, value]) => `${key}=${escapedProperty(value)}`).join(',');
  return `::${level} ${shown}::${shownMessage(texts.message)}`;
}

/** The line that makes a runner show what broke, at no file. */
export function faultAnnotation(
  message: string,
  help: string,
  what = 'nothing was judged',
): string {
  const title = escapedProperty(`grantproof: ${what}`);
  return `::error title=${title}::${shownMessage(withHelp(message, help))}`;
}

const withHelp = (message: string, help: string): string =>
  help === '' ? message : `${message}; help: ${help}`;

const shownMessage = (text: string): string => escapedData(terminalText(text, LONGEST_MESSAGE));

// What the runner takes back when it reads a command.
const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
