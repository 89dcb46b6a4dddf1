import type { JiraSettings } from '../adapters/tickets/jira.ts';
import type { ServicenowSettings } from '../adapters/tickets/servicenow.ts';
import { shown } from '../core/manifest/schema/shown.ts';
import { Fault } from '../core/model/fault.ts';
import { nearestName } from '../core/model/nearest-name.ts';
import { byText } from '../core/model/order.ts';
import { readSealInputs, SEAL_INPUTS, type SealInputs, sealMistakes } from './seal-inputs.ts';

/** Every input of action.yml, with what leaving it out, or empty, stands for. */
export const INPUTS = {
  'github-token': '',
  'team-token': '',
  'status-context': 'grantproof',
  comment: 'true',
  'fail-on-deny': 'false',
  'sarif-file': '',
  'jira-url': '',
  'jira-email': '',
  'jira-token': '',
  'servicenow-url': '',
  'servicenow-user': '',
  'servicenow-password': '',
  'servicenow-token': '',
  ...SEAL_INPUTS,
} as const;

type InputName = keyof typeof INPUTS;
const inputNames = Object.keys(INPUTS) as readonly InputName[];

/** What the workflow asks for; null where it says nothing. */
export interface ActionInputs {
  readonly githubToken: string;
  /** May read who is in which team. */
  readonly teamToken: string | null;
  readonly statusContext: string;
  readonly comment: boolean;
  readonly failOnDeny: boolean;
  /** As written: relative to the workspace, unless it is absolute. */
  readonly sarifFile: string | null;
  /** A run that gets no secrets has the address, and an empty token. */
  readonly jira: JiraSettings | null;
  readonly servicenow: ServicenowSettings | null;
  /** Where what has landed is sealed. */
  readonly ledgerBranch: string;
  /** Null for a step that judges what has yet to land, and seals nothing. */
  readonly seal: SealInputs | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An input as text, without spaces around it. */
type Written = (name: InputName) => string;

/** Reads the inputs as a runner hands them over. Throws one `Fault` with all that is wrong; it quotes no secret. */
export function readInputs(env: Environment): ActionInputs {
  const written: Written = (name) => {
    const text = env[inputVariable(name)]?.trim() ?? '';
    return text === '' ? INPUTS[name] : text;
  };
  refuse([...misspelt(env), ...mistakes(written)]);
  const optional = (name: InputName): string | null => {
    const text = written(name);
    return text === '' ? null : text;
  };
  return {
    githubToken: written('github-token'),
    teamToken: optional('team-token'),
    statusContext: written('status-context'),
    comment: written('comment') === 'true',
    failOnDeny: written('fail-on-deny') === 'true',
    sarifFile: optional('sarif-file'),
    jira: whereThereIsOne({
      url: written('jira-url'),
      email: written('jira-email'),
      token: written('jira-token'),
    }),
    servicenow: whereThereIsOne({
      url: written('servicenow-url'),
      user: written('servicenow-user'),
      password: written('servicenow-password'),
      token: written('servicenow-token'),
    }),
    ledgerBranch: written('ledger-branch'),
    seal: readSealInputs(written),
  };
}

const whereThereIsOne = <S extends { readonly url: string }>(settings: S): S | null =>
  settings.url === '' ? null : settings;

/** `github-token` is `INPUT_GITHUB-TOKEN`: a runner changes case and spaces, and keeps hyphens. */
const inputVariable = (name: string): string => `INPUT_${name.toUpperCase()}`;

/** A runner only warns of an input that it does not know, and a slip would go without effect. */
function misspelt(env: Environment): readonly Fault[] {
  const variables = new Set(inputNames.map(inputVariable));
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && !variables.has(variable))
    .toSorted(byText)
    .flatMap((variable) => {
      const name = variable.slice('INPUT_'.length).toLowerCase();
      const meant = nearestName(name, inputNames);
      if (meant === undefined) return [];
      const help = `write \`${meant}\` instead`;
      return [new Fault(`there is no input ${shown(name)}; did you mean \`${meant}\`?`, help)];
    });
}

function mistakes(written: Written): readonly Fault[] {
  return [
    ...tokenMistakes(written('github-token')),
    ...contextMistakes(written('status-context')),
    ...FLAGS.flatMap((name) => flagMistakes(name, written(name))),
    ...SYSTEMS.flatMap((system) => systemMistakes(system, written)),
    ...loginMistakes(written),
    ...sealMistakes(written),
  ];
}

function tokenMistakes(token: string): readonly Fault[] {
  if (token !== '') return [];
  const help = 'leave `github-token` out, so that the token of the job is used';
  return [new Fault('the input `github-token` is empty', help)];
}

/** Characters of a status' name that pages show whole. */
const LONGEST_CONTEXT = 100;

function contextMistakes(context: string): readonly Fault[] {
  if (context.length <= LONGEST_CONTEXT && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(context)) return [];
  const message = `the input \`status-context\` is ${shown(context)}, which can't name a status`;
  return [new Fault(message, `write a name of at most ${LONGEST_CONTEXT} characters on one line`)];
}

const FLAGS = [
  'comment',
  'fail-on-deny',
  'attest',
  'open-issues',
] as const satisfies readonly InputName[];

function flagMistakes(name: InputName, text: string): readonly Fault[] {
  if (text === 'true' || text === 'false') return [];
  const message = `the input \`${name}\` is ${shown(text)}, neither \`true\` nor \`false\``;
  return [new Fault(message, `write \`${name}: true\` or \`${name}: false\` below \`with:\``)];
}

type System = (typeof SYSTEMS)[number];
const SYSTEMS = ['jira', 'servicenow'] as const;

/** An address that is none, or a login without one. What the address may be beyond that, its adapter knows. */
function systemMistakes(system: System, written: Written): readonly Fault[] {
  const setting = `${system}-url` as const;
  const help = `write \`${setting}: https://…\` below \`with:\``;
  const url = written(setting);
  if (url !== '') {
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return [];
    return [new Fault(`the input \`${setting}\` is no address`, help)];
  }
  const login = inputNames.find((name) => name.startsWith(`${system}-`) && written(name) !== '');
  if (login === undefined) return [];
  const message = `the input \`${login}\` is given without \`${setting}\``;
  return [new Fault(message, `${help}, or leave \`${login}\` out`)];
}

function loginMistakes(written: Written): readonly Fault[] {
  const has = (name: InputName): boolean => written(name) !== '';
  if (has('servicenow-token') && (has('servicenow-user') || has('servicenow-password'))) {
    const message = 'a user or password of ServiceNow is given beside `servicenow-token`';
    return [
      new Fault(message, 'keep the token, or the user and the password, and leave the other out'),
    ];
  }
  if (has('servicenow-password') && !has('servicenow-user')) {
    const message = 'the input `servicenow-password` is given without `servicenow-user`';
    return [new Fault(message, 'write `servicenow-user: NAME` below `with:`')];
  }
  return [];
}

/** Everything at once: a workflow is slow to try out. */
function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const all = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
  throw new Fault(all(faults.map(({ message }) => message)), all(faults.map(({ help }) => help)));
}
