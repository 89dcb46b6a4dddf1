import type { TicketFact } from '../../core/model/facts.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { Question } from './ask.ts';
import type { Words } from './ticket-fault.ts';

/** How to ask one system about tickets. */
export interface TicketSystem {
  readonly words: Words;
  /** What to ask for an id that is well formed. Throws a `Fault` where the system is not set up. */
  readonly question: (id: string) => Omit<Question, 'words'>;
  /** What an answer says; null where it says that there is no such ticket, undefined where it has another shape. */
  readonly read: (answer: unknown, id: string) => TicketFound | null | undefined;
}

/** A ticket that is there. */
export interface TicketFound extends Pick<TicketFact, 'title' | 'project'> {
  readonly state: 'open' | 'closed';
  readonly openedAt: Instant;
  /** Title and description, to look for names in. */
  readonly text: string;
}
