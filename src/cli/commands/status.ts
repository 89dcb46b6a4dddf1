import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonText } from '../../core/render/json-text.ts';
import { summaryJson, summaryLines } from '../../core/render/ledger-verification.ts';
import { sealPage } from '../../core/render/neutral-text.ts';
import { paintWith } from '../../core/render/paint.ts';
import { findingLines } from '../../core/render/verification-text.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { verifyLedgerOf } from '../verify/ledger-verifier.ts';
import type { NamedText } from '../verify/plan.ts';

const HELP = `Usage: grantproof status [options]

Says in five lines how a ledger stands: how many records it has and since when, up to which commit the
branch is sealed, what landed without leave, which keys sign, and how much is known outside of it.
Findings follow, where there are any: then something is wrong with the ledger, or with the branch. What
landed without leave is none: a ledger that says so is whole. \`grantproof verify --repo DIR\` judges every
record again besides.

Options:
  --repo DIR      the repository (default: this folder)
  --branch NAME   the branch that is sealed (default: the default branch)
  --ledger NAME   the branch of the ledger (default: grantproof-ledger), here or on origin
  --key PUB       the public key that signs; without one, signatures are not checked; may be repeated
  --anchor FILE   a bundle that was kept elsewhere; may be repeated
  --json          print it as JSON

Exit codes:
  0  nothing is wrong    1  there are findings    2  the arguments make no sense    3  something broke

Examples:
  grantproof status
  grantproof status --repo ~/src/infra --key grantproof.pub --json
`;

const OPTIONS = {
  repo: { type: 'string', default: '.' },
  branch: { type: 'string' },
  ledger: { type: 'string', default: 'grantproof-ledger' },
  key: { type: 'string', multiple: true },
  anchor: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

export const statusCommand: Command = {
  summary: 'say how a ledger stands',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = readArguments(args, OPTIONS);
    const keys = (values.key ?? []).map((path) => textOf(path, '--key', terminal));
    const unsigned = keys.length === 0;
    const came = await verifyLedgerOf({
      folder: resolve(terminal.cwd, values.repo),
      branch: values.branch,
      ledger: values.ledger,
      anchors: (values.anchor ?? []).map((path) => ({
        name: path,
        bundle: textOf(path, '--anchor', terminal).text,
      })),
      plan: {
        keys,
        identity: null,
        trustedRoot: null,
        repo: null,
        strict: false,
        unsigned,
        replays: false,
      },
      inputs: false,
    });
    // That nobody said who must have signed is known already.
    const findings = came.findings.filter(({ code }) => !(unsigned && code === 'not-checked'));
    const { summary } = came;
    if (values.json) {
      const ledger = summary && summaryJson(summary);
      terminal.out(
        jsonText({ ledger, signatures: !unsigned, findings: findings.map((one) => ({ ...one })) }),
      );
    } else {
      const paint = paintWith(terminal);
      const width = Math.min(120, Math.max(40, terminal.width));
      const blocks = [
        ...(summary === null
          ? []
          : [summaryLines(summary, { signatures: !unsigned, width }, paint)]),
        ...findings.map((one) => findingLines(one, width, paint)),
      ];
      const lines = blocks.map((block) => block.join('\n'));
      terminal.out(`${sealPage(lines.join('\n\n'))}\n`);
    }
    return findings.length === 0 ? 0 : 1;
  },
};

function textOf(path: string, option: string, terminal: Terminal): NamedText {
  try {
    return { path, text: readFileSync(resolve(terminal.cwd, path), 'utf8') };
  } catch {
    throw new UsageError(`the file \`${path}\` of ${option} can not be read`);
  }
}
