import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './spawn-cli.ts';

/**
 * What stands in those blocks of a page that a comment above names, such as `<!-- cosign-key -->`; or, of a language, in
 * those that nothing names.
 */
export function pageCommands(page: string, wanted: string): string {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const blocks = text.matchAll(/^(?:<!-- ([\w-]+) -->\n)?```(\w+)\n(.*?)^```$/gms);
  const found = [...blocks].flatMap(([, name, language, commands = '']) =>
    (name ?? language) === wanted ? [commands] : [],
  );
  if (found.length === 0) throw new Error(`docs/${page} has no block \`${wanted}\``);
  return found.join('\n');
}

export interface ShellRun {
  readonly code: number;
  readonly out: string;
}

/** Runs commands as a person would who stops at the first that fails, in a new folder with these files. */
export async function runCommands(
  commands: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<ShellRun> {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: folder,
      // Nothing of what a tool keeps at home plays a part.
      env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? -1));
    });
    return { code, out };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
