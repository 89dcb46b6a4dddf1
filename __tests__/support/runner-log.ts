/**
 * Whether a runner would take any line of a log for a command, or look into it for one: `::name …::` where
 * a line begins, spaces aside, and `##[name …]` anywhere in a line.
 */
export function readsCommand(log: string): boolean {
  return log
    .split(/\r\n|[\n\r]/)
    .some((line) => line.trimStart().startsWith('::') || line.includes('##['));
}
