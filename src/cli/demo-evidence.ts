import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLE_FILE, RECORD_FILE } from '../core/evidence/subjects.ts';
import { Fault } from '../core/model/fault.ts';
import { PREDICATE_TYPE } from '../core/model/uris.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const KEYS = '.git/keys';
const EVIDENCE = '.git/evidence';
const FORGED = '.git/forged';
const PUBLIC_KEY = `${KEYS}/grantproof.pub`;

interface Step {
  readonly command: () => Promise<Command>;
  readonly args: readonly string[];
  /** The exit code that the story wants. */
  readonly code: number;
}

const KEYGEN: Step = {
  command: async () => (await import('./commands/keygen.ts')).keygenCommand,
  args: ['keygen', '--out', KEYS],
  code: 0,
};

const RECORD: Step = {
  command: async () => (await import('./commands/record.ts')).recordCommand,
  args: [
    ...['record', '--head', 'release-access', '--facts', '.git/facts.json'],
    ...['--key', `${KEYS}/grantproof.key`, '--out', EVIDENCE],
  ],
  code: 1,
};

const verify = (folder: string, code: number): Step => ({
  command: async () => (await import('./commands/verify.ts')).verifyCommand,
  args: ['verify', folder, '--key', PUBLIC_KEY],
  code,
});

const REPLAY: Step = {
  command: async () => (await import('./commands/replay.ts')).replayCommand,
  args: ['replay', EVIDENCE],
  code: 0,
};

/**
 * Plays what comes after a verdict: it is recorded and signed, and somebody who trusts nobody here checks it.
 *
 * @param terminal in the folder of the story's repository
 * @param first number of the first chapter
 */
export async function playEvidence(
  terminal: Terminal,
  say: (title: string) => void,
  first: number,
): Promise<void> {
  say(
    `${first}. The first verdict is kept as evidence: a record, and a signed statement about it.`,
  );
  await play(KEYGEN, terminal);
  // The verdict has been shown in the first chapter.
  await play(RECORD, { ...terminal, out: () => {}, err: terminal.out }, terminal.out);
  say(`${first + 1}. Somebody verifies it, and decides it again from the record alone.`);
  await play(verify(EVIDENCE, 0), terminal);
  await play(REPLAY, terminal);
  say(`${first + 2}. Somebody turns the denial into an allow.`);
  await forge(terminal.cwd);
  terminal.out(
    `$ sed 's/"deny"/"allow"/g' ${EVIDENCE}/${RECORD_FILE} > ${FORGED}/${RECORD_FILE}\n`,
  );
  await play(verify(FORGED, 1), terminal);
  terminal.out('Refused: the signed statement is about another record.\n');
  say('The same without Grantproof, for an outsider');
  terminal.out(outsider(terminal.cwd));
}

async function play(
  { command, args, code }: Step,
  terminal: Terminal,
  show = terminal.out,
): Promise<void> {
  show(`$ grantproof ${args.join(' ')}\n`);
  const ended = await (await command()).run(args.slice(1), terminal);
  show('\n');
  if (ended === code) return;
  throw new Fault('the story did not go as it should', 'please report this, with the lines above');
}

async function forge(folder: string): Promise<void> {
  await cp(join(folder, EVIDENCE), join(folder, FORGED), { recursive: true });
  const path = join(folder, FORGED, RECORD_FILE);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('"deny"', '"allow"'));
}

/** Three commands; docs/verify-without-grantproof.md tells what each shows, and what it does not. */
const outsider = (folder: string): string => `cd ${folder}/${EVIDENCE}

cosign verify-blob-attestation --bundle ${BUNDLE_FILE} --key ../keys/grantproof.pub \\
  --insecure-ignore-tlog --type ${PREDICATE_TYPE} ${RECORD_FILE}

jq -r .dsseEnvelope.payload ${BUNDLE_FILE} | base64 -d > statement.json &&
  jq -r '.dsseEnvelope.signatures[0].sig' ${BUNDLE_FILE} | base64 -d > statement.sig &&
  (printf 'DSSEv1 28 application/vnd.in-toto+json %s ' $(wc -c < statement.json); cat statement.json) > signed.bin &&
  openssl dgst -sha256 -verify ../keys/grantproof.pub -signature statement.sig signed.bin

jq -r '.subject[0].digest.sha256 + "  " + .subject[0].name' statement.json | sha256sum -c
`;
