// src/core/model/base64.ts
var SLICE = 32768;
function base64OfBytes(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}
function bytesOfBase64(base64) {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return base64OfBytes(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}

export {
  base64OfBytes,
  bytesOfBase64
};
