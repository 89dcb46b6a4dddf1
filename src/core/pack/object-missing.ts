import { Fault } from '../model/fault.ts';

/** A pack lacks an object that a check asks for. */
export class ObjectMissing extends Fault {
  constructor(id: string) {
    super(
      `the pack lacks the object \`${id}\``,
      'ask for a pack that has it: without, nobody can say what the repository held',
    );
  }
}

/** A pack lacks an object, and says so: it looks like a secret. */
export class ObjectWithheld extends Fault {
  constructor(id: string, why: string) {
    super(
      `the object \`${id}\` was withheld: ${why}`,
      'what rests on it can only be checked in the repository itself: `grantproof verify --repo DIR`',
    );
  }
}

/** Whether something failed for want of an object of a pack, and so says nothing of the repository. */
export const isLacking = (error: unknown): boolean =>
  error instanceof ObjectMissing || error instanceof ObjectWithheld;
