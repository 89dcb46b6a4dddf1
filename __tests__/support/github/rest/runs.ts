import { found, invalid, ok, Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { nodeId, type Shape } from '../shapes/account.ts';
import { minimalRepoShape, repoPage, repoUrl } from '../shapes/repository.ts';
import { timeText } from '../world/clock.ts';
import type { CheckRun, WorkflowRun } from '../world/model.ts';

export const runs: RepoHandlers = {
  'checks/create'(call) {
    const { world, repo, body } = call;
    const headSha = String(body['head_sha']);
    if (repo.git.commit(headSha) !== headSha)
      throw new Refusal(422, `No commit found for SHA: ${headSha}`);
    const run: CheckRun = {
      id: world.nextId(),
      headSha,
      name: String(body['name']),
      startedAt: world.clock.tick(),
      status: 'queued',
      conclusion: null,
      completedAt: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    change(call, run);
    repo.checkRuns.push(run);
    return { status: 201, body: checkShape(call, run) };
  },
  'checks/update'(call) {
    const id = Number(call.params['check_run_id']);
    const run = found(call.repo.checkRuns.find((each) => each.id === id));
    change(call, run);
    return ok(checkShape(call, run));
  },
  'checks/list-for-ref'(call) {
    const sha = found(call.repo.git.commit(call.params['ref'] ?? ''));
    const some = call.repo.checkRuns.filter(({ headSha }) => headSha === sha).toReversed();
    return paged(
      call,
      some,
      (run) => checkShape(call, run),
      (page) => ({ total_count: some.length, check_runs: page }),
    );
  },
  'actions/list-workflow-runs-for-repo'(call) {
    const sha = call.url.searchParams.get('head_sha');
    const event = call.url.searchParams.get('event');
    const some = call.repo.runs.filter(
      (run) => (sha === null || run.headSha === sha) && (event === null || run.event === event),
    );
    return paged(
      call,
      some.toReversed(),
      (run) => runShape(call, run),
      (page) => ({ total_count: some.length, workflow_runs: page }),
    );
  },
  'actions/get-workflow-run'(call) {
    const id = Number(call.params['run_id']);
    return ok(runShape(call, found(call.repo.runs.find((run) => run.id === id))));
  },
};

function change({ world, body }: RepoCall, run: CheckRun): void {
  const output = (body['output'] ?? {}) as Partial<CheckRun['output']> & {
    readonly annotations?: readonly unknown[];
  };
  const { annotations = [], ...texts } = output;
  if (annotations.length > world.limits.annotations)
    throw invalid('CheckRun', 'annotations', `no more than ${world.limits.annotations} at a time`);
  const conclusion = body['conclusion'] as string | undefined;
  const status = body['status'] as CheckRun['status'] | undefined;
  if (status === 'completed' && conclusion === undefined)
    throw invalid('CheckRun', 'conclusion', 'is needed where the status is completed');
  run.status = conclusion === undefined ? (status ?? run.status) : 'completed';
  run.conclusion = conclusion ?? run.conclusion;
  if (run.status === 'completed') run.completedAt = world.clock.now();
  run.output = { ...run.output, ...texts };
  run.annotations = [...run.annotations, ...annotations];
}

function checkShape({ world, repo }: RepoCall, run: CheckRun): Shape {
  const url = `${repoUrl(world, repo)}/check-runs/${run.id}`;
  const page = `${repoPage(world, repo)}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: page,
    details_url: page,
    external_id: '',
    status: run.status,
    conclusion: run.conclusion,
    started_at: timeText(run.startedAt),
    completed_at: run.completedAt === null ? null : timeText(run.completedAt),
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.id },
    app: null,
    pull_requests: [],
  };
}

function runShape({ world, repo }: RepoCall, run: WorkflowRun): Shape {
  const url = `${repoUrl(world, repo)}/actions/runs/${run.id}`;
  const { tree, message, author, committer } = repo.git.read(run.headSha);
  const at = timeText(run.at);
  return {
    id: run.id,
    node_id: nodeId('WFR', run.id),
    name: run.name,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.name,
    run_number: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: `${repoPage(world, repo)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repoUrl(world, repo)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repoUrl(world, repo)}/actions/workflows/1`,
    head_commit: {
      id: run.headSha,
      tree_id: tree,
      message,
      timestamp: timeText(committer.time * 1000),
      author: { name: author.name, email: author.email },
      committer: { name: committer.name, email: committer.email },
    },
    repository: minimalRepoShape(world, repo),
    head_repository: minimalRepoShape(world, repo),
  };
}
