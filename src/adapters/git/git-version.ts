import { Fault } from '../../core/model/fault.ts';
import type { Git } from './git-process.ts';

const OLDEST = [2, 39] as const;

/** Throws where git is too old. Asked where an old git would fail or act differently: asking takes a process. */
export async function refuseOldGit(git: Git): Promise<void> {
  const text = (await git.run(['version'])).output.toString('utf8').trim();
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(text) ?? [];
  const order = Number(major) - OLDEST[0] || Number(minor) - OLDEST[1];
  if (order >= 0) return;
  const wanted = OLDEST.join('.');
  throw new Fault(
    `\`${text}\` is too old, ${wanted} or newer is wanted`,
    `install git ${wanted} or newer`,
  );
}
