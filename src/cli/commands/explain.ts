import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { FINDING_CODES } from '../../core/evidence/verification.ts';
import { PROBLEM_CODES } from '../../core/model/problem.ts';
import { APPROVALS, COVERAGE } from '../../core/policy/judge.ts';
import { RULES } from '../../core/policy/rules/registry.ts';
import { docSection } from '../../core/render/doc-section.ts';
import { docText } from '../../core/render/doc-text.ts';
import { ADVICE_CODES } from '../../core/workflow/advice.ts';
import { readArguments, suggestion } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';

const PAGES = ['rules', 'problems', 'doctor', 'verify'] as const;
const FORMATS = ['text', 'markdown', 'html'] as const;

/** With what is judged beside the rules of a policy. */
const RULE_TOPICS = [...RULES.keys(), APPROVALS, COVERAGE];
const TOPICS = [...RULE_TOPICS, ...PROBLEM_CODES, ...ADVICE_CODES, ...FINDING_CODES];

const OPTIONS = { format: { type: 'string' }, out: { type: 'string' } } as const;

export const explainCommand: Command = {
  summary: 'say what a rule, a problem code or a record means',
  help: `Usage: grantproof explain [RULE | CODE]
       grantproof explain RECORD [--format text|markdown|html] [--out FILE]

Prints the documentation of a rule, of a problem code, or of what the doctor or verifying
finds.

Or shows a record as a page of plain words: what was decided, who asked, who approved what and when,
what was provisioned for whom and until when, by which rules, for which controls. Any record of a
ledger can be shown: how something landed and what was missing, what was approved afterwards and how
late, where the ledger begins, which keys sign; with the bundle beside it, where it stands. It reads
the record and verifies nothing: \`grantproof verify\` does.

Options, with a record:
  --format FORMAT  text, markdown or html (default: text); html is one file that loads nothing,
                   for a browser or for paper
  --out FILE       write the page there

Examples:
  grantproof explain expiry
  grantproof explain yaml-duplicate-key
  grantproof explain                    list everything that can be explained
  grantproof explain evidence/record.json
  grantproof explain evidence/record.json --format html --out decision.html
  grantproof explain records/000/000/041.json    a record of a ledger
`,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    const [topic, ...more] = positionals;
    if (more.length > 0) throw new UsageError('explain takes one rule or code at a time');
    if (topic !== undefined && isRecord(topic, terminal)) {
      const { explainRecord } = await import('../explain-record.ts');
      return explainRecord(topic, { format: formatOf(values.format), out: values.out }, terminal);
    }
    if (values.format !== undefined || values.out !== undefined)
      throw new UsageError('--format and --out go with a record');
    return explainTopic(topic, terminal);
  },
};

/** A file that has the name of a rule is meant where it is written as a path: `./owner`. */
function isRecord(topic: string, terminal: Terminal): boolean {
  if (TOPICS.includes(topic)) return false;
  if (topic.endsWith('.json')) return true;
  return statSync(resolve(terminal.cwd, topic), { throwIfNoEntry: false })?.isFile() === true;
}

function formatOf(wanted = 'text'): (typeof FORMATS)[number] {
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(', ')}`);
  return format;
}

function explainTopic(topic: string | undefined, terminal: Terminal): number {
  if (topic === undefined) {
    terminal.out(
      `Rules:\n${list(RULE_TOPICS)}\n\nProblem codes:\n${list(PROBLEM_CODES)}\n\nWhat the doctor finds:\n${list(ADVICE_CODES)}\n\nWhat verifying finds:\n${list(FINDING_CODES)}\n`,
    );
    return 0;
  }
  const shipped = shippedFiles();
  for (const page of PAGES) {
    const section = docSection(shipped.page(page) ?? '', topic);
    if (section !== undefined) {
      terminal.out(docText(section, terminal));
      return 0;
    }
  }
  const near = suggestion(topic, TOPICS, '; `grantproof explain` lists everything');
  throw new UsageError(`nothing is called \`${topic}\`${near}`);
}

const list = (names: readonly string[]): string => names.map((name) => `  ${name}`).join('\n');
