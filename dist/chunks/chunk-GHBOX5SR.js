// src/adapters/github/blob-oid.ts
import { createHash } from "node:crypto";
function isBlob(id, bytes) {
  const hash = createHash(id.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
}

export {
  isBlob
};
