import { groupedBy } from '../core/model/grouping.ts';
import type { Advice } from '../core/workflow/advice.ts';
import type { SealStep } from '../core/workflow/seal-steps.ts';
import type { LedgerGuard, LedgerSettings } from '../ports/repository-settings.ts';

/** What was found, and what nothing can be said of, as phrases. */
export interface Examined {
  readonly advice: readonly Advice[];
  readonly unknown: readonly string[];
}

const WHERE = 'Settings > Rules > Rulesets';

const ASPECTS = {
  deletion: { undone: 'deleted', rule: '`Restrict deletions`' },
  force: { undone: 'set back by a force push', rule: '`Block force pushes`' },
} as const;
type Aspect = keyof typeof ASPECTS;
const NAMES = ['deletion', 'force'] as const satisfies readonly Aspect[];

/**
 * Whether the branch of a ledger can be taken away or set back, by whom, and whether the seal can write to it.
 *
 * @param steps those that seal into it
 */
export function examineLedger(
  branch: string,
  settings: LedgerSettings,
  steps: readonly SealStep[],
): Examined {
  const { exists, rulesets, protection } = settings;
  const guards: readonly LedgerGuard[] = [
    ...(rulesets === 'unknown' ? [] : rulesets),
    ...(protection === 'unknown' || protection === null ? [] : [protection]),
  ];
  const kept = passing(branch, guards);
  return {
    advice: [
      ...unprotected(branch, settings, guards),
      ...kept.advice,
      ...steps.flatMap((step) => blocked(branch, settings, guards, step)),
    ],
    unknown: [
      ...(rulesets === 'unknown' ? [`the rulesets of \`${branch}\``] : []),
      ...(protection === 'unknown' && exists !== false
        ? [`the classic protection of \`${branch}\``]
        : []),
      ...guards
        .filter(({ keeps }) => NAMES.some((aspect) => keeps[aspect] === 'unknown'))
        .map(({ source }) => `what ${source} keeps from \`${branch}\``),
      ...kept.unknown,
    ],
  };
}

function unprotected(
  branch: string,
  { rulesets, protection }: LedgerSettings,
  guards: readonly LedgerGuard[],
): readonly Advice[] {
  // Where nothing could be read at all, nothing is said.
  if (rulesets === 'unknown' && protection === 'unknown') return [];
  const lacking = NAMES.filter((aspect) => !guards.some(({ keeps }) => keeps[aspect] === true));
  if (lacking.length === 0) return [];
  const sure =
    rulesets !== 'unknown' &&
    protection !== 'unknown' &&
    !guards.some(({ keeps }) => lacking.some((aspect) => keeps[aspect] === 'unknown'));
  const undone = lacking.map((aspect) => ASPECTS[aspect].undone).join(' or ');
  const rules = lacking.map((aspect) => ASPECTS[aspect].rule).join(' and ');
  return [
    {
      code: 'ledger-unprotected',
      level: 'warning',
      place: null,
      message: `${sure ? 'nothing' : 'nothing that this token may read'} keeps \`${branch}\` from being ${undone}, so that whoever may push can take records away`,
      help: `in ${WHERE}, make one for \`${branch}\` with ${rules}, and with nobody in its bypass list`,
    },
  ];
}

/** Who may undo it in spite of the rules: whoever passes each of the guards that keep it. */
function passing(branch: string, guards: readonly LedgerGuard[]): Examined {
  const found = NAMES.map((aspect) => ({ aspect, ...passersOf(aspect, guards) }));
  const alike = groupedBy(
    found.filter(({ who }) => who.length > 0),
    ({ who, sources }) => JSON.stringify([who, sources]),
  );
  const advice = [...alike.values()].flatMap((same): readonly Advice[] => {
    const [first] = same;
    if (first === undefined) return [];
    const undone = same.map(({ aspect }) => ASPECTS[aspect].undone).join(' or ');
    const lets = first.sources.length === 1 ? 'lets' : 'let';
    return [
      {
        code: 'ledger-bypass',
        level: 'warning',
        place: null,
        message: `${first.sources.join(' and ')} ${lets} \`${branch}\` be ${undone} by ${first.who.join(', ')}`,
        help: `take them off the bypass list in ${WHERE}: the seal needs nobody there`,
      },
    ];
  });
  return { advice, unknown: found.flatMap(({ hidden }) => hidden) };
}

interface Passers {
  readonly sources: readonly string[];
  readonly who: readonly string[];
  readonly hidden: readonly string[];
}

const NOBODY: Passers = { sources: [], who: [], hidden: [] };

function passersOf(aspect: Aspect, guards: readonly LedgerGuard[]): Passers {
  const holding = guards.filter(({ keeps }) => keeps[aspect] === true);
  if (holding.some(({ bypass }) => bypass !== 'unknown' && bypass.length === 0)) return NOBODY;
  const hidden = holding.filter(({ bypass }) => bypass === 'unknown');
  if (hidden.length > 0)
    return { ...NOBODY, hidden: hidden.map(({ source }) => `who may pass ${source} by`) };
  const [first, ...rest] = holding.flatMap(({ bypass }) =>
    bypass === 'unknown' ? [] : [new Set(bypass)],
  );
  const who = [...(first ?? [])].filter((one) => rest.every((others) => others.has(one)));
  return { ...NOBODY, who, sources: holding.map(({ source }) => source) };
}

function blocked(
  branch: string,
  { exists }: LedgerSettings,
  guards: readonly LedgerGuard[],
  { writer, ownToken, place }: SealStep,
): readonly Advice[] {
  return guards.flatMap(({ source, barriers, bypass, letsActionsPass }) => {
    if (ownToken && letsActionsPass) return [];
    const standing = barriers.filter(({ holds }) => {
      if (holds === 'creation') return exists === false;
      return holds === 'pushes' || writer === 'git';
    });
    if (standing.length === 0) return [];
    const rules = `${standing.map(({ rule }) => `\`${rule}\``).join(' and ')} of ${source} ${standing.length === 1 ? 'keeps' : 'keep'} the seal from writing to \`${branch}\``;
    const sure = ownToken || (bypass !== 'unknown' && bypass.length === 0);
    return [
      {
        code: 'ledger-blocked',
        level: sure ? 'error' : 'notice',
        place,
        message: sure
          ? `${rules}, so that nothing is sealed`
          : `${rules}, unless its token may pass that by`,
        help: sure
          ? `leave \`${branch}\` out of it in ${WHERE}, and give the branch a ruleset of its own: \`Restrict deletions\` and \`Block force pushes\`, nothing else`
          : 'see that the account whose token the step has is on its bypass list',
      },
    ];
  });
}
