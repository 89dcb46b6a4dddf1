/** What ships with the program besides its code. */
export interface Shipped {
  /** The text of a policy pack by its name after `grantproof:`. */
  pack(name: string): string | undefined;
  /** A page of the documentation, such as `rules`. */
  page(name: string): string | undefined;
  /** A file below `examples/`. */
  example(path: string): string | undefined;
  version(): string;
}
