// The gate as a runner starts it, end to end: from the start of node to its end, with all that git does, against a
// GitHub in another process. What is named "without waiting" leaves out the time in which that one had not answered
// yet; on a real network the same requests wait longer.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answered, Jobs } from './github-process.ts';
import { type Command, measure, median, progress } from './measure.ts';
import type { Budget, Section } from './report.ts';
import { ACTION, runnerEnv } from './runner-env.ts';

const COUNTS = [1, 20, 1000] as const;
const FLOOR = 'node -e 0';

/** Milliseconds over the floor of node for so many changed grants, without what the network takes. */
const LIMITS: Readonly<Record<string, number>> = { 20: 350 };

const label = (count: number): string =>
  `pull request, ${count.toLocaleString('en-US')} changed ${count === 1 ? 'grant' : 'grants'}`;

/** Measures pull requests of several sizes; null where there is no build. */
export async function gate(folder: string, rounds: number): Promise<Section | null> {
  if (!existsSync(ACTION)) return null;
  const dir = join(folder, 'gate');
  await mkdir(dir);
  progress('writing pull requests');
  const hub = fork(join(import.meta.dirname, 'github-process.ts'), COUNTS.map(String));
  try {
    const jobs = await message<Jobs>(hub);
    const commands: Record<string, Command> = {
      [FLOOR]: { file: process.execPath, args: ['-e', '0'], cwd: dir },
    };
    for (const count of COUNTS) {
      const job = jobs[count];
      if (job === undefined) throw new Error(`no pull request of ${count} grants`);
      const env = await runnerEnv(dir, { ...job, name: String(count) });
      commands[label(count)] = { file: process.execPath, args: [ACTION], cwd: dir, env };
    }
    const answers = new Map<string, Answered[]>();
    const figures = await measure(commands, rounds, async (name) => {
      hub.send('since');
      answers.set(name, [...(answers.get(name) ?? []), await message<Answered>(hub)]);
    });
    const sizes = COUNTS.map((count) => {
      const name = label(count);
      const { run, ms } = figures[name] ?? {};
      if (run?.code !== 0 || !run.stdout.includes('allow'))
        throw new Error(`${name}: ${run?.stdout}`);
      // The first run is the one for memory.
      const seen = (answers.get(name) ?? []).slice(1);
      const waited = median(seen.map((one) => one.waited));
      return { count, name, ms: ms ?? Number.NaN, waited, seen: seen.at(-1) };
    });
    const floor = figures[FLOOR]?.ms ?? Number.NaN;
    return {
      title: 'the gate, end to end',
      figures,
      budgets: sizes.flatMap(({ count, name, ms, waited }): Budget[] => {
        const limit = LIMITS[count];
        if (limit === undefined) return [];
        const what = `${name}, over node, without waiting for answers`;
        return [{ what, value: ms - waited - floor, limit, unit: 'ms' }];
      }),
      notes: sizes.map(
        ({ name, waited, seen }) =>
          `${name}: ${seen?.api} requests to the API and ${seen?.git} of git, ${waited.toFixed(0)} ms waiting for answers`,
      ),
    };
  } finally {
    hub.disconnect();
  }
}

/** The next message of another process, which has to live that long. */
async function message<Message>(child: ChildProcess): Promise<Message> {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(() => {
    throw new Error('the stand-in ended');
  });
  ended.catch(() => {});
  try {
    const [received] = (await Promise.race([once(child, 'message'), ended])) as [Message];
    return received;
  } finally {
    gone.abort();
  }
}
