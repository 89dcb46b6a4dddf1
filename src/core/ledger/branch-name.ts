/**
 * Whether a ledger's branch can have this name, without `refs/heads/`: what git takes for one, and no more than letters
 * that need no quoting anywhere.
 */
export const isLedgerBranch = (name: string): boolean =>
  /^(?!.*(?:\.\.|\/\/|\.lock$|[/.]$))\w[\w./-]{0,99}$/.test(name);
