import { Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import type { Shape } from '../shapes/account.ts';
import { gitCommitShape } from '../shapes/commit.ts';
import { repoUrl } from '../shapes/repository.ts';
import { webFlow } from '../world/accounts.ts';
import { signature, type TreeChange, writeTree } from '../world/commits.ts';
import type { GitActor } from '../world/git.ts';
import { moveBranch } from '../world/ref-moves.ts';
import { ruleRefusal } from '../world/rules.ts';
import { entriesOf } from '../world/trees.ts';
import { refShape, treeEntry } from './git-objects.ts';

const HEADS = 'refs/heads/';

/** What writes git's objects one by one; nothing shows before a ref leads to it. */
export const gitWriting: RepoHandlers = {
  'git/create-blob'(call) {
    const { world, repo, body } = notEmpty(call);
    const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
    const bytes = Buffer.from(String(body['content']), encoding);
    if (bytes.length > world.limits.blob) {
      const message =
        'Sorry, your input was too large to process. Consider building the blob in a local clone of the repository and then pushing it to GitHub.';
      const errors = [{ resource: 'Blob', code: 'custom', field: 'data', message: 'too large' }];
      throw new Refusal(422, message, { errors });
    }
    const sha = repo.git.run(['hash-object', '-w', '--stdin'], bytes);
    return { status: 201, body: { sha, url: `${repoUrl(world, repo)}/git/blobs/${sha}` } };
  },
  'git/create-tree'(call) {
    const { world, repo, body } = notEmpty(call);
    const base = typeof body['base_tree'] === 'string' ? body['base_tree'] : null;
    if (base !== null && repo.git.object(base)?.type !== 'tree')
      throw new Refusal(422, 'base_tree is not a valid tree oid');
    const entries = body['tree'] as readonly TreeInput[];
    const text = entries.reduce((sum, { content = '' }) => sum + Buffer.byteLength(content), 0);
    if (text > world.limits.treeText) {
      const message =
        "Sorry, your request timed out.  It's likely that your input was too large to process.  Consider building the tree incrementally, or building the commits you need in a local clone of the repository and then pushing them to GitHub.";
      throw new Refusal(422, message);
    }
    const sha = writeTree(
      repo.git,
      base,
      entries.map((entry) => treeChange(call, entry)),
    );
    const url = `${repoUrl(world, repo)}/git`;
    const tree = entriesOf(repo.git, sha, false).map((entry) => treeEntry(url, entry));
    return { status: 201, body: { sha, url: `${url}/trees/${sha}`, tree, truncated: false } };
  },
  'git/create-commit'(call) {
    const { world, repo, body, token } = notEmpty(call);
    const { git } = repo;
    const tree = String(body['tree']);
    if (git.object(tree)?.type !== 'tree') throw new Refusal(422, 'Tree SHA does not exist');
    const parents = (body['parents'] ?? []) as readonly string[];
    if (parents.some((parent) => git.commit(parent) !== parent))
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
    const time = world.clock.tick() / 1000;
    const self = signature(token.actor, time);
    const named = namedPeople(body, time);
    // A commit of an app is signed by GitHub as long as it names nobody.
    const isSigned = token.actor.type === 'Bot' && named === null;
    const committer = isSigned ? signature(webFlow(world), time) : self;
    const people = named ?? { author: self, committer };
    const sha = git.commitTree(tree, parents, String(body['message']), people);
    if (isSigned) world.signed.add(sha);
    return { status: 201, body: gitCommitShape(world, repo, git.read(sha)) };
  },
  'git/create-ref'(call) {
    const { world, repo, body, token } = notEmpty(call);
    const ref = String(body['ref']);
    const sha = String(body['sha']);
    if (!/^refs\/[^/]+\/.+$/.test(ref))
      throw new Refusal(
        422,
        "Reference name must start with 'refs/' and contain at least 2 slashes.",
      );
    if (!ref.startsWith(HEADS)) throw new Error(`a ref such as ${ref} is not modelled`);
    if (repo.git.object(sha) === null) throw new Refusal(422, 'Object does not exist');
    if (repo.git.object(ref) !== null) throw new Refusal(422, 'Reference already exists');
    const branch = ref.slice(HEADS.length);
    const refusal = ruleRefusal(repo, branch, token.actor, 'create');
    if (refusal !== null) throw new Refusal(422, refusal.message);
    if (!moveBranch(world, repo, { branch, to: sha, by: token.actor, from: null }))
      throw new Refusal(422, 'Reference already exists');
    return { status: 201, body: refShape(call, { ref, sha }) };
  },
};

interface TreeInput {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** What GitHub answers below `git/` of a repository without any branch. */
function notEmpty(call: RepoCall): RepoCall {
  if (call.repo.git.refs(HEADS).length === 0) throw new Refusal(409, 'Git Repository is empty.');
  return call;
}

function treeChange({ repo }: RepoCall, { path, mode, sha, content }: TreeInput): TreeChange {
  if (sha !== undefined && content !== undefined)
    throw new Refusal(422, 'Must supply either tree.sha or tree.content, not both');
  if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase())))
    throw new Refusal(422, 'tree.path contains a malformed path component');
  if (content !== undefined) return { path, mode, content: Buffer.from(content) };
  if (sha === undefined) throw new Refusal(422, 'Must supply a valid tree.sha or tree.content');
  if (sha !== null && repo.git.object(sha) === null)
    throw new Refusal(422, `tree.sha ${sha} is not a valid blob`);
  return { path, mode, content: sha };
}

function namedPeople(
  body: RepoCall['body'],
  time: number,
): { readonly author: GitActor; readonly committer: GitActor } | null {
  const author = body['author'] as Shape | undefined;
  if (author === undefined) return null;
  const actor = ({ name, email }: Shape): GitActor =>
    signature({ name: String(name), email: String(email) }, time);
  return {
    author: actor(author),
    committer: actor((body['committer'] as Shape | undefined) ?? author),
  };
}
