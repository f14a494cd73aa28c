/** A rule with the words that were read in its sources. */
export interface QuotedRule {
  readonly id: string;
  readonly levels: readonly {
    readonly sources: readonly { readonly source: string; readonly quote?: string }[];
  }[];
}

let rules: Promise<ReadonlyMap<string, QuotedRule>> | undefined;

/** Quotations are in the whole dataset only, which is read when the first rule is explained. */
export async function writtenRule(id: string): Promise<QuotedRule | undefined> {
  rules ??= import('@risk-check/rules-data/data.json', { with: { type: 'json' } }).then(
    ({ default: data }) => {
      const { rulesets } = data as unknown as { rulesets: readonly { rules: readonly QuotedRule[] }[] };
      return new Map(rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, rule])));
    },
  );
  return (await rules).get(id);
}
