#!/usr/bin/env node
import {
  faultText
} from "./chunks/chunk-43LCKQ53.js";
import {
  suggestion
} from "./chunks/chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunks/chunk-GZNONTJV.js";
import {
  shippedFiles
} from "./chunks/chunk-U6AWXQHP.js";
import "./chunks/chunk-SRZQRZKN.js";
import "./chunks/chunk-MKYPKBXP.js";
import "./chunks/chunk-7VZ5H7B6.js";

// src/cli/run-command.ts
var COMMANDS = {
  check: {
    summary: "judge what a change would do to machine access",
    load: async () => (await import("./chunks/check-S6ESMCOI.js")).checkCommand
  },
  record: {
    summary: "judge a change, and write a signed record of it",
    load: async () => (await import("./chunks/record-6KFZO56B.js")).recordCommand
  },
  seal: {
    summary: "judge what has landed, and append signed records of it to the ledger",
    load: async () => (await import("./chunks/seal-IWM5SIZP.js")).sealCommand
  },
  replay: {
    summary: "judge records again, and compare",
    load: async () => (await import("./chunks/replay-2PIFRVDD.js")).replayCommand
  },
  explain: {
    summary: "say what a rule, a problem code or a record means",
    load: async () => (await import("./chunks/explain-DUN5RLNF.js")).explainCommand
  },
  verify: {
    summary: "verify signed records: unchanged, by whom, and rightly decided",
    load: async () => (await import("./chunks/verify-FEQX6DU2.js")).verifyCommand
  },
  status: {
    summary: "say how a ledger stands",
    load: async () => (await import("./chunks/status-E6LF6JO2.js")).statusCommand
  },
  pack: {
    summary: "write what an auditor is handed about a period",
    load: async () => (await import("./chunks/pack-QPSPBSOV.js")).packCommand
  },
  init: {
    summary: "write a first policy, a roster and the workflows",
    load: async () => (await import("./chunks/init-HIP5IDFM.js")).initCommand
  },
  doctor: {
    summary: "say what is amiss in the workflows and the settings of a repository",
    load: async () => (await import("./chunks/doctor-MNHTLYDE.js")).doctorCommand
  },
  keygen: {
    summary: "make a key that signs records",
    load: async () => (await import("./chunks/keygen-WJPT4A5T.js")).keygenCommand
  },
  demo: {
    summary: "play a short story in a temporary repository",
    load: async () => (await import("./chunks/demo-EHYAKAL6.js")).demoCommand
  }
};
var USAGE_EXIT = 2;
var FAULT_EXIT = 3;
async function runCommand(args, terminal) {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`grantproof: ${error.message}
`);
      return USAGE_EXIT;
    }
    terminal.err(faultText(error));
    return FAULT_EXIT;
  }
}
async function dispatch(args, terminal) {
  const [name, ...rest] = args;
  switch (name) {
    case void 0:
    case "help":
    case "--help":
    case "-h":
      return help(rest[0], terminal);
    case "version":
    case "--version":
    case "-v":
      terminal.out(`grantproof ${shippedFiles().version()}
`);
      return 0;
    default: {
      const command = await commandNamed(name);
      if (rest.includes("--help") || rest.includes("-h")) terminal.out(command.help);
      else return command.run(rest, terminal);
      return 0;
    }
  }
}
async function commandNamed(name) {
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (known !== void 0) return known.load();
  const near = suggestion(name, Object.keys(COMMANDS), "; `grantproof --help` lists them all");
  throw new UsageError(`unknown command \`${name}\`${near}`);
}
async function help(name, terminal) {
  terminal.out(name === void 0 ? overview() : (await commandNamed(name)).help);
  return 0;
}
function overview() {
  const commands = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`
  );
  return `grantproof judges every change of machine access in a repository.

Usage: grantproof <command> [options]

Commands:
${commands.join("\n")}

Examples:
  grantproof demo                       see it work, without touching anything of yours
  grantproof check                      what HEAD would change on the default branch
  grantproof check --worktree           the same for what is not committed yet
  grantproof explain expiry             what a rule asks for
  grantproof init                       begin in a repository of yours

\`grantproof <command> --help\` tells more about one of them.
`;
}

// src/cli/terminal.ts
function processTerminal() {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  const color = wantsColor(env, stdout.isTTY);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    cwd: process.cwd(),
    color,
    links: color && stdout.isTTY && env["TERM_PROGRAM"] !== void 0,
    width: stdout.isTTY ? Math.max(40, Math.min(stdout.columns, 120)) : 100,
    interactive: stderr.isTTY && env["CI"] === void 0
  };
}
function wantsColor(env, tty) {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return tty && env["TERM"] !== "dumb";
}

// src/cli/main.ts
process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
