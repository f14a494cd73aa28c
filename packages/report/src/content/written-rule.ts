/** A rule with what its author wrote for people who doubt it. */
export interface WrittenRule {
  readonly id: string;
  readonly examples: readonly RuleExample[];
  readonly conflicts?: readonly Conflict[];
  readonly levels: readonly {
    readonly sources: readonly { readonly source: string; readonly quote?: string }[];
  }[];
}

interface RuleExample {
  readonly name: string;
  readonly expect: { readonly status: string; readonly level?: number };
}

/** Sources that disagree, and which reading is used. */
interface Conflict {
  readonly about: string;
  readonly readings: readonly { readonly source: string; readonly says: string }[];
  readonly used: string;
  readonly why: string;
}
