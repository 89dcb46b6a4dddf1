import { FORMATS } from '../model/grant.ts';
import type { ManifestScope } from '../model/policy.ts';
import { globProblems, type PolicyNode, type Read, textsOf } from './policy-node.ts';

/** Reads which files a policy governs, in its own order. */
export function readScopes(node: PolicyNode | undefined): Read<readonly ManifestScope[]> {
  const read = (node?.items() ?? []).map(readScope);
  return {
    value: read.map(({ value }) => value),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readScope(node: PolicyNode, index: number): Read<ManifestScope> {
  const paths = textsOf(node.get('paths'));
  const exclude = textsOf(node.get('exclude'));
  const boundary = textsOf(node.get('boundary'));
  const format = node.get('format')?.value;
  return {
    value: {
      index,
      paths: paths.map(({ text }) => text),
      exclude: exclude.map(({ text }) => text),
      // Another format is a problem of the shape, so that this entry is never used.
      format: FORMATS.find((known) => known === format) ?? 'access-grant',
      boundary: boundary[0]?.text ?? 'directory',
      place: node.place,
    },
    problems: globProblems([
      ...paths,
      ...exclude,
      ...boundary.filter(({ text }) => text !== 'directory' && text !== 'repository'),
    ]),
  };
}
