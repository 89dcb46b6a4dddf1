import type { DocumentsRead } from '../../src/core/manifest/document.ts';
import { readDocuments } from '../../src/core/manifest/yaml/read-documents.ts';
import type { Problem } from '../../src/core/model/problem.ts';

/** `2:1 yaml-duplicate-key` */
export const shortly = ({ line, column, code }: Problem): string => `${line}:${column} ${code}`;

/** The problems that the strict profile reports of a text. */
export function strictly(text: string, path = 'grants/ci.yaml'): readonly string[] {
  return readDocuments(path, text, 'strict').problems.map(shortly);
}

/** What the native profile makes of a text: plain values, problems, and the ambiguities of all documents. */
export function natively(
  text: string,
  path = 'clusters/rbac.yaml',
): {
  readonly values: unknown;
  readonly problems: readonly string[];
  readonly doubts: readonly string[];
} {
  const read = readDocuments(path, text, 'native');
  return {
    values: valuesOf(read),
    problems: read.problems.map(shortly),
    doubts: read.documents.flatMap((document) => document.ambiguities.map(shortly)),
  };
}

/** The values of all documents as JSON has them. */
export function valuesOf(read: DocumentsRead): unknown {
  return JSON.parse(JSON.stringify(read.documents.map((document) => document.value)));
}
