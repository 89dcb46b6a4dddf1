import type { Agent } from '../../model/grant.ts';
import type { Json } from '../../model/json.ts';
import { sortedSet } from '../../model/order.ts';
import { covers, starPattern } from '../../model/pattern.ts';
import {
  changed,
  type Difference,
  difference,
  gained,
  lost,
  members,
  scale,
} from './difference.ts';

const AUTONOMY = [
  'suggest-only',
  'human-approves-each',
  'human-approves-risky',
  'autonomous',
] as const;

/** What an AI agent may do by itself. */
export function agentDifferences(
  before: Agent | undefined,
  after: Agent | undefined,
): readonly Difference[] {
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    return difference(
      'reshape',
      before === undefined ? 'agent: described' : 'agent: no longer described',
    );
  }
  return [
    ...changed('reshape', 'agent: another runtime, model or principal', make(before), make(after)),
    ...scale('agent autonomy', AUTONOMY, before.autonomy, after.autonomy),
    ...toolDifferences(toolsOf(before), toolsOf(after)),
    // What needs no approval any more is what was gained.
    ...members('agent acts without asking', after.approvalRequiredFor, before.approvalRequiredFor),
    ...changed(
      after.maySpawn ? 'broaden' : 'narrow',
      `agent: ${after.maySpawn ? 'may' : 'may not'} start other agents`,
      before.maySpawn,
      after.maySpawn,
    ),
    ...changed('annotate', 'agent: kill switch or risk tier', note(before), note(after)),
  ];
}

const make = (agent: Agent): Json => [
  agent.runtime ?? null,
  agent.model ?? null,
  agent.blueprint ?? null,
  agent.actingFor ?? null,
];

const note = (agent: Agent): Json => [agent.killSwitch ?? null, agent.riskTier ?? null];

interface Tool {
  readonly server: string;
  /** A pattern; null where a server is named without any tool. */
  readonly name: string | null;
}

const toolsOf = (agent: Agent): readonly Tool[] =>
  agent.tools.flatMap(({ server, allow }): readonly Tool[] =>
    allow.length === 0
      ? [{ server, name: null }]
      : allow.map((name) => ({ server, name: starPattern(name) })),
  );

function toolDifferences(before: readonly Tool[], after: readonly Tool[]): readonly Difference[] {
  const found = [
    ...without(after, before).flatMap((tool) => gained('agent tools', shown(tool))),
    ...without(before, after).flatMap((tool) => lost('agent tools', shown(tool))),
  ];
  if (found.length > 0) return found;
  const names = (tools: readonly Tool[]): Json => sortedSet(tools.map(shown));
  return changed('annotate', 'agent tools: described differently', names(before), names(after));
}

const without = (tools: readonly Tool[], others: readonly Tool[]): readonly Tool[] =>
  tools.filter((tool) => !others.some((other) => allows(other, tool)));

function allows(wide: Tool, narrow: Tool): boolean {
  if (wide.server !== narrow.server) return false;
  if (wide.name === null || narrow.name === null) return wide.name === narrow.name;
  return covers(wide.name, narrow.name);
}

const shown = ({ server, name }: Tool): string => `${server}/${name ?? ''}`;
