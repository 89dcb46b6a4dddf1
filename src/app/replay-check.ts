import type { RecordRead } from '../core/evidence/read-record.ts';
import type { AccessRecord } from '../core/evidence/record.ts';
import {
  type Checked,
  fail,
  notChecked,
  pass,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import { digestOf } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import type { Shipped } from '../ports/shipped.ts';
import { type Replayed, replayRecord } from './replay.ts';

const HELP = 'run `grantproof replay` on the record: it shows both decisions side by side';
const MISMATCH = 'the decision does not follow from what the record holds';

/** The packs of this program, to compare a record's with. */
export type OwnPacks = Pick<Shipped, 'pack' | 'version'>;

/** Judges a record again from nothing but what it holds. */
export async function replayCheck(
  read: RecordRead,
  own: OwnPacks,
  strict: boolean,
): Promise<Checked> {
  if ('refusal' in read) return { check: notChecked('the record can not be read'), findings: [] };
  const { record, facts } = read;
  try {
    return replayedCheck(await replayRecord(record, facts), own, strict);
  } catch (error) {
    // Whatever a record holds that nobody thought of, it is no evidence.
    const why = error instanceof Error ? error.message : String(error);
    const message = `the record can not be judged again: ${why}`;
    const help = error instanceof Fault ? error.help : HELP;
    return { check: fail(message), findings: [{ code: 'replay-impossible', message, help }] };
  }
}

function replayedCheck(replayed: Replayed, own: OwnPacks, strict: boolean): Checked {
  switch (replayed.result) {
    case 'match':
      return matched(replayed.record, own, strict);
    case 'mismatch': {
      const [first] = replayed.differences;
      const message =
        replayed.reason ?? `${MISMATCH}${first === undefined ? '' : `: ${first.path} differs`}`;
      const code = replayed.reason === null ? 'replay-mismatch' : 'replay-impossible';
      return { check: fail(message), findings: [{ code, message, help: HELP }] };
    }
    case 'unreadable':
      return { check: notChecked(replayed.refusal.message), findings: [] };
  }
}

/** A record brings the packs that it was judged by; whether they are ours is another matter. */
function matched({ packs, engine }: AccessRecord, own: OwnPacks, strict: boolean): Checked {
  const others = Object.entries(packs).filter(([name, digest]) => {
    const text = own.pack(name);
    return digest !== (text === undefined ? null : digestOf(text));
  });
  const names = others.map(([name]) => `\`grantproof:${name}\``).join(', ');
  const said =
    names === '' ? '' : `, by another version of the pack ${names} than this program has`;
  const findings: VerificationFinding[] = [];
  if (strict && names !== '' && engine.version === own.version())
    findings.push({
      code: 'pack-differs',
      message: `the record was judged by another pack ${names} than version ${engine.version} has`,
      help: 'see with `grantproof explain` what the record was judged by, and ask whoever signed it why',
    });
  return { check: pass(`judged again, the decision is the same${said}`), findings };
}
