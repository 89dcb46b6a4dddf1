// src/core/ledger/branch-name.ts
var isLedgerBranch = (name) => /^(?!.*(?:\.\.|\/\/|\.lock$|[/.]$))\w[\w./-]{0,99}$/.test(name);

export {
  isLedgerBranch
};
