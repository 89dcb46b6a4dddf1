/** A ticket to look up. */
export interface TicketRef {
  /** As a policy names it: `github`, `jira`, `servicenow`. */
  readonly system: string;
  /** In normal form: `octo/infra#12`, `OPS-12`, `CHG0040001`. */
  readonly id: string;
  /** Names to look for in what the ticket says; absent where nobody asks for any. */
  readonly lookFor?: readonly string[];
}
