import {
  isSubmodule
} from "./chunk-2RNRANF2.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/merge-reads.ts
var MOST_COMMITS = 100;
async function blobsOfMerge(tools, base, head) {
  const ancestors = await ancestorsInMerge(tools, base.commit, head.commit);
  const trees = ancestors.map(({ tree }) => tree);
  await tools.bring([base.tree, head.tree, ...trees]);
  const [ancestor, ...others] = trees;
  if (ancestor === void 0) return [];
  const ours = await tools.diff(ancestor, base.tree);
  const theirs = await tools.diff(ancestor, head.tree);
  if (others.length === 0) return threeWay(ours, theirs);
  const more = await Promise.all(others.map((tree) => tools.diff(ancestor, tree)));
  return [ours, theirs, ...more].flat().flatMap(blobs);
}
function threeWay(ours, theirs) {
  if (ours.length === 0 || theirs.length === 0) return [];
  const changedHere = new Set(ours.map(({ path }) => path));
  const both = new Set(theirs.map(({ path }) => path).filter((path) => changedHere.has(path)));
  return [ours, theirs].flatMap((side) => {
    const renames = side.some(({ before }) => before === null) && side.some(({ after }) => after === null);
    return side.filter(({ path, before, after }) => {
      const comesOrGoes = before === null || after === null;
      return both.has(path) || renames && comesOrGoes;
    }).flatMap(blobs);
  });
}
function blobs({ before, after }) {
  return [before, after].flatMap((side) => side === null || isSubmodule(side) ? [] : [side.oid]);
}
async function ancestorsInMerge(tools, base, head) {
  const found = /* @__PURE__ */ new Set();
  let pairs = [[base, head]];
  while (pairs.length > 0) {
    const next = [];
    for (const [a, b] of pairs) {
      const ancestors = await tools.commonAncestors(a, b);
      const fresh = ancestors.filter((commit) => !found.has(commit));
      for (const commit of fresh) found.add(commit);
      if (ancestors.length > 1) next.push(...pairsOf(ancestors, fresh));
    }
    if (found.size > MOST_COMMITS) {
      throw new Fault(
        `the histories of \`${base}\` and \`${head}\` cross too often to be merged`,
        "rebase the head onto the base"
      );
    }
    pairs = next;
  }
  return Promise.all([...found].map(async (commit) => tools.existing(commit)));
}
function pairsOf(all, fresh) {
  const isFresh = new Set(fresh);
  return all.flatMap(
    (a, index) => all.slice(index + 1).filter((b) => isFresh.has(a) || isFresh.has(b)).map((b) => [a, b])
  );
}

export {
  blobsOfMerge
};
