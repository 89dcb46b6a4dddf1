/** Our error or the outside world's: thrown, never data, and always closed (exit code 3). */
export class Fault extends Error {
  /** What to do about it, for example the command to run. */
  readonly help: string;
  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    this.help = help;
  }
}
