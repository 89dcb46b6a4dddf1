/** A part of the settings; `unknown` where the token may not read it. Never guessed. */
export type Readable<T> = T | 'unknown';

/** A status or check that has to be green before anything lands. */
export interface RequiredCheck {
  readonly name: string;
  /** The id of the app that has to say so; null where anybody may. */
  readonly app: string | null;
}

/** What guards a branch: a ruleset in force, or classic protection. */
export interface BranchGuard {
  /** In words: ``the ruleset `main` ``. */
  readonly source: string;
  readonly checks: readonly RequiredCheck[];
  /** Paths of workflows that the organisation has run on every pull request. */
  readonly workflows: readonly string[];
  /** Null where no review is asked for. */
  readonly reviews: Readable<{
    readonly dismissesStale: boolean;
  } | null>;
  readonly mergeQueue: boolean;
  /** Who may pass it by, in words. */
  readonly bypass: Readable<readonly string[]>;
}

/** The settings of a repository on its forge, as far as they bear on the gate. */
export interface RepositorySettings {
  readonly defaultBranch: string;
  /** Of the default branch. */
  readonly rulesets: Readable<readonly BranchGuard[]>;
  /** Classic protection of the default branch; null where there is none. */
  readonly protection: Readable<BranchGuard | null>;
  readonly actions: Readable<{
    readonly tokenWrites: boolean;
    readonly mayApprove: boolean;
  }>;
}

/** A rule that keeps somebody from writing to a branch, as the settings call it. */
export interface WriteBarrier {
  readonly rule: string;
  /** What it holds up: every push, the first one that makes the branch, or commits without a signature. */
  readonly holds: 'pushes' | 'creation' | 'unsigned';
}

/** What guards the branch of a ledger, of a ruleset in force or of the classic protection. */
export interface LedgerGuard {
  readonly source: string;
  /** Whether it keeps the branch from being deleted, and from being set back by force. */
  readonly keeps: Readonly<Record<'deletion' | 'force', Readable<boolean>>>;
  readonly barriers: readonly WriteBarrier[];
  /** Who may pass it by, in words; without those who may only by a pull request, which takes nothing away. */
  readonly bypass: Readable<readonly string[]>;
  /** Whether the workflows' own token is among them. */
  readonly letsActionsPass: boolean;
}

export interface LedgerSettings {
  /** Whether the branch is there. */
  readonly exists: Readable<boolean>;
  readonly rulesets: Readable<readonly LedgerGuard[]>;
  readonly protection: Readable<LedgerGuard | null>;
}

/** Where a workflow has secrets from. */
export interface EnvironmentSettings {
  /** Branches that may use it, by name or pattern; all of them, or those with classic protection. */
  readonly branches: 'all' | 'protected' | readonly string[];
  /** What a job waits for that names it, in words. */
  readonly waits: readonly string[];
}

/** Reads settings of one repository. Throws a `Fault` when the forge is out of reach, or knows no such repository. */
export interface SettingsReader {
  settings(): Promise<RepositorySettings>;
  /** Those of the logins that no account has. */
  missingAccounts(logins: readonly string[]): Promise<Readable<readonly string[]>>;
  /** What guards the branch of a ledger, which need not be there yet. */
  ledger(branch: string): Promise<LedgerSettings>;
  /** An environment; null where there is none. */
  environment(name: string): Promise<Readable<EnvironmentSettings | null>>;
  /** Whether a secret is there for workflows of every branch. */
  repositorySecret(name: string): Promise<Readable<boolean>>;
}
