import { sees } from '../api/token.ts';
import type { FileContent } from '../world/commits.ts';
import { fullName } from '../world/model.ts';
import { commitOnBranch } from '../world/web-commit.ts';
import { type Asking, demand, type Node, Withheld } from './asking.ts';
import { commitNode } from './commits.ts';
import { refNode } from './repositories.ts';

interface CommitInput {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  } | null;
  readonly clientMutationId?: string | null;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a mutation can do. */
export function mutationRoot(asking: Asking): Node {
  return {
    createCommitOnBranch: ({ input }: { readonly input: CommitInput }) =>
      createCommit(asking, input),
  };
}

function createCommit(asking: Asking, input: CommitInput): Node {
  const { world, token } = asking;
  const { repositoryNameWithOwner: name = null, branchName = null } = input.branch;
  if (name === null || branchName === null)
    throw new Error('a branch that is named by its id is not modelled');
  const wanted = name.toLowerCase();
  const repo = world.repositories.find((each) => fullName(each).toLowerCase() === wanted);
  if (repo === undefined || !sees(token, repo)) {
    const message = `Could not resolve to a Repository with the name '${name}'.`;
    throw new Withheld('NOT_FOUND', message);
  }
  demand(asking, repo, 'contents: write');
  const branch = branchName.replace(/^refs\/heads\//, '');
  const { headline, body } = input.message;
  const made = commitOnBranch(world, repo, token.actor, {
    branch,
    expected: input.expectedHeadOid,
    message: body === undefined || body === null ? headline : `${headline}\n\n${body}`,
    files: filesOf(input),
  });
  if ('type' in made) throw new Withheld(made.type, made.message);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: () => commitNode(asking, repo, made.commit),
    ref: () => refNode(asking, repo, `refs/heads/${branch}`),
  };
}

function filesOf({ fileChanges }: CommitInput): Readonly<Record<string, FileContent>> {
  const { additions = [], deletions = [] } = fileChanges ?? {};
  return Object.fromEntries([
    ...deletions.map(({ path }) => [checked(path), null] as const),
    ...additions.map(({ path, contents }) => {
      if (!BASE64.test(contents)) throw new Error(`the contents of \`${path}\` are no base64`);
      return [checked(path), Buffer.from(contents, 'base64')] as const;
    }),
  ]);
}

function checked(path: string): string {
  const parts = path.split('/');
  const isOdd = parts.some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()));
  if (isOdd)
    throw new Withheld('UNPROCESSABLE', `path contains a malformed path component: ${path}`);
  return path;
}
