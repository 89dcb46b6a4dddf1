import { shippedFiles } from '../../adapters/files/shipped-files.ts';
import { PROBLEM_CODES } from '../../core/model/problem.ts';
import { APPROVALS, COVERAGE } from '../../core/policy/judge.ts';
import { RULES } from '../../core/policy/rules/registry.ts';
import { docSection } from '../../core/render/doc-section.ts';
import { docText } from '../../core/render/doc-text.ts';
import { ADVICE_CODES } from '../../core/workflow/advice.ts';
import { readArguments, suggestion } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';

const PAGES = ['rules', 'problems', 'doctor'] as const;

/** With what is judged beside the rules of a policy. */
const RULE_TOPICS = [...RULES.keys(), APPROVALS, COVERAGE];
const TOPICS = [...RULE_TOPICS, ...PROBLEM_CODES, ...ADVICE_CODES];

export const explainCommand: Command = {
  summary: 'say what a rule or a problem code means, and how to fix it',
  help: `Usage: grantproof explain [RULE | CODE]

Prints the documentation of a rule, of a problem code, or of what the doctor finds.

Examples:
  grantproof explain expiry
  grantproof explain yaml-duplicate-key
  grantproof explain                    list everything that can be explained
`,
  run: async (args, terminal) => {
    const { positionals } = readArguments(args, {}, true);
    const [topic, ...more] = positionals;
    if (more.length > 0) throw new UsageError('explain takes one rule or code at a time');
    if (topic === undefined) {
      terminal.out(
        `Rules:\n${list(RULE_TOPICS)}\n\nProblem codes:\n${list(PROBLEM_CODES)}\n\nWhat the doctor finds:\n${list(ADVICE_CODES)}\n`,
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
  },
};

const list = (names: readonly string[]): string => names.map((name) => `  ${name}`).join('\n');
