import {
  Fault
} from "./chunk-MKYPKBXP.js";

// src/adapters/git/reply-parser.ts
var NEWLINE = 10;
var FOUND = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;
function createReplyParser(withBody, onReply) {
  let line = [];
  let header = { kind: "missing" };
  let room = null;
  let filled = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (room === null) {
        const end = chunk.indexOf(NEWLINE, at);
        line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
        if (end === -1) return;
        at = end + 1;
        header = parseHeader(Buffer.concat(line).toString("utf8"));
        line = [];
        if (header.kind === "found" && withBody()) {
          room = Buffer.allocUnsafe(header.size + 1);
          filled = 0;
        } else {
          onReply(header, null);
        }
      } else {
        const copied = chunk.copy(room, filled, at);
        at += copied;
        filled += copied;
        if (filled === room.length) {
          const body = room.subarray(0, -1);
          room = null;
          onReply(header, body);
        }
      }
    }
  };
}
function parseHeader(line) {
  const [, oid, type, size] = FOUND.exec(line) ?? [];
  if (oid !== void 0 && type !== void 0) {
    return { kind: "found", oid, type, size: Number(size) };
  }
  return { kind: line.endsWith(" ambiguous") ? "ambiguous" : "missing" };
}

// src/adapters/git/object-reader.ts
var READER_COMMAND = ["cat-file", "--batch-command", "--buffer"];
function createObjectReader(start, diagnosis) {
  const batches = [];
  let process = started();
  function onReply(header, body) {
    const batch = batches[0];
    batch?.objects.push({ header, body });
    if (batch !== void 0 && batch.objects.length === batch.size) {
      batches.shift();
      batch.resolve(batch.objects);
    }
  }
  function fail(running, reason) {
    if (process !== running) return;
    process = null;
    for (const batch of batches.splice(0)) batch.reject(reason);
  }
  function started() {
    const running = start();
    const parse = createReplyParser(() => batches[0]?.command === "contents", onReply);
    running.child.stdout.on("data", (chunk) => {
      try {
        parse(chunk);
      } catch (error) {
        running.child.kill();
        fail(running, error);
      }
    });
    running.ended.then(async (result) => fail(running, await diagnosis.failed("cat-file", result))).catch((error) => fail(running, error));
    return running;
  }
  function ask(command, names) {
    const unsayable = names.find((name) => /[\n\0]/.test(name));
    if (unsayable !== void 0) {
      throw new Fault(`\`${unsayable}\` can't be the name of an object`, "give an object id");
    }
    if (names.length === 0) return Promise.resolve([]);
    process ??= started();
    const { stdin } = process.child;
    return new Promise((resolve, reject) => {
      batches.push({ size: names.length, command, objects: [], resolve, reject });
      stdin.write(`${names.map((name) => `${command} ${name}
`).join("")}flush
`);
    });
  }
  return {
    async headers(names) {
      const objects = await ask("info", names);
      return objects.map(({ header }) => header);
    },
    contents: async (names) => ask("contents", names)
  };
}

export {
  READER_COMMAND,
  createObjectReader
};
