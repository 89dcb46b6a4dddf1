import { attributed } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import type { CommitObject, FileChange, GitActor } from '../world/git.ts';
import type { Repo, World } from '../world/model.ts';
import { maybeUserShape, nodeId, type Shape } from './account.ts';
import { repoPage, repoUrl } from './repository.ts';

/** A `commit`: what git says, and whose accounts the addresses belong to. */
export function commitShape(world: World, repo: Repo, commit: CommitObject): Shape {
  const { sha } = commit;
  const url = `${repoUrl(world, repo)}/commits/${sha}`;
  return {
    sha,
    node_id: nodeId('C', sha),
    commit: {
      author: actorShape(commit.author),
      committer: actorShape(commit.committer),
      message: commit.message,
      tree: treeLink(world, repo, commit.tree),
      url: gitCommitUrl(world, repo, sha),
      comment_count: 0,
      verification: verification(world, sha),
    },
    url,
    html_url: `${repoPage(world, repo)}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: maybeUserShape(world, attributed(world, commit.author)),
    committer: maybeUserShape(world, attributed(world, commit.committer)),
    parents: parentLinks(world, repo, commit),
  };
}

/** A `git-commit`: only what git says. */
export function gitCommitShape(world: World, repo: Repo, commit: CommitObject): Shape {
  const { sha, message, tree } = commit;
  return {
    sha,
    node_id: nodeId('C', sha),
    url: gitCommitUrl(world, repo, sha),
    html_url: `${repoPage(world, repo)}/commit/${sha}`,
    author: actorShape(commit.author),
    committer: actorShape(commit.committer),
    message,
    tree: treeLink(world, repo, tree),
    parents: parentLinks(world, repo, commit),
    verification: verification(world, sha),
  };
}

/** A `diff-entry`; patches are left out, as GitHub does with large ones. */
export function fileShape(world: World, repo: Repo, head: string, file: FileChange): Shape {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const page = repoPage(world, repo);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${head}/${path}`,
    raw_url: `${page}/raw/${head}/${path}`,
    contents_url: `${repoUrl(world, repo)}/contents/${path}?ref=${head}`,
    ...(file.from === null ? {} : { previous_filename: file.from }),
  };
}

function verification(world: World, sha: string): Shape {
  const signed = world.signed.has(sha);
  return {
    verified: signed,
    reason: signed ? 'valid' : 'unsigned',
    signature: null,
    payload: null,
    verified_at: null,
  };
}

function actorShape({ name, email, time }: GitActor): Shape {
  return { name, email, date: timeText(time * 1000) };
}

function treeLink(world: World, repo: Repo, sha: string): Shape {
  return { sha, url: `${repoUrl(world, repo)}/git/trees/${sha}` };
}

function gitCommitUrl(world: World, repo: Repo, sha: string): string {
  return `${repoUrl(world, repo)}/git/commits/${sha}`;
}

function parentLinks(world: World, repo: Repo, { parents }: CommitObject): readonly Shape[] {
  return parents.map((sha) => ({
    sha,
    url: `${repoUrl(world, repo)}/commits/${sha}`,
    html_url: `${repoPage(world, repo)}/commit/${sha}`,
  }));
}
