import { found, ok, Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { nodeId, type Shape } from '../shapes/account.ts';
import { commitShape, fileShape, gitCommitShape } from '../shapes/commit.ts';
import { repoPage, repoUrl } from '../shapes/repository.ts';
import type { CommitObject } from '../world/git.ts';
import { type Entry, entriesOf } from '../world/trees.ts';

/** The empty tree, which every first commit is compared with. */
const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export const gitObjects: RepoHandlers = {
  'repos/list-commits'(call) {
    const { world, repo, url } = call;
    const start = url.searchParams.get('sha') ?? repo.defaultBranch;
    const path = url.searchParams.get('path');
    const tip = found(repo.git.commit(start));
    const commits = repo.git.log(path === null ? [tip] : [tip, '--', path]);
    return paged(call, commits, (commit) => commitShape(world, repo, commit));
  },
  'repos/get-commit'(call) {
    const { world, repo, params } = call;
    const sha = repo.git.commit(params['ref'] ?? '');
    if (sha === null) throw new Refusal(422, `No commit found for SHA: ${params['ref'] ?? ''}`);
    const commit = repo.git.read(sha);
    const files = repo.git.diff(commit.parents[0] ?? EMPTY, sha);
    const additions = files.reduce((sum, file) => sum + file.additions, 0);
    const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
    return paged(
      call,
      files.slice(0, world.limits.files),
      (file) => fileShape(world, repo, sha, file),
      (page) => ({
        ...commitShape(world, repo, commit),
        stats: { additions, deletions, total: additions + deletions },
        files: page,
      }),
      world.limits.comparedFiles,
    );
  },
  'repos/compare-commits-with-basehead': compare,
  'git/get-commit'({ world, repo, params }) {
    const sha = params['commit_sha'] ?? '';
    if (repo.git.commit(sha) !== sha) throw new Refusal(404, 'Not Found');
    return ok(gitCommitShape(world, repo, repo.git.read(sha)));
  },
  'git/get-tree'({ world, repo, params, url }) {
    const tree = found(repo.git.object(`${params['tree_sha'] ?? ''}^{tree}`));
    const all = entriesOf(repo.git, tree.sha, url.searchParams.has('recursive'));
    const base = `${repoUrl(world, repo)}/git`;
    return ok({
      sha: tree.sha,
      url: `${base}/trees/${tree.sha}`,
      tree: all.slice(0, world.limits.treeEntries).map((entry) => treeEntry(base, entry)),
      truncated: all.length > world.limits.treeEntries,
    });
  },
  'git/get-blob'({ world, repo, params }) {
    const sha = params['file_sha'] ?? '';
    if (repo.git.object(sha)?.type !== 'blob') throw new Refusal(404, 'Not Found');
    const bytes = repo.git.bytes(['cat-file', 'blob', sha]);
    return ok({
      sha,
      node_id: nodeId('B', sha),
      size: bytes.length,
      url: `${repoUrl(world, repo)}/git/blobs/${sha}`,
      content: lines(bytes),
      encoding: 'base64',
    });
  },
  'git/get-ref'(call) {
    const name = `refs/${call.params['ref'] ?? ''}`;
    const exact = call.repo.git.refs(name).find(({ ref }) => ref === name);
    return ok(refShape(call, found(exact)));
  },
  'git/list-matching-refs'(call) {
    const prefix = `refs/${call.params['ref'] ?? ''}`;
    const some = call.repo.git.refs('refs/').filter(({ ref }) => ref.startsWith(prefix));
    return ok(some.map((ref) => refShape(call, ref)));
  },
  'repos/get-content': content,
};

/** Base and head as revisions; commits and files from their merge base on, both cut without a word. */
function compare(call: RepoCall): ReturnType<typeof ok> {
  const { world, repo, params, url } = call;
  const [from = '', to = ''] = (params['basehead'] ?? '').split('...');
  const base = found(repo.git.commit(from));
  const head = found(repo.git.commit(revision(to)));
  const merge = found(repo.git.mergeBase(base, head));
  const shape = (commit: CommitObject): Shape => commitShape(world, repo, commit);
  const ahead = repo.git.count(`${base}..${head}`);
  const behind = repo.git.count(`${head}..${base}`);
  const commits = repo.git.log([`${base}..${head}`]).toReversed();
  const files = repo.git.diff(merge, head).slice(0, world.limits.comparedFiles);
  const page = `${repoPage(world, repo)}/compare/${from}...${to}`;
  const first = (url.searchParams.get('page') ?? '1') === '1';
  const asked = url.searchParams.has('page') || url.searchParams.has('per_page');
  const about = {
    url: `${repoUrl(world, repo)}/compare/${from}...${to}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: shape(repo.git.read(base)),
    merge_base_commit: shape(repo.git.read(merge)),
    status: status(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    ...(first ? { files: files.map((file) => fileShape(world, repo, head, file)) } : {}),
  };
  // Without paging GitHub gives the last 250 commits; with it, all of them in pages.
  if (!asked) return ok({ ...about, commits: commits.slice(-world.limits.pullCommits).map(shape) });
  return paged(call, commits, shape, (some) => ({ ...about, commits: some }));
}

/** `OWNER:BRANCH` names a branch of a fork, which shares its objects. */
function revision(text: string): string {
  return text.replace(/^[\w.-]+:/, '');
}

function status(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function content(call: RepoCall): ReturnType<typeof ok> {
  const { world, repo, params, url } = call;
  const path = (params['path'] ?? '').replace(/\/$/, '');
  const ref = url.searchParams.get('ref') ?? repo.defaultBranch;
  const sha = found(repo.git.commit(ref));
  const object = found(repo.git.object(path === '' ? `${sha}^{tree}` : `${sha}:${path}`));
  const shape = (entry: Entry): Shape => contentShape(call, ref, entry);
  if (object.type === 'tree') {
    const entries = entriesOf(repo.git, object.sha, false);
    return ok(
      entries.map((entry) =>
        shape({ ...entry, path: path === '' ? entry.path : `${path}/${entry.path}` }),
      ),
    );
  }
  const bytes = repo.git.bytes(['cat-file', 'blob', object.sha]);
  const mode = repo.git.run(['ls-tree', sha, '--', path]).split(' ')[0] ?? '';
  const entry = { path, mode, type: 'blob', sha: object.sha, size: bytes.length };
  const file = { ...shape(entry), encoding: 'base64', content: lines(bytes) };
  const base = repoPage(world, repo);
  return ok(mode === '120000' ? { ...file, target: bytes.toString(), download_url: base } : file);
}

function contentShape({ world, repo }: RepoCall, ref: string, entry: Entry): Shape {
  const kinds: Readonly<Record<string, string>> = { tree: 'dir', commit: 'submodule' };
  const type = entry.mode === '120000' ? 'symlink' : (kinds[entry.type] ?? 'file');
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const self = `${repoUrl(world, repo)}/contents/${path}?ref=${ref}`;
  const git = `${repoUrl(world, repo)}/git/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.sha}`;
  const html = `${repoPage(world, repo)}/blob/${ref}/${path}`;
  return {
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? `${repoPage(world, repo)}/raw/${ref}/${path}` : null,
    type,
    _links: { self, git, html },
  };
}

export function treeEntry(base: string, { path, mode, type, sha, size }: Entry): Shape {
  const place: Readonly<Record<string, string>> = { tree: 'trees', commit: 'commits' };
  return {
    path,
    mode,
    type,
    sha,
    ...(size === null ? {} : { size }),
    ...(type === 'commit' ? {} : { url: `${base}/${place[type] ?? 'blobs'}/${sha}` }),
  };
}

export function refShape(
  { world, repo }: RepoCall,
  at: { readonly ref: string; readonly sha: string },
): Shape {
  const object = repo.git.object(at.sha);
  const type = object?.type ?? 'commit';
  return {
    ref: at.ref,
    node_id: nodeId('REF', at.ref),
    url: `${repoUrl(world, repo)}/git/${at.ref}`,
    object: { type, sha: at.sha, url: `${repoUrl(world, repo)}/git/${type}s/${at.sha}` },
  };
}

/** Base64 as GitHub writes it: a line break after every 60 characters. */
function lines(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n');
}
