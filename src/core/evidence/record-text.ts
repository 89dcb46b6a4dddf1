import { base64OfBytes, bytesOfBase64 } from '../model/base64.ts';
import { digestOf } from '../model/canonical.ts';
import type { RecordedTexts } from './record.ts';

type RecordedText = RecordedTexts[string];

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as a record holds them: as text where they are UTF-8, byte order marks and line ends as they are, else in base64. */
export function recordedText(bytes: Uint8Array): RecordedText {
  try {
    return UTF8.decode(bytes);
  } catch {
    return { base64: base64OfBytes(bytes) };
  }
}

/** The bytes that a recorded text stands for; null where its base64 is none, or not written in the one way. */
export function bytesOfText(text: RecordedText): Uint8Array | null {
  return typeof text === 'string' ? new TextEncoder().encode(text) : bytesOfBase64(text.base64);
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
