// src/core/model/fault.ts
var Fault = class extends Error {
  /** What to do about it, for example the command to run. */
  help;
  constructor(message, help, options) {
    super(message, options);
    this.name = "Fault";
    this.help = help;
  }
};

export {
  Fault
};
