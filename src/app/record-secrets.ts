import type { AccessRecord } from '../core/evidence/record.ts';
import { scanForSecrets } from '../core/evidence/secret-scan.ts';
import { Fault } from '../core/model/fault.ts';

/** What keeps a record from being made: it would hold a secret. */
export class SecretFound extends Fault {
  /** Where it stands and what it looks like, as a phrase without it. */
  readonly place: string;

  constructor(place: string) {
    super(
      `no record was made: ${place}`,
      'take it out of the repository, and make a new one in its place: whoever could read it may have it',
    );
    this.place = place;
  }
}

/** A record is for ever, and for others' eyes: throws a `Fault` where what it would hold looks like a secret. */
export function refuseSecrets(record: AccessRecord): void {
  const [first, ...more] = scanForSecrets(record);
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  throw new SecretFound(
    `\`${first.path}\` line ${first.line} holds what looks like ${first.kind}${others}`,
  );
}
