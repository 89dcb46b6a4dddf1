import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import {
  KEY_PASSPHRASE,
  askSecret
} from "./chunk-JPDF2UOV.js";
import {
  isEncrypted,
  readPrivateKey
} from "./chunk-TGIRDSH6.js";
import {
  fingerprintOfHint,
  keyHint
} from "./chunk-ITA4ZHDB.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/files/key-files.ts
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
var PRIVATE_FILE = "grantproof.key";
var PUBLIC_FILE = "grantproof.pub";
async function readKeyFiles(folder) {
  return {
    privateKey: await textOf(folder, PRIVATE_FILE),
    publicKey: await textOf(folder, PUBLIC_FILE)
  };
}
async function textOf({ path, name }, file) {
  try {
    return await readFile(join(path, file), "utf8");
  } catch (error) {
    const { code = "unknown reason" } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new Fault(
      `\`${join(name, file)}\` can not be read (${code})`,
      "see whose it is, or name another folder with --out"
    );
  }
}
async function writeKeyFiles(folder, { privateKey, publicKey }) {
  await mkdir(folder.path, { recursive: true }).catch((error) => {
    throw unwritable(folder.path, "made", error);
  });
  const made = await writeNew(folder, PRIVATE_FILE, privateKey, 384);
  try {
    await writeNew(folder, PUBLIC_FILE, publicKey, 420);
  } catch (error) {
    if (made) await rm(join(folder.path, PRIVATE_FILE));
    throw error;
  }
  await keepNames(folder.path);
}
async function keepNames(path) {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {
  });
  await folder?.close();
}
async function writeNew(folder, file, text, mode) {
  const path = join(folder.path, file);
  const draft = `${path}.${randomBytes(8).toString("hex")}.new`;
  try {
    await writeWhole(draft, text, mode);
    await named(draft, path, text, mode);
    return true;
  } catch (error) {
    const { code } = error;
    if (code !== "EEXIST") throw unwritable(path, "written", { code });
    if (await textOf(folder, file) === text) return false;
    throw existingKey(join(folder.name, file));
  } finally {
    await rm(draft, { force: true });
  }
}
async function named(draft, path, text, mode) {
  try {
    await link(draft, path);
  } catch (error) {
    const { code } = error;
    if (code === "EEXIST") throw error;
    await writeWhole(path, text, mode);
  }
}
async function writeWhole(path, text, mode) {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
var existingKey = (path) => new Fault(
  `\`${path}\` is there already, and what was signed with it is verified with it`,
  "name another folder with --out, or move the old key away first"
);
var unwritable = (path, what, { code }) => new Fault(
  `\`${path}\` can not be ${what} (${code ?? "unknown reason"})`,
  "name a folder that you may write to with --out"
);

// src/cli/key-text.ts
import { existsSync } from "node:fs";
import { dirname, join as join2 } from "node:path";
var writtenLines = (out) => `wrote  ${join2(out, PRIVATE_FILE)}   the private key, for you alone to read
wrote  ${join2(out, PUBLIC_FILE)}   the public key, for everybody who verifies
`;
var fingerprintLines = (hint) => `fingerprint  SHA256:${hint}
             ${fingerprintOfHint(hint)}, as ledgers have it
`;
var warningLines = (folder) => isInRepository(folder) ? `
This folder is in a git repository: never commit ${PRIVATE_FILE}.
` : "";
function isInRepository(folder) {
  if (existsSync(join2(folder, ".git"))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

// src/cli/new-key.ts
import { createPublicKey } from "node:crypto";
import { join as join3, resolve } from "node:path";

// src/adapters/sigstore/signing/new-key.ts
import { generateKeyPairSync } from "node:crypto";
function newKey(passphrase) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const plain = { type: "pkcs8", format: "pem" };
  const sealed = passphrase === null ? privateKey.export(plain) : privateKey.export({ ...plain, cipher: "aes-256-cbc", passphrase });
  return {
    privateKey: sealed.toString(),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    hint: keyHint(publicKey)
  };
}

// src/cli/new-key.ts
var SHORTEST = 8;
var keyFolder = (out, terminal) => ({
  path: resolve(terminal.cwd, out),
  name: out
});
async function makeKey(folder, encrypted, terminal) {
  const { privateKey, publicKey } = await readKeyFiles(folder);
  if (privateKey !== null) throw existingKey(join3(folder.name, PRIVATE_FILE));
  if (publicKey !== null) throw existingKey(join3(folder.name, PUBLIC_FILE));
  const key = newKey(encrypted ? await passphraseOf(terminal) : null);
  await writeKeyFiles(folder, key);
  return { publicKey: key.publicKey, hint: key.hint, isNew: true };
}
async function keyIn(folder, terminal) {
  const texts = await readKeyFiles(folder);
  const { privateKey } = texts;
  const [privateFile, publicFile] = [PRIVATE_FILE, PUBLIC_FILE].map(
    (one) => join3(folder.name, one)
  );
  if (privateKey === null && texts.publicKey === null) return null;
  if (privateKey === null)
    throw new Fault(
      `\`${publicFile}\` is there without its private key`,
      `name another folder with --out; a key that is kept elsewhere is named with --public-key ${publicFile}`
    );
  const name = `the key \`${privateFile}\``;
  const made = createPublicKey(
    readPrivateKey(privateKey, name, await opening(privateKey, name, terminal))
  );
  refuseMisfit(texts, keyHint(made), publicFile);
  const publicKey = made.export({ type: "spki", format: "pem" }).toString();
  await writeKeyFiles(folder, { privateKey, publicKey: texts.publicKey ?? publicKey });
  return { publicKey, hint: keyHint(made), isNew: false };
}
function refuseMisfit({ publicKey }, hint, file = "") {
  if (publicKey === null || keyHint(readPublicKey(publicKey, `the key \`${file}\``)) === hint)
    return;
  throw new Fault(
    `\`${file}\` is not the public key of the private key beside it`,
    "name another folder with --out"
  );
}
var opening = async (text, name, terminal) => isEncrypted(text) ? given() ?? await askSecret(`Passphrase of ${name}: `, terminal) : void 0;
var given = () => {
  const passphrase = process.env[KEY_PASSPHRASE] ?? "";
  return passphrase === "" ? void 0 : passphrase;
};
async function passphraseOf(terminal) {
  const passphrase = given() ?? await typedTwice(terminal);
  if (passphrase.length < SHORTEST)
    throw new UsageError(`the passphrase has fewer than ${SHORTEST} characters`);
  return passphrase;
}
async function typedTwice(terminal) {
  const first = await askSecret("Passphrase for the new key: ", terminal);
  if (first === void 0)
    throw new UsageError(
      `--passphrase needs a terminal to ask on, or the passphrase in ${KEY_PASSPHRASE}`
    );
  const second = await askSecret("The same again: ", terminal);
  if (second !== first) throw new UsageError("the two are not the same, so no key was made");
  return first;
}

export {
  PRIVATE_FILE,
  PUBLIC_FILE,
  writtenLines,
  fingerprintLines,
  warningLines,
  keyFolder,
  makeKey,
  keyIn
};
