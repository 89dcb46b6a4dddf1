import type { RefCommand } from '../../git-push.ts';
import type { GitHandlerOptions } from '../../git-server.ts';
import { NOTHING } from '../world/git.ts';
import { fullName, type Repo, type World } from '../world/model.ts';
import { branchMoved } from '../world/ref-moves.ts';
import { type BranchChange, ruleRefusal } from '../world/rules.ts';
import { metBy, type Need, sees, type Token } from './token.ts';

const HEADS = 'refs/heads/';

/** Who may fetch and push by git, and what pushing does: it moves branches as everything else does. */
export function gitUse(
  world: World,
  tokens: ReadonlyMap<string, Token>,
): Pick<GitHandlerOptions, 'allowed' | 'pushes'> {
  /** Nobody may do anything without a token, not even fetch what is public. */
  function meant(
    secret: string | null,
    name: string,
    need: Need,
  ): { readonly token: Token; readonly repo: Repo } | null {
    const token = tokens.get(secret ?? '');
    const repo = world.repositories.find((each) => fullName(each) === name);
    if (token === undefined || repo === undefined || !sees(token, repo)) return null;
    return metBy(token, [need], repo) === null ? null : { token, repo };
  }
  function forbidden(
    secret: string | null,
    name: string,
    ref: string,
    change: BranchChange,
  ): string | null {
    const use = meant(secret, name, 'contents: write');
    if (use === null || !ref.startsWith(HEADS)) return 'Only branches can be pushed.';
    const refusal = ruleRefusal(use.repo, ref.slice(HEADS.length), use.token.actor, change);
    return refusal?.message ?? null;
  }
  return {
    allowed: (secret, name) => meant(secret, name, 'contents: read') !== null,
    pushes: {
      allowed: (secret, name) => meant(secret, name, 'contents: write') !== null,
      refused: (secret, name, command) => forbidden(secret, name, command.ref, changeOf(command)),
      growsOnly: (secret, name, { ref }) => forbidden(secret, name, ref, 'force') !== null,
      done(secret, name, { ref, before, after }) {
        const use = meant(secret, name, 'contents: write');
        if (use === null) return;
        const branch = ref.slice(HEADS.length);
        const by = use.token.actor;
        branchMoved(world, use.repo, { branch, before: idOf(before), to: idOf(after), by });
      },
    },
  };
}

const idOf = (id: string): string | null => (id === NOTHING ? null : id);

/** Whether something is lost by it shows only when its commits are there. */
function changeOf({ before, after }: RefCommand): BranchChange {
  if (after === NOTHING) return 'delete';
  return before === NOTHING ? 'create' : 'update';
}
