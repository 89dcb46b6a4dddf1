// Speed and memory beside the machine's floor and other tools doing the same work, all in one run.
// Only ratios within a run mean anything. `--quick` takes a minute, without 10,000 manifests and fewer rounds.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileInput } from './hostile-input.ts';
import { progress } from './measure.ts';
import { oneChange } from './one-change.ts';
import { realHistory } from './real-history.ts';
import { budgetText, isOver, type Section, sectionText } from './report.ts';
import { tools } from './tools.ts';
import { wholeRepository } from './whole-repository.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 5;
const counts = quick ? [1, 100, 1000] : [1, 100, 1000, 10_000];

const folder = await mkdtemp(join(tmpdir(), 'grantproof-bench-'));
try {
  const compared = await tools(!quick);
  const [load = 0] = loadavg();
  process.stdout.write(
    `node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}, medians of ${rounds}\n`,
  );
  const sections: Section[] = [];
  const show = (section: Section | null): void => {
    if (section === null) return;
    sections.push(section);
    process.stdout.write(sectionText(section));
  };
  for (const count of counts) show(await wholeRepository(folder, count, compared, rounds));
  show(await oneChange(folder, quick ? [1000, 5000] : [1000, 50_000], rounds));
  show(await hostileInput(folder, rounds));
  show(await realHistory(folder, rounds));
  const over = sections.flatMap(({ budgets }) => budgets.filter(isOver));
  process.stdout.write(`\n${over.length} over budget\n${over.map(budgetText).join('\n')}\n`);
} finally {
  progress('');
  await rm(folder, { recursive: true, force: true });
}
