import type { TicketFact } from '../core/model/facts.ts';
import type { TicketRef } from '../core/ticket/reference.ts';

/** Asks ticket systems. */
export interface Tickets {
  /**
   * The ticket as its system has it now, `open` or `closed`; `not-found` where there is none. Throws a `Fault` whose
   * message says what is wrong where the system can't answer: down, slow, refused (401, 403), asked too often (429),
   * not set up.
   */
  find(ref: TicketRef): Promise<TicketFact>;
}
