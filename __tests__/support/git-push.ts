/** What a push asks for: to move one ref. Ids of zeros stand for nothing. */
export interface RefCommand {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** Who may push what to a server, and what comes of it. `token` is null where none is sent. */
export interface GitPushes {
  readonly allowed: (token: string | null, repository: string) => boolean;
  /** Why a ref may not be moved like that; null where it may. */
  readonly refused: (
    token: string | null,
    repository: string,
    command: RefCommand,
  ) => string | null;
  /** Whether a ref must not lose anything. */
  readonly growsOnly: (token: string | null, repository: string, command: RefCommand) => boolean;
  /** A ref was moved. */
  readonly done: (token: string | null, repository: string, command: RefCommand) => void;
}

const COMMAND = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (refs\/[^\0\n]+)/;
const SIDE_BAND = { report: '\u0001', words: '\u0002' };

/** The commands at the beginning of a push. */
export function refCommands(lines: readonly string[]): readonly RefCommand[] {
  return lines.flatMap((line) => {
    const [, before, after, ref] = COMMAND.exec(line) ?? [];
    return before === undefined || after === undefined || ref === undefined
      ? []
      : [{ ref, before, after }];
  });
}

/** The answer to a push of which nothing is taken, as GitHub gives it where rules forbid it. */
export function declined(refs: readonly string[], message: string): Buffer {
  const [first = ''] = refs;
  const told = message.replace('Repository rule violations found', '').trim().split('\n');
  const words = [
    `error: GH013: Repository rule violations found for ${first}.`,
    '',
    ...told.map((line) => `- ${line}`),
    '',
  ];
  const report = [
    'unpack ok\n',
    ...refs.map((ref) => `ng ${ref} push declined due to repository rule violations\n`),
  ];
  return Buffer.concat([
    packet(SIDE_BAND.words + words.map((line) => `${line}\n`).join('')),
    packet(`${SIDE_BAND.report}${report.map((line) => packet(line)).join('')}0000`),
    Buffer.from('0000'),
  ]);
}

/** Whether the answer to a push says that a ref was moved. */
export function wasMoved(answer: Buffer, { ref }: RefCommand): boolean {
  return answer.includes(`ok ${ref}\n`);
}

/** In git's framing: four hex digits of length, themselves included, then the text. */
function packet(text: string): Buffer {
  const length = (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0');
  return Buffer.from(`${length}${text}`);
}
