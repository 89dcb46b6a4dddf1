import type { ManifestDocument } from '../manifest/document.ts';
import { shown } from '../manifest/schema/shown.ts';
import { globFault } from '../model/glob.ts';
import { isJsonObject } from '../model/json.ts';
import type { Place, Pointer } from '../model/place.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

/** A value of a policy, and the way to say where it stands. */
export interface PolicyNode {
  readonly value: unknown;
  readonly place: Place;
  /** A key's value; undefined where it is missing. */
  readonly get: (key: string) => PolicyNode | undefined;
  /** The items of a list; none where it is no list. */
  readonly items: () => readonly PolicyNode[];
  /** Keys and values of a mapping; none where it is no mapping. */
  readonly entries: () => readonly (readonly [string, PolicyNode])[];
}

/**
 * A document as a tree with places. What has the wrong shape reads as absent:
 * the schema has reported it by then, and a policy with problems is never used.
 */
export function nodeAt(document: ManifestDocument, value: unknown, pointer: Pointer): PolicyNode {
  const child = (key: string | number, inner: unknown): PolicyNode =>
    nodeAt(document, inner, [...pointer, key]);
  return {
    value,
    get place() {
      return document.at(pointer);
    },
    get: (key) =>
      isJsonObject(value) && Object.hasOwn(value, key) ? child(key, value[key]) : undefined,
    items: () =>
      Array.isArray(value) ? value.map((item: unknown, index) => child(index, item)) : [],
    entries: () =>
      isJsonObject(value)
        ? Object.entries(value).map(([key, inner]) => [key, child(key, inner)] as const)
        : [],
  };
}

/** The texts of a list, or the one text that stands for it. */
export function textsOf(node: PolicyNode | undefined): readonly PolicyText[] {
  if (node === undefined) return [];
  const nodes = Array.isArray(node.value) ? node.items() : [node];
  return nodes.flatMap(({ value, place }) =>
    typeof value === 'string' ? [{ text: value, place }] : [],
  );
}

export interface PolicyText {
  readonly text: string;
  readonly place: Place;
}

export const problem = (
  code: ProblemCode,
  place: Place,
  message: string,
  help: string,
): Problem => ({ code, path: place.path, line: place.line, column: place.column, message, help });

/** Something read, and what was wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Globs that are refused, and how to write them. */
export function globProblems(globs: readonly PolicyText[]): readonly Problem[] {
  return globs.flatMap(({ text, place }) => {
    const fault = globFault(text);
    if (fault === null) return [];
    return [
      problem(
        'policy-glob',
        place,
        `the glob ${shown(text)} ${fault}`,
        'write it relative to the root of the repository, such as `grants/**/*.yaml`',
      ),
    ];
  });
}
