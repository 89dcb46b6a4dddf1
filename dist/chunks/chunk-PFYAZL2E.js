import {
  readDocuments
} from "./chunk-4MGC5DD7.js";
import {
  nodeAt,
  textsOf
} from "./chunk-J2ENWUFM.js";
import {
  globMatcher
} from "./chunk-IX4NP7TS.js";
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
  return { name, node, steps, uses, gate: uses.filter(({ action }) => isGate(action)) };
}
var gateJobs = ({ jobs }) => jobs.filter(({ gate }) => gate.length > 0);
var judgesChanges = (workflow) => gateJobs(workflow).length > 0 && [...workflow.events.keys()].some((event) => GATE_EVENTS.has(event));
var wordsOf = (node) => textsOf(node).map(({ text }) => text);

// src/core/workflow/statuses.ts
var STATUS = "grantproof";
var namedIn = (workflow) => gateJobs(workflow).flatMap(
  ({ gate }) => gate.map(({ node, uses }) => {
    const named = node.get("with")?.get("status-context");
    return { name: wordsOf(named)[0] ?? STATUS, node: named ?? uses };
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
  const named = ref === "" ? "no version" : `\`${ref}\`, which can be moved`;
  return [
    {
      code: "workflow-unpinned",
      level: "warning",
      place: uses.place,
      message: `\`${action}\` is taken at ${named}: whoever moves it runs code with this job's token`,
      help: `name the commit of the release: \`uses: ${action}@<40 hex digits> # ${ref === "" ? "its version" : ref}\``
    }
  ];
}

// src/core/workflow/literal-secrets.ts
var SECRET_NAME = /(?:^|[-_])(?:token|password|passwd|secret|private[-_]key|api[-_]key)$/i;
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
var inBraces = (permissions) => `{ ${Object.entries(permissions).map(([scope, access]) => `${scope}: ${access}`).join(", ")} }`;

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
  if (event === "issue_comment" || event === "workflow_dispatch") return [];
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
  if (wanted === void 0) return [];
  const named = node.get("types");
  const heard = named === void 0 ? wanted.unsaid : wordsOf(named);
  const missing = heard === "all" ? [] : wanted.needed.filter((type) => !heard.includes(type));
  const [first] = missing;
  if (first === void 0) return [];
  const all = [...heard === "all" ? [] : heard, ...missing];
  const said = missing.map((type) => `\`${type}\``).join(", ");
  return [
    {
      code: "workflow-types",
      level: "warning",
      place: (named ?? node).place,
      message: `\`${event}\` leaves out ${said}: ${WHY[first] ?? "it is not judged"}`,
      help: `write \`types: [${all.join(", ")}]\` below \`${event}\``
    }
  ];
}
function missingTriggers(workflows, mergeQueue) {
  const [first] = workflows;
  if (first === void 0) return [];
  const heard = new Set(workflows.flatMap(({ events }) => [...events.keys()]));
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
function examineWorkflows(files, mergeQueue = false) {
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
    ...missingTriggers(workflows.filter(judgesChanges), mergeQueue)
  );
  return {
    advice: advice.toSorted(byPlace),
    gates: gates.map(({ path, workflow }) => ({
      path,
      events: new Set(workflow.events.keys()),
      statuses: statusesOf(workflow)
    })),
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
      ...examinePermissions(workflow, job),
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
  const { wanted, fits } = FITTING[format];
  const misfits = [...kinds].flatMap(([path, kind]) => fits.includes(kind) ? [] : [path]);
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
  STATUS,
  examineWorkflows,
  FIRST_SCOPES,
  isYaml,
  proposeScopes
};
