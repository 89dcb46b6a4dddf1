import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/git-process.ts
import { spawn } from "node:child_process";
var MOST_MESSAGES = 64 * 1024;
function createGit(environment) {
  const running = /* @__PURE__ */ new Set();
  let closed = false;
  function start(args, options = {}) {
    if (closed) throw new Error("the repository is closed");
    const child = spawn("git", args, {
      cwd: options.folder,
      env: { ...environment, ...options.environment },
      detached: options.group === true,
      windowsHide: true
    });
    child.stdin.on("error", () => {
    });
    const stop = () => options.group === true ? stopGroup(child) : child.kill();
    const git = { child, ended: endOf(child), stop };
    running.add(git);
    const forget = () => running.delete(git);
    git.ended.then(forget, forget);
    return git;
  }
  return {
    start,
    async run(args, options = {}) {
      const { child, ended } = start(args, options);
      const chunks = [];
      child.stdout.on("data", (chunk) => chunks.push(chunk));
      child.stdin.end(options.input ?? "");
      const { code, messages } = await ended;
      return { code, messages, output: Buffer.concat(chunks) };
    },
    async close() {
      closed = true;
      const left = [...running];
      for (const git of left) git.stop();
      await Promise.allSettled(left.map(({ ended }) => ended));
    }
  };
}
function stopGroup({ pid }) {
  if (pid === void 0) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}
function endOf(child) {
  let messages = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    if (messages.length < MOST_MESSAGES) messages += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(cannotStart(error)));
    child.on("close", (code) => resolve({ code: code ?? -1, messages }));
  });
}
function cannotStart(error) {
  const why = error.code === "ENOENT" ? "`git` was not found" : "`git` could not be started";
  return new Fault(why, "install git 2.39 or newer, and see that it is on the PATH", {
    cause: error
  });
}

export {
  createGit
};
