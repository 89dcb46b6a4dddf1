import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A PATH on which `git` is a script of one's own, that runs these lines of `sh` first when something is pushed. There
 * `push` runs git in earnest, and `$PPID` is the program that called it.
 */
export function pathWithGit(folder: string, onPush: string): string {
  const path = process.env['PATH'] ?? '';
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'git');
  writeFileSync(
    script,
    `#!/bin/sh
push() { PATH=${JSON.stringify(path)} ${real} "$@"; }
for word in "$@"; do
  if [ "$word" = push ]; then
    ${onPush.trim().replaceAll('\n', '\n    ')}
  fi
done
exec ${real} "$@"
`,
  );
  chmodSync(script, 0o755);
  return `${folder}${delimiter}${path}`;
}
