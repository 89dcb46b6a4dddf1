import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  readWorkflows
} from "./chunk-VSPNHDBG.js";
import {
  SEAL_MISSING,
  STATUS,
  examineWorkflows
} from "./chunk-SERJPDIN.js";
import {
  readCodeowners,
  readRoster,
  readSetup,
  readTexts
} from "./chunk-FP54KV37.js";
import {
  readDocuments
} from "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  CODEOWNERS_PATHS,
  POLICY_FOLDER,
  POLICY_PATH,
  ROSTER_PATH
} from "./chunk-N7BAOBHV.js";
import "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  linesOf,
  sourceExcerpt
} from "./chunk-YY5LD633.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import {
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  count
} from "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import {
  sortedSet
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/doctor.ts
import { resolve } from "node:path";

// src/adapters/git/github-remote.ts
async function remoteRepository(dir, host, environment) {
  const git = createGit(gitEnvironment(environment));
  const { output } = await git.run(["-C", dir, "config", "--get-regexp", "^remote\\..*\\.url$"]);
  const remotes = output.toString("utf8").split("\n").map((line) => line.split(" ")).flatMap(([key = "", url = ""]) => {
    const name = repositoryAt(url, host);
    return name === null ? [] : [{ key, name }];
  });
  return (remotes.find(({ key }) => key === "remote.origin.url") ?? remotes[0])?.name ?? null;
}
function repositoryAt(url, host) {
  const [, at, owner, name] = /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:@]+)(?::\d+\/|[:/])([^/]+)\/([^/]+?)(?:\.git)?\/?$/i.exec(
    url
  ) ?? [];
  return at?.toLowerCase() === host.toLowerCase() && owner !== void 0 && name !== void 0 ? `${owner}/${name}` : null;
}

// src/app/doctor-ledger.ts
var WHERE = "Settings > Rules > Rulesets";
var ASPECTS = {
  deletion: { undone: "deleted", rule: "`Restrict deletions`" },
  force: { undone: "set back by a force push", rule: "`Block force pushes`" }
};
var NAMES = ["deletion", "force"];
function examineLedger(branch, settings, steps) {
  const { exists, rulesets, protection } = settings;
  const guards = [
    ...rulesets === "unknown" ? [] : rulesets,
    ...protection === "unknown" || protection === null ? [] : [protection]
  ];
  const kept = passing(branch, guards);
  return {
    advice: [
      ...unprotected(branch, settings, guards),
      ...kept.advice,
      ...steps.flatMap((step) => blocked(branch, settings, guards, step))
    ],
    unknown: [
      ...rulesets === "unknown" ? [`the rulesets of \`${branch}\``] : [],
      ...protection === "unknown" && exists !== false ? [`the classic protection of \`${branch}\``] : [],
      ...guards.filter(({ keeps }) => NAMES.some((aspect) => keeps[aspect] === "unknown")).map(({ source }) => `what ${source} keeps from \`${branch}\``),
      ...kept.unknown
    ]
  };
}
function unprotected(branch, { rulesets, protection }, guards) {
  if (rulesets === "unknown" && protection === "unknown") return [];
  const lacking = NAMES.filter((aspect) => !guards.some(({ keeps }) => keeps[aspect] === true));
  if (lacking.length === 0) return [];
  const sure = rulesets !== "unknown" && protection !== "unknown" && !guards.some(({ keeps }) => lacking.some((aspect) => keeps[aspect] === "unknown"));
  const undone = lacking.map((aspect) => ASPECTS[aspect].undone).join(" or ");
  const rules = lacking.map((aspect) => ASPECTS[aspect].rule).join(" and ");
  return [
    {
      code: "ledger-unprotected",
      level: "warning",
      place: null,
      message: `${sure ? "nothing" : "nothing that this token may read"} keeps \`${branch}\` from being ${undone}, so that whoever may push can take records away`,
      help: `in ${WHERE}, make one for \`${branch}\` with ${rules}, and with nobody in its bypass list`
    }
  ];
}
function passing(branch, guards) {
  const found = NAMES.map((aspect) => ({ aspect, ...passersOf(aspect, guards) }));
  const alike = groupedBy(
    found.filter(({ who }) => who.length > 0),
    ({ who, sources }) => JSON.stringify([who, sources])
  );
  const advice2 = [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === void 0) return [];
    const undone = same.map(({ aspect }) => ASPECTS[aspect].undone).join(" or ");
    const lets = first.sources.length === 1 ? "lets" : "let";
    return [
      {
        code: "ledger-bypass",
        level: "warning",
        place: null,
        message: `${first.sources.join(" and ")} ${lets} \`${branch}\` be ${undone} by ${first.who.join(", ")}`,
        help: `take them off the bypass list in ${WHERE}: the seal needs nobody there`
      }
    ];
  });
  return { advice: advice2, unknown: found.flatMap(({ hidden }) => hidden) };
}
var NOBODY = { sources: [], who: [], hidden: [] };
function passersOf(aspect, guards) {
  const holding = guards.filter(({ keeps }) => keeps[aspect] === true);
  if (holding.some(({ bypass: bypass2 }) => bypass2 !== "unknown" && bypass2.length === 0)) return NOBODY;
  const hidden = holding.filter(({ bypass: bypass2 }) => bypass2 === "unknown");
  if (hidden.length > 0)
    return { ...NOBODY, hidden: hidden.map(({ source }) => `who may pass ${source} by`) };
  const [first, ...rest] = holding.flatMap(
    ({ bypass: bypass2 }) => bypass2 === "unknown" ? [] : [new Set(bypass2)]
  );
  const who = [...first ?? []].filter((one) => rest.every((others) => others.has(one)));
  return { ...NOBODY, who, sources: holding.map(({ source }) => source) };
}
function blocked(branch, { exists }, guards, { writer, ownToken, place }) {
  return guards.flatMap(({ source, barriers, bypass: bypass2, letsActionsPass }) => {
    if (ownToken && letsActionsPass) return [];
    const standing = barriers.filter(({ holds }) => {
      if (holds === "creation") return exists === false;
      return holds === "pushes" || writer === "git";
    });
    if (standing.length === 0) return [];
    const rules = `${standing.map(({ rule }) => `\`${rule}\``).join(" and ")} of ${source} ${standing.length === 1 ? "keeps" : "keep"} the seal from writing to \`${branch}\``;
    const sure = ownToken || bypass2 !== "unknown" && bypass2.length === 0;
    return [
      {
        code: "ledger-blocked",
        level: sure ? "error" : "notice",
        place,
        message: sure ? `${rules}, so that nothing is sealed` : `${rules}, unless its token may pass that by`,
        help: sure ? `leave \`${branch}\` out of it in ${WHERE}, and give the branch a ruleset of its own: \`Restrict deletions\` and \`Block force pushes\`, nothing else` : "see that the account whose token the step has is on its bypass list"
      }
    ];
  });
}

// src/app/doctor-settings.ts
function examineSettings(settings, statuses, sealing = { advice: [], unknown: [] }) {
  const guards = guardsOf(settings);
  return [
    ...requirement(settings, guards, statuses),
    ...staleReviews(guards),
    ...bypass(guards, statuses),
    ...actions(settings),
    ...sealing.advice,
    ...unreadable(settings, guards, sealing.unknown)
  ];
}
function guardsOf({ rulesets, protection }) {
  return [
    ...rulesets === "unknown" ? [] : rulesets,
    ...protection === "unknown" || protection === null ? [] : [protection]
  ];
}
var WHERE2 = "Settings > Rules > Rulesets";
function advice(code, level, message, help) {
  return { code, level, place: null, message, help };
}
function requirement(settings, guards, statuses) {
  const { rulesets, protection, defaultBranch } = settings;
  const [status = ""] = statuses;
  const required = guards.flatMap(
    ({ checks, source }) => checks.filter(({ name }) => statuses.includes(name)).map((check) => ({ ...check, source }))
  );
  const [first] = required;
  if (first === void 0) {
    const sure = rulesets !== "unknown" && protection !== "unknown";
    return [
      advice(
        "status-not-required",
        sure ? "error" : "warning",
        `${sure ? "nothing" : "nothing that this token may read"} requires the status \`${status}\` on \`${defaultBranch}\`, so that a denied change can be merged`,
        `in ${WHERE2}, require the status check \`${status}\` on \`${defaultBranch}\`, from the source GitHub Actions`
      )
    ];
  }
  if (required.some(({ app }) => app !== null)) return [];
  return [
    advice(
      "status-any-source",
      "warning",
      `${first.source} takes the status \`${first.name}\` from any source, so that whoever may write can set it`,
      `in ${WHERE2}, choose GitHub Actions as the source of \`${first.name}\``
    )
  ];
}
function staleReviews(guards) {
  const asked = guards.flatMap(
    ({ source, reviews }) => reviews === null || reviews === "unknown" ? [] : [{ source, ...reviews }]
  );
  const [first] = asked;
  if (first === void 0 || asked.some(({ dismissesStale }) => dismissesStale)) return [];
  return [
    advice(
      "stale-reviews-kept",
      "notice",
      `${first.source} keeps approvals when new commits are pushed`,
      "for changes of access that is taken care of: an approval counts for exactly the change that was approved; for all else, let stale approvals be dismissed"
    )
  ];
}
function bypass(guards, statuses) {
  return guards.flatMap(({ source, checks, bypass: who }) => {
    if (who === "unknown" || who.length === 0) return [];
    if (!checks.some(({ name }) => statuses.includes(name))) return [];
    return [
      advice(
        "bypass-allowed",
        "notice",
        `${source} lets these pass without the status: ${who.join(", ")}`,
        `leave as few as an emergency needs, in ${WHERE2} under bypass list`
      )
    ];
  });
}
function actions({ actions: setting }) {
  if (setting === "unknown") return [];
  const approves = advice(
    "actions-may-approve",
    "warning",
    "workflows may approve pull requests, so that a workflow can stand in for a person where a rule counts approvals",
    "in Settings > Actions > General, take back `Allow GitHub Actions to create and approve pull requests`"
  );
  const writes = advice(
    "default-token-writes",
    "notice",
    "a workflow that names no permissions gets a token that may write, the status `grantproof` too",
    "in Settings > Actions > General, choose `Read repository contents and packages permissions`"
  );
  return [...setting.mayApprove ? [approves] : [], ...setting.tokenWrites ? [writes] : []];
}
function unreadable({ rulesets, protection, actions: setting }, guards, more) {
  const hidden = guards.filter(({ bypass: who }) => who === "unknown").map(({ source }) => `who may pass ${source} by`);
  const unknown = /* @__PURE__ */ new Set([
    ...rulesets === "unknown" ? ["the rulesets"] : [],
    ...protection === "unknown" ? ["the classic branch protection"] : [],
    ...hidden,
    ...setting === "unknown" ? ["what Actions may do"] : [],
    ...more
  ]);
  if (unknown.size === 0) return [];
  return [
    advice(
      "settings-unknown",
      "notice",
      `this token may not read everything, so nothing is said of ${[...unknown].join(", ")}`,
      "run it with a token of an administrator, or one with `administration: read`"
    )
  ];
}

// src/app/doctor-setup.ts
var problemAdvice = ({ code, path, line, column, message, help }) => ({
  code,
  level: "error",
  place: { path, line, column },
  message,
  help
});
function examineOwners(texts) {
  if (!texts.has(POLICY_PATH)) return [];
  const path = CODEOWNERS_PATHS.find((one) => texts.has(one));
  const entry = path === void 0 ? void 0 : readCodeowners(path, texts.get(path) ?? "").entries.findLast(
    (one) => one.matches(POLICY_PATH)
  );
  if (entry !== void 0 && entry.owners.length > 0) return [];
  return [
    {
      code: "policy-unowned",
      level: "warning",
      place: entry?.place ?? (path === void 0 ? null : { path, line: 1, column: 1 }),
      message: `CODEOWNERS names nobody for \`${POLICY_FOLDER}/\`, so that anyone who may write can approve a change of the policy`,
      help: `add \`/${POLICY_FOLDER}/ @ORGANISATION/TEAM\` as the last line of ${path ?? CODEOWNERS_PATHS[0]}`
    }
  ];
}
function rosterLogins(texts) {
  const [document] = readDocuments(ROSTER_PATH, texts.get(ROSTER_PATH) ?? "", "strict").documents;
  if (document === void 0) return [];
  const { roster } = readRoster(document);
  if (roster === null) return [];
  const inTeams = [...roster.teams].flatMap(
    ([team, members]) => members.map((account, nth) => [account, ["spec", "teams", team, nth]])
  );
  const inAliases = roster.aliases.flatMap(({ person, accounts }, nth) => [
    [person, ["spec", "aliases", nth, "person"]],
    ...accounts.map((one, at) => [one, ["spec", "aliases", nth, "accounts", at]])
  ]);
  return [...inTeams, ...inAliases].filter(([account]) => !account.endsWith("[bot]")).map(([account, pointer]) => ({
    login: account.replace(/^github:/, ""),
    place: document.at(pointer)
  }));
}
function missingAccounts(named, missing) {
  return sortedSet(missing).flatMap((login) => {
    const place = named.find((one) => one.login === login)?.place;
    if (place === void 0) return [];
    return [
      {
        code: "roster-account-missing",
        level: "warning",
        place,
        message: `there is no account \`${login}\`, so that whoever takes the name counts as this person`,
        help: "mend the name, or take it out"
      }
    ];
  });
}

// src/app/doctor-signing-key.ts
async function examineKeys(reader, steps, branch) {
  const found = [];
  for (const { key } of steps) {
    if (key === null || key.environment === null) continue;
    found.push(await ofRepository(reader, key));
    found.push(
      key.environment === "unknown" ? { advice: [], unknown: ["the environment that the seal has its key from"] } : await ofEnvironment(reader, { ...key, environment: key.environment }, branch)
    );
  }
  return {
    advice: found.flatMap(({ advice: advice2 }) => advice2),
    unknown: found.flatMap(({ unknown }) => unknown)
  };
}
var NOTHING = { advice: [], unknown: [] };
async function ofRepository(reader, { secret, place }) {
  const isThere = await reader.repositorySecret(secret);
  if (isThere === "unknown")
    return { advice: [], unknown: [`whether \`${secret}\` is a secret of the whole repository`] };
  if (!isThere) return NOTHING;
  return {
    advice: [
      {
        code: "seal-key-exposed",
        level: "warning",
        place,
        message: `there is a secret \`${secret}\` of the whole repository, too, which a workflow on any branch can read`,
        help: `delete that one (\`gh secret delete ${secret}\`), and replace the key if it was the same: \`grantproof keygen --rotate\``
      }
    ],
    unknown: []
  };
}
async function ofEnvironment(reader, { environment, place }, branch) {
  const settings = await reader.environment(environment);
  if (settings === "unknown")
    return { advice: [], unknown: [`the environment \`${environment}\``] };
  const help = `in Settings > Environments > ${environment}, choose \`Selected branches and tags\`, and name \`${branch}\` alone`;
  if (settings === null)
    return {
      advice: [
        {
          code: "key-environment-open",
          level: "warning",
          place,
          message: `there is no environment \`${environment}\`: GitHub makes one that every branch can use`,
          help
        }
      ],
      unknown: []
    };
  const { branches, waits } = settings;
  const others = branches === "all" ? "every branch" : branches === "protected" ? "" : branches.filter((one) => one !== branch).map((one) => `\`${one}\``).join(", ");
  return {
    advice: [
      ...others === "" ? [] : [
        {
          code: "key-environment-open",
          level: "warning",
          place,
          message: `the environment \`${environment}\` gives the key that signs to ${others}, too`,
          help
        }
      ],
      ...waits.length === 0 ? [] : [
        {
          code: "key-environment-waits",
          level: "warning",
          place,
          message: `the environment \`${environment}\` makes every run of the seal wait for ${waits.join(" and ")}`,
          help: `take that out in Settings > Environments > ${environment}: until then nothing is sealed`
        }
      ]
    ],
    unknown: []
  };
}

// src/app/doctor.ts
async function doctor(repository, shipped, reader, request) {
  const settings = await reader?.settings() ?? null;
  const wanted = request.defaultBranch ?? settings?.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null) {
    throw new Fault(
      wanted === void 0 ? "the default branch is unknown, or has no commit yet" : `the default branch \`${wanted}\` is not in this clone`,
      "fetch it, or name another with --default-branch NAME; --worktree needs a first commit too"
    );
  }
  const { tree } = request.worktree ? await repository.worktree() : branch.tip;
  const [tip, workflows] = [
    await readTexts(repository, tree),
    await readWorkflows(repository, tree)
  ];
  const queue = settings !== null && guardsOf(settings).some(({ mergeQueue }) => mergeQueue);
  const examined = examineWorkflows(workflows.texts, {
    mergeQueue: queue,
    defaultBranch: branch.name
  });
  const setup = readSetup(tip.texts, void 0, { now: request.now }, shipped);
  const named = rosterLogins(tip.texts);
  const missing = await reader?.missingAccounts(named.map(({ login }) => login)) ?? [];
  const statuses = examined.gates.flatMap((gate) => gate.statuses);
  const sealing = await examineSealing(reader, examined.sealSteps, branch.name);
  return {
    branch: branch.name,
    advice: gravestFirst([
      ...[...tip.problems, ...setup.problems, ...workflows.problems].map(problemAdvice),
      ...workflowMissing(examined, settings),
      ...examined.advice,
      ...sealMissing(examined),
      ...examineOwners(tip.texts),
      ...missingAccounts(named, missing === "unknown" ? [] : missing),
      ...settings === null ? [settingsUnread()] : examineSettings(settings, orDefault(statuses), sealing)
    ]),
    source: sourceOf(tip.texts, workflows.texts, examined.secrets)
  };
}
async function examineSealing(reader, steps, branch) {
  if (reader === null) return { advice: [], unknown: [] };
  const found = [await examineKeys(reader, steps, branch)];
  for (const [ledger, sealing] of groupedBy(steps, (step) => step.ledger))
    found.push(
      ledger === "unknown" ? { advice: [], unknown: ["the branch of a ledger whose name only a run knows"] } : examineLedger(ledger, await reader.ledger(ledger), sealing)
    );
  return {
    advice: found.flatMap(({ advice: advice2 }) => advice2),
    unknown: found.flatMap(({ unknown }) => unknown)
  };
}
var orDefault = (statuses) => statuses.length === 0 ? [STATUS] : statuses;
function workflowMissing({ gates, advice: advice2 }, settings) {
  if (gates.length > 0 || advice2.length > 0) return [];
  const elsewhere = settings === null ? [] : guardsOf(settings).flatMap(({ workflows }) => workflows);
  const level = elsewhere.length > 0 ? "notice" : "error";
  return [
    {
      code: "workflow-missing",
      level,
      place: null,
      message: elsewhere.length > 0 ? `no workflow of this repository runs Grantproof; the organisation requires ${elsewhere.map((path) => `\`${path}\``).join(", ")}, which may do so` : "no workflow of this repository runs Grantproof, so that no change is judged",
      help: "write one with `grantproof init`, and merge it to the default branch"
    }
  ];
}
var sealMissing = ({ gates }) => gates.length > 0 && !gates.some(({ seals }) => seals) ? [SEAL_MISSING] : [];
var settingsUnread = () => ({
  code: "settings-unknown",
  level: "notice",
  place: null,
  message: "the settings on GitHub were not looked at",
  help: "put a token into GITHUB_TOKEN, and name the repository with --github OWNER/NAME where no remote does"
});
var LEVELS = ["error", "warning", "notice"];
var gravestFirst = (advice2) => LEVELS.flatMap((level) => advice2.filter((one) => one.level === level));
function sourceOf(tip, workflows, secrets) {
  return (path) => {
    const text = workflows.find((one) => one.path === path)?.text ?? tip.get(path);
    return secrets.reduce(
      (shown, secret) => shown?.replaceAll(secret, "***"),
      text
    );
  };
}
var needsMending = (advice2) => advice2.some(({ level }) => level !== "notice");

// src/core/render/advice-text.ts
var MARKS = {
  error: ["\u2717", "red"],
  warning: ["!", "yellow"],
  notice: ["\xB7", "dim"]
};
var INDENT = "    ";
function adviceText(advice2, source, options) {
  const width = Math.min(120, Math.max(40, options.width));
  const stage = { paint: paintWith(options), width, lines: linesOf(source) };
  const blocks = advice2.map((one) => adviceLines(one, stage).join("\n"));
  return `${sealPage([...blocks, summary(advice2)].join("\n\n"))}
`;
}
function adviceLines(advice2, stage) {
  const { paint, width } = stage;
  const [sign, hue] = MARKS[advice2.level];
  const lead = `${sign} ${advice2.level}[${advice2.code}]:`;
  const [first = "", ...rest] = wrapText(`${lead} ${terminalText(advice2.message)}`, width - 4);
  const help = wrapText(terminalText(advice2.help), width - 12);
  return [
    `  ${paint.in(hue, lead)}${paint.quotes(first.slice(lead.length))}`,
    ...rest.map((line) => `${INDENT}${paint.quotes(line)}`),
    ...help.map((line, nth) => `${INDENT}${nth === 0 ? "help: " : "      "}${paint.quotes(line)}`),
    ...excerptLines(advice2, hue, stage)
  ];
}
function excerptLines({ place }, hue, stage) {
  if (place === null) return [];
  const { paint, width, lines } = stage;
  const where = `${terminalText(place.path)}:${place.line}:${place.column}`;
  const excerpt = sourceExcerpt(lines(place.path) ?? [], place, width - 4);
  const [first] = excerpt;
  if (first === void 0) return [`${INDENT}${paint.in("dim", `at ${where}`)}`];
  const edge = " ".repeat(first.gutter.length + 1);
  return [
    `${INDENT}${paint.in("dim", `${edge}\u256D ${where}`)}`,
    ...excerpt.map(({ gutter, text, kind }) => {
      const bar = `${INDENT}${paint.in("dim", `${gutter} \u2502`)}`;
      if (text === "") return bar;
      return `${bar} ${kind === "marked" ? text : paint.in(kind === "caret" ? hue : "dim", text)}`;
    })
  ];
}
function summary(advice2) {
  const counts = ["error", "warning", "notice"].flatMap((level) => {
    const found = advice2.filter((one) => one.level === level).length;
    return found === 0 ? [] : [count(found, level)];
  });
  const amiss = advice2.some(({ level }) => level !== "notice");
  const said = counts.length === 0 ? "" : ` (${counts.join(", ")})`;
  return `${amiss ? "to mend" : "nothing to mend"}${said}`;
}

// src/cli/commands/doctor.ts
var HELP = `Usage: grantproof doctor [options]

Examines how a repository uses Grantproof: its workflows and its policy, as they are on the default
branch, and its settings on GitHub where a token is given. Says what is amiss, where, and what to
write instead. Changes nothing.

Options:
  --repo DIR             the repository (default: this folder)
  --worktree             examine the files as they stand, uncommitted work included
  --default-branch NAME  the branch to examine (default: what GitHub says, then origin/HEAD,
                         init.defaultBranch, main, master)
  --github OWNER/NAME    the repository on GitHub (default: where the remote \`origin\` leads)
  --json                 print the findings as JSON

Environment:
  GITHUB_TOKEN, GH_TOKEN  a token that may read the repository; one of an administrator sees most
  GITHUB_SERVER_URL, GITHUB_API_URL
                          of a GitHub Enterprise Server (default: github.com)

Exit codes:
  0  nothing to mend    1  something to mend    2  the arguments make no sense    3  something broke

Examples:
  grantproof doctor
  GITHUB_TOKEN=$(gh auth token) grantproof doctor
  grantproof doctor --worktree --json
`;
var OPTIONS = {
  repo: { type: "string", default: "." },
  worktree: { type: "boolean", default: false },
  "default-branch": { type: "string" },
  github: { type: "string" },
  json: { type: "boolean", default: false }
};
var doctorCommand = {
  summary: "say what is amiss in the workflows and the settings of a repository",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const folder = resolve(terminal.cwd, values.repo);
    const reader = await settingsReader(folder, values.github);
    const repository = await openRepository(folder, process.env);
    try {
      const report = await doctor(repository, shippedFiles(), reader, {
        worktree: values.worktree,
        defaultBranch: values["default-branch"],
        now: Date.now()
      });
      terminal.out(
        values.json ? jsonText(reportJson(report)) : adviceText(report.advice, report.source, terminal)
      );
      return needsMending(report.advice) ? 1 : 0;
    } finally {
      await repository.close();
    }
  }
};
async function settingsReader(folder, named) {
  if (named !== void 0 && !/^[\w.-]+\/[\w.-]+$/.test(named))
    throw new UsageError(`\`${named}\` of --github is not written as OWNER/NAME`);
  const { env } = process;
  const token = given(env["GITHUB_TOKEN"]) ?? given(env["GH_TOKEN"]);
  if (token === void 0) return null;
  const serverUrl = given(env["GITHUB_SERVER_URL"]) ?? "https://github.com";
  const host = new URL(serverUrl).hostname;
  const repository = named ?? await remoteRepository(folder, host, env);
  if (repository === null) return null;
  const apiUrl = given(env["GITHUB_API_URL"]) ?? apiOf(serverUrl);
  const [{ createClient }, { createSettingsReader }] = await Promise.all([
    import("./client-536QQUXM.js"),
    import("./repository-settings-NV4LLDFW.js")
  ]);
  const client = createClient({
    apiUrl,
    graphqlUrl: given(env["GITHUB_GRAPHQL_URL"]) ?? `${apiUrl.replace(/\/v3$/, "")}/graphql`,
    token,
    userAgent: `grantproof/${shippedFiles().version()}`
  });
  return createSettingsReader(client, repository);
}
var given = (value) => value === void 0 || value === "" ? void 0 : value;
var apiOf = (serverUrl) => new URL(serverUrl).hostname === "github.com" ? "https://api.github.com" : `${serverUrl.replace(/\/$/, "")}/api/v3`;
function reportJson({ branch, advice: advice2 }) {
  return {
    schema: "https://grantproof.dev/doctor/v1",
    result: needsMending(advice2) ? "fail" : "pass",
    branch,
    findings: advice2.map(({ code, level, place, message, help }) => ({
      code,
      level,
      path: place?.path ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message,
      help
    }))
  };
}
export {
  doctorCommand
};
