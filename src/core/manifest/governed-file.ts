import type { Format } from '../model/grant.ts';
import type { TreeFile } from '../model/reading.ts';

/** A manifest of one tree, with what the policy says of it. */
export interface GovernedFile {
  readonly file: TreeFile;
  readonly format: Format;
  /** The folder within which names are resolved; `''` is the root. */
  readonly boundary: string;
}

/** All files of one tree that take part in a judgement. */
export interface TreeFiles {
  readonly manifests: readonly GovernedFile[];
  /** The policy folder's GrantMetadata file. */
  readonly metadata: TreeFile | null;
  readonly codeowners: TreeFile | null;
}
