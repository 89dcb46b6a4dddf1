import type { Occasion } from '../app/gate.ts';
import { shown } from '../core/manifest/schema/shown.ts';
import { Fault } from '../core/model/fault.ts';
import { type Oid, oid } from '../core/model/ids.ts';

/** What an event asks for: something to judge, or nothing, with the reason for the log. */
export type Asked = Occasion | { readonly kind: 'nothing'; readonly reason: string };

/** What a comment has to say to have its pull request judged again. */
const RECHECK = '/grantproof recheck';

const WORKFLOW_LINE =
  'let the workflow run `on: [pull_request_target, pull_request_review, merge_group, workflow_dispatch, issue_comment]`';

/**
 * Finds what a run is about. Nothing but ids is taken from the payload, which may be hours old in a re-run;
 * everything else is asked for anew. Throws a `Fault` for events that this action does not know.
 *
 * @param payload the event as the runner wrote it
 */
export function occasionOf(event: string, payload: unknown): Asked {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
      if (at(payload, 'action') === 'closed') return nothing('the pull request is closed');
      return pullRequest(
        at(payload, 'pull_request', 'number'),
        event,
        objectId(at(payload, 'pull_request', 'head', 'sha')),
      );
    case 'merge_group':
      if (at(payload, 'action') === 'destroyed') return nothing('the merge group is gone');
      return mergeGroup(payload);
    case 'workflow_dispatch':
      return dispatched(at(payload, 'inputs', 'pull-request'));
    case 'issue_comment':
      return commented(payload);
    default:
      throw new Fault(
        `the event ${shown(event)} brings no change to judge`,
        `${WORKFLOW_LINE} instead`,
      );
  }
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

function commented(payload: unknown): Asked {
  if (at(payload, 'issue', 'pull_request') === undefined) {
    return nothing('the comment is on an issue');
  }
  const body = at(payload, 'comment', 'body');
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
