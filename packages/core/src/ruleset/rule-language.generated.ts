// Generated from packages/rules-data/schemas by `npm run generate`; do not edit.

/**
 * platform.role.slug, equal to the folders and the file name; never reused.
 */
export type RuleId = string;
/**
 * A comparison, a fact, or all / any of several. There is no `not`: it would let a bad event switch a rule off.
 */
export type Condition =
  | Comparison
  | FactTest
  | {
      /**
       * @minItems 2
       */
      all: Condition[];
    }
  | {
      /**
       * @minItems 2
       */
      any: Condition[];
    };
/**
 * A metric, list, field, fact or parameter name in camelCase.
 */
export type Name = string;
/**
 * A decimal; a label of the metric's scale; null for a limit that exists but is not published; or a limit the owner sets.
 */
export type Threshold =
  | Decimal
  | Slug
  | null
  | {
      param: Name;
      /**
       * @minItems 2
       */
      oneOf: Decimal[];
    };
/**
 * An exact decimal number as a string, such as "0.03": shares are 0 to 1, never percent.
 */
export type Decimal = string;
/**
 * Kebab-case name.
 */
export type Slug = string;
/**
 * A plain value; null means "has not happened" or "known none".
 */
export type Scalar = string | number | boolean | null;
/**
 * How grave the stated consequence is. critical: suspends or terminates; high: temporary lock, lost feature, fine, programme entry or last warning; medium: counted against the account, a fee, one order or listing closed; low: matters only together with others; info.
 */
export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical';
/**
 * Where the number comes from.
 */
export type EvidenceClass = 'official' | 'documented' | 'reported' | 'anecdotal' | 'heuristic';
/**
 * How sure the researcher is that number, window and consequence were right at the page's date, 0 to 1.
 */
export type Confidence = number;
/**
 * A fixed length of time: minutes, hours or days, such as "30m", "24h" or "60d".
 */
export type Duration = string;
/**
 * First day on which the level is in force, 00:00 in the ruleset's zone.
 */
export type CalendarDate = string;
/**
 * First day on which it no longer is.
 */
export type CalendarDate1 = string;
/**
 * Calendar date, YYYY-MM-DD.
 */
export type CalendarDate2 = string;
/**
 * platform.role
 */
export type RulesetId = string;
/**
 * Address of a page.
 */
export type Url = string;
/**
 * A short text for people, in English.
 */
export type Text = string;
/**
 * time: when something happened; due: a deadline that may lie ahead; word: one of the declared words; texts: a list of ids.
 */
export type FieldType = 'time' | 'due' | 'text' | 'word' | 'number' | 'flag' | 'money' | 'texts';
/**
 * Lowest and highest possible value.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Range = Decimal[];
/**
 * How it is computed from the lists; absent: given ready-made only.
 */
export type ValueNode = Name | Measure | Ratio | Total | Choose | Ledger | Run;
/**
 * Which items count: all tests of one object, or any object of an array.
 */
export type Where = Tests | Tests[];
/**
 * Equals a value, is one of several, or one comparison. A null time compares as later than everything that has happened.
 */
export type Test =
  | Scalar
  | Scalar[]
  | {
      not?: Scalar | Scalar[];
      gte?: Operand;
      gt?: Operand;
      lte?: Operand;
      lt?: Operand;
    };
/**
 * What a field is compared with: a number, or a time of the item (or `asOf`) moved by a duration.
 */
export type Operand =
  | Decimal
  | {
      time: Path;
      plus?: Duration;
    };
/**
 * A field of the item (`closedAt`) or of the item it refers to (`order.placedAt`).
 */
export type Path = string;
/**
 * Which items by their time; absent means all.
 */
export type Window =
  | {
      last: Duration;
      lag?: Duration;
    }
  | {
      calendar: Every;
      count?: number;
      back?: number;
      toDate?: true;
      zone?: Zone;
    }
  | {
      newest: number;
      where?: Where;
    }
  | {
      since: Anchor;
      first?: number;
      where?: Where;
    };
/**
 * A calendar period: day, week (from Monday), month, quarter, or the month that begins on a given day (eBay: the 20th).
 */
export type Every =
  | ('day' | 'week' | 'month' | 'quarter')
  | {
      dayOfMonth: number;
    };
/**
 * Fixed offset from UTC, such as "+08:00".
 */
export type Zone = string;
/**
 * What is measured over the matching items. Absent: how many.
 */
export type Take =
  | ('count' | 'oldest' | 'newest')
  | {
      distinct?: Path;
      sum?: Path;
      max?: Path;
      largest?: Path;
    };
/**
 * A value: another metric by name, or one of the six node kinds.
 */
export type ValueNode1 = Name | Measure | Ratio | Total | Choose | Ledger | Run;
/**
 * Points of one event: a constant, a field of the event, or a table by a field's word.
 */
export type Points =
  | Decimal
  | {
      field?: Path;
      range?: Range;
      by?: Path;
      table?: {
        [k: string]: Award;
      };
      other?: Award;
    };
/**
 * Points: exact, a range, or null for not published.
 */
export type Award = Decimal | Range | null;
/**
 * How long a point counts: for ever, a fixed time from its event, or until a calendar reset.
 */
export type Life =
  | 'ever'
  | {
      last: Duration;
    }
  | {
      reset: Reset;
    };
/**
 * What an action changes in a snapshot: items of a list, a metric or a fact.
 */
export type Change =
  | {
      of: Name;
      where?: Where;
      set: {
        [k: string]:
          | Scalar
          | {
              time: 'asOf';
            };
      };
    }
  | {
      metric: Name;
      set: Decimal;
    }
  | {
      /**
       * The name of a fact, or a field of the account such as account.status.
       */
      fact: string;
      set: Scalar;
    };

/**
 * Every part of the rule language by its name.
 */
export interface RuleLanguage {
  rule?: Rule;
  ruleset?: RulesetHead;
  metric?: Metric;
  source?: Source;
  action?: Action;
  scoring?: Scoring;
  level?: Level;
  condition?: Condition;
  node?: ValueNode1;
  measure?: Measure;
  ratio?: Ratio;
  total?: Total;
  choose?: Choose;
  ledger?: Ledger;
  run?: Run;
  window?: Window;
  every?: Every;
  where?: Where;
  tests?: Tests;
  test?: Test;
  operand?: Operand;
  threshold?: Threshold;
  comparison?: Comparison;
  factTest?: FactTest;
  citation?: Citation;
  anchor?: Anchor;
  take?: Take;
  points?: Points;
  award?: Award;
  life?: Life;
  reset?: Reset;
  change?: Change;
  example?: Example;
  conflict?: Conflict;
  consequence?: Consequence;
  list?: ListAddition;
  fact?: Fact;
  severity?: Severity;
  date?: CalendarDate2;
  evidenceClass?: EvidenceClass;
  term?: Term;
  scalar?: Scalar;
  fieldType?: FieldType;
  reasonEntry?: Reason;
  causeEntry?: Cause;
}
/**
 * One suspension trigger.
 */
export interface Rule {
  $schema?: string;
  id: RuleId;
  /**
   * What a reader sees first.
   */
  title: string;
  status: 'experimental' | 'stable' | 'deprecated';
  /**
   * Kebab-case name.
   */
  cause: string;
  /**
   * About dishonest conduct or linkage: no headroom, no room left.
   */
  dishonest?: true;
  near?: NearOfRule;
  /**
   * A documented non-rule: listed, never scored.
   */
  effect?: 'none';
  applies?: Condition;
  /**
   * @minItems 1
   */
  suppressedBy?: RuleId[];
  /**
   * The finding in words, with {metric}, {metric|one|many}, {metric:threshold} and {metric:title} placeholders; {value} is the metric of the level shown.
   */
  message?: string;
  /**
   * What the rule means, in plain words.
   */
  means: string;
  /**
   * What an honest owner can do.
   */
  advice: string;
  /**
   * Keys of the ruleset's actions.
   *
   * @minItems 1
   */
  actions?: Slug[];
  /**
   * Why no action but time helps.
   */
  onlyTime?: string;
  levels: Level[];
  /**
   * @minItems 1
   */
  conflicts?: Conflict[];
  /**
   * Research rows that this rule absorbs.
   *
   * @minItems 1
   */
  merged?: {
    slug: Slug;
    why: string;
  }[];
  /**
   * @minItems 1
   */
  related?: RuleId[];
  examples: Example[];
}
/**
 * Other numbers than those of scoring.json for how close is near, and why.
 */
export interface NearOfRule {
  share?: number;
  events?: number;
  days?: number;
  reason: string;
}
/**
 * One metric against one threshold.
 */
export interface Comparison {
  metric: Name;
  gte?: Threshold;
  gt?: Threshold;
  lte?: Threshold;
  lt?: Threshold;
  /**
   * The threshold is the target that the platform sets its users: one that comes with a ready-made value of the metric replaces it.
   */
  target?: true;
}
/**
 * A fact of the account (`region`, `program`, `account.status`, or one declared by the ruleset) is, or is not, one of these.
 */
export interface FactTest {
  /**
   * The name of a fact, or a field of the account such as account.status.
   */
  fact: string;
  /**
   * @minItems 1
   */
  in?: Scalar[];
  /**
   * @minItems 1
   */
  notIn?: Scalar[];
}
/**
 * One step of a rule.
 */
export interface Level {
  when: Condition;
  applies?: Condition;
  severity: Severity;
  evidence: EvidenceClass;
  sources: Citation[];
  /**
   * Why our own early warning stands here (heuristic levels).
   */
  reason?: string;
  /**
   * The words the platform uses where it gives no number.
   */
  publishedAs?: string;
  note?: string;
  consequence?: Consequence;
  from?: CalendarDate;
  until?: CalendarDate1;
  announcedOn?: CalendarDate2;
  enforcedFrom?: CalendarDate2;
  /**
   * Announced but never applied: listed, not evaluated.
   */
  supersededBeforeEffect?: true;
}
/**
 * One source of one level.
 */
export interface Citation {
  /**
   * Kebab-case name.
   */
  source: string;
  confidence?: Confidence;
  /**
   * Exact words that were read in the source, at most 300 characters; null when none was read.
   */
  quote?: string | null;
  /**
   * What the source says, in our own words, where it differs from the level.
   */
  says?: string;
  /**
   * Why no words are quoted.
   */
  noQuote?: string;
}
/**
 * What the platform does, and for how long.
 */
export interface Consequence {
  scope:
    | 'none'
    | 'fee'
    | 'order'
    | 'listing'
    | 'feature'
    | 'channel'
    | 'sign-in'
    | 'account'
    | 'linked-accounts';
  lasts?: Duration | ('until-fixed' | 'permanent' | 'not-published');
  noAppeal?: true;
  fee?: {
    value: Decimal;
    /**
     * A currency code, such as USD.
     */
    currency: string;
    per: string;
  };
  text?: string;
}
/**
 * Sources that disagree, which reading is used and why.
 */
export interface Conflict {
  about: string;
  /**
   * @minItems 1
   */
  readings: {
    source: Slug;
    says: string;
  }[];
  /**
   * Which reading the levels use.
   */
  used: string;
  why: string;
}
/**
 * A snapshot that runs through the real engine, and what the rule must say.
 */
export interface Example {
  name: string;
  /**
   * Which of the wanted cases it is.
   */
  shows: 'at-limit' | 'safe-side' | 'healthy' | 'not-measured' | 'outside-window' | 'case';
  /**
   * RFC 3339 time; default 2026-06-15T12:00:00Z.
   */
  asOf?: string;
  /**
   * A snapshot without snapshotVersion, platform, role and asOf.
   */
  snapshot: {};
  expect: {
    status: 'fired' | 'clear' | 'unknown' | 'not-applicable';
    /**
     * The level that fired.
     */
    level?: number;
    /**
     * The value the finding reports.
     */
    value?: number | string;
  };
}
/**
 * One platform and role.
 */
export interface RulesetHead {
  $schema?: string;
  id: RulesetId;
  platform: Slug;
  role: Slug;
  status: 'experimental' | 'stable';
  /**
   * Platform and role for people, such as "AliExpress buyer".
   */
  title: string;
  homepage: Url;
  policies: {
    title: string;
    url: Url;
  }[];
  /**
   * Fixed offset from UTC, such as "+08:00".
   */
  zone: string;
  /**
   * What a reader must know about all numbers of this ruleset.
   */
  caveat?: string;
  reasons: {
    [k: string]: Reason;
  };
  causes: {
    [k: string]: Cause;
  };
  facts?: {
    [k: string]: Fact;
  };
  params?: {
    [k: string]: {
      title: string;
      ask: string;
    };
  };
  lists?: {
    [k: string]: ListAddition;
  };
  /**
   * Allowed words of word fields, such as `conduct.kind`, with what each means.
   */
  words?: {
    [k: string]: {
      [k: string]: string;
    };
  };
}
/**
 * The platform's stated ground for a restriction, which decides the way back.
 */
export interface Reason {
  title: string;
  means: Text;
  /**
   * How hard the way back is, as the source rates it.
   */
  recovery?: 'easy' | 'medium' | 'hard' | 'unknown';
  sources?: Citation[];
}
/**
 * A group of rules that look at the same facts: inside it the worst counts.
 */
export interface Cause {
  title: string;
  reason: Slug;
}
/**
 * Something a snapshot may say beside lists and metrics, with the question that asks for it.
 */
export interface Fact {
  title: string;
  ask: string;
  help?: string;
  /**
   * The allowed values, with what each means.
   */
  values?: {
    [k: string]: string;
  };
  type: 'word' | 'flag';
}
/**
 * A list, or further fields of a list, beyond what every snapshot knows.
 */
export interface ListAddition {
  title?: string;
  /**
   * A metric, list, field, fact or parameter name in camelCase.
   */
  at?: string;
  /**
   * A metric, list, field, fact or parameter name in camelCase.
   */
  key?: string;
  fields: {
    [k: string]: FieldType;
  };
}
/**
 * A measured quantity with a unit and a window.
 */
export interface Metric {
  title: string;
  /**
   * What is counted (`disputes`, `orders`, `days`, `points`, ...), `share` for 0 to 1, `money:USD` for amounts, `label` with a scale.
   */
  unit: string;
  /**
   * Which direction is bad; `neither` for volumes.
   */
  worse: 'higher' | 'lower' | 'neither';
  /**
   * An exact decimal number as a string, such as "0.03": shares are 0 to 1, never percent.
   */
  best?: string;
  domain?: Range;
  /**
   * Labels from best to worst, compared as 0, 1, 2 ...
   *
   * @minItems 2
   */
  scale?: Slug[];
  /**
   * The platform shows this number: a given value wins over the events.
   */
  published?: true;
  /**
   * false: no owner can see it.
   */
  observable?: false;
  /**
   * Window of a metric that is only given ready-made.
   */
  windowDays?: number;
  /**
   * A fixed length of time: minutes, hours or days, such as "30m", "24h" or "60d".
   */
  freshFor?: string;
  /**
   * Question for the owner, in plain words.
   */
  ask?: string;
  /**
   * Where the owner finds the answer.
   */
  help?: string;
  value?: ValueNode;
}
/**
 * One number from one list. `at`: the time the window looks at, if not the list's own.
 */
export interface Measure {
  of: Name;
  where?: Where;
  at?: Path;
  window?: Window;
  /**
   * A currency code, such as USD.
   */
  currency?: string;
  take?: Take;
}
/**
 * Every named field must pass its test.
 */
export interface Tests {
  [k: string]: Test;
}
/**
 * The event a window starts from.
 */
export interface Anchor {
  of: Name;
  where?: Where;
  at?: Path;
  pick: 'oldest' | 'newest';
}
/**
 * First value over second.
 */
export interface Ratio {
  /**
   * @minItems 2
   * @maxItems 2
   */
  ratio: ValueNode1[];
  /**
   * The numerator counts some of what the denominator counts.
   */
  part?: true;
  /**
   * An exact decimal number as a string, such as "0.03": shares are 0 to 1, never percent.
   */
  atLeast?: string;
}
/**
 * Sum of terms, then clamped.
 */
export interface Total {
  /**
   * @minItems 1
   */
  total: (Decimal | Term)[];
  min?: Decimal;
  max?: Decimal;
}
/**
 * A value added or taken away; with `per` and `worth`: `worth` for each whole `per`.
 */
export interface Term {
  plus?: ValueNode1;
  minus?: ValueNode1;
  per?: Decimal;
  worth?: Decimal;
}
/**
 * The first branch whose `when` holds; the last has none.
 */
export interface Choose {
  /**
   * @minItems 2
   */
  choose: Branch[];
}
/**
 * One case of a choice: what to use when the condition holds; without a condition, in every other case.
 */
export interface Branch {
  when?: Condition;
  use: ValueNode1;
}
/**
 * Points that add up and lapse. Order: expire, group (`by`, worst group counts), free, collapse, daily cap, sum.
 */
export interface Ledger {
  ledger: {
    of: Name;
    where?: Where;
    at?: Path;
    points?: Points;
    life: Life;
    by?: Path;
    free?: {
      count: number;
      /**
       * `ever` (default): the first n of all time are free; `life`: the oldest n still alive.
       */
      per?: 'ever' | 'life';
    };
    /**
     * An exact decimal number as a string, such as "0.03": shares are 0 to 1, never percent.
     */
    perDay?: string;
    zone?: Zone;
    /**
     * Events within this time of the first of a batch count once; constant points only.
     */
    collapse?: {
      within: Duration;
    };
    /**
     * `each` (default): every event has its own life; `together`: a new event renews all that are alive.
     */
    lapse?: 'each' | 'together';
  };
}
/**
 * The ledger is emptied at 00:00 of the first day, or of the nth (-1: last) weekday, of these months.
 */
export interface Reset {
  /**
   * @minItems 1
   */
  months: number[];
  weekday?: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
  nth?: 1 | 2 | 3 | 4 | -1;
  zone?: Zone;
}
/**
 * How many periods the account has been in a state, 0 when out: enters after `enterAfter` periods in a row with `enter`, leaves after `exitAfter` in a row with `exit` (default: not `enter`). Looks `back` periods back.
 */
export interface Run {
  run: {
    every: Every;
    zone?: Zone;
    enter: Condition;
    enterAfter?: number;
    exit?: Condition;
    exitAfter?: number;
    /**
     * `state` (default): every period in the state; `enter`: the period of entry and those after it in which `enter` holds.
     */
    counts?: 'state' | 'enter';
    back: number;
  };
}
/**
 * A page or document that was read.
 */
export interface Source {
  url: Url;
  title: string;
  publisher: string;
  /**
   * Who speaks: the platform, its spokesperson, an exact copy kept by the platform, a public archive or a reader that fetches the page (official-mirror), what anybody else copied or retold of its text (official-paraphrase), a processor that must enforce it, press, a first-hand case, a vendor, a guide, a forum.
   */
  kind:
    | 'official-policy'
    | 'official-schema'
    | 'official-staff'
    | 'company-statement'
    | 'official-mirror'
    | 'official-paraphrase'
    | 'processor'
    | 'press'
    | 'field-report'
    | 'vendor-guide'
    | 'guide'
    | 'forum';
  /**
   * Date or year of the page; null when it carries none.
   */
  publishedOn: string | null;
  readOn: CalendarDate2;
  /**
   * How it was read: the live page, a stored copy, or only the opening of a stored copy.
   */
  readAs: 'live' | 'stored-copy' | 'opening-only';
  /**
   * The page advises to break rules of the platform: it stays as provenance, and no report links it.
   */
  noLink?: true;
  note?: string;
}
/**
 * Something the owner can do, as a change to the snapshot.
 */
export interface Action {
  title: string;
  /**
   * What the owner does, in plain words.
   */
  how: string;
  /**
   * Side effects and rights to know about.
   */
  note?: string;
  effort: 'minutes' | 'hours' | 'days' | 'weeks';
  /**
   * Time until the platform counts it; absent: not known.
   */
  takesEffect?: string;
  applies?: Condition;
  /**
   * @minItems 1
   */
  changes: Change[];
  sources?: Citation[];
}
/**
 * The numbers of the model.
 */
export interface Scoring {
  $schema?: string;
  /**
   * Weight p of each severity.
   */
  severity: {
    info: number;
    low: number;
    medium: number;
    high: number;
    critical: number;
  };
  /**
   * Weight c of each evidence class.
   */
  evidence: {
    official: number;
    documented: number;
    reported: number;
    anecdotal: number;
    heuristic: number;
  };
  near: Near;
}
/**
 * When a level that is not reached is near.
 */
export interface Near {
  /**
   * The share of the way from the best value to the limit that a rate, amount, rating or number of days has gone.
   */
  share: number;
  /**
   * How many events a count is below it.
   */
  events: number;
  /**
   * Within how many days time alone reaches it.
   */
  days: number;
}
