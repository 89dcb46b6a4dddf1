import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/github/pager.ts
var PAGE = 100;
var MOST_PAGES = 50;
async function readPages(client, route, parameters, options) {
  const items = [];
  let reply = await client.rest(route, { ...parameters, per_page: PAGE }, options);
  if (reply.status >= 400) return null;
  for (let pages = 1; ; pages++) {
    const page = reply.body.list();
    items.push(...page);
    if (reply.next === null || options.enough?.(page) === true) return items;
    if (pages === MOST_PAGES) throw tooMany(options.about, pages * PAGE, options.help);
    const { about, needs } = options;
    reply = await client.rest(`GET ${reply.next}`, {}, { about, ...needs && { needs } });
  }
}
function tooMany(about, most, help = "split the change into smaller pull requests, or open a new one from a new branch") {
  return new Fault(`GitHub lists more than ${most} entries for ${about}`, help);
}
async function readNodes(client, query, connection) {
  const nodes = [];
  let after = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const data = await client.query(query.text, { ...query.variables, after }, query);
    const page = connection(data);
    if (page === null) return null;
    nodes.push(...page.at("nodes").list());
    if (!page.at("pageInfo", "hasNextPage").flag()) return nodes;
    after = page.at("pageInfo", "endCursor").text();
  }
  throw tooMany(query.about, MOST_PAGES * PAGE);
}

export {
  readPages,
  readNodes
};
