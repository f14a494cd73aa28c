import type { NoRuleset } from './find-ruleset.js';
import type { AppealRules, Guide, Ruleset, RulesetTypes } from './types.js';

export type {
  GuideEmergency,
  GuideOrderOutlook,
  GuideQuestion,
  GuideStep,
  Notice,
  RecoveryPath,
} from './guide.js';
export type * from './rule-language.js';
export type { AppealRules, Guide, NoRuleset, Ruleset, RulesetTypes };

/** Texts in another language; `translateTexts` of `@risk-check/rules-data/translate` puts them in. */
export interface Texts {
  /** Such as `de`. */
  readonly language: string;
  /** By the key of the English text. */
  readonly texts: { readonly [key: string]: string };
}

/** The texts of a ruleset or of a guide in another language; `@risk-check/rules-data/translate` applies it. */
export interface Translation extends Texts {
  /** Id of the ruleset. */
  readonly id: string;
  /** Digest of the ruleset it was made for. */
  readonly rulesetDigest: string;
  /** Forms of each unit in the order of the plural categories: one, few, many; or one, other. */
  readonly units: { readonly [unit: string]: readonly string[] };
  /** Words for the steps of a scale, such as `usual`. */
  readonly labels: { readonly [label: string]: string };
}

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
    /** Where nothing of it holds on the day of the dataset: it is `over`, or `announced` for later. */
    readonly standing?: 'announced' | 'over';
    /** The mechanism is documented, its number is not: nobody outside the platform can check it. */
    readonly unpublished?: true;
  }[];
  /** Loads the ruleset; nothing of another platform comes with it. */
  readonly load: () => Promise<{ readonly default: Ruleset }>;
  /** Loads the way back; scoring does not need it. */
  readonly loadGuide: () => Promise<{ readonly default: Guide }>;
  /** The languages other than English that its texts come in, and what loads them. */
  readonly translations?: {
    readonly [language: string]: {
      /** Loads the texts of the ruleset in this language. */
      readonly load: () => Promise<{ readonly default: Translation }>;
      /** Loads the texts of its way back. */
      readonly loadGuide: () => Promise<{ readonly default: Translation }>;
    };
  };
}

/** Every ruleset of the dataset, in the order of their ids. */
export declare const rulesets: readonly RulesetEntry[];
/**
 * The entry for a platform and role, by their names as a snapshot has them.
 *
 * @param platform - Such as `aliexpress`.
 * @param role - Such as `buyer`.
 * @returns The entry, or which of both is unknown and what there is.
 *
 * @example
 * const entry = findRuleset('aliexpress', 'buyer');
 * if ('unknown' in entry) throw new Error(`no such ${entry.unknown}; known: ${entry.known.join(', ')}`);
 * const { default: ruleset } = await entry.load();
 * console.log(scoreAccount(snapshot, ruleset).score);
 */
export declare function findRuleset(platform: string, role: string): RulesetEntry | NoRuleset;
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
