import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { TreeFile } from '../model/reading.ts';

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** What a governed file turned out to be: text, something that can't be looked into, or a problem. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'opaque'; readonly reason: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** How files begin whose content is elsewhere, or locked. */
const OPAQUE: readonly (readonly [start: string, reason: string])[] = [
  ['version https://git-lfs.github.com/spec/', 'a Git LFS pointer'],
  ['\0GITCRYPT\0', 'encrypted by git-crypt'],
  ['$ANSIBLE_VAULT;', 'encrypted by Ansible Vault'],
  ['age-encryption.org/', 'encrypted by age'],
  ['-----BEGIN AGE ENCRYPTED FILE-----', 'encrypted by age'],
  ['-----BEGIN PGP MESSAGE-----', 'encrypted by PGP'],
];
const LONGEST_START = 64;

const ASCII = new TextDecoder('latin1');
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file's bytes as UTF-8. Never guesses: what isn't plain text is said to be so. */
export function fileText(file: TreeFile): FileText {
  const place = { path: file.path, line: 1, column: 1 };
  if (file.size > MAX_FILE_BYTES) {
    return {
      kind: 'problem',
      problem: {
        code: 'file-too-large',
        ...place,
        message: `the file has ${file.size} bytes, and ${MAX_FILE_BYTES} are the limit`,
        help: 'split it into several files',
      },
    };
  }
  switch (file.mode) {
    case '120000':
      return { kind: 'opaque', reason: 'a symbolic link' };
    case '160000':
      return { kind: 'opaque', reason: 'a submodule' };
    default:
      return decode(file);
  }
}

function decode(file: TreeFile): FileText {
  const head = ASCII.decode(file.bytes.subarray(0, LONGEST_START));
  const opaque = OPAQUE.find(([start]) => head.startsWith(start));
  if (opaque !== undefined) return { kind: 'opaque', reason: opaque[1] };
  try {
    return { kind: 'text', text: UTF8.decode(file.bytes) };
  } catch {
    return {
      kind: 'problem',
      problem: {
        code: 'file-not-utf8',
        ...firstFault(file),
        message: 'the file is not UTF-8 text',
        help: 'save it as UTF-8; an encrypted file has to be governed in its plain form',
      },
    };
  }
}

/** Where the first bytes stand that are no UTF-8: what is decoded and encoded again differs from there on. */
function firstFault(file: TreeFile): Place {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const mended = new TextEncoder().encode(lenient.decode(file.bytes));
  const fault = mended.findIndex((byte, at) => byte !== file.bytes[at]);
  const before = lenient.decode(file.bytes.subarray(0, fault), { stream: true }).split(/\r\n?|\n/);
  return { path: file.path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
