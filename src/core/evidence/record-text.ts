import { digestOf } from '../model/canonical.ts';
import type { RecordedTexts } from './record.ts';

type RecordedText = RecordedTexts[string];

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** More arguments than this are too many for one call. */
const SLICE = 0x80_00;

/** Bytes as a record holds them: as text where they are UTF-8, byte order marks and line ends as they are, else in base64. */
export function recordedText(bytes: Uint8Array): RecordedText {
  try {
    return UTF8.decode(bytes);
  } catch {
    return { base64: toBase64(bytes) };
  }
}

/** The bytes that a recorded text stands for; null where its base64 is none, or not written in the one way. */
export function bytesOfText(text: RecordedText): Uint8Array | null {
  return typeof text === 'string' ? new TextEncoder().encode(text) : fromBase64(text.base64);
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return toBase64(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}

/** Keeps texts, each once, by their digest. */
export interface TextStore {
  readonly keep: (content: string | Uint8Array) => string;
  /** All that was kept. */
  readonly texts: () => RecordedTexts;
}

export function textStore(): TextStore {
  const kept = new Map<string, RecordedText>();
  return {
    keep: (content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const digest = digestOf(bytes);
      if (!kept.has(digest)) kept.set(digest, recordedText(bytes));
      return digest;
    },
    texts: () => Object.fromEntries(kept),
  };
}
