import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BANDS } from '@risk-check/core';
import { toNearestPercent } from '@risk-check/report/formats';
import { formatBatchSummaryHtml } from '@risk-check/report/html';
import { createLayout, formatBatchSummary } from '@risk-check/report/terminal';
import { en } from '@risk-check/report/words/en';
import buyer from '@risk-check/rules-data/aliexpress/buyer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { summarize } from '../../src/batch/summarize.ts';
import {
  addTally,
  countRefusal,
  countScore,
  emptyTally,
  quantile,
  type Tally,
} from '../../src/batch/tally.ts';
import { repository } from '../fake-io.ts';
import { bare, examples } from '../snapshots.ts';
import { linesOf, newFolder, runBatch, runFew } from './run-process.ts';

const result = fc.record({
  score: fc.nat(100),
  band: fc.constantFrom(...BANDS),
  fired: fc.uniqueArray(fc.constantFrom('a.b.x', 'a.b.y', 'a.b.z')),
});

function tallyOf(results: readonly Parameters<typeof countScore>[1][]): Tally {
  const tally = emptyTally();
  for (const one of results) countScore(tally, one);
  return tally;
}

describe('a tally', () => {
  it('has the quantiles of the sorted scores', () => {
    fc.assert(
      fc.property(
        fc.array(result, { minLength: 1 }),
        fc.constantFrom(0.5, 0.9, 0.99, 1),
        (results, share) => {
          const sorted = results.map(({ score }) => score).sort((a, b) => a - b);
          const wanted = sorted.find(
            (score) => sorted.filter((other) => other <= score).length >= share * sorted.length,
          );
          expect(quantile(tallyOf(results), share)).toBe(wanted);
        },
      ),
    );
  });

  it('is the same in parts', () => {
    fc.assert(
      fc.property(fc.array(result), fc.array(result), (first, second) => {
        const sum = tallyOf(first);
        addTally(sum, tallyOf(second));
        expect(sum).toEqual(tallyOf([...first, ...second]));
      }),
    );
  });

  it('of nothing has no quantiles', () => {
    expect(quantile(emptyTally(), 0.5)).toBeNull();
    expect(summarize(emptyTally(), () => null)).toMatchObject({ scored: 0, quantiles: [], rules: [] });
  });
});

describe('a summary', () => {
  const tally = tallyOf([
    { score: 100, band: 'critical', fired: ['a.b.x', 'a.b.y'] },
    { score: 63, band: 'high', fired: ['a.b.y'] },
    { score: 0, band: 'clear', fired: [] },
  ]);
  countRefusal(tally, 'INVALID_JSON');
  const summary = summarize(tally, (id) => (id === 'a.b.y' ? 'Why & <how>' : null));

  it('has the most frequent rule first', () => {
    expect(summary.rules).toEqual([
      { ruleId: 'a.b.y', title: 'Why & <how>', records: 2, share: 2 / 3 },
      { ruleId: 'a.b.x', title: null, records: 1, share: 1 / 3 },
    ]);
  });

  it.each([true, false])('fits a terminal (Unicode: %s)', (isUnicode) => {
    const layout = createLayout({ columns: 60, isColored: false, isUnicode });
    const text = formatBatchSummary(summary, en, layout);
    expect(text).toContain('3 records scored, 1 not.');
    expect(text).toMatch(/critical\s+1\s+33%/);
    expect(text).toContain('the highest is 100');
    expect(text).toContain('not JSON (INVALID_JSON)');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('is a page that loads and runs nothing', () => {
    const page = formatBatchSummaryHtml(summary, en);
    expect(page).toContain('Why &amp; &lt;how&gt;');
    expect(page).toContain("default-src 'none'");
    // A link to the page of figures loads nothing.
    const rest = page.replaceAll('https://risk-check.dev/validity', '');
    expect(rest).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    // The lowest bar holds one record, the one of 100 the highest score.
    expect(page.match(/<rect class="fill band-/g)).toHaveLength(3);
  });

  it('draws unverified records apart from clear ones, hatched, and says so', () => {
    const low = (score: number, band: 'clear' | 'unverified') => ({ score, band, fired: [] });
    const pageOf = (...results: ReturnType<typeof low>[]) =>
      formatBatchSummaryHtml(
        summarize(tallyOf(results), () => null),
        en,
      );
    const heights = (page: string, what: string) =>
      [...page.matchAll(new RegExp(`<rect class="${what}"[^>]* height="([^"]+)"`, 'g'))].map(([, height]) =>
        Number(height),
      );
    const mixed = pageOf(low(0, 'clear'), low(0, 'unverified'), low(4, 'unverified'), low(7, 'unverified'));
    expect(heights(mixed, 'fill band-clear')).toEqual([50]);
    expect(heights(mixed, 'band-unverified')).toEqual([100, 50]);
    expect(mixed.match(/<rect class="band-unverified"/g)).toHaveLength(
      mixed.match(/<rect class="band-unverified" fill="url\(#scores-figure-hatch\)"/g)?.length ?? 0,
    );
    for (const said of ['>Risk index</text>', '>clear</text>', '>unverified</text>'])
      expect(mixed).toContain(said);
    const unverified = pageOf(low(0, 'unverified'));
    expect(unverified).not.toMatch(/class="[^"]*band-clear/);
    expect(unverified).not.toContain('>clear</text>');
  });

  it('comes with a run, on standard error and as a page', () => {
    const folder = newFolder();
    const records = someOf(examples, 12).map((path) =>
      JSON.stringify(JSON.parse(readFileSync(new URL(path, repository), 'utf8'))),
    );
    writeFileSync(join(folder, 'in.ndjson'), [...records, '{'].join('\n'));
    const argv = ['in.ndjson', '-o', 'out.ndjson', '--summary', '--summary-html', 'out.html'];
    const { status, stdout, stderr } = runBatch(argv, { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const results = linesOf(readFileSync(join(folder, 'out.ndjson'), 'utf8'));
    const high = results.filter(({ band }) => band === 'high').length;
    expect(stderr).toMatch(new RegExp(`high +${high} `));
    expect(stderr).toContain(`${records.length} records scored, 1 not.`);
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain(
      `${records.length} records scored, 1 not.`,
    );
  });

  it('names rules in the language of the report, and own rules by their own titles', () => {
    const folder = newFolder();
    const record = {
      ...bare,
      disputes: [1, 2, 3, 4, 5].map((n) => ({ openedAt: `2026-02-0${n}T00:00:00Z`, closedAt: null })),
    };
    writeFileSync(join(folder, 'in.ndjson'), JSON.stringify(record));
    const { stderr } = runFew(['in.ndjson', '-o', 'out.ndjson', '--summary', '--lang', 'ru'], {
      cwd: folder,
    });
    expect(stderr).toContain('Много одновременно открытых споров');
    expect(stderr).not.toContain('Many disputes');

    const rules = buyer.rules.map((rule) => ({ ...rule, title: `Ours: ${rule.title}` }));
    writeFileSync(join(folder, 'rules.json'), JSON.stringify({ ...buyer, rules }));
    const own = runFew(['in.ndjson', '-o', 'own.ndjson', '--summary', '--rules', 'rules.json'], {
      cwd: folder,
    });
    expect(own.stderr).toContain('Ours: Many disputes');
  });

  it('shows shares to the nearest percent, and never some as none or as all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (all, n) => {
        const share = (n % (all + 1)) / all;
        const shown = toNearestPercent(share);
        expect(shown === 0).toBe(share === 0);
        expect(shown === 1).toBe(share === 1);
        expect(Math.abs(shown - share)).toBeLessThanOrEqual(share > 0.99 ? 0.01 : 0.005 + 1e-12);
        if (share >= 0.01) expect(en.percent(shown)).toBe(`${Math.round(shown * 100)}%`);
      }),
    );
    expect(en.percent(toNearestPercent(3 / 51))).toBe('6%');
  });
});
