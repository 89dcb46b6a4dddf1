import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { LedgerFiles } from '../../ports/ledger-store.ts';
import type { Answer } from './answer.ts';
import { groupsOf, mapAtOnce } from './at-once.ts';
import { isBlob } from './blob-oid.ts';
import type { Client } from './client.ts';
import { filesQuery } from './queries/ledger.ts';
import type { RepositoryName } from './repository-name.ts';

/** Texts of a query come in one answer, which GitHub has ten seconds for. */
const FILES_A_QUERY = 25;
const NEEDS = ['contents: read'];

/**
 * The files of a commit; what is not there is absent. Texts come many in one answer, and what is no text, or was cut,
 * one by one; all of them are the bytes that git knows by their ids, or reading is a `Fault`.
 */
export async function readLedgerFiles(
  client: Client,
  repository: RepositoryName,
  head: Oid,
  paths: readonly string[],
): Promise<LedgerFiles> {
  const asked = [...new Set(paths)];
  const read = await mapAtOnce(groupsOf(asked, FILES_A_QUERY), (group) =>
    readGroup(client, repository, head, group),
  );
  return new Map(read.flat());
}

type File = readonly [path: string, bytes: Uint8Array];

async function readGroup(
  client: Client,
  { owner, name }: RepositoryName,
  head: Oid,
  paths: readonly string[],
): Promise<readonly File[]> {
  const files = Object.fromEntries(paths.map((path, nth) => [`f${nth}`, `${head}:${path}`]));
  const data = await client.query(
    filesQuery(paths.length),
    { owner, name, head, ...files },
    { about: `files of the ledger at \`${head}\``, needs: NEEDS },
  );
  const repository = data.at('repository');
  if (repository.at('head').orNull()?.at('__typename').text() !== 'Commit') throw unknown(head);
  const there = paths.flatMap((path, nth) => {
    const file = repository.at(`f${nth}`).orNull();
    return file?.at('__typename').text() === 'Blob' ? [{ path, file }] : [];
  });
  return mapAtOnce(there, async ({ path, file }) => {
    const id = file.at('oid').oid();
    return [
      path,
      textIn(file, id) ?? (await readBytes(client, { owner, name }, id, path)),
    ] as const;
  });
}

/** Null where the text is not what git has: it is no UTF-8, or was cut. */
function textIn(file: Answer, id: Oid): Uint8Array | null {
  const text = file.at('text').orNull();
  if (text === null || file.at('isTruncated').flag()) return null;
  const bytes = Buffer.from(text.text());
  return isBlob(id, bytes) ? bytes : null;
}

async function readBytes(
  client: Client,
  { owner, name }: RepositoryName,
  id: Oid,
  path: string,
): Promise<Uint8Array> {
  const { body } = await client.rest(
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    { owner, repo: name, file_sha: id },
    { about: `the file \`${path}\` of the ledger`, needs: NEEDS },
  );
  body.at('encoding').oneOf(['base64']);
  const bytes = Buffer.from(body.at('content').text(), 'base64');
  if (isBlob(id, bytes)) return bytes;
  throw new Fault(`GitHub gave other bytes for the file \`${path}\` than it has`, 'run it again');
}

function unknown(head: Oid): Fault {
  return new Fault(
    `GitHub knows nothing of the commit \`${head}\`, which the ledger is read at`,
    'run again in a minute',
  );
}
