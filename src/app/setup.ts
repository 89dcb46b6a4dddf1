import type { ManifestDocument } from '../core/manifest/document.ts';
import { type Codeowners, readCodeowners } from '../core/manifest/metadata/codeowners.ts';
import { readDocuments } from '../core/manifest/yaml/read-documents.ts';
import { digestOf } from '../core/model/canonical.ts';
import type { Facts } from '../core/model/facts.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Backlog, Policy, Roster } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import { readBacklog } from '../core/policy/backlog.ts';
import { compilePolicy, type Pack, type PolicyCompiled } from '../core/policy/compile-policy.ts';
import { readFacts } from '../core/policy/facts.ts';
import { readRoster } from '../core/policy/roster.ts';
import type { Shipped } from '../ports/shipped.ts';
import { BASELINE_PATH, CODEOWNERS_PATHS, POLICY_PATH, ROSTER_PATH } from './policy-paths.ts';

/** A text and the path that problems in it are shown under. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What judges a change. Nothing of it comes from the change itself. */
export interface Setup {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly backlog: Backlog | null;
  readonly roster: Roster | null;
  readonly codeowners: Codeowners | null;
}

/** Texts of the default branch's tip, by path. */
export type Texts = ReadonlyMap<string, string>;

/** Reads what the caller knows of the world; `now` is the clock's word where the facts name no time. */
export function readGivenFacts(
  source: SourceText | undefined,
  now: Instant,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  if (source === undefined) return { facts: { now }, problems: [] };
  const document = onlyDocument(source);
  if ('problems' in document) return { facts: { now }, problems: document.problems };
  const read = readFacts(document, now);
  return { facts: read.facts ?? { now }, problems: read.problems };
}

/**
 * Reads policy, roster and baseline, strictly and all at once; `trial` stands in for the policy at the tip.
 * Null where the policy can't be used; the problems say why.
 */
export function readSetup(
  tip: Texts,
  trial: SourceText | undefined,
  facts: Facts,
  shipped: Pick<Shipped, 'pack'>,
): { readonly setup: Setup | null; readonly problems: readonly Problem[] } {
  const source = trial ?? sourceAt(tip, POLICY_PATH);
  const compiled = source === undefined ? missingPolicy() : readPolicy(source, shipped);
  const roster = sourceAt(tip, ROSTER_PATH);
  const baseline = sourceAt(tip, BASELINE_PATH);
  const rosterRead = roster === undefined ? null : readDocument(roster, readRoster);
  const backlog = baseline === undefined ? null : readDocument(baseline, readBacklog);
  const problems = [
    ...compiled.problems,
    ...(rosterRead?.problems ?? []),
    ...(backlog?.problems ?? []),
  ];
  if (compiled.policy === null) return { setup: null, problems };
  const besides = [ROSTER_PATH, BASELINE_PATH, ...CODEOWNERS_PATHS].flatMap((path) => {
    const text = tip.get(path);
    return text === undefined ? [] : [{ path, digest: digestOf(text) }];
  });
  const setup = {
    policy: { ...compiled.policy, sources: [...compiled.policy.sources, ...besides] },
    facts,
    backlog: backlog?.backlog ?? null,
    roster: rosterRead?.roster ?? null,
    codeowners: codeownersIn(tip),
  };
  return { setup, problems };
}

/** The first file that GitHub would find. */
export function codeownersIn(texts: Texts): Codeowners | null {
  const source = CODEOWNERS_PATHS.map((path) => sourceAt(texts, path)).find((one) => one);
  return source === undefined ? null : readCodeowners(source.path, source.text);
}

/** Compiles a policy's text together with the packs that it extends. */
function readPolicy(source: SourceText, shipped: Pick<Shipped, 'pack'>): PolicyCompiled {
  const document = onlyDocument(source);
  if ('problems' in document) return { policy: null, problems: document.problems };
  return compilePolicy(document, {
    digest: digestOf(source.text),
    pack: (name) => readPack(name, shipped),
  });
}

function readPack(name: string, shipped: Pick<Shipped, 'pack'>): Pack | undefined {
  const text = shipped.pack(name);
  if (text === undefined) return undefined;
  const document = readDocuments(`grantproof:${name}`, text, 'strict').documents[0];
  return document === undefined ? undefined : { document, digest: digestOf(text) };
}

function sourceAt(texts: Texts, path: string): SourceText | undefined {
  const text = texts.get(path);
  return text === undefined ? undefined : { path, text };
}

type Refused = { readonly problems: readonly Problem[] };

function readDocument<T>(
  source: SourceText,
  read: (document: ManifestDocument) => T & Refused,
): Partial<T> & Refused {
  const document = onlyDocument(source);
  // The reader's own answer has all of T; without a document there is nothing but problems.
  return 'problems' in document
    ? ({ problems: document.problems } as Partial<T> & Refused)
    : read(document);
}

/** The one document that a file of the setup holds. */
function onlyDocument({ path, text }: SourceText): ManifestDocument | Refused {
  const { documents, problems } = readDocuments(path, text, 'strict');
  if (problems.length > 0) return { problems };
  const [document, second] = documents;
  if (document !== undefined && second === undefined) return document;
  const message =
    document === undefined
      ? 'the file is empty'
      : 'the file holds several documents, and one is wanted';
  const place = second?.place ?? { path, line: 1, column: 1 };
  const help = 'keep exactly one document in this file';
  return { problems: [{ code: 'yaml-several-documents', ...place, message, help }] };
}

function missingPolicy(): PolicyCompiled {
  return {
    policy: null,
    problems: [
      {
        code: 'policy-missing',
        path: POLICY_PATH,
        line: 1,
        column: 1,
        message: 'the default branch has no policy, so nothing can be judged',
        help: 'write a first one with `grantproof init` and merge it to the default branch, or try one out with --policy FILE',
      },
    ],
  };
}
