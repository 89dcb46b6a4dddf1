import { Fault } from '../core/model/fault.ts';
import { examineWorkflows } from '../core/workflow/examine-workflows.ts';
import type { Shipped } from '../ports/shipped.ts';
import type { WorkFolder } from '../ports/work-folder.ts';
import { type FirstWishes, firstPolicy, firstRoster } from './first-policy.ts';
import { POLICY_PATH, ROSTER_PATH, WORKFLOW_FOLDER } from './policy-paths.ts';
import { isYaml, proposeScopes, type ScopesFound } from './scope-proposals.ts';

export interface InitWishes extends FirstWishes {
  /** Whether violations become issues, and approvals on them are heard. */
  readonly lateApprovals: boolean;
  /** The commit of the release that workflows run; the tag of the template where there is none. */
  readonly pin?: string | undefined;
}

/** What is in the repository already, as far as it matters to a beginning. */
export interface Surroundings extends ScopesFound {
  /** A name for the policy, after the folder. */
  readonly name: string;
  /** Which workflow judges changes already, and which one hears comments. */
  readonly gate: string | null;
  readonly recheck: string | null;
  /** Which one seals what lands, and which one hears approvals of that. */
  readonly seal: string | null;
  readonly approve: string | null;
}

export interface InitFile {
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** A file that does the same already, so that this one is not needed; null where there is none. */
  readonly instead: string | null;
}

/** Looks at a repository, to propose what it needs. */
export async function surroundingsOf(folder: WorkFolder): Promise<Surroundings> {
  const texts = new Map<string, string>();
  for (const path of (await folder.files()).filter(isYaml)) {
    const text = await folder.read(path);
    if (text !== null) texts.set(path, text);
  }
  const workflows = [...texts].flatMap(([path, text]) =>
    path.startsWith(`${WORKFLOW_FOLDER}/`) ? [{ path, text }] : [],
  );
  const { gates } = examineWorkflows(workflows);
  const hearing = (event: string): string | null =>
    gates.find(({ events, seals, approvesLate }) => events.has(event) && !seals && !approvesLate)
      ?.path ?? null;
  return {
    ...proposeScopes(texts),
    name: policyName(folder.name),
    gate: hearing('pull_request_target') ?? hearing('pull_request'),
    recheck: hearing('issue_comment'),
    seal: gates.find(({ seals }) => seals)?.path ?? null,
    approve: gates.find(({ approvesLate }) => approvesLate)?.path ?? null,
  };
}

/** A folder's name as one that a policy can have. */
function policyName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 63)
    .replace(/[.-]+$/, '');
  return name === '' ? 'access' : name;
}

/** The files of a beginning: policy, roster and the workflows, in the order in which they are told of. */
export function filesOf(
  wishes: InitWishes,
  { gate, recheck, seal, approve }: Pick<Surroundings, 'gate' | 'recheck' | 'seal' | 'approve'>,
  shipped: Shipped,
): readonly InitFile[] {
  const template = (name: string): string => {
    const text = shipped.example(`init/${name}`);
    if (text === undefined)
      throw new Fault(`the template ${name} is missing`, 'install the program again');
    return text;
  };
  const workflow = (name: string): string => pinned(template(name), wishes.pin);
  const sealing = workflow('grantproof-seal.yml');
  return [
    {
      path: POLICY_PATH,
      text: firstPolicy(template('policy.yaml'), wishes),
      purpose: 'what is judged, by which rules, who approves',
      instead: null,
    },
    {
      path: ROSTER_PATH,
      text: firstRoster(template('roster.yaml'), wishes),
      purpose: 'who is in which team',
      instead: null,
    },
    {
      path: `${WORKFLOW_FOLDER}/grantproof.yml`,
      text: workflow('grantproof.yml'),
      purpose: 'judges pull requests',
      instead: gate,
    },
    {
      path: `${WORKFLOW_FOLDER}/grantproof-recheck.yml`,
      text: workflow('grantproof-recheck.yml'),
      purpose: 'judges again on a comment',
      instead: recheck,
    },
    {
      path: `${WORKFLOW_FOLDER}/grantproof-seal.yml`,
      text: wishes.lateApprovals ? openingIssues(sealing) : sealing,
      purpose: 'seals what has landed, as signed evidence',
      instead: seal,
    },
    ...(wishes.lateApprovals
      ? [
          {
            path: `${WORKFLOW_FOLDER}/grantproof-approve.yml`,
            text: workflow('grantproof-approve.yml'),
            purpose: 'seals approvals that come afterwards',
            instead: approve,
          },
        ]
      : []),
  ];
}

/** Without an issue, there is nothing that anybody could approve. */
const openingIssues = (seal: string): string =>
  seal
    .replace(/^ {2}# issues: write .*$/m, '  issues: write # an issue for each violation')
    .replace(/^( +)signing: keyless$/m, '$&\n$1open-issues: true');

/** The tag becomes the comment behind the commit, where tools that raise versions look for it. */
const pinned = (text: string, commit: string | undefined): string =>
  commit === undefined
    ? text
    : text
        .replaceAll(/(uses: grantproof\/\S+)@(\S+)/g, `$1@${commit} # $2`)
        .replaceAll(/^ *# Pin it.*\n/gm, '');

export interface InitDone {
  readonly file: InitFile;
  /** `kept`: something was there already, and stays as it is. */
  readonly state: 'written' | 'kept';
}

/** Writes what is missing, and nothing else; never over anything. */
export async function writeFirst(
  folder: WorkFolder,
  files: readonly InitFile[],
): Promise<readonly InitDone[]> {
  const done: InitDone[] = [];
  for (const file of files) {
    const needed = file.instead === null || file.instead === file.path;
    const written = needed && (await folder.create(file.path, file.text));
    done.push({ file, state: written ? 'written' : 'kept' });
  }
  return done.toSorted((a, b) => Number(b.state === 'written') - Number(a.state === 'written'));
}
