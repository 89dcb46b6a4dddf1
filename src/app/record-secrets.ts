import type { AccessRecord } from '../core/evidence/record.ts';
import { scanForSecrets } from '../core/evidence/secret-scan.ts';
import { Fault } from '../core/model/fault.ts';

/** A record is for ever, and for others' eyes: throws a `Fault` where what it would hold looks like a secret. */
export function refuseSecrets(record: AccessRecord): void {
  const [first, ...more] = scanForSecrets(record);
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  throw new Fault(
    `no record was made: \`${first.path}\` line ${first.line} holds what looks like ${first.kind}${others}`,
    'take it out of the repository, and make a new one in its place: whoever could read it may have it',
  );
}
