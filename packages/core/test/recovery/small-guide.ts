import shared from '../../../rules-data/guide-common.json' with { type: 'json' };
import type { DateRules } from '../../src/recovery/add-amount.ts';
import type { GuideStep } from '../../src/ruleset/guide-language.generated.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';

/** What holds for every platform, but for its wordings. */
const common = {
  ...(shared as unknown as Guide['common']),
  notices: [],
  bare: [],
  threats: [],
} satisfies Guide['common'];

const sourceOf = (title: string): Guide['sources'][string] => ({
  url: `https://example.com/${title}`,
  title,
  publisher: 'Example',
  kind: 'official-policy',
  publishedOn: null,
  readOn: '2026-01-01',
  readAs: 'live',
});

/** A guide that says nothing, but for what is given; `page` and `other` are its sources. */
export const guideWith = (parts: Partial<Guide> = {}, more: Partial<Guide['common']> = {}): Guide => ({
  id: 'golden.test',
  datasetVersion: '0.0.0',
  rulesetDigest: 'sha256:test',
  sources: { page: sourceOf('page'), other: sourceOf('other') },
  topics: [],
  metricQuestions: {},
  common: { ...common, ...more },
  ...parts,
});

/** Citations of its sources, and one as a report shows it. */
export const PAGE = [{ source: 'page' }];
export const OTHER = [{ source: 'other' }];
export const cited = (title: string) => ({
  url: `https://example.com/${title}`,
  title,
  publisher: 'Example',
  publishedOn: null,
  readOn: '2026-01-01',
});

export const stepOf = (more: Partial<GuideStep> = {}): GuideStep => ({
  title: 'A step',
  do: ['Do it.'],
  ...more,
});

/** Dates of a clock that is always as far from UTC. */
export const datesOf = (hours = 0, holidays: readonly string[] = []): DateRules => ({
  clock: { zone: 'test', assumed: false, offsetAt: () => hours * 3_600_000 },
  holidays: new Set(holidays),
});

export const ms = (text: string): number => Date.parse(text);
