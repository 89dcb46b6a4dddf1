import {
  BUNDLE_FILE,
  RECORD_FILE
} from "./chunk-RNSMWEOI.js";
import {
  PREDICATE_TYPE
} from "./chunk-Q22YZBAV.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/demo-evidence.ts
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
var KEYS = ".git/keys";
var EVIDENCE = ".git/evidence";
var FORGED = ".git/forged";
var PUBLIC_KEY = `${KEYS}/grantproof.pub`;
var KEYGEN = {
  command: async () => (await import("./keygen-PBWGH7D3.js")).keygenCommand,
  args: ["keygen", "--out", KEYS],
  code: 0
};
var RECORD = {
  command: async () => (await import("./record-2JBSSOBL.js")).recordCommand,
  args: [
    ...["record", "--head", "release-access", "--facts", ".git/facts.json"],
    ...["--key", `${KEYS}/grantproof.key`, "--out", EVIDENCE]
  ],
  code: 1
};
var verify = (folder, code) => ({
  command: async () => (await import("./verify-F435JTXL.js")).verifyCommand,
  args: ["verify", folder, "--key", PUBLIC_KEY],
  code
});
var REPLAY = {
  command: async () => (await import("./replay-BTMYKDZU.js")).replayCommand,
  args: ["replay", EVIDENCE],
  code: 0
};
async function playEvidence(terminal, say, first) {
  say(
    `${first}. The first verdict is kept as evidence: a record, and a signed statement about it.`
  );
  await play(KEYGEN, terminal);
  await play(RECORD, { ...terminal, out: () => {
  }, err: terminal.out }, terminal.out);
  say(`${first + 1}. Somebody verifies it, and decides it again from the record alone.`);
  await play(verify(EVIDENCE, 0), terminal);
  await play(REPLAY, terminal);
  say(`${first + 2}. Somebody turns the denial into an allow.`);
  await forge(terminal.cwd);
  terminal.out(
    `$ sed 's/"deny"/"allow"/g' ${EVIDENCE}/${RECORD_FILE} > ${FORGED}/${RECORD_FILE}
`
  );
  await play(verify(FORGED, 1), terminal);
  terminal.out("Refused: the signed statement is about another record.\n");
  say("The same without Grantproof, for an outsider");
  terminal.out(outsider(terminal.cwd));
}
async function play({ command, args, code }, terminal, show = terminal.out) {
  show(`$ grantproof ${args.join(" ")}
`);
  const ended = await (await command()).run(args.slice(1), terminal);
  show("\n");
  if (ended === code) return;
  throw new Fault("the story did not go as it should", "please report this, with the lines above");
}
async function forge(folder) {
  await cp(join(folder, EVIDENCE), join(folder, FORGED), { recursive: true });
  const path = join(folder, FORGED, RECORD_FILE);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll('"deny"', '"allow"'));
}
var outsider = (folder) => `cd ${folder}/${EVIDENCE}

cosign verify-blob-attestation --bundle ${BUNDLE_FILE} --key ../keys/grantproof.pub \\
  --insecure-ignore-tlog --type ${PREDICATE_TYPE} ${RECORD_FILE}

jq -r .dsseEnvelope.payload ${BUNDLE_FILE} | base64 -d > statement.json &&
  jq -r '.dsseEnvelope.signatures[0].sig' ${BUNDLE_FILE} | base64 -d > statement.sig &&
  (printf 'DSSEv1 28 application/vnd.in-toto+json %s ' $(wc -c < statement.json); cat statement.json) > signed.bin &&
  openssl dgst -sha256 -verify ../keys/grantproof.pub -signature statement.sig signed.bin

jq -r '.subject[0].digest.sha256 + "  " + .subject[0].name' statement.json | sha256sum -c
`;
export {
  playEvidence
};
