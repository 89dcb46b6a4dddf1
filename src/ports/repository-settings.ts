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

/** Reads settings of one repository. Throws a `Fault` when the forge is out of reach, or knows no such repository. */
export interface SettingsReader {
  settings(): Promise<RepositorySettings>;
  /** Those of the logins that no account has. */
  missingAccounts(logins: readonly string[]): Promise<Readable<readonly string[]>>;
}
