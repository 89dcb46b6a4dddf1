import type { EventRecord } from '../core/evidence/event-record.ts';
import { RULESET } from '../core/evidence/record.ts';
import {
  type Checked,
  fail,
  notChecked,
  pass,
  type VerificationFinding,
} from '../core/evidence/verification.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import { Fault } from '../core/model/fault.ts';
import { oid } from '../core/model/ids.ts';
import type { Json } from '../core/model/json.ts';
import type { Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { lackingCheck } from './lacking-check.ts';
import { standingAt } from './seal/adoption.ts';

/**
 * Whether the repository holds what an event says of it: the tree of its commit, and for an adoption everything that
 * stood there.
 */
export async function eventInputs(
  record: EventRecord,
  repository: Repository | null,
  shipped: Pick<Shipped, 'pack'>,
): Promise<Checked> {
  if (repository === null)
    return {
      check: notChecked('no repository was given whose commits the inputs could be compared with'),
      findings: [],
    };
  try {
    const message = await differing(record, repository, shipped);
    return message === null
      ? { check: pass('what it says of its commit is what the repository holds'), findings: [] }
      : { check: fail('the repository holds something else'), findings: [differs(message)] };
  } catch (error) {
    const lacking = lackingCheck(error);
    if (lacking !== null) return lacking;
    if (!(error instanceof Fault)) throw error;
    const message = `the repository could not be asked: ${error.message}`;
    return { check: fail(message), findings: [{ ...differs(message), help: error.help }] };
  }
}

const differs = (message: string): VerificationFinding => ({
  code: 'input-differs',
  message,
  help: 'see whether this is the repository that the record is about; if it is, whoever signed wrote down something else',
});

/** What the repository says otherwise; null where it is the same. */
async function differing(
  record: EventRecord,
  repository: Repository,
  shipped: Pick<Shipped, 'pack'>,
): Promise<string | null> {
  const { source, engine } = record;
  const { to } = source.range;
  const at = await repository.resolve(oid(to));
  if (at === null) return `the commit \`${to}\` is not in the repository`;
  // An event of a key is about no tree.
  if (record.kind === 'key-event' && source.tree === null) return null;
  if (at.tree !== source.tree) return `the commit \`${to}\` has another tree in the repository`;
  const adoption = record.kind === 'heartbeat' ? record.adoption : null;
  // What a later ruleset reads of the same files may be more.
  if (adoption === null || engine.ruleset !== RULESET) return null;
  if (adoption.commit !== to || adoption.tree !== source.tree)
    return `the record adopts \`${adoption.commit}\`, and is about \`${to}\``;
  const { grants, unreadable } = await standingAt(repository, shipped, at);
  const same =
    canonicalJson({ grants, unreadable } as unknown as Json) ===
    canonicalJson({ grants: adoption.grants, unreadable: adoption.unreadable } as unknown as Json);
  return same ? null : `the backlog is another than what stands at \`${to}\` in the repository`;
}
