import { join } from 'node:path';
import { writeSealed } from '../adapters/files/sealed-files.ts';
import { gateNumbers } from '../app/gate.ts';
import type { SealedRecord } from '../app/seal/append.ts';
import { storeOutside } from '../app/seal/outside.ts';
import { touchedPullRequests } from '../app/seal/touched-pull-requests.ts';
import { openViolations } from '../app/violations.ts';
import type { Instant } from '../core/model/instant.ts';
import type { ForgeRepository } from '../ports/forge.ts';
import type { SealJob } from './seal-job.ts';
import type { SealHost } from './seal-tools.ts';

/** What followed from what was sealed. */
export interface FollowedUp {
  /** What a reader should know, one sentence each. */
  readonly notices: readonly string[];
  /** The folder with the records and bundles; empty where none were sealed. */
  readonly evidencePath: string;
  /** What could not be done; what was sealed stands all the same. */
  readonly broken: readonly { readonly error: unknown; readonly pullRequest?: number }[];
}

/** What follows from what is sealed: whatever breaks there keeps nothing else from being done. */
export interface FollowUp {
  /** At once, for each append. */
  appended(records: readonly SealedRecord[]): Promise<void>;
  /** Once, at the end of a run. */
  ended(): Promise<FollowedUp>;
}

export function followUp(job: SealJob, tools: SealHost, repository: ForgeRepository): FollowUp {
  const notices: string[] = [];
  const broken: FollowedUp['broken'][number][] = [];
  const attempt = async (work: () => Promise<readonly string[]>): Promise<void> => {
    try {
      notices.push(...(await work()));
    } catch (error) {
      broken.push({ error });
    }
  };
  const { attest, openIssues } = job.inputs.seal;
  const folder = join(job.host.temporary, 'grantproof', 'evidence');
  let evidencePath = '';
  let changed = false;
  return {
    async appended(records) {
      await attempt(async () => {
        await writeSealed(folder, records);
        evidencePath = folder;
        return [];
      });
      if (attest) await attempt(() => storeOutside(tools.attestations, records));
      if (openIssues) await attempt(() => openViolations(tools.issues, records));
      changed ||= records.some(({ kind }) => kind === 'change');
    },
    async ended() {
      if (changed)
        await attempt(async () => {
          const again = await judgedAgain(job, tools, repository);
          broken.push(...again.broken);
          return again.notices;
        });
      return { notices: [...new Set(notices)], evidencePath, broken };
    },
  };
}

/** What has landed changes what open pull requests would do: those that touch anything governed are judged anew. */
async function judgedAgain(
  { inputs, host }: SealJob,
  { judge }: SealHost,
  { defaultBranch }: ForgeRepository,
): Promise<Pick<FollowedUp, 'notices' | 'broken'>> {
  const notices: string[] = [];
  const broken: FollowedUp['broken'][number][] = [];
  for (const number of await touchedPullRequests(judge, defaultBranch)) {
    const now = Date.now() as Instant;
    const request = { context: inputs.statusContext, url: host.runUrl, now };
    const gated = await gateNumbers(judge, [number], request);
    broken.push(...gated.broken);
    if (gated.reports.some(({ published }) => published === 'refused'))
      return { notices: [...notices, UNTOLD], broken };
    for (const { status } of gated.reports)
      notices.push(`judged #${number} again: ${status.state}: ${status.description}`);
  }
  return { notices, broken };
}

const UNTOLD =
  'open pull requests show what was said before this landed: add `statuses: write` to `permissions:` in the workflow, so that they are judged again';
