import type { Person } from '../core/model/facts.ts';
import type { Instant } from '../core/model/instant.ts';

export interface IssueComment {
  readonly id: string;
  readonly author: Pick<Person, 'login' | 'id' | 'type'> | null;
  readonly body: string;
  readonly createdAt: Instant;
  /** Whether it was changed after it was written. */
  readonly edited: boolean;
  /** Whether the account of our own token wrote it. */
  readonly own: boolean;
}

export interface Issue {
  readonly number: number;
  readonly open: boolean;
  readonly body: string;
  /** Whether the account of our own token wrote it. */
  readonly own: boolean;
}

/** Issues of the repository. Throws a `Fault` when the forge is out of reach. */
export interface Issues {
  /** Null where there is none of that number, or the token may not read it. */
  read(number: number): Promise<Issue | null>;
  comments(number: number): Promise<readonly IssueComment[]>;
  /** Opens an issue, unless one of our own whose body begins with `marker` is there, open or closed; null where the token may not. */
  open(marker: string, title: string, body: string): Promise<number | null>;
  /** Closes the issue where asked to, and adds a comment. */
  answer(number: number, body: string, close: boolean): Promise<'done' | 'refused'>;
}
