import { basename } from 'node:path';

/** What a run is about, as a test says it. */
export interface RunContext {
  /** Name of the event, such as `pull_request_target`. */
  readonly event: string;
  readonly payload: unknown;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  /** The commit and the ref that GitHub gives a run of this event. */
  readonly sha: string;
  readonly ref: string;
  readonly actor: string;
  /** The job's token. */
  readonly token: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** What a test needs to say of a run: the rest is the sample's. */
export type RunWanted = Pick<RunContext, 'event' | 'payload'> &
  Partial<Omit<RunContext, 'event' | 'payload'>>;

/** A run in a sample repository on github.com. */
const SAMPLE: Omit<RunContext, 'event' | 'payload'> = {
  repository: 'octo-org/sample-infra',
  repositoryId: '1001',
  ownerId: '1002',
  sha: '0'.repeat(40),
  ref: 'refs/heads/main',
  actor: 'octo-author',
  token: 'ghs_sampleTokenOfTheJob',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
};

/** A run with everything that was left out filled in. */
export const fullRun = (wanted: RunWanted): RunContext => ({ ...SAMPLE, ...wanted });

/** The context `github` of a step of the action in `actionPath`, and of nothing else. */
export function githubContext(
  run: RunContext,
  places: {
    readonly actionPath: string;
    readonly workspace: string;
    readonly eventPath: string;
  },
): Readonly<Record<string, unknown>> {
  const { event, payload, repository, ref, actor } = run;
  const [owner = ''] = repository.split('/');
  const workflow = `${repository}/.github/workflows/grantproof.yml`;
  return {
    action: '__grantproof_grantproof',
    action_path: places.actionPath,
    action_ref: 'v0',
    action_repository: 'grantproof/grantproof',
    actor,
    actor_id: '1000',
    api_url: run.apiUrl,
    ...branches(event, payload),
    event: payload,
    event_name: event,
    event_path: places.eventPath,
    graphql_url: run.graphqlUrl,
    job: 'gate',
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repository_id: run.repositoryId,
    repository_owner: owner,
    repository_owner_id: run.ownerId,
    retention_days: '90',
    run_attempt: '1',
    run_id: '4001',
    run_number: '41',
    server_url: run.serverUrl,
    sha: run.sha,
    token: run.token,
    triggering_actor: actor,
    workflow: basename(workflow, '.yml'),
    workflow_ref: `${workflow}@${ref}`,
    workflow_sha: run.sha,
    workspace: places.workspace,
  };
}

/** What of the context reaches a process: not the token, and not the payload. */
export function githubEnv(context: Readonly<Record<string, unknown>>): Record<string, string> {
  const { token: _token, event: _event, ...open } = context;
  return Object.fromEntries(
    Object.entries(open).map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)]),
  );
}

/** Only these two events have a base and a head. */
function branches(event: string, payload: unknown): Record<'base_ref' | 'head_ref', string> {
  if (!/^pull_request(?:_target)?$/.test(event)) return { base_ref: '', head_ref: '' };
  const { pull_request: pull } = payload as {
    readonly pull_request?: {
      readonly base?: { readonly ref?: string };
      readonly head?: { readonly ref?: string };
    };
  };
  return { base_ref: pull?.base?.ref ?? '', head_ref: pull?.head?.ref ?? '' };
}
