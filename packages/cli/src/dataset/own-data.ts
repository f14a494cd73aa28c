import type { WrittenRule } from '@risk-check/report/terminal';

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
