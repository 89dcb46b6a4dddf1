import type { Advice } from '../core/workflow/advice.ts';
import type { BranchGuard, RepositorySettings } from '../ports/repository-settings.ts';
import type { Examined } from './doctor-ledger.ts';

/**
 * What is amiss in the settings on the forge; `statuses` are the names under which the verdict is known.
 *
 * @param sealing what was found of the settings that the seal needs
 */
export function examineSettings(
  settings: RepositorySettings,
  statuses: readonly string[],
  sealing: Examined = { advice: [], unknown: [] },
): readonly Advice[] {
  const guards = guardsOf(settings);
  return [
    ...requirement(settings, guards, statuses),
    ...staleReviews(guards),
    ...bypass(guards, statuses),
    ...actions(settings),
    ...sealing.advice,
    ...unreadable(settings, guards, sealing.unknown),
  ];
}

export function guardsOf({ rulesets, protection }: RepositorySettings): readonly BranchGuard[] {
  return [
    ...(rulesets === 'unknown' ? [] : rulesets),
    ...(protection === 'unknown' || protection === null ? [] : [protection]),
  ];
}

const WHERE = 'Settings > Rules > Rulesets';

function advice(code: Advice['code'], level: Advice['level'], message: string, help: string) {
  return { code, level, place: null, message, help };
}

function requirement(
  settings: RepositorySettings,
  guards: readonly BranchGuard[],
  statuses: readonly string[],
): readonly Advice[] {
  const { rulesets, protection, defaultBranch } = settings;
  const [status = ''] = statuses;
  const required = guards.flatMap(({ checks, source }) =>
    checks.filter(({ name }) => statuses.includes(name)).map((check) => ({ ...check, source })),
  );
  const [first] = required;
  if (first === undefined) {
    const sure = rulesets !== 'unknown' && protection !== 'unknown';
    return [
      advice(
        'status-not-required',
        sure ? 'error' : 'warning',
        `${sure ? 'nothing' : 'nothing that this token may read'} requires the status \`${status}\` on \`${defaultBranch}\`, so that a denied change can be merged`,
        `in ${WHERE}, require the status check \`${status}\` on \`${defaultBranch}\`, from the source GitHub Actions`,
      ),
    ];
  }
  if (required.some(({ app }) => app !== null)) return [];
  return [
    advice(
      'status-any-source',
      'warning',
      `${first.source} takes the status \`${first.name}\` from any source, so that whoever may write can set it`,
      `in ${WHERE}, choose GitHub Actions as the source of \`${first.name}\``,
    ),
  ];
}

function staleReviews(guards: readonly BranchGuard[]): readonly Advice[] {
  const asked = guards.flatMap(({ source, reviews }) =>
    reviews === null || reviews === 'unknown' ? [] : [{ source, ...reviews }],
  );
  const [first] = asked;
  if (first === undefined || asked.some(({ dismissesStale }) => dismissesStale)) return [];
  return [
    advice(
      'stale-reviews-kept',
      'notice',
      `${first.source} keeps approvals when new commits are pushed`,
      'for changes of access that is taken care of: an approval counts for exactly the change that was approved; for all else, let stale approvals be dismissed',
    ),
  ];
}

function bypass(guards: readonly BranchGuard[], statuses: readonly string[]): readonly Advice[] {
  return guards.flatMap(({ source, checks, bypass: who }) => {
    if (who === 'unknown' || who.length === 0) return [];
    if (!checks.some(({ name }) => statuses.includes(name))) return [];
    return [
      advice(
        'bypass-allowed',
        'notice',
        `${source} lets these pass without the status: ${who.join(', ')}`,
        `leave as few as an emergency needs, in ${WHERE} under bypass list`,
      ),
    ];
  });
}

function actions({ actions: setting }: RepositorySettings): readonly Advice[] {
  if (setting === 'unknown') return [];
  const approves = advice(
    'actions-may-approve',
    'warning',
    'workflows may approve pull requests, so that a workflow can stand in for a person where a rule counts approvals',
    'in Settings > Actions > General, take back `Allow GitHub Actions to create and approve pull requests`',
  );
  const writes = advice(
    'default-token-writes',
    'notice',
    'a workflow that names no permissions gets a token that may write, the status `grantproof` too',
    'in Settings > Actions > General, choose `Read repository contents and packages permissions`',
  );
  return [...(setting.mayApprove ? [approves] : []), ...(setting.tokenWrites ? [writes] : [])];
}

function unreadable(
  { rulesets, protection, actions: setting }: RepositorySettings,
  guards: readonly BranchGuard[],
  more: readonly string[],
): readonly Advice[] {
  const hidden = guards
    .filter(({ bypass: who }) => who === 'unknown')
    .map(({ source }) => `who may pass ${source} by`);
  const unknown = new Set([
    ...(rulesets === 'unknown' ? ['the rulesets'] : []),
    ...(protection === 'unknown' ? ['the classic branch protection'] : []),
    ...hidden,
    ...(setting === 'unknown' ? ['what Actions may do'] : []),
    ...more,
  ]);
  if (unknown.size === 0) return [];
  return [
    advice(
      'settings-unknown',
      'notice',
      `this token may not read everything, so nothing is said of ${[...unknown].join(', ')}`,
      'run it with a token of an administrator, or one with `administration: read`',
    ),
  ];
}
