import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { APPROVALS, COVERAGE, judge } from '../../../src/core/policy/judge.ts';
import type { Parameter } from '../../../src/core/policy/parameter.ts';
import { RULES } from '../../../src/core/policy/rules/registry.ts';
import { approvalsUnknown, created, FACTS, grantWith, policyOf } from './samples.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8');

/** Sections by their heading. */
const SECTIONS: ReadonlyMap<string, string> = new Map(
  text
    .split(/^## /mu)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

const section = (id: string): string => SECTIONS.get(id) ?? '';

const inBackticks = (values: readonly string[]): string =>
  values.map((value) => `\`${value}\``).join(', ');

/** The row of a parameter, as the table must have it. */
function rowOf(name: string, parameter: Parameter): string {
  const { meaning } = parameter;
  switch (parameter.kind) {
    case 'span':
    case 'count':
      return `| \`${name}\` | \`${parameter.default}\` | \`${parameter.min}\` to \`${parameter.max}\` | ${parameter.tighter} | ${meaning} |`;
    case 'set':
      return `| \`${name}\` | \`[${parameter.default.join(', ')}]\` | ${inBackticks(parameter.values)} | more of them | ${meaning} |`;
    case 'names':
      return `| \`${name}\` | ${parameter.default === null ? 'none' : inBackticks(parameter.default)} | 1 to ${parameter.most} names | fewer of them | ${meaning} |`;
    case 'choice':
      return `| \`${name}\` | ${parameter.default === null ? 'none' : `\`${parameter.default}\``} | ${inBackticks(parameter.values)} | `;
  }
}

test('there is a section for every rule, for approvals and coverage, and no other', () => {
  expect([...SECTIONS.keys()]).toEqual([...RULES.keys(), APPROVALS, COVERAGE]);
});

describe.each([...RULES.values()])('the section of $id', (rule) => {
  test('has its level, its controls and its parameters', () => {
    expect(section(rule.id)).toContain(`Level \`${rule.level}\`.`);
    expect(section(rule.id)).toContain(`\nControls: ${rule.controls.join(', ')}\n`);
    const rows = section(rule.id)
      .split('\n')
      .filter((line) => /^\| `[a-zA-Z]+` \|.*\|.*\|.*\|.*\|$/u.test(line));
    const wanted = Object.entries(rule.parameters);
    expect(rows).toHaveLength(wanted.length);
    wanted.forEach(([name, parameter], index) => {
      expect(rows[index]).toContain(rowOf(name, parameter));
      expect(rows[index]).toContain(parameter.meaning);
    });
  });

  test('has an example of each kind, and a way out', () => {
    expect(section(rule.id)).toContain('\nFails');
    expect(section(rule.id)).toContain('\nPasses');
    expect(section(rule.id)).toContain('\nTo fix it, ');
  });
});

test('the controls of what is no rule', () => {
  const change = {
    deltas: [created(grantWith())],
    problems: [],
    nearMisses: [],
    policyPaths: [],
    everything: false,
  };
  const { outcomes } = judge({
    change,
    policy: policyOf(),
    approvals: approvalsUnknown(change, policyOf()),
    facts: FACTS,
    backlog: null,
    contentDigest: () => {
      throw new Error('there is no backlog');
    },
  });
  expect(outcomes.map(({ rule }) => rule)).toEqual([COVERAGE, APPROVALS]);
  for (const { rule, controls } of outcomes)
    expect(section(rule)).toContain(`\nControls: ${controls.join(', ')}\n`);
});

test('control ids have the forms of their catalogues', () => {
  const forms =
    /^(?:NHI(?:10|[1-9]):2025|A\.[58]\.\d{1,2}|CC\d\.\d|(?:GV|ID|PR)\.[A-Z]{2}-\d{2}|PCI \d{1,2}(?:\.\d{1,2}){2,3}|GOVERN \d\.\d)$/;
  for (const { id, controls } of RULES.values()) {
    expect([id, controls.filter((control) => !forms.test(control))]).toEqual([id, []]);
    expect(new Set(controls).size).toBe(controls.length);
  }
});
