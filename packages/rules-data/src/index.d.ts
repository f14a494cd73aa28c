import type { AppealRules, Guide, Ruleset } from './types.js';

export type {
  GuideEmergency,
  GuideOrderOutlook,
  GuideQuestion,
  GuideStep,
  Notice,
  RecoveryPath,
} from './guide.js';
export type * from './rule-language.js';
export type { AppealRules, Guide, Ruleset };

/** One entry of the index: a platform and a role. */
export interface RulesetEntry {
  /** `platform.role`, such as `aliexpress.buyer`. */
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  /** For people, such as "AliExpress buyer". */
  readonly title: string;
  readonly status: 'experimental' | 'stable';
  readonly homepage: string;
  readonly policies: readonly { readonly title: string; readonly url: string }[];
  /** Keys of the reasons a restriction can have there. */
  readonly reasons: readonly string[];
  /** Data of a snapshot that its rules look at (`orders`, `metrics.x`, `facts.x`, `region`, ...), and how many rules do. */
  readonly needs: readonly { readonly name: string; readonly rules: number }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: 'experimental' | 'stable' | 'deprecated';
  }[];
  /** Loads the ruleset; nothing of another platform comes with it. */
  readonly load: () => Promise<{ readonly default: Ruleset }>;
  /** Loads the way back; scoring does not need it. */
  readonly loadGuide: () => Promise<{ readonly default: Guide }>;
}

/** Every ruleset of the dataset, in the order of their ids. */
export declare const rulesets: readonly RulesetEntry[];
/** The release of the dataset, as the version of the package. */
export declare const datasetVersion: string;
/** Day on which the dataset was last reviewed, YYYY-MM-DD. */
export declare const datasetDate: string;
/** The version of the format of the rulesets, a whole number. */
export declare const schemaVersion: number;
/** Oldest version of `@risk-check/core` that reads this dataset. */
export declare const minCoreVersion: string;
/** `sha256:` over the digests of all rulesets. */
export declare const digest: string;

/** Rule ids that go on under another id. Targets are living rules, never tombstones. */
export declare const moved: {
  readonly [id: string]: { readonly to: string; readonly since: string; readonly why: string };
};
/** Rule ids of which several rules now say what one said. */
export declare const split: {
  readonly [id: string]: { readonly into: readonly string[]; readonly since: string; readonly why: string };
};
/** Rule ids that were wrong or can no longer be shown. */
export declare const withdrawn: { readonly [id: string]: { readonly since: string; readonly why: string } };
