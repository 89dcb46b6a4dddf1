import {
  isYaml
} from "./chunk-SERJPDIN.js";
import {
  MAX_FILE_BYTES,
  fileText
} from "./chunk-4MGC5DD7.js";
import {
  WORKFLOW_FOLDER
} from "./chunk-N7BAOBHV.js";

// src/app/workflow-texts.ts
async function readWorkflows(repository, tree) {
  const listed = await repository.list(tree, [{ path: WORKFLOW_FOLDER, deep: false }]);
  const wanted = listed.filter(({ path, mode }) => mode.startsWith("100") && isYaml(path));
  const blobs = await repository.read(
    wanted.map(({ oid }) => oid),
    MAX_FILE_BYTES
  );
  const texts = [];
  const problems = [];
  for (const entry of wanted) {
    const blob = blobs.get(entry.oid);
    const bytes = blob instanceof Uint8Array ? blob : new Uint8Array();
    const size = blob instanceof Uint8Array ? bytes.length : blob?.size ?? 0;
    const read = fileText({ ...entry, bytes, size });
    if (read.kind === "text") texts.push({ path: entry.path, text: read.text });
    else if (read.kind === "problem") problems.push(read.problem);
  }
  return { texts, problems };
}

export {
  readWorkflows
};
