import {
  QUESTION_KEYS,
  bytesOfText
} from "./chunk-WI7G5FTB.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";

// src/app/recorded-repository.ts
var MissingAnswer = class extends Fault {
  constructor(question) {
    super(
      `the record does not hold ${question}`,
      "a record that was made by this ruleset holds all that it asks; take it from where it was signed"
    );
  }
};
function recordedRepository({
  answers,
  texts
}) {
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
      if (commit === void 0) throw new MissingAnswer(`the commit ${shown(revision)}`);
      return Promise.resolve(commit && commitOf(commit));
    },
    async mergeBase(a, b) {
      const { base } = mergeBases({ a, b }, `where ${shown(a)} and ${shown(b)} part`);
      return Promise.resolve(base && commitOf(base));
    },
    async merge({ commit: base }, { commit: head }) {
      const { tree, conflicts } = merges(
        { base, head },
        `what merging ${shown(head)} into ${shown(base)} gives`
      );
      return Promise.resolve(
        tree === null ? { kind: "conflict", paths: conflicts } : { kind: "clean", tree: oid(tree) }
      );
    },
    async diff(before, after) {
      const { paths } = diffs(
        { before, after },
        `what differs between the trees ${shown(before)} and ${shown(after)}`
      );
      return Promise.resolve(
        paths.map(
          (change) => ({
            path: change.path,
            before: change.before && { mode: change.before.mode, oid: oid(change.before.oid) },
            after: change.after && { mode: change.after.mode, oid: oid(change.after.oid) }
          })
        )
      );
    },
    async list(tree, folders) {
      const { entries } = lists({ tree, folders }, `these folders of the tree ${shown(tree)}`);
      return Promise.resolve(
        entries.map(({ path, mode, oid: id }) => ({ path, mode, oid: oid(id) }))
      );
    },
    async search(tree, wanted, folders) {
      const { paths } = searches(
        { tree, texts: wanted, folders },
        `where ${wanted.slice(0, 3).map(shown).join(", ")} stands in the tree ${shown(tree)}`
      );
      return Promise.resolve(paths);
    },
    async read(oids, limit) {
      return Promise.resolve(new Map(oids.map((id) => [id, blobs(id, limit)])));
    },
    defaultBranch: async () => Promise.reject(new MissingAnswer("the name of the default branch")),
    worktree: async () => Promise.reject(new MissingAnswer("a work tree")),
    close: async () => Promise.resolve()
  };
}
function recordedShipped({ packs, texts }) {
  const digests = new Map(Object.entries(packs));
  return {
    page: () => void 0,
    example: () => void 0,
    version: () => "",
    pack(name) {
      const digest = digests.get(name);
      if (digest === void 0) throw new MissingAnswer(`the pack ${shown(name)}`);
      return digest === null ? void 0 : recordedSource(texts, digest);
    }
  };
}
function recordedSource(texts, digest) {
  const text = Object.hasOwn(texts, digest) ? texts[digest] : void 0;
  if (typeof text !== "string") throw new MissingAnswer(`the text ${shown(digest)}`);
  return text;
}
function found(answers, keyOf) {
  const byKey = new Map(answers.map((answer) => [keyOf(answer), answer]));
  return (question, inWords) => {
    const answer = byKey.get(keyOf(question));
    if (answer === void 0) throw new MissingAnswer(inWords);
    return answer;
  };
}
function blobReader(blobs, texts) {
  const known = new Map(Object.entries(blobs));
  return (id, limit) => {
    const blob = known.get(id);
    if (blob !== void 0 && "size" in blob && blob.size > limit) return { size: blob.size };
    const text = blob !== void 0 && "digest" in blob && Object.hasOwn(texts, blob.digest) ? texts[blob.digest] : void 0;
    const bytes = text === void 0 ? null : bytesOfText(text);
    if (bytes === null) throw new MissingAnswer(`the file ${shown(id)}`);
    return bytes.length > limit ? { size: bytes.length } : bytes;
  };
}
var commitOf = ({ commit, tree }) => ({
  commit: oid(commit),
  tree: oid(tree)
});

export {
  MissingAnswer,
  recordedRepository,
  recordedShipped,
  recordedSource
};
