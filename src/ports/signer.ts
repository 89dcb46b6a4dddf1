/** Signs what it is given. Loaded only when something is to be signed. */
export interface Signer {
  readonly kind: 'keyless' | 'command' | 'key' | 'ephemeral';
  /** The public key as PEM, where it is known beforehand; null for `keyless`, whose certificate is in the bundle. */
  readonly publicKey: string | null;
  /**
   * The key that a bundle names, and whether its signature holds, which is known of the own key alone; null where it names
   * none. Absent where no key is known beforehand.
   */
  readonly signedBy?: (
    bundle: string,
  ) => { readonly fingerprint: string; readonly holds: boolean | null } | null;
  /**
   * Signs an in-toto statement as a DSSE envelope in a Sigstore bundle v0.3, and gives the bundle as JSON text.
   * Throws a `Fault` that never holds a token, a passphrase or a key.
   *
   * @param payload the statement's bytes, UTF-8 JSON
   */
  sign(payload: Uint8Array): Promise<string>;
}
