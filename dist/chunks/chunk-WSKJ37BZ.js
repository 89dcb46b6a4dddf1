import {
  judgeQuestion,
  refused
} from "./chunk-QF3QFTZ2.js";
import {
  readGivenFacts
} from "./chunk-FP54KV37.js";

// src/app/judged-trees.ts
async function judgedTrees(repository, tip, wanted) {
  const base = wanted.base === void 0 ? tip : await repository.resolve(wanted.base);
  if (base === null) return missing(wanted.base ?? "", "--base");
  if (wanted.worktree) return { kind: "found", base, head: await repository.worktree() };
  const head = await repository.resolve(wanted.head ?? "HEAD");
  if (head === null) return missing(wanted.head ?? "HEAD", "--head");
  return { kind: "found", base, head };
}
function missing(revision, option) {
  const reason = `there is no commit \`${revision}\`: name a branch, tag or commit with ${option}`;
  return { kind: "missing", reason };
}

// src/app/check.ts
async function check(repository, shipped, request) {
  const asked = await questionOf(repository, request);
  if ("refused" in asked) return asked.refused;
  const report = await judgeQuestion(repository, shipped, asked.question);
  const { facts: given } = request;
  const source = (path) => given?.path === path ? given.text : report.source(path);
  return { ...report, source };
}
async function questionOf(repository, request) {
  const { now, all, policy } = request;
  const { facts, problems } = readGivenFacts(request.facts, now);
  const wanted = facts.repository?.defaultBranch ?? request.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null)
    return { refused: refused(now, problems, [await noDefaultBranch(repository, wanted)]) };
  const trees = await judgedTrees(repository, branch.tip, request);
  if (trees.kind === "missing") return { refused: refused(now, problems, [trees.reason]) };
  const { base, head } = trees;
  const targetRef = facts.pullRequest?.baseRef ?? branch.name;
  return { question: { tip: branch.tip, base, head, targetRef, facts, policy, problems, all } };
}
async function noDefaultBranch(repository, name) {
  if (name !== void 0) return `there is no branch \`${name}\` to take the policy from`;
  return await repository.resolve("HEAD") === null ? "the repository has no commit yet" : "the default branch is unknown: name it with --default-branch NAME";
}

export {
  check,
  questionOf
};
