import type { Environment, Host } from './host.ts';
import type { ActionInputs } from './inputs.ts';
import type { SealInputs } from './seal-inputs.ts';

/** A step that seals: what it was asked for, where it runs, and where it speaks. */
export interface SealJob {
  readonly inputs: ActionInputs & { readonly seal: SealInputs };
  readonly host: Host;
  readonly env: Environment;
  readonly say: (text: string) => void;
}
