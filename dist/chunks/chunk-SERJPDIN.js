import {
  readDocuments
} from "./chunk-4MGC5DD7.js";
import {
  nodeAt,
  textsOf
} from "./chunk-MM4WBU6J.js";
import {
  globMatcher
} from "./chunk-KFJOQ2F3.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/workflow/workflow.ts
var GATE_EVENTS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "merge_group"
]);
var mentionsGate = (text) => /[\w.-]\/grantproof[\w/.-]*@/i.test(text);
var isGate = (action) => /^[^/]+\/grantproof(?:\/|$)/i.test(action);
function readWorkflow(path, text) {
  const { documents, problems } = readDocuments(path, text, "native");
  const [problem] = problems;
  if (problem !== void 0)
    return { line: problem.line, column: problem.column, why: problem.message };
  const [document] = documents;
  const root = document && nodeAt(document, document.value, []);
  const on = root?.get("on");
  if (root === void 0 || on === void 0)
    return { line: 1, column: 1, why: "it has no `on`, so that nothing starts it" };
  const jobs = (root.get("jobs")?.entries() ?? []).map(([name, node]) => readJob(name, node));
  return { root, on, events: eventsOf(on), jobs };
}
function eventsOf(on) {
  if (typeof on.value === "string") return /* @__PURE__ */ new Map([[on.value, on]]);
  const listed = on.items().flatMap((item) => typeof item.value === "string" ? [[item.value, item]] : []);
  return new Map([...listed, ...on.entries()]);
}
function readJob(name, node) {
  const steps = node.get("steps")?.items() ?? [];
  const uses = steps.flatMap((step) => {
    const reference = step.get("uses");
    if (typeof reference?.value !== "string") return [];
    const [action = "", ref = ""] = reference.value.split("@");
    return [{ node: step, uses: reference, action, ref }];
  });
  const gate = uses.filter(({ action }) => isGate(action));
  const seals = gate.filter(({ node: step }) => step.get("with")?.get("signing") !== void 0);
  return { name, node, steps, uses, gate, seals };
}
var gateJobs = ({ jobs }) => jobs.filter(({ gate }) => gate.length > 0);
var sealJobs = ({ jobs }) => jobs.filter(({ seals }) => seals.length > 0);
var sealsLandings = (workflow) => sealJobs(workflow).length > 0 && [...workflow.events.keys()].some((event) => event !== "issue_comment");
var hearsApprovals = (workflow) => sealJobs(workflow).length > 0 && workflow.events.has("issue_comment");
var judgesChanges = (workflow) => gateJobs(workflow).length > 0 && [...workflow.events].some(([event, node]) => GATE_EVENTS.has(event) && !isClosing(node));
function isClosing(event) {
  const types2 = wordsOf(event.get("types"));
  return types2.length > 0 && types2.every((type) => type === "closed");
}
var wordsOf = (node) => textsOf(node).map(({ text }) => text);

// src/core/workflow/branch-filter.ts
function hearsBranch(event, branch) {
  const [only, ignored] = [event.get("branches"), event.get("branches-ignore")];
  if (ignored !== void 0)
    return !wordsOf(ignored).some((pattern) => fits(pattern, branch) === true);
  if (only !== void 0) return named(wordsOf(only), branch);
  return event.get("tags") === void 0 && event.get("tags-ignore") === void 0;
}
function named(patterns, branch) {
  return patterns.reduce((heard, pattern) => {
    const takesOut = pattern.startsWith("!");
    const fit = fits(takesOut ? pattern.slice(1) : pattern, branch);
    if (fit === "unknown") return heard || !takesOut;
    return fit ? !takesOut : heard;
  }, false);
}
function fits(pattern, branch) {
  const literal2 = /^[^*?+[\]\\$]*/.exec(pattern)?.[0] ?? "";
  const rest = pattern.slice(literal2.length);
  if (rest === "") return branch === literal2;
  const sure = /^[?+]/.test(rest) ? literal2.slice(0, -1) : literal2;
  if (!branch.startsWith(sure)) return false;
  if (rest === "**") return true;
  return rest === "*" ? !branch.slice(literal2.length).includes("/") : "unknown";
}

// src/core/workflow/jobs.ts
function examineJob(job) {
  return [
    ...[job.node, ...job.gate.map(({ node }) => node)].flatMap((node) => [
      ...conditions(node),
      ...errorsPassedOver(node)
    ]),
    ...needs(job.node),
    ...matrix(job.node),
    ...concurrency(job.node)
  ];
}
var ALWAYS = /^\s*(?:\$\{\{\s*)?(?:always\(\)|!\s*cancelled\(\)|true)\s*(?:\}\})?\s*$/;
function conditions(node) {
  const condition = node.get("if");
  if (condition === void 0 || condition.value === true) return [];
  if (typeof condition.value === "string" && ALWAYS.test(condition.value)) return [];
  return [
    {
      code: "workflow-condition",
      level: "error",
      place: condition.place,
      message: "under `if` the gate is skipped, and GitHub counts a skipped job as passed",
      help: "take the line out: the gate itself sees what there is to judge"
    }
  ];
}
function errorsPassedOver(node) {
  const setting = node.get("continue-on-error");
  if (setting === void 0 || setting.value === false) return [];
  return [
    {
      code: "workflow-continue-on-error",
      level: "warning",
      place: setting.place,
      message: "`continue-on-error` lets the job pass when the gate breaks or denies",
      help: "take the line out"
    }
  ];
}
function needs(node) {
  const needed = node.get("needs");
  if (needed === void 0) return [];
  return [
    {
      code: "workflow-needs",
      level: "warning",
      place: needed.place,
      message: "where the job that this one `needs` fails or is skipped, the gate is skipped too",
      help: "take `needs` out: the gate needs nothing of other jobs"
    }
  ];
}
function matrix(node) {
  const found = node.get("strategy")?.get("matrix");
  if (found === void 0) return [];
  return [
    {
      code: "workflow-matrix",
      level: "warning",
      place: found.place,
      message: "with a `matrix` the same change is judged several times, and the last verdict stays",
      help: "take `strategy` out of this job"
    }
  ];
}
var ONE_CHANGE = /number|run_id|sha|head_ref|\.head\b/i;
function concurrency(node) {
  const setting = node.get("concurrency");
  if (setting === void 0) return [];
  const cancel = setting.get("cancel-in-progress");
  const group = typeof setting.value === "string" ? setting.value : setting.get("group")?.value;
  const cancels = cancel !== void 0 && cancel.value !== false;
  const shared = typeof group !== "string" || !ONE_CHANGE.test(group);
  if (!cancels && !shared) return [];
  return [
    {
      code: "workflow-concurrency",
      level: "warning",
      place: (cancels ? cancel : setting).place,
      message: cancels ? "`cancel-in-progress` can end a judgement before its verdict is written" : "runs for different changes share one `concurrency` group, and GitHub cancels those that wait longest",
      help: "take `concurrency` out: runs of the gate do not disturb each other"
    }
  ];
}
var examinePins = (job) => job.uses.flatMap(unpinned);
var COMMIT = /^[0-9a-f]{40}$/;
function unpinned({ uses, action, ref }) {
  const local = action.startsWith("./") || action.startsWith("docker:");
  if (local || COMMIT.test(ref)) return [];
  const named2 = ref === "" ? "no version" : `\`${ref}\`, which can be moved`;
  return [
    {
      code: "workflow-unpinned",
      level: "warning",
      place: uses.place,
      message: `\`${action}\` is taken at ${named2}: whoever moves it runs code with this job's token`,
      help: `name the commit of the release: \`uses: ${action}@<40 hex digits> # ${ref === "" ? "its version" : ref}\``
    }
  ];
}

// src/core/workflow/permissions.ts
var RANK = { none: 0, read: 1, write: 2 };
var NEEDED = { contents: "read", "pull-requests": "read", statuses: "write" };
var HARMLESS = /* @__PURE__ */ new Set(["statuses", "checks", "pull-requests", "security-events"]);
function examinePermissions(workflow, job) {
  const setting = job.node.get("permissions") ?? workflow.root.get("permissions");
  if (setting === void 0) {
    return [
      {
        code: "workflow-permissions",
        level: "warning",
        place: job.node.place,
        message: `the job \`${job.name}\` gets whatever the repository gives a token by default`,
        help: `add \`permissions: ${inBraces(NEEDED)}\` to the workflow`
      }
    ];
  }
  const granted = grantedBy(setting);
  return [...tooFew(granted, setting), ...tooMany(granted, setting)];
}
function grantedBy(setting) {
  if (setting.value === "write-all") return /* @__PURE__ */ new Map([["*", "write"]]);
  if (setting.value === "read-all") return /* @__PURE__ */ new Map([["*", "read"]]);
  return new Map(
    setting.entries().map(([scope, { value }]) => [scope, typeof value === "string" ? value : "none"])
  );
}
function tooFew(granted, setting) {
  const missing = Object.entries(NEEDED).filter(
    ([scope, access]) => rank(granted.get(scope) ?? granted.get("*")) < rank(access)
  );
  if (missing.length === 0) return [];
  const lines = missing.map(([scope, access]) => `\`${scope}: ${access}\``).join(" and ");
  return [
    {
      code: "workflow-permissions",
      level: "error",
      place: setting.place,
      message: `the gate's token lacks ${lines}`,
      help: `add ${lines} to \`permissions\``
    }
  ];
}
var rank = (access) => RANK[access ?? "none"] ?? 0;
function tooMany(granted, setting) {
  const wide = [...granted].filter(([scope, access]) => access === "write" && !HARMLESS.has(scope)).map(([scope]) => scope).toSorted(byText);
  const [first] = wide;
  if (first === void 0) return [];
  const said = first === "*" ? "`write-all`" : wide.map((scope) => `\`${scope}: write\``).join(", ");
  return [
    {
      code: "workflow-permissions-wide",
      level: "warning",
      place: (setting.get(first) ?? setting).place,
      message: `${said} is more than the gate needs, on events that strangers can cause`,
      help: `write \`permissions: ${inBraces({ ...NEEDED, "pull-requests": "write" })}\`; what other jobs need goes to those jobs`
    }
  ];
}
var inBraces = (permissions2) => `{ ${Object.entries(permissions2).map(([scope, access]) => `${scope}: ${access}`).join(", ")} }`;

// src/core/workflow/seal-steps.ts
var LEDGER = "grantproof-ledger";
var EXPRESSION = /\$\{\{/;
var SECRET = /^\$\{\{\s*secrets(?:\.|\[['"])([A-Za-z_]\w*)(?:['"]\])?\s*\}\}$/;
var WORKFLOW_TOKEN = /^\$\{\{\s*(?:secrets\.GITHUB_TOKEN|github\.token)\s*\}\}$/i;
var sealSteps = (workflow) => sealJobs(workflow).flatMap(stepsOf);
var stepsOf = ({ node, seals }) => seals.map((step) => sealStep(step, node));
function inputOf(step, name) {
  const input = step.node.get("with")?.get(name);
  return input === void 0 || input.value === null || input.value === "" ? void 0 : input;
}
function sealStep(step, job) {
  const text = (name) => wordsOf(inputOf(step, name))[0];
  const [ledger, writer, token] = ["ledger-branch", "ledger-writer", "github-token"].map(text);
  return {
    place: step.uses.place,
    ledger: known(ledger ?? LEDGER),
    writer: writer === "git" || writer === void 0 || writer === "github" ? writer ?? "github" : "unknown",
    ownToken: token === void 0 || WORKFLOW_TOKEN.test(token),
    key: keyOf(step, job)
  };
}
var known = (text) => EXPRESSION.test(text) ? "unknown" : text;
function keyOf(step, job) {
  const input = inputOf(step, "signing-key");
  const [, secret] = SECRET.exec(wordsOf(input)[0] ?? "") ?? [];
  if (input === void 0 || secret === void 0) return null;
  return { secret, environment: environmentOf(job), place: input.place };
}
function environmentOf(job) {
  const setting = job.get("environment");
  const [name] = wordsOf(setting?.get("name") ?? setting);
  if (name === void 0) return setting === void 0 ? null : "unknown";
  return name === "" ? null : known(name);
}

// src/core/workflow/seals.ts
var TRIGGERS = [
  {
    event: "push",
    level: "warning",
    why: "what lands is sealed late, and a direct push not before the next run",
    line: (branch) => `push: { branches: [${branch}] }`
  },
  {
    event: "pull_request_target",
    level: "notice",
    why: "a merge whose message says `[skip ci]` waits for the next run",
    line: () => "pull_request_target: { types: [closed] }"
  },
  {
    event: "schedule",
    level: "warning",
    why: "nobody looks for what no event told of, such as a merge by a workflow",
    line: () => 'schedule: [{ cron: "23 5 * * *" }]'
  }
];
var SEAL_MISSING = {
  code: "seal-missing",
  level: "notice",
  place: null,
  message: "no workflow seals what lands, so that no evidence of it is kept",
  help: "write one with `grantproof init`: it names who signs with `signing`"
};
function incompleteApprovals(workflows) {
  const hearing = workflows.filter(hearsApprovals);
  const opening = workflows.filter(sealsLandings).flatMap(sealJobs).flatMap(
    ({ seals }) => seals.flatMap((step) => {
      const input = inputOf(step, "open-issues");
      return String(input?.value) === "true" && input !== void 0 ? [input] : [];
    })
  );
  const [opens] = opening;
  const [hears] = hearing;
  if (opens === void 0 === (hears === void 0)) return [];
  const code = "seal-approval-incomplete";
  if (opens !== void 0)
    return [
      {
        ...{ code, level: "warning", place: opens.place },
        message: "violations become issues, and no workflow hears when somebody approves there",
        help: "write one that does with `grantproof init --late-approvals`, or take `open-issues` out"
      }
    ];
  return [
    {
      ...{ code, level: "notice", place: hears?.on.place ?? null },
      message: "approvals on the issues of violations are heard, and the seal opens no such issues",
      help: "write `open-issues: true` below `with` in the workflow that seals, and `issues: write` below its `permissions`"
    }
  ];
}
function missingSealTriggers(workflows, branch) {
  const sealing = workflows.filter(sealsLandings);
  const [seal] = sealing;
  if (seal === void 0) return [];
  const missing = TRIGGERS.filter(
    ({ event }) => !sealing.some(({ events }) => isHeard(event, events.get(event), branch))
  );
  const advice = missing.map(({ event, level, why, line }) => {
    const known2 = sealing.flatMap(({ events }) => events.get(event) ?? []);
    const [first] = known2;
    const left = event === "push" ? `of \`${branch}\`` : "when it is `closed`";
    return {
      code: "seal-trigger-missing",
      level,
      place: first?.place ?? seal.on.place,
      message: `no workflow brings \`${event}\`${first === void 0 ? "" : ` ${left}`} to the seal: ${why}`,
      help: first === void 0 ? `add \`${line(branch)}\` below \`on\`` : `write \`${line(branch)}\` in its place`
    };
  });
  return [...advice, ...incompleteApprovals(workflows)];
}
function isHeard(event, node, branch) {
  if (node === void 0) return false;
  switch (event) {
    case "push":
      return hearsBranch(node, branch);
    case "pull_request_target": {
      const types2 = node.get("types");
      return types2 !== void 0 && wordsOf(types2).includes("closed") && hearsBranch(node, branch);
    }
    case "schedule":
      return true;
  }
}
function examineSeal(workflow, job) {
  return [
    ...permissions(workflow, job),
    ...cancelled(workflow.root),
    ...cancelled(job.node),
    ...exposedKeys(job)
  ];
}
var cancelled = (node) => concurrency(node).filter(({ message }) => message.startsWith("`cancel-in-progress`")).map((advice) => ({
  ...advice,
  message: "`cancel-in-progress` can end the seal again and again before it is through",
  help: "write `cancel-in-progress: false`: the run that waits seals for all that were dropped"
}));
function permissions(workflow, job) {
  const needed = neededBy(workflow, job);
  const setting = job.node.get("permissions") ?? workflow.root.get("permissions");
  const granted = setting === void 0 ? /* @__PURE__ */ new Map() : grantedBy(setting);
  const missing = Object.entries(needed).filter(
    ([scope, access]) => rank(granted.get(scope) ?? granted.get("*")) < rank(access)
  );
  if (missing.length === 0) return [];
  const lines = missing.map(([scope, access]) => `\`${scope}: ${access}\``).join(" and ");
  return [
    {
      code: "seal-permissions",
      level: "error",
      place: (setting ?? job.node).place,
      message: `the seal's token lacks ${lines}`,
      help: `write \`permissions: ${inBraces(needed)}\``
    }
  ];
}
function neededBy(workflow, { seals }) {
  const says = (name, value) => seals.some((step) => String(inputOf(step, name)?.value) === value);
  return {
    contents: "write",
    // An approval afterwards is of what the ledger holds.
    ...sealsLandings(workflow) && { "pull-requests": "read" },
    ...says("signing", "keyless") && { "id-token": "write" },
    ...says("attest", "true") && { attestations: "write" },
    ...says("open-issues", "true") && { issues: "write" }
  };
}
function exposedKeys(job) {
  return stepsOf(job).flatMap(
    ({ key }) => key === null || key.environment !== null ? [] : [
      {
        code: "seal-key-exposed",
        level: "warning",
        place: key.place,
        message: `the key \`${key.secret}\` is in no environment, so that a workflow on any branch can read it`,
        help: "keep it in an environment that only the default branch can use, and name that in the job: `environment: grantproof`"
      }
    ]
  );
}

// src/core/workflow/statuses.ts
var STATUS = "grantproof";
var namedIn = (workflow) => gateJobs(workflow).flatMap(
  ({ gate, seals }) => gate.filter((step) => !seals.includes(step)).map(({ node, uses }) => {
    const named2 = node.get("with")?.get("status-context");
    return { name: wordsOf(named2)[0] ?? STATUS, node: named2 ?? uses };
  })
);
function statusesOf(workflow) {
  if (!judgesChanges(workflow)) return [];
  const failing = gateJobs(workflow).filter(
    ({ gate }) => gate.some(({ node }) => String(node.get("with")?.get("fail-on-deny")?.value) === "true")
  );
  return sortedSet([
    ...namedIn(workflow).map(({ name }) => name),
    ...failing.map(({ name, node }) => wordsOf(node.get("name"))[0] ?? name)
  ]);
}
function differingStatuses(workflows) {
  const judging = workflows.filter(judgesChanges);
  const name = judging.flatMap(namedIn)[0]?.name;
  if (name === void 0) return [];
  return workflows.flatMap(namedIn).flatMap(
    (status) => status.name === name ? [] : [
      {
        code: "workflow-status-differs",
        level: "warning",
        place: status.node.place,
        message: `here the verdict becomes the status \`${status.name}\`, elsewhere \`${name}\`, so that the one that is required keeps its old verdict`,
        help: `write \`status-context: ${name}\` in every workflow that runs Grantproof, or leave it out in all`
      }
    ]
  );
}

// src/core/workflow/head-checkout.ts
var TRUSTED = ["pull_request_target", "issue_comment", "workflow_run"];
var HEAD = /github\.(?:event\.(?:pull_request\.(?:head|merge_commit_sha)|workflow_run\.head_)|head_ref)|refs\/pull\//;
var FETCHES_HEAD = /\bgh\s+pr\s+checkout\b|\bpull\/[^\s/]+\/(?:head|merge)\b/;
function examineCheckouts(workflow, job) {
  if (!TRUSTED.some((event) => workflow.events.has(event))) return [];
  return job.steps.flatMap(fetchesOf).map((node) => ({
    code: "workflow-head-checkout",
    level: "error",
    place: node.place,
    message: `the job \`${job.name}\` fetches the code of the pull request while it holds the repository's own token`,
    help: "take the step out, or move it to a workflow of its own on `pull_request`: the gate reads what it needs without a checkout"
  }));
}
function fetchesOf(step) {
  const values = step.get("with");
  const checkout = wordsOf(step.get("uses")).some((uses) => /(?:^|\/)checkout(?:@|$)/.test(uses));
  const fetched = checkout ? ["ref", "repository"].flatMap((key) => {
    const node = values?.get(key);
    return node !== void 0 && wordsOf(node).some((text) => HEAD.test(text)) ? [node] : [];
  }) : [];
  const run = step.get("run");
  const script = run !== void 0 && wordsOf(run).some((text) => FETCHES_HEAD.test(text));
  return [...fetched.slice(0, 1), ...script ? [run] : []];
}

// src/core/workflow/literal-secrets.ts
var SECRET_NAME = /(?:^|[-_])(?:token|password|passwd|passphrase|secret|(?:private|signing|api)[-_]key)$/i;
var SECRET_SHAPE = /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|ATATT[A-Za-z0-9_=-]{20,}|AKIA[A-Z0-9]{16})|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
function examineSecrets(workflow, job) {
  return literals(workflow, job).map(({ key, node }) => ({
    code: "workflow-literal-secret",
    level: "error",
    place: node.place,
    message: `\`${key}\` holds a secret as plain text`,
    help: `revoke it, keep the new one as a secret of the repository, and write \`${key}: \${{ secrets.NAME }}\``
  }));
}
var secretValues = (workflow) => workflow.jobs.flatMap((job) => literals(workflow, job).map(({ node }) => String(node.value)));
function literals(workflow, job) {
  const given = [
    workflow.root.get("env"),
    job.node.get("env"),
    ...job.gate.flatMap(({ node }) => [node.get("env"), node.get("with")])
  ];
  return given.flatMap(
    (values) => (values?.entries() ?? []).flatMap(
      ([key, node]) => isLiteral(key, node) ? [{ key, node }] : []
    )
  );
}
function isLiteral(key, { value }) {
  if (typeof value !== "string" && typeof value !== "number") return false;
  const text = String(value);
  if (SECRET_SHAPE.test(text)) return true;
  return SECRET_NAME.test(key) && text.trim() !== "" && !text.includes("${{");
}

// src/core/workflow/triggers.ts
var TYPES = {
  pull_request_target: {
    needed: ["opened", "synchronize", "reopened", "edited"],
    unsaid: ["opened", "synchronize", "reopened"]
  },
  pull_request: {
    needed: ["opened", "synchronize", "reopened", "edited"],
    unsaid: ["opened", "synchronize", "reopened"]
  },
  pull_request_review: { needed: ["submitted", "dismissed"], unsaid: "all" },
  merge_group: { needed: ["checks_requested"], unsaid: "all" },
  issue_comment: { needed: ["created"], unsaid: "all" }
};
var WHY = {
  edited: "a pull request aimed at another branch keeps its old verdict",
  synchronize: "new commits are not judged",
  opened: "new pull requests are not judged",
  reopened: "reopened pull requests are not judged",
  submitted: "approvals are not seen",
  dismissed: "an approval that was taken back still counts",
  checks_requested: "the merge queue is not judged",
  created: "the comment `/grantproof recheck` is not heard"
};
function examineTriggers(workflow) {
  return [...workflow.events].flatMap(([event, node]) => [
    ...pathFilters(event, node),
    ...branchFilters(event, node),
    ...types(event, node)
  ]);
}
function pathFilters(event, node) {
  if (event === "push") return [];
  return ["paths", "paths-ignore"].flatMap((key) => {
    const filter = node.get(key);
    if (filter === void 0) return [];
    return [
      {
        code: "workflow-path-filter",
        level: "error",
        place: filter.place,
        message: `\`${key}\` keeps \`${event}\` from the gate, so that its status is missing where it is required, and changes beyond the first 300 files are not seen`,
        help: `take \`${key}\` out: where nothing governed changed, the gate passes within seconds`
      }
    ];
  });
}
function branchFilters(event, node) {
  if (event === "issue_comment" || event === "workflow_dispatch" || event === "push") return [];
  return ["branches", "branches-ignore"].flatMap((key) => {
    const filter = node.get(key);
    if (filter === void 0) return [];
    return [
      {
        code: "workflow-branch-filter",
        level: "notice",
        place: filter.place,
        message: `\`${key}\` leaves branches out: \`${event}\` to them is not judged`,
        help: `see that every protected branch is named, or take \`${key}\` out`
      }
    ];
  });
}
function types(event, node) {
  const wanted = Object.hasOwn(TYPES, event) ? TYPES[event] : void 0;
  if (wanted === void 0 || isClosing(node)) return [];
  const named2 = node.get("types");
  const heard = named2 === void 0 ? wanted.unsaid : wordsOf(named2);
  const missing = heard === "all" ? [] : wanted.needed.filter((type) => !heard.includes(type));
  const [first] = missing;
  if (first === void 0) return [];
  const all = [...heard === "all" ? [] : heard, ...missing];
  const said = missing.map((type) => `\`${type}\``).join(", ");
  return [
    {
      code: "workflow-types",
      level: "warning",
      place: (named2 ?? node).place,
      message: `\`${event}\` leaves out ${said}: ${WHY[first] ?? "it is not judged"}`,
      help: `write \`types: [${all.join(", ")}]\` below \`${event}\``
    }
  ];
}
function missingTriggers(workflows, mergeQueue) {
  const [first] = workflows;
  if (first === void 0) return [];
  const heard = new Set(
    workflows.flatMap(
      ({ events }) => [...events].flatMap(([event, node]) => isClosing(node) ? [] : [event])
    )
  );
  const place = first.on.place;
  const advice = [];
  const add = (level, event, why, line) => {
    if (heard.has(event)) return;
    advice.push({
      code: "workflow-trigger-missing",
      level,
      place,
      message: `no workflow brings \`${event}\` to the gate: ${why}`,
      help: `add \`${line}\` below \`on\``
    });
  };
  const target = "pull_request_target: { types: [opened, synchronize, reopened, edited, ready_for_review] }";
  if (heard.has("pull_request")) advice.push(...ownCopy(workflows, heard, target));
  else add("error", "pull_request_target", "pull requests are not judged", target);
  add(
    "error",
    "pull_request_review",
    "the verdict stays as it is when somebody approves",
    "pull_request_review: { types: [submitted, edited, dismissed] }"
  );
  add(
    mergeQueue ? "error" : "notice",
    "merge_group",
    `${mergeQueue ? "the merge queue waits" : "a merge queue would wait"} for its status in vain`,
    "merge_group:"
  );
  return advice;
}
function ownCopy(workflows, heard, target) {
  if (heard.has("pull_request_target")) return [];
  return workflows.flatMap(({ events }) => {
    const node = events.get("pull_request");
    if (node === void 0) return [];
    return [
      {
        code: "workflow-pull-request",
        level: "warning",
        place: node.place,
        message: "on `pull_request` a pull request runs its own copy of this file, and one from a fork may write no status",
        help: `write \`${target}\` instead; nothing is checked out, so that is safe`
      }
    ];
  });
}

// src/core/workflow/examine-workflows.ts
function examineWorkflows(files, { mergeQueue = false, defaultBranch = "main" } = {}) {
  const advice = [];
  const gates = [];
  for (const { path, text } of files.toSorted((a, b) => byText(a.path, b.path))) {
    if (!mentionsGate(text)) continue;
    const workflow = readWorkflow(path, text);
    if ("why" in workflow) advice.push(unreadable(path, workflow));
    else if (gateJobs(workflow).length > 0) gates.push({ path, workflow });
  }
  const workflows = gates.map(({ workflow }) => workflow);
  advice.push(
    ...workflows.flatMap(examineOne),
    ...differingStatuses(workflows),
    ...missingTriggers(workflows.filter(judgesChanges), mergeQueue),
    ...missingSealTriggers(workflows, defaultBranch)
  );
  return {
    advice: advice.toSorted(byPlace),
    gates: gates.map(({ path, workflow }) => ({
      path,
      events: new Set(workflow.events.keys()),
      statuses: statusesOf(workflow),
      seals: sealsLandings(workflow),
      approvesLate: hearsApprovals(workflow)
    })),
    sealSteps: workflows.flatMap(sealSteps),
    secrets: workflows.flatMap(secretValues)
  };
}
function examineOne(workflow) {
  const ofChanges = judgesChanges(workflow) ? [...concurrency(workflow.root), ...gateJobs(workflow).flatMap(examineJob)] : [];
  return [...examineTriggers(workflow), ...ofChanges, ...guards(workflow)];
}
function guards(workflow) {
  return [
    ...gateJobs(workflow).flatMap((job) => [
      ...examinePins(job),
      ...job.seals.length > 0 ? examineSeal(workflow, job) : examinePermissions(workflow, job),
      ...examineSecrets(workflow, job)
    ]),
    ...workflow.jobs.flatMap((job) => examineCheckouts(workflow, job))
  ];
}
function unreadable(path, { line, column, why }) {
  return {
    code: "workflow-unreadable",
    level: "error",
    place: { path, line, column },
    message: `this workflow can't be read, so GitHub does not run it: ${why}`,
    help: "mend it at this place"
  };
}
function byPlace(a, b) {
  const [left, right] = [a.place, b.place];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return byText(left.path, right.path) || left.line - right.line || left.column - right.column || byText(a.code, b.code) || byText(a.message, b.message);
}

// src/app/scope-proposals.ts
var FIRST_SCOPES = {
  "access-grant": { format: "access-grant", paths: ["grants/**/*.yaml"] },
  kubernetes: { format: "kubernetes", paths: ["clusters/**/*.yaml"] }
};
var FITTING = {
  "access-grant": { wanted: "access-grant", fits: ["access-grant"] },
  kubernetes: { wanted: "rbac", fits: ["rbac", "kubernetes", "neutral"] }
};
var isYaml = (path) => /\.ya?ml$/.test(path);
function proposeScopes(texts) {
  const kinds = /* @__PURE__ */ new Map();
  for (const [path, text] of texts) {
    if (isYaml(path) && !path.startsWith(".github/")) kinds.set(path, kindOf(path, text));
  }
  const own = scopeOf("access-grant", kinds);
  const kubernetes = scopeOf("kubernetes", kinds);
  const free = ![...kinds.keys()].some((path) => path.startsWith("grants/"));
  return {
    scopes: [own ?? (free ? FIRST_SCOPES["access-grant"] : null), kubernetes].filter(
      (scope) => scope !== null
    ),
    templates: [...kinds].flatMap(([path, kind]) => kind === "template" ? [path] : [])
  };
}
var OWN = /^\s*apiVersion:\s*["']?grantproof\.dev\//m;
var OWN_KIND = /^\s*kind:\s*["']?AccessGrant\b/m;
var RBAC = /apiVersion:\s*["']?(?:rbac\.authorization\.k8s\.io|authorization\.openshift\.io)\//;
var isObject = (text) => /^apiVersion:/m.test(text) && /^kind:/m.test(text);
function kindOf(path, text) {
  if (OWN.test(text)) return OWN_KIND.test(text) ? "access-grant" : "other";
  if (RBAC.test(text)) return /\{\{|\{%/.test(text) ? "template" : "rbac";
  if (/(?:^|\/)kustomization\.ya?ml$/.test(path)) return "neutral";
  return isObject(text) ? "kubernetes" : "other";
}
function scopeOf(format, kinds) {
  const { wanted, fits: fits2 } = FITTING[format];
  const misfits = [...kinds].flatMap(([path, kind]) => fits2.includes(kind) ? [] : [path]);
  const mixed = new Set(misfits.flatMap(foldersAbove));
  const uneven = new Set([...mixed].map((folder) => foldersAbove(folder).at(-1)));
  const globs = /* @__PURE__ */ new Set();
  for (const [path, kind] of kinds) {
    if (kind !== wanted) continue;
    const folder = foldersAbove(path).find(
      (one, nth, { length }) => !mixed.has(one) && (nth === 0 || nth === length - 1 || !uneven.has(foldersAbove(one).at(-1)))
    );
    globs.add(
      folder === void 0 ? literal(path) : `${literal(folder)}/**/*${extensionsBelow(folder, kinds)}`
    );
  }
  const clean = (glob) => !misfits.some(globMatcher(glob));
  return globs.size === 0 ? null : { format, paths: gathered([...globs].toSorted(byText), clean) };
}
function foldersAbove(path) {
  const names = path.split("/").slice(0, -1);
  return names.map((_, nth) => names.slice(0, nth + 1).join("/"));
}
var literal = (path) => path.replaceAll(/[*?[\]{}()!@+\\#]/g, "?");
function extensionsBelow(folder, kinds) {
  const found = [...kinds.keys()].filter((path) => path.startsWith(`${folder}/`));
  const extensions = sortedSet(found.map((path) => path.slice(path.lastIndexOf("."))));
  return extensions.length === 1 ? extensions[0] ?? "" : ".{yaml,yml}";
}
function gathered(globs, clean) {
  const groups = /* @__PURE__ */ new Map();
  for (const glob of globs) {
    for (const key of keysOf(glob)) groups.set(key, [...groups.get(key) ?? [], glob]);
  }
  const left = new Set(globs);
  const wide = [...groups].filter(([key, members]) => members.length > 1 && clean(key));
  for (const [key, members] of wide.toSorted(([, a], [, b]) => b.length - a.length)) {
    if (!members.every((glob) => left.has(glob))) continue;
    for (const glob of members) left.delete(glob);
    left.add(key);
  }
  return [...left].toSorted(byText);
}
function keysOf(glob) {
  const names = glob.split("/");
  const end = names.indexOf("**");
  return names.slice(0, Math.max(end, 0)).flatMap((_, nth) => nth === 0 ? [] : [names.with(nth, "*").join("/")]);
}

export {
  SEAL_MISSING,
  STATUS,
  examineWorkflows,
  FIRST_SCOPES,
  isYaml,
  proposeScopes
};
