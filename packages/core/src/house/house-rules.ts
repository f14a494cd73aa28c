import type {
  Action,
  Cause,
  Comparison,
  Fact,
  FactTest,
  ListAddition,
  Metric,
  Reason,
  Level as RuleLevel,
  Source,
  Rule as WrittenRule,
} from '../ruleset/rule-language.generated.ts';
import type { RulesetTypes } from '../ruleset/ruleset.ts';
import type { Given } from '../ruleset/snapshot-types.generated.ts';

/** What may be written with `as const`: nothing of it is changed. */
type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<T[Key]> }
    : T;

/** Facts of every account, which no ruleset declares. */
type CommonFact = 'region' | 'program' | 'account.status';

/** One comparison, one fact, or all or any of several, over metrics and facts that are declared. */
export type ConditionOf<MetricName extends string = string, FactName extends string = string> =
  | (Written<Omit<Comparison, 'metric'>> & { readonly metric: MetricName })
  | (Written<Omit<FactTest, 'fact'>> & { readonly fact: FactName | CommonFact })
  | { readonly all: readonly ConditionOf<MetricName, FactName>[] }
  | { readonly any: readonly ConditionOf<MetricName, FactName>[] };

/** A level of a rule of a house, over names that are declared. */
export interface HouseLevel<MetricName extends string = string, FactName extends string = string>
  extends Omit<Written<RuleLevel>, 'when' | 'applies'> {
  readonly when: ConditionOf<MetricName, FactName>;
  readonly applies?: ConditionOf<MetricName, FactName>;
}

/** A rule as its author writes it: `status` is `stable` unless said, and examples may be left out. */
export interface HouseRule<
  Id extends string = string,
  MetricName extends string = string,
  ActionId extends string = string,
  CauseName extends string = string,
  FactName extends string = string,
> extends Omit<
    Written<WrittenRule>,
    '$schema' | 'id' | 'status' | 'cause' | 'actions' | 'applies' | 'levels' | 'examples'
  > {
  /** Begins with the id of the ruleset: `aliexpress.buyer.acme-open-disputes`. */
  readonly id: Id;
  readonly status?: WrittenRule['status'];
  readonly cause: CauseName;
  readonly actions?: readonly ActionId[];
  readonly applies?: ConditionOf<MetricName, FactName>;
  readonly levels: readonly HouseLevel<MetricName, FactName>[];
  readonly examples?: readonly unknown[];
}

/** Rules of your own for one ruleset; the form of a file of house rules. See docs/house-rules.md. */
export interface HouseRules<
  Id extends string = string,
  MetricName extends string = string,
  ActionId extends string = string,
  CauseName extends string = string,
  FactName extends string = string,
  Left extends string = string,
  KnownMetric extends string = string,
  KnownAction extends string = string,
  KnownCause extends string = string,
  KnownFact extends string = string,
> {
  readonly $schema?: string;
  /** Id of the ruleset that the rules are added to: the base, which needs no saying. */
  readonly extends?: string;
  /** Instead of `extends`: none of the base's rules is used; its metrics, causes, reasons and actions are at hand. */
  readonly replaces?: string;
  /** What you call this state of your rules; reports name it. */
  readonly version?: string;
  /** What reports call the ruleset. */
  readonly title?: string;
  /** Rules of the base that are not used. */
  readonly leaveOut?: readonly Left[];
  readonly reasons?: { readonly [slug: string]: Written<Reason> };
  readonly causes?: { readonly [slug in CauseName]: Written<Cause> };
  readonly facts?: { readonly [name in FactName]: Written<Fact> };
  readonly params?: { readonly [name: string]: { readonly title: string; readonly ask: string } };
  readonly lists?: { readonly [name: string]: Written<ListAddition> };
  readonly words?: { readonly [field: string]: { readonly [word: string]: string } };
  readonly metrics?: { readonly [name in MetricName]: Written<Metric> };
  readonly sources?: { readonly [key: string]: Written<Source> };
  readonly actions?: { readonly [key in ActionId]: Written<Action> };
  readonly rules: readonly HouseRule<
    Id,
    KnownMetric | NoInfer<MetricName>,
    KnownAction | NoInfer<ActionId>,
    KnownCause | NoInfer<CauseName>,
    KnownFact | NoInfer<FactName>
  >[];
}

/** The names of a ruleset together with those of a house. */
export interface WithHouse<
  Base extends RulesetTypes,
  Id extends string,
  MetricName extends string,
  ActionId extends string,
  CauseName extends string,
  FactName extends string,
  Left extends string,
> extends RulesetTypes {
  readonly snapshot: Base['snapshot'] & {
    readonly metrics?: { readonly [name in MetricName]?: Given } | undefined;
    readonly facts?: { readonly [name in FactName]?: string | boolean | null } | undefined;
  };
  readonly rule: Exclude<Base['rule'], Left> | Id;
  readonly action: Base['action'] | ActionId;
  readonly metric: Base['metric'] | MetricName;
  readonly cause: Base['cause'] | CauseName;
  readonly fact: Base['fact'] | FactName;
}
