/** More arguments than this are too many for one call. */
const SLICE = 0x80_00;

export function base64OfBytes(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}

/** The bytes; null for what is no base64, or is not written in the one way. */
export function bytesOfBase64(base64: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return base64OfBytes(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}
