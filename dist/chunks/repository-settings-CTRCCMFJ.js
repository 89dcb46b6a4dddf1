import {
  readPages
} from "./chunk-QFM5IYSV.js";
import {
  repositoryName
} from "./chunk-W5VAN6ER.js";
import "./chunk-MKYPKBXP.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/adapters/github/branch-protection.ts
var SOURCE = "the branch protection";
async function readProtection(client, { owner, name }, branch, admin) {
  const about = `the protection of the branch \`${branch}\``;
  const parameters = { owner, repo: name, branch };
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/branches/{branch}/protection",
    parameters,
    { about, accept: [403, 404] }
  );
  if (status < 400) return protectionOf(body);
  if (status === 404 && admin) return null;
  const shown = await client.rest("GET /repos/{owner}/{repo}/branches/{branch}", parameters, {
    about: `the branch \`${branch}\``,
    accept: [403, 404]
  });
  return shown.status < 400 ? outsideOf(shown.body) : "unknown";
}
function protectionOf(body) {
  const reviews = body.at("required_pull_request_reviews").orNull();
  const allowed = reviews?.at("bypass_pull_request_allowances").orNull() ?? null;
  return {
    source: SOURCE,
    checks: checksOf(body.at("required_status_checks").orNull()),
    workflows: [],
    reviews: reviews && {
      dismissesStale: reviews.at("dismiss_stale_reviews").orNull()?.flag() ?? false
    },
    mergeQueue: false,
    bypass: [
      ...body.at("enforce_admins", "enabled").value === true ? [] : ["administrators"],
      ...named(allowed, "users", "user", "login"),
      ...named(allowed, "teams", "team", "slug"),
      ...named(allowed, "apps", "app", "slug")
    ]
  };
}
var named = (allowed, list, kind, key) => (allowed?.at(list).orNull()?.list() ?? []).map((one) => `${kind} ${one.at(key).text()}`);
function outsideOf(body) {
  if (body.at("protected").value === false) return null;
  const protection = body.at("protection").orNull();
  const checks = protection?.at("required_status_checks").orNull() ?? null;
  if (protection?.at("enabled").value !== true || checks === null) return "unknown";
  const off = checks.at("enforcement_level").value === "off";
  return {
    source: SOURCE,
    checks: off ? [] : checksOf(checks),
    workflows: [],
    reviews: "unknown",
    mergeQueue: false,
    bypass: "unknown"
  };
}
function checksOf(required) {
  const checks = required?.at("checks").orNull()?.list();
  if (checks !== void 0) {
    return checks.map((check) => ({
      name: check.at("context").text(),
      app: check.at("app_id").value === -1 ? null : check.at("app_id").orNull()?.id() ?? null
    }));
  }
  const contexts = required?.at("contexts").orNull()?.list() ?? [];
  return contexts.map((context) => ({ name: context.text(), app: null }));
}

// src/adapters/github/rulesets.ts
async function readRulesets(client, { owner, name }, branch) {
  const about = `the rules of the branch \`${branch}\``;
  const rules = await readPages(
    client,
    "GET /repos/{owner}/{repo}/rules/branches/{branch}",
    { owner, repo: name, branch },
    { about, accept: [403, 404] }
  );
  if (rules === null) return "unknown";
  const byRuleset = groupedBy(rules, (rule) => rule.at("ruleset_id").id());
  const guards = await Promise.all(
    [...byRuleset].map(
      async ([id, same]) => guardOf(same, await readRuleset(client, { owner, name }, id))
    )
  );
  return guards.toSorted((a, b) => byText(a.source, b.source));
}
async function readRuleset(client, { owner, name }, id) {
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}",
    { owner, repo: name, ruleset_id: id, includes_parents: true },
    { about: `the ruleset ${id}`, accept: [403, 404] }
  );
  if (status >= 400) return { label: `the ruleset ${id}`, bypass: "unknown" };
  const actors = body.at("bypass_actors").orNull();
  return {
    label: `the ruleset \`${body.at("name").text()}\``,
    bypass: actors === null ? "unknown" : actors.list().map(actorWords)
  };
}
var ROLES = { 2: "maintain", 4: "write", 5: "admin" };
function actorWords(actor) {
  const id = actor.at("actor_id").orNull()?.id() ?? null;
  const who = actorName(actor.at("actor_type").text(), id);
  return actor.at("bypass_mode").text() === "pull_request" ? `${who} (by pull request)` : who;
}
function actorName(type, id) {
  const number = id ?? "any";
  switch (type) {
    case "RepositoryRole":
      return `everybody with the role ${ROLES[number] ?? number}`;
    case "OrganizationAdmin":
      return "owners of the organisation";
    case "EnterpriseOwner":
      return "owners of the enterprise";
    case "DeployKey":
      return "deploy keys";
    case "Team":
      return `team ${number}`;
    case "Integration":
      return `app ${number}`;
    case "User":
      return `user ${number}`;
    default:
      return `${type} ${number}`;
  }
}
function guardOf(rules, { label, bypass }) {
  const parametersOf = (type) => rules.filter((rule) => rule.at("type").text() === type).map((rule) => rule.at("parameters"));
  const [reviews] = parametersOf("pull_request");
  return {
    source: label,
    checks: parametersOf("required_status_checks").flatMap(
      (parameters) => parameters.at("required_status_checks").list().map((check) => ({
        name: check.at("context").text(),
        app: check.at("integration_id").orNull()?.id() ?? null
      }))
    ),
    workflows: parametersOf("workflows").flatMap(
      (parameters) => parameters.at("workflows").list().map((workflow) => workflow.at("path").text())
    ),
    reviews: reviews === void 0 ? null : {
      dismissesStale: reviews.at("dismiss_stale_reviews_on_push").flag()
    },
    mergeQueue: rules.some((rule) => rule.at("type").text() === "merge_queue"),
    bypass
  };
}

// src/adapters/github/repository-settings.ts
function createSettingsReader(client, repository) {
  const { owner, name } = repositoryName(repository);
  const parameters = { owner, repo: name };
  async function actions() {
    const { status, body } = await client.rest(
      "GET /repos/{owner}/{repo}/actions/permissions/workflow",
      parameters,
      { about: "the settings of Actions", accept: [403, 404, 409] }
    );
    if (status >= 400) return "unknown";
    return {
      tokenWrites: body.at("default_workflow_permissions").oneOf(["read", "write"]) === "write",
      mayApprove: body.at("can_approve_pull_request_reviews").flag()
    };
  }
  return {
    async settings() {
      const { body } = await client.rest("GET /repos/{owner}/{repo}", parameters, {
        about: `the repository \`${owner}/${name}\``
      });
      const branch = body.at("default_branch").text();
      const admin = body.at("permissions", "admin").value === true;
      const at = { owner, name };
      return {
        defaultBranch: branch,
        rulesets: await readRulesets(client, at, branch),
        protection: await readProtection(client, at, branch, admin),
        actions: await actions()
      };
    },
    async missingAccounts(logins) {
      const missing = [];
      for (const login of logins) {
        const { status } = await client.rest(
          "GET /users/{username}",
          { username: login },
          { about: `the account \`${login}\``, accept: [403, 404] }
        );
        if (status === 403) return "unknown";
        if (status === 404) missing.push(login);
      }
      return missing;
    }
  };
}
export {
  createSettingsReader
};
