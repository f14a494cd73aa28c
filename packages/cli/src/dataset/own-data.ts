/** The dataset of this risk-check as written, with examples and quotations: large, so only for those who show them. */
export async function ownData(): Promise<PublishedData> {
  const { default: data } = await import('@risk-check/rules-data/data.json', { with: { type: 'json' } });
  return data as unknown as PublishedData;
}

/** What `data.json` of a release of rules-data holds. */
export interface PublishedData {
  readonly schemaVersion: number;
  readonly datasetVersion: string;
  readonly datasetDate: string;
  readonly digest: string;
  readonly rulesets: readonly PublishedRuleset[];
}

export interface PublishedRuleset {
  readonly id: string;
  readonly digest: string;
  readonly rules: readonly WrittenRule[];
}

/** A rule with what its author wrote for people who doubt it. */
export interface WrittenRule {
  readonly id: string;
  readonly examples: readonly RuleExample[];
  readonly conflicts?: readonly Conflict[];
  readonly levels: readonly {
    readonly sources: readonly { readonly source: string; readonly quote?: string }[];
  }[];
}

export interface RuleExample {
  readonly name: string;
  readonly expect: { readonly status: string; readonly level?: number };
}

/** Sources that disagree, and which reading is used. */
export interface Conflict {
  readonly about: string;
  readonly readings: readonly { readonly source: string; readonly says: string }[];
  readonly used: string;
  readonly why: string;
}
