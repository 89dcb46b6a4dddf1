import {
  judgeQuestion,
  refused
} from "./chunk-ANQPIE2I.js";
import {
  readGivenFacts
} from "./chunk-XKBZNZMJ.js";
import "./chunk-CHCXGUFD.js";
import "./chunk-W5X5YN5Z.js";
import "./chunk-ZA4Q5UDR.js";
import "./chunk-USXFKY6X.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-B2JM3VRC.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-6NBMICMN.js";
import "./chunk-LJD7QMAV.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-3SLV5ULV.js";
import "./chunk-C77V4H63.js";
import "./chunk-TP4JQRZ2.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

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
  const { now, all, policy } = request;
  const { facts, problems } = readGivenFacts(request.facts, now);
  const wanted = facts.repository?.defaultBranch ?? request.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null) return refused(now, problems, [await noDefaultBranch(repository, wanted)]);
  const trees = await judgedTrees(repository, branch.tip, request);
  if (trees.kind === "missing") return refused(now, problems, [trees.reason]);
  const { base, head } = trees;
  const targetRef = facts.pullRequest?.baseRef ?? branch.name;
  const question = { tip: branch.tip, base, head, targetRef, facts, policy, problems, all };
  const report = await judgeQuestion(repository, shipped, question);
  const { facts: given } = request;
  const source = (path) => given?.path === path ? given.text : report.source(path);
  return { ...report, source };
}
async function noDefaultBranch(repository, name) {
  if (name !== void 0) return `there is no branch \`${name}\` to take the policy from`;
  return await repository.resolve("HEAD") === null ? "the repository has no commit yet" : "the default branch is unknown: name it with --default-branch NAME";
}
export {
  check
};
