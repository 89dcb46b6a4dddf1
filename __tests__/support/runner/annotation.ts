import { isAbsolute, relative } from 'node:path';
import type { RunnerCommand } from './command-parser.ts';

export type Level = (typeof LEVELS)[number];
export const LEVELS = ['error', 'warning', 'notice'] as const;

/** What GitHub shows beside the code. */
export interface Annotation {
  readonly level: Level;
  readonly message: string;
  /** Relative to the workspace, if it lies there. */
  readonly file?: string;
  readonly title?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** More of one level are written to the log, and shown nowhere else. */
export const ANNOTATIONS_PER_LEVEL = 10;

/** Characters of a message that are kept. */
export const MESSAGE_LIMIT = 4096;

export const isLevel = (name: string): name is Level =>
  (LEVELS as readonly string[]).includes(name);

/** The annotation that a command asks for. */
export function annotationOf(
  level: Level,
  { data, properties }: Pick<RunnerCommand, 'data' | 'properties'>,
  workspace: string,
): Annotation {
  const { file, title } = properties;
  return {
    level,
    message: data.slice(0, MESSAGE_LIMIT),
    ...(file === undefined ? {} : { file: within(workspace, file) }),
    ...(title === undefined ? {} : { title }),
    ...place(properties),
  };
}

/** Lines and columns, without those that the runner takes for a mistake. */
function place(properties: RunnerCommand['properties']): Omit<Annotation, 'level' | 'message'> {
  const endLine = whole(properties['endline']);
  const endColumn = whole(properties['endcolumn']);
  const line = whole(properties['line']) ?? endLine;
  const column = whole(properties['col']) ?? endColumn;
  if (line === undefined || (endLine !== undefined && endLine < line)) return {};
  const lines = { line, ...(endLine === undefined ? {} : { endLine }) };
  const onOneLine = endLine === undefined || endLine === line;
  const inOrder = column !== undefined && (endColumn === undefined || endColumn >= column);
  if (!(onOneLine && inOrder)) return lines;
  return { ...lines, column, ...(endColumn === undefined ? {} : { endColumn }) };
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;

function within(workspace: string, file: string): string {
  const path = isAbsolute(file) ? relative(workspace, file) : file;
  return path.startsWith('..') ? file : path;
}
