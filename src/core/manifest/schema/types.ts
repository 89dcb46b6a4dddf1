// Written by scripts/generate.ts from schemas/; change those instead.
import type { JsonObject } from '../../model/json.ts';

/** Where the access reaches; `shared` where it reaches several. */
type EnvironmentShape = 'production' | 'preproduction' | 'staging' | 'test' | 'development' | 'sandbox' | 'shared';

/** How grave the access is, from harmless to grave; `identity-issue` makes new identities or credentials. */
type PrivilegeShape = 'read' | 'write' | 'secret-read' | 'identity-issue' | 'admin' | 'privileged';

/** What the identity is, wherever it lives. */
type IdentityTypeShape = 'service-account' | 'workload' | 'iam-role' | 'iam-user' | 'service-principal' | 'managed-identity' | 'oauth-client' | 'api-key' | 'ssh-key' | 'deploy-key' | 'app-installation' | 'ci-workflow' | 'certificate' | 'database-user' | 'message-broker-user' | 'ai-agent' | 'mcp-server' | 'shared-role' | 'break-glass' | 'third-party-app';

interface MetadataShape {
  /** A stable name, one in the repository among its kind; what is known about the grant hangs on it. */
  readonly name: string;
  /** Free labels for sorting; nothing is decided by them. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Free notes for people and tools; nothing is decided by them. */
  readonly annotations?: Readonly<Record<string, string>>;
}

interface AccessGrantSpecShape {
  /** Who gets the access. */
  readonly identity: IdentityShape;
  /** Who answers for the access. */
  readonly owner?: OwnerShape;
  readonly environment?: EnvironmentShape;
  readonly justification?: string;
  /** Where the access was asked for, approved or changed. */
  readonly tickets?: readonly TicketShape[];
  /** What the identity may do. */
  readonly entitlements: readonly EntitlementShape[];
  /** From when until when the access is meant to stand. */
  readonly validity?: ValidityShape;
  /** How the identity proves itself. Never the secret. */
  readonly credential?: CredentialShape;
  /** How often somebody looks at it again. */
  readonly review?: ReviewShape;
  /** Who else may administer or use the identity. */
  readonly delegation?: DelegationShape;
  /** Names of the exceptions that this grant relies on. */
  readonly exceptions?: readonly string[];
  /** What an AI agent is and how freely it acts. */
  readonly agent?: AgentShape;
  /** How the access is taken away, and what proves that it is gone. */
  readonly revocation?: RevocationShape;
  /** The native objects that carry out this grant. */
  readonly nativeRefs?: readonly NativeRefShape[];
}

interface IdentityShape {
  /** The identity, as its own system names it. */
  readonly id: string;
  readonly type: IdentityTypeShape;
  /** The system that the identity lives in. */
  readonly provider: 'aws' | 'gcp' | 'azure' | 'entra' | 'kubernetes' | 'vault' | 'github' | 'gitlab' | 'okta' | 'spiffe' | 'kafka' | 'postgres' | 'saas' | 'other';
  /** A name for people. */
  readonly displayName?: string;
  /** Set where a platform makes and rotates the identity by itself. */
  readonly platformManaged?: {
    /** The platform. */
    readonly by: string;
    /** What it calls the identity. */
    readonly ref?: string;
  };
  /** Set where somebody outside the organisation uses the identity. */
  readonly thirdParty?: {
    /** Who. */
    readonly vendor: string;
    /** The contract that allows it. */
    readonly contractRef?: string;
    /** The id agreed on with them. */
    readonly externalId?: string;
  };
  /** Whether a person may sign in as this identity. */
  readonly interactiveUse?: 'forbidden' | 'break-glass-only' | 'allowed';
}

interface OwnerShape {
  /** The team that owns the access. */
  readonly team?: string;
  /** The one accountable person. */
  readonly primary?: string;
  /** People who stand in for the accountable one. */
  readonly secondary?: readonly string[];
  /** Who vouches for an agent or a third party. */
  readonly sponsor?: string;
  /** Where to reach the team. */
  readonly contact?: string;
}

interface TicketShape {
  /** The system that holds the ticket. */
  readonly system: 'jira' | 'servicenow' | 'github' | 'gitlab' | 'linear' | 'azure-boards' | 'freshservice' | 'other';
  /** The ticket, as its system names it. */
  readonly id: string;
  /** Where people find it. */
  readonly url?: string;
  /** What the ticket is to the grant. */
  readonly relation?: 'request' | 'approval' | 'change' | 'exception' | 'review' | 'revocation' | 'incident';
}

/** One thing that the identity may do. It needs a role, actions, scopes or secret keys. */
interface EntitlementShape {
  /** A name for this entry, for people. */
  readonly id?: string;
  /** The system that is accessed. */
  readonly system: string;
  /** The account, cluster or tenant in which this holds. */
  readonly boundary?: string;
  /** What is accessed: one name or a list. `*` stands for any text, `\*` for an asterisk. */
  readonly resource: string | readonly string[];
  /** A role of the system that names what may be done. */
  readonly role?: string;
  /** What may be done, action by action. */
  readonly actions?: readonly string[];
  /** OAuth scopes. */
  readonly scopes?: readonly string[];
  /** Which keys of a secret may be read. */
  readonly secretKeys?: readonly string[];
  readonly privilege?: PrivilegeShape;
  /** Conditions under which this holds, in the system's own words. */
  readonly conditions?: JsonObject;
  /** Whether the identity may pass this access on. */
  readonly delegable?: boolean;
  /** The class of the data that is reached. */
  readonly dataClass?: string;
}

interface ValidityShape {
  readonly validFrom?: string;
  readonly expiresAt?: string;
  /** How long each issued credential lives. */
  readonly maxTtl?: string;
  /** What happens at the end. */
  readonly onExpiry?: 'revoke' | 'review';
  /** How often the grant was renewed. */
  readonly renewals?: number;
}

interface CredentialShape {
  /** How long-lived the proof is, and where it comes from. */
  readonly type: 'static' | 'short-lived' | 'federated' | 'certificate' | 'none';
  /** The way it is issued. */
  readonly mechanism?: string;
  /** Who issues it. */
  readonly issuer?: string;
  /** For a federated credential: which tokens are accepted. */
  readonly trust?: {
    /** The token's issuer. */
    readonly issuer: string;
    /** The token's subject. */
    readonly subject: string;
    /** Whether the subject is a name or a pattern. */
    readonly subjectMatch?: 'exact' | 'pattern';
    /** The token's audience. */
    readonly audience: string;
  };
  /** Where a static credential is kept. Never its value. */
  readonly secretRef?: {
    /** The secret store. */
    readonly store: string;
    /** The place in it. */
    readonly path: string;
  };
  /** How a static credential is renewed. */
  readonly rotation?: {
    /** At the latest after this time. */
    readonly interval: string;
    /** By a machine or by hand. */
    readonly method: 'automatic' | 'manual';
    readonly lastRotatedAt?: string;
  };
  /** What uses the credential. */
  readonly consumers?: readonly string[];
}

interface ReviewShape {
  /** At the latest after this time. */
  readonly cadence?: string;
  readonly lastReviewedAt?: string;
  /** Who looked at it last. */
  readonly lastReviewedBy?: string;
  /** The review that it was part of. */
  readonly lastReview?: string;
}

interface DelegationShape {
  /** Who may administer the access in the owner's place. */
  readonly delegatedAdmin?: {
    /** Who. */
    readonly principal: string;
    /** What gave them the power. */
    readonly authority: string;
    /** How far it reaches. */
    readonly scope: string;
    readonly expiresAt?: string;
  };
  /** Who shares the identity. It needs members, or where they come from. */
  readonly sharedRole?: {
    /** Those who share it. */
    readonly members?: readonly string[];
    /** Where the members are listed. */
    readonly memberSource?: {
      /** What lists them. */
      readonly kind: 'group' | 'selector' | 'query';
      /** Its name. */
      readonly ref: string;
      /** Digest of the list as it was when the grant was written. */
      readonly snapshotSha256?: string;
    };
    /** More than these may not share it. */
    readonly maxMembers?: number;
  };
}

interface AgentShape {
  /** What runs the agent. */
  readonly runtime?: string;
  /** The model, or family of models, behind it. */
  readonly model?: string;
  /** How freely it acts, from least to most. */
  readonly autonomy?: 'suggest-only' | 'human-approves-each' | 'human-approves-risky' | 'autonomous';
  /** In whose name it acts. */
  readonly actingFor?: 'itself' | 'user-delegated' | 'service';
  /** The template that it was made from. */
  readonly blueprint?: string;
  /** The tools that it may call. */
  readonly tools?: readonly {
    /** The server that offers them. */
    readonly server: string;
    /** Their names; `*` for all. */
    readonly allow: readonly string[];
  }[];
  /** Tools that a person must allow each time. */
  readonly approvalRequiredFor?: readonly string[];
  /** How to stop it at once. */
  readonly killSwitch?: string;
  /** Whether it may start other agents. */
  readonly maySpawn?: boolean;
  /** The organisation's own assessment. */
  readonly riskTier?: 'low' | 'medium' | 'high' | 'prohibited';
}

interface RevocationShape {
  /** `revoked` leaves the manifest as a tombstone without access. */
  readonly state?: 'active' | 'requested' | 'revoked';
  readonly requestedAt?: string;
  /** Why the access goes. */
  readonly reason?: 'expired' | 'no-longer-needed' | 'owner-left' | 'compromise' | 'review-decision' | 'replaced' | 'policy';
  /** It must be gone after this time. */
  readonly sla?: string;
  /** How it is taken away. */
  readonly procedure?: string;
  /** Which logs prove that it is gone. */
  readonly verify?: readonly {
    /** The log. */
    readonly source: string;
    /** What to look for in it. */
    readonly match?: JsonObject;
  }[];
}

interface NativeRefShape {
  /** The native format. */
  readonly format: 'kubernetes' | 'terraform' | 'terraform-plan' | 'cloudformation' | 'github-workflow' | 'vault-policy' | 'other';
  /** The file. */
  readonly path?: string;
  /** The object in it. */
  readonly address?: string;
  /** Several objects, by labels. */
  readonly selector?: JsonObject;
}

/** One non-human identity, what it may do, and what justifies that. */
export interface AccessGrantManifest {
  /** The version of these manifests. */
  readonly apiVersion: 'grantproof.dev/v1alpha1';
  /** What this manifest declares. */
  readonly kind: 'AccessGrant';
  /** The grant's name and labels. */
  readonly metadata: MetadataShape;
  /** The grant itself. */
  readonly spec: AccessGrantSpecShape;
}

interface GrantMetadataSpecShape {
  /** Objects that match every key given here, each by one of its values. */
  readonly selector: {
    /** Globs of files, from the root of the repository. */
    readonly paths?: readonly string[];
    /** Kinds of objects, such as `RoleBinding`. */
    readonly kinds?: readonly string[];
    /** Names of objects, or globs of them. */
    readonly names?: readonly string[];
    /** Namespaces, or globs of them. */
    readonly namespaces?: readonly string[];
  };
  /** Who answers for the access. */
  readonly owner?: OwnerShape;
  readonly environment?: EnvironmentShape;
  readonly justification?: string;
  /** Where the access was asked for, approved or changed. */
  readonly tickets?: readonly TicketShape[];
  /** From when until when the access is meant to stand. */
  readonly validity?: ValidityShape;
  /** How often somebody looks at it again. */
  readonly review?: ReviewShape;
}

/** Owner, reason and end of access that native objects declare, for those that a selector finds. */
export interface GrantMetadataManifest {
  /** The version of these manifests. */
  readonly apiVersion: 'grantproof.dev/v1alpha1';
  /** What this manifest declares. */
  readonly kind: 'GrantMetadata';
  /** The name and labels. */
  readonly metadata: MetadataShape;
  /** What is selected, and what is said of it. */
  readonly spec: GrantMetadataSpecShape;
}

/** What a change is, gravest first. */
type DeltaClassShape = 'opaque' | 'reinstate' | 'create' | 'orphan' | 'revoke' | 'broaden' | 'reshape' | 'transfer' | 'renew' | 'rotate' | 'narrow' | 'shorten' | 'annotate' | 'move';

/** Whether a change widens access; `unknown` counts as widening and matches every condition. */
type DirectionShape = 'widen' | 'narrow' | 'neutral' | 'unknown';

/** How access is declared in a file. */
type FormatShape = 'access-grant' | 'kubernetes';

/** `observe` records, `advisory` warns, `soft` blocks unless an exception waives it, `hard` blocks. */
type LevelShape = 'observe' | 'advisory' | 'soft' | 'hard';

interface PolicySpecShape {
  /** Policies that this one builds on, and may only tighten. */
  readonly extends?: readonly string[];
  /** Which files declare access, and how. */
  readonly manifests?: readonly ManifestScopeShape[];
  /** The rules by name, each with its level and its own parameters. */
  readonly rules?: Readonly<Record<string, RuleSettingShape>>;
  /** Who must approve what; all entries that match a change apply together. */
  readonly approvals?: readonly ApprovalEntryShape[];
  /** Rules in an expression language; not supported yet. */
  readonly custom?: readonly JsonObject[];
  /** What the ledger has to be; `grantproof verify` compares. */
  readonly ledger?: LedgerSettingShape;
}

interface ManifestScopeShape {
  /** Globs of files, from the root of the repository. */
  readonly paths: readonly string[];
  /** Globs of files that are none of it. */
  readonly exclude?: readonly string[];
  readonly format: FormatShape;
  /** Within what names are resolved: `directory`, `repository`, or a glob of leading folders. */
  readonly boundary?: string;
}

/** A rule's level, when it applies, and its parameters; what is absent is inherited, else the rule's own default. */
interface RuleSettingShape {
  readonly level?: LevelShape;
  /** When the rule applies; always where this is absent. */
  readonly match?: MatchShape;
  readonly [key: string]: unknown;
}

/** Conditions, all of which must hold; each is one value or a list of which one must hold. */
interface MatchShape {
  /** What the change is. */
  readonly class?: DeltaClassShape | readonly DeltaClassShape[];
  /** Which way the change goes. */
  readonly direction?: DirectionShape | readonly DirectionShape[];
  /** How grave the access is. */
  readonly privilege?: PrivilegeShape | readonly PrivilegeShape[];
  /** Where the access reaches. */
  readonly environment?: EnvironmentShape | readonly EnvironmentShape[];
  /** How the access is declared. */
  readonly format?: FormatShape | readonly FormatShape[];
  /** What the identity is. */
  readonly identityType?: IdentityTypeShape | readonly IdentityTypeShape[];
  /** Globs of the files that declare it. */
  readonly paths?: string | readonly string[];
}

interface ApprovalEntryShape {
  /** When this entry applies; always where this is absent. */
  readonly match?: MatchShape;
  /** What is asked for; one person fills one place. */
  readonly require: readonly ApprovalDemandShape[];
}

interface ApprovalDemandShape {
  /** How many people. */
  readonly count: number;
  /** Any of these may approve. */
  readonly from: readonly string[];
}

interface LedgerSettingShape {
  /** The commit that the ledger begins at: another beginning is a finding. */
  readonly adopted: string;
}

/** Which files declare access, which rules every change of it must meet, and who must approve it. */
export interface PolicyManifest {
  /** The version of these manifests. */
  readonly apiVersion: 'grantproof.dev/v1alpha1';
  /** What this manifest declares. */
  readonly kind: 'Policy';
  /** The name and labels. */
  readonly metadata: MetadataShape;
  /** The policy itself. */
  readonly spec: PolicySpecShape;
}

interface RosterSpecShape {
  /** The members of each team, by its name. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Accounts that one person has beside their own. */
  readonly aliases?: readonly AliasShape[];
}

interface AliasShape {
  /** The account that the person is known by. */
  readonly person: string;
  /** The other accounts of that person. */
  readonly accounts: readonly string[];
}

/** Teams that approve, and accounts that belong to one person. */
export interface RosterManifest {
  /** The version of these manifests. */
  readonly apiVersion: 'grantproof.dev/v1alpha1';
  /** What this manifest declares. */
  readonly kind: 'Roster';
  /** The name and labels. */
  readonly metadata: MetadataShape;
  /** The teams and aliases. */
  readonly spec: RosterSpecShape;
}

/** Somebody or something with an account. */
interface AccountShape {
  /** The login. */
  readonly login: string;
  /** The numeric id, which never changes. */
  readonly id: string;
  /** What kind of account it is. */
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
}

interface RepositoryFactsShape {
  /** The numeric id, which survives renames. */
  readonly id: string;
  /** Where it is, as `git+https://…`. */
  readonly uri: string;
  /** The name of the default branch. */
  readonly defaultBranch: string;
}

interface PullRequestFactsShape {
  /** Its number. */
  readonly number: number;
  /** Who opened it; null where the forge knows none. */
  readonly author: AccountShape | null;
  /** Its title. */
  readonly title: string;
  /** Its text. */
  readonly body: string;
  /** Its labels. */
  readonly labels: readonly string[];
  /** The branch that it would land on. */
  readonly baseRef: string;
  /** The branch that it comes from. */
  readonly headRef: string;
  /** Who set off the agent that opened it. */
  readonly initiator?: AccountShape | null;
  /** When its title or text was last changed, where the forge says so. */
  readonly editedAt?: string;
}

interface CommitFactsShape {
  readonly sha: string;
  /** Who wrote it; null where the forge knows none. */
  readonly author: AccountShape | null;
  /** Who committed it; null where the forge knows none. */
  readonly committer: AccountShape | null;
  /** Who else is named as its author. */
  readonly coAuthors: readonly (AccountShape | null)[];
  /** When, as the commit itself says. */
  readonly committedAt: string;
  /** What it says of itself; a ticket may be named here. */
  readonly message?: string;
}

interface HeadFactsShape {
  readonly sha: string;
  /** When the forge saw it. */
  readonly at: string;
  /** Who pushed it; null where the forge knows none. */
  readonly pusher?: AccountShape | null;
}

interface BaseFactsShape {
  /** The branch that it would have landed on. */
  readonly ref: string;
  /** From when on. */
  readonly at: string;
}

interface ReviewFactsShape {
  /** The id of the review. */
  readonly id: string;
  /** Who reviewed; null where the forge knows none. */
  readonly reviewer: AccountShape | null;
  /** What the review said when it was given; `DISMISSED` where it was dismissed and that is no longer known. */
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** When it was given. */
  readonly submittedAt: string;
  /** The commit that it was given on. */
  readonly commit: string;
  /** Who dismissed it, on a review that was dismissed; null where the forge knows none. */
  readonly dismissedBy?: AccountShape | null;
  /** When it was dismissed, where the forge says so. */
  readonly dismissedAt?: string;
}

interface PersonFactsShape {
  /** The login. */
  readonly login: string;
  /** The numeric id, which never changes. */
  readonly id: string;
  /** What kind of account it is. */
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
  /** What they may do in the repository. */
  readonly permission: 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';
  /** The teams that they are in. */
  readonly teams: readonly string[];
}

interface BranchRuleFactsShape {
  /** The rule, by the name that the forge has for it. */
  readonly type: string;
  /** The ruleset that holds it. */
  readonly ruleset: string;
}

interface TicketFactsShape {
  /** The system that holds it. */
  readonly system: string;
  /** The ticket, as its system names it. */
  readonly id: string;
  /** `open` or `closed`, or another word of its system; `not-found` where the system was asked and has no such ticket. */
  readonly state: string;
  /** Its title. */
  readonly title: string;
  /** The project that it belongs to. */
  readonly project?: string;
  /** When it was opened. */
  readonly openedAt?: string;
  /** Which grants, identities and pull requests it names, of those that were looked for. */
  readonly mentions?: readonly string[];
  /** When this was asked for. */
  readonly fetchedAt: string;
}

interface RevocationFactsShape {
  /** The id of the grant. */
  readonly grant: string;
  /** The record of the ledger that says so, counted from 0. */
  readonly record: number;
}

/** What the world says about a change. A part that is absent was not asked for. */
export interface FactsFile {
  /** The time of judgement; the clock where this is absent. */
  readonly now?: string;
  /** The repository. */
  readonly repository?: RepositoryFactsShape;
  /** The pull request; null where what landed came without one. */
  readonly pullRequest?: PullRequestFactsShape | null;
  /** Its commits. */
  readonly commits?: readonly CommitFactsShape[];
  /** Every head that it had. */
  readonly heads?: readonly HeadFactsShape[];
  /** Every branch that it was aimed at. */
  readonly bases?: readonly BaseFactsShape[];
  /** Its reviews. */
  readonly reviews?: readonly ReviewFactsShape[];
  /** Who is who. */
  readonly people?: readonly PersonFactsShape[];
  /** The tickets that it names. */
  readonly tickets?: readonly TicketFactsShape[];
  /** The rules in force on the target branch, as far as they can be read. */
  readonly branchRules?: readonly BranchRuleFactsShape[];
  /** When the forge saw it land; what is dated later does not count. */
  readonly landedAt?: string;
  /** Which of the grants that are new here were taken away before. */
  readonly revoked?: readonly RevocationFactsShape[];
}

/** What a document of each kind holds once its shape is right. */
export interface Shapes {
  readonly 'access-grant': AccessGrantManifest;
  readonly 'grant-metadata': GrantMetadataManifest;
  readonly 'policy': PolicyManifest;
  readonly 'roster': RosterManifest;
  readonly 'facts': FactsFile;
}
