import { readFileSync } from 'node:fs';
import { type Ruleset, scoreAccount } from '@risk-check/core';
import { findRuleset } from '@risk-check/rules-data';
import { expect, it } from 'vitest';
import { formatSarif } from '../src/formats/format-sarif.ts';
import { formatMarkdown } from '../src/formats/markdown/format-markdown.ts';
import { en } from '../src/words/en/index.ts';

const example = new URL('../../../examples/aliexpress-buyer/several-at-once.json', import.meta.url);

it.each(['javascript:alert(1)//', 'data:text/html,', 'file:///etc', 'JavaScript:x'])(
  'no report links %s',
  async (address) => {
    const entry = findRuleset('aliexpress', 'buyer');
    if (!('load' in entry)) throw new Error('no ruleset');
    const { default: built } = (await entry.load()) as { default: Ruleset };
    const sources = Object.fromEntries(
      Object.entries(built.sources).map(([id, source]) => [id, { ...source, url: `${address}${id}` }]),
    );
    const ruleset = { ...built, site: address, sources };
    const report = scoreAccount(JSON.parse(readFileSync(example, 'utf8')), ruleset);
    const input = {
      file: 'a.json',
      name: null,
      report,
      ruleset,
      suggestions: null,
      baseline: null,
      forecast: null,
    };
    const run = { reports: [input], failed: [], words: en, detail: { isBrief: false, isDetailed: true } };
    expect(report.findings[0]?.sources[0]?.url).toContain(address);
    const sarif = formatSarif(run as never);
    expect(sarif).not.toContain('"helpUri"');
    expect(formatSarif({ ...run, reports: [{ ...input, ruleset: built }] } as never)).toContain(
      '"helpUri": "https://',
    );
    expect(formatMarkdown(run as never)).not.toContain(`<${address}`);
  },
);
