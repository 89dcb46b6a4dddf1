import type { AccessRecord } from './record.ts';

/** What a statement is about. */
export interface Subject {
  readonly name: string;
  /** Hex digits by algorithm: `sha256`, `gitBlob`, `gitCommit`, `gitTree`. */
  readonly digest: Readonly<Record<string, string>>;
  /** `removed` on a grant that the change takes away. */
  readonly annotations?: { readonly state?: string };
}

/** What a record is called, and the bundle beside it. */
export const RECORD_FILE = 'record.json';
export const BUNDLE_FILE = 'record.sigstore.json';

const GRANT = 'grant/';
/** How the names of subjects begin that are no files. */
const TAKEN = [GRANT, 'ledger/'];
/** Where no address is known. */
const REPOSITORY = 'repository';

/** Other tools stop at 1,024 subjects. More than these are left to the record, all of them. */
const MOST_FILES = 200;
const MOST_GRANTS = 800;

/** What a statement is about besides the record itself: changed files, grants, and the repository. */
export function subjectsOf(record: AccessRecord): readonly Subject[] {
  return [
    ...atMost(MOST_FILES, filesOf(record)),
    ...atMost(MOST_GRANTS, grantsOf(record)),
    repositoryOf(record),
  ];
}

/** Files that the change leaves, and that were read to judge it: their bytes, and their names in git. */
function filesOf({ answers, question, source }: AccessRecord): readonly Subject[] {
  const blobs = new Map(Object.entries(answers.blobs));
  const landed = answers.diffs.find(
    ({ before, after }) => before === question.base.tree && after === source.tree,
  );
  return (landed?.paths ?? []).flatMap(({ path, after }): readonly Subject[] => {
    const blob = after === null ? undefined : blobs.get(after.oid);
    if (after === null || blob === undefined || !('digest' in blob)) return [];
    return [{ name: fileName(path), digest: { sha256: hexOf(blob.digest), gitBlob: after.oid } }];
  });
}

/** A path that reads like another subject's name is told apart. */
const fileName = (path: string): string =>
  path === RECORD_FILE || path === REPOSITORY || TAKEN.some((role) => path.startsWith(role))
    ? `./${path}`
    : path;

function grantsOf({ grants }: AccessRecord): readonly Subject[] {
  return grants.map(({ id, state, digest }) => ({
    name: `${GRANT}${id}`,
    digest: { sha256: hexOf(digest) },
    ...(state === 'removed' && { annotations: { state } }),
  }));
}

/** What lands, and the tree that its landing gives. No path and no grant is called like an address. */
const repositoryOf = ({ source, question }: AccessRecord): Subject =>
  repositorySubject(source.repository.uri, question.head.commit, source.tree ?? question.head.tree);

/** A commit and its tree, under the address of their repository where it is known. */
export const repositorySubject = (
  uri: string | null,
  commit: string,
  tree: string | null,
): Subject => ({
  name: uri?.includes('://') === true ? uri : REPOSITORY,
  digest: { gitCommit: commit, ...(tree !== null && { gitTree: tree }) },
});

const atMost = <T>(most: number, items: readonly T[]): readonly T[] =>
  items.length > most ? [] : items;

/** The hex digits of `sha256:…`. */
export const hexOf = (digest: string): string => digest.slice('sha256:'.length);
