import { Fault } from '../core/model/fault.ts';
import { groupedBy } from '../core/model/grouping.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Advice, AdviceLevel } from '../core/workflow/advice.ts';
import { examineWorkflows, type WorkflowsExamined } from '../core/workflow/examine-workflows.ts';
import type { SealStep } from '../core/workflow/seal-steps.ts';
import { SEAL_MISSING } from '../core/workflow/seals.ts';
import { STATUS } from '../core/workflow/statuses.ts';
import type { Repository } from '../ports/repository.ts';
import type { RepositorySettings, SettingsReader } from '../ports/repository-settings.ts';
import type { Shipped } from '../ports/shipped.ts';
import { type Examined, examineLedger } from './doctor-ledger.ts';
import { examineSettings, guardsOf } from './doctor-settings.ts';
import { examineOwners, missingAccounts, problemAdvice, rosterLogins } from './doctor-setup.ts';
import { examineKeys } from './doctor-signing-key.ts';
import { readSetup, type SourceText, type Texts } from './setup.ts';
import { readTexts } from './tip-texts.ts';
import { readWorkflows } from './workflow-texts.ts';

export interface DoctorRequest {
  /** Examines the files of the work tree instead of the default branch's. */
  readonly worktree: boolean;
  readonly defaultBranch?: string | undefined;
  readonly now: Instant;
}

export interface DoctorReport {
  /** The default branch. */
  readonly branch: string;
  /** Gravest first; then of the policy, the workflows, and the settings. */
  readonly advice: readonly Advice[];
  /** A file's text as far as it was read, without what must not be shown. */
  readonly source: (path: string) => string | undefined;
}

/**
 * Examines how a repository uses the gate: its workflows, its policy, and its settings where a reader of them is
 * given. Throws a `Fault` when the repository can't be read, or the forge is out of reach.
 */
export async function doctor(
  repository: Repository,
  shipped: Shipped,
  reader: SettingsReader | null,
  request: DoctorRequest,
): Promise<DoctorReport> {
  const settings = (await reader?.settings()) ?? null;
  const wanted = request.defaultBranch ?? settings?.defaultBranch;
  const branch = await repository.defaultBranch(wanted);
  if (branch === null) {
    throw new Fault(
      wanted === undefined
        ? 'the default branch is unknown, or has no commit yet'
        : `the default branch \`${wanted}\` is not in this clone`,
      'fetch it, or name another with --default-branch NAME; --worktree needs a first commit too',
    );
  }
  const { tree } = request.worktree ? await repository.worktree() : branch.tip;
  const [tip, workflows] = [
    await readTexts(repository, tree),
    await readWorkflows(repository, tree),
  ];
  const queue = settings !== null && guardsOf(settings).some(({ mergeQueue }) => mergeQueue);
  const examined = examineWorkflows(workflows.texts, {
    mergeQueue: queue,
    defaultBranch: branch.name,
  });
  const setup = readSetup(tip.texts, undefined, { now: request.now }, shipped);
  const named = rosterLogins(tip.texts);
  const missing = (await reader?.missingAccounts(named.map(({ login }) => login))) ?? [];
  const statuses = examined.gates.flatMap((gate) => gate.statuses);
  const sealing = await examineSealing(reader, examined.sealSteps, branch.name);
  return {
    branch: branch.name,
    advice: gravestFirst([
      ...[...tip.problems, ...setup.problems, ...workflows.problems].map(problemAdvice),
      ...workflowMissing(examined, settings),
      ...examined.advice,
      ...sealMissing(examined),
      ...examineOwners(tip.texts),
      ...missingAccounts(named, missing === 'unknown' ? [] : missing),
      ...(settings === null
        ? [settingsUnread()]
        : examineSettings(settings, orDefault(statuses), sealing)),
    ]),
    source: sourceOf(tip.texts, workflows.texts, examined.secrets),
  };
}

/** What the seal needs of the settings: each branch that it writes to, and each key that it signs with. */
async function examineSealing(
  reader: SettingsReader | null,
  steps: readonly SealStep[],
  branch: string,
): Promise<Examined> {
  if (reader === null) return { advice: [], unknown: [] };
  const found = [await examineKeys(reader, steps, branch)];
  for (const [ledger, sealing] of groupedBy(steps, (step) => step.ledger))
    found.push(
      ledger === 'unknown'
        ? { advice: [], unknown: ['the branch of a ledger whose name only a run knows'] }
        : examineLedger(ledger, await reader.ledger(ledger), sealing),
    );
  return {
    advice: found.flatMap(({ advice }) => advice),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

const orDefault = (statuses: readonly string[]): readonly string[] =>
  statuses.length === 0 ? [STATUS] : statuses;

/** An organisation may run the gate from a workflow of its own, which is in no branch of this repository. */
function workflowMissing(
  { gates, advice }: WorkflowsExamined,
  settings: RepositorySettings | null,
): readonly Advice[] {
  if (gates.length > 0 || advice.length > 0) return [];
  const elsewhere =
    settings === null ? [] : guardsOf(settings).flatMap(({ workflows }) => workflows);
  const level: AdviceLevel = elsewhere.length > 0 ? 'notice' : 'error';
  return [
    {
      code: 'workflow-missing',
      level,
      place: null,
      message:
        elsewhere.length > 0
          ? `no workflow of this repository runs Grantproof; the organisation requires ${elsewhere.map((path) => `\`${path}\``).join(', ')}, which may do so`
          : 'no workflow of this repository runs Grantproof, so that no change is judged',
      help: 'write one with `grantproof init`, and merge it to the default branch',
    },
  ];
}

const sealMissing = ({ gates }: WorkflowsExamined): readonly Advice[] =>
  gates.length > 0 && !gates.some(({ seals }) => seals) ? [SEAL_MISSING] : [];

const settingsUnread = (): Advice => ({
  code: 'settings-unknown',
  level: 'notice',
  place: null,
  message: 'the settings on GitHub were not looked at',
  help: 'put a token into GITHUB_TOKEN, and name the repository with --github OWNER/NAME where no remote does',
});

const LEVELS: readonly AdviceLevel[] = ['error', 'warning', 'notice'];

const gravestFirst = (advice: readonly Advice[]): readonly Advice[] =>
  LEVELS.flatMap((level) => advice.filter((one) => one.level === level));

function sourceOf(tip: Texts, workflows: readonly SourceText[], secrets: readonly string[]) {
  return (path: string): string | undefined => {
    const text = workflows.find((one) => one.path === path)?.text ?? tip.get(path);
    return secrets.reduce<string | undefined>(
      (shown, secret) => shown?.replaceAll(secret, '***'),
      text,
    );
  };
}

/** Whether anything has to be mended, rather than known. */
export const needsMending = (advice: readonly Advice[]): boolean =>
  advice.some(({ level }) => level !== 'notice');
