/** What became of a bundle that was to be stored: `refused` where the token may not, `unavailable` where the plan has no store. */
type Stored = 'done' | 'refused' | 'unavailable';

/** A store of bundles outside of the repository, such as GitHub's. Throws a `Fault` when it is out of reach. */
export interface AttestationStore {
  /** @param bundle Sigstore bundle as JSON text */
  store(bundle: string): Promise<Stored>;
  /** Bundles about a subject, newest first, at most 30; null where they can't be read. */
  find(sha256: string): Promise<readonly string[] | null>;
}
