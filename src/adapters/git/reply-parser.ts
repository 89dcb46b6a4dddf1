const NEWLINE = 0x0a;
const FOUND = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;

/** The first line of an answer of `git cat-file --batch-command`. */
export type Header =
  | { readonly kind: 'found'; readonly oid: string; readonly type: string; readonly size: number }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'missing' };

/**
 * Cuts the output of `git cat-file --batch-command`, however it is chunked, into answers; each byte is
 * looked at or copied once. `withBody` tells, for the answer at hand, whether its content follows.
 */
export function createReplyParser(
  withBody: () => boolean,
  onReply: (header: Header, body: Buffer | null) => void,
): (chunk: Buffer) => void {
  let line: Buffer[] = [];
  let header: Header = { kind: 'missing' };
  /** Room for the content and the newline after it, and how much of it is filled. */
  let room: Buffer | null = null;
  let filled = 0;

  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (room === null) {
        const end = chunk.indexOf(NEWLINE, at);
        line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
        if (end === -1) return;
        at = end + 1;
        header = parseHeader(Buffer.concat(line).toString('utf8'));
        line = [];
        if (header.kind === 'found' && withBody()) {
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

function parseHeader(line: string): Header {
  const [, oid, type, size] = FOUND.exec(line) ?? [];
  if (oid !== undefined && type !== undefined) {
    return { kind: 'found', oid, type, size: Number(size) };
  }
  return { kind: line.endsWith(' ambiguous') ? 'ambiguous' : 'missing' };
}
