import type { ReplayedAny } from '../app/replay.ts';
import type { OutcomeChange } from '../app/replay-policy.ts';
import type { Json } from '../core/model/json.ts';
import { terminalText } from '../core/render/neutral-text.ts';
import { paintWith } from '../core/render/paint.ts';
import { count } from '../core/render/plain-words.ts';
import type { TextOptions } from '../core/render/run-info.ts';
import type { ReplayEntry } from './replay-entry.ts';

const HUES = { match: 'green', event: 'dim', mismatch: 'red', unreadable: 'red' } as const;
const LONGEST_VALUE = 200;

/** What came of one record, for people. */
export function replayText(entry: ReplayEntry, options: TextOptions): string {
  const paint = paintWith(options);
  const head = `${paint.in(HUES[entry.result], entry.result.padEnd(10))} ${terminalText(entry.path)}`;
  const lines = [...about(entry), ...differing(entry), ...otherOutcomes(entry)];
  return [head, ...lines.map((line) => paint.quotes(`  ${line}`)), ''].join('\n');
}

function about(entry: ReplayEntry): readonly string[] {
  const { kind, verdict, decidedAt, engine, recorded, today, reason, help } = entry;
  return [
    ...(kind === undefined ? [] : [`${kind}: it decides nothing`]),
    ...(verdict === undefined ? [] : [`${verdict}, decided ${terminalText(decidedAt ?? '')}`]),
    ...(engine === undefined || engine.same
      ? []
      : [`made by another build of grantproof, version ${terminalText(engine.version)}`]),
    ...(today === undefined || today === recorded ? [] : [`this policy says \`${today}\``]),
    ...(reason === undefined ? [] : [terminalText(reason)]),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ];
}

function differing({ differences = [] }: ReplayEntry): readonly string[] {
  return differences.map(
    ({ path, recorded, found }) =>
      `\`${terminalText(path)}\` is ${valueText(recorded)} in the record, and ${valueText(found)} when judged again`,
  );
}

function otherOutcomes({ outcomes = [] }: ReplayEntry): readonly string[] {
  return outcomes.map(({ rule, grant, path, recorded, today }) => {
    const subject = terminalText(grant ?? path);
    return `${terminalText(rule)} of \`${subject}\`: ${outcomeText(recorded)} in the record, ${outcomeText(today)} by this policy`;
  });
}

const valueText = (value: Json | undefined): string =>
  value === undefined ? 'absent' : `\`${terminalText(JSON.stringify(value), LONGEST_VALUE)}\``;

const outcomeText = (said: OutcomeChange['today']): string =>
  said === null ? 'nothing' : `${said.outcome} (${said.level})`;

/** How many of each there were. */
export function summaryText(tally: Readonly<Record<ReplayedAny['result'], number>>): string {
  const all = tally.match + tally.event + tally.mismatch + tally.unreadable;
  const parts = Object.entries(tally)
    .filter(([, many]) => many > 0)
    .map(([result, many]) => `${many} ${result}`);
  return `\n${count(all, 'record')}: ${parts.join(', ')}\n`;
}
