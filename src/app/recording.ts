import { QUESTION_KEYS } from '../core/evidence/question-keys.ts';
import type { RecordedAnswers } from '../core/evidence/record.ts';
import type { TextStore } from '../core/evidence/record-text.ts';
import { Fault } from '../core/model/fault.ts';
import { byText } from '../core/model/order.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';

/**
 * A repository that answers as another does and notes every answer, so that nothing is in a record that was not read, and
 * nothing that was read is missing. What it reads is kept in `store`. Only what a judgement asks can be asked.
 */
export function recordingRepository(
  repository: Repository,
  store: TextStore,
): { readonly repository: Repository; readonly answers: () => RecordedAnswers } {
  const resolved = new Map<string, RecordedAnswers['resolved'][string]>();
  const mergeBases = notes<Answer<'mergeBases'>>(QUESTION_KEYS.mergeBases);
  const merges = notes<Answer<'merges'>>(QUESTION_KEYS.merges);
  const diffs = notes<Answer<'diffs'>>(QUESTION_KEYS.diffs);
  const lists = notes<Answer<'lists'>>(QUESTION_KEYS.lists);
  const searches = notes<Answer<'searches'>>(QUESTION_KEYS.searches);
  const blobs = new Map<string, RecordedAnswers['blobs'][string]>();
  return {
    answers: () => ({
      resolved: Object.fromEntries(resolved),
      mergeBases: mergeBases.inOrder(),
      merges: merges.inOrder(),
      diffs: diffs.inOrder(),
      lists: lists.inOrder(),
      searches: searches.inOrder(),
      blobs: Object.fromEntries(blobs),
    }),
    repository: {
      async resolve(revision) {
        const found = await repository.resolve(revision);
        resolved.set(revision, found && commitOf(found));
        return found;
      },
      async mergeBase(a, b) {
        const base = await repository.mergeBase(a, b);
        mergeBases.add({ a, b, base: base && commitOf(base) });
        return base;
      },
      async merge(base, head) {
        const merge = await repository.merge(base, head);
        merges.add({
          base: base.commit,
          head: head.commit,
          tree: merge.kind === 'clean' ? merge.tree : null,
          conflicts: merge.kind === 'clean' ? [] : [...merge.paths],
        });
        return merge;
      },
      async diff(before, after) {
        const paths = await repository.diff(before, after);
        diffs.add({
          before,
          after,
          paths: paths.map((change) => ({
            path: change.path,
            before: change.before && { mode: change.before.mode, oid: change.before.oid },
            after: change.after && { mode: change.after.mode, oid: change.after.oid },
          })),
        });
        return paths;
      },
      async list(tree, folders) {
        const entries = await repository.list(tree, folders);
        lists.add({
          tree,
          folders: folders.map(({ path, deep }) => ({ path, deep })),
          entries: entries.map(({ path, mode, oid }) => ({ path, mode, oid })),
        });
        return entries;
      },
      async read(oids, limit) {
        const found = await repository.read(oids, limit);
        for (const [oid, content] of found) {
          const known = content instanceof Uint8Array;
          blobs.set(oid, known ? { digest: store.keep(content) } : { size: content.size });
        }
        return found;
      },
      async search(tree, texts, folders) {
        const paths = await repository.search(tree, texts, folders);
        searches.add({ tree, texts: [...texts], folders: [...folders], paths: [...paths] });
        return paths;
      },
      defaultBranch: neverRecorded,
      worktree: neverRecorded,
      close: async () => repository.close(),
    },
  };
}

/** Packs that were asked for, noted in the same way; documentation plays no part in a verdict. */
export function recordingShipped(
  shipped: Shipped,
  store: TextStore,
): { readonly shipped: Shipped; readonly packs: () => Readonly<Record<string, string | null>> } {
  const packs = new Map<string, string | null>();
  return {
    packs: () => Object.fromEntries(packs),
    shipped: {
      ...shipped,
      pack(name) {
        const text = shipped.pack(name);
        packs.set(name, text === undefined ? null : store.keep(text));
        return text;
      },
    },
  };
}

const commitOf = ({ commit, tree }: CommitRef): CommitRef => ({ commit, tree });

type Answer<List extends keyof typeof QUESTION_KEYS> = RecordedAnswers[List][number];

/** Answers to one kind of question, each once, in the order of the questions. */
function notes<One>(keyOf: (answer: One) => string) {
  const noted = new Map<string, One>();
  return {
    add: (answer: One): unknown => noted.set(keyOf(answer), answer),
    inOrder: (): readonly One[] =>
      [...noted].toSorted(([a], [b]) => byText(a, b)).map(([, answer]) => answer),
  };
}

async function neverRecorded(): Promise<never> {
  return Promise.reject(
    new Fault('a judgement asked what no record can hold', 'please report this'),
  );
}
