import { isAtLeast, roleOf } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import { type Account, fullName, type Repo, type World } from '../world/model.ts';
import { openPulls } from '../world/pull-changes.ts';
import { addresses, nodeId, type Shape, userShape } from './account.ts';

const URLS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** Where the API has a repository. */
export function repoUrl(world: World, repo: Repo): string {
  return `${world.origin}/repos/${fullName(repo)}`;
}

/** Where people look at it. */
export function repoPage(world: World, repo: Repo): string {
  return `${world.origin}/${fullName(repo)}`;
}

/** A `minimal-repository`. */
export function minimalRepoShape(world: World, repo: Repo): Shape {
  const url = repoUrl(world, repo);
  return {
    id: repo.id,
    node_id: nodeId('R', repo.id),
    name: repo.name,
    full_name: fullName(repo),
    private: repo.private,
    owner: userShape(world, repo.owner),
    html_url: repoPage(world, repo),
    description: null,
    fork: repo.parent !== null,
    url,
    ...addresses(url, URLS),
  };
}

/** A `repository`, as pull requests and payloads hold it. */
export function repoShape(world: World, repo: Repo): Shape {
  const page = repoPage(world, repo);
  const open = [...repo.issues.values()].filter(({ state }) => state === 'OPEN').length;
  const forks = world.repositories.filter(({ parent, gone }) => parent === repo && !gone).length;
  return {
    ...minimalRepoShape(world, repo),
    git_url: page.replace(/^https?/, 'git').concat('.git'),
    ssh_url: `git@${new URL(world.origin).hostname}:${fullName(repo)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    archived: false,
    disabled: false,
    has_issues: repo.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    forks,
    forks_count: forks,
    open_issues: open,
    open_issues_count: open,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    topics: [],
    visibility: repo.private ? 'private' : 'public',
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    default_branch: repo.defaultBranch,
    pushed_at: timeText(repo.pushedAt),
    created_at: timeText(repo.createdAt),
    updated_at: timeText(repo.pushedAt),
  };
}

/** A `full-repository`, as somebody sees it. */
export function fullRepoShape(world: World, repo: Repo, viewer: Account): Shape {
  const role = roleOf(repo, viewer);
  return {
    ...repoShape(world, repo),
    network_count: 0,
    subscribers_count: openPulls(repo).length,
    ...(repo.parent === null ? {} : { parent: repoShape(world, repo.parent) }),
    permissions: permissionShape((wanted) => isAtLeast(role, wanted)),
  };
}

/** What a role may do, one by one. */
export function permissionShape(
  has: (role: 'read' | 'triage' | 'write' | 'maintain' | 'admin') => boolean,
): Shape {
  return {
    admin: has('admin'),
    maintain: has('maintain'),
    push: has('write'),
    triage: has('triage'),
    pull: has('read'),
  };
}
