import type { Threshold } from '../ruleset/rule-language.generated.ts';
import type { Level, Rule, Ruleset, RulesetTypes } from '../ruleset/ruleset.ts';
import type { SnapshotReader } from '../snapshot/read-snapshot.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';
import type { CompiledCondition } from './condition.ts';
import type { Said } from './evaluate-rule.ts';
import type { ReadField } from './field-types.ts';
import type { Inputs } from './inputs.ts';
import type { ItemFilter } from './item-filter.ts';
import type { CompiledMetric } from './metric.ts';

/** What a report says of a source. */
export interface ShownSource {
  url: string;
  title: string;
  publisher: string;
  /** Who speaks, such as `official-policy` or `guide`. */
  kind: string;
  publishedOn: string | null;
  readOn: string;
  /** The page advises to break rules: named, and never linked. */
  noLink?: true;
}

export interface CompiledLevel {
  /** Numbered from 1, as in the data. */
  readonly number: number;
  readonly declaration: Level;
  readonly severity: Level['severity'];
  readonly evidence: Level['evidence'];
  readonly when: CompiledCondition;
  readonly applies: CompiledCondition | null;
  /** What holds where it is near; null when it never is. */
  readonly near: CompiledCondition | null;
  /** false when its number was read in the platform's own text, or is as good as that. */
  readonly isUncertain: boolean;
  /** Hazard of what the evidence proves, micro-nats. */
  readonly hazard: number;
  /** Hazard if the evidence were certain, micro-nats. */
  readonly certainHazard: number;
  /** In force from (included) until (excluded), epoch milliseconds; one that never took effect ends before it begins. */
  readonly from: number;
  readonly until: number;
  /** What a report says of its sources: frozen, since all reports share it. */
  readonly sources: ShownSource[];
}

export interface CompiledRule {
  readonly id: string;
  readonly title: string;
  readonly cause: string;
  readonly declaration: Rule;
  /** true for dishonest conduct and linked accounts: no report says how much room is left there. */
  readonly isDishonest: boolean;
  /** false for one that only tells and never counts. */
  readonly hasEffect: boolean;
  /** Rules that take its place in the list of findings. */
  readonly suppressedBy: readonly string[] | undefined;
  /** Number of its cause, from 0. */
  readonly causeIndex: number;
  /** The ground that its cause belongs to. */
  readonly reason: string;
  /** Address of its page. */
  readonly help: string;
  readonly applies: CompiledCondition | null;
  readonly levels: readonly CompiledLevel[];
  /** When the last of its levels begins, epoch milliseconds. */
  readonly lastStart: number;
  /** How many milliseconds ahead time alone brings a level near. */
  readonly soon: number;
  /** Its outcomes, by what its conditions say. */
  readonly said: Said;
  readonly message: MessageTemplate;
  /** The gravest hazard of it that could be found out; it does not depend on what a snapshot says. */
  readonly knowableHazard: number;
  /** What it reads. */
  readonly inputs: () => Inputs;
}

/**
 * A ruleset ready to score with; make it once and reuse it. The ruleset itself must stay as it is: some of it is read later.
 * What the compiled form is made of may change with any version.
 */
export interface CompiledRuleset<T extends RulesetTypes = RulesetTypes> {
  /** For the compiler only: never there at run time. */
  readonly $types?: T;
  readonly source: Ruleset<T>;
  /** @internal */
  readonly lists: Readonly<Record<string, ListDeclaration>>;
  /** @internal */
  readonly words: Readonly<Record<string, ReadonlySet<string>>>;
  /** @internal */
  readonly metrics: ReadonlyMap<string, CompiledMetric>;
  /** @internal The same by index. */
  readonly metricList: readonly CompiledMetric[];
  /** @internal What a metric reads, also through other metrics. */
  readonly metricInputs: (name: string) => Inputs;
  /** @internal The fields that a metric reads itself, in the order of their names. */
  readonly metricFields: ReadonlyMap<string, readonly ReadField[]>;
  /** @internal All that rules and actions look at. */
  readonly readByRules: () => Inputs;
  /** @internal Metrics whose own target, when it comes with the data, is used. */
  readonly targets: () => ReadonlySet<string>;
  /** @internal In the order of their ids, so that no order of the input can show. */
  readonly rules: readonly CompiledRule[];
  /** @internal Those that count unless the owner asks for experimental ones too. */
  readonly settledRules: readonly CompiledRule[];
  /** @internal */
  readonly actions: ReadonlyMap<string, CompiledAction>;
  /** @internal Limits that the owner sets. */
  readonly paramThresholds: readonly ParamThreshold[];
  /** @internal */
  readonly read: SnapshotReader;
  /** @internal */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

export type ParamThreshold = Exclude<Threshold, string | null>;

/** Something the owner can do; `applies` is its precondition. */
export interface CompiledAction {
  readonly id: string;
  readonly declaration: Ruleset['actions'][string];
  readonly applies: CompiledCondition | null;
  /** One filter per change: which items it applies to; null for all items, and for a change of a metric or a fact. */
  readonly filters: readonly (ItemFilter | null)[];
}

/** A message ready to be filled in: texts and the places between them, and the words for what goes there. */
export interface MessageTemplate {
  readonly parts: readonly (string | MessagePlace)[];
  readonly phrases: Phrases;
}

/** Words of a ruleset in another language by the English ones they replace; `.` is its decimal sign. */
export type Phrases = Readonly<Record<string, string>>;

export interface MessagePlace {
  /** null for the metric that the level shown looks at first. */
  readonly metric: CompiledMetric | null;
  /** The value unless said. */
  readonly about: 'threshold' | 'title' | undefined;
  readonly one: string | undefined;
  readonly many: string | undefined;
}
