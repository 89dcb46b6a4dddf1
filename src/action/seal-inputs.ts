import { TRANSPARENCIES, type Transparency } from '../adapters/sigstore/signing/instance.ts';
import { isLedgerBranch } from '../core/ledger/branch-name.ts';
import { shown } from '../core/manifest/schema/shown.ts';
import { Fault } from '../core/model/fault.ts';

/** The inputs of action.yml that seal what has landed, with what leaving them out, or empty, stands for. */
export const SEAL_INPUTS = {
  signing: '',
  'signing-key': '',
  'signing-passphrase': '',
  'signing-command': '',
  'signing-public-key': '',
  transparency: '',
  'fulcio-url': '',
  'rekor-url': '',
  'timestamp-url': '',
  'oidc-audience': 'sigstore',
  'ledger-branch': 'grantproof-ledger',
  'ledger-writer': 'github',
  anchor: '',
  attest: 'false',
  'open-issues': 'false',
} as const;

type SealInputName = keyof typeof SEAL_INPUTS;

const SIGNINGS = ['keyless', 'key', 'command'] as const;
const WRITERS = ['github', 'git'] as const;

/** Who signs; a key's text and its passphrase are secrets. */
export interface SigningInputs {
  readonly way: (typeof SIGNINGS)[number];
  readonly key: string;
  readonly passphrase: string;
  readonly command: string;
  readonly publicKey: string;
  readonly transparency: Transparency | null;
  readonly fulcioUrl: string | null;
  readonly rekorUrl: string | null;
  readonly timestampUrl: string | null;
  readonly audience: string;
}

/** How what has landed is sealed. */
export interface SealInputs {
  readonly signing: SigningInputs;
  readonly ledgerWriter: (typeof WRITERS)[number];
  /** The file of a bundle that was kept outside of the repository; null where none is named. */
  readonly anchor: string | null;
  readonly attest: boolean;
  readonly openIssues: boolean;
}

type Written = (name: SealInputName) => string;

/** Null for a step that only judges: it names nobody who signs. What is wrong with the inputs, `sealMistakes` says. */
export function readSealInputs(written: Written): SealInputs | null {
  const way = SIGNINGS.find((one) => one === written('signing'));
  if (way === undefined) return null;
  const optional = (name: SealInputName): string | null => {
    const text = written(name).replace(/\/+$/, '');
    return text === '' ? null : text;
  };
  return {
    signing: {
      way,
      key: written('signing-key'),
      passphrase: written('signing-passphrase'),
      command: written('signing-command'),
      publicKey: written('signing-public-key'),
      transparency: TRANSPARENCIES.find((one) => one === written('transparency')) ?? null,
      fulcioUrl: optional('fulcio-url'),
      rekorUrl: optional('rekor-url'),
      timestampUrl: optional('timestamp-url'),
      audience: written('oidc-audience'),
    },
    ledgerWriter: WRITERS.find((one) => one === written('ledger-writer')) ?? 'github',
    anchor: written('anchor') === '' ? null : written('anchor'),
    attest: written('attest') === 'true',
    openIssues: written('open-issues') === 'true',
  };
}

/** Everything that is wrong with them, at once; no secret is quoted. */
export function sealMistakes(written: Written): readonly Fault[] {
  return [
    ...choiceMistakes('signing', SIGNINGS, written),
    ...choiceMistakes('ledger-writer', WRITERS, written),
    ...choiceMistakes('transparency', TRANSPARENCIES, written),
    ...ADDRESSES.flatMap((name) => addressMistakes(name, written)),
    ...partnerMistakes(written),
    ...branchMistakes(written('ledger-branch')),
  ];
}

function choiceMistakes(
  name: SealInputName,
  choices: readonly string[],
  written: Written,
): readonly Fault[] {
  const text = written(name);
  if (text === '' || choices.includes(text)) return [];
  const known = choices.map((choice) => `\`${choice}\``).join(', ');
  return [
    new Fault(`the input \`${name}\` is ${shown(text)}, none of ${known}`, `write one of ${known}`),
  ];
}

const ADDRESSES = ['fulcio-url', 'rekor-url', 'timestamp-url'] as const;

function addressMistakes(name: (typeof ADDRESSES)[number], written: Written): readonly Fault[] {
  const text = written(name);
  if (text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return [];
  return [
    new Fault(
      `the input \`${name}\` is no address`,
      `write \`${name}: https://…\` below \`with:\``,
    ),
  ];
}

/** Which way of signing an input belongs to. */
const PARTNERS = {
  'signing-key': 'key',
  'signing-passphrase': 'key',
  'signing-command': 'command',
  'signing-public-key': 'command',
  transparency: 'keyless',
  'fulcio-url': 'keyless',
  'rekor-url': 'keyless',
} as const satisfies Partial<Record<SealInputName, SigningInputs['way']>>;

function partnerMistakes(written: Written): readonly Fault[] {
  const way = written('signing');
  const names = Object.keys(PARTNERS) as readonly (keyof typeof PARTNERS)[];
  const astray = names
    .filter((name) => written(name) !== '' && PARTNERS[name] !== way)
    .map((name) => {
      const wanted = `signing: ${PARTNERS[name]}`;
      return new Fault(
        `the input \`${name}\` goes with \`${wanted}\``,
        `write \`${wanted}\` below \`with:\`, or leave \`${name}\` out`,
      );
    });
  return [...astray, ...missingPartners(way, written)];
}

const WANTED: Readonly<Record<SigningInputs['way'], readonly SealInputName[]>> = {
  keyless: [],
  key: ['signing-key'],
  command: ['signing-command', 'signing-public-key'],
};

function missingPartners(way: string, written: Written): readonly Fault[] {
  const known = SIGNINGS.find((one) => one === way);
  if (known === undefined) return [];
  return WANTED[known]
    .filter((name) => written(name) === '')
    .map(
      (name) =>
        new Fault(
          `the input \`signing: ${known}\` is given without \`${name}\``,
          `write \`${name}\` below \`with:\`; where it names a secret, see that this job may read it`,
        ),
    );
}

function branchMistakes(branch: string): readonly Fault[] {
  if (isLedgerBranch(branch)) return [];
  const message = `the input \`ledger-branch\` is ${shown(branch)}, which can't name a branch`;
  return [new Fault(message, 'write a name such as `grantproof-ledger`')];
}
