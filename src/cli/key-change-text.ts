import { join, resolve } from 'node:path';
import { PRIVATE_FILE, PUBLIC_FILE } from '../adapters/files/key-files.ts';
import type { KeysChanged } from '../app/seal/key-change.ts';
import { terminalText } from '../core/render/neutral-text.ts';
import type { KeygenValues } from './commands/keygen.ts';
import { fingerprintLines, warningLines, writtenLines } from './key-text.ts';
import { LEDGER_BRANCH } from './ledger-place.ts';
import type { KeyInHand } from './new-key.ts';
import type { Terminal } from './terminal.ts';

/** What it was about. */
export interface KeyChangeShown {
  readonly values: KeygenValues;
  readonly key: KeyInHand;
  /** Whether the ledger is in a repository that has an origin. */
  readonly isShared: boolean;
  readonly terminal: Terminal;
  /** Of the ledger, in words. */
  readonly place: string;
}

/** What has become of the keys of a ledger, and what to do next. Ends with a newline. */
export function changedText(changed: KeysChanged, shown: KeyChangeShown): string {
  const { event, isNew, undone, current } = changed;
  const { out } = shown.values;
  const files = out === undefined ? [] : [filesText(out, shown)];
  const before = isNew ? '' : ', which an earlier run has appended';
  const lines = [
    `record ${event.index} of ${shown.place}${before}:`,
    `  ${eventWords(event)}`,
    ...undone.map((one) => `  with it goes ${one}, which it introduced`),
    ...(event.action === 'rotate'
      ? []
      : ['  so that these count:', ...current.map((one) => `    ${one}`)]),
  ];
  const steps = [
    ...(shown.isShared ? [pushStep(shown)] : []),
    ...STEPS[event.action](event, shown),
  ];
  const next = steps.map((step, nth) => `  ${nth + 1}. ${step.replaceAll('\n', '\n     ')}`);
  return [
    ...files,
    `${terminalText(lines[0] ?? '')}\n${lines.slice(1).join('\n')}\n`,
    `Next:\n${next.join('\n')}\n`,
  ].join('\n');
}

function filesText(out: string, { key, terminal }: KeyChangeShown): string {
  const files = key.isNew
    ? writtenLines(out)
    : `found  ${join(out, PRIVATE_FILE)}   the private key, which was there already\n`;
  return `${files}\n${fingerprintLines(key.hint)}${warningLines(resolve(terminal.cwd, out))}`;
}

function eventWords({ action, key, by, index, since }: KeysChanged['event']): string {
  switch (action) {
    case 'rotate':
      return `from record ${index + 1} on, ${key}\n  counts in place of ${by}`;
    case 'add':
      return `from record ${index + 1} on, ${key} counts`;
    case 'revoke':
      return `from record ${since ?? index + 1} on, ${key} counts no longer`;
  }
}

type Steps = (event: KeysChanged['event'], shown: KeyChangeShown) => readonly string[];

const STEPS: Readonly<Record<KeysChanged['event']['action'], Steps>> = {
  rotate: ({ index }, { values }) => [
    `Hand it to whatever seals, now: until then that is refused, and what lands waits.\n${sealing(values)}`,
    `Publish ${publicFile(values)} beside the public key that it follows, and keep that:\nrecords up to ${index} are verified with it, and \`grantproof verify\` follows it to this one.`,
    `Then destroy the old private key. If somebody else may have had it, take it back from the\nfirst record on that may be theirs, with this one:\n  grantproof keygen --revoke OLD.pub --since INDEX ${signing(values)}${placeOptions(values)}`,
  ],
  add: (_, { values }) => [
    `Publish ${publicFile(values)} beside the public keys that count already, with its fingerprint.`,
    `Seal with it, or keep it where no pipeline gets at it. It takes the others back, should they\nbe stolen:\n  grantproof keygen --revoke OTHER.pub --since INDEX ${signing(values)}${placeOptions(values)}`,
  ],
  revoke: ({ since }, { values }) => [
    ...(since === null
      ? []
      : [
          `See which records it signed from there on; what those were to prove is open again:\n  grantproof verify --repo ${values.repo ?? '.'} --key FIRST.pub${ledgerOption(values)}`,
        ]),
    'See that nothing signs with it any more: whatever tries to seal with it is refused.',
  ],
};

const pushStep = ({ values }: KeyChangeShown): string =>
  `Push the branch to where others read it:\n  git push origin ${values.ledger ?? LEDGER_BRANCH}`;

const publicFile = ({ out, 'public-key': elsewhere }: KeygenValues): string =>
  elsewhere ?? join(out ?? '', PUBLIC_FILE);

/** How the new key signs. */
const signing = ({ out, 'public-key': elsewhere }: KeygenValues): string =>
  elsewhere === undefined
    ? `--key ${join(out ?? '', PRIVATE_FILE)}`
    : `--sign-command CMD --signing-public-key ${elsewhere}`;

const sealing = (values: KeygenValues): string =>
  values.out === undefined
    ? `  grantproof seal ${signing(values)}${placeOptions(values)}`
    : `  gh secret set GRANTPROOF_KEY --env grantproof < ${join(values.out, PRIVATE_FILE)}\n  grantproof seal ${signing(values)}${placeOptions(values)}`;

const placeOptions = ({ repo, remote, ...values }: KeygenValues): string =>
  [
    ...(repo === undefined ? [] : [` --repo ${repo}`]),
    ...(remote === undefined ? [] : [` --remote ${remote}`]),
    ledgerOption(values),
  ].join('');

const ledgerOption = ({ ledger }: Pick<KeygenValues, 'ledger'>): string =>
  ledger === undefined ? '' : ` --ledger ${ledger}`;
