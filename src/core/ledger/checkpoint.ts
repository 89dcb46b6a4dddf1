import { base64OfBytes, bytesOfBase64 } from '../model/base64.ts';
import { hashOfHex, hexOfHash } from './merkle.ts';
import { type NoteSignature, readNote, writeNote } from './note.ts';
import type { TreeHead } from './tree-head.ts';

/** Where a ledger stands (C2SP tlog-checkpoint). The signed statement of its last record says the same. */
export interface Checkpoint {
  readonly origin: string;
  readonly head: TreeHead;
}

/** The file that a checkpoint stands in on the ledger's branch. */
export const CHECKPOINT_FILE = 'checkpoint';

/** The text that a key signs. */
export const checkpointText = ({ origin, head }: Checkpoint): string =>
  `${origin}\n${head.size}\n${base64OfBytes(hashOfHex(head.root))}\n`;

export const writeCheckpoint = (
  checkpoint: Checkpoint,
  signatures: readonly NoteSignature[] = [],
): string => writeNote(checkpointText(checkpoint), signatures);

type CheckpointRead =
  | { readonly checkpoint: Checkpoint; readonly signatures: readonly NoteSignature[] }
  /** Why it is none: a phrase. */
  | { readonly refusal: string };

const HASH_BYTES = 32;

/** Reads a checkpoint strictly: there is one way to write each. */
export function readCheckpoint(text: string): CheckpointRead {
  const note = readNote(text);
  if (note === null) return { refusal: 'it is no signed note' };
  const [origin = '', size = '', root = '', end, more] = note.text.split('\n');
  if (end !== '' || more !== undefined) return { refusal: 'it has other lines than three' };
  const isOrigin = /^[^\s+]{1,500}$/u.test(origin);
  if (!isOrigin) return { refusal: 'its first line names no ledger' };
  if (!/^(?:0|[1-9]\d{0,14})$/.test(size)) return { refusal: 'its second line is no size' };
  const hash = bytesOfBase64(root);
  if (hash?.length !== HASH_BYTES) return { refusal: 'its third line is no root' };
  const head = { size: Number(size), root: hexOfHash(hash) };
  return { checkpoint: { origin, head }, signatures: note.signatures };
}
