import type { KeyObject } from 'node:crypto';
import type { ExpectedIdentity } from '../../../core/evidence/identity.ts';
import type { Authorities } from './trusted-root.ts';

/** Who may have signed: any of the keys, or the identity by a certificate of the authorities. */
export interface Expectation {
  readonly keys: readonly KeyObject[];
  readonly identity: ExpectedIdentity | null;
  readonly authorities: readonly Authorities[];
}

/** True where nobody said who must have signed. */
export const isOpen = ({ keys, identity }: Expectation): boolean =>
  keys.length === 0 && identity === null;
