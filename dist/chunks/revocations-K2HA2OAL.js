import {
  textsQuery
} from "./chunk-REIU3TAY.js";
import {
  groupsOf,
  mapAtOnce
} from "./chunk-XBU4FSWR.js";
import {
  repositoryName
} from "./chunk-W5VAN6ER.js";
import {
  indexPath,
  readIndexText
} from "./chunk-6VZR4DIM.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/github/revocations.ts
var TEXTS_A_QUERY = 100;
function createRevocations({
  client,
  repository,
  branch
}) {
  return async (grants) => {
    const read = await mapAtOnce(groupsOf(grants, TEXTS_A_QUERY), async (group) => {
      const paths = group.map((grant) => indexPath({ kind: "revoked", grant }));
      const texts = paths.map((path, nth) => [`f${nth}`, `refs/heads/${branch}:${path}`]);
      const data = await client.query(
        textsQuery(group.length),
        { ...repositoryName(repository), ...Object.fromEntries(texts) },
        { about: `the branch \`${branch}\``, needs: ["contents: read"] }
      );
      return group.flatMap((grant, nth) => {
        const text = data.at("repository", `f${nth}`).orNull()?.at("text").orNull()?.text();
        const record = text === void 0 ? null : readIndexText(text);
        return record === null ? [] : [{ grant, record }];
      });
    });
    return read.flat();
  };
}
export {
  createRevocations
};
