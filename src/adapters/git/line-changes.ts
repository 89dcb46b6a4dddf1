import { Readable } from 'node:stream';
import { Fault } from '../../core/model/fault.ts';
import { oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { LineChange, LineCommit } from '../../ports/history.ts';
import type { PathChange } from '../../ports/repository.ts';
import { UNSHALLOW } from './diagnosis.ts';
import type { HistoryTools } from './merge-base.ts';
import { pathText } from './path-text.ts';

/** What git takes for the tree of nothing, by the length of its ids; it need not be in the repository. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

const COMMAND = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'];
/** Lines that git is handed at once. */
const CHUNK = 1000;

/**
 * What each commit changed against its first parent, which mostly is the one before it, in the order given. One process
 * for all of them, which is stopped where nobody reads on.
 */
export async function* lineChanges(
  tools: HistoryTools,
  commits: readonly LineCommit[],
): AsyncGenerator<LineChange> {
  if (commits.length === 0) return;
  const pairs = await treePairs(tools, commits);
  const running = tools.git.start(COMMAND, tools.scratch.isolated);
  try {
    Readable.from(chunksOf(pairs)).pipe(running.child.stdin);
    let nth = 0;
    for await (const paths of diffs(running.child.stdout)) {
      const commit = commits[nth]?.commit;
      nth += 1;
      if (commit !== undefined) yield { commit, paths };
    }
    const ended = await running.ended;
    if (ended.code !== 0) throw await tools.diagnosis.failed('diff-tree', ended);
  } finally {
    running.stop();
  }
}

async function treePairs(
  { resolve }: Pick<HistoryTools, 'resolve'>,
  commits: readonly LineCommit[],
): Promise<readonly string[]> {
  const pairs: string[] = [];
  let before: LineCommit | undefined;
  for (const commit of commits) {
    const [parent] = commit.parents;
    const tree =
      parent === undefined
        ? EMPTY_TREES[commit.tree.length]
        : parent === before?.commit
          ? before.tree
          : (await resolve(parent))?.tree;
    if (tree === undefined)
      throw new Fault(`the commit \`${parent}\` is missing in the repository`, UNSHALLOW);
    pairs.push(`${tree} ${commit.tree}\n`);
    before = commit;
  }
  return pairs;
}

function* chunksOf(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += CHUNK) yield lines.slice(at, at + CHUNK).join('');
}

const [NUL, NEWLINE, COLON] = [0, 0x0a, 0x3a];

/**
 * The differences in git's answer (its manual, "Raw output format"): for each pair of trees a line that names them, then
 * `:MODE MODE OID OID STATUS`, a NUL, the path, a NUL for each that differs.
 */
async function* diffs(output: AsyncIterable<Buffer>): AsyncGenerator<readonly PathChange[]> {
  let rest: Buffer = Buffer.alloc(0);
  let paths: PathChange[] | null = null;
  for await (const chunk of output) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (;;) {
      const isEntry = bytes[at] === COLON;
      const end = bytes.indexOf(isEntry ? NUL : NEWLINE, at);
      if (end < 0) break;
      if (isEntry) {
        const after = bytes.indexOf(NUL, end + 1);
        if (after < 0) break;
        paths?.push(changeOf(bytes.subarray(at + 1, end), bytes.subarray(end + 1, after)));
        at = after + 1;
      } else {
        if (paths !== null) yield sorted(paths);
        paths = [];
        at = end + 1;
      }
    }
    rest = bytes.subarray(at);
  }
  if (paths !== null) yield sorted(paths);
}

const sorted = (paths: PathChange[]): readonly PathChange[] =>
  paths.sort((a, b) => byText(a.path, b.path));

const NOTHING = '000000';

function changeOf(fields: Buffer, path: Buffer): PathChange {
  const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = fields
    .toString('latin1')
    .split(' ');
  const side = (mode: string, id: string): PathChange['after'] =>
    mode === NOTHING ? null : { mode, oid: oid(id) };
  return {
    path: pathText(path),
    before: side(oldMode, oldOid),
    after: side(newMode, newOid),
  };
}
