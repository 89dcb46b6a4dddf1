// Speed and memory beside the machine's floor and other tools doing the same work, all in one run.
// Only ratios within a run mean anything. `--quick` takes a minute, without 10,000 manifests and fewer rounds.
// Names of sections run only those: `npm run bench -- action gate`. `--large` adds a ledger of 100,000 records, which takes
// half an hour.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actionStart } from './action-start.ts';
import { evidence } from './evidence.ts';
import { gate } from './gate.ts';
import { hostileInput } from './hostile-input.ts';
import { ledger } from './ledger.ts';
import { progress } from './measure.ts';
import { oneChange } from './one-change.ts';
import { realHistory } from './real-history.ts';
import { budgetText, isOver, type Section, sectionText } from './report.ts';
import { tools } from './tools.ts';
import { wholeRepository } from './whole-repository.ts';

const { values, positionals: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { quick, large } = values;
const rounds = quick ? 3 : 5;
const counts = quick ? [1, 100, 1000] : [1, 100, 1000, 10_000];
const folder = await mkdtemp(join(tmpdir(), 'grantproof-bench-'));
const sections: Section[] = [];

function show(section: Section | null): void {
  if (section === null) return;
  sections.push(section);
  process.stdout.write(sectionText(section));
}

/** Everything that is measured, by the name that selects it. */
const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  async manifests() {
    const compared = await tools(!quick);
    for (const count of counts) show(await wholeRepository(folder, count, compared, rounds));
  },
  change: async () => show(await oneChange(folder, quick ? [1000, 5000] : [1000, 50_000], rounds)),
  hostile: async () => show(await hostileInput(folder, rounds)),
  history: async () => show(await realHistory(folder, rounds)),
  action: async () => show(await actionStart(folder, rounds)),
  gate: async () => show(await gate(folder, rounds)),
  async evidence() {
    for (const section of await evidence(folder, quick ? 1000 : 10_000, rounds)) show(section);
  },
  async ledger() {
    const sizes = [100, 1000, ...(quick ? [] : [10_000]), ...(large ? [100_000] : [])];
    for (const section of await ledger(folder, sizes, rounds)) show(section);
  },
};

try {
  const unknown = wanted.find((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown !== undefined)
    throw new Error(`no section ${unknown}: ${Object.keys(SECTIONS).join(', ')}`);
  const [load = 0] = loadavg();
  process.stdout.write(
    `node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}, medians of ${rounds}\n`,
  );
  for (const [name, measured] of Object.entries(SECTIONS))
    if (wanted.length === 0 || wanted.includes(name)) await measured();
  const over = sections.flatMap(({ budgets }) => budgets.filter(isOver));
  process.stdout.write(`\n${over.length} over budget\n${over.map(budgetText).join('\n')}\n`);
} finally {
  progress('');
  await rm(folder, { recursive: true, force: true });
}
