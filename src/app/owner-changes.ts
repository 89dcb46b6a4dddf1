import { codeownersOf } from '../core/manifest/metadata/codeowners.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Policy } from '../core/model/policy.ts';
import type { PathChange, Repository } from '../ports/repository.ts';
import {
  BASELINE_PATH,
  CODEOWNERS_PATHS,
  EXCEPTIONS_FOLDER,
  METADATA_PATH,
  POLICY_PATH,
  ROSTER_PATH,
} from './policy-paths.ts';
import { codeownersIn, type Texts } from './setup.ts';
import { readTexts } from './tip-texts.ts';

/** Files whose code owners approve a change of the policy; CODEOWNERS says who those are. */
const GUARDED = [
  ...[POLICY_PATH, ROSTER_PATH, METADATA_PATH, BASELINE_PATH, `${EXCEPTIONS_FOLDER}/-.yaml`],
  ...CODEOWNERS_PATHS,
];

/**
 * Changed CODEOWNERS files after which others would approve what the policy guards: nobody makes themselves one of
 * those whom the next change has to ask.
 *
 * @param next texts of the tree after
 */
export async function ownerChanges(
  repository: Repository,
  policy: Policy,
  paths: readonly PathChange[],
  before: Oid,
  next: Texts,
): Promise<readonly PathChange[]> {
  const changed = paths.filter(({ path }) => CODEOWNERS_PATHS.some((one) => one === path));
  if (changed.length === 0) return [];
  const { texts } = await readTexts(repository, before);
  const said = asksCodeowners(policy) ? wholeText : guardedOwners;
  return said(texts) === said(next) ? [] : changed;
}

const asksCodeowners = ({ approvals }: Policy): boolean =>
  (approvals ?? []).some(({ require }) => require.some(({ from }) => from.includes('codeowners')));

const wholeText = (texts: Texts): string =>
  CODEOWNERS_PATHS.map((path) => texts.get(path)).find((text) => text !== undefined) ?? '';

function guardedOwners(texts: Texts): string {
  const codeowners = codeownersIn(texts);
  return canonicalJson(
    GUARDED.map((path) => (codeowners === null ? [] : [...codeownersOf(codeowners, path)])),
  );
}
