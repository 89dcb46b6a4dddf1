import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { bundleVerifier } from '../../src/adapters/sigstore/verify/bundle-verifier.ts';
import type { Expectation } from '../../src/adapters/sigstore/verify/expectation.ts';
import { questionOf } from '../../src/app/check.ts';
import { recordQuestion } from '../../src/app/record.ts';
import { type VerifyTools, verifyRecord } from '../../src/app/verify.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { type Statement, statementOf } from '../../src/core/evidence/statement.ts';
import type { Verification } from '../../src/core/evidence/verification.ts';
import { canonicalJson } from '../../src/core/model/canonical.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import type { GitRepo } from './git-repo.ts';
import { withRepository } from './open-repo.ts';
import type { SampleKey } from './sigstore/sample-keys.ts';
import { readStory, storyRepo } from './story.ts';

/** A record, and the repository that it was made of. */
export interface SampleEvidence {
  readonly record: AccessRecord;
  readonly bytes: Uint8Array;
  readonly statement: Uint8Array;
  readonly repo: GitRepo;
}

const SCENARIOS = join(import.meta.dirname, '../scenarios');
const ENGINE = { version: shippedFiles().version(), digest: { sha256: 'ab'.repeat(32) } };

/** The record of a scenario, with the same salt each time. Dispose of its repository when done. */
export async function storyEvidence(story: string, salt = '0'): Promise<SampleEvidence> {
  const repo = storyRepo(readStory(join(SCENARIOS, story)));
  const text = readFileSync(join(repo.dir, '.git/facts.json'), 'utf8');
  const made = await withRepository(repo.dir, async (repository) => {
    const asked = await questionOf(repository, {
      all: false,
      worktree: false,
      facts: { path: 'facts.json', text },
      now: 0 as Instant,
    });
    if ('refused' in asked) throw new Error(`the story ${story} can not be judged`);
    return recordQuestion(repository, shippedFiles(), asked.question, {
      engine: ENGINE,
      salt: salt.repeat(32),
    });
  });
  return { ...partsOf(made.record), statement: made.statement, repo };
}

function partsOf(bytes: Uint8Array): Pick<SampleEvidence, 'record' | 'bytes'> {
  return { bytes, record: JSON.parse(new TextDecoder().decode(bytes)) as AccessRecord };
}

export const canonicalBytes = (value: object): Uint8Array =>
  new TextEncoder().encode(canonicalJson(value as never));

/** What is handed to a verifier: the file of a record, and the bundle beside it. */
export interface SignedFiles {
  readonly record: Uint8Array;
  readonly bundle: string;
}

/** A record that somebody wrote, with the statement that follows from it, or another, signed in earnest. */
export async function signedBy(
  { privateKey }: SampleKey,
  record: AccessRecord | Uint8Array,
  change: (statement: Statement) => object = (statement) => statement,
): Promise<SignedFiles> {
  const bytes = record instanceof Uint8Array ? record : canonicalBytes(record);
  const read = JSON.parse(new TextDecoder().decode(bytes)) as AccessRecord;
  const statement = JSON.parse(new TextDecoder().decode(statementOf(read, bytes))) as Statement;
  const bundle = await keySigner(privateKey).sign(canonicalBytes(change(statement)));
  return { record: bytes, bundle };
}

/** Verifies as `grantproof verify` does, with the parts of its tools that matter to a test. */
export async function verified(
  { record, bundle }: SignedFiles,
  expectation: Partial<Expectation>,
  tools: Partial<VerifyTools> = {},
): Promise<Verification> {
  const verifier = bundleVerifier({ keys: [], identity: null, authorities: [], ...expectation });
  return verifyRecord(record, bundle, {
    verifier,
    repository: null,
    packs: shippedFiles(),
    repositoryNamed: false,
    strict: false,
    ...tools,
  });
}

/** Each check's verdict, and the codes of what was found, as one line. */
export function verdictLine({ result, checks, findings }: Verification): string {
  const verdicts = Object.entries(checks)
    .filter(([, { verdict }]) => verdict === 'fail')
    .map(([name]) => name);
  const codes = [...new Set(findings.map(({ code }) => code))];
  return [result, verdicts.join('+'), codes.join('+')].filter((part) => part !== '').join(' ');
}

/** An object without one of its members. */
export const without = (object: object, name: string): object =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
