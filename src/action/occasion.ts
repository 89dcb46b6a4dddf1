import type { Occasion } from '../app/gate.ts';
import { shown } from '../core/manifest/schema/shown.ts';
import { Fault } from '../core/model/fault.ts';
import { type Oid, oid } from '../core/model/ids.ts';

/** What an event asks for: something to judge or to seal, or nothing, with the reason for the log. */
export type Asked = Occasion | SealAsked | { readonly kind: 'nothing'; readonly reason: string };

/** What has landed is to be sealed, or somebody approves afterwards what was sealed as a violation. */
export type SealAsked =
  | {
      readonly kind: 'seal';
      /** On a schedule or by hand, a heartbeat shows that nothing was missed. */
      readonly heartbeat: 'when-due' | 'never';
      /** The commit that the event is about, which the forge may not have linked to its pull request yet. */
      readonly landed: Oid | null;
    }
  | { readonly kind: 'late-approval'; readonly issue: number };

/** What a comment has to say to have its pull request judged again. */
const RECHECK = '/grantproof recheck';

/** What a comment on the issue of a violation has to begin with. */
const APPROVE = '/grantproof approve ';

const WORKFLOW_LINE =
  'let the workflow run `on: [pull_request_target, pull_request_review, merge_group, workflow_dispatch, issue_comment]`';

/**
 * Finds what a run is about. Nothing but ids is taken from the payload, which may be hours old in a re-run;
 * everything else is asked for anew. Throws a `Fault` for events that this action does not know.
 *
 * @param payload the event as the runner wrote it
 * @param seals whether the step may seal: its inputs name who signs
 */
export function occasionOf(event: string, payload: unknown, seals = false): Asked {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
      if (at(payload, 'action') === 'closed') return closed(payload, seals);
      return pullRequest(
        at(payload, 'pull_request', 'number'),
        event,
        objectId(at(payload, 'pull_request', 'head', 'sha')),
      );
    case 'merge_group':
      if (at(payload, 'action') === 'destroyed') return nothing('the merge group is gone');
      return mergeGroup(payload);
    case 'push':
      if (!seals) throw noSigner(event);
      return pushed(payload);
    case 'schedule':
      if (!seals) throw noSigner(event);
      return seal('when-due');
    case 'workflow_dispatch':
      return seals ? seal('when-due') : dispatched(at(payload, 'inputs', 'pull-request'));
    case 'issue_comment':
      return commented(payload, seals);
    default:
      throw new Fault(
        `the event ${shown(event)} brings no change to judge`,
        `${WORKFLOW_LINE} instead`,
      );
  }
}

const seal = (heartbeat: 'when-due' | 'never', landed: Oid | null = null): SealAsked => ({
  kind: 'seal',
  heartbeat,
  landed,
});

function noSigner(event: string): Fault {
  return new Fault(
    `the event ${shown(event)} brings something to seal, and nobody signs`,
    `write \`signing: keyless\` below \`with:\`, or \`signing: key\` and \`signing-key\`; to judge pull requests, ${WORKFLOW_LINE} instead`,
  );
}

/** Whatever is on the branch by now is sealed: the push only says that there is something. */
function pushed(payload: unknown): Asked {
  const ref = at(payload, 'ref');
  const branch = at(payload, 'repository', 'default_branch');
  if (typeof ref === 'string' && typeof branch === 'string' && ref !== `refs/heads/${branch}`)
    return nothing(`${shown(ref)} is not the default branch`);
  return seal('never', objectId(at(payload, 'after')));
}

function closed(payload: unknown, seals: boolean): Asked {
  if (!seals) return nothing('the pull request is closed');
  return at(payload, 'pull_request', 'merged') === true
    ? seal('never', objectId(at(payload, 'pull_request', 'merge_commit_sha')))
    : nothing('the pull request was closed without a merge');
}

/** GitHub counts no further. */
const HIGHEST = 2 ** 31 - 1;

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= HIGHEST;

const nothing = (reason: string): Asked => ({ kind: 'nothing', reason });

function pullRequest(number: unknown, event: string, head: Oid | null): Asked {
  if (isNumber(number)) {
    return { kind: 'pull-request', number, head };
  }
  throw new Fault(
    `the payload of ${shown(event)} names no pull request`,
    'run the workflow again from the pull request',
  );
}

function mergeGroup(payload: unknown): Asked {
  const ref = at(payload, 'merge_group', 'base_ref');
  const base = objectId(at(payload, 'merge_group', 'base_sha'));
  const head = objectId(at(payload, 'merge_group', 'head_sha'));
  if (typeof ref !== 'string' || base === null || head === null) {
    throw new Fault(
      'the payload of `merge_group` names no commits',
      'put the pull request into the queue again',
    );
  }
  return { kind: 'merge-group', baseRef: ref.replace(/^refs\/heads\//, ''), base, head };
}

/** Somebody asks by hand: for the pull request that they name, or for all that are open. */
function dispatched(input: unknown): Asked {
  if (input === undefined || input === null || input === '') return { kind: 'open-pull-requests' };
  const digits = typeof input === 'string' || typeof input === 'number' ? String(input) : '';
  if (/^[1-9]\d*$/.test(digits) && isNumber(Number(digits))) {
    return { kind: 'pull-request', number: Number(digits), head: null };
  }
  throw new Fault(
    `the input \`pull-request\` is ${shown(digits)}, which is no number`,
    'give the number of a pull request, or leave it empty to judge all that are open',
  );
}

function commented(payload: unknown, seals: boolean): Asked {
  const body = at(payload, 'comment', 'body');
  if (at(payload, 'issue', 'pull_request') === undefined) {
    const approves = seals && typeof body === 'string' && body.trimStart().startsWith(APPROVE);
    const issue = at(payload, 'issue', 'number');
    return approves && isNumber(issue)
      ? { kind: 'late-approval', issue }
      : nothing('the comment is on an issue');
  }
  if (typeof body !== 'string' || body.trim() !== RECHECK) {
    return nothing(`the comment does not say \`${RECHECK}\``);
  }
  return pullRequest(at(payload, 'issue', 'number'), 'issue_comment', null);
}

function objectId(value: unknown): Oid | null {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)
    ? oid(value)
    : null;
}

/** A value inside JSON, by keys; undefined where there is none. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}
