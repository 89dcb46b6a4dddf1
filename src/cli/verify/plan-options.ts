import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import type { NamedText, VerifyPlan } from './plan.ts';
import { recordVerifier } from './record-verifier.ts';

/** Who must have signed with a certificate: the options of every command that verifies, as `readArguments` takes them. */
export const IDENTITY_OPTIONS = {
  'certificate-identity': { type: 'string', multiple: true },
  'certificate-oidc-issuer': { type: 'string' },
  'certificate-github-workflow-repository': { type: 'string' },
  'certificate-github-workflow-ref': { type: 'string' },
  'certificate-github-workflow-trigger': { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
} as const;

/** What the options say. */
export interface PlanValues {
  /** Files of public keys. */
  readonly key?: readonly string[] | undefined;
  readonly 'certificate-identity'?: string[] | undefined;
  readonly 'certificate-oidc-issuer'?: string | undefined;
  readonly 'certificate-github-workflow-repository'?: string | undefined;
  readonly 'certificate-github-workflow-ref'?: string | undefined;
  readonly 'certificate-github-workflow-trigger'?: string[] | undefined;
  readonly 'trusted-root'?: string | undefined;
  readonly 'integrity-only'?: boolean | undefined;
  readonly repo?: string | undefined;
  readonly strict: boolean;
}

/** The plan that the options ask for. Throws a `UsageError` where they leave open who must have signed. */
export function planOf(values: PlanValues, terminal: Terminal): VerifyPlan {
  const identity = identityOf(values);
  const keys = values.key ?? [];
  const open = keys.length === 0 && identity === null;
  if (values['integrity-only'] === true && !open)
    throw new UsageError(
      '--integrity-only leaves open who signed, and so goes with neither --key nor --certificate-identity',
    );
  if (values['integrity-only'] === true && values.strict)
    throw new UsageError(
      '--integrity-only and --strict exclude each other: what anybody may have signed is no evidence',
    );
  if (open && values['integrity-only'] !== true)
    throw new UsageError(
      'say who must have signed, with --key PUB, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root; --integrity-only leaves that open',
    );
  const root = values['trusted-root'];
  return {
    keys: keys.map((path) => textOf(path, '--key', terminal)),
    identity,
    trustedRoot: root === undefined ? null : textOf(root, '--trusted-root', terminal),
    repo: values.repo === undefined ? null : resolve(terminal.cwd, values.repo),
    strict: values.strict,
  };
}

const GROUP = [
  'certificate-oidc-issuer',
  'certificate-github-workflow-repository',
  'certificate-github-workflow-ref',
  'certificate-github-workflow-trigger',
] as const;

function identityOf(values: PlanValues): VerifyPlan['identity'] {
  const subjects = values['certificate-identity'];
  const issuer = values['certificate-oidc-issuer'];
  if (subjects === undefined) {
    const stray = GROUP.find((name) => values[name] !== undefined);
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --certificate-identity`);
    return null;
  }
  if (issuer === undefined)
    throw new UsageError(
      '--certificate-identity goes with --certificate-oidc-issuer: a name means nothing without who vouched for it',
    );
  if (values['trusted-root'] === undefined)
    throw new UsageError(
      '--certificate-identity goes with --trusted-root: certificates are verified offline, by a file of the authorities (`gh attestation trusted-root` writes one)',
    );
  return {
    subjects,
    issuer,
    workflowRepository: values['certificate-github-workflow-repository'],
    workflowRef: values['certificate-github-workflow-ref'],
    workflowTriggers: values['certificate-github-workflow-trigger'],
  };
}

/** The text of a file that an option names. */
export function textOf(path: string, option: string, terminal: Terminal): NamedText {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), 'utf8') };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
}

/** What is wrong with a key, a trusted root or a repository is said once, before anything is verified. */
export async function refuseUnreadable(plan: VerifyPlan): Promise<void> {
  try {
    await (await recordVerifier(plan)).close();
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(`${error.message}; ${error.help}`);
    throw error;
  }
}
