import {
  REFUSED
} from "./chunk-PP4E7QCK.js";
import {
  factsFile
} from "./chunk-MZPD6UUG.js";
import "./chunk-43LCKQ53.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-UZQ47OLJ.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/demo/github-part.ts
var at = (hour, minute = 0) => Date.UTC(2026, 11, 1, hour, minute);
var account = (login, id) => ({ login, id: String(id), type: "User" });
var DEV = account("octo-dev", 1001);
var OWNER = account("octo-releaser", 1002);
var ADMIN = account("octo-admin", 1003);
var PEOPLE = [
  { ...DEV, permission: "write", teams: [] },
  { ...OWNER, permission: "write", teams: [] },
  { ...ADMIN, permission: "admin", teams: [] }
];
var NUMBER = 7;
function githubPart() {
  const heads = [];
  const reviews = [];
  const landed = /* @__PURE__ */ new Map();
  const commitBy = (sha, who, committedAt) => ({
    ...{ sha, author: who, committer: who, coAuthors: [], committedAt }
  });
  const facts = (now) => ({
    now,
    pullRequest: {
      number: NUMBER,
      author: DEV,
      title: "Give the release workflow access",
      body: "",
      labels: [],
      baseRef: "main",
      headRef: "release-access"
    },
    commits: heads.map((head) => commitBy(head.sha, DEV, head.at)),
    heads: [...heads],
    reviews: [...reviews],
    people: PEOPLE
  });
  return {
    pushed: (sha, time) => void heads.push({ sha, at: time, pusher: DEV }),
    approved(time) {
      const commit = heads.at(-1)?.sha ?? "";
      const review = { id: "501", reviewer: OWNER, state: "APPROVED" };
      reviews.push({ ...review, submittedAt: time, commit });
    },
    merged: (commit, time) => void landed.set(commit, { ...facts(time), landedAt: time }),
    pushedPast: (sha, time) => void landed.set(sha, {
      now: time,
      landedAt: time,
      pullRequest: null,
      commits: [commitBy(sha, ADMIN, time)],
      heads: [{ sha, at: time, pusher: ADMIN }],
      reviews: [],
      people: PEOPLE
    }),
    factsFile: (now) => jsonText(factsFile(facts(now))),
    landings: {
      landing: async (commit, _line, { now }) => Promise.resolve({ facts: landed.get(commit) ?? { now }, last: commit }),
      moves: async () => Promise.resolve([])
    }
  };
}

// src/cli/demo/story.ts
var FACTS = ".git/facts.json";
var KEY = ".git/keys/grantproof.key";
var PUBLIC_KEY = ".git/keys/grantproof.pub";
var KEPT = ".git/kept";
var LEDGER = "grantproof-ledger";
var MAIN = [
  ".github/grantproof/policy.yaml",
  ".github/grantproof/roster.yaml",
  "grants/nightly-backup.yaml"
];
var RELEASE = "grants/release-publisher.yaml";
var BACKUP = "grants/nightly-backup.yaml";
var DEBUG = "grants/incident-debug.yaml";
async function playStory(stage) {
  const github = githubPart();
  await beginning(stage, github);
  await denied(stage, github);
  await mended(stage, github);
  await merged(stage, github);
  await past(stage, github);
  await verified(stage);
  await cut(stage, github);
}
async function beginning(stage, github) {
  const { repository, chapter, tell, show, play } = stage;
  for (const path of MAIN) await put(stage, "main", path);
  await repository.commit("Adopt Grantproof");
  await repository.branch("less-access", "main");
  await put(stage, "3-less", BACKUP);
  await repository.commit("The backup no longer deletes");
  await repository.switchTo("main");
  chapter("A repository with one grant, a policy, and a ledger that begins here");
  show(`${repository.folder}
${MAIN.map((path) => `  ${path}
`).join("")}
`);
  tell(
    "There is no GitHub here. What it would do and say is made up, and so is the day; those lines begin with `GitHub:`. All else is the program itself, by commands that you can type."
  );
  show("\n");
  await play({ ...KEYGEN, lines: 2 });
  await play(seal(github, at(8)));
  tell("From here on, whatever lands is sealed: what stood already is the backlog.");
}
async function denied(stage, github) {
  const { repository, chapter, tell, play } = stage;
  await repository.branch("release-access", "main");
  await put(stage, "1-too-much", RELEASE);
  github.pushed(await repository.commit("Give the release workflow access"), at(9));
  await writeFacts(stage, github, at(9));
  chapter("1. Somebody gives a release workflow access to a bucket, in a hurry");
  stage.github("octo-dev opens pull request #7.");
  await play(check("release-access", 1));
  tell(
    "Denied: nobody answers for it, it may do anything to the bucket, for years, without a ticket."
  );
}
async function mended(stage, github) {
  const { repository, chapter, tell, play } = stage;
  await put(stage, "2-fixed", RELEASE);
  const message = "Name a person, an end and a ticket; ask for one action";
  github.pushed(await repository.commit(message), at(9, 20));
  await writeFacts(stage, github, at(9, 20));
  chapter("2. They follow the help lines and push again");
  stage.github("octo-dev pushes to #7.");
  await play(check("release-access", 4));
  tell(
    "Pending: nothing is wrong with it, but access grows, and its owner has not said yes. Whoever wrote it can not."
  );
}
async function merged(stage, github) {
  const { repository, chapter, tell, play } = stage;
  github.approved(at(9, 40));
  await writeFacts(stage, github, at(9, 40));
  chapter("3. The owner approves exactly this, and it is merged and sealed");
  stage.github("octo-releaser approves #7.");
  await play(check("release-access", 0));
  stage.github("octo-dev merges #7.");
  await repository.switchTo("main");
  const merge = "git merge --no-ff release-access";
  const commit = await stage.git(merge, () => repository.merge("release-access", "Merge #7"));
  github.merged(commit, at(9, 45));
  stage.show("\n");
  await play(seal(github, at(9, 46)));
  tell(
    `Record 1 holds everything that this decision rests on, and a signed statement about it, on the branch \`${LEDGER}\`. The action does this after every merge.`
  );
}
async function past(stage, github) {
  const { repository, chapter, tell, play } = stage;
  chapter("4. An admin is in a hurry, too, and pushes to main past the gate");
  await put(stage, "4-pushed", DEBUG);
  const message = "Everything for the incident";
  const commit = await stage.git(
    `git add grants && git commit --message '${message}'`,
    () => repository.commit(message)
  );
  stage.github("octo-admin, who may bypass the rules, pushes it to `main`.");
  github.pushedPast(commit, at(11));
  stage.show("\n");
  await play(seal(github, at(11, 1), { code: 1 }));
  tell(
    "Nobody could hold it back, and nobody can hide it: what lands without leave is sealed as a violation, with what was missing."
  );
}
async function verified({ chapter, tell, play }) {
  chapter("5. Anybody who has the public key verifies all of it, offline");
  await play(verifyLedger(["--strict"], 0));
  tell(
    "It passes, with the violation in it: the ledger is whole, and says what happened. And from a record alone, without this repository, anybody decides again:"
  );
  await play(REPLAY);
}
async function cut(stage, github) {
  const { repository, chapter, tell, play } = stage;
  const whole = await repository.resolve(LEDGER);
  chapter("6. Somebody who may push cuts the violation off the ledger");
  await stage.git(
    `git branch --force ${LEDGER} ${LEDGER}~1`,
    () => repository.moveBranch(LEDGER, `${LEDGER}~1`)
  );
  await play(status([], 1));
  tell(
    "Every signature still holds: this is the ledger as it was before. But its records no longer cover the branch. And whoever kept a bundle elsewhere, such as a copy that the action hands out, knows of a record that is gone:"
  );
  stage.show("\n");
  await play(verifyLedger(["--anchor", bundle(2)], 1));
  tell("Nor does the seal go on from there, where it sees such a bundle:");
  await play(seal(github, at(12), { code: REFUSED, anchor: bundle(2) }));
  const back = `git branch --force ${LEDGER} ${whole.slice(0, 12)}`;
  await stage.git(back, () => repository.moveBranch(LEDGER, whole));
  await play(status(["--anchor", bundle(2)], 0));
  tell("Whole again, and known outside up to its last record.");
}
var bundle = (index) => `${KEPT}/${String(index).padStart(9, "0")}.sigstore.json`;
var KEYGEN = {
  args: ["keygen", "--out", ".git/keys"],
  code: 0,
  run: async (args, on) => (await import("./keygen-WJPT4A5T.js")).keygenCommand.run(args, on)
};
var check = (branch, code) => ({
  args: ["check", "--head", branch, "--facts", FACTS],
  code,
  run: async (args, on) => (await import("./check-S6ESMCOI.js")).checkCommand.run(args, on)
});
var seal = (github, now, { code = 0, anchor } = {}) => ({
  args: [
    ...["seal", "--key", KEY],
    ...anchor === void 0 ? ["--out", KEPT] : ["--anchor", anchor]
  ],
  code,
  run: async (args, on) => {
    const { sealIn } = await import("./seal-IWM5SIZP.js");
    return sealIn({ source: github.landings, now: () => now }, args, on);
  }
});
var verifyLedger = (more, code) => ({
  args: ["verify", "--repo", ".", "--key", PUBLIC_KEY, ...more],
  code,
  run: async (args, on) => (await import("./verify-FEQX6DU2.js")).verifyCommand.run(args, on)
});
var status = (more, code) => ({
  args: ["status", "--key", PUBLIC_KEY, ...more],
  code,
  run: async (args, on) => (await import("./status-E6LF6JO2.js")).statusCommand.run(args, on)
});
var REPLAY = {
  args: ["replay", KEPT],
  code: 0,
  run: async (args, on) => (await import("./replay-2PIFRVDD.js")).replayCommand.run(args, on)
};
async function put({ repository }, folder, path) {
  const text = shippedFiles().example(`demo/${folder}/${path}`);
  if (text === void 0)
    throw new Fault(`the example demo/${folder}/${path} is missing`, "install the program again");
  await repository.write([{ path, text }]);
}
var writeFacts = async ({ repository }, github, now) => repository.write([{ path: FACTS, text: github.factsFile(now) }]);
export {
  playStory
};
