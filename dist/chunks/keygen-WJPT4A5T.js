import {
  PRIVATE_FILE,
  PUBLIC_FILE,
  fingerprintLines,
  keyFolder,
  makeKey,
  warningLines,
  writtenLines
} from "./chunk-FH2D2OI2.js";
import "./chunk-H3JNXK4G.js";
import {
  SIGNER_OPTIONS
} from "./chunk-JPDF2UOV.js";
import "./chunk-TGIRDSH6.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/keygen.ts
import { join } from "node:path";
var HELP = `Usage: grantproof keygen --out DIR [--passphrase]
       grantproof keygen --rotate --key OLD (--out DIR | --public-key PUB) [options]
       grantproof keygen --add --key KEY (--out DIR | --public-key PUB) [options]
       grantproof keygen --revoke PUB --key KEY [--since INDEX] [options]

Makes a key pair that signs records: ECDSA P-256, in PEM, as OpenSSL and cosign read it too.
Writes grantproof.key, for its owner alone to read, and grantproof.pub, for everybody. Overwrites
nothing.

In a ledger, the key that signed its first record counts. Which others do, and from which record on,
its own records say, each signed by a key that counts there. With one of these, such a record is
appended; run again after an interruption, the command goes on where it was:
  --rotate       from the next record on, the new key counts in place of the one that signs
  --add          from the next record on, the new key counts besides
  --revoke PUB   this key counts no longer, nor does what it introduced from then on

Options:
  --out DIR      the folder for both files; made where it is not there. With --rotate and --add, a
                 key that is there already is taken
  --passphrase   encrypt the new private key with a passphrase: the one in
                 GRANTPROOF_KEY_PASSPHRASE, else it is asked for
With --rotate, --add or --revoke (see docs/signing.md):
  --key FILE     a private key that counts in the ledger; without it, the one in GRANTPROOF_KEY
  --sign-command CMD, --signing-public-key FILE
                 the same for a key that a command signs with, such as one in a KMS
  --timestamp-url URL
                 an RFC 3161 timestamp authority that says when it was signed
  --public-key PUB
                 with --rotate and --add: take this key, which is kept elsewhere, instead of --out
  --since INDEX  with --revoke: the first record that its signature no longer counts for, by its
                 number from 0 (default: the next one)
  --with-introduced
                 with --revoke: take back the keys, too, that it introduced from then on
  --reason TEXT  why, for those who read the ledger
  --repo DIR     the repository (default: this folder)
  --ledger NAME  the branch of the ledger (default: grantproof-ledger)
  --remote NAME  the ledger is on a remote, such as origin, instead of in this repository

Exit codes:
  0  done    2  the arguments make no sense    3  something broke, or can't be

Examples:
  grantproof keygen --out ~/grantproof-keys
  grantproof keygen --rotate --key ~/keys-2026/grantproof.key --out ~/keys-2027 --remote origin
  grantproof keygen --add --key ~/keys-2026/grantproof.key --out /media/safe/recovery
  grantproof keygen --rotate --key grantproof.key --public-key kms.pub --reason 'moves to the KMS'
  grantproof keygen --revoke stolen.pub --since 41 --key /media/safe/recovery/grantproof.key
`;
var OPTIONS = {
  ...SIGNER_OPTIONS,
  out: { type: "string" },
  passphrase: { type: "boolean", default: false },
  rotate: { type: "boolean", default: false },
  add: { type: "boolean", default: false },
  revoke: { type: "string" },
  "public-key": { type: "string" },
  since: { type: "string" },
  "with-introduced": { type: "boolean", default: false },
  reason: { type: "string" },
  repo: { type: "string" },
  ledger: { type: "string" },
  remote: { type: "string" }
};
var keygenCommand = {
  summary: "make a key that signs records, and say which ones count in a ledger",
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    if (values.rotate || values.add || values.revoke !== void 0) {
      const { runKeyChange } = await import("./key-change-6EX3VJXZ.js");
      return runKeyChange(values, terminal);
    }
    refuseStray(values);
    if (values.out === void 0)
      throw new UsageError("say where to put the key: keygen --out DIR");
    const folder = keyFolder(values.out, terminal);
    const key = await makeKey(folder, values.passphrase, terminal);
    terminal.out(doneText(values.out, key.hint, warningLines(folder.path)));
    return 0;
  }
};
function refuseStray(values) {
  const alone = /* @__PURE__ */ new Set(["out", "passphrase"]);
  const stray = Object.entries(values).find(([name, value]) => !alone.has(name) && value !== false);
  if (stray !== void 0)
    throw new UsageError(`--${stray[0]} goes with --rotate, --add or --revoke, of a ledger's keys`);
}
function doneText(out, hint, warning) {
  const key = join(out, PRIVATE_FILE);
  const pub = join(out, PUBLIC_FILE);
  return `${writtenLines(out)}
${fingerprintLines(hint)}${warning}
Next:
  grantproof record --key ${key} --out evidence
  grantproof verify evidence --key ${pub}

To sign on GitHub, keep it in an environment that only the default branch can use:
  Settings > Environments > New environment > grantproof
    Deployment branches and tags: selected, the default branch alone
  gh secret set GRANTPROOF_KEY --env grantproof < ${key}
and let the job that signs name it, with \`environment: grantproof\`. Publish ${PUBLIC_FILE} with its
fingerprint where those who verify look for it. docs/signing.md tells more.
`;
}
export {
  keygenCommand
};
