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

/** The verdict on a record's inputs by a repository; not checked without one. */
export async function inputsCheck(
  record: AccessRecord | null,
  repository: Repository | null,
): Promise<Checked> {
  const none = (why: string) => ({ check: notChecked(why), findings: [] });
  if (repository === null)
    return none('no repository was given whose commits the inputs could be compared with');
  if (record === null) return none('the record can not be read');
  try {
    const { asked, findings } = await checkInputs(record, repository);
    const all = `all ${asked} answers that the decision rests on are those of the repository`;
    return {
      check: findings.length === 0 ? pass(all) : fail('the repository holds something else'),
      findings,
    };
  } catch (error) {
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
}

/** Far above the size at which a manifest is refused unread; what is larger is compared by size. */
const ENOUGH = 16 * 1024 * 1024;

/**
 * Asks a repository every question of a record again, and demands equal answers: then the record holds what the
 * commits hold, and nothing that was looked at is missing from it. Throws a `Fault` where the repository can't be read,
 * for example because it lacks the commits.
 */
async function checkInputs(record: AccessRecord, repository: Repository): Promise<InputCheck> {
  const { question, answers } = record;
  const findings: VerificationFinding[] = [];
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
  for (const [name, commit] of commits)
    compare(
      `the ${name} \`${commit.commit}\``,
      { ...commit },
      await resolved(repository, commit.commit),
    );
  if (findings.length > 0) return { asked, findings };
  await askCommits(answers, repository, compare);
  await askTrees(answers, repository, compare);
  await askBlobs(answers, repository, compare);
  return { asked, findings };
}

type Compare = (what: string, recorded: Json, found: Json) => void;

async function askCommits(
  { resolved: revisions, mergeBases, merges }: RecordedAnswers,
  repository: Repository,
  compare: Compare,
): Promise<void> {
  for (const [revision, recorded] of Object.entries(revisions)) {
    // A name such as a branch's moves on; what it stood for is compared by id.
    const id = recorded?.commit ?? revision;
    compare(`the revision \`${id}\``, asJson(recorded), await resolved(repository, id));
  }
  for (const { a, b, base } of mergeBases) {
    const found = await repository.mergeBase(oid(a), oid(b));
    compare(`the common ancestor of \`${a}\` and \`${b}\``, asJson(base), asJson(found));
  }
  for (const { base, head, tree, conflicts } of merges) {
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

async function askTrees(
  { diffs, lists, searches }: RecordedAnswers,
  repository: Repository,
  compare: Compare,
): Promise<void> {
  for (const { before, after, paths } of diffs) {
    const found = await repository.diff(oid(before), oid(after));
    compareLists(`what differs between \`${before}\` and \`${after}\``, paths, found, compare);
  }
  for (const { tree, folders, entries } of lists) {
    const found = await repository.list(oid(tree), folders);
    compareLists(`the files of \`${tree}\``, entries, found, compare);
  }
  for (const { tree, texts, folders, paths } of searches) {
    const found = await repository.search(oid(tree), texts, folders);
    compareLists(
      `the files of \`${tree}\` that name what changes`,
      paths.map((path) => ({ path })),
      found.map((path) => ({ path })),
      compare,
    );
  }
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
  compare: Compare,
): Promise<void> {
  const found = await repository.read(Object.keys(blobs).map(oid), ENOUGH);
  for (const [id, recorded] of Object.entries(blobs)) {
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
