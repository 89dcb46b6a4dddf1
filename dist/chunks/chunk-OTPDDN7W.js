import {
  temporaryFolder
} from "./chunk-KTP5BKHB.js";
import {
  READER_COMMAND,
  createObjectReader
} from "./chunk-KC5HH2QK.js";
import {
  gitFailed
} from "./chunk-TJFC2MGA.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/ledger-scratch.ts
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
async function openLedgerScratch(git, remote, parent) {
  const folder = await temporaryFolder(parent, "ledger");
  const run = async (...args) => {
    const result = await git.run(args, { folder });
    if (result.code !== 0)
      throw gitFailed(args[0] ?? "", { ...result, messages: remote.hide(result.messages) });
  };
  await run("init", "--quiet", "--bare", "--template=", `--object-format=${remote.hash}`, ".");
  await writeFile(join(folder, "config"), `${SETTINGS}${promisor(remote)}`, { flag: "a" });
  if (remote.objectFolder !== null)
    await writeFile(join(folder, "objects/info/alternates"), `${remote.objectFolder}
`);
  const here = /* @__PURE__ */ new Set();
  return {
    folder,
    diagnosis: {
      missing: async (name) => Promise.resolve(
        new Fault(
          `the object \`${name}\` of the ledger is missing`,
          "fetch it, or run `git fsck`"
        )
      ),
      failed: async (command, result) => Promise.resolve(notRead(remote, command, result))
    },
    async bring(head) {
      if (remote.objectFolder !== null || here.has(head)) return;
      await run(
        ...["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--depth=1"],
        ...["--filter=tree:0", "origin", head]
      );
      here.add(head);
    },
    remove: async () => rm(folder, { recursive: true, force: true })
  };
}
function notRead(remote, command, result) {
  const failed = gitFailed(command, result);
  if (remote.objectFolder !== null) return failed;
  const said = remote.hide(failed.message);
  return new Fault(`${remote.name} can't be read: ${said}`, "run it again: nothing is lost");
}
var SETTINGS = `[core]
	hooksPath = /dev/null
	attributesFile = /dev/null
[gc]
	auto = 0
[fetch]
	writeCommitGraph = false
[push]
	gpgSign = false
[fastimport]
	unpackLimit = 100000
`;
var promisor = ({ objectFolder, url }) => objectFolder === null ? `[remote "origin"]
	url = ${JSON.stringify(url)}
	promisor = true
	partialCloneFilter = tree:0
` : "";

// src/adapters/git/ledger-store.ts
var MODE = "100644";
var ENOUGH = { records: 50, bytes: 4 * 1024 * 1024 };
async function openGitLedgerStore(options) {
  const { remote, branch } = options;
  const git = createGit({ ...gitEnvironment(options.environment), ...remote.environment });
  const scratch = await openLedgerScratch(git, remote, options.folder);
  const ref = `refs/heads/${branch}`;
  const place = `the branch \`${branch}\` of ${remote.name}`;
  let reader = null;
  let appends = 0;
  const run = async (args, input) => git.run(args, { folder: scratch.folder, ...input !== void 0 && { input } });
  const tip = async () => {
    const found = await run(["ls-remote", "--quiet", remote.url, ref]);
    if (found.code !== 0) throw unreachable(remote, "ls-remote", found);
    const line = found.output.toString("latin1").split("\n").find((one) => one.endsWith(`	${ref}`));
    return line === void 0 ? null : oid(line.slice(0, line.indexOf("	")));
  };
  return {
    place,
    enough: ENOUGH,
    async head() {
      const head = await tip();
      if (head !== null) await scratch.bring(head);
      return head;
    },
    async read(head, paths) {
      reader ??= createObjectReader(
        () => git.start(READER_COMMAND, { folder: scratch.folder }),
        scratch.diagnosis
      );
      const found = await reader.contents(paths.map((path) => `${head}:${path}`));
      return new Map(
        paths.flatMap((path, nth) => {
          const object = found[nth];
          const isFile = object?.header.kind === "found" && object.header.type === "blob";
          return isFile && object.body !== null ? [[path, object.body]] : [];
        })
      );
    },
    async append(head, files, message) {
      appends += 1;
      const made = `refs/append/${appends}`;
      const commit = await importCommit(git, scratch.folder, { head, files, message, made });
      const lease = `--force-with-lease=${ref}:${head ?? ""}`;
      const receiver = remote.receiver === null ? [] : [`--receive-pack=${remote.receiver}`];
      const options2 = ["--porcelain", lease, ...receiver];
      const pushed = await run(["push", ...options2, remote.url, `${made}:${ref}`]);
      if (pushed.code !== 0 && await tip() === commit) return { kind: "appended", head: commit };
      return pushedResult(pushed, commit, remote, branch);
    },
    async close() {
      await git.close();
      await scratch.remove();
    }
  };
}
async function importCommit(git, folder, commit) {
  const running = git.start(["fast-import", "--quiet", "--done", "--date-format=now"], { folder });
  const { stdin, stdout } = running.child;
  stdout.resume();
  for (const part of importStream(commit)) stdin.write(part);
  stdin.end();
  const ended = await running.ended;
  if (ended.code !== 0) throw gitFailed("fast-import", ended);
  const named = await git.run(["rev-parse", "--verify", "--quiet", commit.made], { folder });
  if (named.code !== 0) throw gitFailed("rev-parse", named);
  return oid(named.output.toString("latin1").trim());
}
function* importStream({ head, files, message, made }) {
  yield `commit ${made}
committer grantproof <grantproof@localhost> now
${data(message)}${message}
`;
  if (head !== null) yield `from ${head}
`;
  for (const [path, bytes] of files) {
    yield `M ${MODE} inline ${path}
data ${bytes.length}
`;
    yield bytes;
    yield "\n";
  }
  yield "done\n";
}
var data = (text) => `data ${new TextEncoder().encode(text).length}
`;
function pushedResult({ code, output, messages }, head, remote, branch) {
  if (code === 0) return { kind: "appended", head };
  const refused = output.toString("utf8").split("\n").find((line) => line.startsWith("!"));
  if (refused === void 0) throw unreachable(remote, "push", { code, messages });
  const said = messages.split("\n").flatMap((line) => /^(?:remote: |error: |fatal: )(.*\S)\s*$/.exec(line)?.[1] ?? []);
  if (said.some((line) => line.includes("refusing to update checked out branch")))
    throw new Fault(
      `the branch \`${branch}\` is checked out, so that nothing can be appended to it`,
      "switch that work tree to another branch: nobody edits a ledger by hand"
    );
  return {
    kind: "moved",
    reason: [...said, refused.split("	").at(-1) ?? ""].slice(0, 5).join("; ")
  };
}
function unreachable(remote, command, result) {
  if (remote.grant !== void 0 && /returned error: 40[13]/.test(result.messages))
    return new Fault(`the token may not push to ${remote.name}`, remote.grant);
  const said = remote.hide(gitFailed(command, result).message);
  return new Fault(
    `${remote.name} can't be ${command === "push" ? "written to" : "read"}: ${said}`,
    "see whether its address is right, and whether git may read and write there; then run it again"
  );
}

export {
  openGitLedgerStore
};
