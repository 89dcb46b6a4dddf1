import type { AccessRecord, RecordedAnswers, RecordedCommit } from '../core/evidence/record.ts';
import {
  type Checked,
  fail,
  notChecked,
  pass,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import { canonicalJson, digestOf } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import { oid } from '../core/model/ids.ts';
import type { Json } from '../core/model/json.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';
import { lackingCheck } from './lacking-check.ts';
import { type Lacking, lackingCommits, lackingWords } from './lacking-commits.ts';

/**
 * The verdict on a record's inputs by a repository; not checked without one, nor where it lacks what was reviewed.
 *
 * @param strict whether that counts as wrong where a repository was given
 */
export async function inputsCheck(
  record: AccessRecord | null,
  repository: Repository | null,
  strict = false,
): Promise<Checked> {
  const none = (why: string) => ({ check: notChecked(why), findings: [] });
  if (repository === null)
    return none('no repository was given whose commits the inputs could be compared with');
  if (record === null) return none('the record can not be read');
  try {
    const { asked, findings, lacking } = await checkInputs(record, repository);
    if (findings.length === 0 && lacking.commits.length > 0) {
      const { message, help } = lackingWords(lacking);
      return strict
        ? { check: fail(message), findings: [{ code: 'not-checked', message, help }] }
        : none(`${message}: ${help}`);
    }
    const all = `all ${asked} answers that the decision rests on are those of the repository`;
    return {
      check: findings.length === 0 ? pass(all) : fail('the repository holds something else'),
      findings,
    };
  } catch (error) {
    const lacking = lackingCheck(error);
    if (lacking !== null) return lacking;
    if (!(error instanceof Fault)) throw error;
    const message = `the repository could not be asked: ${error.message}`;
    return {
      check: fail(message),
      findings: [{ code: 'input-differs', message, help: error.help }],
    };
  }
}

/** What a repository says of a record's inputs. */
interface InputCheck {
  /** How many questions were asked. */
  readonly asked: number;
  readonly findings: readonly VerificationFinding[];
  /** What could not be asked, as it is not here. */
  readonly lacking: Lacking;
}

/** Far above the size at which a manifest is refused unread; what is larger is compared by size. */
const ENOUGH = 16 * 1024 * 1024;

/**
 * Asks a repository every question of a record again, and demands equal answers: then the record holds what the
 * commits hold, and nothing that was looked at is missing from it. What only commits know that a clone need not have is left
 * out. Throws a `Fault` where the repository can't be read.
 */
async function checkInputs(record: AccessRecord, repository: Repository): Promise<InputCheck> {
  const { question, answers } = record;
  const findings: VerificationFinding[] = [];
  const lacking = await lackingCommits(record, repository);
  let asked = 0;
  const compare = (what: string, recorded: Json, found: Json): void => {
    asked += 1;
    if (canonicalJson(recorded) === canonicalJson(found)) return;
    findings.push({
      code: 'input-differs',
      message: `the repository says otherwise of ${what}: it has ${shown(found)}, the record ${shown(recorded)}`,
      help: 'see whether this is the repository that the record is about; if it is, the record was judged by something else',
    });
  };
  const commits = Object.entries({ tip: question.tip, base: question.base, head: question.head });
  for (const [name, commit] of commits) {
    if (lacking.lacks(commit.commit)) continue;
    compare(
      `the ${name} \`${commit.commit}\``,
      { ...commit },
      await resolved(repository, commit.commit),
    );
  }
  if (findings.length > 0) return { asked, findings, lacking };
  await askCommits(answers, repository, lacking, compare);
  const files = await askTrees(answers, repository, lacking, compare);
  // A file that only such a commit names need not be here either; that its text has its name is looked at elsewhere.
  const isHere = (id: string): boolean => lacking.commits.length === 0 || files.has(id);
  await askBlobs(answers, repository, isHere, compare);
  return { asked, findings, lacking };
}

type Compare = (what: string, recorded: Json, found: Json) => void;

async function askCommits(
  { resolved: revisions, mergeBases, merges }: RecordedAnswers,
  repository: Repository,
  { lacks }: Lacking,
  compare: Compare,
): Promise<void> {
  for (const [revision, recorded] of Object.entries(revisions)) {
    // A name such as a branch's moves on; what it stood for is compared by id.
    const id = recorded?.commit ?? revision;
    if (lacks(id)) continue;
    compare(`the revision \`${id}\``, asJson(recorded), await resolved(repository, id));
  }
  for (const { a, b, base } of mergeBases) {
    if (lacks(a) || lacks(b)) continue;
    const found = await repository.mergeBase(oid(a), oid(b));
    compare(`the common ancestor of \`${a}\` and \`${b}\``, asJson(base), asJson(found));
  }
  for (const { base, head, tree, conflicts } of merges) {
    if (lacks(base) || lacks(head)) continue;
    const [onto, what] = [await repository.resolve(base), await repository.resolve(head)];
    const found = onto === null || what === null ? null : await repository.merge(onto, what);
    compare(
      `the merge of \`${head}\` into \`${base}\``,
      { tree, conflicts },
      found === null
        ? null
        : found.kind === 'clean'
          ? { tree: found.tree, conflicts: [] }
          : { tree: null, conflicts: found.paths },
    );
  }
}

/** Gives the ids of all files that are named by trees which are here. */
async function askTrees(
  { diffs, lists, searches }: RecordedAnswers,
  repository: Repository,
  { lacksTree }: Lacking,
  compare: Compare,
): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const { before, after, paths } of diffs) {
    for (const { before: old, after: now } of paths) {
      if (old !== null && !lacksTree(before)) files.add(old.oid);
      if (now !== null && !lacksTree(after)) files.add(now.oid);
    }
    if (lacksTree(before) || lacksTree(after)) continue;
    const found = await repository.diff(oid(before), oid(after));
    compareLists(`what differs between \`${before}\` and \`${after}\``, paths, found, compare);
  }
  for (const { tree, folders, entries } of lists) {
    if (lacksTree(tree)) continue;
    for (const { oid: id } of entries) files.add(id);
    const found = await repository.list(oid(tree), folders);
    compareLists(`the files of \`${tree}\``, entries, found, compare);
  }
  for (const { tree, texts, folders, paths } of searches) {
    if (lacksTree(tree)) continue;
    const found = await repository.search(oid(tree), texts, folders);
    compareLists(
      `the files of \`${tree}\` that name what changes`,
      paths.map((path) => ({ path })),
      found.map((path) => ({ path })),
      compare,
    );
  }
  return files;
}

/** Compares path by path, so that a finding names the file. */
function compareLists(
  what: string,
  recorded: readonly { readonly path: string }[],
  found: readonly { readonly path: string }[],
  compare: Compare,
): void {
  const byPath = new Map(found.map((entry) => [entry.path, entry]));
  const known = new Set(recorded.map(({ path }) => path));
  for (const entry of recorded)
    compare(`${what}, at \`${entry.path}\``, asJson(entry), asJson(byPath.get(entry.path) ?? null));
  for (const entry of found.filter(({ path }) => !known.has(path)))
    compare(`${what}, at \`${entry.path}\``, null, asJson(entry));
}

async function askBlobs(
  { blobs }: RecordedAnswers,
  repository: Repository,
  isHere: (id: string) => boolean,
  compare: Compare,
): Promise<void> {
  const asked = Object.entries(blobs).filter(([id]) => isHere(id));
  const found = await repository.read(
    asked.map(([id]) => oid(id)),
    ENOUGH,
  );
  for (const [id, recorded] of asked) {
    const content = found.get(oid(id));
    if (content === undefined) compare(`the file \`${id}\``, { ...recorded }, null);
    else if ('digest' in recorded)
      compare(
        `the file \`${id}\``,
        { digest: recorded.digest },
        content instanceof Uint8Array ? { digest: digestOf(content) } : { size: content.size },
      );
    else
      compare(
        `the size of the file \`${id}\``,
        { size: recorded.size },
        { size: content instanceof Uint8Array ? content.length : content.size },
      );
  }
}

async function resolved(repository: Repository, revision: string): Promise<Json> {
  return asJson(await repository.resolve(revision));
}

/** Objects of strings, as both sides hold them. */
const asJson = (value: CommitRef | RecordedCommit | { readonly path: string } | null): Json =>
  value === null ? null : (value as unknown as Json);

const LONGEST = 200;

function shown(value: Json): string {
  if (value === null) return 'nothing';
  const text = canonicalJson(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}
