import type { Figure } from './measure.ts';

/** A figure of a run that was promised to stay below a limit. */
export interface Budget {
  readonly what: string;
  readonly value: number | null;
  readonly limit: number;
  /** `x` for a ratio within this run. */
  readonly unit: 'x' | 'MB' | 'ms';
}

export interface Section {
  readonly title: string;
  /** Figures by the name of what was run; ratios are to the first. */
  readonly figures: Readonly<Record<string, Figure>>;
  readonly budgets: readonly Budget[];
  readonly notes: readonly string[];
}

/** How many times `figure` takes what `other` takes; null where either was not measured. */
export const ratio = (figure: Figure | undefined, other: Figure | undefined): number | null =>
  figure === undefined || other === undefined ? null : figure.ms / other.ms;

const number = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** The section as text: a table, then the budgets that it can answer. */
export function sectionText({ title, figures, budgets, notes }: Section): string {
  const names = Object.keys(figures);
  const first = figures[names[0] ?? ''];
  const width = Math.max(...names.map((name) => name.length));
  const heads = ['median ms', `x ${names[0] ?? ''}`, 'MB']
    .map((head) => head.padStart(14))
    .join('');
  const rows = Object.entries(figures).map(([name, figure]) => {
    const times = ratio(figure, first);
    const cells = [
      number(figure.ms, 0),
      times === null ? '-' : number(times, 2),
      figure.megabytes === null ? '-' : number(figure.megabytes, 0),
    ];
    return `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(14)).join('')}`;
  });
  return [
    `\n${title}`,
    `  ${' '.repeat(width)}${heads}`,
    ...rows,
    ...budgets.map(budgetText),
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

export const isOver = ({ value, limit }: Budget): boolean => value !== null && value > limit;

export function budgetText(budget: Budget): string {
  const { what, value, limit, unit } = budget;
  const decimals = unit === 'x' ? 3 : 0;
  const found = value === null ? 'not measured' : `${number(value, decimals)} ${unit}`;
  const verdict = value === null ? '' : isOver(budget) ? ', OVER' : ', kept';
  return `  ${what}: ${found} of ${limit} ${unit}${verdict}`;
}
