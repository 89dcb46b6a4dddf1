import {
  readPages
} from "./chunk-ISONKNUO.js";
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
var PROTECTION = "the branch protection";
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
    source: PROTECTION,
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
    source: PROTECTION,
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

// src/adapters/github/environments.ts
var ACCEPT = [403, 404];
async function readEnvironment(client, { owner, name }, environment, admin) {
  const parameters = { owner, repo: name, environment_name: environment };
  const about = `the environment \`${environment}\``;
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/environments/{environment_name}",
    parameters,
    { about, accept: ACCEPT }
  );
  if (status >= 400) return status === 404 && admin ? null : "unknown";
  const waits = (body.at("protection_rules").orNull()?.list() ?? []).flatMap(waitWords);
  const policy = body.at("deployment_branch_policy").orNull();
  if (policy === null) return { branches: "all", waits };
  if (policy.at("protected_branches").flag()) return { branches: "protected", waits };
  const { status: listed, body: list } = await client.rest(
    "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
    { ...parameters, per_page: 100 },
    { about: `the branches of ${about}`, accept: ACCEPT }
  );
  if (listed >= 400) return "unknown";
  const branches = list.at("branch_policies").list().map((one) => one.at("name").text());
  return { branches, waits };
}
function waitWords(rule) {
  switch (rule.at("type").value) {
    case "required_reviewers":
      return ["a review of each run"];
    case "wait_timer":
      return rule.at("wait_timer").value === 0 ? [] : ["a timer"];
    default:
      return [];
  }
}
async function readRepositorySecret(client, { owner, name }, secret, admin) {
  const { status } = await client.rest(
    "GET /repos/{owner}/{repo}/actions/secrets/{secret_name}",
    { owner, repo: name, secret_name: secret },
    { about: `the secret \`${secret}\``, accept: ACCEPT }
  );
  if (status < 400) return true;
  return status === 404 && admin ? false : "unknown";
}

// src/adapters/github/rulesets.ts
async function readRulesets(client, repository, branch) {
  const found = await findRulesets(client, repository, branch);
  return found === "unknown" ? found : found.map(guardOf);
}
async function findRulesets(client, { owner, name }, branch) {
  const about = `the rules of the branch \`${branch}\``;
  const rules = await readPages(
    client,
    "GET /repos/{owner}/{repo}/rules/branches/{branch}",
    { owner, repo: name, branch },
    { about, accept: [403, 404] }
  );
  if (rules === null) return "unknown";
  const byRuleset = groupedBy(rules, (rule) => rule.at("ruleset_id").id());
  const found = await Promise.all(
    [...byRuleset].map(async ([id, same]) => ({
      rules: same,
      ...await readRuleset(client, { owner, name }, id)
    }))
  );
  return found.toSorted((a, b) => byText(a.source, b.source));
}
async function readRuleset(client, { owner, name }, id) {
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}",
    { owner, repo: name, ruleset_id: id, includes_parents: true },
    { about: `the ruleset ${id}`, accept: [403, 404] }
  );
  if (status >= 400) return { source: `the ruleset ${id}`, bypass: "unknown" };
  const actors = body.at("bypass_actors").orNull();
  return {
    source: `the ruleset \`${body.at("name").text()}\``,
    bypass: actors === null ? "unknown" : actors.list().map(actorOf)
  };
}
var ROLES = { 2: "maintain", 4: "write", 5: "admin" };
function actorOf(actor) {
  const id = actor.at("actor_id").orNull()?.id() ?? null;
  const type = actor.at("actor_type").text();
  const onlyByPullRequest = actor.at("bypass_mode").text() === "pull_request";
  return { who: actorName(type, id), type, id, onlyByPullRequest };
}
var actorWords = ({ who, onlyByPullRequest }) => onlyByPullRequest ? `${who} (by pull request)` : who;
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
function guardOf({ source, rules, bypass }) {
  const parametersOf = (type) => rules.filter((rule) => rule.at("type").text() === type).map((rule) => rule.at("parameters"));
  const [reviews] = parametersOf("pull_request");
  return {
    source,
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
    bypass: bypass === "unknown" ? bypass : bypass.map(actorWords)
  };
}

// src/adapters/github/ledger-guards.ts
var ACTIONS = { id: "15368", slug: "github-actions" };
async function readLedgerGuards(client, repository, branch, admin) {
  const { owner, name } = repository;
  const parameters = { owner, repo: name, branch };
  const accept = [403, 404];
  const shown = await client.rest("GET /repos/{owner}/{repo}/branches/{branch}", parameters, {
    ...{ about: `the branch \`${branch}\``, accept }
  });
  const rulesets = await findRulesets(client, repository, branch);
  const protection = await client.rest(
    "GET /repos/{owner}/{repo}/branches/{branch}/protection",
    parameters,
    { about: `the protection of the branch \`${branch}\``, accept }
  );
  return {
    exists: shown.status === 403 ? "unknown" : shown.status < 400,
    rulesets: rulesets === "unknown" ? rulesets : rulesets.map(guardOf2),
    protection: protection.status < 400 ? protectionOf2(protection.body) : shown.status < 400 ? outsideOf2(shown.body, protection.status === 404 && admin) : (
      // A rule with a pattern may be in force once the branch is there.
      "unknown"
    )
  };
}
var BARRIERS = {
  update: { rule: "Restrict updates", holds: "pushes" },
  pull_request: { rule: "Require a pull request before merging", holds: "pushes" },
  required_status_checks: { rule: "Require status checks to pass", holds: "pushes" },
  required_deployments: { rule: "Require deployments to succeed", holds: "pushes" },
  merge_queue: { rule: "Require merge queue", holds: "pushes" },
  workflows: { rule: "Require workflows to pass before merging", holds: "pushes" },
  code_scanning: { rule: "Require code scanning results", holds: "pushes" },
  creation: { rule: "Restrict creations", holds: "creation" },
  required_signatures: { rule: "Require signed commits", holds: "unsigned" }
};
function guardOf2({ source, rules, bypass }) {
  const types = rules.map((rule) => rule.at("type").text());
  const always = bypass === "unknown" ? [] : bypass.filter(({ onlyByPullRequest }) => !onlyByPullRequest);
  return {
    source,
    keeps: { deletion: types.includes("deletion"), force: types.includes("non_fast_forward") },
    barriers: Object.entries(BARRIERS).flatMap(
      ([type, barrier2]) => types.includes(type) ? [barrier2] : []
    ),
    bypass: bypass === "unknown" ? bypass : always.map(({ who }) => who),
    letsActionsPass: always.some(isActions)
  };
}
var isActions = ({ type, id }) => type === "Integration" && id === ACTIONS.id;
function protectionOf2(body) {
  const on = (...path) => body.at(...path, "enabled").value === true;
  const reviews = body.at("required_pull_request_reviews").orNull();
  const excused = reviews?.at("bypass_pull_request_allowances").orNull() ?? null;
  const allowed = body.at("restrictions").orNull();
  const actionsIn = (list) => named(list, "apps", "app", "slug").includes(`app ${ACTIONS.slug}`);
  return {
    source: PROTECTION,
    keeps: { deletion: !on("allow_deletions"), force: !on("allow_force_pushes") },
    barriers: [
      ...on("lock_branch") ? [barrier("Lock branch")] : [],
      ...reviews === null || actionsIn(excused) ? [] : [barrier("Require a pull request before merging")],
      ...checkBarriers(body.at("required_status_checks").orNull()),
      ...allowed === null || actionsIn(allowed) ? [] : [barrier("Restrict who can push to matching branches")],
      ...on("required_signatures") ? [{ rule: "Require signed commits", holds: "unsigned" }] : []
    ],
    // Not even administrators may, unless they change it first.
    bypass: [],
    letsActionsPass: false
  };
}
var barrier = (rule) => ({ rule, holds: "pushes" });
function checkBarriers(required) {
  const lists = ["checks", "contexts"].flatMap((key) => required?.at(key).orNull()?.list() ?? []);
  return lists.length === 0 ? [] : [barrier("Require status checks to pass before merging")];
}
function outsideOf2(body, sure) {
  if (sure || body.at("protected").value === false) return null;
  const protection = body.at("protection").orNull();
  if (protection?.at("enabled").value !== true) return "unknown";
  const checks = protection.at("required_status_checks").orNull();
  const off = checks?.at("enforcement_level").value === "off";
  return {
    source: PROTECTION,
    keeps: { deletion: "unknown", force: "unknown" },
    barriers: off ? [] : checkBarriers(checks),
    bypass: "unknown",
    letsActionsPass: false
  };
}

// src/adapters/github/repository-settings.ts
function createSettingsReader(client, repository) {
  const { owner, name } = repositoryName(repository);
  const parameters = { owner, repo: name };
  const at = { owner, name };
  let asked = null;
  async function repositoryOnce() {
    const about = `the repository \`${owner}/${name}\``;
    asked ??= client.rest("GET /repos/{owner}/{repo}", parameters, { about }).then(({ body }) => body);
    return asked;
  }
  const isAdmin = async () => (await repositoryOnce()).at("permissions", "admin").value === true;
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
      const branch = (await repositoryOnce()).at("default_branch").text();
      return {
        defaultBranch: branch,
        rulesets: await readRulesets(client, at, branch),
        protection: await readProtection(client, at, branch, await isAdmin()),
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
    },
    ledger: async (branch) => readLedgerGuards(client, at, branch, await isAdmin()),
    environment: async (named2) => readEnvironment(client, at, named2, await isAdmin()),
    repositorySecret: async (named2) => readRepositorySecret(client, at, named2, await isAdmin())
  };
}
export {
  createSettingsReader
};
