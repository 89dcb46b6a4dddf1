// src/cli/command.ts
var UsageError = class extends Error {
};

export {
  UsageError
};
