import type { Oid } from '../../model/ids.ts';
import type { DocumentsRead } from '../document.ts';
import type { Codeowners } from '../metadata/codeowners.ts';
import type { Sidecar } from '../metadata/sidecar.ts';

/** A file whose bytes turned out to be text. */
export interface KubernetesFile {
  readonly file: { readonly path: string; readonly oid: Oid };
  readonly text: string;
  /** Read in the native profile. */
  readonly documents: DocumentsRead;
}

/** What surrounds the files of one boundary. */
export interface KubernetesContext {
  /** The boundary's folder, from the root of the repository; empty for the root. */
  readonly boundary: string;
  readonly sidecars: readonly Sidecar[];
  readonly codeowners: Codeowners | null;
}
