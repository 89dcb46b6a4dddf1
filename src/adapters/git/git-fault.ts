import { Fault } from '../../core/model/fault.ts';
import type { GitResult } from './git-process.ts';

/** For a command that had to succeed. */
export function gitFailed(command: string, result: Omit<GitResult, 'output'>): Fault {
  const said = firstComplaint(result.messages);
  const why = said === '' ? `it ended with code ${result.code}` : said;
  return new Fault(
    `\`git ${command}\` failed: ${why}`,
    'see whether `git fsck` finds damage in the repository',
  );
}

/** The first line that git marks as an error, else the first line, without the mark. */
export function firstComplaint(messages: string): string {
  const lines = messages.split('\n');
  const line = lines.find((text) => /^(?:fatal|error): /.test(text)) ?? lines[0] ?? '';
  return line.replace(/^(?:fatal|error): /, '');
}
