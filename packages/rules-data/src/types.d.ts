import type { CommonGuide, Topic, WrittenAppealRules, WrittenGuide } from './guide.js';
import type {
  Action,
  Cause,
  Fact,
  ListAddition,
  Metric,
  Reason,
  Scoring,
  Source,
  Rule as WrittenRule,
} from './rule-language.js';
import type { AnySnapshot } from './snapshot.js';

/** A rule as it is scored with: without examples, conflicts and merged rows, which `data.json` holds. */
export type Rule = Omit<WrittenRule, '$schema' | 'examples' | 'conflicts' | 'merged'>;

/** The names that one ruleset knows: each of its modules declares them, so that the compiler can check a snapshot. */
export interface RulesetTypes {
  /** The snapshot that it reads. */
  readonly snapshot: AnySnapshot;
  /** Ids of its rules. */
  readonly rule: string;
  /** Keys of its actions. */
  readonly action: string;
  /** Names of its metrics. */
  readonly metric: string;
  /** Its causes. */
  readonly cause: string;
  /** Its facts. */
  readonly fact: string;
}

/** The rules, metrics, causes and actions of one platform and role at one dataset version. */
export interface Ruleset<T extends RulesetTypes = RulesetTypes> {
  /** For the compiler only: never there at run time. */
  readonly $types?: T;
  schemaVersion: 1;
  minCoreVersion: string;
  datasetVersion: string;
  /** Day on which the dataset was last reviewed, YYYY-MM-DD. */
  datasetDate: string;
  /** `sha256:` of the canonical JSON of everything else in this object but `checksum`. */
  digest: string;
  /** A short sum over the same, by which core tells a changed copy: reports give that one another digest. */
  checksum?: string;
  /** Only in a ruleset with house rules: what they were added to, and the version that their author gave them. */
  house?: { version?: string; base: { title: string; digest: string } };
  /** Address of the site that explains the rules. */
  site: string;
  /** `platform.role` */
  id: string;
  platform: string;
  role: string;
  status: 'experimental' | 'stable';
  title: string;
  homepage: string;
  policies: { title: string; url: string }[];
  /** Fixed offset of dated thresholds and calendar windows, such as `+00:00`. */
  zone: string;
  caveat?: string;
  scoring: Omit<Scoring, '$schema'>;
  reasons: { [slug: string]: Reason };
  causes: { [slug: string]: Cause };
  facts?: { [name: string]: Fact };
  params?: { [name: string]: { title: string; ask: string } };
  lists?: { [name: string]: ListAddition };
  words?: { [field: string]: { [word: string]: string } };
  /** Only in a translated ruleset: words for values inside messages, by the English ones. */
  phrases?: { [english: string]: string };
  readonly metrics: { readonly [name in T['metric']]: Metric };
  sources: { [key: string]: Source };
  readonly actions: { readonly [key in T['action']]: Action };
  readonly rules: readonly (Rule & { readonly id: T['rule'] })[];
}

/** The way back of one platform and role; `id` is that of its ruleset. */
export interface Guide extends Omit<WrittenGuide, '$schema'> {
  datasetVersion: string;
  /** Digest of the ruleset it was built with. */
  rulesetDigest: string;
  /** What holds for every platform. */
  common: Omit<CommonGuide, '$schema' | 'sources'>;
  sources: { [key: string]: Source };
  /** What the owner is asked, in the order in which the answers settle most. */
  topics: Topic[];
  /** What to ask for each metric. */
  metricQuestions: { [metric: string]: { ask: string; help?: string } };
}

/** What drafts of appeals are checked for, in one language. */
export type AppealRules = Omit<WrittenAppealRules, '$schema'>;
