import { base64OfBytes, bytesOfBase64 } from '../model/base64.ts';

/** A signature below a note (C2SP signed-note): whose, by which key, and over which bytes. */
export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of the key's id. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
}

const KEY_HASH = 4;

/** @param text ends with a newline; that is what is signed */
export function writeNote(text: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(({ name, keyHash, signature }) => {
    const bytes = new Uint8Array([...keyHash, ...signature]);
    return `— ${name} ${base64OfBytes(bytes)}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** The text of a note and its signatures; null where it is no note. An unsigned one is read too. */
export function readNote(
  note: string,
): { readonly text: string; readonly signatures: readonly NoteSignature[] } | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const signatures: NoteSignature[] = [];
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '') return null;
  for (const line of lines) {
    const [, name, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = bytesOfBase64(encoded);
    if (name === undefined || name.includes('+') || bytes === null || bytes.length <= KEY_HASH)
      return null;
    signatures.push({
      name,
      keyHash: bytes.slice(0, KEY_HASH),
      signature: bytes.slice(KEY_HASH),
    });
  }
  return { text: note.slice(0, end + 1), signatures };
}
