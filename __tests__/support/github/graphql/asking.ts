import type { Faults } from '../api/faults.ts';
import { metBy, type Need, type Token } from '../api/token.ts';
import type { Pull, Repo, Review, World } from '../world/model.ts';

/** A query on its way, and the permissions that it has needed so far. */
export interface Asking {
  readonly world: World;
  readonly token: Token;
  readonly faults: Faults;
  readonly used: Set<Need>;
  readonly nodes: Nodes;
}

/** An object of the graph: its fields, as values or as functions of their arguments. */
export type Node = Record<string, unknown>;

/** The objects that lead back to where one came from: the graph has cycles, modules have none. */
export interface Nodes {
  repository(asking: Asking, repo: Repo): Node;
  pull(asking: Asking, pull: Pull): Node;
  pullCommit(asking: Asking, pull: Pull, sha: string): Node;
  review(asking: Asking, pull: Pull, review: Review): Node;
}

/** A part of a query that GitHub does not answer, by its own word for the reason. */
export class Withheld extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** Refuses a part of a query that the token may not see; any one of the needs suffices. */
export function demand(asking: Asking, repo: Repo | null, ...needs: readonly Need[]): void {
  const met = metBy(asking.token, needs, repo);
  if (met === null) throw new Withheld('FORBIDDEN', 'Resource not accessible by integration');
  asking.used.add(met);
}
