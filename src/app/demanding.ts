import {
  type Check,
  type CheckName,
  fail,
  type Verification,
  type VerificationFinding,
} from '../core/evidence/verification.ts';

/** Without these nothing was verified, whatever was not asked for. */
const ALWAYS: readonly CheckName[] = ['integrity', 'subjects'];
/** What makes a record evidence. */
const STRICTLY: readonly CheckName[] = ['integrity', 'identity', 'subjects', 'replay'];

/** A verification in which what must be known counts as wrong where it is not known. */
export function demanding(verification: Verification, strict: boolean): Verification {
  const { checks, findings } = verification;
  const added: VerificationFinding[] = [];
  const demanded = (name: CheckName): readonly [CheckName, Check] => {
    const { verdict, reason } = checks[name];
    if (verdict !== 'not-checked') return [name, checks[name]];
    const message = `the ${name} was not checked: ${reason}`;
    added.push({ code: 'not-checked', message, help: HELP[name] ?? '' });
    return [name, fail(reason)];
  };
  // What is wrong already says why the rest was not looked at.
  const wanted = findings.length > 0 ? [] : strict ? STRICTLY : ALWAYS;
  const changed = Object.fromEntries(wanted.map(demanded));
  return {
    ...verification,
    checks: { ...checks, ...changed },
    findings: [...findings, ...added, ...(strict ? weaknesses(verification) : [])],
  };
}

const HELP: Partial<Record<CheckName, string>> = {
  integrity: 'give the public key that it was signed with, with --key',
  identity:
    'say who must have signed, with --key, or with --certificate-identity, --certificate-oidc-issuer and --trusted-root',
  subjects: 'give the public key that it was signed with, with --key',
  replay: 'use a version of grantproof that knows the ruleset of the record',
};

/** What holds, and yet is no evidence. */
function weaknesses({ signer, about, findings }: Verification): readonly VerificationFinding[] {
  const weak: VerificationFinding[] = [];
  if (signer?.kind === 'ephemeral' && findings.every(({ code }) => code !== 'ephemeral-key'))
    weak.push({
      code: 'ephemeral-key',
      message:
        'the bundle is signed with a key that was thrown away, so that anybody may have signed it',
      help: 'sign with `--key`, a command or keyless; ephemeral keys are for demonstrations',
    });
  if (about?.decision === 'unassessed')
    weak.push({
      code: 'unassessed',
      message: 'the decision is `unassessed`: facts that the policy needs were not given',
      help: 'record the change with the facts, where the forge can be asked for them',
    });
  return weak;
}
