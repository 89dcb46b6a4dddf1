import { QUESTION_KEYS } from '../core/evidence/question-keys.ts';
import type { AccessRecord, RecordedAnswers, RecordedCommit } from '../core/evidence/record.ts';
import { bytesOfText } from '../core/evidence/record-text.ts';
import { shown } from '../core/manifest/schema/shown.ts';
import { Fault } from '../core/model/fault.ts';
import { oid } from '../core/model/ids.ts';
import type { CommitRef, PathChange, Repository, TreeEntry } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';

/** A question that a record has no answer to: then nothing can be judged by it. */
export class MissingAnswer extends Fault {
  constructor(question: string) {
    super(
      `the record does not hold ${question}`,
      'a record that was made by this ruleset holds all that it asks; take it from where it was signed',
    );
  }
}

/** A repository that is nothing but the answers of a record. Throws a `MissingAnswer` for any other question. */
export function recordedRepository({
  answers,
  texts,
}: Pick<AccessRecord, 'answers' | 'texts'>): Repository {
  const resolved = new Map(Object.entries(answers.resolved));
  const mergeBases = found(answers.mergeBases, QUESTION_KEYS.mergeBases);
  const merges = found(answers.merges, QUESTION_KEYS.merges);
  const diffs = found(answers.diffs, QUESTION_KEYS.diffs);
  const lists = found(answers.lists, QUESTION_KEYS.lists);
  const searches = found(answers.searches, QUESTION_KEYS.searches);
  const blobs = blobReader(answers.blobs, texts);
  return {
    async resolve(revision) {
      const commit = resolved.get(revision);
      if (commit === undefined) throw new MissingAnswer(`the commit ${shown(revision)}`);
      return Promise.resolve(commit && commitOf(commit));
    },
    async mergeBase(a, b) {
      const { base } = mergeBases({ a, b }, `where ${shown(a)} and ${shown(b)} part`);
      return Promise.resolve(base && commitOf(base));
    },
    async merge({ commit: base }, { commit: head }) {
      const { tree, conflicts } = merges(
        { base, head },
        `what merging ${shown(head)} into ${shown(base)} gives`,
      );
      return Promise.resolve(
        tree === null ? { kind: 'conflict', paths: conflicts } : { kind: 'clean', tree: oid(tree) },
      );
    },
    async diff(before, after) {
      const { paths } = diffs(
        { before, after },
        `what differs between the trees ${shown(before)} and ${shown(after)}`,
      );
      return Promise.resolve(
        paths.map(
          (change): PathChange => ({
            path: change.path,
            before: change.before && { mode: change.before.mode, oid: oid(change.before.oid) },
            after: change.after && { mode: change.after.mode, oid: oid(change.after.oid) },
          }),
        ),
      );
    },
    async list(tree, folders) {
      const { entries } = lists({ tree, folders }, `these folders of the tree ${shown(tree)}`);
      return Promise.resolve(
        entries.map(({ path, mode, oid: id }): TreeEntry => ({ path, mode, oid: oid(id) })),
      );
    },
    async search(tree, wanted, folders) {
      const { paths } = searches(
        { tree, texts: wanted, folders },
        `where ${wanted.slice(0, 3).map(shown).join(', ')} stands in the tree ${shown(tree)}`,
      );
      return Promise.resolve(paths);
    },
    async read(oids, limit) {
      return Promise.resolve(new Map(oids.map((id) => [id, blobs(id, limit)])));
    },
    defaultBranch: async () => Promise.reject(new MissingAnswer('the name of the default branch')),
    worktree: async () => Promise.reject(new MissingAnswer('a work tree')),
    close: async () => Promise.resolve(),
  };
}

/** The packs of a record, and nothing else that ships with a program. */
export function recordedShipped({ packs, texts }: Pick<AccessRecord, 'packs' | 'texts'>): Shipped {
  const digests = new Map(Object.entries(packs));
  return {
    page: () => undefined,
    example: () => undefined,
    version: () => '',
    pack(name) {
      const digest = digests.get(name);
      if (digest === undefined) throw new MissingAnswer(`the pack ${shown(name)}`);
      return digest === null ? undefined : recordedSource(texts, digest);
    },
  };
}

/** A text of a record, by its digest. */
export function recordedSource(texts: AccessRecord['texts'], digest: string): string {
  const text = Object.hasOwn(texts, digest) ? texts[digest] : undefined;
  if (typeof text !== 'string') throw new MissingAnswer(`the text ${shown(digest)}`);
  return text;
}

function found<Answer extends Question, Question>(
  answers: readonly Answer[],
  keyOf: (question: Question) => string,
): (question: Question, inWords: string) => Answer {
  const byKey = new Map(answers.map((answer) => [keyOf(answer), answer]));
  return (question, inWords) => {
    const answer = byKey.get(keyOf(question));
    if (answer === undefined) throw new MissingAnswer(inWords);
    return answer;
  };
}

/** The bytes of a blob, or its size where it is larger than the limit. */
function blobReader(
  blobs: RecordedAnswers['blobs'],
  texts: AccessRecord['texts'],
): (id: string, limit: number) => Uint8Array | { readonly size: number } {
  const known = new Map(Object.entries(blobs));
  return (id, limit) => {
    const blob = known.get(id);
    if (blob !== undefined && 'size' in blob && blob.size > limit) return { size: blob.size };
    const text =
      blob !== undefined && 'digest' in blob && Object.hasOwn(texts, blob.digest)
        ? texts[blob.digest]
        : undefined;
    const bytes = text === undefined ? null : bytesOfText(text);
    if (bytes === null) throw new MissingAnswer(`the file ${shown(id)}`);
    return bytes.length > limit ? { size: bytes.length } : bytes;
  };
}

const commitOf = ({ commit, tree }: RecordedCommit): CommitRef => ({
  commit: oid(commit),
  tree: oid(tree),
});
